//! Built requests: their target, headers and body. Building one sends nothing.

use std::fmt::Write;
use std::future::IntoFuture;

use crate::support::{Files, NewThing, Script, Sessions, Things, ok, status};
use fingerpost::{Body, Client, EndpointDescriptor, Error, PerCall};

const BASE: &str = "https://things.example/v2";

/// Creates a client whose transport panics.
fn client(base: &str) -> Client {
    let unreachable = |request: http::Request<Body>| async move {
        panic!("sent: {}", request.uri());
        #[allow(unreachable_code, reason = "infers the type")]
        Ok::<http::Response<Body>, fingerpost::TransportError>(http::Response::default())
    };
    Client::builder(base).transport(unreachable).build().unwrap()
}

/// Formats the method, target, headers and body.
fn plain(request: Result<http::Request<Body>, Error>) -> String {
    let request = request.unwrap();
    let mut text = format!("{} {}", request.method(), request.uri());
    for (name, value) in request.headers() {
        write!(text, "\n{name}: {}", value.to_str().unwrap()).unwrap();
    }
    let body = request.body().as_bytes().unwrap();
    if !body.is_empty() {
        write!(text, "\n\n{}", String::from_utf8_lossy(body)).unwrap();
    }
    text
}

fn uri(request: Result<http::Request<Body>, Error>) -> String {
    request.unwrap().uri().to_string()
}

#[test]
fn a_get_with_its_path_alone() {
    let request = client(BASE).thing("42").call().request();
    assert_eq!(plain(request), "GET https://things.example/v2/things/42\naccept: application/json");
}

#[test]
fn a_path_value_is_one_encoded_segment() {
    let client = client(BASE);
    for (value, segment) in [
        ("a/b", "a%2Fb"),
        ("%2e%2e", "%252e%252e"),
        ("?", "%3F"),
        ("#", "%23"),
        ("\\", "%5C"),
        ("é", "%C3%A9"),
        ("a b+c", "a%20b%2Bc"),
        ("model::dash", "model%3A%3Adash"),
        ("...", "..."),
        ("\r\n\0", "%0D%0A%00"),
        ("//evil.example/", "%2F%2Fevil.example%2F"),
    ] {
        let expected = format!("https://things.example/v2/things/{segment}");
        assert_eq!(uri(client.thing(value).call().request()), expected, "{value:?}");
        // The URL parser of browsers does not change it.
        assert_eq!(url::Url::parse(&expected).unwrap().as_str(), expected);
    }
}

#[test]
fn values_inside_a_segment_several_segments_and_numbers() {
    let client = client(BASE);
    assert_eq!(uri(client.meta("a/b").request()), "https://things.example/v2/meta/a%2Fb.json");
    assert_eq!(uri(client.meta("..").request()), "https://things.example/v2/meta/...json");
    assert_eq!(uri(client.file("a b/c.txt").request()), "https://things.example/v2/files/a%20b/c.txt");
    assert_eq!(uri(client.compare(-7, "x").request()), "https://things.example/v2/compare/-7/x");
}

#[test]
fn what_no_url_can_carry_is_an_argument_error() {
    let client = client(BASE);
    for value in ["", ".", ".."] {
        let error = client.thing(value).call().request().unwrap_err();
        assert!(error.is_argument() && !error.is_config(), "{error}");
        assert_eq!(error.attempts(), 0);
        assert_eq!(error.endpoint().map(EndpointDescriptor::name), Some("thing"));
    }
    for value in ["", "/", "a//b", "/a", "a/", "a/../b", "."] {
        assert!(client.file(value).request().unwrap_err().is_argument(), "{value:?}");
    }
    // The error names the first of two invalid values.
    let error = client.compare(1, "..").request().unwrap_err();
    assert_eq!(
        error.to_string(),
        "compare (GET /compare/<old>/<new>): argument `new` creates a path segment `.` or `..`, which every URL parser \
         resolves; nothing was sent"
    );
}

#[tokio::test]
async fn a_refused_value_is_an_error_before_any_io() {
    let script = Script::new(|_| ok());
    for value in ["", ".", ".."] {
        let error = script.client().thing(value).fields("id").await.unwrap_err();
        assert!(error.is_argument(), "{error}");
    }
    assert_eq!(script.count(), 0);
}

