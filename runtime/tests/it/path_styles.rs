//! Lists, maps and structs in a path.

use std::collections::BTreeMap;

use fingerpost::{Client, Described, Model, PerCall, PreEncoded, Schema, endpoints};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
struct Color {
    red: i64,
    tint: Option<f32>,
    name: Option<String>,
}

#[derive(Clone, Serialize)]
struct Keys {
    semi: &'static str,
    dot: &'static str,
    comma: &'static str,
}

type Map = BTreeMap<String, String>;

#[endpoints]
trait Styles {
    #[endpoint(GET "/x<list>/<exploded>/<map>/<fields>")]
    fn simple(
        &self,
        #[path(comma)] list: &[&str],
        #[path(comma, explode)] exploded: &[&str],
        #[path(comma)] map: &Keys,
        #[path(comma, explode)] fields: &Keys,
    ) -> ();

    #[endpoint(GET "/x<list>/x<exploded>/x<map>")]
    fn label(
        &self,
        #[path(label)] list: &[&str],
        #[path(label, explode)] exploded: &[&str],
        #[path(label)] map: &Keys,
    ) -> ();

    #[endpoint(GET "/x<list>/x<exploded>/x<map>/x<fields>")]
    fn matrix(
        &self,
        #[path(matrix)] list: &[&str],
        #[path(matrix, explode)] exploded: &[&str],
        #[path(matrix)] map: &Keys,
        #[path(matrix, explode)] fields: &Keys,
    ) -> ();

