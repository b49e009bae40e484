use fingerpost::{Client, Items, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Issue {
    pub title: String,
}

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>")]
    fn issue(&self, id: u64) -> Issue;
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self) -> Vec<Issue>;
    #[endpoint(GET "/lines", output = lines)]
    fn lines(&self) -> Items<Issue>;
}

async fn run(client: Client) -> Result<Issue, fingerpost::Error> {
    let issue: Issue = client.issue(1)?;
    Ok(issue)
}

fn main() {
    let _ = run;
}
