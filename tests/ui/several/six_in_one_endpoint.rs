use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(gte "x/<id", errors(600), output = jsn)]
    async fn thing(&self, id: &str) -> Thing;
}

fn main() {}
