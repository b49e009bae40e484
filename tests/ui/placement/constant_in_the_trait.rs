use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    const LIMIT: i64;
    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
