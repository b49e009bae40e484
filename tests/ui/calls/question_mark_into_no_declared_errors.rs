use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>", errors(404 => String, 409 => String))]
    fn issue(&self, id: u64) -> String;
    #[endpoint(GET "/issues")]
    fn issues(&self, query: &str) -> Vec<String>;
}

async fn all(client: Client) -> Result<Vec<String>, IssuesError> {
    Ok(client.issues("bug").await?)
}

fn main() {}
