use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", pending(202 => Thing))]
    fn thing(&self) -> Thing;
}

fn main() {}
