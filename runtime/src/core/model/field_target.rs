//! What a field is read into: the field itself, or a slot for it.

use super::sink::{Fault, Source, Target};
use super::spec::Mode;
use crate::core::schema::Schema;

/// A field to read into.
pub trait FieldTarget: Target {
    /// Sets the value of a field that is missing. `false` if it must not be.
    fn set_missing(&mut self, in_list: bool) -> bool;

    /// Returns the schema of the field's type.
    fn schema(&self) -> Schema;
}

/// How a field is read. By functions and not by a trait's, so that a slot of a type which has none is no second error.
pub(super) struct FieldKind<T> {
    pub(super) read: fn(&mut dyn Source, Mode) -> Result<T, Fault>,
    /// The value of a field that is left out, if it may be.
    pub(super) absent: fn(in_list: bool) -> Option<T>,
    pub(super) schema: fn() -> Schema,
}

/// A field that is read in place, but not as any other: it has a default of its own, or only serde knows its type.
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
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        *self.field = (self.kind.read)(source, mode)?;
        Ok(())
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

/// A field of a value that is not there yet.
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

    /// Takes the value of the field of this name.
    pub fn take(self, name: &'static str) -> Result<T, Fault> {
        self.value.ok_or(Fault::Missing(name))
    }
}

impl<T> Target for Slot<T> {
    fn fill(&mut self, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        self.value = Some((self.kind.read)(source, mode)?);
        Ok(())
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
