//! What is known of a type before any value is there.

use super::sink::Mode;

/// A struct: its names on the wire, and what is said of its fields by their index.
///
/// A table that the derive writes out whole: it costs the compiler less than calls that put it together, or than taking
/// from another what is not said.
#[derive(Debug)]
pub struct StructSpec {
    /// Of the schema, and to serde.
    pub name: &'static str,
    /// Of its fields, on the wire.
    pub names: &'static [&'static str],
    /// What is said of single fields, if it is.
    pub fields: Option<&'static FieldSpecs>,
    /// A bit for each option of the derive: one number is less to the compiler than a flag for each.
    pub options: u8,
}

/// No field has anything said of it, by a name: to the compiler that is less than the `None` of a type that it has to find
/// out.
pub const NO_FIELD_SPECS: Option<&FieldSpecs> = None;

/// What is said of single fields of a struct.
#[derive(Debug)]
pub struct FieldSpecs {
    /// Other names of fields.
    pub aliases: &'static [(&'static str, usize)],
    /// Fields with a default of their own.
    pub defaults: &'static [usize],
    /// Fields that are not written if they are `None`.
    pub skipped: &'static [usize],
}

impl StructSpec {
    const fn has(&self, option: u8) -> bool {
        self.options & option != 0
    }

    /// What is missing is as in the default of the whole.
    pub(super) const fn all_default(&self) -> bool {
        self.has(1)
    }

    /// No field is written if it is `None`.
    const fn all_skipped(&self) -> bool {
        self.has(2)
    }

    /// An unknown field is an error.
    pub(super) const fn closed(&self) -> bool {
        self.has(4)
    }

    /// Unknown fields are kept.
    pub(super) const fn open(&self) -> bool {
        self.has(8)
    }

    /// The fields come as a list, and not by their index.
    pub(super) const fn listed(&self) -> bool {
        self.has(32)
    }

    /// Whether text, numbers and flags stand for each other.
    pub(super) const fn mode(&self) -> Mode {
        if self.has(16) { Mode::Lenient } else { Mode::Exact }
    }

    /// Whether the field has a default of its own.
    pub(super) fn has_default(&self, index: usize) -> bool {
        self.fields.is_some_and(|fields| fields.defaults.contains(&index))
    }

    /// Whether the field is not written if it is `None`.
    pub(super) fn is_skipped(&self, index: usize) -> bool {
        self.all_skipped() || self.fields.is_some_and(|fields| fields.skipped.contains(&index))
    }

    /// The field of this name, which is looked for first at `hint`.
    pub(super) fn field(&self, name: &[u8], hint: usize) -> Option<usize> {
        place_of(name, hint, self.names, self.fields.map_or(&[], |fields| fields.aliases))
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
