//! The columns of a table.

use std::fmt;

/// A column of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Column {
    /// Name, such as `orders.count`; of a pivot with the key of its values, such as `orders.count[complete]`.
    pub name: String,
    /// Label, such as `Orders Count`, if the result has one.
    pub label: Option<String>,
    /// Looker's type of the field, such as `date_month` or `sum`, if the result has one.
    pub looker_type: Option<String>,
    /// The kind of its values.
    pub kind: ColumnKind,
}

/// The kind of a column's values.
///
/// [`ColumnKind::of`] derives it from the type of the field alone, never from the values, so that a query has the same
/// columns whenever it is run. A value that does not fit is an error.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ColumnKind {
    /// Integers: `Int64`.
    Integer,
    /// Numbers: `Float64`, without rounding. A number that another one would replace, such as an integer beyond 2^53 or
    /// a decimal with more than 17 digits, is an error: choose `Integer`, `Decimal`, `Float` or `Text` for its column.
    Number,
    /// Numbers, rounded to the nearest `Float64`. Never chosen by default.
    Float,
    /// Decimal numbers: `Decimal128`. Never chosen by default, since results do not tell the scale.
    Decimal {
        /// The number of digits, at most 38.
        precision: u8,
        /// The number of digits after the decimal point, at most `precision`.
        scale: u8,
    },
    /// Yes or no: `Boolean`.
    YesNo,
    /// Days: `Date32`.
    Date,
    /// Points in time: `Timestamp` in microseconds.
    Timestamp,
    /// Text: `Utf8`. Numbers keep all digits; lists and objects are JSON.
    Text,
}

impl ColumnKind {
    /// Returns the kind of a field by Looker's type of it.
    ///
    /// - `Integer`: `count`, `count_distinct`, `int`, and numbers of a date or duration, such as `date_year`,
    ///   `date_day_of_month` and `duration_hours`
    /// - `Number`: `number`, `sum`, `average`, `min`, `max`, `median`, `percentile`, `distance` and the like
    /// - `YesNo`: `yesno`
    /// - `Date`: `date`, `date_date`, and `date_week`, which is its first day
    /// - `Timestamp`: `date_time`, `date_hour`, `date_minute`, `date_second`, `date_hour6` and the like
    /// - `Text`: `string`, `zipcode`, `tier`, `bin`, `location`, `list`, `date_month` (`2026-01`), `date_quarter`
    ///   (`2026-Q1`), `date_day_of_week`, `date_fiscal_…`, `date_raw`, and all others
    pub fn of(looker_type: &str) -> Self {
        match looker_type {
            "count"
            | "count_distinct"
            | "int"
            | "integer"
            | "date_year"
            | "date_day_of_month"
            | "date_day_of_year"
            | "date_day_of_week_index"
            | "date_hour_of_day"
            | "date_month_num"
            | "date_fiscal_month_num"
            | "date_week_of_year" => Self::Integer,
            _ if looker_type.starts_with("duration_") => Self::Integer,
            "number"
            | "distance"
            | "period_over_period"
            | "sum"
            | "sum_distinct"
            | "average"
            | "average_distinct"
            | "median"
            | "median_distinct"
            | "percentile"
            | "percentile_distinct"
            | "max"
            | "min"
            | "running_total"
            | "percent_of_total"
            | "percent_of_previous" => Self::Number,
            "yesno" => Self::YesNo,
            "date" | "date_date" | "date_week" => Self::Date,
            "datetime" | "time" | "date_time" => Self::Timestamp,
            _ if is_point_in_time(looker_type) => Self::Timestamp,
            _ => Self::Text,
        }
    }

    /// Returns what to do about a value that does not fit.
    pub(super) fn alternative(self) -> &'static str {
        match self {
            Self::Text => "it is invalid JSON",
            Self::Number => "choose another kind for the column, such as `Decimal`, `Float` or `Text`",
            _ => "choose another kind for the column, such as `Text`",
        }
    }
}

/// Returns `true` for timeframes that are written as date and time, such as `date_hour` and `date_minute15`.
fn is_point_in_time(looker_type: &str) -> bool {
    let Some(frame) = looker_type.strip_prefix("date_") else { return false };
    let unit = frame.trim_end_matches(|digit: char| digit.is_ascii_digit());
    matches!(unit, "hour" | "minute" | "second" | "millisecond" | "microsecond")
}

impl fmt::Display for ColumnKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer => f.write_str("an integer of 64 bits"),
            Self::Number => f.write_str("a number that `Float64` represents exactly"),
            Self::Float => f.write_str("a number"),
            Self::Decimal { precision, scale } => {
                write!(f, "a decimal number of {precision} digits, {scale} after the point")
            }
            Self::YesNo => f.write_str("yes or no"),
            Self::Date => f.write_str("a date"),
            Self::Timestamp => f.write_str("a date with a time"),
            Self::Text => f.write_str("text"),
        }
    }
}
