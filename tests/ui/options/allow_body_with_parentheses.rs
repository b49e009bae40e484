use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", allow_body(yes))]
    fn thing(&self, #[body] x: &str) -> Thing;
}

fn main() {}
