//! What is known of a type before any value is there.

use super::sink::Mode;
use crate::schema::{ObjectSchema, Schema};

/// A struct: its names on the wire, and what is said of its fields by their index.
///
/// A table that the derive writes out whole: it costs the compiler less than calls that put it together.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is an option of the derive.
pub struct StructSpec {
    /// Of the schema, and to serde.
    pub name: &'static str,
    /// Of its fields, on the wire.
    pub names: &'static [&'static str],
    /// Other names of fields.
    pub aliases: &'static [(&'static str, usize)],
    /// Fields with a default of their own.
    pub defaults: &'static [usize],
    /// Fields that are not written if they are `None`.
    pub skipped: &'static [usize],
    /// What is missing is as in the default of the whole.
    pub all_default: bool,
    /// No field is written if it is `None`.
    pub all_skipped: bool,
    /// An unknown field is an error.
    pub closed: bool,
    /// Unknown fields are kept.
    pub open: bool,
    /// Whether text, numbers and flags stand for each other.
    pub mode: Mode,
}

impl StructSpec {
    /// One of which nothing is said.
    pub const PLAIN: Self = Self {
        name: "",
        names: &[],
        aliases: &[],
        defaults: &[],
        skipped: &[],
        all_default: false,
        all_skipped: false,
        closed: false,
        open: false,
        mode: Mode::Exact,
    };

    /// The JSON form of the struct, whose properties have these.
    pub const fn schema(&self, property: fn(usize) -> Schema) -> Schema {
        Schema::Object(ObjectSchema { name: self.name, names: self.names, property })
    }
}

/// An enum of texts.
#[derive(Debug)]
pub struct EnumSpec {
    pub(super) name: &'static str,
    pub(super) texts: &'static [&'static str],
    pub(super) aliases: &'static [(&'static str, usize)],
    /// Whether other texts are kept.
    pub(super) open: bool,
}

impl EnumSpec {
    /// An enum of these texts.
    pub const fn new(name: &'static str, texts: &'static [&'static str]) -> Self {
        Self { name, texts, aliases: &[], open: false }
    }

    /// Other texts that mean the same.
    pub const fn aliases(self, aliases: &'static [(&'static str, usize)]) -> Self {
        Self { aliases, ..self }
    }

    /// Unknown texts are kept.
    pub const fn other(self) -> Self {
        Self { open: true, ..self }
    }
}

/// The place of a name, where it is looked for first at `hint`.
pub(super) fn place_of(name: &[u8], hint: usize, names: &[&str], aliases: &[(&str, usize)]) -> Option<usize> {
    if names.get(hint).is_some_and(|hinted| hinted.as_bytes() == name) {
        return Some(hint);
    }
    let place = names.iter().position(|candidate| candidate.as_bytes() == name);
    place.or_else(|| aliases.iter().find(|(alias, _)| alias.as_bytes() == name).map(|&(_, place)| place))
}
