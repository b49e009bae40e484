use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

// The method of the trait has the required arguments only, which are underlined in the declaration.
pub struct Fake;

impl Issues for Fake {
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> IssuesBuilderForIssues {
        let _ = (query, state, labels);
        loop {}
    }
}

fn main() {}
