//! Templates: the base URL itself, several segments anywhere, and one value in several places.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints(service = RoutesService)]
pub trait Routes {
    #[endpoint(GET "")]
    fn base(&self, page: Option<i64>) -> String;

    #[endpoint(GET "/")]
    fn root(&self) -> String;

    #[endpoint(POST "/v1/<name..>:cancel")]
    fn cancel(&self, name: &str) -> ();

    #[endpoint(GET "/<first..>/to/<second..>.json")]
    fn between(&self, first: &str, second: &str) -> String;

    #[endpoint(GET "/<id>/<id>.<id>")]
    fn thrice(&self, id: i64, #[query] of: &str) -> String;
}

fn main() {
    let client = Client::new("https://h.example/api").unwrap();
    assert_eq!(client.base().page(2).request().unwrap().uri(), "https://h.example/api?page=2");
    assert_eq!(client.root().request().unwrap().uri(), "https://h.example/api/");
    assert_eq!(client.cancel("a/b").request().unwrap().uri().path(), "/api/v1/a/b:cancel");
    assert_eq!(client.between("a/b", "c/d").request().unwrap().uri().path(), "/api/a/b/to/c/d.json");
    assert_eq!(client.thrice(1, "x").request().unwrap().uri(), "https://h.example/api/1/1.1?of=x");
}
