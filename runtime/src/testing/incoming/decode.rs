//! Decoding of requests into arguments by the endpoint's descriptor, the inverse of calls by name.

use std::borrow::Cow;

use http::header::COOKIE;
use percent_encoding::percent_decode;
use serde_json::{Map, Value};

use super::scalar::{NOT_UTF8, Problem, encoded_scalar, scalar};
use super::{BadArgument, ReceivedPart, expansion};
use crate::core::encode::{Encoding, Nesting, QueryString, Read, Separator, ValueStyle};
use crate::core::endpoint::{BodyKind, EndpointDescriptor, Parameter, Role};
use crate::core::schema::Schema;

/// The parts of a request that contain arguments.
pub(super) struct Sources<'r> {
    /// The path values in the order of the template, still encoded.
    pub(super) path: Vec<&'r str>,
    pub(super) query: &'r str,
    pub(super) headers: &'r http::HeaderMap,
    pub(super) body: &'r [u8],
    /// The parts of the body, if it is a multipart form.
    pub(super) parts: Option<&'r [ReceivedPart]>,
}

/// Arguments by name, as JSON; and the query parameters that the endpoint does not declare.
pub(super) type Decoded = (Map<String, Value>, Vec<(String, String)>);

pub(super) fn arguments(endpoint: &'static EndpointDescriptor, sources: &Sources<'_>) -> Result<Decoded, BadArgument> {
    let mut query = Pairs::read(sources.query.as_bytes())
        .ok_or_else(|| BadArgument::of_request(endpoint, "the query is not UTF-8"))?;
    query.remove_constants(endpoint);
    let has_form = endpoint.parameters().any(|parameter| parameter.role() == Role::Form);
    let mut form = match has_form.then(|| Pairs::read(sources.body)) {
        Some(None) => return Err(BadArgument::of_request(endpoint, "the form is not UTF-8")),
        Some(Some(form)) => form,
        None => Pairs::default(),
    };
    let mut parts = match sources.parts {
        Some(parts) => Pairs::of_parts(parts),
        None if endpoint.parameters().any(|parameter| parameter.role() == Role::Part) => {
            return Err(BadArgument::of_request(endpoint, "the body is not a multipart form"));
        }
        None => Pairs::default(),
    };
    let mut arguments = Map::new();
    let path = |name| endpoint.template().parameters().zip(&sources.path).find(|(known, _)| *known == name);
    // Parameters that take all remaining pairs come last.
    let (rest, named): (Vec<Parameter>, Vec<Parameter>) =
        endpoint.parameters().partition(|parameter| takes_the_rest(*parameter));
    for parameter in named.into_iter().chain(rest) {
        let wrong = |problem: Problem| BadArgument::new(endpoint, parameter.name(), problem);
        let value = match parameter.role() {
            Role::Path => match path(parameter.name()) {
                Some((_, text)) => of_path(parameter, text).map(Some),
                None => Ok(None),
            },
            Role::Query => of_pairs(parameter, &mut query),
            Role::Form => of_pairs(parameter, &mut form),
            Role::Part => of_pairs(parameter, &mut parts),
            Role::Header => of_headers(parameter, sources.headers),
            Role::Body => of_body(parameter, sources.body),
        };
        let is_there = || sources.parts.unwrap_or_default().iter().any(|part| part.name() == parameter.wire_name());
        match value.map_err(wrong)? {
            Some(value) => {
                arguments.insert(parameter.name().to_owned(), value);
            }
            // A file that is not text has no JSON value.
            None if parameter.value_style() == ValueStyle::File && is_there() => {}
            None if parameter.is_required() && !may_be_empty(parameter) => return Err(wrong("is missing".into())),
            None => {}
        }
    }
    Ok((arguments, query.left()))
}

/// Returns whether a query has all constant parameters of the endpoint.
pub(super) fn has_constants(endpoint: &EndpointDescriptor, query: &str) -> bool {
    let pairs = Pairs::read(query.as_bytes()).map(|pairs| pairs.0).unwrap_or_default();
    endpoint.static_query_pairs().all(|constant| pairs.contains(&constant))
}

fn takes_the_rest(parameter: Parameter) -> bool {
    parameter.value_style() == ValueStyle::Flattened && parameter.role() != Role::Header
}

