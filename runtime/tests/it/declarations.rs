//! Declarations on the wire: methods.

use fingerpost::{Client, endpoints};
use http::Method;

use crate::support::server::Server;

#[endpoints]
trait Cache {
    #[endpoint("PURGE" "/cache/<key>")]
    fn purge(&self, key: &str) -> ();

    #[endpoint("M-SEARCH" "/devices", idempotent)]
    fn devices(&self, #[body(text)] query: &str) -> ();

    #[endpoint(QUERY "/books", output = text)]
    fn books(&self, #[body(text, "application/sql")] query: &str) -> String;

    #[endpoint("TRACE" "/", output = text)]
    fn trace(&self) -> String;
}

#[tokio::test]
async fn a_method_that_is_a_string_is_sent_as_it_is_written() {
    let server = Server::responding(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\ntea").await;
    let client = server.client();
    client.purge("a/b").await.unwrap();
    client.devices("all").await.unwrap();
    assert_eq!(client.books("select *").await.unwrap(), "tea");
    client.trace().await.unwrap();
    let requests = server.take();
    let starts: Vec<_> = requests.iter().map(|request| request.lines().next().unwrap()).collect();
    assert_eq!(
        starts,
        ["PURGE /cache/a%2Fb HTTP/1.1", "M-SEARCH /devices HTTP/1.1", "QUERY /books HTTP/1.1", "TRACE / HTTP/1.1"]
    );
    assert!(requests[1].ends_with("\r\n\r\nall") && requests[2].ends_with("\r\n\r\nselect *"), "{requests:?}");
}

#[tokio::test]
async fn a_method_that_is_a_string_is_not_repeated() {
    let server = Server::responding(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n").await;
    let client = server.client();
    client.purge("a").await.unwrap_err();
    assert_eq!(server.take().len(), 1);
    // Declared idempotent, or safe by its definition.
    client.devices("all").await.unwrap_err();
    assert_eq!(server.take().len(), 3);
    client.books("select *").await.unwrap_err();
    assert_eq!(server.take().len(), 3);
}

#[test]
fn a_descriptor_has_its_method() {
    let [purge, devices, books, trace] = <dyn Cache>::ENDPOINTS else { panic!("expected four endpoints") };
    assert_eq!(purge.to_string(), "purge (PURGE /cache/<key>)");
    assert!(!purge.is_idempotent() && devices.is_idempotent() && books.is_idempotent() && trace.is_idempotent());
    assert_eq!((books.method(), trace.method()), (&Method::QUERY, &Method::TRACE));
    let client = Client::new("http://localhost").unwrap();
    let call = client.call_described(purge, &serde_json::json!({ "key": "k" })).unwrap();
    assert_eq!(call.request().unwrap().method(), "PURGE");
}
