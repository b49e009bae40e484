use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", shares_route)]
    fn thing(&self) -> Thing;
}

fn main() {}
