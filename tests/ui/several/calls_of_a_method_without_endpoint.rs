use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    fn thing(&self, id: &str, #[body] body: &str, fields: Option<&str>) -> String;
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    let text: String = client.thing("x", "y").fields("z").await?;
    drop(text);
    Ok(())
}

fn main() {
    let _ = call;
}
