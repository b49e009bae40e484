use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(POST "/things")]
    fn thing(&self, #[body] a: &str, #[body] b: &str) -> String;
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    let text: String = client.thing("a", "b").await?;
    drop(text);
    Ok(())
}

fn main() {
    let _ = call;
}
