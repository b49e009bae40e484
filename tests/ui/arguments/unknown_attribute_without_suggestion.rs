use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[cookie] x: &str) -> Thing;
}

fn main() {}
