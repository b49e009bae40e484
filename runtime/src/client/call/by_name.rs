//! Calls by name with JSON arguments, using the same encoder as the typed methods.

use std::borrow::Cow;

use serde_json::Value;

use super::Call;
use super::draft::Draft;
use crate::client::handle::Client;
use crate::core::body::Body;
use crate::core::declared_errors::NoDeclaredErrors;
#[cfg(feature = "jiff")]
use crate::core::encode::http_date;
use crate::core::encode::{Param, ParamText, PathFields, PathParam, QueryValues, Scalar, ToJson, ValueStyle, Written};
use crate::core::endpoint::{BodyKind, EndpointDescriptor, Parameter, Role};
use crate::core::error::{Error, Kind};
use crate::core::form_part::FilePart;
use crate::core::response::RawResponse;
use crate::core::schema::Schema;
use crate::core::typed_endpoint::Decode;

impl Client {
    /// Returns the endpoints that this client can call by name: those passed to
    /// [`endpoints`](crate::ClientBuilder::endpoints), in that order.
    pub fn endpoints(&self) -> &[&'static EndpointDescriptor] {
        &self.inner().endpoints
    }

    /// Creates a call of the endpoint with this name, or with this operation name. `arguments` is a JSON object with
    /// the argument names of the declaration: null is the same as an absent argument, a list is an array, and the body
    /// has the name of its argument. The call resolves to the undecoded response.
    ///
    /// A date-time is a string with any offset and is sent in UTC (feature `jiff`). If a parameter is encoded as JSON,
    /// a string is taken as JSON text.
    ///
    /// A part that is a file is a string, its content, or a list of them; its file name and its media type are those of
    /// the declaration. A streamed body, or one of type [`Multipart`](crate::Multipart), can only be set through the
    /// declared method.
    ///
    /// # Errors
    ///
    /// Returns an [`is_argument`](Error::is_argument) error if the endpoint or an argument is unknown, if a required
    /// argument is missing, if a value has the wrong type, or if an object that is sent as JSON has a property that its
    /// type does not declare; [`call_described_open`](Self::call_described_open) sends such properties.
    ///
    /// ```
    /// # fn main() -> Result<(), fingerpost::Error> {
    /// use fingerpost::{Client, endpoints};
    /// use serde_json::json;
    ///
    /// #[endpoints]
    /// pub trait Things {
    ///     /// Returns one thing.
    ///     #[endpoint(GET "/things/<id>")]
    ///     fn thing(&self, id: &str, #[query(comma)] fields: Option<&[&str]>, deep: Option<bool>) -> String;
    /// }
    ///
    /// let client = Client::builder("https://things.example").endpoints(<dyn Things>::ENDPOINTS).build()?;
    /// let call = client.call_by_name("thing", &json!({ "id": "a/b", "fields": ["x", "y"], "deep": true }))?;
    /// assert_eq!(call.request()?.uri(), "https://things.example/things/a%2Fb?fields=x%2Cy&deep=true");
    /// # Ok(()) }
    /// ```
    pub fn call_by_name(&self, name: &str, arguments: &Value) -> Result<Call<RawResponse, NoDeclaredErrors>, Error> {
        self.call_by_name_among(&[self.endpoints()], name, arguments)
    }

