use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things", error(404))]
    fn thing(&self) -> String;
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    if let Err(error) = client.thing().await {
        let _ = matches!(error.declared(), Some(ThingError::NotFound(_)));
    }
    Ok(())
}

fn main() {
    let _ = call;
}
