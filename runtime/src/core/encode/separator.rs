//! The separators of joined lists.

/// The separator between the items of a list in one value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Separator {
    /// `a,b`
    Comma,
    /// `a b`
    Space,
    /// The items are separated by tabs.
    Tab,
    /// `a|b`
    Pipe,
}

impl Separator {
    /// Returns the separator as a string.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Space => " ",
            Self::Tab => "\t",
            Self::Pipe => "|",
        }
    }
}
