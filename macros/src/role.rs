//! Roles of arguments and their attributes.

use crate::names;
use crate::style::{self, Style};

/// Part of the request that an argument is sent in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Role {
    Path,
    Query,
    Form,
    Part,
    Body,
    Header,
}

/// Roles with an attribute, in the order of messages. That of `Path` only sets a style: the role follows from the
/// template.
const GIVEN: [Role; 5] = [Role::Query, Role::Body, Role::Form, Role::Part, Role::Header];

/// Returns the names of all attributes of arguments.
pub(crate) fn attributes() -> Vec<&'static str> {
    GIVEN.iter().map(|role| role.word()).chain([names::SECRET]).collect()
}

impl Role {
    /// Returns the role of the attribute with this name.
    pub(crate) fn of(word: &str) -> Option<Self> {
        GIVEN.into_iter().chain([Self::Path]).find(|role| role.word() == word)
    }

    /// Returns the name of the role, which is that of its attribute.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Form => "form",
            Self::Part => "part",
            Self::Body => "body",
            Self::Header => "header",
        }
    }

    /// Returns the keywords allowed in its attribute, with their meanings.
    pub(crate) fn styles(self) -> &'static [(&'static str, Style)] {
        match self {
            Self::Query | Self::Form => style::VALUE_STYLES,
            Self::Part => style::PART_STYLES,
            Self::Header => style::HEADER_STYLES,
            Self::Body => style::BODY_KINDS,
            Self::Path => style::PATH_STYLES,
        }
    }

    /// Returns whether its arguments can have a default.
    pub(crate) fn has_default(self) -> bool {
        match self {
            Self::Query | Self::Form | Self::Part | Self::Header => true,
            Self::Path | Self::Body => false,
        }
    }
}
