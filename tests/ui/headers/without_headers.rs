use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", headers(), response_headers())]
    fn things(&self) -> Vec<Thing>;
}

fn main() {}
