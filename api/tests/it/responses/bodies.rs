//! Bodies of a given form, right and in ways that a server may be loose.

use fingerpost::Schema;
use serde_json::{Map, Value, json};

/// In which way a body is loose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Variation {
    /// Every field is there, as it is declared.
    Whole,
    /// No field is there.
    Missing,
    /// Every field is null.
    Null,
    /// There are fields that nobody knows.
    Unknown,
    /// Numbers and flags are texts, and texts are numbers.
    OtherKind,
}

const ALL: [Variation; 5] =
    [Variation::Whole, Variation::Missing, Variation::Null, Variation::Unknown, Variation::OtherKind];

/// Deeper than this, objects in objects are empty: types hold each other in circles.
const DEEP: u32 = 2;

/// A body in every variation that makes a difference; an empty one where nothing is read as JSON.
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
    // Only what stands in a field is loose.
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
