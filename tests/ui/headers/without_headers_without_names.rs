use fingerpost::endpoints;

#[endpoints(headers("x-app: 1"))]
pub trait Things {
    #[endpoint(GET "/things", without_headers())]
    fn things(&self) -> String;
}

fn main() {}
