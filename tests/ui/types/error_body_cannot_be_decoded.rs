use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug)]
pub struct Plain;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", errors(404 => Plain))]
    fn thing(&self) -> Thing;
}

fn main() {}
