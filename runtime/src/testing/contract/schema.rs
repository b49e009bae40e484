//! Schemas of the document as JSON Schema, compiled on first use.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jsonschema::{Draft, Registry, Validator};
use serde_json::{Map, Value, json};

use super::document::{Document, local};

/// Direction of a value. Read-only properties are not required in requests, and write-only ones not in responses.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// Base URI of references between the schemas of the document.
    const fn uri(self) -> &'static str {
        match self {
            Self::Request => "contract://document/request",
            Self::Response => "contract://document/response",
        }
    }

    /// Keyword of properties that are not sent in this direction.
    const fn exempt_keyword(self) -> &'static str {
        match self {
            Self::Request => "readOnly",
            Self::Response => "writeOnly",
        }
    }
}

/// A compiled schema, or the reason that it is invalid.
pub(super) type Compiled = Arc<Result<Validator, String>>;

#[derive(Default)]
pub(super) struct Schemas {
    compiled: Mutex<HashMap<(Direction, String), Compiled>>,
    shared: [OnceLock<Result<Registry<'static>, String>>; 2],
}

impl Schemas {
    /// Returns the compiled schema at a pointer.
    pub(super) fn at(&self, document: &Document, direction: Direction, pointer: &str) -> Compiled {
        let key = (direction, pointer.to_owned());
        if let Some(known) = self.compiled.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(known);
        }
        let compiled = Arc::new(self.compile(document, direction, pointer));
        Arc::clone(self.compiled.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(compiled))
    }

    fn compile(&self, document: &Document, direction: Direction, pointer: &str) -> Result<Validator, String> {
        let shared = self.shared[direction as usize].get_or_init(|| shared(document, direction));
        let registry = shared.as_ref().map_err(Clone::clone)?;
        let translation = Translation { document, direction };
        let schema = match pointer.strip_prefix(COMPONENTS) {
            Some(_) => json!({ "$ref": format!("{}#{}", direction.uri(), escaped(pointer)) }),
            None => translation.schema(document.root.pointer(pointer).unwrap_or(&Value::Null), 0),
        };
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(registry)
            .should_validate_formats(true)
            .build(&schema)
            .map_err(|error| format!("{error} (at `{}` in the schema)", error.instance_path()))
    }
}

const COMPONENTS: &str = "/components/schemas/";

/// Compiles the named schemas, which all others refer to.
fn shared(document: &Document, direction: Direction) -> Result<Registry<'static>, String> {
    let translation = Translation { document, direction };
    let named = document.root.pointer("/components/schemas").and_then(Value::as_object);
    let schemas: Map<_, _> =
        named.into_iter().flatten().map(|(name, schema)| (name.clone(), translation.schema(schema, 0))).collect();
    let resource = json!({ "components": { "schemas": schemas } });
    let registry = Registry::new().draft(Draft::Draft202012).add(direction.uri(), resource);
    registry.and_then(jsonschema::RegistryBuilder::prepare).map_err(|error| error.to_string())
}

/// Encodes a pointer as a URI fragment.
fn escaped(pointer: &str) -> String {
    percent_encoding::utf8_percent_encode(pointer, FRAGMENT).to_string()
}

const FRAGMENT: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'%')
    .add(b'{')
    .add(b'}')
    .add(b'|');

/// Translation of an `OpenAPI` schema into JSON Schema 2020-12.
struct Translation<'a> {
    document: &'a Document,
    direction: Direction,
}

impl Translation<'_> {
    fn schema(&self, schema: &Value, depth: usize) -> Value {
        // References to unnamed schemas are inlined, which must be limited since they may be recursive.
        const DEEPEST: usize = 40;
        let Value::Object(members) = schema else { return schema.clone() };
        if depth > DEEPEST {
            return Value::Bool(true);
        }
        let mut translated = Map::new();
        if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
            match local(reference) {
                Some(pointer) if !pointer.starts_with(COMPONENTS) => {
                    let target = self.document.root.pointer(&pointer);
                    let target = target.map(|target| self.schema(target, depth + 1));
                    translated.insert("allOf".to_owned(), json!([target.unwrap_or(Value::Bool(true))]));
                }
                Some(pointer) => {
                    let reference = format!("{}#{}", self.direction.uri(), escaped(&pointer));
                    translated.insert("$ref".to_owned(), reference.into());
                }
                None => _ = translated.insert("$ref".to_owned(), reference.into()),
            }
            // Keywords next to a reference are ignored in 3.0.
            if self.document.is_3_0 {
                return translated.into();
            }
        }
        for (keyword, value) in members.iter().filter(|(keyword, _)| *keyword != "$ref") {
            let value = match (keyword.as_str(), value) {
                (
                    "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas",
                    Value::Object(all),
                ) => all.iter().map(|(name, schema)| (name.clone(), self.schema(schema, depth + 1))).collect(),
                ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(all)) => {
                    all.iter().map(|schema| self.schema(schema, depth + 1)).collect()
                }
                (
                    "items"
                    | "additionalProperties"
                    | "not"
                    | "contains"
                    | "propertyNames"
                    | "if"
                    | "then"
                    | "else"
                    | "unevaluatedItems"
                    | "unevaluatedProperties",
                    schema,
                ) => self.schema(schema, depth + 1),
                ("required", Value::Array(names)) => self.required(names, members),
                _ => value.clone(),
            };
            match translated.get_mut(keyword) {
                // `allOf` next to an inlined reference.
                Some(Value::Array(known)) => known.extend(value.as_array().cloned().unwrap_or_default()),
                _ => _ = translated.insert(keyword.clone(), value),
            }
        }
        if self.document.is_3_0 { from_3_0(translated) } else { translated.into() }
    }

    /// Returns the properties that are required in this direction.
    fn required(&self, names: &[Value], schema: &Map<String, Value>) -> Value {
        let goes = |name: &&Value| {
            let property = name.as_str().and_then(|name| schema.get("properties")?.get(name));
            let resolved = |property: &Value| match property.get("$ref").and_then(Value::as_str).and_then(local) {
                Some(pointer) => self.document.resolve(&pointer).1.clone(),
                None => property.clone(),
            };
            let flag = self.direction.exempt_keyword();
            !property.is_some_and(|property| {
                property.get(flag) == Some(&Value::Bool(true))
                    || resolved(property).get(flag) == Some(&Value::Bool(true))
            })
        };
        names.iter().filter(goes).cloned().collect()
    }
}

/// Translates the keywords of `OpenAPI` 3.0 that differ from JSON Schema.
fn from_3_0(mut schema: Map<String, Value>) -> Value {
    for (exclusive, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match schema.get(exclusive) {
            Some(Value::Bool(true)) => match schema.remove(limit) {
                Some(limit) => _ = schema.insert(exclusive.to_owned(), limit),
                None => _ = schema.remove(exclusive),
            },
            Some(Value::Bool(false)) => _ = schema.remove(exclusive),
            _ => {}
        }
    }
    // Not a type of OpenAPI, but it occurs in real documents.
    if schema.get("type").is_some_and(|name| name == "any") {
        schema.remove("type");
    }
    if schema.remove("nullable") != Some(Value::Bool(true)) {
        return schema.into();
    }
    if ["allOf", "anyOf", "oneOf", "not"].iter().any(|keyword| schema.contains_key(*keyword)) {
        return json!({ "anyOf": [{ "type": "null" }, schema] });
    }
    if let Some(Value::String(name)) = schema.get("type") {
        let types = json!([name, "null"]);
        schema.insert("type".to_owned(), types);
    }
    // The specification requires `null` in the enum as well, but most documents omit it.
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    schema.into()
}
