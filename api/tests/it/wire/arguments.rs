//! Arguments of the typed calls.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

pub(crate) use fingerpost::Client;

pub(crate) type Request = Result<http::Request<fingerpost::Body>, fingerpost::Error>;

/// Parses a date and time; one without an offset is in UTC.
pub(crate) fn time(text: &str) -> Timestamp {
    let civil = |text: &str| TimeZone::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    text.parse().ok().or_else(|| civil(text)).expect("a time")
}

/// Parses a value of any argument's type.
pub(crate) fn body<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("JSON of that type")
}
