use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = )]
    fn things(&self, limit: Option<i64>, offset: Option<i64>) -> Vec<Thing>;
}

fn main() {}
