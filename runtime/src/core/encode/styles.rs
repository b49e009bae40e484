//! The encoding styles of parameter values, both writing and reading.

use serde::Serialize;
use serde_json::Value;

use super::params::{joined, repeated};
use super::{Expansion, Param, ParamText, QueryValues, Separator, expanded_value};
use crate::core::serialize::{self, FlatField, Nesting, number_text};

/// The encoding style of a path, query, form or header parameter.
///
/// A list that repeats its name has the style `Plain`. To add a separator, extend [`Separator`]. To add a style, add a
/// variant here; the compiler then reports the other places, each of which matches exhaustively:
/// - `core/encode/styles.rs` of the runtime writes a JSON value in the style and reads it back;
/// - `style.rs` of the macros has the name of the attribute;
/// - `expand/method.rs` of the macros writes the typed value;
/// - `testing/incoming/decode.rs` of the runtime reads it in a fake service;
/// - `endpoints.rs` of the OpenAPI crate exports it;
/// - `kinds.rs` and `help.rs` of the program `looker` describe it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum ValueStyle {
    /// Plain text; a list repeats its name.
    #[default]
    Plain,
    /// A list as one value, with a separator between its items.
    Joined(Separator),
    /// JSON text.
    Json,
    /// Each field or entry as a separate parameter.
    Flattened,
    /// Each field or entry, at any depth, as a separate parameter, whose name starts with that of the parameter.
    Nested(Nesting),
    /// The name without a value if it is `true`, and nothing if it is `false`.
    Flag,
    /// A value, a list, a map or a struct in a path.
    Expanded(Expansion),
    /// The content of a part of a multipart form: bytes, with a file name and a media type.
    File,
}

/// Writes a value as JSON text.
pub(super) fn json(value: &(impl Serialize + ?Sized), values: &mut QueryValues<'_>) {
    match serialize::json(value).map(String::from_utf8) {
        Ok(Ok(text)) => values.value().push(&text),
        _ => values.refuse("cannot be serialized as JSON"),
    }
}

/// Writes the entries of a map or the fields of a struct as separate parameters. Null is left out, and a list repeats
/// its name.
pub(super) fn flattened(fields: &(impl Serialize + ?Sized), values: &mut QueryValues<'_>) {
    let prefix = values.name().to_owned();
    write_fields(serialize::fields(fields), &prefix, values);
}

/// Writes the entries of a map or the fields of a struct as separate parameters with nested names. Null is left out,
/// and a list repeats its name.
pub(super) fn nested(fields: &(impl Serialize + ?Sized), nesting: Nesting, values: &mut QueryValues<'_>) {
    let fields = serialize::nested_fields(fields, values.name(), nesting);
    write_fields(fields, "", values);
}

fn write_fields(fields: Result<Vec<FlatField>, &'static str>, prefix: &str, values: &mut QueryValues<'_>) {
    match fields {
        Ok(fields) => {
            for field in fields {
                if field.values.is_empty() {
                    values.refuse("has an empty list, which a repeated parameter cannot express; leave it out instead");
                }
                if field.is_list && field.values.contains(&None) {
                    values.refuse("has a list with a null");
                }
                if prefix.is_empty() && field.name.is_empty() {
                    values.refuse(serialize::NO_NAME);
                }
                for text in field.values.iter().flatten() {
                    text.write(&mut values.named(&format!("{prefix}{}", field.name)));
                }
            }
        }
        Err(problem) => values.refuse(problem),
    }
}

/// Writes the name without a value, if it is `true`.
#[doc(hidden)]
pub fn flag(value: &bool, values: &mut QueryValues<'_>) {
    if *value {
        values.flag();
    }
}

impl ValueStyle {
    /// Writes a JSON value that the style [takes](Self::takes).
    pub(crate) fn write(self, value: &Value, values: &mut QueryValues<'_>) {
        match (self, value) {
            (Self::Json, Value::String(text)) => values.value().push(text),
            (Self::Json, _) => json(value, values),
            (Self::Flattened, _) => flattened(value, values),
            (Self::Nested(nesting), _) => nested(value, nesting, values),
            (Self::Flag, _) => flag(&(*value == Value::Bool(true) || value == "true"), values),
            (Self::Joined(separator), Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(Scalar).collect();
                joined(&items, separator, values);
            }
            (Self::Plain, Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(Scalar).collect();
                repeated(&items, values);
            }
            (Self::File, Value::Array(files)) => files.iter().for_each(|file| write_scalar(file, &mut values.value())),
            (Self::Plain | Self::Joined(_) | Self::File, scalar) => write_scalar(scalar, &mut values.value()),
            (Self::Expanded(expansion), value) => {
                let name = values.name().to_owned();
                expanded_value(value, &name, expansion, &mut values.value());
            }
        }
    }

    /// Checks that the style can write a JSON value. The error is a noun phrase for the expected kinds.
    pub(crate) fn takes(self, value: &Value) -> Result<(), &'static str> {
        let scalar = |value: &Value| !value.is_array() && !value.is_object();
        let is_item = |value: &Value| scalar(value) && !value.is_null();
        let scalars = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(is_item));
        let (fits, kinds) = match self {
            Self::Json => (true, "JSON"),
            Self::Joined(_) => (scalars(value), "a list of strings, numbers or booleans"),
            Self::Flattened => (value.is_object(), "an object"),
            Self::Nested(_) => (value.is_object() || scalar(value), "an object, a string, a number or a boolean"),
            Self::Flag => (value.is_boolean() || value == "true" || value == "false", "a boolean"),
            Self::Plain => (scalar(value) || scalars(value), "a string, a number, a boolean or a list of these"),
            Self::File => (
                value.is_string() || value.as_array().is_some_and(|files| files.iter().all(Value::is_string)),
                "a string or a list of strings",
            ),
            Self::Expanded(_) => (
                scalar(value) || scalars(value) || value.as_object().is_some_and(|all| all.values().all(scalar)),
                "a string, a number, a boolean, or a list or an object of these",
            ),
        };
        if fits { Ok(()) } else { Err(kinds) }
    }
}

