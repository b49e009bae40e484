//! Exact conversion of JSON values to values of columns.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// A value of a row.
#[derive(Debug)]
pub(super) enum Scalar<'a> {
    Null,
    Bool(bool),
    /// The digits as Looker wrote them.
    Number(&'a str),
    Text(Cow<'a, str>),
    /// A list or an object, as JSON.
    Nested(&'a str),
}

impl<'a> Scalar<'a> {
    /// Reads valid JSON.
    pub(super) fn of(json: &'a str) -> Option<Self> {
        Some(match json.as_bytes().first()? {
            b'n' => Self::Null,
            b't' => Self::Bool(true),
            b'f' => Self::Bool(false),
            b'"' if json.contains('\\') => Self::Text(Cow::Owned(serde_json::from_str(json).ok()?)),
            b'"' => Self::Text(Cow::Borrowed(json.get(1..json.len() - 1)?)),
            b'[' | b'{' => Self::Nested(json),
            _ => Self::Number(json),
        })
    }

    /// Returns the text of a number. Databases' exact numbers can be strings.
    fn digits(&self) -> Option<&str> {
        match self {
            Self::Number(digits) => Some(digits),
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn to_integer(&self) -> Option<i64> {
        let digits = self.digits()?;
        // The second way reads integers such as `2.0` and `1e3`.
        digits.parse().ok().or_else(|| Decimal::parse(digits)?.scaled(0)?.try_into().ok())
    }

    /// Returns a number that is equal to the text, or of which the text is the shortest representation.
    pub(super) fn to_number(&self) -> Option<f64> {
        let digits = self.digits()?;
        let number = finite(digits)?;
        // Up to 15 digits are always kept, which saves nine of ten comparisons.
        if digits.len() <= 15 && !digits.contains(['e', 'E']) {
            return Some(number);
        }
        let decimal = Decimal::parse(digits)?;
        let is_integer = !digits.contains(['.', 'e', 'E']);
        let is_kept = match decimal.scaled(0) {
            // An id is not kept if only its shortest representation is.
            #[expect(clippy::cast_possible_truncation, reason = "saturates, and is then another number")]
            Some(integer) if is_integer => number as i128 == integer,
            _ => Decimal::parse(&format!("{number:e}"))? == decimal,
        };
        is_kept.then_some(number)
    }

    pub(super) fn to_float(&self) -> Option<f64> {
        finite(self.digits()?)
    }

    /// Returns the number times ten to the power of `scale`.
    pub(super) fn to_decimal(&self, precision: u8, scale: u8) -> Option<i128> {
        let number = Decimal::parse(self.digits()?)?.scaled(i32::from(scale))?;
        (number.unsigned_abs() < 10_u128.checked_pow(u32::from(precision))?).then_some(number)
    }

    pub(super) fn to_yes_no(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Text(text) if text.eq_ignore_ascii_case("yes") => Some(true),
            Self::Text(text) if text.eq_ignore_ascii_case("no") => Some(false),
            _ => None,
        }
    }

    /// Returns the days since 1970.
    pub(super) fn to_date(&self) -> Option<i32> {
        let Self::Text(text) = self else { return None };
        date(text).map(days)
    }

    /// Returns the microseconds since 1970, of a time in this zone.
    pub(super) fn to_timestamp(&self, zone: &TimeZone) -> Option<i64> {
        let Self::Text(text) = self else { return None };
        let (day, time) = text.split_at_checked(10)?;
        // Neither a zone nor an offset: the column has one zone.
        let time = time.strip_prefix([' ', 'T'])?;
        if time.bytes().any(|byte| !matches!(byte, b'0'..=b'9' | b':' | b'.')) {
            return None;
        }
        let time = match time.len() {
            2 => format!("{time}:00"),
            _ => time.to_owned(),
        };
        let date_time: DateTime = format!("{day}T{time}").parse().ok()?;
        // A time that the clock passed twice, or never, is no point in time.
        let timestamp = zone.to_ambiguous_timestamp(date_time).unambiguous().ok()?;
        (timestamp.as_nanosecond() % 1000 == 0).then(|| timestamp.as_microsecond())
    }

    pub(super) fn to_text(&self) -> Option<&str> {
        match self {
            Self::Null => None,
            Self::Bool(true) => Some("true"),
            Self::Bool(false) => Some("false"),
            Self::Number(text) | Self::Nested(text) => Some(text),
            Self::Text(text) => Some(text),
        }
    }
}

fn finite(digits: &str) -> Option<f64> {
    // `inf` and `nan` are numbers to Rust.
    let is_number = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'));
    if is_number { digits.parse().ok().filter(|number: &f64| number.is_finite()) } else { None }
}

/// Reads `2026-01-31`, and no other notation.
fn date(text: &str) -> Option<Date> {
    let is_written_so = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if text.len() != 10 || !is_written_so {
        return None;
    }
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn days(date: Date) -> i32 {
    (date - Date::constant(1970, 1, 1)).get_days()
}

/// A decimal number: `digits` times ten to the power of `exponent`.
#[derive(Debug, Eq, PartialEq)]
struct Decimal {
    is_negative: bool,
    /// Without zeros at the start and the end; empty for zero.
    digits: String,
    exponent: i32,
}

impl Decimal {
    fn parse(text: &str) -> Option<Self> {
        let (is_negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = format!("{whole}{fraction}");
        if digits.is_empty() || digits.bytes().any(|byte| !byte.is_ascii_digit()) {
            return None;
        }
        let exponent: i32 = exponent.parse().ok()?;
        let mut exponent = exponent.checked_sub(fraction.len().try_into().ok()?)?;
        while digits.ends_with('0') {
            digits.pop();
            exponent = exponent.checked_add(1)?;
        }
        let digits = digits.trim_start_matches('0').to_owned();
        let is_zero = digits.is_empty();
        // Zero has one representation.
        Some(Self { is_negative: is_negative && !is_zero, digits, exponent: if is_zero { 0 } else { exponent } })
    }

    /// Returns the number times ten to the power of `scale` if it is an integer of 128 bits.
    fn scaled(&self, scale: i32) -> Option<i128> {
        if self.digits.is_empty() {
            return Some(0);
        }
        let zeros = u32::try_from(self.exponent.checked_add(scale)?).ok()?;
        let number = self.digits.parse::<i128>().ok()?.checked_mul(10_i128.checked_pow(zeros)?)?;
        Some(if self.is_negative { -number } else { number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_never_rounded() {
        let number = |text| Scalar::of(text).unwrap().to_number();
        let exact = [
            ("0", 0.0),
            ("-1.50", -1.5),
            ("0.1", 0.1),
            ("33.333333333333336", 33.333_333_333_333_336),
            ("9007199254740992", 9_007_199_254_740_992.0),
            ("1e300", 1e300),
            ("1.0e+30", 1e30),
            ("\"12.5\"", 12.5),
            ("0.10000000000000000000", 0.1),
        ];
        for (text, expected) in exact {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        let rounded = [
            "9007199254740993",
            "-9007199254740993",
            "12345678901234567890.5",
            "0.1000000000000000055511151231257827",
            "33.33333333333333333333",
            "1e400",
            "\"NaN\"",
            "\"inf\"",
            "\"1,000\"",
            "\"\"",
            "true",
        ];
        for text in rounded {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn integers_and_decimals_are_exact() {
        let integer = |text| Scalar::of(text).unwrap().to_integer();
        assert_eq!(
            ["9223372036854775807", "-9223372036854775808", "2.0", "1e3", "\"7\"", "-0"].map(integer),
            [Some(i64::MAX), Some(i64::MIN), Some(2), Some(1000), Some(7), Some(0)]
        );
        for text in ["9223372036854775808", "2.5", "1e-1", "\"a\"", "\"\"", "\".\"", "1e99999999999"] {
            assert_eq!(integer(text), None, "{text}");
        }
        let decimal = |text| Scalar::of(text).unwrap().to_decimal(5, 2);
        assert_eq!(["999.99", "-1.5", "1e2", "0"].map(decimal), [Some(99_999), Some(-150), Some(10_000), Some(0)]);
        assert_eq!(["1000", "1.005", "\"x\""].map(decimal), [None; 3]);
    }

    #[test]
    fn dates_and_times_are_read_as_a_whole_or_not_at_all() {
        let date = |text| Scalar::Text(Cow::Borrowed(text)).to_date();
        assert_eq!(["1970-01-02", "1969-12-31", "2026-02-28"].map(date), [Some(1), Some(-1), Some(20_512)]);
        assert_eq!(["2026-02-29", "2026-02", "2026-02-28 10:00", "20260228", "2026-2-028"].map(date), [None; 5]);
        let time = |text| Scalar::Text(Cow::Borrowed(text)).to_timestamp(&TimeZone::UTC);
        let hour = Some(3_600_000_000);
        assert_eq!(
            ["1970-01-01 01", "1970-01-01 01:00", "1970-01-01T01:00:00", "1970-01-01 01:00:00.000000"].map(time),
            [hour; 4]
        );
        assert_eq!(time("1970-01-01 00:00:00.000001"), Some(1));
        let others = [
            "1970-01-01",
            "1970-01-01 01:00:00Z",
            "1970-01-01 01:00 UTC",
            "1970-01-01 00:00:00.0000001",
            "1970-01-01 25",
        ];
        assert_eq!(others.map(time), [None; 5]);
    }
}
