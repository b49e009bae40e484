//! Deserialization, serialization and printing for `#[derive(Model)]`, with as few type parameters as possible.
//!
//! A derived struct is a table of names, and two functions that pass its fields as trait objects ([`ModelValue`]).
//! Everything else is here, compiled once:
//!
//! ```text
//! reading:  JSON text ─→ json/read.rs ┐
//!           Deserializer ─→ bridge.rs ┴→ Event ─→ Target   read.rs finds the field, value.rs takes the value
//! writing:  ToShape ─→ Shape ┬→ json/write.rs ─→ JSON text
//!                            └→ write.rs ─→ Serializer
//! printing: ToShape ─→ Shape ─→ Formatter                          debug.rs
//! ```
//!
//! Values are compared by their shapes as well: same.rs. Enums whose variants hold models: unions/.
//!
//! Only `bridge.rs` and `write.rs` are generic, over the format and not over the type. Calls read and write JSON,
//! and they do it without serde: `json/`. The other two are for all other formats and for errors.

mod absent;
mod bridge;
mod containers;
mod debug;
mod event;
mod fault;
mod field_target;
mod foreign;
mod json;
mod lenient;
mod numbers;
mod read;
mod same;
mod schema;
mod shape;
mod spec;
mod texts;
#[cfg(feature = "jiff")]
mod time;
mod unions;
mod value;
mod write;

pub(crate) use self::absent::{Absent, fill_with_nothing};
pub use self::bridge::deserialize;
pub(crate) use self::bridge::read_exact;
pub(crate) use self::containers::Maybe;
pub(crate) use self::event::Target;
pub use self::event::{Event, Expected, Fault, UnionSpec};
pub use self::field_target::{FieldTarget, InPlace, Slot};
pub use self::foreign::SerdeValue;
pub(crate) use self::json::{read_json, read_model};
pub use self::numbers::unknown_number;
pub use self::schema::struct_schema;
pub use self::shape::{Entries, FieldReader, FieldVisitor, ModelMap, Shape, SkipNone, TaggedVariant, ToShape};
pub use self::spec::{EnumSpec, Mode, Names, StructSpec, Unknown};
pub use self::texts::{read_open_variant, read_variant};
pub use self::unions::read_union;
pub use self::value::ModelValue;
pub use self::write::serialize;