#[test]
fn the_query_has_the_order_of_the_declaration() {
    let client = client(BASE);
    let expected = "https://things.example/v2/things/42?fields=id%2Cname&tags=a&tags=b%26c&limit=-1";
    let forwards = client.thing("42").fields("id,name").tags(&["a", "b&c"]).limit(-1);
    let backwards = client.thing("42").limit(-1).tags(&["a", "b&c"]).fields("id,name");
    assert_eq!(uri(forwards.call().request()), expected);
    assert_eq!(uri(backwards.call().request()), expected);
}

#[test]
fn a_setter_called_twice_replaces() {
    let client = client(BASE);
    let call = client.thing("42").fields("a long first value").tags(&["a", "b"]).fields("id").tags(&["c"]).limit(1);
    assert_eq!(uri(call.call().request()), "https://things.example/v2/things/42?fields=id&tags=c&limit=1");
}

#[test]
fn an_empty_query_value_is_sent_and_an_empty_repeated_list_is_refused() {
    let client = client(BASE);
    assert_eq!(uri(client.thing("1").fields("").call().request()), "https://things.example/v2/things/1?fields=");
    let error = client.thing("1").tags(&[]).call().request().unwrap_err();
    assert!(error.is_argument() && error.to_string().contains("argument `tags` is an empty list"), "{error}");
}

#[test]
fn a_query_value_cannot_leave_its_parameter() {
    let target = uri(client(BASE).thing("1").fields("a&limit=9#x?+ é%41").call().request());
    assert_eq!(target, "https://things.example/v2/things/1?fields=a%26limit%3D9%23x%3F%2B%20%C3%A9%2541");
}

#[test]
fn a_json_body_has_its_media_type() {
    let thing = NewThing { name: "A \"thing\"".into() };
    let request = client(BASE).create(&thing).dry_run(true).call().request();
    assert_eq!(
        plain(request),
        "POST https://things.example/v2/things?dry-run=true\naccept: application/json\n\
         content-type: application/json\n\n{\"name\":\"A \\\"thing\\\"\"}"
    );
}

#[test]
fn a_form_body_has_its_media_type_and_alphabet() {
    let client = client(BASE);
    assert_eq!(
        plain(client.login("me & you", "s+=%~*é").scope("all").call().request()),
        "POST https://things.example/v2/login\naccept: application/json\n\
         content-type: application/x-www-form-urlencoded\n\n\
         client_id=me+%26+you&client_secret=s%2B%3D%25%7E*%C3%A9&scope=all"
    );
    assert!(plain(client.login("a", "b").call().request()).ends_with("client_id=a&client_secret=b"));
}

#[test]
fn without_a_body_there_is_no_content_type() {
    let client = client(BASE);
    for (request, line) in [
        (client.start("1").request(), "POST https://things.example/v2/things/1/start"),
        (client.lock("1").request(), "PUT https://things.example/v2/things/1/lock"),
        (client.exists("1").request(), "HEAD https://things.example/v2/things/1"),
    ] {
        let request = plain(request);
        assert!(request.starts_with(line), "{request}");
        assert!(!request.contains("content-type") && !request.contains("\n\n"), "{request}");
    }
}

#[test]
fn accept_says_what_the_declaration_expects() {
    let client = client(BASE);
    let accept = |request: Result<http::Request<Body>, Error>| {
        request.unwrap().headers().get("accept").unwrap().to_str().unwrap().to_owned()
    };
    assert_eq!(accept(client.name("1").request()), "application/json");
    assert!(accept(client.health().request()).starts_with("text/"));
    assert_eq!(accept(client.document("1").request()), "*/*");
}

#[test]
fn the_base_url_may_have_a_prefix_and_a_slash() {
    for (base, expected) in [
        ("https://host", "https://host/things/a%2Fb?limit=1"),
        ("https://host/", "https://host/things/a%2Fb?limit=1"),
        ("https://host:8443/api/4.0", "https://host:8443/api/4.0/things/a%2Fb?limit=1"),
        ("https://host:8443/api/4.0/", "https://host:8443/api/4.0/things/a%2Fb?limit=1"),
        ("http://[::1]:1234/x%20y", "http://[::1]:1234/x%20y/things/a%2Fb?limit=1"),
    ] {
        assert_eq!(uri(client(base).thing("a/b").limit(1).call().request()), expected);
    }
}

