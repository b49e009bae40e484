use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(timeout = "30s")]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
