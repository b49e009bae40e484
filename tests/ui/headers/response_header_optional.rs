use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", response_headers(etag: Option<String>))]
    fn things(&self) -> Thing;
}

fn main() {}
