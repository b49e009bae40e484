//! All options of a struct and its fields, together and one by one.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use fingerpost::{Field, Model};

/// Documented.
#[derive(Clone, Debug, Default, Model, PartialEq)]
#[model(default, skip_none, lenient, rename = "Thing", rename_all = "camelCase")]
pub struct Everything {
    /// Documented, too.
    #[model(rename = "type", alias = "kind", alias = "sort")]
    pub first_type: Option<String>,
    #[model(skip_none)]
    pub(crate) number_of: Option<i64>,
    #[model(default)]
    list: Vec<Option<Box<Everything>>>,
    #[model(default = Self::seven)]
    seven: u8,
    #[model(skip)]
    skipped: Option<&'static str>,
    #[model(serde)]
    wait: Duration,
    change: Field<BTreeMap<String, ()>>,
    #[cfg(any())]
    absent: Missing,
    #[model(flatten)]
    more: HashMap<String, f32>,
}

impl Everything {
    fn seven() -> u8 {
        7
    }
}

#[derive(Debug, Model, PartialEq)]
#[model(deny_unknown_fields,)]
struct Strict {
    #[model()]
    id: char,
    #[model(skip, default = Vec::new)]
    skipped: Vec<Strict>,
}

fn main() {
    let thing: Everything = serde_json::from_str(r#"{"kind": 1, "numberOf": "2", "x": 1.5}"#).unwrap();
    assert_eq!((thing.first_type.as_deref(), thing.number_of, thing.seven), (Some("1"), Some(2), 7));
    let text = r#"{"type":"1","numberOf":2,"list":[],"seven":7,"wait":{"nanos":0,"secs":0},"x":1.5}"#;
    assert_eq!(serde_json::to_string(&thing).unwrap(), text);
    let strict: Strict = serde_json::from_str(r#"{"id": "a"}"#).unwrap();
    assert_eq!(strict, Strict { id: 'a', skipped: Vec::new() });
}
