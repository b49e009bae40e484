use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", idempotent = true)]
    fn thing(&self) -> Thing;
}

fn main() {}
