//! What is known of a type before any value is there.

use super::sink::Mode;

/// A struct: its names on the wire, and what is said of its fields by their index.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is an option of the derive.
pub struct StructSpec {
    pub(super) name: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) aliases: &'static [(&'static str, usize)],
    /// Fields with a default of their own.
    pub(super) defaults: &'static [usize],
    /// Fields that are not written if they are `None`.
    pub(super) skipped: &'static [usize],
    pub(super) all_default: bool,
    pub(super) all_skipped: bool,
    pub(super) closed: bool,
    pub(super) open: bool,
    pub(super) mode: Mode,
}

impl StructSpec {
    /// A struct with these fields.
    pub const fn new(name: &'static str, names: &'static [&'static str]) -> Self {
        Self {
            name,
            names,
            aliases: &[],
            defaults: &[],
            skipped: &[],
            all_default: false,
            all_skipped: false,
            closed: false,
            open: false,
            mode: Mode::Exact,
        }
    }

    /// Other names of fields.
    pub const fn aliases(self, aliases: &'static [(&'static str, usize)]) -> Self {
        Self { aliases, ..self }
    }

    /// The fields with a default of their own.
    pub const fn defaults(self, defaults: &'static [usize]) -> Self {
        Self { defaults, ..self }
    }

    /// The fields that are not written if they are `None`.
    pub const fn skip_none_of(self, skipped: &'static [usize]) -> Self {
        Self { skipped, ..self }
    }

    /// What is missing is as in the default of the whole.
    pub const fn default(self) -> Self {
        Self { all_default: true, ..self }
    }

    /// No field is written if it is `None`.
    pub const fn skip_none(self) -> Self {
        Self { all_skipped: true, ..self }
    }

    /// An unknown field is an error.
    pub const fn deny_unknown_fields(self) -> Self {
        Self { closed: true, ..self }
    }

    /// Unknown fields are kept.
    pub const fn flatten(self) -> Self {
        Self { open: true, ..self }
    }

    /// Text, numbers and flags stand for each other.
    pub const fn lenient(self) -> Self {
        Self { mode: Mode::Lenient, ..self }
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
