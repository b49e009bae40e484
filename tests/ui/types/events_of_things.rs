use fingerpost::{Items, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = events)]
    fn thing(&self) -> Items<Thing>;
}

fn main() {}
