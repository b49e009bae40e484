//! Structs: which field a name means, and what becomes of those that are not there.

use serde_json::Value;

use super::sink::{Fault, MapSource, ModelMap, Place, Scalar, SeqSource, Sink, Slot, Source, Wants};
use super::spec::StructSpec;
use super::value::ModelValue;
use super::write::{Entries, Shown};
use crate::core::schema::Schema;

/// The fields of a struct by their index: to be read, or to be written, or both.
pub trait Fields {
    /// All of them to read into, where the spec says that there is this list: to the compiler a field in a list is less than
    /// half of one that is handed out by its index.
    fn list_mut(&mut self, with: &mut dyn TakePlaces) {
        let _ = with;
    }

    /// All of them to write, as `list_mut`.
    fn list(&self, with: &mut dyn TakeShown) {
        let _ = with;
    }

    /// A field to read into.
    fn place(&mut self, index: usize) -> Option<&mut dyn Place> {
        let _ = index;
        None
    }

    /// The JSON form of a field: asked of the default, if there is one.
    #[inline(never)]
    fn property(index: usize) -> Schema
    where
        Self: ModelValue,
    {
        match Self::record() {
            Some(record) => record.property(index),
            None => Schema::Any,
        }
    }

    /// A field to write.
    fn value(&self, index: usize) -> Option<&dyn Shown> {
        let _ = index;
        None
    }

    /// Puts a field's own default there.
    fn fill(&mut self, index: usize) {
        let _ = index;
    }

    /// Reads a field of a type that only serde knows. Without a value, it is missing.
    fn foreign(&mut self, index: usize, value: Option<Value>) -> Result<(), Fault> {
        let _ = (index, value);
        Err(Fault::Type)
    }

    /// Such a field to write.
    fn foreign_value(&self, index: usize) -> Result<Value, serde_json::Error> {
        let _ = index;
        Ok(Value::Null)
    }

    /// All of them, to write.
    fn fields(&self) -> &dyn Fields
    where
        Self: Sized,
    {
        self
    }

    /// All of them, to read into.
    fn fields_mut(&mut self) -> &mut dyn Fields
    where
        Self: Sized,
    {
        self
    }

    /// Where unknown properties go.
    fn rest_place(&mut self) -> Option<&mut dyn ModelMap> {
        None
    }

    /// The unknown properties.
    fn rest(&self) -> Option<&dyn Entries> {
        None
    }
}

/// Takes the fields of a struct to read into. No closure, whose call is more to the compiler than that of a method.
pub trait TakePlaces {
    /// Takes them.
    fn take(&mut self, places: &mut [&mut dyn Place]);
}

impl<F: FnMut(&mut [&mut dyn Place])> TakePlaces for F {
    fn take(&mut self, places: &mut [&mut dyn Place]) {
        self(places);
    }
}

/// Takes the fields of a struct to write.
pub trait TakeShown {
    /// Takes them.
    fn take(&mut self, values: &[&dyn Shown]);
}

impl<F: FnMut(&[&dyn Shown])> TakeShown for F {
    fn take(&mut self, values: &[&dyn Shown]) {
        self(values);
    }
}

/// A list of fields to read into.
struct Places<'a, 'p>(&'a mut [&'p mut dyn Place]);

impl Fields for Places<'_, '_> {
    fn place(&mut self, index: usize) -> Option<&mut dyn Place> {
        match self.0.get_mut(index) {
            Some(place) => Some(*place),
            None => None,
        }
    }
}

/// A list of fields to write.
struct Listed<'a, 'v>(&'a [&'v dyn Shown]);

impl Fields for Listed<'_, '_> {
    fn value(&self, index: usize) -> Option<&dyn Shown> {
        self.0.get(index).copied()
    }
}

/// Hands out the fields to write by their index, whichever way the struct does. Inlined: where only the form of a type is
/// asked for, nothing that reads or writes it has to be there.
#[inline]
pub(super) fn with_fields(spec: &StructSpec, fields: &dyn Fields, with: &mut dyn FnMut(&dyn Fields)) {
    if spec.listed() { fields.list(&mut |list: &[&dyn Shown]| with(&Listed(list))) } else { with(fields) }
}

/// Reads a struct into its fields.
pub(super) fn read_struct(
    spec: &'static StructSpec,
    fields: &mut dyn Fields,
    source: &mut dyn Source,
) -> Result<(), Fault> {
    let mode = spec.mode();
    if !spec.listed() {
        return source.drive(&mut Reading { spec, fields }, mode);
    }
    let mut read = Err(Fault::Type);
    fields.list_mut(&mut |list: &mut [&mut dyn Place]| {
        read = source.drive(&mut Reading { spec, fields: &mut Places(list) }, mode);
    });
    read
}

