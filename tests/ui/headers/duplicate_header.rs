use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", headers("x-app: 1", "X-App: 1"))]
    fn thing(&self) -> Thing;
}

fn main() {}
