use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>", errors(404 => String, 409 => String))]
    fn issue(&self, id: u64) -> String;
    #[endpoint(GET "/issues")]
    fn issues(&self, query: &str) -> Vec<String>;
}

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("the API failed")]
    Api(#[from] fingerpost::Error),
}

async fn one(client: Client) -> Result<String, AppError> {
    Ok(client.issue(1).await?)
}

fn main() {}
