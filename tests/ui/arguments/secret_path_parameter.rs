use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<key>")]
    fn thing(&self, #[secret] key: &str) -> Thing;
}

fn main() {}
