use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/a")]
    fn a(&self) -> http::Response<Vec<u8>>;
}

fn main() {}
