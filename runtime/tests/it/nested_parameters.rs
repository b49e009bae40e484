//! Parameters with names of nested fields, with a prefix, and without a value.

use std::collections::BTreeMap;

use fingerpost::{Client, Model, PerCall, PreEncoded, endpoints};
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
struct Filter {
    name: Option<String>,
    tags: Vec<i64>,
    author: Option<Author>,
}

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none)]
struct Author {
    name: Option<String>,
    born: Option<i64>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Free {
    any: BTreeMap<String, BTreeMap<String, f32>>,
}

#[endpoints]
trait Search {
    #[endpoint(GET "/search")]
    fn search(
        &self,
        #[query(deep)] filter: &Filter,
        #[query("f.x", dotted)] dotted: Option<&Filter>,
        #[query(dotted)] free: Option<&Free>,
        #[query(flatten, prefix = "p_")] prefixed: Option<&BTreeMap<String, i64>>,
        #[query(flag)] exact: bool,
        #[query("all", flag, default = true)] everything: Option<bool>,
    ) -> ();

    #[endpoint(POST "/form")]
    fn form(&self, #[form(deep)] filter: &Filter, #[form("x y", flag)] flag: Option<bool>, #[form] last: i64) -> ();

    #[endpoint(GET "/maps")]
    fn maps(&self, #[query(deep)] map: &BTreeMap<&str, Vec<BTreeMap<&str, i64>>>) -> ();

    #[endpoint(GET "/names")]
    fn names(&self, #[query(deep)] deep: &BTreeMap<&str, i64>, #[query(dotted)] dotted: &BTreeMap<&str, i64>) -> ();
}

#[derive(Serialize)]
struct Links {
    next: PreEncoded,
    plain: &'static str,
    all: Vec<PreEncoded>,
}

#[endpoints]
trait Encoded {
    #[endpoint(POST "/encoded/<path>")]
    fn encoded(
        &self,
        #[path(matrix, explode)] path: &BTreeMap<String, PreEncoded>,
        #[query(flatten, prefix = "p.")] links: &Links,
        #[query(deep)] deep: &BTreeMap<&str, PreEncoded>,
        #[header(flatten)] headers: &BTreeMap<&str, PreEncoded>,
        #[form(flatten)] form: &BTreeMap<&str, PreEncoded>,
    ) -> ();

    #[endpoint(POST "/json")]
    fn json(&self, #[query(flatten)] names: &BTreeMap<Name, i64>, #[body] body: &Links) -> ();
}

#[derive(Eq, Ord, PartialEq, PartialOrd, Serialize)]
struct Name(&'static str);

#[test]
fn encoded_values_of_a_map_or_a_struct_are_sent_as_they_are() {
    let client = Client::new("http://localhost").unwrap();
    let value = || PreEncoded::new("a%2Fb").unwrap();
    let map = BTreeMap::from([("x-y", value())]);
    let path = BTreeMap::from([("k/".to_owned(), value())]);
    let links = || Links { next: value(), plain: "a%2Fb", all: vec![value(), value()] };
    let request = client.encoded(&path, &links(), &map, &map, &map).request().unwrap();
    let target = "/encoded/;k%2F=a%2Fb?p.next=a%2Fb&p.plain=a%252Fb&p.all=a%2Fb&p.all=a%2Fb&deep%5Bx-y%5D=a%2Fb";
    assert_eq!(request.uri().path_and_query().unwrap(), target);
    assert_eq!(request.headers()["x-y"], "a%2Fb");
    assert_eq!(request.body().as_bytes(), Some(&b"x-y=a%2Fb"[..]));
    let names = BTreeMap::from([(Name("%2F"), 1)]);
    let request = client.json(&names, &links()).request().unwrap();
    assert_eq!(request.uri().query(), Some("%252F=1"));
    let body = br#"{"next":"a%2Fb","plain":"a%2Fb","all":["a%2Fb","a%2Fb"]}"#;
    assert_eq!(request.body().as_bytes(), Some(&body[..]));
}

fn filter() -> Filter {
    let author = Author { name: Some("Jane & co".to_owned()), born: Some(1775) };
    Filter { name: Some("Emma".to_owned()), tags: vec![1, 2], author: Some(author) }
}

const FILTER: &str = "filter%5Bname%5D=Emma&filter%5Btags%5D=1&filter%5Btags%5D=2\
                      &filter%5Bauthor%5D%5Bname%5D=Jane%20%26%20co&filter%5Bauthor%5D%5Bborn%5D=1775";

#[test]
fn nested_fields_have_names_in_brackets_or_with_dots() {
    let client = Client::new("http://localhost").unwrap();
    let free = Free { any: BTreeMap::from([("a".to_owned(), BTreeMap::from([("b".to_owned(), 0.1)]))]) };
    let prefixed = BTreeMap::from([("a".to_owned(), 1)]);
    let request = client.search(&filter(), true).dotted(&filter()).free(&free).prefixed(&prefixed).request().unwrap();
    let dotted = "f.x.name=Emma&f.x.tags=1&f.x.tags=2&f.x.author.name=Jane%20%26%20co&f.x.author.born=1775";
    let expected = format!("{FILTER}&{dotted}&free.any.a.b=0.1&p_a=1&exact&all");
    assert_eq!(request.uri().query(), Some(&expected[..]));
    let arguments = json!({
        "filter": filter(), "dotted": filter(), "free": { "any": { "a": { "b": 0.1 } } }, "prefixed": { "a": 1 },
        "exact": true,
    });
    let by_name = client.call_described(SEARCH.descriptor(), &arguments).unwrap().request().unwrap();
    // A JSON object has no order.
    let sorted = |query: &str| {
        let mut pairs: Vec<_> = query.split('&').map(str::to_owned).collect();
        pairs.sort();
        pairs
    };
    assert_eq!(sorted(by_name.uri().query().unwrap()), sorted(&expected));
}

#[test]
fn a_flag_has_no_value_and_is_left_out_if_it_is_false() {
    let client = Client::new("http://localhost").unwrap();
    let none = Filter { tags: vec![1], ..Filter::default() };
    let request = client.search(&none, false).everything(false).request().unwrap();
    assert_eq!(request.uri().query(), Some("filter%5Btags%5D=1"));
    let arguments = json!({ "filter": { "name": "a" }, "exact": "true", "everything": false });
    let by_name = client.call_described(SEARCH.descriptor(), &arguments).unwrap().request().unwrap();
    assert_eq!(by_name.uri().query(), Some("filter%5Bname%5D=a&exact"));
    let wrong = json!({ "filter": {}, "exact": "yes" });
    assert!(client.call_described(SEARCH.descriptor(), &wrong).unwrap_err().is_argument());
}

#[test]
fn a_form_has_nested_fields_and_flags() {
    let client = Client::new("http://localhost").unwrap();
    let request = client.form(&filter(), 3).flag(true).request().unwrap();
    let expected = format!("{}&x+y&last=3", FILTER.replace("%20", "+"));
    assert_eq!(request.body().as_bytes(), Some(expected.as_bytes()));
}

#[test]
fn names_that_would_be_read_otherwise_are_refused() {
    let client = Client::new("http://localhost").unwrap();
    let (plain, bracket, dot) = (BTreeMap::from([("a", 1)]), BTreeMap::from([("a]", 1)]), BTreeMap::from([("a.b", 1)]));
    assert!(client.names(&plain, &bracket).request().is_ok());
    assert!(client.names(&dot, &plain).request().is_ok());
    assert!(client.names(&bracket, &plain).request().unwrap_err().is_argument());
    assert!(client.names(&plain, &dot).request().unwrap_err().is_argument());
    let maps = BTreeMap::from([("a", vec![plain])]);
    assert!(client.maps(&maps).request().unwrap_err().to_string().contains("has a list of maps or structs"));
    assert!(client.maps(&BTreeMap::from([("a", vec![])])).request().unwrap_err().is_argument());
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_fake_service_reads_nested_fields_and_flags() {
    use fingerpost::testing::FakeService;

    let fake = FakeService::new(<dyn Search>::ENDPOINTS);
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let log = seen.clone();
    fake.on(&SEARCH, move |call| {
        let log = log.clone();
        async move {
            assert_eq!(call.argument::<Filter>("filter")?, filter());
            assert_eq!((call.argument::<bool>("exact")?, call.undeclared()), (false, &[][..]));
            log.lock().unwrap().push(serde_json::Value::from(call.arguments().clone()));
            Ok(())
        }
    });
    let free = Free { any: BTreeMap::from([("a".to_owned(), BTreeMap::from([("b".to_owned(), 0.5)]))]) };
    let prefixed = BTreeMap::from([("a".to_owned(), 1)]);
    let call = fake.client().search(&filter(), false).dotted(&filter()).free(&free).prefixed(&prefixed);
    call.await.unwrap();
    let expected = json!({
        "filter": filter(), "dotted": filter(), "free": { "any": { "a": { "b": "0.5" } } }, "prefixed": { "a": 1 },
        "exact": false, "everything": true,
    });
    assert_eq!(seen.lock().unwrap()[..], [expected]);
}

#[derive(Clone, Debug, Model, PartialEq)]
#[model(untagged)]
enum Range {
    Whole(i64),
    Between(Author),
}

#[endpoints]
trait Ranges {
    #[endpoint(GET "/ranges")]
    fn ranges(&self, #[query(deep)] born: Option<&Range>, #[query("f.x", dotted)] dotted: Option<&Range>) -> ();
}

#[cfg(feature = "testing")]
#[tokio::test]
async fn a_value_without_fields_is_sent_under_the_name_itself() {
    use fingerpost::testing::FakeService;

    let client = Client::new("http://localhost").unwrap();
    let author = Range::Between(Author { born: Some(7), ..Author::default() });
    let request = client.ranges().born(&Range::Whole(3)).dotted(&author).request().unwrap();
    assert_eq!(request.uri().query(), Some("born=3&f.x.born=7"));
    let service = FakeService::new(<dyn Ranges>::ENDPOINTS);
    service.on(&RANGES, |call| async move {
        assert_eq!(call.argument::<Range>("born")?, Range::Whole(3));
        Ok(())
    });
    service.client().ranges().born(&Range::Whole(3)).await.unwrap();
    let client = Client::builder("http://localhost").endpoints(<dyn Ranges>::ENDPOINTS).build().unwrap();
    let request = client.call_by_name("ranges", &json!({ "born": 3 })).unwrap().request().unwrap();
    assert_eq!(request.uri().query(), Some("born=3"));
}