#[test]
fn a_base_url_that_parsers_would_change_is_refused() {
    for base in ["https://host/a/../b", "https://host/%2e%2E/b", "https://host/.%2e", "https://host/a\\..\\b"] {
        let error = Client::builder(base).transport(|_| async { Ok::<_, std::io::Error>(http::Response::new(())) });
        assert!(error.build().unwrap_err().is_config(), "{base}");
    }
}

#[test]
fn a_url_that_is_too_long_is_an_argument_error() {
    let client = client(BASE);
    let long = "x".repeat(70_000);
    for request in [client.thing(&long).call().request(), client.thing("1").fields(&long).call().request()] {
        let error = request.unwrap_err();
        assert!(error.is_argument(), "{error}");
        assert!(error.to_string().len() < 200, "{error}");
    }
}

#[test]
fn headers_of_the_client_are_on_every_request() {
    let script = Script::new(|_| ok());
    let client = script.builder().header("User-Agent", "inventory/1.0").header("X-A", "1").header("x-a", "2");
    let request = client.build().unwrap().thing("1").call().request().unwrap();
    assert_eq!(request.headers()["user-agent"], "inventory/1.0");
    assert_eq!(request.headers().get_all("x-a").iter().collect::<Vec<_>>(), ["1", "2"]);
}

#[test]
fn a_header_value_that_no_header_can_carry_is_refused_and_not_shown() {
    for value in ["hidden\r\nx: y", "hidden\n", "hid\0den", "hidden\u{7f}"] {
        let error = Script::new(|_| ok()).builder().header("x-key", value).build().unwrap_err();
        assert!(error.is_config());
        assert_eq!(
            error.to_string(),
            "invalid value for header `x-key`: it contains characters that are not allowed in a header",
            "{value:?}"
        );
    }
}

#[test]
fn an_invalid_header_name_is_refused_and_not_shown() {
    for name in ["x key", "", "Bearer hidden", "hidden\r\nx", "hid\0den", "größe"] {
        let error =
            Script::new(|_| ok()).builder().header("x-a", "1").header(name, "authorization").build().unwrap_err();
        assert!(error.is_config());
        assert_eq!(
            error.to_string(),
            "invalid name of header 2 of the client; expected letters, digits and `-`, such as `x-trace`",
            "{name:?}"
        );
        let error = Script::new(|_| ok()).client().thing("1").header(name, "1").call().request().unwrap_err();
        assert!(error.to_string().contains("invalid header name"), "{error}");
        assert!(!error.to_string().contains("hid"), "{error}");
    }
}

#[tokio::test]
async fn nothing_is_sent_before_the_call_is_awaited() {
    let script = Script::new(|_| ok());
    let client = script.client();
    let call = client.thing("42").fields("id");
    drop(client.thing("43"));
    let _ = client.thing("44").call().request();
    let future = call.into_future();
    assert_eq!(script.count(), 0);
    assert_eq!(future.await.unwrap().id, "42");
    let seen = script.take();
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].target, "GET https://things.example/v2/things/42?fields=id");
    assert_eq!(seen[0].endpoint, "thing");
    assert_eq!(seen[0].body.as_deref(), Some(&b""[..]));
}

#[tokio::test]
async fn the_built_request_is_the_one_that_is_sent() {
    let script = Script::new(|_| status(204));
    let client = script.client();
    client.lock("a b").await.unwrap();
    client.exists("1").await.unwrap();
    let targets: Vec<_> = script.take().into_iter().map(|seen| seen.target).collect();
    assert_eq!(targets, ["PUT https://things.example/v2/things/a%20b/lock", "HEAD https://things.example/v2/things/1"]);
}

#[test]
fn calls_are_sent_between_threads_and_keep_nothing_borrowed() {
    fn moves<T: Send + 'static>(value: T) -> T {
        value
    }
    let (id, fields) = (String::from("1"), String::from("id"));
    let client = client(BASE);
    let call = moves(client.thing(&id).fields(&fields));
    drop((id, fields, client));
    assert_eq!(format!("{call:?}"), "BuilderForThings(Call(thing (GET /things/<id>)))");
    drop(moves(call.into_future()));
}
