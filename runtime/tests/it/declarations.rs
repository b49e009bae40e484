//! Declarations on the wire: methods, ranges of error statuses, constant query parameters, headers and templates.

use std::collections::BTreeMap;

#[cfg(feature = "testing")]
use fingerpost::testing::{FakeService, Mock};
use fingerpost::{CallError, Client, Error, PerCall, endpoints};
use http::Method;

use crate::support::ApiError;
use crate::support::server::Server;

/// Returns the status and the text of the response to a GET request, which no declaration describes.
#[cfg(feature = "testing")]
async fn responded(url: &str) -> (http::StatusCode, String) {
    use fingerpost::Transport;

    let transport = fingerpost::HyperTransport::builder().no_proxy().build().unwrap();
    let request = http::Request::get(url).body(fingerpost::Body::empty()).unwrap();
    let (head, mut body) = transport.send(request).await.unwrap().into_parts();
    let mut text = Vec::new();
    while let Some(chunk) = body.chunk().await.unwrap() {
        text.extend_from_slice(&chunk);
    }
    (head.status, String::from_utf8(text).unwrap())
}

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

#[test]
fn an_endpoint_has_one_descriptor_by_whose_address_it_is_found() {
    let [purge, ..] = <dyn Cache>::ENDPOINTS else { panic!("no endpoints") };
    let call = Client::new("http://127.0.0.1:1").unwrap().purge("a").call();
    assert!(std::ptr::eq(PURGE.descriptor(), *purge));
    assert!(std::ptr::eq(PURGE.descriptor(), call.endpoint()));
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

#[endpoints(error = ApiError, errors(default, 5XX => String))]
trait Tasks {
    #[endpoint(GET "/tasks/<id>", errors(404, 4XX => i64))]
    fn task(&self, id: u16) -> String;

    #[endpoint(GET "/logs/<id>", errors(500 => ()), operation = "logs")]
    fn log(&self, id: u16) -> String;

    #[endpoint(HEAD "/tasks/<id>", errors(4XX))]
    fn exists(&self, id: u16) -> ();
}

/// Responds with the status and the body in the path: `/tasks/404`.
fn responding(body: &'static str) -> Client {
    let transport = move |request: http::Request<fingerpost::Body>| async move {
        let status: u16 = request.uri().path().rsplit('/').next().unwrap().parse().unwrap();
        Ok::<_, fingerpost::TransportError>(http::Response::builder().status(status).body(body).unwrap())
    };
    Client::builder("http://localhost").transport(transport).build().unwrap()
}

fn declared<E: fingerpost::DeclaredErrors>(error: &CallError<E>) -> String {
    format!("{:?}", error.declared())
}

#[tokio::test]
async fn an_error_belongs_to_its_status_before_its_range_and_default() {
    let (object, number, text) = (responding(r#"{"message":"no"}"#), responding("7"), responding("\"down\""));
    let exact = object.task(404).await.unwrap_err();
    assert!(matches!(exact.declared(), Some(TaskError::NotFound(body)) if body.message == "no"));
    let range = number.task(410).await.unwrap_err();
    assert!(matches!(range.declared(), Some(TaskError::Status4XX { status, body: 7 }) if *status == 410));
    let server = text.task(501).await.unwrap_err();
    assert!(
        matches!(server.declared(), Some(TaskError::Status5XX { status, body }) if *status == 501 && body == "down")
    );
    let other = object.task(610).await.unwrap_err();
    assert!(
        matches!(other.declared(), Some(TaskError::Other { status, body }) if *status == 610 && body.message == "no")
    );
    // The declaration of the endpoint and that of the trait are one set.
    let exact = number.log(500).await.unwrap_err();
    assert!(matches!(exact.declared(), Some(LogError::InternalServerError)));
    assert_eq!(
        declared(&object.log(404).await.unwrap_err()),
        r#"Some(Other { status: 404, body: ApiError { message: "no" } })"#
    );
    let error = Error::from(text.log(503).await.unwrap_err());
    assert!(matches!(error.declared_by(&LOG), Some(LogError::Status5XX { .. })));
    // A response to HEAD has no body.
    let head = responding("").exists(403).await.unwrap_err();
    assert!(matches!(head.declared(), Some(ExistsError::Status4XX { status }) if *status == 403));
    // No variant covers a redirect.
    assert_eq!(declared(&object.task(300).await.unwrap_err()), "None");
}

#[test]
fn a_descriptor_has_ranges_of_errors() {
    let [task, log, ..] = <dyn Tasks>::ENDPOINTS else { panic!("expected endpoints") };
    let ranges =
        |endpoint: &fingerpost::EndpointDescriptor| endpoint.error_ranges().map(|(range, _)| range).collect::<Vec<_>>();
    assert_eq!((task.error_statuses(), ranges(task)), (&[404][..], vec![400..=499, 500..=599, 400..=999]));
    assert_eq!((log.error_statuses(), ranges(log)), (&[500][..], vec![500..=599, 400..=999]));
    let schemas = [404, 410, 501, 600].map(|status| task.error_body(status));
    assert_eq!(schemas, [None, Some(fingerpost::Schema::Integer), Some(fingerpost::Schema::Text), None]);
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_mock_fails_with_a_range_of_errors() {
    let mock = Mock::new();
    let client = mock.client();
    mock.on(&TASK).fail(TaskError::Status4XX { status: http::StatusCode::GONE, body: 7 });
    let error = client.task(1).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap(), declared(&error)),
        (http::StatusCode::GONE, "Some(Status4XX { status: 410, body: 7 })".to_owned())
    );
}

#[endpoints]
trait Objects {
    #[endpoint(GET "/objects/<key>?kind=a%26b&deep&kind=c", output = text)]
    fn kinds(&self, key: &str, limit: Option<u32>, #[query(flatten)] more: Option<&BTreeMap<&str, i64>>) -> String;

    #[endpoint(GET "/objects/<key>?deep", output = text, operation = "deep")]
    fn deep_object(&self, key: &str) -> String;

    #[endpoint(GET "/objects/<key>", output = text)]
    fn object(&self, key: &str) -> String;
}

#[tokio::test]
async fn constant_query_parameters_are_sent_before_all_others() {
    let server = Server::responding(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let client = server.client();
    client.kinds("a?b").more(&BTreeMap::from([("x", 1)])).limit(3).await.unwrap();
    client.deep_object("k").await.unwrap();
    let by_name = client.call_described(KINDS.descriptor(), &serde_json::json!({ "key": "k", "limit": 2 })).unwrap();
    by_name.await.unwrap();
    let requests = server.take();
    let targets: Vec<_> = requests.iter().map(|request| request.split(' ').nth(1).unwrap()).collect();
    assert_eq!(
        targets,
        [
            "/objects/a%3Fb?kind=a%26b&deep&kind=c&limit=3&x=1",
            "/objects/k?deep",
            "/objects/k?kind=a%26b&deep&kind=c&limit=2",
        ]
    );
    assert_eq!(KINDS.descriptor().static_query(), "kind=a%26b&deep&kind=c");
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_fake_service_tells_endpoints_apart_by_constant_query_parameters() {
    let fake = FakeService::new(<dyn Objects>::ENDPOINTS);
    for endpoint in [&KINDS, &DEEP_OBJECT, &OBJECT] {
        fake.on(endpoint, |call| async move {
            let undeclared = call.undeclared().len();
            Ok(format!("{} {:?} {undeclared}", call.endpoint().name(), call.arguments()))
        });
    }
    let server = fake.start().await.unwrap();
    let get = |target: &str| {
        let url = format!("{}{target}", server.base_url());
        async move { responded(&url).await.1 }
    };
    assert_eq!(
        get("/objects/1?deep=&kind=c&kind=a%26b&limit=3").await,
        r#"kinds {"key": String("1"), "limit": Number(3)} 0"#
    );
    assert_eq!(get("/objects/1?kind=c&deep").await, r#"deep_object {"key": String("1")} 1"#);
    assert_eq!(get("/objects/1?kind=c").await, r#"object {"key": String("1")} 1"#);
}

#[endpoints(headers("x-app: shop", "accept-language: de"))]
trait Headers {
    #[endpoint(GET "/h", output = text, headers("prefer: a", "prefer: b"), without_headers("X-App"))]
    fn headers(
        &self,
        #[header("authorization", format = "Bearer {}")] token: &str,
        #[header("x-ids", comma)] ids: Option<&[i64]>,
        #[header("x-names", space, format = "<{}>")] names: Option<&[&str]>,
        #[header("x-json", json)] json: Option<&BTreeMap<&str, i64>>,
        #[header("x-version", default = 2, format = "v{}")] version: Option<u32>,
    ) -> String;
}

fn sent(request: &str) -> BTreeMap<String, Vec<String>> {
    let mut headers = BTreeMap::<String, Vec<String>>::new();
    for (name, value) in request.lines().skip(1).filter_map(|line| line.split_once(": ")) {
        headers.entry(name.to_owned()).or_default().push(value.to_owned());
    }
    headers
}

#[tokio::test]
async fn headers_are_lists_have_defaults_and_text_around_their_value() {
    let server = Server::responding(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
    let client = server.client();
    client.headers("t").ids(&[1, 2]).names(&["a%20", "b+c"]).json(&BTreeMap::from([("k", 1)])).await.unwrap();
    let arguments = serde_json::json!({ "token": "t", "ids": [1, 2], "names": ["a%20", "b+c"], "json": { "k": 1 } });
    client.call_described(HEADERS.descriptor(), &arguments).unwrap().await.unwrap();
    for request in server.take() {
        let headers = sent(&request);
        let one = |name: &str| headers.get(name).map(|values| values.join(" | "));
        assert_eq!(one("authorization").unwrap(), "Bearer t");
        assert_eq!(one("x-ids").unwrap(), "1,2");
        assert_eq!(one("x-names").unwrap(), "<a%20 b+c>");
        assert_eq!(one("x-json").unwrap(), r#"{"k":1}"#);
        assert_eq!(one("x-version").unwrap(), "v2");
        assert_eq!(one("prefer").unwrap(), "a | b");
        assert_eq!((one("x-app"), one("accept-language").unwrap()), (None, "de".to_owned()));
    }
    let of_client = server.builder().header("x-version", "v9").build().unwrap();
    of_client.headers("t").await.unwrap();
    of_client.headers("t").version(3).await.unwrap();
    let versions: Vec<_> = server.take().iter().map(|request| sent(request)["x-version"].join(" | ")).collect();
    assert_eq!(versions, ["v9", "v3"]);
}

#[test]
fn a_header_without_a_value_inside_its_text_is_refused() {
    let client = Client::new("http://localhost").unwrap();
    for call in [client.headers(""), client.headers("a\r\nb"), client.headers("t").names(&["a b"])] {
        assert!(call.request().unwrap_err().is_argument());
    }
    let request = client.headers("t0ken").request().unwrap();
    assert!(request.headers()["authorization"].is_sensitive());
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_fake_service_reads_headers_as_declared() {
    let fake = FakeService::new(<dyn Headers>::ENDPOINTS);
    fake.on(&HEADERS, |call| async move { Ok(serde_json::Value::from(call.arguments().clone()).to_string()) });
    let client = fake.client();
    let text = client.headers("t").ids(&[1, 2]).names(&["a", "b"]).json(&BTreeMap::from([("k", 1)])).await.unwrap();
    let expected = r#"{"ids":[1,2],"json":{"k":1},"names":["a","b"],"token":"t","version":2}"#;
    assert_eq!(text, expected);
}

#[endpoints]
trait Routes {
    #[endpoint(GET "", output = text)]
    fn base(&self, page: Option<i64>) -> String;

    #[endpoint(GET "?deep", output = text)]
    fn deep_base(&self) -> String;

    #[endpoint(GET "/repos/<path..>/raw/<name>", output = text)]
    fn raw(&self, path: &str, name: &str) -> String;

    #[endpoint(POST "/<name..>:cancel", output = text)]
    fn cancel(&self, name: &str) -> String;

    #[endpoint(GET "/users/<id>/friends/of-<id>", output = text)]
    fn friends(&self, id: &str) -> String;
}

#[test]
fn templates_are_empty_or_have_a_value_in_several_places_or_several_segments_anywhere() {
    let uri = |base: &str, call: &dyn Fn(&Client) -> Result<http::Request<fingerpost::Body>, Error>| {
        call(&Client::new(base).unwrap()).unwrap().uri().to_string()
    };
    assert_eq!(uri("https://h.example/v1", &|client| client.base().request()), "https://h.example/v1");
    assert_eq!(uri("https://h.example/v1", &|client| client.base().page(2).request()), "https://h.example/v1?page=2");
    assert_eq!(uri("https://h.example", &|client| client.base().page(2).request()), "https://h.example/?page=2");
    assert_eq!(uri("https://h.example", &|client| client.deep_base().request()), "https://h.example/?deep");
    let raw = uri("https://h.example", &|client| client.raw("a b/c", "d/e").request());
    assert_eq!(raw, "https://h.example/repos/a%20b/c/raw/d%2Fe");
    let cancel = uri("https://h.example/v1", &|client| client.cancel("projects/p:x/jobs/7").request());
    assert_eq!(cancel, "https://h.example/v1/projects/p%3Ax/jobs/7:cancel");
    let friends = uri("https://h.example", &|client| client.friends("a/b").request());
    assert_eq!(friends, "https://h.example/users/a%2Fb/friends/of-a%2Fb");
    let client = Client::new("https://h.example").unwrap();
    for name in ["", "a/", "/a", "a//b", "../a", "a/.."] {
        assert!(client.cancel(name).request().unwrap_err().is_argument(), "{name}");
        assert!(client.raw(name, "x").request().unwrap_err().is_argument(), "{name}");
    }
    let by_name = client.call_described(FRIENDS.descriptor(), &serde_json::json!({ "id": "a" })).unwrap();
    assert_eq!(by_name.request().unwrap().uri().path(), "/users/a/friends/of-a");
    assert_eq!(BASE.descriptor().to_string(), "base (GET)");
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_fake_service_finds_such_templates() {
    let fake = FakeService::new(<dyn Routes>::ENDPOINTS);
    for endpoint in [&BASE, &DEEP_BASE, &RAW, &CANCEL, &FRIENDS] {
        fake.on(endpoint, |call| async move {
            Ok(format!("{} {}", call.endpoint().name(), serde_json::Value::from(call.arguments().clone())))
        });
    }
    let server = fake.start().await.unwrap();
    let client = Client::new(&server.base_url()).unwrap();
    assert_eq!(client.base().page(1).await.unwrap(), r#"base {"page":1}"#);
    assert_eq!(client.deep_base().await.unwrap(), "deep_base {}");
    assert_eq!(client.raw("a/raw/b", "c").await.unwrap(), r#"raw {"name":"c","path":"a/raw/b"}"#);
    assert_eq!(client.cancel("a/b:c").await.unwrap(), r#"cancel {"name":"a/b:c"}"#);
    assert_eq!(client.friends("a/b").await.unwrap(), r#"friends {"id":"a/b"}"#);
    let status = |path: &str| {
        let url = format!("{}{path}", server.base_url());
        async move { responded(&url).await.0 }
    };
    assert_eq!(status("/users/a/friends/of-b").await, 404);
}

macro_rules! made {
    ($name:ident, $first:ident, $second:ident, $limit:literal) => {
        #[endpoints]
        trait $name {
            #[endpoint(POST "/made", ok(200 => $first, 201 => $second), errors(409 => $first))]
            fn made(&self, #[query(default = $limit)] limit: Option<i64>) -> Made;
        }
    };
}

#[derive(Debug, serde::Deserialize, serde::Serialize)]
struct First {}

#[derive(Debug, serde::Deserialize, serde::Serialize)]
struct Second {}

made!(OfMacro, First, Second, 7);

#[test]
fn idents_of_macro_rules_are_types_of_results() {
    let request = Client::new("http://localhost").unwrap().made().request().unwrap();
    assert_eq!(request.uri(), "http://localhost/made?limit=7");
}
