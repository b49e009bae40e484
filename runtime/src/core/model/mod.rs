//! What `#[derive(Model)]` leans on: reading and writing of values, without a type parameter wherever possible.
//!
//! A derived type is a table of names and matches that hand out its fields as `dyn`. All else is here, compiled once:
//!
//! ```text
//! reading:  Deserializer ─→ bridge ─→ Source ─→ Sink ─→ Place      read.rs finds the field, values.rs takes the value
//! writing:  Shown ─→ Shape ─→ bridge ─→ Serializer                 write.rs
//! printing: Shown ─→ Shape ─→ Formatter                            debug.rs
//! ```
//!
//! Two values are compared by their shapes, too: same.rs.
//!
//! The bridge is the only generic step, and its parameter is the format and not the type.

mod bridge;
mod containers;
mod debug;
mod expansion;
mod foreign;
mod lenient;
mod read;
mod record;
mod same;
mod sink;
mod spec;
mod texts;
#[cfg(feature = "jiff")]
mod time;
mod value;
mod write;

pub use self::bridge::deserialize;
pub use self::expansion::{fields, record, shown, traits, value};
pub use self::foreign::{Foreign, SerdeValue};
pub use self::read::{Fields, TakePlaces, TakeShown};
pub use self::record::{Record, read_slots, schema};
pub use self::sink::{Fault, Mode, ModelMap, Place, Slot, Source};
pub use self::spec::{EnumSpec, FieldSpecs, NO_FIELD_SPECS, StructSpec};
pub use self::texts::{read_open_variant, read_variant};
pub use self::value::ModelValue;
pub use self::write::{Entries, Shape, Shown, serialize};
