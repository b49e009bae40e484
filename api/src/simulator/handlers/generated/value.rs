//! Generated values of a schema.

use fingerpost::{EndpointDescriptor, ObjectSchema, PathPiece, Role, Schema};
use serde_json::{Map, Value};

use super::super::super::chance::Draw;
use super::text;

/// Default number of items in a list.
const ITEMS: u64 = 3;

/// Maximum depth of nested objects.
const DEEP: usize = 3;

/// Arguments that determine how a response is displayed, not its content.
const HOW: [&str; 7] = ["fields", "limit", "offset", "page", "per_page", "sorts", "filter_or"];

/// A generated response, with values from the request.
pub(super) struct Example<'r> {
    /// Arguments that the response repeats in properties of the same name. Patterns are not repeated.
    repeated: Map<String, Value>,
    body: Option<&'r Value>,
    /// Number of skipped items, and maximum number of items.
    offset: u64,
    limit: u64,
    draw: Draw,
}

impl<'r> Example<'r> {
    pub(super) fn new(endpoint: &EndpointDescriptor, arguments: &'r Map<String, Value>) -> Self {
        let mut repeated = Map::new();
        let mut draw = Draw::new(endpoint.name());
        let mut body = None;
        for parameter in endpoint.parameters() {
            let name = parameter.name();
            let Some(value) = arguments.get(name).filter(|_| !HOW.contains(&name)) else { continue };
            draw = draw.part(name).part(&value.to_string());
            match parameter.role() {
                Role::Body => body = Some(value),
                _ if is_plain(value) => drop(repeated.insert(name.to_owned(), value.clone())),
                _ => {}
            }
        }
        // The last value of a path identifies the subject of the response.
        let identity = endpoint.template().pieces().last().and_then(PathPiece::parameter);
        if let Some(id) = identity.and_then(|name| repeated.get(name)).cloned() {
            repeated.entry("id").or_insert(id);
        }
        let count = |name: &str| arguments.get(name).and_then(Value::as_u64);
        let per_page = count("per_page").or(count("limit"));
        let before = count("page").map(|page| page.saturating_sub(1).saturating_mul(per_page.unwrap_or(ITEMS)));
        let offset = count("offset").or(before).unwrap_or_default();
        Self { repeated, body, offset, limit: per_page.unwrap_or(u64::MAX), draw }
    }

    pub(super) fn of(&self, schema: &Schema) -> Value {
        match (schema, self.body) {
            (Schema::List(item), Some(Value::Array(given))) => {
                let items = (1..).zip(given).map(|(number, given)| self.whole(item, number, Some(given)));
                items.collect()
            }
            (Schema::List(item), _) => {
                let all = if self.repeated.contains_key("id") { 1 } else { ITEMS };
                let end = self.offset.saturating_add(self.limit).min(all);
                (self.offset..end).map(|index| self.whole(item, index + 1, None)).collect()
            }
            (schema, body) => self.whole(schema, text::number(self.draw.part("id")), body),
        }
    }

    /// Returns a response, or an item of it.
    fn whole(&self, schema: &Schema, number: u64, given: Option<&Value>) -> Value {
        let Schema::Object(object) = schema else {
            let given = given.and_then(|given| schema.coerce(given).ok());
            let draw = self.draw.part(&number.to_string());
            return given.filter(|given| !given.is_null()).or_else(|| value("", schema, draw, &[])).unwrap_or_default();
        };
        let given = given.and_then(Value::as_object);
        let says = |name: &str, schema: &Schema| {
            let value = given.and_then(|given| given.get(name)).or_else(|| self.repeated.get(name))?;
            schema.coerce(value).ok()
        };
        let id = object.properties().find(|(name, _)| *name == "id").map(|(name, schema)| {
            says(name, &schema).or_else(|| schema.coerce(&number.into()).ok()).unwrap_or_default()
        });
        // An item with the same id looks the same in every operation.
        let draw = match &id {
            Some(id) => Draw::new(object.name).part(&id.to_string()),
            None => self.draw.part(&number.to_string()),
        };
        let mut made = properties(*object, draw, &[]);
        if let Some(id) = id {
            made.insert("id".to_owned(), id);
        }
        for (name, schema) in object.properties() {
            if let Some(value) = says(name, &schema) {
                made.insert(name.to_owned(), value);
            }
        }
        Value::Object(made)
    }
}

/// Returns true for a value that identifies something, not for patterns or lists of patterns.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.contains(['%', ',']),
        Value::Number(_) | Value::Bool(_) => true,
        _ => false,
    }
}

/// Returns a value for the property; `above` are the types that contain it. Returns `None` beyond the maximum depth.
fn value(name: &str, schema: &Schema, draw: Draw, above: &[&'static str]) -> Option<Value> {
    Some(match schema {
        Schema::Boolean => Value::Bool(flag(name, draw)),
        Schema::Integer if name == "port" => 5432.into(),
        Schema::Integer if name.ends_with("_at") => text::seconds(draw).into(),
        Schema::Integer => text::number(draw).into(),
        Schema::Number => Value::from(f64::from(u32::try_from(draw.below(1000)).unwrap_or_default()) / 10.0),
        Schema::Text if is_wrong(name) => return None,
        Schema::Text => text::of(name, draw).into(),
        Schema::DateTime => text::time(draw).into(),
        Schema::Date => text::date(draw).into(),
        Schema::Enum(known) => draw.one_of(known.values).into(),
        Schema::List(item) => {
            // `emails` is a list of values like `email`.
            let one = name.strip_suffix('s').unwrap_or(name);
            let items = (0..2_u8).filter_map(|index| value(one, item, draw.part(&index.to_string()), above));
            items.collect()
        }
        Schema::Map(item) if **item == Schema::Boolean => {
            ["show", "update"].map(|name| (name, Value::Bool(true))).into_iter().collect()
        }
        Schema::Map(item) => {
            let name = draw.part("name").letters(6);
            value(&name, item, draw, above).into_iter().map(|value| (name.clone(), value)).collect()
        }
        Schema::Object(object) if above.len() >= DEEP || above.contains(&object.name) => return None,
        Schema::Object(object) => Value::Object(properties(*object, draw, above)),
        _ => Value::Object(Map::new()),
    })
}

fn properties(object: ObjectSchema, draw: Draw, above: &[&'static str]) -> Map<String, Value> {
    let inside: Vec<_> = above.iter().copied().chain([object.name]).collect();
    let properties = object.properties();
    properties
        .filter_map(|(name, schema)| Some((name.to_owned(), value(name, &schema, draw.part(name), &inside)?)))
        .collect()
}

fn flag(name: &str, draw: Draw) -> bool {
    !is_wrong(name) && draw.below(2) == 0
}

/// Returns true if the property reports a problem. Generated responses have none.
fn is_wrong(name: &str) -> bool {
    ["delete", "disabled", "error", "expired", "fail", "hidden", "skip"].iter().any(|part| name.contains(part))
}
