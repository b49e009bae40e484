//! `#[model(lenient)]`, string enums, `#[model(serde)]` fields and generic models.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::time::Duration;

use fingerpost::{Described, Field, Model, ModelValue, Param, Schema};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_value, json, to_value};

#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none, lenient)]
struct Loose {
    text: Option<String>,
    letter: Option<char>,
    whole: Option<i64>,
    small: Option<u8>,
    number: Option<f64>,
    flag: Option<bool>,
    list: Option<Vec<i64>>,
    map: Option<BTreeMap<String, Option<bool>>>,
    change: Field<String>,
    state: Option<State>,
    strict: Option<Strict>,
    any: Option<Value>,
}

#[derive(Clone, Debug, Default, Model, PartialEq)]
struct Strict {
    text: Option<String>,
}

#[derive(Clone, Debug, Eq, Hash, Model, PartialEq)]
#[model(rename_all = "snake_case")]
enum State {
    InUse,
    #[model(rename = "1", alias = "one")]
    One,
    #[model(other)]
    Unknown(String),
}

#[track_caller]
fn read<T: DeserializeOwned + Debug>(value: Value) -> T {
    // From text and from a `Value`, which represent numbers differently.
    let text = value.to_string();
    let from_text = serde_json::from_str::<T>(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(format!("{from_text:?}"), format!("{:?}", from_value::<T>(value).unwrap()));
    from_text
}

#[test]
fn numbers_booleans_and_strings_are_converted() {
    for (sloppy, clean) in [
        (json!({"text": 12}), json!({"text": "12"})),
        (json!({"text": -0.5}), json!({"text": "-0.5"})),
        (json!({"text": 1.0}), json!({"text": "1.0"})),
        (json!({"text": u64::MAX}), json!({"text": "18446744073709551615"})),
        (json!({"text": true, "letter": 7}), json!({"text": "true", "letter": "7"})),
        (json!({"whole": "12", "small": "255"}), json!({"whole": 12, "small": 255})),
        (json!({"whole": "007"}), json!({"whole": 7})),
        (json!({"whole": 3.0, "small": "3.0"}), json!({"whole": 3, "small": 3})),
        (json!({"whole": "-9223372036854775808"}), json!({"whole": i64::MIN})),
        (json!({"number": "1e3"}), json!({"number": 1000.0})),
        (json!({"number": "5"}), json!({"number": 5.0})),
        (
            json!({"flag": "true", "map": {"a": "false", "b": null}}),
            json!({"flag": true, "map": {"a": false, "b": null}}),
        ),
        (json!({"list": ["1", 2, 3.0]}), json!({"list": [1, 2, 3]})),
        (json!({"change": 1, "state": 1}), json!({"change": "1", "state": "1"})),
        (json!({"change": null}), json!({"change": null})),
        (json!({"any": [1, "2", 3.0]}), json!({"any": [1, "2", 3.0]})),
    ] {
        let loose: Loose = read(sloppy.clone());
        assert_eq!(to_value(&loose).unwrap(), clean, "{sloppy}");
    }
    assert_eq!(read::<Loose>(json!({"state": 1})).state, Some(State::One));
}

#[test]
fn ambiguous_values_are_errors() {
    for (json, message) in [
        (json!({"whole": "x"}), "invalid type: string \"x\", expected i64"),
        (json!({"whole": ""}), "invalid type: string \"\", expected i64"),
        (json!({"whole": " 1"}), "invalid type: string \" 1\", expected i64"),
        (json!({"whole": 1.5}), "invalid type: floating point `1.5`, expected i64"),
        (json!({"whole": "1.5"}), "invalid type: string \"1.5\", expected i64"),
        (json!({"whole": 1e300}), "invalid type: floating point `1e+300`, expected i64"),
        (json!({"whole": 9_007_199_254_740_992.0}), "invalid type: floating point `9007199254740992.0`, expected i64"),
        (json!({"text": 1.5e22}), "invalid type: floating point `1.5e+22`, expected a string"),
        (json!({"whole": true}), "invalid type: boolean `true`, expected i64"),
        (json!({"small": "256"}), "invalid value: string \"256\", expected u8"),
        (json!({"number": "inf"}), "invalid type: string \"inf\", expected f64"),
        (json!({"number": "NaN"}), "invalid type: string \"NaN\", expected f64"),
        (json!({"flag": 1}), "invalid type: integer `1`, expected a boolean"),
        (json!({"flag": "True"}), "invalid type: string \"True\", expected a boolean"),
        (json!({"text": []}), "invalid type: sequence, expected a string"),
        (json!({"text": {}}), "invalid type: map, expected a string"),
        (json!({"list": 1}), "invalid type: integer `1`, expected a sequence"),
        (json!({"letter": 12}), "invalid value: integer `12`, expected a character"),
        (json!({"strict": {"text": 1}}), "invalid type: integer `1`, expected a string"),
    ] {
        let error = from_value::<Loose>(json.clone()).unwrap_err().to_string();
        assert_eq!(error, message, "{json}");
    }
}

#[test]
fn a_string_enum() {
    assert_eq!((State::InUse.as_str(), State::One.to_string().as_str()), ("in_use", "1"));
    assert_eq!((State::from("one"), State::from("?".to_owned())), (State::One, State::Unknown("?".to_owned())));
    assert_eq!("in_use".parse(), Ok(State::InUse));
    assert_eq!(format!("{:>8}|{:<3}|", State::InUse, State::One), "  in_use|1  |");
    for text in ["in_use", "1", "something new"] {
        assert_eq!(to_value(read::<State>(json!(text))).unwrap(), json!(text));
    }
    assert!(from_value::<State>(json!(1)).is_err());
    let Schema::Enum(schema) = State::schema() else { panic!("an enum") };
    assert_eq!((schema.name, schema.values, schema.open), ("State", &["in_use", "1"][..], true));
    is_param(&State::One);
}

fn is_param(_: &impl Param) {}

#[derive(Debug, Model, PartialEq)]
struct Foreign {
    #[model(serde)]
    wait: Duration,
    #[model(serde, skip_none)]
    maybe: Option<Duration>,
    #[model(serde, default = minute)]
    limit: Duration,
    #[model(serde)]
    pair: (u8, String),
}

fn minute() -> Duration {
    Duration::from_mins(1)
}

#[test]
fn a_field_with_serde_traits_only() {
    let foreign: Foreign = read(json!({"wait": {"secs": 1, "nanos": 5}, "pair": [1, "a"]}));
    assert_eq!(foreign, Foreign { wait: Duration::new(1, 5), maybe: None, limit: minute(), pair: (1, "a".into()) });
    let written = json!({"wait": {"secs": 1, "nanos": 5}, "limit": {"secs": 60, "nanos": 0}, "pair": [1, "a"]});
    assert_eq!(to_value(&foreign).unwrap(), written);
    for (json, message) in [
        (json!({"pair": [1, "a"]}), "missing field `wait`"),
        (json!({"wait": 1, "pair": [1, "a"]}), "invalid type: integer `1`, expected struct Duration"),
    ] {
        assert_eq!(from_value::<Foreign>(json).unwrap_err().to_string(), message);
    }
    let Schema::Object(schema) = Foreign::schema() else { panic!("an object") };
    assert_eq!(schema.properties().map(|(_, schema)| schema).collect::<Vec<_>>(), vec![Schema::Any; 4]);
}

#[derive(Debug, Model, PartialEq)]
#[model(default)]
struct Page<T> {
    items: Vec<T>,
    next: Option<String>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), next: None }
    }
}

