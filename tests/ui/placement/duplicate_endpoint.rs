use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/a")]
    #[endpoint(GET "/b")]
    fn thing(&self) -> Thing;
}

fn main() {}
