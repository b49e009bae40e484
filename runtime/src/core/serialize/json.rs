//! JSON text.

use std::fmt::{Display, Write as _};
use std::io;

use serde::Serialize;

use super::{NOT_FINITE, Output, Result, Scalar, UNSET_OUTSIDE, refused};
use crate::core::json_strings::is_plain;

/// JSON text that is being written.
#[derive(Default)]
pub(crate) struct JsonText {
    text: String,
    /// The length before and after the last key, which is removed if its value is unset.
    last_key: Option<(usize, usize)>,
}

impl JsonText {
    /// Creates an empty text for many small parts, with the capacity with which `serde_json` starts.
    pub(crate) fn for_parts() -> Self {
        Self { text: String::with_capacity(128), last_key: None }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    fn integer(&mut self, value: impl itoa::Integer) {
        self.text.push_str(itoa::Buffer::new().format(value));
    }

    /// Formats like `serde_json`.
    fn write(&mut self, value: &(impl Serialize + ?Sized)) -> Result {
        serde_json::to_writer(Writer(&mut self.text), value)
    }

    /// Writes a string. Most have no escape sequences, and are copied as a whole.
    pub(crate) fn string(&mut self, text: &str) -> Result {
        if !is_plain(text.as_bytes()) {
            return self.write(text);
        }
        self.text.reserve(text.len() + 2);
        self.text.push('"');
        self.text.push_str(text);
        self.text.push('"');
        Ok(())
    }

    /// Writes a string that is formatted. It is formatted in place, which saves an allocation for each date.
    pub(crate) fn display(&mut self, value: &dyn Display) -> Result {
        let start = self.text.len();
        if write!(self.text, "\"{value}\"").is_err() {
            return refused("a value cannot be formatted");
        }
        if !is_plain(&self.text.as_bytes()[start + 1..self.text.len() - 1]) {
            self.text.truncate(start);
            return self.write(&value.to_string());
        }
        Ok(())
    }

    /// Writes a key that needs no escape.
    #[inline]
    pub(crate) fn plain_key(&mut self, name: &str) {
        let before = self.text.len();
        // Once for all of its parts.
        self.text.reserve(name.len() + 4);
        self.separate();
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
        self.last_key = Some((before, self.text.len()));
    }

    /// Writes the comma between two parts. Strings end in a quote, so a bracket is the start of a list or a map.
    fn separate(&mut self) {
        if !matches!(self.text.as_bytes().last(), Some(b'[' | b'{')) {
            self.text.push(',');
        }
    }
}

/// Appends what `serde_json` writes, which is UTF-8.
struct Writer<'a>(&'a mut String);

impl io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push_str(std::str::from_utf8(bytes).map_err(io::Error::other)?);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Output for JsonText {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result {
        match scalar {
            Scalar::Null => self.text.push_str("null"),
            Scalar::Unset => match self.last_key {
                Some((before, after)) if self.text.len() == after => self.text.truncate(before),
                Some(_) | None => return refused(UNSET_OUTSIDE),
            },
            Scalar::Bool(value) => self.text.push_str(if value { "true" } else { "false" }),
            Scalar::I64(value) => self.integer(value),
            Scalar::U64(value) => self.integer(value),
            Scalar::I128(value) => self.integer(value),
            Scalar::U128(value) => self.integer(value),
            Scalar::F32(value) if value.is_finite() => return self.write(&value),
            Scalar::F64(value) if value.is_finite() => return self.write(&value),
            Scalar::F32(_) | Scalar::F64(_) => return refused(NOT_FINITE),
            Scalar::Text(text) | Scalar::Encoded(text) => return self.string(text),
        }
        Ok(())
    }

    fn is_json(&self) -> bool {
        true
    }

    fn raw(&mut self, json: &str) -> Result {
        self.text.push_str(json);
        Ok(())
    }

    fn begin_list(&mut self) -> Result {
        self.text.push('[');
        Ok(())
    }

    fn item(&mut self) -> Result {
        self.separate();
        Ok(())
    }

    fn end_list(&mut self) -> Result {
        self.text.push(']');
        Ok(())
    }

    fn begin_map(&mut self) -> Result {
        self.text.push('{');
        Ok(())
    }

    fn key(&mut self, name: &str) -> Result {
        if is_plain(name.as_bytes()) {
            self.plain_key(name);
            return Ok(());
        }
        let before = self.text.len();
        self.separate();
        self.write(name)?;
        self.text.push(':');
        self.last_key = Some((before, self.text.len()));
        Ok(())
    }

    fn end_map(&mut self) -> Result {
        self.text.push('}');
        Ok(())
    }
}