    /// Like [`call_by_name`](Self::call_by_name), for the endpoints in these tables. Libraries built on a client for
    /// one API can use it instead of adding their tables to the client, which would link them into every program.
    pub fn call_by_name_among(
        &self,
        tables: &[&[&'static EndpointDescriptor]],
        name: &str,
        arguments: &Value,
    ) -> Result<Call<RawResponse, NoDeclaredErrors>, Error> {
        let is_it = |endpoint: &&EndpointDescriptor| endpoint.name() == name || endpoint.operation_name() == name;
        let Some(endpoint) = tables.iter().copied().flatten().copied().find(is_it) else {
            return Err(Error::argument(match tables.iter().map(|table| table.len()).sum::<usize>() {
                0 => format!(
                    "unknown endpoint `{name}`: this client has no endpoints to call by name; add them to its builder with \
                     `.endpoints(<dyn Trait>::ENDPOINTS)`"
                ),
                count => format!("unknown endpoint `{name}`: it is not one of the {count} of this client"),
            }));
        };
        self.call_described(endpoint, arguments)
    }

    /// Creates a call of this endpoint, with arguments as for [`call_by_name`](Self::call_by_name).
    pub fn call_described(
        &self,
        endpoint: &'static EndpointDescriptor,
        arguments: &Value,
    ) -> Result<Call<RawResponse, NoDeclaredErrors>, Error> {
        Ok(self.described(endpoint, &Arguments::check(endpoint, arguments, true)?))
    }

    /// Like [`call_described`](Self::call_described), but accepts properties that the type of a body does not declare,
    /// and sends them as they are: for servers that are newer than the declaration.
    pub fn call_described_open(
        &self,
        endpoint: &'static EndpointDescriptor,
        arguments: &Value,
    ) -> Result<Call<RawResponse, NoDeclaredErrors>, Error> {
        Ok(self.described(endpoint, &Arguments::check(endpoint, arguments, false)?))
    }

    fn described(
        &self,
        endpoint: &'static EndpointDescriptor,
        arguments: &Arguments<'_>,
    ) -> Call<RawResponse, NoDeclaredErrors> {
        let in_path = |name| arguments.0.iter().find(|(parameter, _)| parameter.name() == name);
        let values = endpoint.template().parameters().filter_map(in_path);
        let written: Vec<_> = values
            .map(|(parameter, value)| {
                Written(move |out: &mut ParamText<'_>| match parameter.value_style() {
                    ValueStyle::Expanded(expansion) => {
                        PathFields::append_expanded(&**value, parameter.wire_name(), expansion, out);
                    }
                    _ => Scalar(value).write(out),
                })
            })
            .collect();
        let path: Vec<_> = written.iter().map(|value| value as &dyn PathParam).collect();
        let mut draft = Draft::new(self, endpoint, &path);
        for (index, (parameter, value)) in arguments.0.iter().enumerate() {
            let value: &Value = value;
            if value.is_null() {
                continue;
            }
            let write = |values: &mut QueryValues<'_>| parameter.value_style().write(value, values);
            match parameter.role() {
                Role::Path => {}
                Role::Query => draft.set_query(index, &write),
                Role::Form => draft.set_form(index, &write),
                Role::Part if parameter.value_style() == ValueStyle::File => draft.set_files(index, |declared| {
                    let texts = value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
                    texts.iter().filter_map(Value::as_str).map(|text| text.into_part(declared)).collect()
                }),
                Role::Part => draft.set_part(index, &write),
                Role::Header if parameter.value_style() == ValueStyle::Flattened => {
                    draft.set_headers(index, &|out| value.append_headers(out));
                }
                Role::Header => draft.set_header_with(index, &write),
                Role::Body => set_body(&mut draft, *parameter, value),
            }
        }
        let decode = Decode::Buffered(|_, response: &RawResponse| Ok(response.clone()));
        Call::from_parts(draft, decode)
    }
}

/// Checked arguments: all are known, all required ones are present, and each has a type that its parameter accepts.
/// They are in declaration order, with null for an absent argument.
struct Arguments<'a>(Vec<(Parameter, Cow<'a, Value>)>);