/// The values of one name in a query or a form, split according to the style of the parameter.
#[cfg(feature = "testing")]
pub(crate) enum Read<'t> {
    /// No value.
    Nothing,
    /// JSON text.
    Json(&'t str),
    /// The items of one value that is a list.
    Items(Vec<&'t str>),
    /// The separate values.
    Values(&'t [String]),
}

#[cfg(feature = "testing")]
impl ValueStyle {
    /// Splits the values of one name, the reverse of [`write`](Self::write). Flattened values have other names.
    pub(crate) fn read(self, texts: &[String]) -> Result<Read<'_>, &'static str> {
        match (self, texts) {
            (_, []) => Ok(Read::Nothing),
            (Self::Json, [text]) => Ok(Read::Json(text)),
            (Self::Joined(_), [text]) if text.is_empty() => Ok(Read::Items(Vec::new())),
            (Self::Joined(separator), [text]) => Ok(Read::Items(text.split(separator.as_str()).collect())),
            (Self::Json | Self::Joined(_), _) => Err("is given more than once"),
            (Self::Plain | Self::Flattened | Self::Nested(_) | Self::Flag | Self::Expanded(_) | Self::File, texts) => {
                Ok(Read::Values(texts))
            }
        }
    }
}

/// A JSON string, number or boolean.
pub(crate) struct Scalar<'a>(pub(crate) &'a Value);

impl Param for Scalar<'_> {
    fn write(&self, out: &mut ParamText<'_>) {
        write_scalar(self.0, out);
    }
}

/// Writes a value like the typed one: a float without `.0` and without an exponent.
fn write_scalar(value: &Value, out: &mut ParamText<'_>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Number(number) => out.push(&number_text(&number.to_string())),
        other => out.push(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::core::encode::{Encoding, QueryString};

    fn query(write: impl Fn(&mut QueryValues<'_>)) -> Result<String, &'static str> {
        query_of("q", write)
    }

    fn query_of(name: &'static str, write: impl Fn(&mut QueryValues<'_>)) -> Result<String, &'static str> {
        let mut query = QueryString::new(Encoding::Component);
        query.set(0, name, &write);
        match query.problem() {
            Some((_, why)) => Err(why),
            None => Ok(String::from_utf8(query.pairs().into_owned()).unwrap()),
        }
    }

    #[test]
    fn a_joined_list_is_one_value() {
        assert_eq!(query(|values| joined(&[1, 2, 3], Separator::Comma, values)).unwrap(), "&q=1%2C2%2C3");
        assert_eq!(query(|values| joined(&["a b", ""], Separator::Pipe, values)).unwrap(), "&q=a%20b%7C");
        assert_eq!(query(|values| joined::<i64>(&[], Separator::Comma, values)).unwrap(), "&q=");
        assert_eq!(query(|values| joined(&[f64::INFINITY], Separator::Comma, values)), Err("is not a finite number"));
    }

    #[test]
    fn json_is_one_value() {
        let filters = BTreeMap::from([("users.age", ">=60")]);
        assert_eq!(query(|values| json(&filters, values)).unwrap(), "&q=%7B%22users.age%22%3A%22%3E%3D60%22%7D");
        let no_key = BTreeMap::from([((1, 2), 3)]);
        assert_eq!(query(|values| json(&no_key, values)), Err("cannot be serialized as JSON"));
    }

    #[test]
    fn fields_become_parameters() {
        #[derive(Serialize)]
        struct More {
            name: &'static str,
            none: Option<i64>,
            tags: Vec<i64>,
            on: bool,
        }
        let more = More { name: "a&b", none: None, tags: vec![1, 2], on: false };
        let flat = |name| query_of(name, |values| flattened(&more, values)).unwrap();
        assert_eq!(flat(""), "&name=a%26b&tags=1&tags=2&on=false");
        assert_eq!(flat("q_"), "&q_name=a%26b&q_tags=1&q_tags=2&q_on=false");
        let free = BTreeMap::from([("f[category.name]", "socks")]);
        assert_eq!(query_of("", |values| flattened(&free, values)).unwrap(), "&f%5Bcategory.name%5D=socks");
        let nested_in = |nesting| query(|values| nested(&more, nesting, values));
        assert_eq!(nested_in(Nesting::Dots).unwrap(), "&q.name=a%26b&q.tags=1&q.tags=2&q.on=false");
        assert!(nested_in(Nesting::Brackets).unwrap().starts_with("&q%5Bname%5D=a%26b&q%5Btags%5D=1"));
        let deep = BTreeMap::from([("a", BTreeMap::from([("b", 1)]))]);
        assert_eq!(query(|values| nested(&deep, Nesting::Brackets, values)).unwrap(), "&q%5Ba%5D%5Bb%5D=1");
        let dotted = BTreeMap::from([("a.b", 1)]);
        let problem = "has a field name with a dot, which separates names";
        assert_eq!(query(|values| nested(&dotted, Nesting::Dots, values)), Err(problem));
        assert_eq!(query(|values| flattened(&deep, values)), Err("has a nested map or struct"));
        assert_eq!(query(|values| flattened(&3, values)), Err("must be a map or a struct"));
    }
}
