use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, (a, b): (i64, i64), id: &str) -> String;
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    let text: String = client.thing((1, 2), "x").await?;
    drop(text);
    Ok(())
}

fn main() {
    let _ = call;
}
