use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things", errors(400, 404))]
    fn thing(&self) -> Thing;
}

fn main() {}
