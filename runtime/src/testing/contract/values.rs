//! Conversion of parameters and forms into JSON values for validation.

use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use super::super::query::{decoded, pairs};
use super::document::{Document, ListSeparator, Parameter, Style, child};

/// Converts a parameter into a JSON value of its schema; `None` if the style is not supported. The values of a query
/// are percent-encoded (`encoded`), so that a comma within an item is not a separator.
pub(super) fn value(
    document: &Document,
    parameter: &Parameter,
    texts: &[&str],
    encoded: bool,
) -> Option<Result<Value, String>> {
    let decode = |text: &str| if encoded { decoded(text) } else { text.to_owned() };
    let types = Types::of(document, parameter.schema.as_deref()?);
    if parameter.style == Style::Json {
        let text = decode(texts.first()?);
        return Some(serde_json::from_str(&text).map_err(|error| json_error(&error)));
    }
    if parameter.style == Style::Other || types.has("object") {
        return None;
    }
    if types.has("array") && !types.has("string") {
        let items = match (parameter.style, texts) {
            (Style::Separated(by), [text]) => separated(text, by).into_iter().map(decode).collect(),
            _ => texts.iter().map(|text| decode(text)).collect::<Vec<_>>(),
        };
        let of_items = types.items.map_or_else(Types::any, |items| Types::of(document, &items));
        return Some(Ok(items.iter().map(|text| of_items.read(text)).collect()));
    }
    match texts {
        [text] => Some(Ok(types.read(&decode(text)))),
        several => Some(Err(format!("found {} values, expected one", several.len()))),
    }
}

/// Splits a list at its separators, even if these are encoded.
fn separated(text: &str, by: ListSeparator) -> Vec<&str> {
    let spellings = match by {
        ListSeparator::Comma => [",", "%2C", "%2c"],
        ListSeparator::Pipe => ["|", "%7C", "%7c"],
        ListSeparator::Space => ["+", "%20", " "],
    };
    let used = spellings.into_iter().find(|spelling| text.contains(spelling));
    match used {
        Some(separator) => text.split(separator).collect(),
        None if text.is_empty() => Vec::new(),
        None => vec![text],
    }
}

/// Converts a form into a JSON object of its schema.
pub(super) fn form(document: &Document, schema: &str, body: &str) -> Value {
    let mut fields = Map::new();
    for (name, text) in pairs(body) {
        let at = child(&child(schema, "properties"), &name);
        let types = if document.root.pointer(&at).is_some() {
            Types::of(document, &document.resolve(&at).0)
        } else {
            Types::any()
        };
        let text = decoded(text);
        if types.has("array") {
            let items = types.items.as_ref().map_or_else(Types::any, |items| Types::of(document, items));
            let list = fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list {
                list.push(items.read(&text));
            }
        } else {
            fields.insert(name, types.read(&text));
        }
    }
    fields.into()
}

/// The types that a schema allows; empty for all types.
struct Types {
    names: Vec<String>,
    /// Pointer of the schema of list items.
    items: Option<String>,
}

impl Types {
    const fn any() -> Self {
        Self { names: Vec::new(), items: None }
    }

    fn of(document: &Document, schema: &str) -> Self {
        let mut types = Self::any();
        types.collect(document, schema, 0);
        types
    }

    fn collect(&mut self, document: &Document, schema: &str, depth: usize) {
        const DEEPEST: usize = 8;
        let (at, schema) = document.resolve(schema);
        let names = match schema.get("type") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(name)) => vec![name.as_str()],
            _ => Vec::new(),
        };
        self.names.extend(names.into_iter().map(str::to_owned));
        if schema.get("items").is_some() && self.items.is_none() {
            self.items = Some(document.resolve(&child(&at, "items")).0);
        }
        for keyword in ["allOf", "anyOf", "oneOf"].into_iter().filter(|_| depth < DEEPEST) {
            for index in 0..schema.get(keyword).and_then(Value::as_array).map_or(0, Vec::len) {
                self.collect(document, &format!("{at}/{keyword}/{index}"), depth + 1);
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// Converts text into the first of these types that it matches.
    fn read(&self, text: &str) -> Value {
        let may = |name: &str| self.names.is_empty() || self.has(name);
        // A string type precedes booleans and null.
        if self.names.is_empty() || self.has("string") && !self.has("integer") && !self.has("number") {
            return text.into();
        }
        match text {
            "true" | "false" if may("boolean") => Value::Bool(text == "true"),
            "null" | "" if may("null") => Value::Null,
            _ if may("integer") || may("number") => text.parse::<Number>().map_or_else(|_| text.into(), Value::Number),
            _ => text.into(),
        }
    }
}

/// Formats a JSON syntax error, without the input.
pub(super) fn json_error(error: &serde_json::Error) -> String {
    match error.classify() {
        Category::Eof => "invalid JSON: unexpected end".to_owned(),
        Category::Io | Category::Syntax | Category::Data => {
            format!("invalid JSON at line {}, column {}", error.line(), error.column())
        }
    }
}
