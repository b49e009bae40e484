//! Parameter values of other crates, each with a feature of its name.

use std::fmt::Write;

use super::{Param, ParamText};

#[cfg(any(feature = "jiff", feature = "chrono"))]
const NO_HTTP_DATE: &str = "is not in the years 0 to 9999, which an HTTP date can express";

/// Implements `Param` by the text of a type.
macro_rules! by_text {
    ($($(#[$attribute:meta])* $ty:ty: $value:ident => $text:expr,)*) => {$(
        $(#[$attribute])*
        impl Param for $ty {
            fn write(&self, out: &mut ParamText<'_>) {
                let $value = self;
                // Writing to memory cannot fail.
                let _ = write!(out, "{}", $text);
            }
        }
    )*};
}

/// Written in RFC 3339, in UTC; in a header as an HTTP date (RFC 9110, section 5.6.7), which has whole seconds.
#[cfg(feature = "jiff")]
impl Param for jiff::Timestamp {
    fn write(&self, out: &mut ParamText<'_>) {
        if !out.is_header() {
            let _ = write!(out, "{self}");
            return;
        }
        match http_date(*self) {
            Some(date) => out.push(&date),
            None => out.refuse(NO_HTTP_DATE),
        }
    }
}

/// Formats an HTTP date. Rounds down, as a date before 1970 would otherwise be rounded up.
#[cfg(feature = "jiff")]
pub(crate) fn http_date(time: jiff::Timestamp) -> Option<String> {
    let seconds = time.as_nanosecond().div_euclid(1_000_000_000);
    let time = jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&time).ok()
}

#[cfg(feature = "jiff")]
by_text! {
    /// Written as `2026-11-24`.
    jiff::civil::Date: date => date,
    /// Written as `2026-11-24T18:30:00`, without an offset.
    jiff::civil::DateTime: time => time,
    /// Written as `18:30:00`.
    jiff::civil::Time: time => time,
}

/// Written in RFC 3339, in UTC; in a header as an HTTP date (RFC 9110, section 5.6.7), which has whole seconds.
#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> Param for chrono::DateTime<Z> {
    fn write(&self, out: &mut ParamText<'_>) {
        use chrono::Datelike;
        let utc = self.to_utc();
        if !out.is_header() {
            let _ = write!(out, "{}", utc.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true));
        } else if (0..=9999).contains(&utc.year()) {
            let _ = write!(out, "{}", utc.format("%a, %d %b %Y %H:%M:%S GMT"));
        } else {
            out.refuse(NO_HTTP_DATE);
        }
    }
}

#[cfg(feature = "chrono")]
by_text! {
    /// Written as `2026-11-24`.
    chrono::NaiveDate: date => date,
    /// Written as `2026-11-24T18:30:00`, without an offset.
    chrono::NaiveDateTime: time => format_args!("{}T{}", time.date(), time.time()),
    /// Written as `18:30:00`.
    chrono::NaiveTime: time => time,
}

#[cfg(feature = "uuid")]
by_text! {
    /// Written in lower case with hyphens.
    uuid::Uuid: id => id.hyphenated(),
}

#[cfg(feature = "url")]
by_text! {
    /// Written as it is serialized, and then encoded as any other value.
    url::Url: url => url,
}
