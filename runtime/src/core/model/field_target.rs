//! Destinations of fields: the field itself, or a slot for it.

use super::event::{Detail, Event, Expected, Fault, Target};
use super::spec::Mode;
use crate::core::schema::Schema;

/// A field to read into.
pub trait FieldTarget: Target {
    /// Sets the value of a missing field. Returns `false` if the field is required.
    fn set_missing(&mut self, in_list: bool) -> bool;

    /// Returns the schema of the field's type.
    fn schema(&self) -> Schema;
}

/// Functions to read a field, rather than a trait's methods, so that a type without the trait causes only one error.
pub(super) struct FieldKind<T> {
    pub(super) read: fn(Event<'_>, Mode) -> Result<T, Fault>,
    pub(super) expected: fn() -> Expected,
    /// Returns the value of an absent field, if it may be absent.
    pub(super) absent: fn(in_list: bool) -> Option<T>,
    pub(super) schema: fn() -> Schema,
}

/// A field that is read in place and has its own default, or whose type only implements serde's traits.
pub struct InPlace<'a, T> {
    pub(super) field: &'a mut T,
    pub(super) kind: FieldKind<T>,
    pub(super) default: Option<fn() -> T>,
}

impl<T> InPlace<'_, T> {
    /// Uses a default if the field is missing.
    #[must_use]
    pub fn or_else(self, default: fn() -> T) -> Self {
        Self { default: Some(default), ..self }
    }
}

impl<T> Target for InPlace<'_, T> {
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        *self.field = (self.kind.read)(event, mode)?;
        Ok(())
    }

    fn expects(&self) -> Expected {
        (self.kind.expected)()
    }
}

impl<T> FieldTarget for InPlace<'_, T> {
    fn set_missing(&mut self, _: bool) -> bool {
        if let Some(default) = self.default {
            *self.field = default();
        }
        self.default.is_some()
    }

    fn schema(&self) -> Schema {
        (self.kind.schema)()
    }
}

/// A field of a struct that does not exist yet.
pub struct Slot<T> {
    value: Option<T>,
    kind: FieldKind<T>,
    default: Option<fn() -> T>,
}

impl<T> Slot<T> {
    pub(super) const fn empty(kind: FieldKind<T>) -> Self {
        Self { value: None, kind, default: None }
    }

    /// Uses a default if the field is missing.
    #[must_use]
    pub fn or_else(self, default: fn() -> T) -> Self {
        Self { default: Some(default), ..self }
    }

    pub(super) fn into_value(self) -> Option<T> {
        self.value
    }

    /// Returns the value of the field with this name.
    pub fn take(self, name: &'static str) -> Result<T, Fault> {
        match self.value {
            Some(value) => Ok(value),
            None => Err(Detail::Missing(name).into()),
        }
    }
}

impl<T> Target for Slot<T> {
    fn fill(&mut self, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        self.value = Some((self.kind.read)(event, mode)?);
        Ok(())
    }

    fn expects(&self) -> Expected {
        (self.kind.expected)()
    }
}

impl<T> FieldTarget for Slot<T> {
    fn set_missing(&mut self, in_list: bool) -> bool {
        self.value = match self.default {
            Some(default) => Some(default()),
            None => (self.kind.absent)(in_list),
        };
        self.value.is_some()
    }

    fn schema(&self) -> Schema {
        (self.kind.schema)()
    }
}
