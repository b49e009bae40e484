use fingerpost::{Client, Error, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>) -> Vec<String>;
}

async fn all(client: Client) -> Result<(), Error> {
    let mut pages = client.issues("bug").await.pages();
    while let Some(issue) = pages.next().await {
        println!("{}", issue?);
    }
    Ok(())
}

fn main() {}
