use fingerpost::endpoints;

#[endpoints(prefix = Users)]
pub trait Users {
    #[endpoint(GET "/users")]
    fn list(&self) -> Vec<String>;
}

fn main() {}
