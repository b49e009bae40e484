use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header("x-app")] a: &str, #[header("X-App")] b: &str) -> Thing;
}

fn main() {}
