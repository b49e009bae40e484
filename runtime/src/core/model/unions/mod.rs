//! Unions: enums whose variants hold a model each, told apart by a property (the tag) or by their shapes.
//!
//! ```text
//! tagged:    entries up to the tag ─→ variant ─→ its type, from those entries and the rest   tagged.rs
//! untagged:  whole value ─→ variants whose kind and properties fit ─→ the first that decodes  untagged.rs
//! writing:   Shape::Tagged ─→ entries, the tag first                                          written.rs
//! ```
//!
//! A value that is read more than once is held as a `serde_json::Value`: held.rs.

mod held;
mod nesting;
mod tagged;
mod untagged;
mod written;

pub(super) use self::held::kind as kind_of;
use self::nesting::Nesting;
pub(super) use self::written::TaggedEntries;
use super::event::{Event, Fault, Source, UnionSpec};

/// Reads a variant, which `read` creates from its index and its content. The index after the last one is that of the
/// variant for other values.
pub fn read_union<T>(
    spec: &'static UnionSpec,
    event: Event<'_>,
    read: fn(usize, &mut dyn Source) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let mut union = None;
    read_variant(spec, event, &mut |index, content| {
        union = Some(read(index, content)?);
        Ok(())
    })?;
    union.ok_or(Fault::Type)
}

/// Reads the content of the variant at an index.
type Read<'a> = dyn FnMut(usize, &mut dyn Source) -> Result<(), Fault> + 'a;

/// The part that does not depend on the type.
fn read_variant(spec: &'static UnionSpec, event: Event<'_>, read: &mut Read<'_>) -> Result<(), Fault> {
    let _nesting = Nesting::enter()?;
    match (spec.schema.tag, event) {
        (Some(tag), Event::Map(source)) => tagged::read(spec, tag, source, read),
        (Some(tag), Event::Json(value)) => tagged::read_held(spec, tag, value, read),
        (Some(tag), Event::Held(value)) => tagged::read_held(spec, tag, value, read),
        (None, Event::Json(value)) => untagged::read(spec, value, read),
        (None, Event::Held(value)) => untagged::read(spec, value, read),
        _ => Err(Fault::Type),
    }
}
