use fingerpost::{Client, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>, labels: Option<&[&str]>) -> Vec<String>;
}

// The compiler suggests to remove each argument that is too many, whatever the method is. Nothing that a method or
// a trait says becomes part of E0061; the note has the declaration, whose `Option`s are setters.
async fn open(client: Client) {
    let _ = client.issues("bug", Some("open")).await;
}

fn main() {}