/// Returns whether nothing is sent for an empty value, as for lists and flattened headers.
fn may_be_empty(parameter: Parameter) -> bool {
    match parameter.body_kind() {
        Some(BodyKind::Json) => false,
        Some(BodyKind::Text | BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart) => true,
        None => match parameter.value_style() {
            ValueStyle::File => false,
            ValueStyle::Joined(_) | ValueStyle::Flattened | ValueStyle::Nested(_) | ValueStyle::Flag => true,
            ValueStyle::Plain | ValueStyle::Json | ValueStyle::Expanded(_) => {
                is_list(parameter.value_schema().as_ref())
            }
        },
    }
}

fn is_list(schema: Option<&Schema>) -> bool {
    matches!(schema, Some(Schema::List(_)))
}

fn of_path(parameter: Parameter, encoded: &str) -> Result<Value, Problem> {
    match parameter.value_style() {
        ValueStyle::Expanded(expansion) => expansion::value(parameter, expansion, encoded),
        _ => encoded_scalar(encoded, parameter.value_schema().as_ref()),
    }
}

fn of_pairs(parameter: Parameter, pairs: &mut Pairs) -> Result<Option<Value>, Problem> {
    if parameter.value_style() == ValueStyle::Flattened {
        return flattened(parameter, pairs);
    }
    match parameter.value_style() {
        ValueStyle::Nested(nesting) => nested(parameter, nesting, pairs),
        ValueStyle::Flag => match &pairs.take(parameter.wire_name())[..] {
            [] => Ok(parameter.is_required().then_some(false.into())),
            [text] if text.is_empty() || text == "true" => Ok(Some(true.into())),
            [text] if text == "false" => Ok(Some(false.into())),
            _ => Err("is not a flag".into()),
        },
        ValueStyle::Plain
        | ValueStyle::Joined(_)
        | ValueStyle::Json
        | ValueStyle::Flattened
        | ValueStyle::Expanded(_)
        | ValueStyle::File => of_values(parameter, pairs.take(parameter.wire_name())),
    }
}

/// Decodes the fields of a nested parameter.
fn nested(parameter: Parameter, nesting: Nesting, pairs: &mut Pairs) -> Result<Option<Value>, Problem> {
    // A value that is no map has the name of the whole.
    if let [text] = &pairs.take(parameter.wire_name())[..] {
        return scalar(text, parameter.value_schema().as_ref()).map(Some);
    }
    let mut whole = Value::Null;
    for (name, text) in pairs.left() {
        let Some(path) = nesting.split(parameter.wire_name(), &name) else { continue };
        pairs.take(&name);
        let (mut at, mut schema) = (&mut whole, parameter.value_schema());
        for part in path {
            schema = match schema {
                Some(Schema::Object(object)) => {
                    object.properties().find(|(known, _)| *known == part).map(|found| found.1)
                }
                Some(Schema::Map(item)) => Some(*item),
                _ => None,
            };
            if at.is_null() {
                *at = Value::Object(Map::new());
            }
            at = at
                .as_object_mut()
                .ok_or("has a field that is both a value and an object")?
                .entry(part)
                .or_insert(Value::Null);
        }
        let is_list = is_list(schema.as_ref());
        let item = match schema {
            Some(Schema::List(item)) => Some(*item),
            other => other,
        };
        let value = scalar(&text, item.as_ref())?;
        match at {
            Value::Null if is_list => *at = Value::Array(vec![value]),
            Value::Null => *at = value,
            Value::Array(all) => all.push(value),
            Value::Object(_) => return Err("has a field that is both a value and an object".into()),
            one => *one = Value::Array(vec![one.take(), value]),
        }
    }
    Ok((!whole.is_null()).then_some(whole))
}

