use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn things(&self, #[query(flatten)] a: &[Thing], #[query(flatten)] b: Option<Vec<String>>, #[header(flatten)] c: &str) -> Vec<Thing>;
}

fn main() {}
