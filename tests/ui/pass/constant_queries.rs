//! Constant query parameters: several routes with one path, flags, encoded names, and arguments of other roles.

use std::collections::BTreeMap;

use fingerpost::{Client, PerCall, endpoints};

#[endpoints]
pub trait Search {
    #[endpoint(GET "/search?kind=user")]
    fn users(&self, q: &str) -> Vec<String>;

    #[endpoint(GET "/search?kind=group&filter%5Bopen%5D=true&all")]
    fn groups(&self, q: Option<&str>, #[query(flatten)] more: Option<&BTreeMap<&str, &str>>) -> Vec<String>;

    #[endpoint(POST "/search?kind=user")]
    fn save(&self, #[form] kind: &str) -> ();

    #[endpoint(GET "/?x")]
    fn root(&self) -> String;
}

fn main() {
    let client = Client::new("https://shop.example/v1").unwrap();
    let target = |request: Result<http::Request<fingerpost::Body>, fingerpost::Error>| {
        request.unwrap().uri().path_and_query().unwrap().to_string()
    };
    assert_eq!(target(client.users("tea & cake").request()), "/v1/search?kind=user&q=tea%20%26%20cake");
    assert_eq!(target(client.groups().q("a").request()), "/v1/search?kind=group&filter%5Bopen%5D=true&all&q=a");
    assert_eq!(target(client.save("x").request()), "/v1/search?kind=user");
    assert_eq!(target(client.root().request()), "/v1/?x");
}
