//! Values of results, and their formats.

use std::cmp::Ordering;
use std::fmt::{self, Write};

use jiff::civil::Date;

/// A value in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::simulator) enum Cell {
    Null,
    Integer(i64),
    /// An amount of money, in cents.
    Cents(i64),
    Real(f64),
    Day(Date),
    /// A month, by its first day.
    Month(Date),
    Text(&'static str),
}

/// Number format of a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulator) enum ValueFormat {
    /// No format: thousands are separated.
    Unset,
    /// Only digits.
    Id,
    /// Dollars and cents.
    Usd,
}

impl ValueFormat {
    /// Returns the format string of spreadsheets, and Looker's name for it.
    pub(in crate::simulator) const fn names(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Unset => None,
            Self::Id => Some(("0", "id")),
            Self::Usd => Some(("$#,##0.00", "usd")),
        }
    }
}

impl Cell {
    /// Returns the numeric value, if it is a number.
    pub(in crate::simulator) fn number(self) -> Option<f64> {
        match self {
            Self::Integer(value) => Some(real(value)),
            Self::Cents(value) => Some(real(value) / 100.0),
            Self::Real(value) => Some(value),
            Self::Null | Self::Day(_) | Self::Month(_) | Self::Text(_) => None,
        }
    }

    /// Compares values of one measure: null first, then numbers by size.
    pub(super) fn compare(self, other: Self) -> Ordering {
        match (self.number(), other.number()) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => a.is_some().cmp(&b.is_some()),
        }
    }

    /// Writes the stored value; nothing for null.
    pub(super) fn write_plain(self, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Integer(value) => write!(out, "{value}"),
            Self::Cents(value) => {
                let sign = if value < 0 { "-" } else { "" };
                let (whole, rest) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
                match rest % 10 {
                    0 => write!(out, "{sign}{whole}.{}", rest / 10),
                    _ => write!(out, "{sign}{whole}.{rest:02}"),
                }
            }
            Self::Real(value) => write!(out, "{value:?}"),
            Self::Day(day) => write!(out, "{day}"),
            Self::Month(day) => write!(out, "{:04}-{:02}", day.year(), day.month()),
            Self::Text(text) => out.write_str(text),
        }
    }

    /// Writes the formatted value.
    pub(super) fn write_rendered(self, format: ValueFormat, out: &mut dyn Write) -> fmt::Result {
        let (Some(number), false) = (self.number(), format == ValueFormat::Id) else { return self.write_plain(out) };
        let mut digits = String::new();
        match (self, format) {
            (Self::Integer(_), ValueFormat::Unset) => self.write_plain(&mut digits)?,
            _ => write!(digits, "{number:.2}")?,
        }
        let unsigned = digits.trim_start_matches('-');
        if unsigned.len() < digits.len() {
            out.write_char('-')?;
        }
        if format == ValueFormat::Usd {
            out.write_char('$')?;
        }
        let whole = unsigned.split('.').next().unwrap_or(unsigned).len();
        for (place, digit) in unsigned.chars().enumerate() {
            if place > 0 && place < whole && (whole - place).is_multiple_of(3) {
                out.write_char(',')?;
            }
            out.write_char(digit)?;
        }
        Ok(())
    }

    /// Returns the formatted value.
    pub(in crate::simulator) fn rendered(self, format: ValueFormat) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = self.write_rendered(format, &mut text);
        text
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts and cents of this data set are far below 2^53")]
pub(super) fn real(value: i64) -> f64 {
    value as f64
}

#[cfg(test)]
mod tests {
    use super::{Cell, ValueFormat};

    #[test]
    fn numbers_are_rendered_as_the_model_says() {
        let rendered = |cell: Cell, format| cell.rendered(format);
        assert_eq!(rendered(Cell::Integer(1_234_567), ValueFormat::Unset), "1,234,567");
        assert_eq!(rendered(Cell::Integer(-999), ValueFormat::Unset), "-999");
        assert_eq!(rendered(Cell::Integer(100_000), ValueFormat::Id), "100000");
        assert_eq!(rendered(Cell::Cents(123_450), ValueFormat::Usd), "$1,234.50");
        assert_eq!(rendered(Cell::Cents(-5), ValueFormat::Usd), "-$0.05");
        assert_eq!(rendered(Cell::Real(999_999.996), ValueFormat::Usd), "$1,000,000.00");
        assert_eq!(rendered(Cell::Null, ValueFormat::Usd), "");
    }

    #[test]
    fn cents_are_plain_decimals() {
        let plain = |cents| {
            let mut text = String::new();
            Cell::Cents(cents).write_plain(&mut text).unwrap();
            text
        };
        assert_eq!([0, 5, 50, 100, 12_345, -150].map(plain), ["0.0", "0.05", "0.5", "1.0", "123.45", "-1.5"]);
    }
}
