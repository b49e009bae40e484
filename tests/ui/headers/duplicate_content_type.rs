use fingerpost::endpoints;

#[endpoints(headers("x-app: 1"))]
pub trait Things {
    #[endpoint(GET "/things", headers("content-type: text/xml", "content-type: text/csv"))]
    fn things(&self) -> String;
}

fn main() {}
