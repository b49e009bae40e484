//! Timestamps and dates.

use jiff::civil::{self, Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use super::shape::Shape;
use super::sink::{ExpectedKind, Fault, Scalar, Sink, Source};
use super::spec::Mode;
use super::value::ModelValue;

/// Accepts a timestamp or a date.
struct Time<T> {
    mode: Mode,
    value: Option<T>,
}

fn parsed<T>(parsed: Result<T, jiff::Error>) -> Result<T, Fault> {
    parsed.map_err(|error| Fault::Other(error.to_string().into()))
}

fn text(scalar: Scalar<'_>) -> Result<&str, Fault> {
    match scalar {
        Scalar::Text(text) => Ok(text),
        Scalar::Bytes(bytes) => std::str::from_utf8(bytes).map_err(|_| Fault::Value),
        _ => Err(Fault::Type),
    }
}

impl Sink for Time<Timestamp> {
    fn expected(&self) -> ExpectedKind {
        ExpectedKind::Timestamp
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
        self.value = if self.mode == Mode::Lenient { timestamp(scalar)? } else { Some(parsed(text(scalar)?.parse())?) };
        Ok(())
    }
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
        scalar => text(scalar)?,
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

/// Reads a time; `None` for an empty string.
fn read_time<T>(source: &mut dyn Source, mode: Mode) -> Result<Option<T>, Fault>
where
    Time<T>: Sink,
{
    let mut sink = Time { mode, value: None };
    source.drive(&mut sink, mode)?;
    Ok(sink.value)
}

impl ModelValue for Timestamp {
    fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
        read_time(source, mode)?.ok_or_else(|| Fault::Other("empty string in place of a timestamp".into()))
    }

    fn read_optional(slot: &mut Option<Self>, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
        *slot = read_time(source, mode)?;
        Ok(())
    }

    fn shape(&self, _: Mode) -> Shape<'_> {
        Shape::Show(self)
    }
}

/// Implements the traits of a civil date or time, which has one format in every mode.
macro_rules! civil {
    ($($ty:ty: $kind:ident, $what:literal;)*) => {$(
        impl Sink for Time<$ty> {
            fn expected(&self) -> ExpectedKind {
                ExpectedKind::$kind
            }

            fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Fault> {
                let text = text(scalar)?;
                self.value = match self.mode {
                    Mode::Lenient if text.is_empty() => None,
                    _ => Some(parsed(text.parse())?),
                };
                Ok(())
            }
        }

        impl ModelValue for $ty {
            fn read(source: &mut dyn Source, mode: Mode) -> Result<Self, Fault> {
                read_time(source, mode)?.ok_or_else(|| Fault::Other(concat!("empty string in place of ", $what).into()))
            }

            fn read_optional(slot: &mut Option<Self>, source: &mut dyn Source, mode: Mode) -> Result<(), Fault> {
                *slot = read_time(source, mode)?;
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
