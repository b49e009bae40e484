use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", response_headers(etag: str, tags: Vec<Self>))]
    fn things(&self) -> String;
}

fn main() {}
