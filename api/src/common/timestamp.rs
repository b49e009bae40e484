//! Points in time as Looker writes them, for `#[serde(with = "timestamp")]` on an `Option<Timestamp>`.
//!
//! Reads RFC 3339 (`2020-01-02T03:04:05.000Z`, or with an offset) and the form Looker falls back to now and then,
//! `2020-01-02 03:04:05 +0000`. Writes RFC 3339 with milliseconds.

use std::fmt;

use jiff::Timestamp;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::Serializer;

/// The form with a space before the offset, which RFC 3339 does not know.
const SPACED: &str = "%Y-%m-%d %H:%M:%S%.f %z";

// By reference to the option: the signature is serde's.
#[allow(clippy::ref_option)]
pub(crate) fn serialize<S: Serializer>(time: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => serializer.collect_str(&format_args!("{time:.3}")),
        None => serializer.serialize_none(),
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    Ok(Option::<Text>::deserialize(deserializer)?.map(|Text(time)| time))
}

/// A timestamp in any of the forms.
struct Text(Timestamp);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a point in time with its offset")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
        text.parse()
            // Where neither form fits, the complaint about RFC 3339 is the one to read.
            .or_else(|error| Timestamp::strptime(SPACED, text).map_err(|_| error))
            .map(Text)
            .map_err(E::custom)
    }
}
