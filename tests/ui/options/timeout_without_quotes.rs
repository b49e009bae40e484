use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", timeout = 30s)]
    fn thing(&self) -> Thing;
}

fn main() {}
