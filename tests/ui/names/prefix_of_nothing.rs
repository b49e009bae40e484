use fingerpost::endpoints;

#[endpoints(prefix = "")]
pub trait Users {
    #[endpoint(GET "/users")]
    fn list(&self) -> Vec<String>;
}

#[endpoints]
pub trait Orders {
    #[endpoint(GET "/orders")]
    fn list(&self) -> Vec<String>;
}

fn main() {
    assert_eq!(USERS_LIST.descriptor().name(), LIST.descriptor().name());
}
