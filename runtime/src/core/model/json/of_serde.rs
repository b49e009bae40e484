//! Models of which only serde's traits are known: the items of a stream, the bodies of errors, content of any type.
//!
//! Serde's traits do not tell which type is a model. So the type is asked to deserialize itself from [`WholeText`],
//! which has no values: for a struct it only passes itself to the visitor as a newtype struct. The visitor of a model
//! takes the text from it, in this crate; any other visitor fails, and the text is deserialized by `serde_json`.

use std::cell::Cell;
use std::error::Error as StdError;
use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use super::read::read_json;
use crate::core::model::event::Target;

/// The name of the newtype struct by which the visitor of a model asks for the text.
const TEXT: &str = "$fingerpost::JsonText";

/// Reads a whole text into a type that is a model, or a wrapper of one; `None` if `serde_json` has to read it.
pub(crate) fn read_model<T: DeserializeOwned>(text: &str) -> Option<T> {
    let is_read = Cell::new(false);
    let value = T::deserialize(WholeText { text, is_read: &is_read }).ok();
    // A type may replace errors by a default, of which the text is not known to be the reason.
    value.filter(|_| is_read.get())
}

/// Takes the text from a deserializer that is [`WholeText`], and reads it into the target of a model.
pub(in crate::core::model) fn read_text_of<'de, D: Deserializer<'de>>(
    deserializer: D,
    target: &mut dyn Target,
) -> Result<(), D::Error> {
    deserializer.deserialize_newtype_struct(TEXT, ReadText(target))
}

/// Receives the text.
struct ReadText<'a>(&'a mut dyn Target);

impl<'de> Visitor<'de> for ReadText<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a struct")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        if read_json(text, self.0) { Ok(()) } else { Err(E::custom("")) }
    }
}

/// A text that only a model can read.
struct WholeText<'de> {
    text: &'de str,
    /// Set once a model has read it.
    is_read: &'de Cell<bool>,
}

impl<'de> Deserializer<'de> for WholeText<'de> {
    type Error = NotAModel;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NotAModel> {
        Err(NotAModel)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotAModel> {
        visitor.visit_newtype_struct(self)
    }

    // A struct with a field for unknown properties is a map.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotAModel> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, NotAModel> {
        if name != TEXT {
            return visitor.visit_newtype_struct(self);
        }
        let read = visitor.visit_borrowed_str(self.text);
        self.is_read.set(read.is_ok());
        read
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct enum identifier ignored_any
    }
}

/// The type is not a model, or the text is not valid. Errors are only shown by `serde_json`, so this has no message.
#[derive(Debug)]
struct NotAModel;

impl fmt::Display for NotAModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a model")
    }
}

impl StdError for NotAModel {}

impl Error for NotAModel {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
