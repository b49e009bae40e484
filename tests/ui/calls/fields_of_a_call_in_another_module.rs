mod api {
    use fingerpost::endpoints;

    #[derive(Debug, serde::Deserialize)]
    pub struct Issue {
        pub title: String,
    }

    #[endpoints]
    pub trait Issues {
        #[endpoint(GET "/issues/<id>")]
        fn issue(&self, id: u64) -> Issue;
        #[endpoint(GET "/issues")]
        fn issues(&self, state: Option<&str>) -> Vec<Issue>;
    }
}

use api::Issues;
use fingerpost::Client;

// A field that is not visible is not suggested, and neither is a method of the call that it holds.
async fn run(client: Client) {
    println!("{}", client.issue(1).title);
    let _ = client.issues().timeout(std::time::Duration::from_secs(1)).await;
}

fn main() {
    let _ = run;
}
