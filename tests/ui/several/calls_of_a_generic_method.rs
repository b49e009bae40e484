use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct ApiError {}

#[endpoints(error = ApiError)]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing<T: Into<String>>(&self, a: T, b: Option<T>) -> ();
}

async fn call(client: fingerpost::Client) -> Result<(), fingerpost::Error> {
    client.thing("a").b("b").await?;
    let _: &dyn Things = &client;
    Ok(())
}

fn main() {
    let _ = call;
}
