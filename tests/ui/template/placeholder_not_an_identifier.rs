use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x/<a-b>")]
    fn thing(&self, a_b: &str) -> Thing;
}

fn main() {}
