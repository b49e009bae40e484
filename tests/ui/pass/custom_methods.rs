//! HTTP methods beyond the common ones, with bodies, results, errors and pages.

use fingerpost::{Client, PerCall, endpoints};

#[endpoints(errors(404 => ()))]
pub trait Cache {
    #[endpoint("PURGE" "/cache/<key>")]
    fn purge(&self, key: &str, deep: Option<bool>) -> ();

    #[endpoint("PROPFIND" "/cache/<key>", idempotent, output = text, headers("depth: 1"))]
    fn properties(&self, key: &str, #[body(text, "application/xml")] request: &str) -> String;

    #[endpoint(QUERY "/cache", paginate = link)]
    fn find(&self, #[form] key: &str) -> Vec<String>;

    #[endpoint("QUERY" "/books")]
    fn books(&self, #[body] key: &str) -> Vec<String>;

    #[endpoint("PURGE" "<url>", auth = same_origin)]
    fn purge_url(&self, url: &str) -> ();
}

fn main() {
    let client = Client::new("https://cache.example").unwrap();
    let request = client.purge("a").deep(true).request().unwrap();
    assert_eq!((request.method().as_str(), request.uri().path()), ("PURGE", "/cache/a"));
    let request = client.properties("a", "<propfind/>").request().unwrap();
    assert_eq!((request.method().as_str(), request.body().as_bytes()), ("PROPFIND", Some(&b"<propfind/>"[..])));
    assert_eq!(client.find("a").request().unwrap().method(), "QUERY");
    assert_eq!(client.purge_url("/x").request().unwrap().method(), "PURGE");
}
