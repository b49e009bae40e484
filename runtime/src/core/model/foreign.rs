//! Fields of types that only implement serde's traits, converted through `serde_json::Value`.

use std::mem::take;

use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::{Serialize, forward_to_deserialize_any};
use serde_json::Value;

use super::event::{Detail, Event, ExpectedKind, Fault};
use super::field_target::{FieldKind, InPlace, Slot};
use super::shape::{Shape, ToShape};

use super::spec::Mode;
use crate::core::schema::Schema;
use crate::core::serialize::to_value;

/// A type with serde's traits, which can be used in a field marked `#[model(serde)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement serde's traits",
    label = "`#[model(serde)]` requires both `Deserialize` and `Serialize`",
    note = "derive `serde::Deserialize` and `serde::Serialize` for it; or derive `fingerpost::Model`, and remove `serde`"
)]
pub trait SerdeValue: Sized {
    /// Reads such a field. `None` is a missing field, which `Option` accepts.
    #[doc(hidden)]
    fn read(value: Option<Value>) -> Result<Self, Fault>;

    /// Writes such a field.
    #[doc(hidden)]
    fn write(&self) -> Result<Value, serde_json::Error>;

    // The derive calls methods of this trait, so a type without serde's traits is reported once.
    #[doc(hidden)]
    fn in_place(&mut self) -> InPlace<'_, Self> {
        InPlace { field: self, kind: kind(), default: None }
    }

    #[doc(hidden)]
    fn slot() -> Slot<Self> {
        Slot::empty(kind())
    }

    #[doc(hidden)]
    fn shown(&self) -> SerdeShown<'_> {
        SerdeShown(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Serialize> SerdeValue for T {
    fn read(value: Option<Value>) -> Result<Self, Fault> {
        match value {
            Some(value) => T::deserialize(value).map_err(|error| Detail::Message(error.to_string().into()).into()),
            None => T::deserialize(Missing).map_err(|_| Fault::Type),
        }
    }

    fn write(&self) -> Result<Value, serde_json::Error> {
        to_value(self)
    }
}

fn kind<T: SerdeValue>() -> FieldKind<T> {
    FieldKind {
        read: |event, _| match event {
            Event::Json(value) => T::read(Some(take(value))),
            Event::Scalar(_) | Event::Some(_) | Event::List(_) | Event::Map(_) | Event::Held(_) => Err(Fault::Type),
        },
        expected: || ExpectedKind::Json(None).into(),
        // Like serde's derives, which require complete lists.
        absent: |in_list| if in_list { None } else { T::read(None).ok() },
        schema: || Schema::Any,
    }
}

/// Such a field, for writing.
pub struct SerdeShown<'a>(&'a dyn ToJson);

trait ToJson {
    fn to_json(&self) -> Result<Value, serde_json::Error>;
}

impl<T: SerdeValue> ToJson for T {
    fn to_json(&self) -> Result<Value, serde_json::Error> {
        self.write()
    }
}

impl ToShape for SerdeShown<'_> {
    fn to_shape(&self, _: Mode) -> Shape<'_> {
        Shape::Serde(self.0.to_json())
    }
}

/// The absence of a value, which only `Option` accepts.
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
