//! Generates a readable typed call for each vector.

use std::fmt::Write;

use fingerpost::{BodyKind, EndpointDescriptor, Parameter, Role, Schema, ValueStyle};
use serde_json::{Map, Value};

use super::vectors::{Vector, endpoint, value};

/// Maximum number of calls per function; a single large function is slow to compile.
const CALLS: usize = 60;

/// Vectors with values that typed arguments cannot represent, each with the reason. They are only called by name.
pub(crate) const UNTYPED: &[(&str, &str)] = &[
    ("model_fieldname_suggestions.all", "`filters` is a text that is no JSON object; the typed argument is a map"),
    ("default_theme.n7", "the last day of the year 9999 is beyond what a `Timestamp` holds"),
];

pub(crate) fn typed_calls(vectors: &[Vector]) -> String {
    let mut text = String::from(
        "// Made of `vectors.jsonl` by the test `the_typed_calls_are_those_of_the_vectors`, with `UPDATE_EXPECT=1`.\n\n\
         use looker_api::prelude::*;\n\nuse super::arguments::{Client, Request, body, time};\n\n",
    );
    let typed: Vec<_> = vectors.iter().filter(|vector| !UNTYPED.iter().any(|(id, _)| *id == vector.id)).collect();
    let parts: Vec<_> = typed.chunks(CALLS).collect();
    let names: Vec<_> = (0..parts.len()).map(|part| format!("part_{part}")).collect();
    text.push_str("pub(crate) fn calls(looker: &Client) -> Vec<(&'static str, Request)> {\n");
    text.push_str("    let mut calls = Vec::new();\n");
    for name in &names {
        let _ = writeln!(text, "    {name}(looker, &mut calls);");
    }
    text.push_str("    calls\n}\n");
    for (name, part) in names.iter().zip(parts) {
        let _ = writeln!(text, "\nfn {name}(looker: &Client, calls: &mut Vec<(&'static str, Request)>) {{");
        for vector in part {
            let _ = writeln!(text, "    calls.push(({:?}, {}.request()));", vector.id, call(vector));
        }
        text.push_str("}\n");
    }
    text
}

/// Returns the code of a vector's call.
pub(crate) fn call(vector: &Vector) -> String {
    let endpoint = endpoint(&vector.op);
    let (mut required, mut optional) = (Vec::new(), String::new());
    for parameter in endpoint.parameters() {
        let value = value(vector, parameter);
        if parameter.is_required() {
            required.push(argument(parameter, value));
        } else if !value.is_null() {
            let _ = write!(optional, ".{}({})", raw(parameter.name()), argument(parameter, value));
        }
    }
    let more: Map<_, _> =
        vector.args.iter().filter(|(name, _)| !is_known(endpoint, name)).map(|(k, v)| (k.clone(), v.clone())).collect();
    if !more.is_empty() {
        let _ = write!(optional, ".more(&body({}))", literal(&Value::Object(more).to_string()));
    }
    format!("looker.{}({}){optional}", raw(endpoint.name()), required.join(", "))
}

fn is_known(endpoint: &EndpointDescriptor, name: &str) -> bool {
    endpoint.parameters().any(|parameter| parameter.wire_name() == name)
}

fn argument(parameter: Parameter, value: &Value) -> String {
    let schema = parameter.value_schema();
    if parameter.body_kind() == Some(BodyKind::Text) {
        return literal(value.as_str().expect("a text"));
    }
    match (parameter.role(), &schema, parameter.value_style()) {
        (Role::Body, Some(Schema::Text), _) => literal(value.as_str().expect("a text")),
        (_, Some(Schema::List(of)), _) if **of == Schema::Text => list(value),
        (Role::Body, Some(Schema::List(_)), _) => format!("&body::<Vec<_>>({})", literal(&value.to_string())),
        (Role::Body, ..) | (_, _, ValueStyle::Json) => format!("&body({})", literal(&value.to_string())),
        (_, Some(Schema::DateTime), _) => format!("time({})", literal(value.as_str().expect("a time"))),
        (_, Some(Schema::List(_)), _) => list(value),
        // Callers may pass numbers or booleans where the document has text.
        (_, Some(Schema::Text), _) => literal(&text_of(value)),
        (_, Some(Schema::Number), _) => format!("{:?}", value.as_f64().expect("a number")),
        _ => scalar(value),
    }
}

fn list(value: &Value) -> String {
    let items: Vec<_> = value.as_array().expect("a list").iter().map(scalar).collect();
    format!("&[{}]", items.join(", "))
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        other => other.to_string(),
    }
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// Adds `r#` to keywords.
fn raw(name: &str) -> String {
    let keyword = matches!(name, "type" | "ref" | "match" | "move" | "in" | "for" | "use" | "where");
    if keyword { format!("r#{name}") } else { name.to_owned() }
}
