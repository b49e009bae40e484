//! The bridge between serde and [`Target`], instantiated per format, not per type.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde_json::de::StrRead;

use super::containers::Maybe;
use super::event::{Event, Expected, ExpectedKind, Fault, FieldName, MapSource, Scalar, SeqSource, Source, Target};
use super::fault::error_for;
use super::json::read_text_of;
use super::lenient;
use super::spec::{Mode, StructSpec};
use super::value::ModelValue;

/// Deserializes a value from any format.
pub fn deserialize<'de, T: ModelValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = None;
    read(deserializer, &mut Maybe(&mut value), Mode::Exact)?;
    value.ok_or_else(|| error_for(None, Fault::Type, Unexpected::Other("value"), &T::expected().kind))
}

/// Reads JSON into a target. The errors are those of serde's derives.
pub(crate) fn read_exact(
    deserializer: &mut serde_json::Deserializer<StrRead<'_>>,
    target: &mut dyn Target,
) -> Result<(), serde_json::Error> {
    read(deserializer, target, Mode::Exact)
}

fn read<'de, D: Deserializer<'de>>(deserializer: D, target: &mut dyn Target, mode: Mode) -> Result<(), D::Error> {
    let expected = target.expects();
    read_as(deserializer, target, expected, mode)
}

fn read_as<'de, D: Deserializer<'de>>(
    deserializer: D,
    target: &mut dyn Target,
    expected: Expected,
    mode: Mode,
) -> Result<(), D::Error> {
    let Expected { kind, is_optional, .. } = expected;
    if let ExpectedKind::Json(_) = kind
        && !is_optional
    {
        let mut value = de::Deserialize::deserialize(deserializer)?;
        let read = target.fill(Event::Json(&mut value), mode);
        return read.map_err(|fault| error_for(None, fault, Unexpected::Other("value"), &kind));
    }
    let anything = mode == Mode::Lenient && deserializer.is_human_readable();
    let accept = Accept { target, expected, mode };
    if is_optional {
        return deserializer.deserialize_option(accept);
    }
    match kind {
        ExpectedKind::Unit => deserializer.deserialize_unit(accept),
        ExpectedKind::List => deserializer.deserialize_seq(accept),
        ExpectedKind::Map | ExpectedKind::Tagged(_) => deserializer.deserialize_map(accept),
        // The names are unknown, so they cannot be passed to the format.
        ExpectedKind::Struct(spec) if spec.is_open() => deserializer.deserialize_map(accept),
        ExpectedKind::Struct(spec) => deserializer.deserialize_struct(spec.name, spec.fields, accept),
        // In lenient mode, the remaining kinds are converted.
        _ if anything => deserializer.deserialize_any(accept),
        ExpectedKind::Enum(spec) if !spec.open => deserializer.deserialize_enum(spec.name, spec.texts, accept),
        ExpectedKind::Enum(_) | ExpectedKind::Text => deserializer.deserialize_string(accept),
        #[cfg(feature = "jiff")]
        ExpectedKind::Timestamp | ExpectedKind::Date | ExpectedKind::DateTime | ExpectedKind::Time => {
            deserializer.deserialize_str(accept)
        }
        ExpectedKind::Bool => deserializer.deserialize_bool(accept),
        ExpectedKind::I8 => deserializer.deserialize_i8(accept),
        ExpectedKind::I16 => deserializer.deserialize_i16(accept),
        ExpectedKind::I32 => deserializer.deserialize_i32(accept),
        ExpectedKind::I64 | ExpectedKind::Isize => deserializer.deserialize_i64(accept),
        ExpectedKind::U8 => deserializer.deserialize_u8(accept),
        ExpectedKind::U16 => deserializer.deserialize_u16(accept),
        ExpectedKind::U32 => deserializer.deserialize_u32(accept),
        ExpectedKind::U64 | ExpectedKind::Usize => deserializer.deserialize_u64(accept),
        ExpectedKind::F32 => deserializer.deserialize_f32(accept),
        ExpectedKind::F64 => deserializer.deserialize_f64(accept),
        ExpectedKind::Char => deserializer.deserialize_char(accept),
        ExpectedKind::Json(_) => deserializer.deserialize_any(accept),
    }
}

/// A value of a format that has not been read yet, and the format's error.
struct One<'de, D: Deserializer<'de>> {
    deserializer: Option<D>,
    error: Option<D::Error>,
    format: PhantomData<&'de ()>,
}

impl<'de, D: Deserializer<'de>> Source for One<'de, D> {
    fn read(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        // A value can be read only once.
        let Some(deserializer) = self.deserializer.take() else { return Err(Fault::Type) };
        kept(read(deserializer, target, mode), &mut self.error)
    }
}

/// Keeps the error of a format.
fn kept<T, E>(result: Result<T, E>, error: &mut Option<E>) -> Result<T, Fault> {
    result.map_err(|found| {
        *error = Some(found);
        Fault::Format
    })
}

/// Passes the values of the format to the target.
struct Accept<'a> {
    target: &'a mut dyn Target,
    expected: Expected,
    mode: Mode,
}

