//! Kinds of values.

use std::fmt;
use std::str::FromStr;

/// The kind of a value, as far as it affects code.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// `true` or `false`.
    Boolean,
    /// An integer.
    Integer,
    /// An integer that is not negative and may need 64 bits without a sign.
    Unsigned,
    /// A number.
    Number,
    /// Text.
    Text,
    /// A date and time, as text.
    DateTime,
    /// A date, as text.
    Date,
    /// Bytes.
    Binary,
    /// Any JSON value.
    Any,
    /// A list.
    List(Box<Kind>),
    /// A map with string keys.
    Map(Box<Kind>),
    /// A value or `null`. Only inside lists and maps; a property has its own flag for `null`.
    Nullable(Box<Kind>),
    /// A named type.
    Ref(String),
}

impl Kind {
    /// Creates a list kind.
    pub fn list(item: Self) -> Self {
        Self::List(Box::new(item))
    }

    /// Creates a map kind.
    pub fn map(value: Self) -> Self {
        Self::Map(Box::new(value))
    }

    /// Returns the name of the type in it, at any depth.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::List(of) | Self::Map(of) | Self::Nullable(of) => of.name(),
            Self::Ref(name) => Some(name),
            Self::Boolean
            | Self::Integer
            | Self::Unsigned
            | Self::Number
            | Self::Text
            | Self::DateTime
            | Self::Date
            | Self::Binary
            | Self::Any => None,
        }
    }

    /// Replaces references to a type, at any depth.
    pub(crate) fn replace(&mut self, name: &str, by: &Self) {
        match self {
            Self::List(of) | Self::Map(of) | Self::Nullable(of) => of.replace(name, by),
            Self::Ref(own) if own == name => by.clone_into(self),
            _ => {}
        }
    }

    /// Returns the kind without `null`.
    pub fn without_null(&self) -> &Self {
        if let Self::Nullable(of) = self { of.without_null() } else { self }
    }
}

const WORDS: [(&str, Kind); 9] = [
    ("boolean", Kind::Boolean),
    ("integer", Kind::Integer),
    ("unsigned", Kind::Unsigned),
    ("number", Kind::Number),
    ("text", Kind::Text),
    ("date-time", Kind::DateTime),
    ("date", Kind::Date),
    ("binary", Kind::Binary),
    ("any", Kind::Any),
];

/// Writes `list<map<text>>`, `ref<Look>` or `list<null|text>`, as read by [`FromStr`].
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(of) => write!(f, "list<{of}>"),
            Self::Map(of) => write!(f, "map<{of}>"),
            Self::Nullable(of) => write!(f, "null|{of}"),
            Self::Ref(name) => write!(f, "ref<{name}>"),
            plain => {
                let word = WORDS.iter().find(|(_, kind)| kind == plain).map_or("any", |(word, _)| word);
                f.write_str(word)
            }
        }
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Some((_, kind)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(kind.clone());
        }
        if let Some(rest) = text.strip_prefix("null|") {
            return Ok(Self::Nullable(Box::new(rest.parse()?)));
        }
        let inner = |word: &str| text.strip_prefix(word)?.strip_prefix('<')?.strip_suffix('>');
        if let Some(of) = inner("list") {
            return Ok(Self::list(of.parse()?));
        }
        if let Some(of) = inner("map") {
            return Ok(Self::map(of.parse()?));
        }
        match inner("ref") {
            Some(name) if !name.is_empty() => Ok(Self::Ref(name.to_owned())),
            _ => Err(format!(
                "unknown kind `{text}`; expected boolean, integer, unsigned, number, text, date-time, date, binary, any, list<…>, \
                 map<…>, ref<Name>"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_it_is_read() {
        for text in ["boolean", "date-time", "list<map<ref<A b>>>", "list<null|text>", "map<any>"] {
            assert_eq!(text.parse::<Kind>().unwrap().to_string(), text);
        }
        for text in ["", "list<>", "list<text", "string", "ref<>"] {
            assert!(text.parse::<Kind>().unwrap_err().contains("unknown kind"), "{text}");
        }
    }
}
