use fingerpost::endpoints;

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

// The names of builders consist of method and trait, `IssuesBuilderForIssues`, so that those of two traits do not
// collide. The compiler only suggests names of a similar length.
pub struct Fake;

impl Issues for Fake {
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> IssuesBuilder {
        let _ = (query, state, labels);
        loop {}
    }
}

fn main() {}
