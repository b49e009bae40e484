//! Timestamps and dates.

use jiff::civil::{self, Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use super::event::{Detail, Event, Expected, ExpectedKind, Fault, Scalar};
use super::shape::Shape;
use super::spec::Mode;
use super::value::ModelValue;

fn parsed<T>(parsed: Result<T, jiff::Error>) -> Result<T, Fault> {
    parsed.map_err(|error| Detail::Message(error.to_string().into()).into())
}

/// Parses a timestamp in any supported format; `None` for an empty string.
fn timestamp(scalar: Scalar<'_>) -> Result<Option<Timestamp>, Fault> {
    let text = match scalar {
        Scalar::I64(seconds) => return Timestamp::from_second(seconds).map(Some).map_err(|_| Fault::Value),
        Scalar::U64(seconds) => {
            let seconds = i64::try_from(seconds).ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
            return seconds.map(Some).ok_or(Fault::Value);
        }
        Scalar::F64(seconds) => {
            let since = SignedDuration::try_from_secs_f64(seconds).ok();
            let time = since.and_then(|since| Timestamp::from_duration(since).ok());
            return time.map(Some).ok_or(Fault::Value);
        }
        scalar => scalar.text()?,
    };
    if text.is_empty() {
        return Ok(None);
    }
    // If no format fits, report the error for RFC 3339.
    let wrong = match text.parse() {
        Ok(time) => return Ok(Some(time)),
        Err(wrong) => wrong,
    };
    // Without an offset it is in UTC; a date alone is its midnight.
    let in_utc = || text.parse::<DateTime>().ok().and_then(|time| Offset::UTC.to_timestamp(time).ok());
    parsed(before_space(text).or_else(in_utc).ok_or(wrong)).map(Some)
}

/// Parses `2026-01-02 03:04:05 +0000`, which only differs from RFC 9557 in the space before the offset.
fn before_space(text: &str) -> Option<Timestamp> {
    let (time, offset) = text.rsplit_once(' ').filter(|(_, offset)| offset.starts_with(['+', '-']))?;
    format!("{time}{offset}").parse().ok()
}

impl ModelValue for Timestamp {
    fn expected() -> Expected {
        ExpectedKind::Timestamp.into()
    }

    fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
        let mut time = None;
        Self::read_optional(&mut time, event, mode)?;
        time.ok_or_else(|| Detail::Message("empty string in place of a timestamp".into()).into())
    }

    /// An empty string is `None` in lenient mode.
    fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
        *slot = if mode == Mode::Lenient { timestamp(event.scalar()?)? } else { Some(parsed(event.text()?.parse())?) };
        Ok(())
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Show(self)
    }
}

/// Implements the traits of a civil date or time, which has one format in every mode.
macro_rules! civil {
    ($($ty:ty: $kind:ident, $what:literal;)*) => {$(
        impl ModelValue for $ty {
            fn expected() -> Expected {
                ExpectedKind::$kind.into()
            }

            fn read(event: Event<'_>, mode: Mode) -> Result<Self, Fault> {
                let mut time = None;
                Self::read_optional(&mut time, event, mode)?;
                time.ok_or_else(|| Detail::Message(concat!("empty string in place of ", $what).into()).into())
            }

            /// An empty string is `None` in lenient mode.
            fn read_optional(slot: &mut Option<Self>, event: Event<'_>, mode: Mode) -> Result<(), Fault> {
                let text = event.text()?;
                *slot = match mode {
                    Mode::Lenient if text.is_empty() => None,
                    _ => Some(parsed(text.parse())?),
                };
                Ok(())
            }

            fn shape(&self, _: Mode) -> Shape<'_> {
                Shape::Show(self)
            }
        }
    )*};
}

civil! {
    Date: Date, "a date";
    DateTime: DateTime, "a date and time";
    civil::Time: Time, "a time";
}
