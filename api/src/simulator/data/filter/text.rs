//! Filters of strings.
//!
//! | | |
//! |---|---|
//! | `Shipped` | exactly this string |
//! | `Shipped,Complete` | one of several |
//! | `Ship%`, `%ed`, `%pp%`, `S%d`, `_hipped` | `%` is any string, `_` any character |
//! | `-Shipped`, `-%ed` | anything else, including nulls |
//! | `EMPTY`, `-EMPTY` | null or an empty string |
//! | `NULL`, `-NULL` | null |
//! | `"a, b"`, `"-a"` | strings with commas, a dash or spaces at the edges; `""` is a quotation mark |
//! | `^%`, `^_`, `^,`, `^-`, `^"`, `^^` | the character itself |

use super::super::cell::Cell;
use super::{Choice, quoted};

#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum Test {
    Null,
    Empty,
    Like(Vec<Part>),
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in super::super) enum Part {
    Is(char),
    AnyCharacter,
    AnyText,
}

pub(super) fn parse(filter: &str) -> Result<Choice<Test>, String> {
    let mut choice = Choice::new();
    let mut rest = Some(filter);
    while let Some(terms) = rest {
        let (term, after) = Term::read(terms.trim_start())?;
        rest = after;
        match term.test {
            // `a,,b` and `a,` have two values, without an empty third one.
            Test::Like(parts) if parts.is_empty() && !term.quoted => {}
            test if term.negated => choice.unwanted.push(test),
            test => choice.wanted.push(test),
        }
    }
    if choice.wanted.is_empty() && choice.unwanted.is_empty() {
        return Err("missing value; an empty string is EMPTY".to_owned());
    }
    Ok(choice)
}

/// The text between two commas.
struct Term {
    negated: bool,
    quoted: bool,
    test: Test,
}

impl Term {
    /// Reads the first term, and returns the rest after its comma.
    fn read(terms: &str) -> Result<(Self, Option<&str>), String> {
        let (negated, body) = match terms.strip_prefix('-') {
            Some(body) if !body.trim_start().is_empty() && !body.trim_start().starts_with(',') => (true, body),
            _ => (false, terms),
        };
        let quoted = body.starts_with('"');
        let mut parts = Vec::new();
        let mut characters = body.char_indices().skip(usize::from(quoted)).peekable();
        let mut inside = quoted;
        let mut escaped = false;
        let mut rest = None;
        // Length that must not be trimmed at the end.
        let mut solid = 0;
        while let Some((place, character)) = characters.next() {
            match character {
                '^' => {
                    let Some((_, literal)) = characters.next() else {
                        return Err("nothing follows the escape character ^; write ^^ for the character".to_owned());
                    };
                    escaped = true;
                    parts.push(Part::Is(literal));
                    solid = parts.len();
                }
                '"' if inside => {
                    if characters.next_if(|(_, next)| *next == '"').is_some() {
                        parts.push(Part::Is('"'));
                    } else {
                        inside = false;
                    }
                    solid = parts.len();
                }
                ',' if !inside => {
                    rest = body.get(place + 1..);
                    break;
                }
                '%' => parts.push(Part::AnyText),
                '_' => parts.push(Part::AnyCharacter),
                other => parts.push(Part::Is(other)),
            }
            if inside {
                solid = parts.len();
            }
        }
        if inside {
            return Err("unclosed quotation mark; write ^\" for the character".to_owned());
        }
        while parts.len() > solid && matches!(parts.last(), Some(Part::Is(last)) if last.is_whitespace()) {
            parts.pop();
        }
        let word: String =
            parts.iter().filter_map(|part| if let Part::Is(c) = part { Some(*c) } else { None }).collect();
        let literal = quoted || escaped || word.chars().count() < parts.len();
        let test = match word.as_str() {
            "" if quoted && parts.is_empty() => Test::Like(Vec::new()),
            "NULL" | "null" if !literal => Test::Null,
            "EMPTY" | "empty" if !literal => Test::Empty,
            _ => Test::Like(parts),
        };
        Ok((Self { negated, quoted, test }, rest))
    }
}

impl super::Test for Test {
    fn holds(&self, cell: Cell) -> bool {
        match (self, cell) {
            (Self::Null | Self::Empty, Cell::Null) => true,
            (Self::Empty, Cell::Text(text)) => text.is_empty(),
            (Self::Like(parts), Cell::Text(text)) => like(parts, text),
            _ => false,
        }
    }

