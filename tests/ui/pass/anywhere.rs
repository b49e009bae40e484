//! Traits that are private, in a function, or several in a module, on one client.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
trait Private {
    #[endpoint(GET "/private")]
    fn private(&self, limit: Option<i64>) -> String;
}

mod inside {
    use fingerpost::endpoints;

    #[endpoints]
    pub(crate) trait First {
        #[endpoint(GET "/first")]
        fn first(&self) -> String;
    }

    #[endpoints]
    pub(super) trait Second {
        #[endpoint(GET "/second")]
        fn second(&self, limit: Option<i64>) -> String;
    }
}

fn main() {
    use inside::{First, Second};

    #[derive(Debug, serde::Deserialize)]
    pub struct Local {}

    #[endpoints]
    trait InAFunction {
        #[endpoint(GET "/local", errors(404 => Local))]
        fn local(&self, limit: Option<i64>) -> Local;
    }

    let client = Client::new("https://anywhere.example").unwrap();
    let calls = [
        client.private().limit(1).call().request(),
        client.first().request(),
        client.second().limit(2).call().request(),
        client.local().limit(3).call().request(),
    ];
    let targets = calls.map(|request| request.unwrap().uri().path_and_query().unwrap().to_string());
    assert_eq!(targets, ["/private?limit=1", "/first", "/second?limit=2", "/local?limit=3"]);
}
