use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(POST "/things", headers("content-type: json"))]
    fn things(&self, #[body] thing: &str) -> Thing;
}

fn main() {}
