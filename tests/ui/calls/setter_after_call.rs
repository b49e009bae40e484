use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

async fn open(client: Client) {
    let _ = client.issues("bug").call().state("open").await;
}

fn main() {}
