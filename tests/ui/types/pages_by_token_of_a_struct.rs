use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = token(cursor))]
    fn things(&self, cursor: Option<&str>) -> Thing;
}

fn main() {}
