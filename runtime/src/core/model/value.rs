//! Types of fields, and the deserialization of scalars.

use std::fmt::{self, Formatter};
use std::mem::take;

use serde_json::{Number, Value};

use super::debug::debug;
use super::event::{Detail, Event, Expected, ExpectedKind, Fault, Scalar, Source, Target};
use super::field_target::{FieldKind, FieldTarget, InPlace, Slot};
use super::read::StructReader;
use super::same::same;
use super::shape::{FieldReader, FieldVisitor, List, Shape, ToShape};
use super::spec::{Mode, StructSpec};
use super::unions::kind_of;
use crate::core::schema::{Described, Schema};
use crate::core::secret::Secret;

/// A type that can be used in a field of a `Model`.
///
/// It is implemented for `bool`, the integers up to 64 bits, `f32`, `f64`, `char`, `String`, `()`, `serde_json::Value`
/// and `serde_json::Number`, [`Field`](crate::Field), `Option`, `Box`, `Vec`, `BTreeMap` and `HashMap` with `String`
/// keys, `jiff`'s `Timestamp`, `Date`, `DateTime` and `Time` (feature `jiff`), and by `#[derive(Model)]`. Mark a field
/// of any other type, such as `uuid::Uuid`, with `#[model(serde)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a field of a `Model`",
    label = "neither a `Model` nor a type that fingerpost supports",
    note = "derive `fingerpost::Model` for it; if it only implements serde's traits, mark the field with `#[model(serde)]`"
)]
pub trait ModelValue: Described + Sized {
    // Moving, filling and dropping a value are methods of its type and not of its container, so that they are compiled
    // with the type. The compiler emits drop glue wherever a value might be dropped, which is half of a release build.
    // Not inlined, so that other crates reuse the compiled code.
    #[doc(hidden)]
    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        let _ = mode;
        Self::read_fields(&mut StructReader { spec: Self::spec(), event: Some(event) })
    }

    /// Returns what the type expects from a format.
    #[doc(hidden)]
    fn expected() -> Expected {
        ExpectedKind::Struct(Self::spec()).into()
    }

    // A struct has the next three methods. All other types have `expected`, `read` and `shape` instead, which never
    // call these.

    /// Returns the names and options of a struct. A function, since the compiler evaluates all constants, even unused
    /// ones.
    #[doc(hidden)]
    fn spec() -> &'static StructSpec {
        &StructSpec::NONE
    }

    /// Creates a struct from the fields that the reader fills.
    #[doc(hidden)]
    fn read_fields(reader: &mut dyn FieldReader) -> Result<Self, Fault> {
        let _ = reader;
        Err(Fault::Type)
    }

    /// Passes all fields of a struct to the visitor.
    #[doc(hidden)]
    fn visit_fields(&self, visitor: &mut dyn FieldVisitor) {
        visitor.visit(&[]);
    }

    /// Like `read`, but replaces a value. After an error the value is unspecified.
    #[doc(hidden)]
    #[inline(never)]
    fn read_over(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        Self::read(event, mode).map(|value| *self = value)
    }

    /// Like `read`, but accepts the absence of a value.
    #[doc(hidden)]
    #[inline(never)]
    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        match Self::read(event, mode) {
            Ok(value) => {
                *slot = Some(value);
                Ok(())
            }
            Err(fault) => Err(fault),
        }
    }

    #[doc(hidden)]
    #[inline(never)]
    fn read_item(items: &mut Vec<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        Self::read(event, mode).map(|item| items.push(item))
    }

    #[doc(hidden)]
    #[inline(never)]
    fn clear(slot: &mut Option<Self>) {
        *slot = None;
    }

    #[doc(hidden)]
    #[inline(never)]
    fn clear_list(items: &mut Vec<Self>) {
        items.clear();
    }

    #[doc(hidden)]
    fn debug(&self, f: &mut Formatter<'_>) -> fmt::Result {
        debug(self, f)
    }

    #[doc(hidden)]
    fn same(&self, other: &Self) -> bool {
        same(self, other)
    }

    #[doc(hidden)]
    fn list(items: &Vec<Self>) -> &dyn List {
        items
    }

    /// Returns the value of an absent field, if it may be absent.
    #[doc(hidden)]
    fn absent(in_list: bool) -> Option<Self> {
        let _ = in_list;
        None
    }

    #[doc(hidden)]
    fn shape(&self, mode: Mode) -> Shape<'_> {
        let _ = mode;
        Shape::Struct(Self::spec(), self)
    }

    // The derive calls methods of this trait, so a type that does not implement it is reported once.
    #[doc(hidden)]
    fn target(&mut self) -> &mut dyn FieldTarget {
        self
    }

    #[doc(hidden)]
    fn in_place(&mut self) -> InPlace<'_, Self> {
        InPlace { field: self, kind: FieldKind::OF_MODEL, default: None }
    }

    #[doc(hidden)]
    fn slot() -> Slot<Self> {
        Slot::empty(FieldKind::OF_MODEL)
    }

    // A union calls these two for the content of its variants.

    #[doc(hidden)]
    fn read_content(content: &mut dyn Source) -> Result<Self, Fault> {
        let mut slot = Self::slot();
        content.read(&mut slot, Mode::Exact)?;
        slot.into_value().ok_or(Fault::Type)
    }

    #[doc(hidden)]
    fn content_schema() -> Schema {
        Self::schema()
    }

    #[doc(hidden)]
    fn shown(&self) -> &dyn ToShape {
        self
    }
}

impl<T: ModelValue> Target for T {
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        self.read_over(event, mode)
    }

    fn expects(&self) -> Expected {
        T::expected()
    }
}

