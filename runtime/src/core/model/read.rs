//! Deserialization of structs: field lookup and missing fields.

use super::field_target::FieldTarget;
use super::shape::{FieldReader, ModelMap};
use super::sink::{ExpectedKind, Fault, MapSource, Scalar, SeqSource, Sink, Source};
use super::spec::{StructSpec, Unknown};

/// Reads the fields of a struct from a source.
pub(super) struct StructReader<'a> {
    pub(super) spec: &'static StructSpec,
    pub(super) source: &'a mut dyn Source,
}

impl FieldReader for StructReader<'_> {
    fn read(&mut self, fields: &mut [&mut dyn FieldTarget]) -> Result<(), Fault> {
        self.source.drive(&mut StructSink { spec: self.spec, fields, rest: None }, self.spec.mode())
    }

    fn read_with_rest(&mut self, fields: &mut [&mut dyn FieldTarget], rest: &mut dyn ModelMap) -> Result<(), Fault> {
        self.source.drive(&mut StructSink { spec: self.spec, fields, rest: Some(rest) }, self.spec.mode())
    }
}

/// Accepts a struct.
struct StructSink<'a, 'f> {
    spec: &'static StructSpec,
    fields: &'a mut [&'f mut dyn FieldTarget],
    /// The map for unknown properties.
    rest: Option<&'a mut dyn ModelMap>,
}

impl Sink for StructSink<'_, '_> {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Struct(self.spec)
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
            let Some((index, field)) = key.found.and_then(|index| Some((index, self.fields.get_mut(index)?))) else {
                match &mut self.rest {
                    Some(rest) => rest.entry(key.unknown, source, spec.mode())?,
                    None if spec.unknown == Unknown::Denied => {
                        return Err(Fault::Field(key.unknown.into(), spec.fields));
                    }
                    None => source.skip()?,
                }
                continue;
            };
            if !seen.insert(index) {
                return Err(Fault::Duplicate(name(spec, index)));
            }
            source.value(*field, spec.mode())?;
            hint = index + 1;
        }
        for (index, field) in self.fields.iter_mut().enumerate() {
            if !seen.contains(index) && !set_missing(*field, spec, false) {
                return Err(Fault::Missing(name(spec, index)));
            }
        }
        Ok(())
    }

    /// Like serde's derives, reads the fields in order.
    fn list(&mut self, source: &mut dyn SeqSource) -> Result<(), Fault> {
        let spec = self.spec;
        if spec.is_open() {
            return Err(Fault::Type);
        }
        let mut is_over = false;
        for (index, field) in self.fields.iter_mut().enumerate() {
            is_over = is_over || !source.next(*field, spec.mode())?;
            if is_over && !set_missing(*field, spec, true) {
                return Err(Fault::Length(index, spec));
            }
        }
        Ok(())
    }
}

/// Returns `false` if the field is required. Its own default takes precedence over that of the struct.
fn set_missing(field: &mut dyn FieldTarget, spec: &StructSpec, in_list: bool) -> bool {
    field.set_missing(in_list) || spec.default
}

fn name(spec: &StructSpec, index: usize) -> &'static str {
    spec.fields.get(index).copied().unwrap_or_default()
}

/// Accepts the name of a field.
struct Key {
    spec: &'static StructSpec,
    /// The field that is likely to be next.
    hint: usize,
    found: Option<usize>,
    /// The name, if it is unknown but needed.
    unknown: String,
}

impl Sink for Key {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Key
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
        let name = match scalar {
            Scalar::Text(text) => text.as_bytes(),
            Scalar::Bytes(bytes) => bytes,
            Scalar::U64(index) => {
                self.found = usize::try_from(index).ok().filter(|&index| index < self.spec.fields.len());
                return Ok(());
            }
            _ => return Err(Fault::Type),
        };
        self.found = self.spec.index_of(name, self.hint);
        if self.found.is_none() && self.spec.unknown != Unknown::Ignored {
            self.unknown = String::from_utf8_lossy(name).into_owned();
        }
        Ok(())
    }
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
