//! Fields of models: numbers with all their digits, required properties, defaults.

use std::collections::BTreeMap;
use std::fmt::Debug;

use fingerpost::{Client, Described, Field, FromJson, Model, PerCall, Schema, ToJson, endpoints};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value, json};

use crate::json_texts::check_model;

/// Reads a text as calls do, and with serde's traits; the results are the same.
fn read<T: DeserializeOwned + FromJson + Debug + PartialEq + ToJson + Serialize>(text: &str) -> T {
    let value: T = T::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
    check_model::<T>(text);
    assert_eq!(value, serde_json::from_value(serde_json::from_str(text).unwrap()).unwrap(), "{text}");
    value
}

#[derive(Debug, Model, PartialEq)]
struct Counts {
    one: u64,
    many: Vec<u64>,
    by_name: BTreeMap<String, Option<u64>>,
    change: Field<u64>,
}

#[derive(Debug, Model, PartialEq)]
#[model(lenient)]
struct LooseCounts {
    one: Option<u64>,
    many: Option<Vec<u64>>,
}

#[test]
fn unsigned_integers_keep_all_64_bits() {
    const MOST: u64 = u64::MAX;
    let text = format!(r#"{{"one":{MOST},"many":[0,{MOST}],"by_name":{{"a":{MOST},"b":null}},"change":{MOST}}}"#);
    let counts: Counts = read(&text);
    assert_eq!((counts.one, &counts.many[..], counts.change), (MOST, &[0, MOST][..], Field::Set(MOST)));
    assert_eq!(String::from_utf8(counts.write_body().unwrap()).unwrap(), text);
    for wrong in ["-1", "18446744073709551616", "1.0", "\"1\""] {
        assert!(<Vec<u64>>::from_json(format!("[{wrong}]").as_bytes()).is_err(), "{wrong}");
        check_model::<Counts>(&format!("{{\"one\":{wrong},\"many\":[],\"by_name\":{{}}}}"));
    }
    let loose: LooseCounts = read(&format!(r#"{{"one":"{MOST}","many":["0",{MOST}]}}"#));
    assert_eq!(loose, LooseCounts { one: Some(MOST), many: Some(vec![0, MOST]) });
    assert!(LooseCounts::from_json(br#"{"one": "-1"}"#).is_err());
    assert!(LooseCounts::from_json(br#"{"one": 18446744073709551616}"#).is_err(), "it has lost digits");
}

#[endpoints]
trait Numbered {
    /// Sends a number in every role.
    #[endpoint(POST "/numbers/<id>")]
    fn send(
        &self,
        id: u64,
        #[query] many: &[u64],
        #[header("x-number")] number: u64,
        #[form(flatten)] form: &BTreeMap<String, u64>,
        #[query] last: Option<u64>,
    ) -> ();
}

#[test]
fn unsigned_integers_are_parameters() {
    const MOST: u64 = u64::MAX;
    let client = Client::new("https://numbers.example").unwrap();
    let form = [("a".to_owned(), MOST)].into();
    let request = client.send(MOST, &[0, MOST], MOST, &form).last(MOST).request().unwrap();
    let uri = format!("https://numbers.example/numbers/{MOST}?many=0&many={MOST}&last={MOST}");
    assert_eq!(request.uri().to_string(), uri);
    assert_eq!(request.headers()["x-number"], MOST.to_string().as_str());
    assert_eq!(request.body().as_bytes(), Some(format!("a={MOST}").as_bytes()));
}

#[derive(Debug, Model, PartialEq)]
struct Prices {
    price: Number,
    more: Option<Vec<Number>>,
}

#[test]
fn a_number_of_any_kind_is_a_value_of_a_field() {
    for text in [
        r#"{"price":18446744073709551615,"more":[-1,0.1,-9223372036854775808]}"#,
        r#"{"price":0.1,"more":null}"#,
        r#"{"price":12345678.9,"more":[]}"#,
    ] {
        let prices: Prices = read(text);
        assert_eq!(String::from_utf8(prices.write_body().unwrap()).unwrap(), text);
    }
    assert_eq!(Number::schema(), Schema::Number);
    for (wrong, found) in [("\"0.1\"", "string"), ("null", "null"), ("{}", "map"), ("true", "boolean")] {
        let error = Prices::from_json(format!("{{\"price\":{wrong}}}").as_bytes()).unwrap_err().to_string();
        assert!(error.contains(&format!("invalid type: {found}, expected a number")), "{error}");
    }
}

#[derive(Debug, Model, PartialEq)]
struct WriteBook {
    title: String,
    /// Required, and may be null.
    subtitle: Option<String>,
    authors: Vec<String>,
    pages: Field<i64>,
    series: Field<Box<WriteBook>>,
}

#[test]
fn required_properties_stand_beside_those_that_may_be_left_out() {
    let book =
        WriteBook { title: "Emma".into(), subtitle: None, authors: vec![], pages: Field::Unset, series: Field::Unset };
    let text = r#"{"title":"Emma","subtitle":null,"authors":[]}"#;
    assert_eq!(String::from_utf8(book.write_body().unwrap()).unwrap(), text);
    assert_eq!(read::<WriteBook>(text), book);
    let whole = r#"{"title":"Emma","subtitle":"","authors":["Jane"],"pages":null,"series":{"title":"","authors":[]}}"#;
    let whole: WriteBook = read(whole);
    assert_eq!((whole.pages, whole.series.is_unset()), (Field::Null, false));
    for (text, missing) in [(r#"{"authors":[]}"#, "title"), (r#"{"title":"Emma","pages":1}"#, "authors")] {
        let error = WriteBook::from_json(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(&format!("missing field `{missing}`")), "{error}");
    }
}

#[derive(Debug, Model, PartialEq)]
enum Sort {
    Asc,
    #[model(other)]
    Other(String),
}

#[derive(Debug, Model, PartialEq)]
struct Listing {
    #[model(default = 25)]
    limit: i64,
    #[model(default = 18_446_744_073_709_551_615)]
    most: Option<u64>,
    #[model(default = -1)]
    offset: Field<i8>,
    #[model(default = 1)]
    share: f64,
    #[model(default = -0.5)]
    weight: Option<f32>,
    #[model(default = true)]
    active: bool,
    #[model(default = "name")]
    by: String,
    #[model(default = 3, skip)]
    skipped: i64,
    #[model(default = "Asc")]
    sort: Option<Sort>,
    #[model(default = 5)]
    boxed: Box<i64>,
    #[model(serde, default = 7)]
    foreign: u128,
}

/// The same, read in place.
#[derive(Debug, Default, Model, PartialEq)]
#[model(default)]
struct InPlace {
    #[model(default = 25)]
    limit: i64,
    #[model(default = "name")]
    by: Field<String>,
    other: i64,
}

#[test]
fn a_literal_is_the_value_of_a_missing_property() {
    let expected = Listing {
        limit: 25,
        most: Some(u64::MAX),
        offset: Field::Set(-1),
        share: 1.0,
        weight: Some(-0.5),
        active: true,
        by: "name".into(),
        skipped: 3,
        sort: Some(Sort::Asc),
        boxed: Box::new(5),
        foreign: 7,
    };
    assert_eq!(read::<Listing>("{}"), expected);
    let given = json!({"limit": 1, "most": null, "offset": null, "by": "", "sort": "new"});
    let given: Listing = read(&given.to_string());
    assert_eq!((given.limit, given.most, given.offset, given.by.as_str()), (1, None, Field::Null, ""));
    assert_eq!((given.sort, given.active), (Some(Sort::Other("new".into())), true));
    assert_eq!(read::<InPlace>("{}"), InPlace { limit: 25, by: "name".into(), other: 0 });
    let _: Value = serde_json::to_value(expected).unwrap();
}
