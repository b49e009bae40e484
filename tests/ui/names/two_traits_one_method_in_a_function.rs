fn main() {
    #[fingerpost::endpoints]
    trait Users {
        #[endpoint(GET "/users")]
        fn list(&self) -> Vec<String>;
    }

    #[fingerpost::endpoints(errors(404 => ()))]
    trait Orders {
        #[endpoint(GET "/orders")]
        fn list(&self) -> Vec<u64>;
    }
}