/// Decodes the values of one name, or its default without any.
fn of_values(parameter: Parameter, mut values: Vec<String>) -> Result<Option<Value>, Problem> {
    if values.is_empty() {
        values = default_of(parameter);
    }
    let schema = parameter.value_schema();
    match parameter.value_style().read(&values)? {
        Read::Nothing => Ok(None),
        // Text that is not JSON remains a string, as in calls by name.
        Read::Json(text) => Ok(Some(serde_json::from_str(text).unwrap_or_else(|_| text.into()))),
        Read::Items(items) => {
            let item = match &schema {
                Some(Schema::List(item)) => Some(&**item),
                _ => None,
            };
            items.iter().map(|text| scalar(text, item)).collect::<Result<_, _>>().map(Some)
        }
        Read::Values([text]) if !is_list(schema.as_ref()) => scalar(text, schema.as_ref()).map(Some),
        Read::Values(texts) => match &schema {
            Some(Schema::List(item)) => {
                texts.iter().map(|text| scalar(text, Some(item))).collect::<Result<_, _>>().map(Some)
            }
            None => texts.iter().map(|text| scalar(text, None)).collect::<Result<_, _>>().map(Some),
            Some(_) => Err("is given more than once".into()),
        },
    }
}

/// Returns the default of a parameter, which applies if a client does not send it.
fn default_of(parameter: Parameter) -> Vec<String> {
    let Some(write) = parameter.write_default() else { return Vec::new() };
    let mut pairs = QueryString::new(Encoding::Component);
    pairs.set(0, parameter.wire_name(), &write);
    let mut pairs = Pairs::read(&pairs.pairs()).unwrap_or_default();
    pairs.take(parameter.wire_name())
}

/// Decodes a flattened parameter: the fields of its schema, or all remaining pairs without one.
fn flattened(parameter: Parameter, pairs: &mut Pairs) -> Result<Option<Value>, Problem> {
    let mut fields = Map::new();
    match parameter.value_schema() {
        Some(Schema::Object(object)) => {
            for (name, schema) in object.properties() {
                let texts = pairs.take(&format!("{}{name}", parameter.prefix()));
                let value = match (&schema, &texts[..]) {
                    (_, []) => continue,
                    (Schema::List(item), _) => texts.iter().map(|text| scalar(text, Some(item))).collect(),
                    (_, [text]) => scalar(text, Some(&schema)),
                    _ => Err("has a field that is given more than once".into()),
                };
                fields.insert(name.to_owned(), value?);
            }
        }
        schema => {
            let item = match &schema {
                Some(Schema::Map(item)) => Some(&**item),
                _ => None,
            };
            let (is_list, item) = match item {
                Some(Schema::List(item)) => (true, Some(&**item)),
                other => (false, other),
            };
            for (name, text) in pairs.left() {
                let Some(name) = name.strip_prefix(parameter.prefix()).map(str::to_owned) else { continue };
                let value = scalar(&text, item)?;
                match fields.get_mut(&name) {
                    None if is_list => {
                        fields.insert(name, Value::Array(vec![value]));
                    }
                    Some(Value::Array(all)) => all.push(value),
                    Some(one) => *one = Value::Array(vec![one.take(), value]),
                    None => {
                        fields.insert(name, value);
                    }
                }
            }
            pairs.0.retain(|(name, _)| !name.starts_with(parameter.prefix()));
        }
    }
    Ok((!fields.is_empty()).then_some(Value::Object(fields)))
}

fn of_headers(parameter: Parameter, headers: &http::HeaderMap) -> Result<Option<Value>, Problem> {
    let texts = |name: &str| {
        let texts = headers.get_all(name).iter().map(|value| std::str::from_utf8(value.as_bytes()));
        texts.collect::<Result<Vec<_>, _>>().map_err(|_| NOT_UTF8)
    };
    match (parameter.value_style(), parameter.value_schema()) {
        (ValueStyle::Flattened, Some(Schema::Object(object))) => {
            let mut fields = Map::new();
            for (name, schema) in object.properties() {
                let value = match (&schema, &texts(name)?[..]) {
                    (_, []) => continue,
                    // A list is a header for each item.
                    (Schema::List(item), texts) => texts.iter().map(|text| scalar(text, Some(item))).collect(),
                    (_, [text]) => scalar(text, Some(&schema)),
                    _ => return Err("has a header that is given more than once".into()),
                };
                fields.insert(name.to_owned(), value?);
            }
            Ok((!fields.is_empty()).then_some(Value::Object(fields)))
        }
        // Without a schema, the names of the headers are unknown.
        (ValueStyle::Flattened, _) => Ok(None),
        (_, schema) => {
            let (before, after) = parameter.format().unwrap_or_default();
            let mut values = Vec::new();
            let mut texts = texts(parameter.wire_name())?;
            if parameter.wire_name() == COOKIE && parameter.format().is_some() {
                // Several cookies share the header.
                texts = texts.into_iter().flat_map(|text| text.split("; ")).collect();
                texts.retain(|text| text.starts_with(before));
            }
            for text in texts {
                let inside = text.strip_prefix(before).and_then(|text| text.strip_suffix(after));
                let inside = inside.ok_or("does not match the format of its header")?;
                values.push(of_http_date(inside, schema.as_ref()).into_owned());
            }
            // A list may be in several lines (RFC 9110, section 5.3).
            if parameter.value_style() == ValueStyle::Joined(Separator::Comma) && !values.is_empty() {
                values = vec![without_outer_space(&values.join(","))];
            }
            of_values(parameter, values)
        }
    }
}

