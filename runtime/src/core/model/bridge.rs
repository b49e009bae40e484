//! The bridge between serde and [`Sink`], instantiated per format, not per type.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde_json::Value;
use serde_json::de::StrRead;

use super::lenient;
use super::sink::{ExpectedKind, Fault, MapSource, Scalar, SeqSource, Sink, Source, Target};
use super::spec::Mode;
use super::value::ModelValue;

/// Deserializes a value from any format.
pub fn deserialize<'de, T: ModelValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut source = One::new(deserializer);
    T::read(&mut source, Mode::Exact).map_err(|fault| source.into_error(fault))
}

/// Reads JSON into a target.
pub(crate) fn read_exact(
    deserializer: &mut serde_json::Deserializer<StrRead<'_>>,
    target: &mut dyn Target,
) -> Result<(), serde_json::Error> {
    read(deserializer, target, Mode::Exact)
}

fn read<'de, D: Deserializer<'de>>(deserializer: D, target: &mut dyn Target, mode: Mode) -> Result<(), D::Error> {
    let mut source = One::new(deserializer);
    target.fill(&mut source, mode).map_err(|fault| source.into_error(fault))
}

/// A value of a format, and the format's error.
struct One<'de, D: Deserializer<'de>> {
    deserializer: Option<D>,
    error: Option<D::Error>,
    format: PhantomData<&'de ()>,
}

impl<'de, D: Deserializer<'de>> One<'de, D> {
    fn new(deserializer: D) -> Self {
        Self { deserializer: Some(deserializer), error: None, format: PhantomData }
    }

    #[cold]
    #[inline(never)]
    fn into_error(self, fault: Fault) -> D::Error {
        error_for(self.error, fault, Unexpected::Other("value"), &"another value")
    }

    fn keep<T>(&mut self, result: Result<T, D::Error>) -> Result<T, Fault> {
        result.map_err(|error| {
            self.error = Some(error);
            Fault::Format
        })
    }
}

impl<'de, D: Deserializer<'de>> Source for One<'de, D> {
    fn drive(&mut self, sink: &mut dyn Sink, mode: Mode) -> Result<(), Fault> {
        // A value can be read only once.
        let Some(deserializer) = self.deserializer.take() else { return Err(Fault::Type) };
        let result = deserialize_as(deserializer, sink.expected(), sink, mode);
        self.keep(result)
    }

    fn json(&mut self) -> Result<Value, Fault> {
        let Some(deserializer) = self.deserializer.take() else { return Err(Fault::Type) };
        let result = de::Deserialize::deserialize(deserializer);
        self.keep(result)
    }
}

/// Requests the expected kind from the format, so that formats which are not self-describing can be read.
fn deserialize_as<'de, D: Deserializer<'de>>(
    deserializer: D,
    expected: ExpectedKind,
    sink: &mut dyn Sink,
    mode: Mode,
) -> Result<(), D::Error> {
    let anything = mode == Mode::Lenient && deserializer.is_human_readable();
    let drive = Drive { sink, mode };
    match expected {
        ExpectedKind::Unit => deserializer.deserialize_unit(drive),
        ExpectedKind::Optional => deserializer.deserialize_option(drive),
        ExpectedKind::List => deserializer.deserialize_seq(drive),
        ExpectedKind::Map => deserializer.deserialize_map(drive),
        ExpectedKind::Key => deserializer.deserialize_identifier(drive),
        // The names are unknown, so they cannot be passed to the format.
        ExpectedKind::Struct(spec) if spec.is_open() => deserializer.deserialize_map(drive),
        ExpectedKind::Struct(spec) => deserializer.deserialize_struct(spec.name, spec.fields, drive),
        // In lenient mode, the remaining kinds are converted.
        _ if anything => deserializer.deserialize_any(drive),
        ExpectedKind::Enum(spec) if !spec.open => deserializer.deserialize_enum(spec.name, spec.texts, drive),
        ExpectedKind::Enum(_) | ExpectedKind::Text => deserializer.deserialize_string(drive),
        #[cfg(feature = "jiff")]
        ExpectedKind::Timestamp | ExpectedKind::Date | ExpectedKind::DateTime | ExpectedKind::Time => {
            deserializer.deserialize_str(drive)
        }
        ExpectedKind::Bool => deserializer.deserialize_bool(drive),
        ExpectedKind::I8 => deserializer.deserialize_i8(drive),
        ExpectedKind::I16 => deserializer.deserialize_i16(drive),
        ExpectedKind::I32 => deserializer.deserialize_i32(drive),
        ExpectedKind::I64 | ExpectedKind::Isize => deserializer.deserialize_i64(drive),
        ExpectedKind::U8 => deserializer.deserialize_u8(drive),
        ExpectedKind::U16 => deserializer.deserialize_u16(drive),
        ExpectedKind::U32 => deserializer.deserialize_u32(drive),
        ExpectedKind::U64 | ExpectedKind::Usize => deserializer.deserialize_u64(drive),
        ExpectedKind::F32 => deserializer.deserialize_f32(drive),
        ExpectedKind::F64 => deserializer.deserialize_f64(drive),
        ExpectedKind::Char => deserializer.deserialize_char(drive),
    }
}

