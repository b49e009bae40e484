use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, a: &str, #[query("a")] b: &str) -> Thing;
}

fn main() {}
