//! Filter expressions, which select values of a field.
//!
//! The supported part of Looker's language is described in the three files. Anything else is rejected, never
//! approximated.

mod date;
mod number;
mod text;

use super::cell::Cell;
use super::field::{Field, Kind, Type};

/// A parsed filter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// All values, for an empty expression.
    Any,
    Text(Choice<text::Test>),
    Number(Choice<number::Test>),
    Date(Choice<date::Test>),
}

/// Values that match a wanted test and no unwanted one; without wanted tests, all values that match no unwanted one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice<T> {
    wanted: Vec<T>,
    unwanted: Vec<T>,
}

/// A test of a value.
pub(super) trait Test {
    fn holds(&self, cell: Cell) -> bool;

    /// Returns the test as a condition of SQL.
    fn sql(&self, column: &str) -> String;
}

impl Expression {
    /// Parses a filter of `field`. The error says what is invalid and what is expected.
    pub(super) fn parse(field: &Field, text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() || text.eq_ignore_ascii_case("any time") || text.eq_ignore_ascii_case("any value") {
            return Ok(Self::Any);
        }
        match field.kind {
            Kind::Dimension(Type::Text, _) => text::parse(text).map(Self::Text),
            Kind::Dimension(Type::Number, _) | Kind::Measure(_) => number::parse(text).map(Self::Number),
            Kind::Dimension(Type::Date | Type::Month, _) => date::parse(text).map(Self::Date),
        }
    }

    pub(super) fn holds(&self, cell: Cell) -> bool {
        match self {
            Self::Any => true,
            Self::Text(choice) => choice.holds(cell),
            Self::Number(choice) => choice.holds(cell),
            Self::Date(choice) => choice.holds(cell),
        }
    }

    /// Returns the condition in SQL, if there is one.
    pub(super) fn sql(&self, column: &str) -> Option<String> {
        match self {
            Self::Any => None,
            Self::Text(choice) => choice.sql(column),
            Self::Number(choice) => choice.sql(column),
            Self::Date(choice) => choice.sql(column),
        }
    }
}

impl<T> Choice<T> {
    const fn new() -> Self {
        Self { wanted: Vec::new(), unwanted: Vec::new() }
    }
}

impl<T: Test> Choice<T> {
    fn holds(&self, cell: Cell) -> bool {
        (self.wanted.is_empty() || self.wanted.iter().any(|test| test.holds(cell)))
            && !self.unwanted.iter().any(|test| test.holds(cell))
    }

    fn sql(&self, column: &str) -> Option<String> {
        let any_of = |tests: &[T]| match tests {
            [] => None,
            [test] => Some(test.sql(column)),
            _ => Some(format!("({})", tests.iter().map(|test| test.sql(column)).collect::<Vec<_>>().join(" OR "))),
        };
        // Null does not match an unwanted test, which is explicit in SQL.
        let unwanted = any_of(&self.unwanted).map(|unwanted| format!("COALESCE(NOT ({unwanted}), TRUE)"));
        let conditions: Vec<String> = any_of(&self.wanted).into_iter().chain(unwanted).collect();
        (!conditions.is_empty()).then(|| conditions.join(" AND "))
    }
}

/// Returns the text after a leading word, ignoring case.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '[' || c == '(');
    (start.eq_ignore_ascii_case(word) && ends).then(|| rest.trim_start())
}

/// Splits at a separate word, ignoring case.
fn split_word<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (place, space) in text.match_indices(char::is_whitespace) {
        let after = place + space.len();
        let found = text.get(after..after + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
        let rest = text.get(after + word.len()..).unwrap_or_default();
        if found && place >= start && (rest.is_empty() || rest.starts_with(char::is_whitespace)) {
            parts.push(text[start..place].trim());
            start = after + word.len();
        }
    }
    parts.push(text[start..].trim());
    parts
}

/// Returns the SQL condition that a column is within these limits, each optional. Null is within none.
fn within_sql(column: &str, low: Option<String>, high: Option<String>) -> String {
    match (low, high) {
        (Some(low), Some(high)) => format!("({low} AND {high})"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => format!("{column} IS NOT NULL"),
    }
}

/// Returns a string literal of SQL.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::{after_word, split_word};

    #[test]
    fn words_stand_by_themselves() {
        assert_eq!(split_word("1 or 2 OR  3", "or"), ["1", "2", "3"]);
        assert_eq!(split_word("order oregon", "or"), ["order oregon"]);
        assert_eq!(split_word("a or or b or", "or"), ["a", "", "b", ""]);
        assert_eq!(after_word("NOT(3,12)", "not"), Some("(3,12)"));
        assert_eq!(after_word("nothing", "not"), None);
        assert_eq!(after_word("nö", "not"), None);
    }
}
