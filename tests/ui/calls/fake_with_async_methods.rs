use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

pub struct Fake;

impl Issues for Fake {
    async fn issues(&self, query: &str) -> Result<Vec<String>, fingerpost::Error> {
        Ok(vec![query.to_owned()])
    }
}

fn main() {}
