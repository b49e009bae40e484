//! Filters of numbers.
//!
//! | | |
//! |---|---|
//! | `5`, `=5`, `1, 3, 5` | one of these |
//! | `NOT 5`, `<>5`, `!=5`, `NOT 1, 3` | none of these; nulls match |
//! | `>5`, `>=5`, `<5`, `<=5` | |
//! | `>1 AND <=10` | both |
//! | `>10 OR <5`, `>10, <5` | either |
//! | `5 to 10`, `5 to`, `to 10` | inclusive |
//! | `[1,10]`, `(1,10]`, `[1,10)`, `(5, inf)`, `(-inf, 5]` | inclusive at `[`, exclusive at `(` |
//! | `NOT 5 to 10`, `NOT (1,10)`, `>1 AND NOT 5` | |
//! | `NULL`, `NOT NULL` | |

use super::super::cell::Cell;
use super::{Choice, after_word, split_word, within_sql};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Test {
    Null,
    Between(Bound, Bound),
}

/// A bound of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Bound {
    Open,
    Including(f64),
    Excluding(f64),
}

/// A comparison with a number.
type Compared = fn(f64) -> Test;

pub(super) fn parse(filter: &str) -> Result<Choice<Test>, String> {
    let mut choice = Choice::new();
    // In `NOT 66, 99` the word applies to both.
    let mut still_not = false;
    for clause in split_commas(filter)? {
        for clause in split_word(clause, "or") {
            let mut all: Option<Test> = None;
            for part in split_word(clause, "and") {
                let (negated, body) = negation(part);
                let test = Test::parse(body).ok_or_else(|| not_understood(part))?;
                let plain =
                    matches!(test, Test::Between(Bound::Including(a), Bound::Including(b)) if a.total_cmp(&b).is_eq());
                still_not = plain && (negated || still_not);
                if negated || still_not {
                    choice.unwanted.push(test);
                } else {
                    all = Some(match all {
                        None => test,
                        Some(other) => other.and(test).ok_or_else(|| not_understood(clause))?,
                    });
                }
            }
            choice.wanted.extend(all);
        }
    }
    Ok(choice)
}

fn not_understood(part: &str) -> String {
    format!("invalid expression `{part}`; expected 5, >5, 5 to 10, [1,10), NOT 5, NULL, AND or OR")
}

fn negation(part: &str) -> (bool, &str) {
    let negated = after_word(part, "not").or_else(|| part.strip_prefix("<>")).or_else(|| part.strip_prefix("!="));
    (negated.is_some(), negated.unwrap_or(part))
}

/// Splits at commas outside brackets.
fn split_commas(text: &str) -> Result<Vec<&str>, String> {
    let mut inside = false;
    let mut start = 0;
    let mut parts = Vec::new();
    for (place, character) in text.char_indices() {
        match character {
            '[' | '(' if !inside => inside = true,
            ']' | ')' if inside => inside = false,
            '[' | '(' | ']' | ')' => return Err("unbalanced brackets".to_owned()),
            ',' if !inside => {
                parts.push(text[start..place].trim());
                start = place + 1;
            }
            _ => {}
        }
    }
    if inside {
        return Err("unclosed bracket".to_owned());
    }
    parts.push(text[start..].trim());
    Ok(parts)
}

impl Test {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("null") {
            return Some(Self::Null);
        }
        let comparison: [(&str, Compared); 5] = [
            (">=", |value| Self::Between(Bound::Including(value), Bound::Open)),
            ("<=", |value| Self::Between(Bound::Open, Bound::Including(value))),
            (">", |value| Self::Between(Bound::Excluding(value), Bound::Open)),
            ("<", |value| Self::Between(Bound::Open, Bound::Excluding(value))),
            ("=", |value| Self::Between(Bound::Including(value), Bound::Including(value))),
        ];
        for (sign, test) in comparison {
            if let Some(rest) = text.strip_prefix(sign) {
                return number(rest).map(test);
            }
        }
        if let Some(rest) = text.strip_prefix(['[', '(']) {
            let inner = rest.strip_suffix([']', ')'])?;
            let (low, high) = inner.split_once(',')?;
            return Some(Self::Between(
                end(low, "-inf", text.starts_with('['))?,
                end(high, "inf", text.ends_with(']'))?,
            ));
        }
        if let Some(high) = after_word(text, "to") {
            return Some(Self::Between(Bound::Open, Bound::Including(number(high)?)));
        }
        match split_word(text, "to").as_slice() {
            [value] => number(value).map(|value| Self::Between(Bound::Including(value), Bound::Including(value))),
            [low, ""] => Some(Self::Between(Bound::Including(number(low)?), Bound::Open)),
            [low, high] => Some(Self::Between(Bound::Including(number(low)?), Bound::Including(number(high)?))),
            _ => None,
        }
    }

    /// Returns the intersection. Null is not a number, so it cannot be combined.
    fn and(self, other: Self) -> Option<Self> {
        let (Self::Between(low, high), Self::Between(other_low, other_high)) = (self, other) else { return None };
        Some(Self::Between(narrower(low, other_low, |a, b| a > b), narrower(high, other_high, |a, b| a < b)))
    }
}