    #[endpoint(GET "/<one>/<number>/<flag>")]
    fn scalars(&self, #[path(matrix)] one: &str, #[path(label)] number: f32, #[path(matrix, explode)] flag: bool)
    -> ();

    #[endpoint(GET "/<color>/<pairs>/<ids>/<words>/<map>")]
    fn served(
        &self,
        #[path(matrix, explode)] color: &Color,
        #[path(label)] pairs: &BTreeMap<String, i64>,
        #[path(matrix, explode)] ids: &[i64],
        #[path(comma)] words: Vec<String>,
        #[path(comma, explode)] map: &Map,
    ) -> ();

    #[endpoint(GET "/x<dots>")]
    fn dots(&self, #[path(label, explode)] dots: &[&str]) -> ();

    #[endpoint(GET "/y<encoded>")]
    fn encoded(&self, #[path(matrix)] encoded: &[PreEncoded]) -> ();

    #[endpoint(GET "/z<any>")]
    fn any(&self, #[path(comma)] any: &Value) -> ();
}

fn client() -> Client {
    Client::new("http://localhost").unwrap()
}

fn path<T, E>(call: impl PerCall<Output = T, Errors = E>) -> String {
    call.request().unwrap().uri().path().to_owned()
}

const KEYS: Keys = Keys { semi: ";", dot: ".", comma: "," };

/// The examples of RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7.
#[test]
fn lists_and_maps_in_a_path_have_the_notation_of_the_standard() {
    let list = &["red", "green", "blue"][..];
    let client = client();
    assert_eq!(
        path(client.simple(list, list, &KEYS, &KEYS)),
        "/xred,green,blue/red,green,blue/semi,%3B,dot,.,comma,%2C/semi=%3B,dot=.,comma=%2C"
    );
    assert_eq!(path(client.label(list, list, &KEYS)), "/x.red,green,blue/x.red.green.blue/x.semi,%3B,dot,.,comma,%2C");
    assert_eq!(
        path(client.matrix(list, list, &KEYS, &KEYS)),
        "/x;list=red,green,blue/x;exploded=red;exploded=green;exploded=blue/x;map=semi,%3B,dot,.,comma,%2C\
         /x;semi=%3B;dot=.;comma=%2C"
    );
    assert_eq!(path(client.scalars("é/", 0.1, true)), "/;one=%C3%A9%2F/.0.1/;flag=true");
}

#[test]
fn empty_items_in_a_path_are_sent_and_an_empty_list_or_map_is_refused() {
    let client = client();
    assert_eq!(path(client.matrix(&[""], &["", "a"], &KEYS, &KEYS))[..24], *"/x;list/x;exploded;explo");
    assert_eq!(path(client.matrix(&["", "a"], &["a"], &KEYS, &KEYS))[..10], *"/x;list=,a");
    assert_eq!(path(client.dots(&["a", ""])), "/x.a.");
    for refused in [
        client.matrix(&[], &["a"], &KEYS, &KEYS).request(),
        client.label(&["a"], &[], &KEYS).request(),
        client.dots(&[]).request(),
        client.any(&json!({})).request(),
        client.any(&json!({ "a": null })).request(),
        client.any(&json!([])).request(),
    ] {
        let error = refused.unwrap_err();
        assert!(error.is_argument() && error.to_string().contains("is empty"), "{error}");
    }
}

#[test]
fn an_item_of_a_path_that_would_be_read_otherwise_is_refused() {
    let client = client();
    assert!(client.dots(&["a", "b.c"]).request().unwrap_err().is_argument());
    let comma = PreEncoded::new("a,b").unwrap();
    assert!(client.encoded(&[comma]).request().unwrap_err().is_argument());
    let semicolon = PreEncoded::new("a;b=c".replace('=', "")).unwrap();
    assert!(client.encoded(&[semicolon]).request().unwrap_err().is_argument());
    for (value, problem) in [
        (json!(null), "is null"),
        (json!([1, null]), "list with a null"),
        (json!([[1]]), "nested list"),
        (json!({ "a": [1] }), "nested list"),
        (json!({ "a": { "b": 1 } }), "nested map"),
    ] {
        let error = client.any(&value).request().unwrap_err();
        assert!(error.is_argument() && error.to_string().contains(problem), "{value}: {error}");
    }
    assert_eq!(path(client.any(&json!(1.0))), "/z1");
}

#[test]
fn lists_and_maps_in_a_path_are_the_same_in_a_call_by_name() {
    let client = client();
    let color = Color { red: 100, tint: Some(0.1), name: None };
    let (pairs, map) = (BTreeMap::from([("a".to_owned(), 1)]), Map::from([("k v".to_owned(), "=".to_owned())]));
    let typed = path(client.served(&color, &pairs, &[1, 2], vec!["a,b".to_owned(), String::new()], &map));
    assert_eq!(typed, "/;red=100;tint=0.1/.a,1/;ids=1;ids=2/a%2Cb,/k%20v=%3D");
    let arguments = json!({
        "color": { "red": 100, "tint": 0.1 }, "pairs": { "a": 1 }, "ids": [1, 2], "words": ["a,b", ""],
        "map": { "k v": "=" },
    });
    let by_name = client.call_described(SERVED.descriptor(), &arguments).unwrap();
    assert_eq!(by_name.request().unwrap().uri().path(), typed);
    for (name, value) in
        [("ids", json!([[1]])), ("ids", json!(["x"])), ("map", json!({ "a": {} })), ("color", json!(1))]
    {
        let mut wrong = arguments.clone();
        wrong[name] = value;
        let error = client.call_described(SERVED.descriptor(), &wrong).unwrap_err();
        assert!(error.is_argument(), "{name}: {error}");
    }
    let ids = SERVED.descriptor().parameters().nth(2).unwrap();
    assert_eq!(ids.value_schema(), Some(Schema::List(Box::new(i64::schema()))));
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_fake_service_reads_lists_and_maps_of_a_path() {
    use fingerpost::testing::FakeService;

    let fake = FakeService::new(<dyn Styles>::ENDPOINTS);
    fake.on(&SERVED, |call| async move {
        let color = Color { red: 100, tint: Some(0.5), name: Some("a;b".to_owned()) };
        assert_eq!(call.argument::<Color>("color")?, color);
        assert_eq!(call.argument::<BTreeMap<String, i64>>("pairs")?, BTreeMap::from([("a".to_owned(), 1)]));
        assert_eq!(call.argument::<Vec<i64>>("ids")?, [1]);
        assert_eq!(call.argument::<Vec<String>>("words")?, ["a,b", "", "c"]);
        assert_eq!(call.argument::<Map>("map")?, Map::from([("k,v".to_owned(), "=".to_owned())]));
        Ok(())
    });
    fake.on(&SCALARS, |call| async move {
        assert_eq!(call.argument::<String>("one")?, "a.b");
        assert_eq!(call.arguments()["number"], json!(0.1));
        Ok(())
    });
    let color = Color { red: 100, tint: Some(0.5), name: Some("a;b".to_owned()) };
    let words = ["a,b", "", "c"].map(str::to_owned).to_vec();
    let map = Map::from([("k,v".to_owned(), "=".to_owned())]);
    let client = fake.client();
    client.served(&color, &BTreeMap::from([("a".to_owned(), 1)]), &[1], words, &map).await.unwrap();
    client.scalars("a.b", 0.1, false).await.unwrap();
    let arguments =
        json!({ "color": { "red": 1 }, "pairs": { "a": 1 }, "ids": [1], "words": ["a"], "map": { "a": "b" } });
    assert!(client.call_described(SERVED.descriptor(), &arguments).is_ok());
}