/// Passes the values of the format to the sink.
struct Drive<'a> {
    sink: &'a mut dyn Sink,
    mode: Mode,
}

impl Drive<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        let given = match self.mode {
            Mode::Exact | Mode::Print => self.sink.scalar(scalar),
            Mode::Lenient => lenient::give(self.sink, scalar),
        };
        given.map_err(|fault| error_for(None, fault, scalar.unexpected(), &self.sink.expected()))
    }
}

impl<'de> Visitor<'de> for Drive<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sink.expected().fmt(f)
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
        let mut source = One::new(deserializer);
        let taken = self.sink.some(&mut source);
        taken.map_err(|fault| error_for(source.error, fault, Unexpected::Option, &self.sink.expected()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut items = Items { access, error: None };
        let taken = self.sink.list(&mut items);
        taken.map_err(|fault| error_for(items.error, fault, Unexpected::Seq, &self.sink.expected()))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let mut entries = Entries { access, error: None };
        let taken = self.sink.map(&mut entries);
        taken.map_err(|fault| error_for(entries.error, fault, Unexpected::Map, &self.sink.expected()))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if !matches!(self.sink.expected(), ExpectedKind::Enum(_)) {
            return Err(A::Error::invalid_type(Unexpected::Enum, &self));
        }
        access.variant_seed(Key(self.sink))?.1.unit_variant()
    }
}

struct Items<'de, A: SeqAccess<'de>> {
    access: A,
    error: Option<A::Error>,
}

impl<'de, A: SeqAccess<'de>> SeqSource for Items<'de, A> {
    fn next(&mut self, target: &mut dyn Target, mode: Mode) -> Result<bool, Fault> {
        match self.access.next_element_seed(Seed { target, mode }) {
            Ok(found) => Ok(found.is_some()),
            Err(error) => {
                self.error = Some(error);
                Err(Fault::Format)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.access.size_hint()
    }
}

struct Entries<'de, A: MapAccess<'de>> {
    access: A,
    error: Option<A::Error>,
}

impl<'de, A: MapAccess<'de>> Entries<'de, A> {
    fn keep<T>(&mut self, result: Result<T, A::Error>) -> Result<T, Fault> {
        result.map_err(|error| {
            self.error = Some(error);
            Fault::Format
        })
    }
}

impl<'de, A: MapAccess<'de>> MapSource for Entries<'de, A> {
    fn key(&mut self, sink: &mut dyn Sink) -> Result<bool, Fault> {
        let found = self.access.next_key_seed(Key(sink));
        self.keep(found).map(|found| found.is_some())
    }

    fn value(&mut self, target: &mut dyn Target, mode: Mode) -> Result<(), Fault> {
        let read = self.access.next_value_seed(Seed { target, mode });
        self.keep(read)
    }

    fn skip(&mut self) -> Result<(), Fault> {
        let skipped = self.access.next_value::<IgnoredAny>();
        self.keep(skipped).map(|_| ())
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

/// Reads the key of a map, or the name of a variant.
struct Key<'a>(&'a mut dyn Sink);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let expected = self.0.expected();
        let drive = Drive { sink: self.0, mode: Mode::Exact };
        match expected {
            ExpectedKind::Text => deserializer.deserialize_string(drive),
            _ => deserializer.deserialize_identifier(drive),
        }
    }
}

/// Returns the format's own error, or one for the fault.
fn error_for<E: Error>(error: Option<E>, fault: Fault, found: Unexpected<'_>, expected: &dyn Expected) -> E {
    match fault {
        Fault::Format => error.unwrap_or_else(|| E::invalid_value(found, expected)),
        Fault::Type => E::invalid_type(found, expected),
        Fault::Value => E::invalid_value(found, expected),
        Fault::Missing(name) => E::missing_field(name),
        Fault::Duplicate(name) => E::duplicate_field(name),
        Fault::Field(name, names) => E::unknown_field(&name, names),
        Fault::Variant(texts) => match found {
            Unexpected::Str(text) => E::unknown_variant(text, texts),
            _ => E::invalid_value(found, expected),
        },
        Fault::Length(length, spec) => {
            let (name, of) = (spec.name, spec.fields.len());
            let fields = if of == 1 { "element" } else { "elements" };
            E::invalid_length(length, &format!("struct {name} with {of} {fields}").as_str())
        }
        Fault::Other(what) => E::custom(what),
    }
}

impl fmt::Display for ExpectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bool => "a boolean",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::Isize => "isize",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::Usize => "usize",
            Self::F32 => "f32",
            Self::F64 => "f64",
            Self::Char => "a character",
            Self::Text => "a string",
            #[cfg(feature = "jiff")]
            Self::Timestamp => "a timestamp string",
            #[cfg(feature = "jiff")]
            Self::Date => "a date string",
            #[cfg(feature = "jiff")]
            Self::DateTime => "a date and time string",
            #[cfg(feature = "jiff")]
            Self::Time => "a time string",
            Self::Unit => "unit",
            Self::Optional => "option",
            Self::List => "a sequence",
            Self::Map => "a map",
            Self::Key => "field identifier",
            Self::Struct(spec) => return write!(f, "struct {}", spec.name),
            Self::Enum(spec) => return write!(f, "enum {}", spec.name),
        })
    }
}

impl Expected for ExpectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
