use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = link)]
    fn things(&self, pages: Option<i64>) -> Vec<Thing>;
}

fn main() {}
