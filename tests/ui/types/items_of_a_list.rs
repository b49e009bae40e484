use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = items)]
    fn thing(&self) -> Vec<Thing>;
}

fn main() {}
