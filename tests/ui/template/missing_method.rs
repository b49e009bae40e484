use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint("/x")]
    fn thing(&self) -> Thing;
}

fn main() {}