/// Takes a struct.
struct Reading<'a> {
    spec: &'static StructSpec,
    fields: &'a mut dyn Fields,
}

impl Sink for Reading<'_> {
    fn wants(&self) -> Wants {
        Wants::Struct(self.spec)
    }

    fn map(&mut self, source: &mut dyn MapSource) -> Result<(), Fault> {
        let spec = self.spec;
        let mut seen = Seen::default();
        let mut hint = 0;
        loop {
            let mut key = Key { spec, hint, found: None, unknown: String::new() };
            if !source.key(&mut key)? {
                break;
            }
            let Some(index) = key.found else {
                match self.fields.rest_place() {
                    Some(rest) => rest.entry(key.unknown, source, spec.mode())?,
                    None if spec.closed() => return Err(Fault::Field(key.unknown.into(), spec.names)),
                    None => source.skip()?,
                }
                continue;
            };
            if !seen.insert(index) {
                return Err(Fault::Duplicate(name(spec, index)));
            }
            match self.fields.place(index) {
                Some(place) => source.value(place, spec.mode())?,
                None => {
                    let mut value = Slot(None);
                    source.value(&mut value, spec.mode())?;
                    self.fields.foreign(index, value.0)?;
                }
            }
            hint = index + 1;
        }
        (0..spec.names.len()).filter(|&index| !seen.contains(index)).try_for_each(|index| self.missing(index))
    }

    /// As serde's derives have it: the fields in their order.
    fn list(&mut self, source: &mut dyn SeqSource) -> Result<(), Fault> {
        let spec = self.spec;
        if spec.open() {
            return Err(Fault::Type);
        }
        for index in 0..spec.names.len() {
            let mut value = Slot(None);
            let place = self.fields.place(index);
            let is_foreign = place.is_none();
            let found = match place {
                Some(place) => source.next(place, spec.mode())?,
                None => source.next(&mut value, spec.mode())?,
            };
            if found && is_foreign {
                self.fields.foreign(index, value.0)?;
            } else if !found {
                return (index..spec.names.len()).try_for_each(|index| self.missing_in_list(index));
            }
        }
        Ok(())
    }
}

impl Reading<'_> {
    /// Whether nothing has to be there for a field.
    fn by_default(&mut self, index: usize) -> bool {
        let own = self.spec.has_default(index);
        if own {
            self.fields.fill(index);
        }
        own || self.spec.all_default()
    }

    fn missing(&mut self, index: usize) -> Result<(), Fault> {
        if self.by_default(index) {
            return Ok(());
        }
        let is_there = match self.fields.place(index) {
            Some(place) => place.leave_out(false),
            None => self.fields.foreign(index, None).is_ok(),
        };
        if is_there { Ok(()) } else { Err(Fault::Missing(name(self.spec, index))) }
    }

    fn missing_in_list(&mut self, index: usize) -> Result<(), Fault> {
        let is_there = self.by_default(index) || self.fields.place(index).is_some_and(|place| place.leave_out(true));
        if is_there { Ok(()) } else { Err(Fault::Length(index, self.spec)) }
    }
}

fn name(spec: &StructSpec, index: usize) -> &'static str {
    spec.names.get(index).copied().unwrap_or_default()
}

/// Takes the name of a field.
struct Key {
    spec: &'static StructSpec,
    /// The field that is likely to come.
    hint: usize,
    found: Option<usize>,
    /// The name, if it is needed though unknown.
    unknown: String,
}

impl Sink for Key {
    fn wants(&self) -> Wants {
        Wants::Key
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
        let name = match scalar {
            Scalar::Text(text) => text.as_bytes(),
            Scalar::Bytes(bytes) => bytes,
            Scalar::U64(index) => {
                self.found = usize::try_from(index).ok().filter(|&index| index < self.spec.names.len());
                return Ok(());
            }
            _ => return Err(Fault::Type),
        };
        self.found = self.spec.field(name, self.hint);
        if self.found.is_none() && (self.spec.open() || self.spec.closed()) {
            self.unknown = String::from_utf8_lossy(name).into_owned();
        }
        Ok(())
    }
}

/// The fields that have been there.
#[derive(Default)]
struct Seen {
    first: u64,
    more: Vec<usize>,
}

impl Seen {
    /// Whether it is there for the first time.
    fn insert(&mut self, index: usize) -> bool {
        let is_new = !self.contains(index);
        match 1_u64.checked_shl(u32::try_from(index).unwrap_or(u32::MAX)) {
            Some(bit) => self.first |= bit,
            None if is_new => self.more.push(index),
            None => {}
        }
        is_new
    }

    fn contains(&self, index: usize) -> bool {
        match 1_u64.checked_shl(u32::try_from(index).unwrap_or(u32::MAX)) {
            Some(bit) => self.first & bit != 0,
            None => self.more.contains(&index),
        }
    }
}
