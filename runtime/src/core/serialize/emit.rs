//! The bridge from serde to an [`Output`].

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::{MODEL, Output, Result, Scalar, TEXT, refused};
use crate::core::field::{ENCODED, UNSET};

/// Serializes into an output.
pub(crate) struct Emit<'a>(pub(crate) &'a mut dyn Output);

/// The names by which `serde_json` recognizes its own types with preformatted text.
const RAW: [&str; 2] = ["$serde_json::private::RawValue", "$serde_json::private::Number"];

impl<'a> Emit<'a> {
    /// Starts the object around the content of a variant.
    fn variant(self, name: &str) -> Result<&'a mut dyn Output> {
        self.0.begin_map()?;
        self.0.key(name)?;
        Ok(self.0)
    }

    fn list(self, end: End) -> Result<Parts<'a>> {
        self.0.begin_list()?;
        Ok(Parts { output: self.0, end })
    }

    fn map(self, end: End) -> Result<Parts<'a>> {
        self.0.begin_map()?;
        Ok(Parts { output: self.0, end })
    }
}

macro_rules! scalars {
    ($($method:ident($of:ty) = $scalar:ident;)+) => {$(
        fn $method(self, value: $of) -> Result {
            self.0.scalar(Scalar::$scalar(value.into()))
        }
    )+};
}

impl<'a> Serializer for Emit<'a> {
    type Ok = ();
    type Error = serde_json::Error;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    scalars! {
        serialize_bool(bool) = Bool;
        serialize_i8(i8) = I64;
        serialize_i16(i16) = I64;
        serialize_i32(i32) = I64;
        serialize_i64(i64) = I64;
        serialize_i128(i128) = I128;
        serialize_u8(u8) = U64;
        serialize_u16(u16) = U64;
        serialize_u32(u32) = U64;
        serialize_u64(u64) = U64;
        serialize_u128(u128) = U128;
        serialize_f32(f32) = F32;
        serialize_f64(f64) = F64;
    }

    fn serialize_char(self, value: char) -> Result {
        self.0.scalar(Scalar::Text(value.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, text: &str) -> Result {
        self.0.scalar(Scalar::Text(text))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result {
        self.0.scalar(Scalar::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result {
        self.0.scalar(Scalar::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result {
        self.0.scalar(Scalar::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result {
        self.0.scalar(Scalar::Text(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result {
        match name {
            UNSET => self.0.scalar(Scalar::Unset),
            ENCODED => key(value, &mut |text| self.0.scalar(Scalar::Encoded(text))),
            _ => value.serialize(self),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result {
        let output = self.variant(variant)?;
        value.serialize(Emit(output))?;
        output.end_map()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>> {
        self.list(End::List)
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>> {
        self.list(End::List)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>> {
        self.list(End::List)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Parts<'a>> {
        Emit(self.variant(variant)?).list(End::ListOfVariant)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>> {
        self.map(End::Map)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts<'a>> {
        if RAW.contains(&name) {
            return Ok(Parts { output: self.0, end: End::Raw });
        }
        if name == MODEL {
            return Ok(Parts { output: self.0, end: End::Model });
        }
        self.map(End::Map)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, variant: &'static str, _: usize) -> Result<Parts<'a>> {
        Emit(self.variant(variant)?).map(End::MapOfVariant)
    }
}

/// Determines how a list or a map ends.
#[derive(Clone, Copy)]
enum End {
    List,
    Map,
    ListOfVariant,
    MapOfVariant,
    /// A struct of one field, whose value is JSON text.
    Raw,
    /// A struct of two fields, of which the first is JSON text and the second one has the parts of the same value.
    Model,
}

/// Serializes the parts of a list or a map.
pub(crate) struct Parts<'a> {
    output: &'a mut dyn Output,
    end: End,
}

impl Parts<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.output.item()?;
        value.serialize(Emit(self.output))
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result {
        match self.end {
            End::Raw => key(value, &mut |json| self.output.raw(json)),
            End::Model if self.output.is_json() != (name == TEXT) => Ok(()),
            End::Model if name == TEXT => key(value, &mut |json| self.output.raw(json)),
            End::Model => value.serialize(Emit(self.output)),
            End::List | End::Map | End::ListOfVariant | End::MapOfVariant => {
                self.output.key(name)?;
                value.serialize(Emit(self.output))
            }
        }
    }

    fn finish(self) -> Result {
        match self.end {
            End::List => self.output.end_list(),
            End::Map => self.output.end_map(),
            End::ListOfVariant => {
                self.output.end_list()?;
                self.output.end_map()
            }
            End::MapOfVariant => {
                self.output.end_map()?;
                self.output.end_map()
            }
            End::Raw | End::Model => Ok(()),
        }
    }
}

macro_rules! lists {
    ($($of:ident::$method:ident)+) => {$(
        impl $of for Parts<'_> {
            type Ok = ();
            type Error = serde_json::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
                self.item(value)
            }

            fn end(self) -> Result {
                self.finish()
            }
        }
    )+};
}

lists! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

macro_rules! structs {
    ($($of:ident)+) => {$(
        impl $of for Parts<'_> {
            type Ok = ();
            type Error = serde_json::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result {
                self.field(name, value)
            }

            fn end(self) -> Result {
                self.finish()
            }
        }
    )+};
}

structs! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = serde_json::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result {
        key(name, &mut |name| self.output.key(name))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        value.serialize(Emit(self.output))
    }

    fn end(self) -> Result {
        self.finish()
    }
}

/// Passes the text of the key of a map to `take`, without a copy of it.
fn key<T: Serialize + ?Sized>(value: &T, take: &mut dyn FnMut(&str) -> Result) -> Result {
    value.serialize(Emit(&mut Key(take)))
}

/// Accepts a string, a number or a boolean, like the keys of `serde_json`.
struct Key<'a>(&'a mut dyn FnMut(&str) -> Result);

const NOT_A_KEY: &str = "a key is not a string, a number or a boolean";

impl Output for Key<'_> {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result {
        let text = match scalar {
            Scalar::Text(text) => return (self.0)(text),
            Scalar::Bool(value) => value.to_string(),
            Scalar::I64(value) => value.to_string(),
            Scalar::U64(value) => value.to_string(),
            Scalar::I128(value) => value.to_string(),
            Scalar::U128(value) => value.to_string(),
            Scalar::F32(value) if value.is_finite() => serde_json::to_string(&value)?,
            Scalar::F64(value) if value.is_finite() => serde_json::to_string(&value)?,
            Scalar::F32(_) | Scalar::F64(_) => return refused(super::NOT_FINITE),
            // Names are always encoded, so that encoded text would be encoded twice.
            Scalar::Null | Scalar::Unset | Scalar::Encoded(_) => return refused(NOT_A_KEY),
        };
        (self.0)(&text)
    }

    fn raw(&mut self, json: &str) -> Result {
        (self.0)(json)
    }

    fn begin_list(&mut self) -> Result {
        refused(NOT_A_KEY)
    }

    fn item(&mut self) -> Result {
        refused(NOT_A_KEY)
    }

    fn end_list(&mut self) -> Result {
        refused(NOT_A_KEY)
    }

    fn begin_map(&mut self) -> Result {
        refused(NOT_A_KEY)
    }

    fn key(&mut self, _: &str) -> Result {
        refused(NOT_A_KEY)
    }

    fn end_map(&mut self) -> Result {
        refused(NOT_A_KEY)
    }
}