impl<'a> Arguments<'a> {
    /// With `closed`, objects may not have properties that their type does not declare.
    fn check(endpoint: &'static EndpointDescriptor, arguments: &'a Value, closed: bool) -> Result<Self, Error> {
        let wrong = |problem: String| Error::argument(format!("{endpoint}: {problem}; nothing was sent"));
        let Value::Object(arguments) = arguments else {
            return Err(wrong("the arguments must be a JSON object".to_owned()));
        };
        let names: Vec<_> = endpoint.parameters().map(|parameter| parameter.name()).collect();
        if let Some(name) = arguments.keys().find(|name| !names.contains(&name.as_str())) {
            return Err(wrong(format!("unknown argument `{name}`; expected one of: {}", names.join(", "))));
        }
        let fitted = |parameter, value| {
            if closed {
                undeclared(parameter, value)?;
            }
            fit(parameter, value)
        };
        let fitting = endpoint.parameters().map(|parameter| {
            let name = parameter.name();
            match arguments.get(name).filter(|value| !value.is_null()) {
                None if parameter.is_required() => Err(wrong(format!("missing argument `{name}`"))),
                None => Ok((parameter, Cow::Owned(Value::Null))),
                Some(value) => match fitted(parameter, value) {
                    Ok(value) => Ok((parameter, value)),
                    Err(problem) => Err(wrong(format!("argument `{name}` {problem}"))),
                },
            }
        });
        fitting.collect::<Result<_, _>>().map(Self)
    }
}

/// A message that follows the argument's name.
type Problem = String;

/// Checks that a value that is sent as JSON has only properties that its type declares: most servers ignore others, so
/// that a misspelt one would be lost.
fn undeclared(parameter: Parameter, value: &Value) -> Result<(), Problem> {
    let is_json = parameter.body_kind() == Some(BodyKind::Json) || parameter.value_style() == ValueStyle::Json;
    let Some(schema) = parameter.value_schema().filter(|_| is_json) else { return Ok(()) };
    let unknown = schema.unknown_properties(value);
    if unknown.is_empty() {
        return Ok(());
    }
    let named = unknown.iter().map(|property| {
        // A name at the top level is enough by itself.
        let pointer = property.pointer();
        let name = pointer.strip_prefix('/').filter(|name| !name.contains('/')).unwrap_or(pointer);
        match property.nearest() {
            Some(nearest) => format!("`{name}` (did you mean `{nearest}`?)"),
            None => format!("`{name}`"),
        }
    });
    let word = if unknown.len() == 1 { "property" } else { "properties" };
    Err(format!("has the unknown {word} {}", named.collect::<Vec<_>>().join(", ")))
}

/// Checks a value and returns it as it is sent. A value that can be coerced is left unchanged, since a request contains
/// only text; date-times are converted to UTC.
fn fit(parameter: Parameter, value: &Value) -> Result<Cow<'_, Value>, Problem> {
    let must_be = |kinds| format!("must be {kinds}");
    match (parameter.role(), parameter.value_style(), parameter.body_kind().unwrap_or_default()) {
        (Role::Body, _, BodyKind::Text | BodyKind::Bytes) if !value.is_string() => return Err(must_be("a string")),
        // Any JSON, whose properties are checked by `undeclared`.
        (Role::Body, _, BodyKind::Json | BodyKind::Text | BodyKind::Bytes)
        | (Role::Path | Role::Query | Role::Form | Role::Part | Role::Header, ValueStyle::Json, _) => {
            return Ok(Cow::Borrowed(value));
        }
        (Role::Body, _, BodyKind::Stream | BodyKind::Multipart) => {
            return Err(must_be("set through the declared method"));
        }
        (Role::Path | Role::Header, ValueStyle::Plain, _) if value.is_array() || value.is_object() => {
            return Err(must_be("a string, a number or a boolean"));
        }
        (Role::Path | Role::Query | Role::Form | Role::Part | Role::Header, style, _) => {
            style.takes(value).map_err(must_be)?;
        }
    }
    match (parameter.value_schema(), value) {
        (Some(Schema::DateTime), value) if parameter.role() == Role::Header => as_http_date(value).map_err(must_be),
        // A free-form field may be repeated.
        (Some(_), Value::Object(_)) | (None, _) => Ok(Cow::Borrowed(value)),
        (Some(Schema::List(item)), Value::Array(items)) if *item == Schema::DateTime => {
            let items: Result<Vec<_>, _> = items.iter().map(|item| in_utc(item).map(Cow::into_owned)).collect();
            items.map(|items| Cow::Owned(items.into())).map_err(|kind| format!("must be a list of {kind}"))
        }
        // A single value is accepted for a list.
        (Some(Schema::List(item)), value) if !value.is_array() => fit_schema(&item, value),
        (Some(schema), value) => fit_schema(&schema, value),
    }
}

