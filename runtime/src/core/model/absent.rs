//! The absence of a value, for the results of empty bodies.

use serde::de::value::Error;
use serde::de::{Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

use super::event::{Event, Expected, ExpectedKind, Fault, Scalar, Target};
use super::spec::Mode;

/// Fills a target with no value, which `Option` and `()` accept. It is not JSON, so `serde_json::Value` does not accept
/// it.
pub(crate) fn fill_with_nothing(target: &mut dyn Target) -> Result<(), Fault> {
    match target.expects() {
        Expected { is_optional: true, .. } => target.fill(Event::Scalar(Scalar::None), Mode::Exact),
        Expected { kind: ExpectedKind::Unit, .. } => target.fill(Event::Scalar(Scalar::Null), Mode::Exact),
        Expected { .. } => Err(Fault::Type),
    }
}

/// No value at all, for types that only implement serde's traits. It never calls the methods of a visitor that read a
/// value, so these are not compiled once more.
pub(crate) struct Absent;

impl<'de> Deserializer<'de> for Absent {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("no value"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
