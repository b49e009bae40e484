use fingerpost::{Body, Client, Items, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str) -> Vec<String>;
    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<String>;
    #[endpoint(GET "/file", output = stream)]
    fn file(&self) -> Body;
}

async fn pages(client: Client) {
    for issue in client.issues("bug").pages() {
        println!("{}", issue.unwrap());
    }
}

async fn items(client: Client) {
    for line in client.lines().await.unwrap() {
        println!("{}", line.unwrap());
    }
}

async fn chunks(client: Client) {
    for chunk in client.file().await.unwrap() {
        println!("{}", chunk.unwrap().len());
    }
}

fn main() {}
