use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", stability = deprecated)]
    #[deprecated]
    fn thing(&self) -> Thing;
}

fn main() {}
