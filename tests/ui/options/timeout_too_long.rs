use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", timeout = "9999999999999999999h")]
    fn thing(&self) -> Thing;
}

fn main() {}
