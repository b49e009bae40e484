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

fn main() {}
