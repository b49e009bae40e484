use fingerpost::{CallError, Client, NoDeclaredErrors, endpoints};

#[endpoints]
pub trait Issues {
    #[endpoint(GET "/issues", paginate = link)]
    fn issues(&self, query: &str, state: Option<&str>) -> Vec<String>;
}

async fn all(client: Client) -> Vec<Result<String, CallError<NoDeclaredErrors>>> {
    let mut all = Vec::new();
    all.extend(client.issues("bug").pages());
    all
}

fn main() {}
