use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

pub type AllThings = Vec<Thing>;

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = token(cursor))]
    fn things(&self, cursor: Option<&str>) -> AllThings;
}

fn main() {}
