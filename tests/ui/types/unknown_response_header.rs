use fingerpost::endpoints;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", response_headers(x: Missing))]
    fn things(&self) -> String;
}

fn main() {}
