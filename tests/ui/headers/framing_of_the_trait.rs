use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(headers("host: things.example"))]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