/// Removes the white space around the items of a list, which other clients send, and empty items (RFC 9110, section
/// 5.6.1).
fn without_outer_space(list: &str) -> String {
    let items = list.split(',').map(|item| item.trim_matches([' ', '\t'])).filter(|item| !item.is_empty());
    items.collect::<Vec<_>>().join(",")
}

/// Converts an HTTP date to RFC 3339, from which arguments are deserialized.
#[cfg(feature = "jiff")]
fn of_http_date<'t>(text: &'t str, schema: Option<&Schema>) -> Cow<'t, str> {
    let date = schema.filter(|schema| **schema == Schema::DateTime).and_then(|_| httpdate::parse_http_date(text).ok());
    match date.and_then(|date| jiff::Timestamp::try_from(date).ok()) {
        Some(time) => Cow::Owned(time.to_string()),
        None => Cow::Borrowed(text),
    }
}

/// Without the feature, only custom types can have the schema of a date-time.
#[cfg(not(feature = "jiff"))]
fn of_http_date<'t>(text: &'t str, _: Option<&Schema>) -> Cow<'t, str> {
    Cow::Borrowed(text)
}

fn of_body(parameter: Parameter, body: &[u8]) -> Result<Option<Value>, Problem> {
    match parameter.body_kind().unwrap_or_default() {
        BodyKind::Json if body.is_empty() => Ok(None),
        BodyKind::Json => serde_json::from_slice(body).map(Some).map_err(|_| "is not valid JSON".into()),
        BodyKind::Text => std::str::from_utf8(body).map(|text| Some(text.into())).map_err(|_| NOT_UTF8),
        // Bytes that are not UTF-8 have no JSON value; handlers read them from the body.
        BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart => {
            Ok(std::str::from_utf8(body).ok().filter(|text| !text.is_empty()).map(Value::from))
        }
    }
}

/// Decoded names and values of a query or a form, in order.
#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Decodes a query or a form; `None` if it is not UTF-8. A `+` is a space, which other clients send in queries.
    fn read(encoded: &[u8]) -> Option<Self> {
        let decoded = |text: &[u8]| {
            let spaced: Vec<u8> = text.iter().map(|&byte| if byte == b'+' { b' ' } else { byte }).collect();
            percent_decode(&spaced).decode_utf8().ok().map(Cow::into_owned)
        };
        let pairs = encoded.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = match pair.iter().position(|&byte| byte == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &b""[..]),
            };
            Some((decoded(name)?, decoded(value)?))
        });
        pairs.collect::<Option<_>>().map(Self)
    }

    /// Returns the parts that are text. Handlers read others as files.
    fn of_parts(parts: &[ReceivedPart]) -> Self {
        let text =
            |part: &ReceivedPart| Some((part.name().to_owned(), std::str::from_utf8(part.content()).ok()?.to_owned()));
        Self(parts.iter().filter_map(text).collect())
    }

    fn take(&mut self, name: &str) -> Vec<String> {
        let taken = self.0.extract_if(.., |(known, _)| known == name);
        taken.map(|(_, value)| value).collect()
    }

    /// Removes the constant parameters of the endpoint.
    fn remove_constants(&mut self, endpoint: &EndpointDescriptor) {
        for constant in endpoint.static_query_pairs() {
            if let Some(index) = self.0.iter().position(|pair| *pair == constant) {
                self.0.remove(index);
            }
        }
    }

    fn left(&self) -> Vec<(String, String)> {
        self.0.clone()
    }
}
