//! What the typed calls are made with.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

pub(crate) use fingerpost::Client;

pub(crate) type Request = Result<http::Request<fingerpost::Body>, fingerpost::Error>;

/// A point in time; one without an offset is in UTC.
pub(crate) fn time(text: &str) -> Timestamp {
    let civil = |text: &str| TimeZone::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    text.parse().ok().or_else(|| civil(text)).expect("a time")
}

/// A value of whatever type an argument has.
pub(crate) fn body<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("JSON of that type")
}
