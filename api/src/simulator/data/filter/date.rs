//! Filters of dates. A month is filtered by the days of its rows.
//!
//! | | |
//! |---|---|
//! | `2025`, `2025-Q2`, `2025-03`, `2025-03-14` | the whole period; `/` is accepted for `-` |
//! | `2025-01-01 to 2025-02-01` | from the first day, up to but not including the second |
//! | `2025-01-01 for 3 days` | |
//! | `after 2025-01-01`, `before 2025-01-01` | from that day; up to but not including that day |
//! | `today`, `yesterday`, `tomorrow` | |
//! | `this week`, `last month`, `next year` | of calendar weeks from Monday, months, quarters and years |
//! | `7 days`, `3 months` | the current one and those before it |
//! | `7 days ago`, `2 months ago for 1 month`, `after 7 days ago` | |
//! | `3 days from now` | |
//! | `2024, 2025-03`, `2024 OR 2025-03` | either |
//! | `NOT 2025`, `NULL`, `NOT NULL` | |

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::super::cell::Cell;
use super::super::dataset::TODAY;
use super::{Choice, after_word, split_word, within_sql};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum Test {
    Null,
    Within(Days),
}

/// A range of days, from a day up to but not including another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in super::super) struct Days {
    from: Option<Date>,
    until: Option<Date>,
}

pub(super) fn parse(filter: &str) -> Result<Choice<Test>, String> {
    let mut choice = Choice::new();
    for clause in filter.split(',').flat_map(|clause| split_word(clause.trim(), "or")) {
        let (negated, body) = after_word(clause, "not").map_or((false, clause), |body| (true, body));
        let test = match body.to_ascii_lowercase().as_str() {
            "null" => Some(Test::Null),
            body => Days::parse(body).map(Test::Within),
        };
        let test = test.ok_or_else(|| {
            format!(
                "invalid expression `{clause}`; expected 2025, 2025-03, 2025-03-14, 7 days, last month, \
                 7 days ago, after …, before …, … to …, … for 3 days, NOT and NULL"
            )
        })?;
        if negated { choice.unwanted.push(test) } else { choice.wanted.push(test) }
    }
    Ok(choice)
}

impl Days {
    fn parse(text: &str) -> Option<Self> {
        if let Some(rest) = after_word(text, "before") {
            return Some(Self { from: None, until: Self::point(rest)?.from });
        }
        if let Some(rest) = after_word(text, "after") {
            return Some(Self { from: Self::point(rest)?.from, until: None });
        }
        match split_word(text, "to").as_slice() {
            [_] => {}
            [first, last] => return Some(Self { from: Self::point(first)?.from, until: Self::point(last)?.from }),
            _ => return None,
        }
        match split_word(text, "for").as_slice() {
            [point] => Self::point(point),
            [point, length] => {
                let (count, unit) = counted(length)?;
                Self::from(Self::point(point)?.from?, unit.times(count)?)
            }
            _ => None,
        }
    }

    /// Parses a period with a name.
    fn point(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            ["today"] => Unit::Day.around(0),
            ["yesterday"] => Unit::Day.around(-1),
            ["tomorrow"] => Unit::Day.around(1),
            ["this", unit] => Unit::parse(unit)?.around(0),
            ["last", unit] => Unit::parse(unit)?.around(-1),
            ["next", unit] => Unit::parse(unit)?.around(1),
            [_, _, "ago"] => {
                let (count, unit) = counted(text)?;
                unit.around(-count)
            }
            [_, _, "from", "now"] => {
                let (count, unit) = counted(text)?;
                unit.around(count)
            }
            [_, _] => {
                let (count, unit) = counted(text)?;
                let first = unit.around(1 - count)?.from?;
                Self::from(first, unit.times(count)?)
            }
            [absolute] => Self::absolute(absolute),
            _ => None,
        }
    }

    /// Parses a year, quarter, month or day of the calendar.
    fn absolute(text: &str) -> Option<Self> {
        let numbers = |text: &str, digits: usize| {
            (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<i16>().ok())?
        };
        let parts: Vec<&str> = text.split(['-', '/']).collect();
        let year = numbers(parts.first()?, 4)?;
        let (month, day, span) = match parts.as_slice() {
            [_] => (1, 1, 1.year()),
            [_, quarter] if quarter.starts_with('q') => {
                let number = numbers(&quarter[1..], 1).filter(|number| (1..=4).contains(number))?;
                (3 * number - 2, 1, 3.months())
            }
            [_, month] => (numbers(month, 2)?, 1, 1.month()),
            [_, month, day] => (numbers(month, 2)?, numbers(day, 2)?, 1.day()),
            _ => return None,
        };
        let first = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Self::from(first, span)
    }

    fn from(first: Date, length: Span) -> Option<Self> {
        Some(Self { from: Some(first), until: Some(first.checked_add(length).ok()?) })
    }
}

/// Parses `3 days`, and returns the rest of the text.
fn counted(text: &str) -> Option<(i32, Unit)> {
    let mut words = text.split_whitespace();
    let count = words.next()?.parse::<u16>().ok()?;
    Some((i32::from(count), Unit::parse(words.next()?)?))
}

