use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self) -> Result<Thing, ApiError>;
}

fn main() {}
