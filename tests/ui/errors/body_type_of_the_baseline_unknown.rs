use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(errors(429))]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
