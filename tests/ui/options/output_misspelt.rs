use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", output = streem)]
    fn thing(&self) -> fingerpost::Body;
}

fn main() {}
