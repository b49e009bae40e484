//! The keywords of the text format of facts.

use std::fmt;
use std::str::FromStr;

use super::{Place, Stability, Style};

macro_rules! words {
    ($fact:ident, $called:literal, $($variant:ident $word:literal,)+) => {
        impl fmt::Display for $fact {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => $word,)+
                })
            }
        }

        impl FromStr for $fact {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(format!("unknown {} `{text}`; expected {}", $called, one_of(&[$($word),+]))),
                }
            }
        }
    };
}

words! {
    Place, "place",
    Path "path",
    Query "query",
    Header "header",
    Form "form",
    Part "part",
    Cookie "cookie",
}

words! {
    Style, "style",
    Plain "plain",
    Comma "comma",
    Space "space",
    Pipe "pipe",
    Json "json",
    Deep "deep",
    CommaExploded "comma-exploded",
    Label "label",
    LabelExploded "label-exploded",
    Matrix "matrix",
    MatrixExploded "matrix-exploded",
    File "file",
}

words! {
    Stability, "stability",
    Stable "stable",
    Beta "beta",
    Alpha "alpha",
}

/// Joins words as `a, b or c`.
fn one_of(words: &[&str]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        few => few.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_it_is_written() {
        for place in [Place::Path, Place::Query, Place::Header, Place::Form, Place::Part, Place::Cookie] {
            assert_eq!(place.to_string().parse(), Ok(place));
        }
        let unknown = "bytes".parse::<Stability>();
        assert_eq!(unknown, Err("unknown stability `bytes`; expected stable, beta or alpha".to_owned()));
    }
}
