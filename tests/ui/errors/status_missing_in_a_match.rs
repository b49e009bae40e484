use fingerpost::endpoints;

#[endpoints(errors(429 => ()))]
pub trait Issues {
    #[endpoint(
        GET "/issues/<id>",
        errors(404 => String, 409 => (), 5XX => ()),
    )]
    fn issue(&self, id: u64) -> String;
}

// The compiler points to each status that is not matched.
pub fn name(error: &IssueError) -> &str {
    match error {
        IssueError::NotFound(name) => name,
        IssueError::TooManyRequests => "busy",
    }
}

fn main() {}
