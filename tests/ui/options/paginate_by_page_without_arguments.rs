use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", paginate = page)]
    fn things(&self) -> Vec<Thing>;
}

fn main() {}
