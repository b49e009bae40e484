//! Names of nested fields.

/// The problem of a field without a name, which would be read as a list.
pub(crate) const NO_NAME: &str = "has a field with an empty name";

/// The notation of the names of nested fields.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Nesting {
    /// `filter[author][name]`, as in `OpenAPI`'s style `deepObject`.
    Brackets,
    /// `filter.author.name`
    Dots,
}

impl Nesting {
    /// Returns the name of a field inside of `name`.
    pub(crate) fn inside(self, name: &str, field: &str) -> String {
        match self {
            Self::Brackets => format!("{name}[{field}]"),
            Self::Dots => format!("{name}.{field}"),
        }
    }

    /// Returns the reason for which a field name is refused: it would be read as several names.
    pub(crate) fn problem(self, field: &str) -> Option<&'static str> {
        match self {
            Self::Brackets | Self::Dots if field.is_empty() => Some(NO_NAME),
            Self::Brackets if field.contains(['[', ']']) => {
                Some("has a field name with a bracket, which separates names")
            }
            Self::Dots if field.contains('.') => Some("has a field name with a dot, which separates names"),
            Self::Brackets | Self::Dots => None,
        }
    }

    /// Splits the name of a field inside of `name` into its parts, the reverse of [`inside`](Self::inside).
    #[cfg(feature = "testing")]
    pub(crate) fn split<'n>(self, name: &str, full: &'n str) -> Option<Vec<&'n str>> {
        let rest = full.strip_prefix(name)?;
        match self {
            Self::Brackets => Some(rest.strip_prefix('[')?.strip_suffix(']')?.split("][").collect()),
            Self::Dots => Some(rest.strip_prefix('.')?.split('.').collect()),
        }
    }
}