#[derive(Debug, Model, PartialEq)]
struct Pair<A, B: Clone>
where
    A: Debug,
{
    a: A,
    b: B,
}

#[test]
fn generic_models() {
    let page: Page<Pair<i64, State>> = read(json!({"items": [{"a": 1, "b": "in_use"}]}));
    assert_eq!(page, Page { items: vec![Pair { a: 1, b: State::InUse }], next: None });
    assert_eq!(to_value(&page).unwrap(), json!({"items": [{"a": 1, "b": "in_use"}], "next": null}));
    let Schema::Object(schema) = Page::<u8>::schema() else { panic!("an object") };
    assert_eq!((schema.property)(0), Schema::List(Box::new(Schema::Integer)));
}

#[derive(Debug, Model, PartialEq)]
#[model(rename = "Thing", deny_unknown_fields)]
struct Named {
    #[model(default)]
    id: i64,
}

#[derive(Debug, Model, PartialEq)]
struct Empty {}

#[test]
fn names_and_nothing() {
    let Schema::Object(schema) = Named::schema() else { panic!("an object") };
    assert_eq!(schema.name, "Thing");
    let error = from_value::<Named>(json!({"ix": 1})).unwrap_err().to_string();
    assert_eq!(error, "unknown field `ix`, expected `id`");
    assert_eq!(read::<Named>(json!({})), Named { id: 0 });
    assert_eq!(read::<Empty>(json!({"a": 1})), Empty {});
    assert_eq!(to_value(Empty {}).unwrap(), json!({}));
}