impl Accept<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        let Err(fault) = self.target.fill(Event::Scalar(scalar), self.mode) else { return Ok(()) };
        self.refused(scalar, fault)
    }

    /// Converts the scalar in lenient mode, or returns the error.
    #[cold]
    #[inline(never)]
    fn refused<E: Error>(self, scalar: Scalar<'_>, fault: Fault) -> Result<(), E> {
        let fault = match (self.mode, fault) {
            (Mode::Lenient, Fault::Type) => match lenient::give(self.target, scalar) {
                Ok(()) => return Ok(()),
                Err(fault) => fault,
            },
            (_, fault) => fault,
        };
        Err(error_for(None, fault, scalar.unexpected(), &self.expected.kind))
    }

    fn refused_as<E: Error>(&self, error: Option<E>, fault: Fault, found: Unexpected<'_>) -> E {
        error_for(error, fault, found, &self.expected.kind)
    }
}

impl<'de> Visitor<'de> for Accept<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Expected { kind, is_optional, .. } = self.expected;
        if is_optional { f.write_str("option") } else { fmt::Display::fmt(&kind, f) }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Scalar::I64(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Scalar::U64(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Scalar::F64(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(Scalar::Text(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        self.scalar(Scalar::Bytes(bytes))
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::None)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.expected.is_nested {
            // The target of an option accepts its value as well.
            let expected = Expected { is_optional: false, ..self.expected };
            return read_as(deserializer, self.target, expected, self.mode);
        }
        let mut source = One { deserializer: Some(deserializer), error: None, format: PhantomData };
        let read = self.target.fill(Event::Some(&mut source), self.mode);
        read.map_err(|fault| self.refused_as(source.error, fault, Unexpected::Option))
    }

    /// Reads JSON without serde. Only [`read_model`](super::json::read_model) calls this.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        read_text_of(deserializer, self.target)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut items = Items { access, error: None };
        let read = self.target.fill(Event::List(&mut items), self.mode);
        read.map_err(|fault| self.refused_as(items.error, fault, Unexpected::Seq))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut entries = Entries { access, error: None, next: 0 };
        let read = self.target.fill(Event::Map(&mut entries), self.mode);
        read.map_err(|fault| self.refused_as(entries.error, fault, Unexpected::Map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if !matches!(self.expected.kind, ExpectedKind::Enum(_)) {
            return Err(A::Error::invalid_type(Unexpected::Enum, &self));
        }
        access.variant_seed(VariantName(self))?.1.unit_variant()
    }
}

/// Reads the name of a variant.
struct VariantName<'a>(Accept<'a>);

impl<'de> DeserializeSeed<'de> for VariantName<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for VariantName<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_u64<E: Error>(self, index: u64) -> Result<(), E> {
        self.0.scalar(Scalar::Index(index))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.scalar(Scalar::Text(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        self.0.scalar(Scalar::Bytes(bytes))
    }
}

struct Items<A, E> {
    access: A,
    error: Option<E>,
}

impl<'de, A: SeqAccess<'de>> SeqSource for Items<A, A::Error> {
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault> {
        let found = self.access.next_element_seed(Seed { target, mode });
        kept(found, &mut self.error).map(|found| found.is_some())
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

struct Entries<A, E> {
    access: A,
    error: Option<E>,
    /// The index of the field that is expected next: servers send the fields in the order of their documentation,
    /// mostly.
    next: usize,
}

impl<'de, A: MapAccess<'de>> MapSource for Entries<A, A::Error> {
    fn field(&mut self, spec: &'static StructSpec) -> Result<Option<FieldName>, Fault> {
        let name = kept(self.access.next_key_seed(NameSeed { spec, hint: self.next }), &mut self.error)?;
        if let Some(FieldName::Known(index)) = name {
            self.next = index + 1;
        }
        Ok(name)
    }

    fn key(&mut self) -> Result<Option<String>, Fault> {
        kept(self.access.next_key(), &mut self.error)
    }

    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        kept(self.access.next_value_seed(Seed { target, mode }), &mut self.error)
    }

    fn skip(&mut self) -> Result<(), Fault> {
        kept(self.access.next_value::<IgnoredAny>(), &mut self.error).map(|_| ())
    }
}

/// Reads an item or a property into a target.
struct Seed<'a> {
    target: &'a mut dyn Target,
    mode: Mode,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        read(deserializer, self.target, self.mode)
    }
}

/// Reads the name of a field.
struct NameSeed {
    spec: &'static StructSpec,
    hint: usize,
}

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameSeed {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<FieldName, E> {
        Ok(self.spec.field_name(text.as_bytes(), self.hint))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<FieldName, E> {
        Ok(self.spec.field_name(bytes, self.hint))
    }

    /// Accepts the index of a field, in formats without names.
    fn visit_u64<E: Error>(self, index: u64) -> Result<FieldName, E> {
        let index = usize::try_from(index).ok().filter(|&index| index < self.spec.fields.len());
        Ok(index.map_or_else(|| FieldName::Unknown(String::new()), FieldName::Known))
    }
}
