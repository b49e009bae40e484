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

// The compiler suggests `.await` only for an opaque `impl Future` whose output has the field, and the output is a
// `Result`. The field of a builder, which is only visible in the module of the declaration, says what is missing.
async fn run(client: Client) {
    println!("{}", client.issue(1).title);
}

fn main() {
    let _ = run;
}
