//! Deserialization of structs: field lookup and missing fields.

use super::event::{Detail, Event, Fault, FieldName, MapSource, SeqSource};
use super::field_target::FieldTarget;
use super::shape::{FieldReader, ModelMap};
use super::spec::{StructSpec, Unknown};

/// Reads the fields of a struct from a value.
pub(super) struct StructReader<'a> {
    pub(super) spec: &'static StructSpec,
    pub(super) event: Option<Event<'a>>,
}

impl FieldReader for StructReader<'_> {
    fn read(&mut self, fields: &mut [&mut dyn FieldTarget]) -> Result<(), Fault> {
        read_struct(self.spec, self.event.take(), fields, None)
    }

    fn read_with_rest(&mut self, fields: &mut [&mut dyn FieldTarget], rest: &mut dyn ModelMap) -> Result<(), Fault> {
        read_struct(self.spec, self.event.take(), fields, Some(rest))
    }
}

/// Reads the fields of a struct, and unknown properties into `rest`.
fn read_struct(
    spec: &'static StructSpec,
    event: Option<Event<'_>>,
    fields: &mut [&mut dyn FieldTarget],
    rest: Option<&mut dyn ModelMap>,
) -> Result<(), Fault> {
    match event {
        Some(Event::Map(source)) => read_map(spec, source, fields, rest),
        Some(Event::List(source)) if !spec.is_open() => read_list(spec, source, fields),
        _ => Err(Fault::Type),
    }
}

fn read_map(
    spec: &'static StructSpec,
    source: &mut dyn MapSource,
    fields: &mut [&mut dyn FieldTarget],
    mut rest: Option<&mut dyn ModelMap>,
) -> Result<(), Fault> {
    let mut seen = Seen::default();
    while let Some(name) = source.field(spec)? {
        let (index, field) = match name {
            FieldName::Known(index) => match fields.get_mut(index) {
                Some(field) => (index, field),
                None => return Err(Fault::Type),
            },
            FieldName::Unknown(name) => {
                match &mut rest {
                    Some(rest) => rest.entry(name, source, spec.mode())?,
                    None if spec.unknown == Unknown::Denied => {
                        return Err(Detail::Field(name.into(), spec.fields).into());
                    }
                    None => source.skip()?,
                }
                continue;
            }
        };
        if !seen.insert(index) {
            return Err(Detail::Duplicate(name_of(spec, index)).into());
        }
        source.value(*field, spec.mode())?;
    }
    for (index, field) in fields.iter_mut().enumerate() {
        if !seen.contains(index) && !set_missing(*field, spec, false) {
            return Err(Detail::Missing(name_of(spec, index)).into());
        }
    }
    Ok(())
}

/// Like serde's derives, reads the fields in order.
fn read_list(
    spec: &'static StructSpec,
    source: &mut dyn SeqSource,
    fields: &mut [&mut dyn FieldTarget],
) -> Result<(), Fault> {
    let mut is_over = false;
    for (index, field) in fields.iter_mut().enumerate() {
        is_over = is_over || !source.next(*field, spec.mode())?;
        if is_over && !set_missing(*field, spec, true) {
            return Err(Detail::Length(index, spec).into());
        }
    }
    Ok(())
}

/// Returns `false` if the field is required. Its own default takes precedence over that of the struct.
fn set_missing(field: &mut dyn FieldTarget, spec: &StructSpec, in_list: bool) -> bool {
    field.set_missing(in_list) || spec.default
}

fn name_of(spec: &StructSpec, index: usize) -> &'static str {
    spec.fields.get(index).copied().unwrap_or_default()
}

/// The fields that have been read.
#[derive(Default)]
struct Seen {
    first: u64,
    more: Vec<usize>,
}

impl Seen {
    /// Returns `true` if the field is new.
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