fn narrower(a: Bound, b: Bound, further: fn(f64, f64) -> bool) -> Bound {
    match (a, b) {
        (Bound::Open, other) | (other, Bound::Open) => other,
        (Bound::Including(x) | Bound::Excluding(x), Bound::Including(y) | Bound::Excluding(y)) => {
            if further(x, y) || (!further(y, x) && matches!(a, Bound::Excluding(_))) { a } else { b }
        }
    }
}

fn end(text: &str, infinite: &str, including: bool) -> Option<Bound> {
    let text = text.trim();
    if text.is_empty() || text.eq_ignore_ascii_case(infinite) {
        return Some(Bound::Open);
    }
    number(text).map(|value| if including { Bound::Including(value) } else { Bound::Excluding(value) })
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|value: &f64| value.is_finite())
}

impl super::Test for Test {
    fn holds(&self, cell: Cell) -> bool {
        match (self, cell.number()) {
            (Self::Null, value) => value.is_none(),
            (Self::Between(low, high), Some(value)) => {
                let above = match low {
                    Bound::Open => true,
                    Bound::Including(low) => value >= *low,
                    Bound::Excluding(low) => value > *low,
                };
                above
                    && match high {
                        Bound::Open => true,
                        Bound::Including(high) => value <= *high,
                        Bound::Excluding(high) => value < *high,
                    }
            }
            (Self::Between(..), None) => false,
        }
    }

    fn sql(&self, column: &str) -> String {
        let Self::Between(low, high) = self else { return format!("{column} IS NULL") };
        if let (Bound::Including(a), Bound::Including(b)) = (low, high)
            && a.total_cmp(b).is_eq()
        {
            return format!("{column} = {a}");
        }
        let low = match low {
            Bound::Open => None,
            Bound::Including(value) => Some(format!("{column} >= {value}")),
            Bound::Excluding(value) => Some(format!("{column} > {value}")),
        };
        let high = match high {
            Bound::Open => None,
            Bound::Including(value) => Some(format!("{column} <= {value}")),
            Bound::Excluding(value) => Some(format!("{column} < {value}")),
        };
        within_sql(column, low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, parse};

    /// Returns the numbers from 0 to 12 that match.
    fn taken(filter: &str) -> Vec<i64> {
        let choice = parse(filter).unwrap();
        (0..=12).filter(|number| choice.holds(Cell::Integer(*number))).collect()
    }

    #[test]
    fn every_form_of_the_table() {
        assert_eq!(taken("5"), [5]);
        assert_eq!(taken("1, 3,=5"), [1, 3, 5]);
        assert_eq!(taken("NOT 0, 1, 2").first(), Some(&3));
        assert_eq!(taken("NOT 0, NOT 1, <>2, !=3").first(), Some(&4));
        assert_eq!(taken(">10"), [11, 12]);
        assert_eq!(taken(">=11.5 OR <= 1"), [0, 1, 12]);
        assert_eq!(taken(">1 and <=4"), [2, 3, 4]);
        assert_eq!(taken(">1 AND >=3 AND <5 AND <=4"), [3, 4]);
        assert_eq!(taken("1 to 3"), [1, 2, 3]);
        assert_eq!(taken("11 to"), [11, 12]);
        assert_eq!(taken("to 1"), [0, 1]);
        assert_eq!(taken("[1,3]"), [1, 2, 3]);
        assert_eq!(taken("(1,3]"), [2, 3]);
        assert_eq!(taken("[1,3), (10, inf)"), [1, 2, 11, 12]);
        assert_eq!(taken("(-inf, 1]"), [0, 1]);
        assert_eq!(taken("NOT 2 to 12"), [0, 1]);
        assert_eq!(taken("NOT(1,12)"), [0, 1, 12]);
        assert_eq!(taken(">8 AND NOT 10"), [9, 11, 12]);
        assert_eq!(taken("NOT 5, >10"), [11, 12]);
    }

    #[test]
    fn null_is_no_number() {
        let takes_null = |filter| parse(filter).unwrap().holds(Cell::Null);
        assert!(takes_null("NULL") && takes_null("NOT 5") && takes_null("5, null"));
        assert!(!takes_null("NOT NULL") && !takes_null(">5") && !takes_null("(-inf, inf)"));
        assert_eq!(taken("NOT NULL").len(), 13);
    }

    #[test]
    fn money_is_compared_to_the_cent() {
        assert!(parse("24.05").unwrap().holds(Cell::Cents(2405)) && !parse(">24.05").unwrap().holds(Cell::Cents(2405)));
    }

    #[test]
    fn anything_else_is_refused() {
        for filter in ["five", "5 5", "[1,2", "1]", "((1,2))", "[1,2,3]", ">", "NULL AND 5", "1e999", "5,", "a to b"] {
            assert!(parse(filter).is_err(), "{filter}");
        }
    }
}