#[derive(Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    fn parse(word: &str) -> Option<Self> {
        match word.strip_suffix('s').unwrap_or(word) {
            "day" => Some(Self::Day),
            "week" => Some(Self::Week),
            "month" => Some(Self::Month),
            "quarter" => Some(Self::Quarter),
            "year" => Some(Self::Year),
            _ => None,
        }
    }

    /// Returns that many units; `None` beyond the calendar.
    fn times(self, count: i32) -> Option<Span> {
        let span = match self {
            Self::Day => Span::new().try_days(count),
            Self::Week => Span::new().try_days(7 * count),
            Self::Month => Span::new().try_months(count),
            Self::Quarter => Span::new().try_months(3 * count),
            Self::Year => Span::new().try_months(12 * count),
        };
        span.ok()
    }

    /// Returns the unit at this offset from the current one.
    fn around(self, count: i32) -> Option<Days> {
        let current = match self {
            Self::Day => TODAY,
            Self::Week => {
                let monday = i32::from(TODAY.weekday().since(Weekday::Monday));
                TODAY.checked_sub(monday.days()).ok()?
            }
            Self::Month => TODAY.first_of_month(),
            Self::Quarter => Date::new(TODAY.year(), (TODAY.month() - 1) / 3 * 3 + 1, 1).ok()?,
            Self::Year => TODAY.first_of_year(),
        };
        Days::from(current.checked_add(self.times(count)?).ok()?, self.times(1)?)
    }
}

impl super::Test for Test {
    fn holds(&self, cell: Cell) -> bool {
        match (self, cell) {
            (Self::Null, Cell::Null) => true,
            (Self::Within(days), Cell::Day(day) | Cell::Month(day)) => {
                days.from.is_none_or(|from| day >= from) && days.until.is_none_or(|until| day < until)
            }
            _ => false,
        }
    }

    fn sql(&self, column: &str) -> String {
        let Self::Within(days) = self else { return format!("{column} IS NULL") };
        let from = days.from.map(|from| format!("{column} >= DATE '{from}'"));
        let until = days.until.map(|until| format!("{column} < DATE '{until}'"));
        within_sql(column, from, until)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Test, parse};

    /// Returns the range of a filter, in numbers.
    fn range(filter: &str) -> String {
        let choice = parse(filter).unwrap();
        let [Test::Within(days)] = choice.wanted.as_slice() else { panic!("expected a single range: {filter}") };
        let day = |day: Option<jiff::civil::Date>| day.map_or("…".to_owned(), |day| day.to_string());
        format!("{} {}", day(days.from), day(days.until))
    }

    #[test]
    fn every_form_of_the_table() {
        for (filter, expected) in [
            ("2025", "2025-01-01 2026-01-01"),
            ("2025-Q2", "2025-04-01 2025-07-01"),
            ("2025-03", "2025-03-01 2025-04-01"),
            ("2024-02-29", "2024-02-29 2024-03-01"),
            ("2025/03/14", "2025-03-14 2025-03-15"),
            ("2025-01-01 to 2025-02-01", "2025-01-01 2025-02-01"),
            ("2025-01-30 for 3 days", "2025-01-30 2025-02-02"),
            ("after 2025-01-01", "2025-01-01 …"),
            ("Before 2025-01-01", "… 2025-01-01"),
            ("today", "2025-12-31 2026-01-01"),
            ("yesterday", "2025-12-30 2025-12-31"),
            ("tomorrow", "2026-01-01 2026-01-02"),
            ("this week", "2025-12-29 2026-01-05"),
            ("last month", "2025-11-01 2025-12-01"),
            ("last quarter", "2025-07-01 2025-10-01"),
            ("next year", "2026-01-01 2027-01-01"),
            ("7 days", "2025-12-25 2026-01-01"),
            ("1 day", "2025-12-31 2026-01-01"),
            ("3 months", "2025-10-01 2026-01-01"),
            ("2 years", "2024-01-01 2026-01-01"),
            ("7 days ago", "2025-12-24 2025-12-25"),
            ("2 months ago for 1 month", "2025-10-01 2025-11-01"),
            ("after 7 days ago", "2025-12-24 …"),
            ("3 days from now", "2026-01-03 2026-01-04"),
        ] {
            assert_eq!(range(filter), expected, "{filter}");
        }
    }

    #[test]
    fn several_and_none() {
        let day = |text: &str| Cell::Day(text.parse().unwrap());
        let either = parse("2023, 2025-03 or 2025-05").unwrap();
        assert!(either.holds(day("2023-07-01")) && either.holds(day("2025-05-31")) && !either.holds(day("2025-04-01")));
        let not = parse("NOT 2025").unwrap();
        assert!(!not.holds(day("2025-01-01")) && not.holds(day("2024-12-31")) && not.holds(Cell::Null));
        assert!(parse("NULL").unwrap().holds(Cell::Null) && !parse("not null").unwrap().holds(Cell::Null));
    }

    #[test]
    fn anything_else_is_refused() {
        for filter in [
            "25",
            "2025-13",
            "2025-02-30",
            "2025-Q5",
            "3 hours",
            "last 3 fortnights",
            "monday",
            "to 2025",
            "7",
            "1 to 2",
            "65535 years ago",
            "2025 for",
            "2025-01-01 to",
            "",
            "2025,",
            "2025-é",
        ] {
            assert!(parse(filter).is_err(), "{filter}");
        }
    }
}
