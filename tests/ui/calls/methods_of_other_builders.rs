mod api {
    use fingerpost::{Client, endpoints};

    #[endpoints]
    pub trait Issues {
        #[endpoint(GET "/issues")]
        fn issues(&self, state: Option<&str>) -> Vec<String>;
    }

    pub async fn sent(client: Client) {
        let _ = client.issues().send().await;
    }
}

use api::Issues;
use fingerpost::Client;

async fn sent(client: Client) {
    let _ = client.issues().state("open").send().await;
    let _ = client.issues().execute().await;
}

async fn extended(client: Client) {
    let _ = client.issues().query(&[("state", "open")]).send().await;
    let _ = client.issues().json(&()).send().await;
}

async fn credentials(client: Client) {
    let _ = client.issues().bearer_auth("token").await;
    let _ = client.issues().basic_auth("user", Some("password")).await;
}

async fn uploaded(client: Client) {
    let _ = client.issues().multipart(()).await;
}

async fn not_awaited(client: Client) {
    let _ = client.issues().unwrap();
    let _ = client.issues().text();
    let _ = client.issues().bytes();
}

fn main() {}