/// A field that is read in place, in a struct with a default for all fields.
impl<T: ModelValue> FieldTarget for T {
    fn set_missing(&mut self, _: bool) -> bool {
        false
    }

    fn schema(&self) -> Schema {
        T::schema()
    }
}

impl<T: ModelValue> FieldKind<T> {
    pub(super) const OF_MODEL: Self =
        Self { read: T::read, expected: T::expected, absent: T::absent, schema: T::schema };
}

impl<T: ModelValue> ToShape for T {
    fn to_shape(&self, mode: Mode) -> Shape<'_> {
        self.shape(mode)
    }

    fn visit_fields_of(&self, visitor: &mut dyn FieldVisitor) {
        self.visit_fields(visitor);
    }
}

/// Reads an integer within bounds.
fn integer(event: Event<'_>, least: i128, most: i128) -> Result<i128, Fault> {
    let value = match event.scalar()? {
        Scalar::I64(value) => value.into(),
        Scalar::U64(value) => value.into(),
        _ => return Err(Fault::Type),
    };
    if (least..=most).contains(&value) { Ok(value) } else { Err(Fault::Value) }
}

macro_rules! integers {
    ($($integer:ty, $kind:ident, $shape:ident, $as:ty;)+) => {$(
        impl ModelValue for $integer {
            fn expected() -> Expected {
                ExpectedKind::$kind.into()
            }

            #[allow(clippy::cast_lossless)] // `isize` and `usize` have no `From`, and 64 bits at most.
            fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
                let value = integer(event, <$integer>::MIN as i128, <$integer>::MAX as i128)?;
                <$integer>::try_from(value).map_err(|_| Fault::Value)
            }

            fn shape(&self, _: Mode) -> Shape<'_> {
                #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)] // `isize` and `usize`, of 64 bits at most.
                Shape::$shape(*self as $as)
            }
        }
    )+};
}

integers! {
    i8, I8, I8, i8;
    i16, I16, I16, i16;
    i32, I32, I32, i32;
    i64, I64, I64, i64;
    isize, Isize, I64, i64;
    u8, U8, U8, u8;
    u16, U16, U16, u16;
    u32, U32, U32, u32;
    u64, U64, U64, u64;
    usize, Usize, U64, u64;
}

impl ModelValue for f64 {
    fn expected() -> Expected {
        ExpectedKind::F64.into()
    }

    #[allow(clippy::cast_precision_loss)] // As serde does.
    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        match event.scalar()? {
            Scalar::I64(value) => Ok(value as Self),
            Scalar::U64(value) => Ok(value as Self),
            Scalar::F64(value) => Ok(value),
            _ => Err(Fault::Type),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::F64(*self)
    }
}

impl ModelValue for f32 {
    fn expected() -> Expected {
        ExpectedKind::F32.into()
    }

    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // As serde does.
    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        match event.scalar()? {
            // Rounded only once, and not to an `f64` first.
            Scalar::I64(value) => Ok(value as Self),
            Scalar::U64(value) => Ok(value as Self),
            Scalar::F64(value) => Ok(value as Self),
            _ => Err(Fault::Type),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::F32(*self)
    }
}

impl ModelValue for bool {
    fn expected() -> Expected {
        ExpectedKind::Bool.into()
    }

    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        match event.scalar()? {
            Scalar::Bool(value) => Ok(value),
            _ => Err(Fault::Type),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Bool(*self)
    }
}

impl ModelValue for String {
    fn expected() -> Expected {
        ExpectedKind::Text.into()
    }

    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        event.text().map(str::to_owned)
    }

    // Most values are strings, and this saves a call.
    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, _: Mode) -> Result<(), Fault> {
        *slot = Some(event.text()?.to_owned());
        Ok(())
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Text(self)
    }
}

impl ModelValue for Secret {
    fn expected() -> Expected {
        ExpectedKind::Text.into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        String::read(event, mode).map(Self::from)
    }

    fn shape(&self, mode: Mode) -> Shape<'_> {
        match mode {
            Mode::Print => Shape::Show(&"***"),
            Mode::Exact | Mode::Lenient => Shape::Text(self.expose()),
        }
    }
}

impl ModelValue for char {
    fn expected() -> Expected {
        ExpectedKind::Char.into()
    }

    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        let Scalar::Text(text) = event.scalar()? else { return Err(Fault::Type) };
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => Ok(character),
            _ => Err(Fault::Value),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Char(*self)
    }
}

impl ModelValue for () {
    fn expected() -> Expected {
        ExpectedKind::Unit.into()
    }

    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        match event.scalar()? {
            Scalar::Null => Ok(()),
            _ => Err(Fault::Type),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Unit
    }
}

impl ModelValue for Value {
    fn expected() -> Expected {
        ExpectedKind::Json(None).into()
    }

    fn read(event: Event<'_>, _: Mode) -> Result<Self, Fault> {
        match event {
            Event::Json(value) => Ok(take(value)),
            Event::Scalar(_) | Event::Some(_) | Event::List(_) | Event::Map(_) | Event::Held(_) => Err(Fault::Type),
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Json(self)
    }
}

impl ModelValue for Number {
    fn expected() -> Expected {
        ExpectedKind::Json(None).into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        match Value::read(event, mode)? {
            Value::Number(number) => Ok(number),
            other => {
                let found = kind_of(&other);
                Err(Detail::Message(format!("invalid type: {found}, expected a number").into()).into())
            }
        }
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Serde(Ok(Value::Number(self.clone())))
    }
}
