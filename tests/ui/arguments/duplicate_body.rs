use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things")]
    fn thing(&self, #[body] a: &str, #[body] b: &str) -> Thing;
}

fn main() {}
