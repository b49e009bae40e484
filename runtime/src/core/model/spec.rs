//! Static descriptions of types.

/// The strictness of type checks, chosen by a struct for its fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Like serde's derives.
    Exact,
    /// Strings, numbers and booleans are converted where the conversion is unambiguous.
    Lenient,
    /// For `Debug`: secrets are hidden.
    Print,
}

/// The static description of a struct: its names on the wire, and its options.
///
/// The derive writes every option, which costs the compiler less than taking the rest from a constant.
#[derive(Debug)]
pub struct StructSpec {
    /// The name in the schema and for serde.
    pub name: &'static str,
    /// The names of its fields on the wire.
    pub fields: &'static [&'static str],
    /// The characters in the names of `fields`.
    pub names: Names,
    /// Aliases, each with the name in `fields`.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Takes missing fields from the default of the struct.
    pub default: bool,
    /// Leaves out fields that are `None`.
    pub skip_none: bool,
    /// Converts between strings, numbers and booleans.
    pub lenient: bool,
    /// The handling of unknown properties.
    pub unknown: Unknown,
}

/// The characters in the names of fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Names {
    /// JSON escapes none of them, so that they are written without looking at them.
    Plain,
    /// JSON may escape some.
    Escaped,
}

/// The handling of properties that a struct does not declare.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unknown {
    /// They are ignored.
    Ignored,
    /// They are an error.
    Denied,
    /// They are kept in a map.
    Kept,
}

impl StructSpec {
    /// The description of a type that is not a struct.
    pub(super) const NONE: Self = Self {
        name: "",
        fields: &[],
        names: Names::Plain,
        aliases: &[],
        default: false,
        skip_none: false,
        lenient: false,
        unknown: Unknown::Denied,
    };

    /// Returns the strictness of type checks.
    pub(super) const fn mode(&self) -> Mode {
        if self.lenient { Mode::Lenient } else { Mode::Exact }
    }

    /// Returns `true` if unknown properties are kept.
    pub(super) fn is_open(&self) -> bool {
        self.unknown == Unknown::Kept
    }
}

/// The static description of an enum of strings.
#[derive(Debug)]
pub struct EnumSpec {
    /// The name in the schema and for serde.
    pub name: &'static str,
    /// The string of each variant.
    pub texts: &'static [&'static str],
    /// Aliases, each with the string in `texts`.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Keeps unknown strings.
    pub open: bool,
}

impl EnumSpec {
    /// Returns the string of a variant.
    pub(super) fn text(&self, index: u32) -> &'static str {
        usize::try_from(index).ok().and_then(|index| self.texts.get(index)).copied().unwrap_or_default()
    }
}

/// Returns the index of a name, trying `hint` first.
pub(super) fn index_of(name: &[u8], hint: usize, names: &[&str], aliases: &[(&str, &str)]) -> Option<usize> {
    let is = |candidate: &str, searched: &[u8]| candidate.as_bytes() == searched;
    // Fields may be missing, so that the next ones are more likely than the first.
    let hint = hint.min(names.len());
    let find = |searched: &[u8], names: &[&str]| names.iter().position(|candidate| is(candidate, searched));
    let position = |searched: &[u8]| match find(searched, &names[hint..]) {
        Some(after) => Some(hint + after),
        None => find(searched, &names[..hint]),
    };
    let meant = || aliases.iter().find(|(alias, _)| is(alias, name)).map(|(_, text)| text.as_bytes());
    position(name).or_else(|| meant().and_then(position))
}
