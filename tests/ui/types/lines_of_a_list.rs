use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = lines)]
    fn thing(&self) -> Vec<Thing>;
}

fn main() {}
