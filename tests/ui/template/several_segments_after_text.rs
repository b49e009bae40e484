use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x-<path..>")]
    fn thing(&self, path: &str) -> Thing;
}

fn main() {}
