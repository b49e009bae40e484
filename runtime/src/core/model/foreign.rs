//! Fields of types that only serde knows, by way of a `serde_json::Value`.

use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::{Serialize, forward_to_deserialize_any};
use serde_json::Value;

use super::sink::Fault;

/// A type that has serde's traits: it can stand in a field with `#[model(serde)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not have serde's traits",
    label = "`#[model(serde)]` is for a type with both `Deserialize` and `Serialize`",
    note = "derive `serde::Deserialize` and `serde::Serialize` for it; or derive `fingerpost::Model`, and leave out `serde`"
)]
pub trait SerdeValue: Sized {
    /// Reads such a field. Without a value it is missing, which an option may be.
    #[doc(hidden)]
    fn read(value: Option<Value>) -> Result<Self, Fault>;

    /// Writes it.
    #[doc(hidden)]
    fn write(&self) -> Foreign;
}

/// Such a field as it is written.
pub type Foreign = Result<Value, serde_json::Error>;

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Serialize> SerdeValue for T {
    fn read(value: Option<Value>) -> Result<Self, Fault> {
        match value {
            Some(value) => T::deserialize(value).map_err(|error| Fault::Other(error.to_string().into())),
            None => T::deserialize(Missing).map_err(|_| Fault::Type),
        }
    }

    fn write(&self) -> Foreign {
        serde_json::to_value(self)
    }
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
