use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = offset(limit, count))]
    fn things(&self, limit: Option<i64>, count: Option<i64>) -> Vec<Thing>;
}

fn main() {}