    fn sql(&self, column: &str) -> String {
        match self {
            Self::Null => format!("{column} IS NULL"),
            Self::Empty => format!("({column} IS NULL OR LENGTH({column}) = 0)"),
            Self::Like(parts) => {
                let exact: Option<String> =
                    parts.iter().map(|part| if let Part::Is(c) = part { Some(*c) } else { None }).collect();
                if let Some(text) = exact {
                    return format!("{column} = {}", quoted(&text));
                }
                let mut pattern = String::new();
                for part in parts {
                    match part {
                        Part::Is(special @ ('%' | '_' | '^')) => pattern.extend(['^', *special]),
                        Part::Is(character) => pattern.push(*character),
                        Part::AnyCharacter => pattern.push('_'),
                        Part::AnyText => pattern.push('%'),
                    }
                }
                format!("{column} LIKE {} ESCAPE '^'", quoted(&pattern))
            }
        }
    }
}

/// Returns true if the pattern matches the whole text. Takes at most quadratic time.
fn like(parts: &[Part], text: &str) -> bool {
    let mut rest = text.chars();
    let mut place = 0;
    // Position to resume from, with the last `%` matching one more character.
    let mut again: Option<(usize, std::str::Chars<'_>)> = None;
    loop {
        let fits = match parts.get(place) {
            Some(Part::AnyText) => {
                again = Some((place, rest.clone()));
                true
            }
            Some(Part::AnyCharacter) => rest.next().is_some(),
            Some(Part::Is(wanted)) => rest.next() == Some(*wanted),
            None if rest.as_str().is_empty() => return true,
            None => false,
        };
        if fits {
            place += 1;
            continue;
        }
        let Some((many, mut from)) = again.take() else { return false };
        if from.next().is_none() {
            return false;
        }
        again = Some((many, from.clone()));
        rest = from;
        place = many + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, parse};

    fn holds(filter: &str, text: &'static str) -> bool {
        parse(filter).unwrap().holds(Cell::Text(text))
    }

    fn takes_null(filter: &str) -> bool {
        parse(filter).unwrap().holds(Cell::Null)
    }

    #[test]
    fn values_and_patterns() {
        assert!(holds("Shipped", "Shipped") && !holds("Shipped", "shipped") && !holds("Shipped", "Shipped!"));
        assert!(holds("a, b ,c", "b") && !holds("a,b", "a,b"));
        assert!(holds("%pp%", "Shipped") && holds("Ship%", "Ship") && holds("%ed", "ed") && holds("S%p%d", "Shipped"));
        assert!(!holds("S%x%d", "Shipped") && !holds("%a%b", "ba") && holds("%ab%ab", "ababab"));
        assert!(holds("_été", "lété") && !holds("_été", "été") && holds("Söre_", "Sören"));
    }

    #[test]
    fn negated_terms() {
        assert!(!holds("-a", "a") && holds("-a", "b") && !holds("-a,-b", "b") && takes_null("-a"));
        assert!(holds("F%,-FO%", "FA") && !holds("F%,-FO%", "FOO") && !takes_null("F%,-FO%"));
    }

    #[test]
    fn empty_and_null() {
        assert!(takes_null("NULL") && takes_null("EMPTY") && holds("EMPTY", "") && !holds("NULL", "NULL"));
        assert!(!takes_null("-NULL") && holds("-NULL", "a") && !takes_null("-EMPTY") && !holds("-EMPTY", ""));
        assert!(holds("\"NULL\"", "NULL") && holds("a,", "a") && !holds("a,", ""));
    }

    #[test]
    fn escapes_and_quotes() {
        assert!(holds("\"a, b\"", "a, b") && holds("\" a \"", " a ") && holds("\"-a\"", "-a"));
        assert!(holds("^%", "%") && !holds("^%", "a") && holds("a^,b", "a,b") && holds("^-a", "-a") && holds("-", "-"));
        assert!(holds("\"say \"\"hi\"\"\"", "say \"hi\"") && holds("Slim 32\" Long", "Slim 32\" Long"));
        assert!(!holds("-\"a,b\"", "a,b") && holds("-\"a,b\"", "a"));
    }

    #[test]
    fn invalid_expressions_are_rejected() {
        assert!(parse("\"abc").unwrap_err().contains("unclosed"));
        assert!(parse("abc^").unwrap_err().contains("^^"));
        assert!(parse(",,").unwrap_err().contains("missing value"));
    }
}