#[test]
fn unknown_properties_are_kept_in_a_map() {
    #[derive(Debug, Default, Model, PartialEq)]
    #[model(default)]
    struct Open {
        id: i64,
        #[model(flatten)]
        more: BTreeMap<String, Vec<i64>>,
    }
    let open: Open = read(json!({"a": [1], "id": 3, "b": []}));
    assert_eq!(open.more.len(), 2);
    assert_eq!(serde_json::to_string(&open).unwrap(), r#"{"id":3,"a":[1],"b":[]}"#);
    assert!(from_value::<Open>(json!({"a": 1})).is_err());
}

/// Has more fields than fit into the bits of one word.
#[test]
fn more_fields_than_bits() {
    macro_rules! many {
        ($($field:ident)+) => {
            #[derive(Debug, Default, Model, PartialEq)]
            struct Many { $($field: Option<u8>),+ }
            const NAMES: &[&str] = &[$(stringify!($field)),+];
        };
    }
    many! {
        a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7
        d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9
    }
    let all: BTreeMap<_, _> = NAMES.iter().rev().map(|name| (*name, 1)).collect();
    let many: Many = read(to_value(&all).unwrap());
    assert_eq!((many.a0, many.g9), (Some(1), Some(1)));
    assert_eq!(to_value(&many).unwrap(), to_value(&all).unwrap());
    let error = serde_json::from_str::<Many>(r#"{"g9":1,"g8":2,"g9":3}"#).unwrap_err().to_string();
    assert_eq!(error, "duplicate field `g9` at line 1 column 19");
}

fn _is_a_value<T: ModelValue + Serialize>() {}

#[cfg(feature = "jiff")]
mod times {
    use jiff::Timestamp;
    use jiff::civil::Date;

    use super::*;

    #[derive(Debug, Default, Model, PartialEq)]
    #[model(default, lenient)]
    struct Loose {
        at: Option<Timestamp>,
        change: Field<Timestamp>,
        all: Vec<Timestamp>,
        day: Option<Date>,
    }

    #[derive(Debug, Model, PartialEq)]
    struct Strict {
        at: Timestamp,
        day: Option<Date>,
    }

    #[test]
    fn timestamps_in_any_format() {
        for (text, written) in [
            (json!("2020-01-02T03:04:05Z"), "2020-01-02T03:04:05Z"),
            (json!("2020-01-02T03:04:05.678901+02:00"), "2020-01-02T01:04:05.678901Z"),
            (json!("2020-01-02 03:04:05 +0000"), "2020-01-02T03:04:05Z"),
            (json!("2020-01-02 03:04:05 -0130"), "2020-01-02T04:34:05Z"),
            (json!("2020-01-02T03:04:05+0000"), "2020-01-02T03:04:05Z"),
            (json!("2020-01-02T03:04:05.5+0100"), "2020-01-02T02:04:05.5Z"),
            (json!("2020-01-02 03:04:05"), "2020-01-02T03:04:05Z"),
            (json!("2020-01-02T03:04:05"), "2020-01-02T03:04:05Z"),
            (json!("2020-01-02"), "2020-01-02T00:00:00Z"),
            (json!(1_577_934_245), "2020-01-02T03:04:05Z"),
            (json!(1_577_934_245.25), "2020-01-02T03:04:05.25Z"),
            (json!(-1), "1969-12-31T23:59:59Z"),
        ] {
            let loose: Loose = read(json!({"at": text, "change": text, "all": [text]}));
            let written = json!({"at": written, "change": written, "all": [written], "day": null});
            assert_eq!(to_value(&loose).unwrap(), written);
        }
        let loose: Loose = read(json!({"at": "", "change": "", "day": ""}));
        assert_eq!(loose, Loose { change: Field::Null, ..Loose::default() });
        for wrong in
            [json!("soon"), json!(" "), json!(u64::MAX), json!(1e300), json!(true), json!([]), json!("2020-13-01")]
        {
            assert!(from_value::<Loose>(json!({"at": wrong})).is_err(), "{wrong}");
        }
        assert!(from_value::<Loose>(json!({"all": [""]})).is_err());
    }

    #[test]
    fn without_lenient_timestamps_are_strict() {
        for text in ["2020-01-02T03:04:05Z", "2020-01-02 03:04:05.5+01", "2020-01-02T03:04:05.123456789-00:30"] {
            let strict: Strict = read(json!({"at": text, "day": "2020-01-02"}));
            assert_eq!(
                to_value(&strict).unwrap(),
                json!({"at": text.parse::<Timestamp>().unwrap(), "day": "2020-01-02"})
            );
        }
        for wrong in [json!("2020-01-02"), json!(""), json!(1), json!("2020-01-02 03:04:05 +0000"), json!(null)] {
            let (ours, theirs) = (from_value::<Strict>(json!({"at": wrong})), from_value::<Timestamp>(wrong));
            assert_eq!(ours.unwrap_err().to_string(), theirs.unwrap_err().to_string());
        }
        for wrong in [json!(""), json!(1), json!("2020-01")] {
            let ours = from_value::<Strict>(json!({"at": "2020-01-02T03:04:05Z", "day": wrong}));
            assert_eq!(ours.unwrap_err().to_string(), from_value::<Date>(wrong).unwrap_err().to_string());
        }
    }
}

#[derive(Clone, Copy, Debug, Model, PartialEq)]
#[repr(i64)]
enum Priority {
    Lowest = -1,
    Low = 1,
    Medium,
    #[model(other)]
    Other(i64),
}

#[derive(Debug, Model, PartialEq)]
#[model(lenient)]
struct Task {
    priority: Priority,
    all: Vec<Priority>,
    last: Option<Priority>,
}

#[test]
fn an_integer_enum_keeps_its_numbers() {
    let task =
        Task { priority: Priority::Lowest, all: vec![Priority::Low, Priority::Medium, Priority::Other(7)], last: None };
    for json in
        [json!({"priority": -1, "all": [1, 2, 7], "last": null}), json!({"priority": "-1", "all": [1.0, "2", 7.0]})]
    {
        assert_eq!(from_value::<Task>(json).unwrap(), task);
    }
    assert_eq!(to_value(&task).unwrap(), json!({"priority": -1, "all": [1, 2, 7], "last": null}));
    assert!(from_value::<Task>(json!({"priority": "Low", "all": []})).is_err());
    assert_eq!((Priority::from(-1), Priority::Other(9).as_i64()), (Priority::Lowest, 9));
    assert_eq!(<Priority as Described>::schema(), Schema::Integer);
}
