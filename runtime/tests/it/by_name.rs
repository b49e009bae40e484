//! Calls by name with JSON arguments: the same requests as typed calls, and errors for invalid arguments.

use fingerpost::{Body, Call, Client, EndpointDescriptor, PerCall, TransportError, endpoints};
use serde_json::{Value, json};

#[endpoints]
trait Notes {
    /// Has every role and style.
    #[endpoint(PUT "/people/<person>/notes/<id>")]
    fn put(
        &self,
        id: i64,
        person: &str,
        #[body] note: &Value,
        #[query("tag")] tags: &[&str],
        #[query(comma)] ids: Option<&[i64]>,
        #[query(json)] filters: Option<&Value>,
        #[query(flatten)] more: Option<&Value>,
        #[query(default = 25)] limit: Option<i64>,
        #[header("x-tenant")] tenant: Option<&str>,
    ) -> ();

    #[endpoint(POST "/login", auth = none)]
    fn login(&self, #[form] user: &str, #[form] code: Option<i64>) -> String;

    #[endpoint(POST "/text")]
    fn text(&self, #[body(text, "text/xml")] text: &str) -> ();

    #[endpoint(POST "/stream")]
    fn stream(&self, #[body(stream)] chunks: Body) -> ();
}

/// Creates a client that sends nothing.
fn client_of(table: &[&'static EndpointDescriptor]) -> Client {
    let nowhere = |_| std::future::pending::<Result<http::Response<Body>, TransportError>>();
    Client::builder("https://notes.example").transport(nowhere).endpoints(table).build().unwrap()
}

fn client() -> Client {
    client_of(<dyn Notes>::ENDPOINTS)
}

/// Returns the target, headers and body of a request.
fn shown(request: Result<http::Request<Body>, fingerpost::Error>) -> (String, http::HeaderMap, Vec<u8>) {
    let (parts, body) = request.unwrap().into_parts();
    (format!("{} {}", parts.method, parts.uri), parts.headers, body.as_bytes().unwrap().to_vec())
}

fn by_name(name: &str, arguments: &Value) -> (String, http::HeaderMap, Vec<u8>) {
    shown(client().call_by_name(name, arguments).and_then(fingerpost::Call::request))
}

#[test]
fn a_call_by_name_has_the_request_of_the_typed_call() {
    let (note, filters, more) =
        (json!({ "text": "é" }), json!({ "a.b": [1, null] }), json!({ "x": 1, "y": ["p", "q"] }));
    let typed = client().put(7, "a/b", &note, &["s t", "u"]).ids(&[1, 2]).filters(&filters).more(&more).tenant("t");
    let arguments = json!({
        "person": "a/b", "id": 7, "note": note, "tags": ["s t", "u"], "ids": [1, 2], "filters": filters, "more": more,
        "tenant": "t",
    });
    assert_eq!(by_name("put", &arguments), shown(typed.request()));

    let typed = client().put(1, "p", &note, &["t"]).ids(&[]).limit(3);
    let arguments = json!({ "person": "p", "id": 1, "note": note, "tags": ["t"], "limit": 3, "ids": [] });
    assert_eq!(by_name("put", &arguments), shown(typed.request()));

    let typed = client().login("a+b c").code(7);
    assert_eq!(by_name("login", &json!({ "user": "a+b c", "code": 7 })), shown(typed.request()));
    assert_eq!(by_name("text", &json!({ "text": "<x/>" })), shown(client().text("<x/>").request()));
}

#[test]
fn invalid_arguments_fail_before_anything_is_sent() {
    let error_of = |name: &str, arguments: Value| {
        let error = client().call_by_name(name, &arguments).and_then(fingerpost::Call::request).unwrap_err();
        assert!(error.is_argument(), "{error}");
        error.to_string()
    };
    assert_eq!(error_of("get", json!({})), "unknown endpoint `get`: it is not one of the 4 of this client");
    let error = Client::new("https://things.example").unwrap().call_by_name("get", &json!({})).unwrap_err();
    assert!(error.is_argument());
    assert!(error.to_string().contains("unknown endpoint `get`: this client has no endpoints"), "{error}");
    let login = "login (POST /login): ";
    assert_eq!(error_of("login", json!([])), format!("{login}the arguments must be a JSON object; nothing was sent"));
    assert_eq!(error_of("login", json!({})), format!("{login}missing argument `user`; nothing was sent"));
    assert_eq!(error_of("login", json!({ "user": null })), format!("{login}missing argument `user`; nothing was sent"));
    let unknown = error_of("login", json!({ "user": "u", "pass": "canary" }));
    assert_eq!(unknown, format!("{login}unknown argument `pass`; expected one of: user, code; nothing was sent"));
    let kind = error_of("login", json!({ "user": { "canary": 1 } }));
    assert_eq!(
        kind,
        format!("{login}argument `user` must be a string, a number, a boolean or a list of these; nothing was sent")
    );
    let put = |id: Value, ids: Value| json!({ "person": "p", "id": id, "note": 1, "tags": [], "ids": ids });
    assert!(
        error_of("put", put(json!([1]), json!([1]))).contains("argument `id` must be a string, a number or a boolean")
    );
    assert!(
        error_of("put", put(json!(1), json!(1)))
            .contains("argument `ids` must be a list of strings, numbers or booleans")
    );
    assert!(error_of("put", put(json!("x"), json!([]))).contains("argument `id` must be a 64-bit integer; nothing"));
    assert!(
        error_of("put", put(json!("1"), json!([1, "x"]))).contains("argument `ids` at `/1` must be a 64-bit integer")
    );
    let person = json!({ "person": "..", "id": "1", "note": 1, "tags": [] });
    assert!(error_of("put", person).contains("argument `person` creates a path segment `.` or `..`"));
    assert!(error_of("stream", json!({ "chunks": "x" })).contains("must be set through the declared method"));
}

/// A string is accepted for a number and sent verbatim, and a single value is accepted for a list.
#[test]
fn coercible_values_are_sent_verbatim() {
    let arguments = json!({ "person": 7, "id": "007", "note": 1, "tags": true, "limit": " 3", "ids": ["1", 2] });
    let target = "PUT https://notes.example/people/7/notes/007?tag=true&ids=1%2C2&limit=%203";
    assert_eq!(by_name("put", &arguments).0, target);
}

#[test]
fn a_string_is_accepted_as_json_text() {
    let put = |filters: Value| {
        let arguments = json!({ "person": "p", "id": 1, "note": 1, "tags": ["t"], "limit": 3, "filters": filters });
        by_name("put", &arguments).0
    };
    assert_eq!(put(json!(r#"{"a":1}"#)), put(json!({ "a": 1 })));
    assert_eq!(put(json!("a b")), "PUT https://notes.example/people/p/notes/1?tag=t&filters=a%20b&limit=3");
}

#[cfg(feature = "jiff")]
#[test]
fn timestamps_are_sent_in_utc() {
    #[endpoints]
    trait Times {
        #[endpoint(GET "/since/<since>")]
        fn since(&self, since: jiff::Timestamp, until: Option<jiff::Timestamp>) -> ();
        #[endpoint(GET "/during")]
        fn during(&self, during: &[jiff::Timestamp]) -> ();
    }
    let client = client_of(<dyn Times>::ENDPOINTS);
    let since = |since: Value, until: Value| {
        client.call_by_name("since", &json!({ "since": since, "until": until })).and_then(fingerpost::Call::request)
    };
    let request = since(json!("2024-06-30T23:59:00+05:30"), json!("2024-06-30T18:29:59.5Z")).unwrap();
    let target = "https://notes.example/since/2024-06-30T18%3A29%3A00Z?until=2024-06-30T18%3A29%3A59.5Z";
    assert_eq!(request.uri(), target);
    let until = |text: &str| {
        let request = since(json!("2024-06-30T18:29:59Z"), json!(text)).unwrap();
        request.uri().query().unwrap().replace("%3A", ":")
    };
    assert_eq!(until("9999-12-31T23:59:59Z"), "until=9999-12-31T23:59:59Z");
    assert_eq!(until("2024-01-01T00:30:00-00:45"), "until=2024-01-01T01:15:00Z");
    let during = |during: Value| client.call_by_name("during", &json!({ "during": during })).and_then(Call::request);
    let request = during(json!(["2024-06-30T23:59:00+05:30", "2024-06-30T18:29:59"])).unwrap();
    assert_eq!(
        request.uri().query().unwrap().replace("%3A", ":"),
        "during=2024-06-30T18:29:00Z&during=2024-06-30T18:29:59"
    );
    assert!(during(json!(["canary"])).unwrap_err().to_string().contains("must be a list of a date and time"));
    // A time without an offset is passed on, since only the server knows its time zone.
    assert_eq!(until("2024-06-30T18:29:59"), "until=2024-06-30T18:29:59");
    let refused =
        [json!("2024-06-30"), json!("2024-06-30T18:29:59[Europe/Berlin]"), json!("canary"), json!(5), json!("")];
    for wrong in refused {
        let error = since(json!("2024-06-30T18:29:59Z"), wrong).unwrap_err();
        assert!(error.is_argument());
        let kind = "a date and time (RFC 3339), as in `2024-06-30T23:59:59+05:30`";
        let problem = format!("argument `until` must be {kind}; nothing was sent");
        assert_eq!(error.to_string(), format!("since (GET /since/<since>): {problem}"));
    }
}

#[tokio::test]
async fn the_result_is_the_raw_response() {
    let transport = |request: http::Request<Body>| async move {
        let status = if request.uri().path() == "/login" { 200 } else { 404 };
        Ok::<_, TransportError>(http::Response::builder().status(status).body("raw").unwrap())
    };
    let client = Client::builder("https://notes.example").endpoints(<dyn Notes>::ENDPOINTS).transport(transport);
    let client = client.build().unwrap();
    let mut open = client.call_by_name("login", &json!({ "user": "u" })).unwrap().streamed().await.unwrap();
    assert_eq!(&open.body_mut().chunk().await.unwrap().unwrap()[..], b"raw");
    let response = client.call_by_name("login", &json!({ "user": "u" })).unwrap().await.unwrap();
    assert_eq!((response.status().as_u16(), &response.body()[..]), (200, &b"raw"[..]));
    let error = client.call_by_name("text", &json!({ "text": "" })).unwrap().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), &error.body().unwrap()[..]), (404, &b"raw"[..]));
}

#[test]
fn an_undeclared_property_of_a_body_is_refused_unless_it_is_asked_for() {
    #[derive(fingerpost::Model)]
    struct Person {
        first_name: Option<String>,
        friends: Option<Vec<Person>>,
        notes: Option<std::collections::BTreeMap<String, Note>>,
    }
    #[derive(fingerpost::Model)]
    struct Note {
        text: Option<String>,
        #[model(flatten)]
        more: std::collections::BTreeMap<String, Value>,
    }
    #[endpoints]
    #[allow(dead_code, reason = "called by name")]
    trait People {
        #[endpoint(POST "/people")]
        fn create(&self, #[body] person: Option<&Person>) -> ();
        #[endpoint(PUT "/people")]
        fn replace(&self, #[body] people: &[Person]) -> ();
        #[endpoint(GET "/people")]
        fn find(&self, #[query(json)] like: Option<&Person>) -> ();
    }
    let client = client_of(<dyn People>::ENDPOINTS);
    let body = |name: &str, arguments: &Value| {
        client.call_by_name(name, arguments).and_then(Call::request).map_err(|error| {
            assert!(error.is_argument());
            error.to_string()
        })
    };
    let nested = json!({ "friends": [{ "first_name": "B" }, { "frist_name": "B" }], "canary": 1, "Notes": {} });
    for (name, arguments, unknown) in [
        ("create", json!({ "person": { "frist_name": "A" } }), "property `frist_name` (did you mean `first_name`?)"),
        (
            "create",
            json!({ "person": nested }),
            "properties `Notes` (did you mean `notes`?), `canary`, `/friends/1/frist_name` (did you mean `first_name`?)",
        ),
        ("replace", json!({ "people": [{ "friend": [] }] }), "property `/0/friend` (did you mean `friends`?)"),
        ("find", json!({ "like": { "firstname": "A" } }), "property `firstname` (did you mean `first_name`?)"),
    ] {
        let error = body(name, &arguments).unwrap_err();
        assert!(error.ends_with(&format!("has the unknown {unknown}; nothing was sent")), "{error}");
        let endpoint = client.endpoints().iter().find(|endpoint| endpoint.name() == name).unwrap();
        let request = client.call_described_open(endpoint, &arguments).and_then(Call::request).unwrap();
        let value = arguments.as_object().unwrap().values().next().unwrap();
        if name != "find" {
            assert_eq!(&serde_json::from_slice::<Value>(request.body().as_bytes().unwrap()).unwrap(), value);
        }
    }
    let fine = json!({ "person": { "first_name": null, "notes": { "any": { "text": "x", "any": 1 } } } });
    assert!(body("create", &fine).is_ok());
    assert!(body("create", &json!({})).is_ok());
}
