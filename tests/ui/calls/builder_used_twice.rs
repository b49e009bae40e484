use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

async fn open(client: Client, is_open: bool) {
    let call = client.issues("bug");
    if is_open {
        let _ = call.state("open");
    }
    let _ = call.await;
}

fn main() {}
