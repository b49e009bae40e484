use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things/<ids>")]
    fn thing(&self, ids: &[&str]) -> Thing;
}

fn main() {}
