use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

async fn soon(client: Client) {
    let _ = client.issues("bug").timeout(std::time::Duration::from_secs(1)).await;
}

fn main() {}
