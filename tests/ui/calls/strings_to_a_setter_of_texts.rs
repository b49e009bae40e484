use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

// A slice of `String`s is no slice of `&str`s. The parameter can be declared as `Option<&[String]>`.
async fn labelled(client: Client, labels: Vec<String>) {
    let _ = client.issues("bug").labels(&labels).await;
}

fn main() {}
