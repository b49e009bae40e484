//! Valid bodies of a type, and variations that lenient servers send.

use fingerpost::Schema;
use serde_json::{Map, Value, json};

/// A variation of a body.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Variation {
    /// Every field is present, as declared.
    Whole,
    /// Every field is missing.
    Missing,
    /// Every field is null.
    Null,
    /// There are unknown fields.
    Unknown,
    /// Numbers and booleans are strings, and strings are numbers.
    OtherKind,
}

const ALL: [Variation; 5] =
    [Variation::Whole, Variation::Missing, Variation::Null, Variation::Unknown, Variation::OtherKind];

/// Maximum depth of objects, since types can be recursive.
const DEEP: u32 = 2;

/// Returns a body in every relevant variation, or an empty one if the body is not JSON.
pub(crate) fn all(schema: Option<&Schema>) -> Vec<(Variation, String)> {
    let Some(schema) = schema else { return vec![(Variation::Whole, String::new())] };
    let mut bodies: Vec<(Variation, String)> = Vec::new();
    for variation in ALL {
        let body = value(schema, variation, 0).to_string();
        if !bodies.iter().any(|(_, known)| *known == body) {
            bodies.push((variation, body));
        }
    }
    bodies
}

fn value(schema: &Schema, variation: Variation, depth: u32) -> Value {
    // Only nested values vary.
    let loose = variation == Variation::OtherKind && depth > 0;
    match schema {
        Schema::Boolean if loose => json!("true"),
        Schema::Boolean => json!(true),
        Schema::Integer if loose => json!("7"),
        Schema::Integer => json!(7),
        Schema::Number if loose => json!("1.5"),
        Schema::Number => json!(1.5),
        Schema::Text if loose => json!(42),
        Schema::Text => json!("text"),
        Schema::DateTime if loose => json!("2020-01-02 03:04:05 +0000"),
        Schema::DateTime => json!("2020-01-02T03:04:05.000Z"),
        Schema::Date => json!("2020-01-02"),
        Schema::List(of) => json!([value(of, variation, depth)]),
        Schema::Map(of) => json!({ "name": value(of, variation, depth) }),
        Schema::Enum(of) if variation == Variation::Unknown => json!(format!("{}, and more", of.name)),
        Schema::Enum(of) => json!(of.values[0]),
        Schema::Object(of) => {
            let mut object = Map::new();
            if variation == Variation::Unknown {
                object.insert("a property of tomorrow".to_owned(), json!({ "deep": [1, null] }));
            }
            for (name, schema) in of.properties().filter(|_| depth < DEEP && variation != Variation::Missing) {
                let value = match variation {
                    Variation::Null => Value::Null,
                    _ => value(&schema, variation, depth + 1),
                };
                object.insert(name.to_owned(), value);
            }
            Value::Object(object)
        }
        _ => json!({ "any": [1, "x", null] }),
    }
}
