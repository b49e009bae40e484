use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = token())]
    fn things(&self, page: Option<&str>) -> Vec<Thing>;
}

fn main() {}
