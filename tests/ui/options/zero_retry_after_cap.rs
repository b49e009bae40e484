use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", retry_after_cap = "0s")]
    fn thing(&self) -> Thing;
}

fn main() {}