fn fit_schema<'a>(schema: &Schema, value: &'a Value) -> Result<Cow<'a, Value>, Problem> {
    if *schema == Schema::DateTime {
        return in_utc(value).map_err(|kind| format!("must be {kind}"));
    }
    match schema.coerce(value) {
        Ok(_) => Ok(Cow::Borrowed(value)),
        Err(error) => {
            let mismatch = error.first();
            let part = if mismatch.pointer().is_empty() { "" } else { &format!("at `{}` ", mismatch.pointer()) };
            Err(format!("{part}must be {}", mismatch.expected()))
        }
    }
}

/// Converts a date-time with an offset to UTC. Without an offset it is left unchanged, since only the server knows the
/// time zone.
#[cfg(feature = "jiff")]
fn in_utc(value: &Value) -> Result<Cow<'_, Value>, &'static str> {
    let sent = || {
        let pieces = jiff::fmt::temporal::Pieces::parse(value.as_str()?).ok()?;
        let local = pieces.date().to_datetime(pieces.time()?);
        match pieces.to_numeric_offset() {
            // A named time zone is not allowed by RFC 3339.
            _ if pieces.time_zone_annotation().is_some() => None,
            // `Timestamp` does not cover the whole last day of the year 9999.
            Some(offset) => {
                let utc = local.checked_sub(jiff::SignedDuration::from_secs(offset.seconds().into())).ok()?;
                Some(format!("{utc}Z"))
            }
            None => Some(local.to_string()),
        }
    };
    let sent = sent().ok_or("a date and time (RFC 3339), as in `2024-06-30T23:59:59+05:30`")?;
    Ok(Cow::Owned(Value::String(sent)))
}

/// Converts a date-time with an offset to an HTTP date, which is passed on as it is.
#[cfg(feature = "jiff")]
fn as_http_date(value: &Value) -> Result<Cow<'_, Value>, &'static str> {
    let text = value.as_str().unwrap_or_default();
    if httpdate::parse_http_date(text).is_ok() {
        return Ok(Cow::Borrowed(value));
    }
    let date = text.parse().ok().and_then(http_date);
    date.map(|date| Cow::Owned(date.into())).ok_or("a date and time with an offset, as in `2024-06-30T23:59:59+05:30`")
}

/// Without the feature, only custom types can have this schema.
#[cfg(not(feature = "jiff"))]
#[allow(clippy::unnecessary_wraps, reason = "the other one fails")]
fn as_http_date(value: &Value) -> Result<Cow<'_, Value>, &'static str> {
    Ok(Cow::Borrowed(value))
}

/// Without the feature, only custom types can have this schema.
#[cfg(not(feature = "jiff"))]
#[allow(clippy::unnecessary_wraps, reason = "the other one fails")]
fn in_utc(value: &Value) -> Result<Cow<'_, Value>, &'static str> {
    Ok(Cow::Borrowed(value))
}

fn set_body(draft: &mut Draft, parameter: Parameter, value: &Value) {
    let media_type = |usual| parameter.body_media_type().unwrap_or(usual).into();
    match (parameter.body_kind().unwrap_or_default(), value) {
        (BodyKind::Text, Value::String(text)) => {
            draft.set_body(media_type("text/plain; charset=utf-8"), Body::from(text.clone()));
        }
        (BodyKind::Bytes, Value::String(text)) => {
            draft.set_body(media_type("application/octet-stream"), Body::from(text.clone()));
        }
        // `fit` accepts only JSON for other body kinds.
        (BodyKind::Json | BodyKind::Text | BodyKind::Bytes | BodyKind::Stream | BodyKind::Multipart, _) => {
            match value.write_body() {
                Ok(json) => draft.set_body(media_type("application/json"), json.into()),
                Err(error) => draft.refuse(Kind::Encode(error)),
            }
        }
    }
}
