use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things" errors(404))]
    fn thing(&self) -> Thing;
}

fn main() {}
