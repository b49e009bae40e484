//! Enums of strings.

use super::event::{Detail, Event, Fault, Scalar};
use super::spec::{EnumSpec, index_of};

/// Reads one of the listed strings and returns its index.
pub fn read_variant(spec: &'static EnumSpec, event: Event<'_>) -> Result<usize, Fault> {
    match event.scalar()? {
        Scalar::Index(index) => {
            let index = usize::try_from(index).ok().filter(|&index| index < spec.texts.len());
            index.ok_or(Fault::Value)
        }
        scalar => {
            let index = index_of(scalar.text()?.as_bytes(), 0, spec.texts, spec.aliases);
            index.ok_or_else(|| Detail::Variant(spec.texts).into())
        }
    }
}

/// Reads any string.
pub fn read_open_variant(event: Event<'_>) -> Result<String, Fault> {
    event.text().map(str::to_owned)
}
