//! The roles of arguments: where a value goes, and the words of the attributes that say so.

use crate::names;
use crate::style::{self, Style};

/// Where the value of an argument goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Role {
    Path,
    Query,
    Form,
    Body,
    Header,
}

/// The roles that an attribute gives, as messages list them; the path's is given by the template.
const GIVEN: [Role; 4] = [Role::Query, Role::Body, Role::Form, Role::Header];

/// The words of all attributes that an argument can have.
pub(crate) fn attributes() -> Vec<&'static str> {
    GIVEN.iter().map(|role| role.word()).chain([names::SECRET]).collect()
}

impl Role {
    /// The role that the attribute of this word gives.
    pub(crate) fn of(word: &str) -> Option<Self> {
        GIVEN.into_iter().find(|role| role.word() == word)
    }

    /// The word for it, which is that of its attribute.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Form => "form",
            Self::Body => "body",
            Self::Header => "header",
        }
    }

    /// The words that can stand in its attribute, with their meanings.
    pub(crate) fn styles(self) -> &'static [(&'static str, Style)] {
        match self {
            Self::Query | Self::Form => style::VALUE_STYLES,
            Self::Body => style::BODY_KINDS,
            Self::Header => &[style::FLATTEN],
            Self::Path => &[],
        }
    }

    /// Whether it can say what is sent unless the argument is set.
    pub(crate) fn has_default(self) -> bool {
        match self {
            Self::Query | Self::Form => true,
            Self::Path | Self::Body | Self::Header => false,
        }
    }
}
