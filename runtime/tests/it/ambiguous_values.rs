//! Values that a server would read as something else: they are refused before any I/O.

use std::collections::BTreeMap;

use fingerpost::{Client, Credential, Error, PerCall, endpoints};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::{Value, json};

#[endpoints]
trait Things {
    #[endpoint(GET "/things?kind=user")]
    fn find(
        &self,
        limit: Option<i64>,
        #[query(flatten)] more: Option<&Value>,
        #[query(flatten, prefix = "x_")] other: Option<&Value>,
        #[query(deep)] deep: Option<&Value>,
        #[query(dotted)] dotted: Option<&Value>,
        #[query(comma)] ids: Option<&[&str]>,
        #[query(pipe)] tags: Option<&[&str]>,
        names: Option<&[&str]>,
    ) -> ();

    #[endpoint(POST "/things")]
    fn add(&self, #[form] name: Option<&str>, #[form(flatten)] more: Option<&Value>) -> ();

    #[endpoint(GET "/headers")]
    fn headers(
        &self,
        #[header("x-name")] name: Option<&str>,
        #[header("x-all", comma)] all: Option<&[&str]>,
        #[header("authorization", format = "Bearer {}")] token: Option<&str>,
        #[header(flatten)] more: Option<&BTreeMap<&str, &str>>,
    ) -> ();

    #[endpoint(GET "/numbers")]
    fn numbers(&self, #[query(flatten)] flat: Option<&Numbers>, #[query(deep)] deep: Option<&Numbers>) -> ();
}

#[derive(serde::Serialize)]
struct Numbers {
    long: Raw,
    exact: Raw,
    whole: Raw,
    list: [Raw; 3],
}

/// Serialized like a number of `serde_json` with its feature `arbitrary_precision`.
struct Raw(&'static str);

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const NAME: &str = "$serde_json::private::Number";
        let mut number = serializer.serialize_struct(NAME, 1)?;
        number.serialize_field(NAME, self.0)?;
        number.end()
    }
}

fn client() -> Client {
    Client::builder("http://localhost").endpoints(<dyn Things>::ENDPOINTS).build().unwrap()
}

fn query<T>(request: Result<http::Request<T>, Error>) -> Result<String, String> {
    match request {
        Ok(request) => Ok(request.uri().query().unwrap_or_default().to_owned()),
        Err(error) => {
            assert!(error.is_argument(), "{error}");
            Err(error.to_string())
        }
    }
}

#[test]
fn a_flattened_field_is_not_sent_under_the_name_of_another_parameter() {
    let client = client();
    let repeated = "is sent with the name of another parameter";
    let (limit, kind) = (json!({ "limit": 5 }), json!({ "kind": "x" }));
    assert_eq!(query(client.find().more(&limit).request()).unwrap(), "kind=user&limit=5");
    for call in [
        client.find().limit(1).more(&limit),
        client.find().more(&limit).limit(1),
        client.find().more(&kind),
        client.find().more(&json!({ "x_a": 1 })).other(&json!({ "a": 1 })),
        client.find().more(&json!({ "deep[a]": 1 })).deep(&json!({ "a": 1 })),
    ] {
        assert!(query(call.request()).unwrap_err().contains(repeated));
    }
    assert!(query(client.add().name("a").more(&json!({ "name": "b" })).request()).unwrap_err().contains(repeated));
    let by_name = client.call_by_name("find", &json!({ "limit": 1, "more": limit })).unwrap();
    assert!(query(by_name.request()).unwrap_err().contains(repeated));
}

#[test]
fn a_field_without_a_name_or_with_a_list_with_null_is_refused() {
    let client = client();
    let (no_name, nested, null) = (json!({ "": 1 }), json!({ "a": { "": 1 } }), json!({ "a": [1, null] }));
    for (call, problem) in [
        (client.find().more(&no_name), "empty name"),
        (client.find().deep(&no_name), "empty name"),
        (client.find().dotted(&nested), "empty name"),
        (client.find().more(&null), "list with a null"),
        (client.find().deep(&null), "list with a null"),
        (client.find().dotted(&null), "list with a null"),
    ] {
        let error = query(call.request()).unwrap_err();
        assert!(error.contains(problem), "{error}");
    }
    assert!(query(client.add().more(&null).request()).unwrap_err().contains("list with a null"));
    for name in ["ids", "tags", "names"] {
        assert!(client.call_by_name("find", &json!({ name: ["a", null] })).unwrap_err().is_argument());
    }
    assert!(client.call_by_name("headers", &json!({ "all": ["a", null] })).unwrap_err().is_argument());
}

#[test]
fn items_that_servers_ignore_in_a_header_are_refused() {
    let client = client();
    assert_eq!(query(client.find().ids(&[]).request()).unwrap(), "kind=user&ids=");
    assert_eq!(query(client.find().tags(&["", ""]).names(&[""]).request()).unwrap(), "kind=user&tags=%7C&names=");
    assert_eq!(query(client.find().ids(&[""]).request()).unwrap(), "kind=user&ids=");
    // Servers ignore empty items and white space in a list of a header.
    for (all, problem) in [(&["a", ""][..], "has an empty item"), (&["a ", "b"], "begins or ends with white space")] {
        let error = query(client.headers().all(all).request()).unwrap_err();
        assert!(error.contains(problem), "{error}");
    }
}

#[test]
fn white_space_around_a_header_is_refused_at_every_door() {
    let client = client();
    let space = "begins or ends with white space";
    for value in [" a", "a ", "\ta", "a\t", " "] {
        let more = BTreeMap::from([("x-more", value)]);
        for call in [
            client.headers().name(value),
            client.headers().more(&more),
            client.headers().header("x-call", value),
            client.headers().token(&format!("a{value}")),
        ] {
            match query(call.request()) {
                Err(error) => assert!(error.contains(space), "{error}"),
                // White space inside of the text around a value is a part of it.
                Ok(_) => assert!(!value.ends_with([' ', '\t'])),
            }
        }
        let built = Client::builder("http://localhost").header("x-client", value).build().unwrap_err();
        assert!(built.is_config() && built.to_string().contains(space), "{built}");
        let credential = Credential::header(http::HeaderName::from_static("x-key"), &value.into()).unwrap_err();
        assert!(credential.is_config(), "{credential}");
        let by_name = client.call_by_name("headers", &json!({ "name": value })).unwrap();
        assert!(query(by_name.request()).unwrap_err().contains(space));
    }
}

#[test]
fn a_number_of_any_length_keeps_its_digits() {
    let numbers = Numbers {
        long: Raw("123456789012345678901234567890"),
        exact: Raw("0.1000000000000000055511"),
        whole: Raw("1.0"),
        list: [Raw("-1e3"), Raw("0.50"), Raw("1e400")],
    };
    let flat = "long=123456789012345678901234567890&exact=0.1000000000000000055511&whole=1\
                &list=-1000&list=0.5&list=1e400";
    let client = client();
    assert_eq!(query(client.numbers().flat(&numbers).request()).unwrap(), flat);
    let deep = query(client.numbers().deep(&numbers).request()).unwrap();
    let names = deep.replace("deep%5B", "").replace("%5D=", "=");
    assert_eq!(names, flat);
}
