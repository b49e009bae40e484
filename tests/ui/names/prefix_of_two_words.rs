use fingerpost::endpoints;

#[endpoints(prefix = "Us ers")]
pub trait Users {
    #[endpoint(GET "/users")]
    fn list(&self) -> Vec<String>;
}

#[endpoints]
pub trait Orders {
    #[endpoint(GET "/orders")]
    fn list(&self) -> Vec<String>;
}

fn main() {}
