use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues/<id>", errors(404 => String, 409 => String))]
    fn issue(&self, id: u64) -> String;
    #[endpoint(POST "/issues")]
    fn create(&self, #[body] title: &String) -> String;
    #[endpoint(POST "/exports/<id>", pending(202))]
    fn export(&self, id: u64) -> String;
}

// The error of a call is a `CallError`, whose `declared()` is this enum. No trait takes part in the types of a
// pattern, so the message is the compiler's. It suggests to wrap the pattern only in a tuple with one field.
async fn one(client: Client) {
    match client.issue(1).await {
        Ok(title) => println!("{title}"),
        Err(IssueError::NotFound(problem)) => println!("{problem}"),
        Err(_) => {}
    }
}

fn main() {}
