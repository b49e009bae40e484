use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things/<id>", errors(404), outptu = json)]
    fn thing(&self, id: &str, fields: Option<&str>) -> Thing;
}

async fn call(client: fingerpost::Client) -> bool {
    let result = client.thing("x").fields("y").await;
    matches!(result.as_ref().map_err(|error| error.declared()), Err(Some(ThingError::NotFound(_))))
}

fn main() {
    let _ = call;
}
