//! Fields of types that only serde knows, by way of a `serde_json::Value`.

use serde::de::value::Error;
use serde::de::{Deserializer, Error as _, Visitor};
use serde::{Deserialize, Serialize, forward_to_deserialize_any};
use serde_json::Value;

use super::sink::Fault;
use crate::schema::Schema;

/// Reads such a field. Without a value it is missing, which an option may be.
pub fn foreign_read<T: for<'de> Deserialize<'de>>(value: Option<Value>) -> Result<T, Fault> {
    match value {
        Some(value) => T::deserialize(value).map_err(|error| Fault::Other(error.to_string().into())),
        None => T::deserialize(Missing).map_err(|_| Fault::Type),
    }
}

/// Such a field as it is written.
pub type Foreign = Result<Value, serde_json::Error>;

/// Writes such a field.
pub fn foreign_value<T: Serialize>(value: &T) -> Foreign {
    serde_json::to_value(value)
}

/// Its form is not known.
pub fn foreign_schema() -> Schema {
    Schema::Any
}

/// Nothing at all, which only an option takes.
struct Missing;

impl<'de> Deserializer<'de> for Missing {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("missing"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
