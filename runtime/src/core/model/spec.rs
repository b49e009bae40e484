//! What is known of a type before any value is there.

/// How strictly kinds are told apart. Chosen by a struct for its fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// As serde's own derives do.
    Exact,
    /// Text, numbers and flags stand for each other where that is clear.
    Lenient,
    /// For people to look at: what is secret is not shown.
    Print,
}

/// A struct: its names on the wire, and how it is read and written.
///
/// The derive writes out every option: to the compiler that is less than to take the rest from a constant.
#[derive(Debug)]
pub struct StructSpec {
    /// Of the schema, and to serde.
    pub name: &'static str,
    /// The names of its fields on the wire.
    pub fields: &'static [&'static str],
    /// Other names, each with the one in `fields`.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Whether a missing field is as in the default of the whole.
    pub default: bool,
    /// Whether a field that is `None` is left out.
    pub skip_none: bool,
    /// Whether text, numbers and flags stand for each other.
    pub lenient: bool,
    /// What becomes of unknown properties.
    pub unknown: Unknown,
}

/// What becomes of properties that a struct does not know.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unknown {
    /// They are passed over.
    Ignored,
    /// They are an error.
    Denied,
    /// They are kept in a map.
    Kept,
}

impl StructSpec {
    /// How strictly kinds are told apart.
    pub(super) const fn mode(&self) -> Mode {
        if self.lenient { Mode::Lenient } else { Mode::Exact }
    }

    /// Whether unknown properties are kept, so that the names are not all there are.
    pub(super) fn is_open(&self) -> bool {
        self.unknown == Unknown::Kept
    }

    /// The field of this name, which is looked for first at `hint`.
    pub(super) fn index_of(&self, name: &[u8], hint: usize) -> Option<usize> {
        index_of(name, hint, self.fields, self.aliases)
    }
}

/// An enum of texts.
#[derive(Debug)]
pub struct EnumSpec {
    /// Of the schema, and to serde.
    pub name: &'static str,
    /// The text of each variant.
    pub texts: &'static [&'static str],
    /// Other texts, each with the one in `texts`.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Whether unknown texts are kept.
    pub open: bool,
}

/// The index of a name, where it is looked for first at `hint`.
pub(super) fn index_of(name: &[u8], hint: usize, names: &[&str], aliases: &[(&str, &str)]) -> Option<usize> {
    let is = |candidate: &str, searched: &[u8]| candidate.as_bytes() == searched;
    if names.get(hint).is_some_and(|hinted| is(hinted, name)) {
        return Some(hint);
    }
    let position = |searched: &[u8]| names.iter().position(|candidate| is(candidate, searched));
    let meant = || aliases.iter().find(|(alias, _)| is(alias, name)).map(|(_, text)| text.as_bytes());
    position(name).or_else(|| meant().and_then(position))
}
