use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/x?y=<y>")]
    fn thing(&self, y: &str) -> Thing;
}

fn main() {}
