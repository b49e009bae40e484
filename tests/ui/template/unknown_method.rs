use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GTE "/x")]
    fn thing(&self) -> Thing;
}

fn main() {}
