use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, filters: &[Plain]) -> Thing;
}

fn main() {}
