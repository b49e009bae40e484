//! Encoded values: the same text in every role, and nothing that a server would read as something else.

use std::collections::BTreeMap;

use fingerpost::{Body, Client, Error, Field, Model, PerCall, TransportError, endpoints};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Default, Serialize)]
struct Change {
    title: Field<String>,
    subtitle: Field<String>,
    pages: Field<i64>,
}

#[derive(Default, Model)]
struct ModelChange {
    title: Field<String>,
    subtitle: Field<String>,
    #[model(serde)]
    inner: Option<Loose>,
}

#[derive(Default, Serialize, serde::Deserialize)]
struct Loose {
    left_out: Field<i64>,
    weight: f32,
}

#[derive(Clone, Serialize)]
struct Numbers {
    weight: f32,
    whole: f64,
    large: f64,
    count: i128,
    all: Vec<f32>,
}

#[endpoints]
trait Books {
    #[endpoint(PATCH "/books")]
    fn change(&self, #[body] change: &Change) -> ();

    #[endpoint(PATCH "/books/list")]
    fn change_all(&self, #[body] changes: &[Field<i64>]) -> ();

    #[endpoint(PATCH "/books/model")]
    fn change_model(&self, #[body] change: &ModelChange) -> ();

    #[endpoint(GET "/books/<weight>")]
    fn find(
        &self,
        weight: f32,
        #[query(json)] filter: Option<&Change>,
        #[query(flatten)] more: Option<&Numbers>,
        whole: Option<f64>,
        large: Option<f64>,
        count: Option<i128>,
        #[query(comma)] ids: Option<&[&str]>,
        #[query(pipe)] tags: Option<&[&str]>,
        weights: Option<&[f32]>,
        #[header("x-whole")] header: Option<f64>,
        #[header(flatten)] headers: Option<&Numbers>,
    ) -> ();

    #[endpoint(POST "/numbers")]
    fn numbers(&self, #[body] numbers: &[f64]) -> ();

    #[endpoint(POST "/form")]
    fn form(
        &self,
        #[form(flatten)] numbers: &Numbers,
        #[form(comma)] ids: Option<&[&str]>,
        names: Option<&[&str]>,
        #[form("other")] other: Option<&[&str]>,
        #[form(space)] words: Option<&[&str]>,
    ) -> ();

    #[endpoint(GET "/lists")]
    fn lists(&self, #[query(flatten)] lists: &BTreeMap<&str, Vec<i64>>) -> ();
}

/// Creates a client that sends nothing.
fn client() -> Client {
    let nowhere = |_| std::future::pending::<Result<http::Response<Body>, TransportError>>();
    Client::builder("https://b.example").transport(nowhere).endpoints(<dyn Books>::ENDPOINTS).build().unwrap()
}

fn body(request: Result<http::Request<Body>, Error>) -> String {
    String::from_utf8(request.unwrap().body().as_bytes().unwrap().to_vec()).unwrap()
}

fn query(request: Result<http::Request<Body>, Error>) -> String {
    request.unwrap().uri().query().unwrap_or("none").to_owned()
}

/// Returns the messages of an argument error and its sources.
fn refused(request: Result<http::Request<Body>, Error>) -> String {
    let error = request.unwrap_err();
    assert!(error.is_argument(), "{error}");
    let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
    format!("{error}: {source}")
}

#[test]
fn an_unset_field_is_not_sent_as_null() {
    let client = client();
    let change = Change { title: "Emma".into(), subtitle: Field::Null, ..Change::default() };
    let text = r#"{"title":"Emma","subtitle":null}"#;
    assert_eq!(body(client.change(&change).request()), text);
    assert_eq!(body(client.change(&Change::default()).request()), "{}");
    assert_eq!(query(client.find(1.0).filter(&Change::default()).request()), "filter=%7B%7D");
    let model = ModelChange { inner: Some(Loose { weight: 0.1, ..Loose::default() }), ..ModelChange::default() };
    assert_eq!(body(client.change_model(&model).request()), r#"{"inner":{"weight":0.1}}"#);
    // Where it cannot be left out, nothing is sent.
    assert!(refused(client.change_all(&[Field::Set(1), Field::Unset]).request()).contains("use `Null`, or remove it"));
    assert_eq!(body(client.change_all(&[Field::Set(1), Field::Null]).request()), "[1,null]");
}

#[test]
fn a_number_that_json_cannot_express_is_refused() {
    let client = client();
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(refused(client.numbers(&[1.0, number]).request()).contains("not finite"));
        let numbers = Numbers { whole: number, ..numbers() };
        assert!(refused(client.find(1.0).more(&numbers).request()).contains("is not a finite number"));
        assert!(refused(client.find(1.0).headers(&numbers).request()).contains("is not a finite number"));
        assert!(refused(client.form(&numbers).request()).contains("is not a finite number"));
    }
    let model = ModelChange { inner: Some(Loose { weight: f32::NAN, ..Loose::default() }), ..ModelChange::default() };
    assert!(refused(client.change_model(&model).request()).contains("not finite"));
    assert_eq!(body(client.numbers(&[1.0, 0.1]).request()), "[1.0,0.1]");
}

fn numbers() -> Numbers {
    Numbers { weight: 0.1, whole: 1.0, large: 1e21, count: i128::MAX, all: vec![0.1, 2.0] }
}

#[test]
fn a_number_has_the_same_text_in_every_role() {
    let client = client();
    let (numbers, max) = (numbers(), i128::MAX);
    let text = format!("whole=1&large=1000000000000000000000&count={max}");
    let plain = client.find(0.1).whole(1.0).large(1e21).count(max).header(1.0).request();
    assert_eq!(plain.as_ref().unwrap().headers()["x-whole"], "1");
    assert_eq!(plain.as_ref().unwrap().uri().path(), "/books/0.1");
    assert_eq!(query(plain), text);
    // In the order of the type.
    let flat = format!("weight=0.1&{text}&all=0.1&all=2");
    assert_eq!(query(client.find(0.1).more(&numbers).request()), flat);
    assert_eq!(body(client.form(&numbers).request()), flat);
    let request = client.find(0.1).headers(&numbers).request().unwrap();
    let headers = request.headers();
    assert_eq!((&headers["weight"], &headers["whole"]), (&"0.1".parse().unwrap(), &"1".parse().unwrap()));
    assert_eq!(headers["count"], max.to_string());
    let by_name = json!({ "weight": 0.1, "whole": 1.0, "large": 1e21, "count": max.to_string(), "header": 1.0 });
    let by_name = client.call_by_name("find", &by_name).unwrap().request();
    assert_eq!(by_name.as_ref().unwrap().headers()["x-whole"], "1");
    assert_eq!(query(by_name), text);
    let more = json!({ "weight": 1, "more": { "whole": 1.0, "list": [0.5, 2.0] }, "weights": [2.0] });
    let by_name = client.call_by_name("find", &more).unwrap().request();
    assert_eq!(query(by_name), "list=0.5&list=2&whole=1&weights=2");
}

#[test]
fn an_item_that_contains_its_separator_is_refused() {
    let client = client();
    let error = refused(client.find(1.0).ids(&["a,b", "c"]).request());
    assert!(error.contains("argument `ids` has an item that contains a comma"), "{error}");
    assert!(refused(client.find(1.0).tags(&["c", "a|b"]).request()).contains("contains `|`"));
    assert!(refused(client.form(&numbers()).ids(&[","]).request()).contains("a comma"));
    assert!(refused(client.form(&numbers()).words(&["a b"]).request()).contains("a space"));
    let by_name = |ids: Value| client.call_by_name("find", &json!({ "weight": 1, "ids": ids }))?.request();
    assert!(refused(by_name(json!(["a,b", "c"]))).contains("a comma"));
    assert_eq!(query(by_name(json!(["a", "b"]))), "ids=a%2Cb");
    assert_eq!(query(client.find(1.0).ids(&["a|b", "c"]).tags(&["a,b", ""]).request()), "ids=a%7Cb%2Cc&tags=a%2Cb%7C");
}

#[test]
fn an_empty_list_is_sent_or_refused() {
    let client = client();
    assert_eq!(query(client.find(1.0).ids(&[]).request()), "ids=");
    assert!(body(client.form(&numbers()).ids(&[]).request()).ends_with("&ids="));
    // A repeated parameter cannot express it, and without the parameter a server selects everything.
    assert!(refused(client.find(1.0).weights(&[]).request()).contains("argument `weights` is an empty list"));
    assert!(refused(client.form(&numbers()).other(&[]).request()).contains("argument `other` is an empty list"));
    assert!(refused(client.lists(&BTreeMap::from([("ids", Vec::new())])).request()).contains("has an empty list"));
    // A later value replaces it.
    assert_eq!(query(client.find(1.0).weights(&[]).weights(&[0.5]).request()), "weights=0.5");
    let empty = Numbers { all: Vec::new(), ..numbers() };
    assert!(refused(client.find(1.0).headers(&empty).request()).contains("has an empty list"));
    let by_name = |name: &str| client.call_by_name("find", &json!({ "weight": 1, name: [] }))?.request();
    assert_eq!(query(by_name("ids")), "ids=");
    assert!(refused(by_name("weights")).contains("is an empty list"));
}

#[cfg(feature = "jiff")]
mod dates {
    use super::*;
    use jiff::Timestamp;

    #[endpoints]
    trait Dated {
        #[endpoint(GET "/since/<path>")]
        fn since(
            &self,
            path: Timestamp,
            query: Option<Timestamp>,
            #[header("if-modified-since")] since: Option<Timestamp>,
            #[header("x-day")] day: Option<jiff::civil::Date>,
        ) -> ();
    }

    #[test]
    fn a_timestamp_in_a_header_is_an_http_date() {
        let nowhere = |_| std::future::pending::<Result<http::Response<Body>, TransportError>>();
        let builder = Client::builder("https://b.example").transport(nowhere).endpoints(<dyn Dated>::ENDPOINTS);
        let client = builder.build().unwrap();
        let time: Timestamp = "1994-11-06T08:49:37.5Z".parse().unwrap();
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        let day = jiff::civil::date(1994, 11, 6);
        let request = client.since(time).query(time).since(time).day(day).request().unwrap();
        assert_eq!(request.headers()["if-modified-since"], date);
        assert_eq!(request.headers()["x-day"], "1994-11-06");
        let target = "https://b.example/since/1994-11-06T08%3A49%3A37.5Z?query=1994-11-06T08%3A49%3A37.5Z";
        assert_eq!(request.uri(), target);
        // Also before 1970, where rounding differs, and for calls by name.
        let old: Timestamp = "1969-12-31T23:59:59.5Z".parse().unwrap();
        let request = client.since(old).since(old).request().unwrap();
        assert_eq!(request.headers()["if-modified-since"], "Wed, 31 Dec 1969 23:59:59 GMT");
        assert!(client.since(time).since("-000001-01-01T00:00:00Z".parse().unwrap()).request().is_err());
        let by_name = |since: &str| {
            let call = client.call_by_name("since", &json!({ "path": "1994-11-06T08:49:37Z", "since": since }))?;
            Ok(call.request()?.headers()["if-modified-since"].to_str().unwrap().to_owned())
        };
        for since in ["1994-11-06T08:49:37.5Z", "1994-11-06T10:49:37+02:00", date] {
            assert_eq!(by_name(since).map_err(|error: Error| error.to_string()).as_deref(), Ok(date));
        }
        assert!(by_name("1994-11-06T08:49:37").unwrap_err().to_string().contains("a date and time with an offset"));
    }

    #[cfg(feature = "testing")]
    #[tokio::test]
    async fn a_fake_service_reads_the_http_date_of_a_header() {
        use fingerpost::testing::{FakeService, Incoming, StubResponse};
        use std::sync::{Arc, Mutex};

        let (service, seen) = (FakeService::new(<dyn Dated>::ENDPOINTS), Arc::new(Mutex::new(Vec::new())));
        let heard = Arc::clone(&seen);
        service.on_any_other(move |incoming: Incoming| {
            heard.lock().unwrap().push(incoming.argument::<Timestamp>("since").unwrap());
            async { Ok(StubResponse::status(204)) }
        });
        let time: Timestamp = "1994-11-06T08:49:37Z".parse().unwrap();
        service.client().since(time).since(time).await.unwrap();
        assert_eq!(*seen.lock().unwrap(), [time]);
    }
}
