use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", response_headers(etag: String = "e tag"))]
    fn things(&self) -> Thing;
}

fn main() {}
