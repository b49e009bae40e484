use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(error = Thing)]
pub trait Things {
    #[endpoint(GET "/things", errors(4x4))]
    fn thing(&self) -> Thing;
}

fn main() {}
