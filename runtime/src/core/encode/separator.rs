//! The separators of joined lists.

use super::{Encoding, percent_decoded};

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

    /// Returns `true` if the separator occurs in an item, which has this encoding.
    pub(super) fn is_in(self, item: &[u8], encoding: Encoding) -> bool {
        let separator = &self.as_str().as_bytes()[0];
        match encoding {
            Encoding::Plain | Encoding::Header | Encoding::Part => item.contains(separator),
            Encoding::Component | Encoding::Segments | Encoding::Form => percent_decoded(item).contains(separator),
        }
    }

    /// Returns the reason for which an item with the separator is refused.
    pub(super) const fn problem(self) -> &'static str {
        match self {
            Self::Comma => "has an item that contains a comma, which separates the items",
            Self::Space => "has an item that contains a space, which separates the items",
            Self::Tab => "has an item that contains a tab, which separates the items",
            Self::Pipe => "has an item that contains `|`, which separates the items",
        }
    }
}
