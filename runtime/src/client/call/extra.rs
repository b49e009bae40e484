//! Properties of responses that their types do not have, and properties that are added to bodies.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::Call;
use super::draft::Draft;
use super::stage::Head;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::endpoint::{BodyKind, Role};
use crate::core::error::{CallError, Kind};
use crate::core::schema::Described;

/// A result with the properties of its response that its type does not have, returned by
/// [`PerCall::with_extra`](crate::PerCall::with_extra).
///
/// It is serialized as one JSON value with all properties, so what an older client does not know is not lost:
/// properties of the value as they are now, and extra properties in their places. Extra properties of nested objects
/// are left out if the value does not have the object any more, or if the length of an array around them has changed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WithExtra<T> {
    /// The result.
    pub value: T,
    /// The extra properties of the JSON object that was returned. [`unknown`](Self::unknown) also has those of nested
    /// objects.
    pub extra: Map<String, Value>,
    /// The response.
    json: Value,
    /// JSON pointers to the extra properties.
    pointers: Vec<String>,
}

impl<T> WithExtra<T> {
    fn new(value: T, body: &[u8]) -> Self
    where
        T: Described,
    {
        // A result that is not read from JSON has no properties.
        let json = serde_json::from_slice(body).unwrap_or(Value::Null);
        let unknown = T::schema().unknown_properties(&json);
        let pointers: Vec<_> = unknown.iter().map(|property| property.pointer().to_owned()).collect();
        let top = |pointer: &&String| pointer.matches('/').count() == 1 && json.is_object();
        let property = |pointer: &String| Some((unescaped(&pointer[1..]), json.pointer(pointer)?.clone()));
        let extra = pointers.iter().filter(top).filter_map(property).collect();
        Self { value, extra, json, pointers }
    }

    /// Returns the extra properties of the response at any depth, each with its JSON pointer, such as `/tiles/0/color`.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.pointers.iter().filter_map(|pointer| Some((pointer.as_str(), self.json.pointer(pointer)?)))
    }
}

impl<T: Serialize> Serialize for WithExtra<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serde_json::to_value(&self.value).map_err(serde::ser::Error::custom)?;
        for pointer in self.pointers.iter().filter(|pointer| pointer.matches('/').count() > 1 || !self.json.is_object())
        {
            restore(&mut all, &self.json, pointer);
        }
        if let Value::Object(all) = &mut all {
            all.extend(self.extra.clone());
        }
        all.serialize(serializer)
    }
}

/// Copies the property at a pointer, if its object exists.
fn restore(into: &mut Value, from: &Value, pointer: &str) {
    let (mut into, mut from) = (into, from);
    let mut segments = pointer[1..].split('/').map(unescaped).peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        (into, from) = match (into, from) {
            (Value::Object(into), Value::Object(from)) => {
                let Some(from) = from.get(&segment) else { return };
                if is_last {
                    into.entry(segment).or_insert_with(|| from.clone());
                    return;
                }
                let Some(into) = into.get_mut(&segment) else { return };
                (into, from)
            }
            // Of another length, the item at the same index may be another one.
            (Value::Array(into), Value::Array(from)) if into.len() == from.len() => {
                let Ok(index) = segment.parse::<usize>() else { return };
                let (Some(into), Some(from)) = (into.get_mut(index), from.get(index)) else { return };
                (into, from)
            }
            _ => return,
        };
    }
}

/// Returns a segment of a JSON pointer (RFC 6901) without escapes.
fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// A call that resolves to its result with extra properties, returned by [`Call::with_extra`].
#[derive(Debug)]
#[must_use = "a call does nothing unless it is awaited"]
pub struct ExtraCall<T, E>(pub(super) Call<T, E>);

impl<T: Described, E: DeclaredErrors> Future for ExtraCall<T, E> {
    type Output = Result<WithExtra<T>, CallError<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (decode, mut head) = (self.0.decode, Head::default());
        self.0.draft.poll_result(cx, decode, Some(&mut head)).map(|result| match result {
            Ok(value) => Ok(WithExtra::new(value, &head.body)),
            Err(error) => Err(CallError::new(error)),
        })
    }
}

impl Draft {
    /// Adds properties to the JSON object that is the body. Its text is kept, and so are the properties that it has.
    pub(super) fn add_properties(&mut self, extra: &Map<String, Value>) {
        let own = match &self.body {
            Some((_, body)) => body.as_bytes(),
            None => Some(&b"{}"[..]),
        };
        let known = own.and_then(|own| serde_json::from_slice::<Map<String, Value>>(own).ok());
        let (Some(own), Some(known), Some(media_type)) = (own, known, self.json_media_type()) else {
            let problem = "call option `body_extra` needs a body that is a JSON object; nothing was sent";
            return self.refuse(Kind::Value(problem.into()));
        };
        let added: Map<_, _> = extra.iter().filter(|(name, _)| !known.contains_key(*name)).map(owned).collect();
        if added.is_empty() {
            return;
        }
        let own = own.trim_ascii_end();
        let mut body = own[..own.len() - 1].to_vec();
        if !known.is_empty() {
            body.push(b',');
        }
        // Without its opening brace.
        body.extend_from_slice(&Value::Object(added).to_string().as_bytes()[1..]);
        self.set_body(media_type.into(), body.into());
    }

    /// Returns the media type of the body if it is declared as JSON.
    fn json_media_type(&self) -> Option<&'static str> {
        let body = self.endpoint.parameters().find(|parameter| parameter.role() == Role::Body)?;
        let is_json = matches!(body.body_kind(), Some(BodyKind::Json));
        is_json.then(|| body.body_media_type().unwrap_or("application/json"))
    }
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}
