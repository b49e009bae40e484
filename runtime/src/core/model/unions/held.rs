//! A JSON value in memory as a source of values.

use std::iter::Enumerate;
use std::slice::Iter;

use serde::de::Unexpected;
use serde::de::value::Error;
use serde_json::{Map, Value, map};

use crate::core::json_path::is_name;
use crate::core::model::event::{
    Detail, Event, Expected, ExpectedKind, Fault, FieldName, MapSource, Scalar, SeqSource, Source, Target,
};
use crate::core::model::fault::error_for;
use crate::core::model::lenient;
use crate::core::model::spec::{Mode, StructSpec};

/// A value that can be read several times.
pub(super) struct Held<'a>(pub(super) &'a Value);

impl Source for Held<'_> {
    fn read(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        read(self.0, target, mode)
    }
}

/// Reads a value into a target. Errors are messages without values, since only this function knows what was found.
pub(super) fn read(value: &Value, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
    let expected = target.expects();
    let read = match value {
        Value::Null if expected.is_optional => target.fill(Event::Scalar(Scalar::Null), mode),
        value if let ExpectedKind::Json(union) = expected.kind => match union {
            Some(_) => target.fill(Event::Held(value), mode),
            None => target.fill(Event::Json(&mut value.clone()), mode),
        },
        Value::Null => fill(target, Scalar::Null, mode),
        Value::Bool(value) => fill(target, Scalar::Bool(*value), mode),
        Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
            (Some(value), ..) => fill(target, Scalar::I64(value), mode),
            (None, Some(value), _) => fill(target, Scalar::U64(value), mode),
            (None, None, Some(value)) => fill(target, Scalar::F64(value), mode),
            (None, None, None) => Err(Fault::Value),
        },
        Value::String(text) => fill(target, Scalar::Text(text), mode),
        Value::Array(items) => target.fill(Event::List(&mut Items(items.iter().enumerate())), mode),
        Value::Object(entries) => target.fill(Event::Map(&mut Entries::of(entries)), mode),
    };
    read.map_err(|fault| described(fault, value, expected))
}

fn fill(target: &mut dyn Target, scalar: Scalar<'_>, mode: Mode) -> Result<(), Fault> {
    match target.fill(Event::Scalar(scalar), mode) {
        Err(Fault::Type) if mode == Mode::Lenient => lenient::give(target, scalar),
        result => result,
    }
}

/// Returns the fault as a message.
#[cold]
fn described(fault: Fault, value: &Value, expected: Expected) -> Fault {
    if let Fault::Other(detail) = &fault
        && let Detail::Part(..) = **detail
    {
        return fault;
    }
    let error: Error = error_for(None, fault, Unexpected::Other(kind(value)), &expected.kind);
    Detail::Message(error.to_string().into()).into()
}

/// Adds a step to the path of a fault. The keys of a map may be data, so only those that look like names are shown.
#[cold]
pub(super) fn in_property(fault: Fault, key: &str) -> Fault {
    in_part(fault, &format!(".{}", if is_name(key) { key } else { "…" }))
}

#[cold]
fn in_part(fault: Fault, step: &str) -> Fault {
    let Fault::Other(detail) = fault else { return fault };
    match *detail {
        Detail::Message(message) => Detail::Part(message, step.to_owned()),
        Detail::Part(message, path) => Detail::Part(message, format!("{step}{path}")),
        other => other,
    }
    .into()
}

/// Returns the kind of a value, in the words of serde's errors.
pub(in crate::core::model) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "floating point",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "sequence",
        Value::Object(_) => "map",
    }
}

/// The items of a list.
struct Items<'a>(Enumerate<Iter<'a, Value>>);

impl SeqSource for Items<'_> {
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault> {
        match self.0.next() {
            Some((index, item)) => match read(item, target, mode) {
                Ok(()) => Ok(true),
                Err(fault) => Err(in_part(fault, &format!("[{index}]"))),
            },
            None => Ok(false),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The entries of a map.
pub(super) struct Entries<'a> {
    rest: map::Iter<'a>,
    key: &'a str,
    value: &'a Value,
}

impl<'a> Entries<'a> {
    pub(super) fn of(entries: &'a Map<String, Value>) -> Self {
        Self { rest: entries.iter(), key: "", value: &Value::Null }
    }

    fn next(&mut self) -> Option<&'a str> {
        let (key, value) = self.rest.next()?;
        (self.key, self.value) = (key, value);
        Some(key)
    }
}

impl MapSource for Entries<'_> {
    fn field(&mut self, spec: &'static StructSpec) -> Result<Option<FieldName>, Fault> {
        Ok(self.next().map(|key| spec.field_name(key.as_bytes(), 0)))
    }

    fn key(&mut self) -> Result<Option<String>, Fault> {
        Ok(self.next().map(str::to_owned))
    }

    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        read(self.value, target, mode).map_err(|fault| in_property(fault, self.key))
    }

    fn skip(&mut self) -> Result<(), Fault> {
        Ok(())
    }
}
