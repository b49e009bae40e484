use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(eror = ApiError)]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Thing;
}

fn main() {}
