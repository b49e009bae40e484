use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things", output = txt)]
    fn thing(&self) -> String;
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    let text: String = client.thing().await?;
    drop(text);
    Ok(())
}

fn main() {
    let _ = call;
}
