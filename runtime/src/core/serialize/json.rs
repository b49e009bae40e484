//! JSON text.

use serde::Serialize;

use super::{NOT_FINITE, Output, Result, Scalar, UNSET_OUTSIDE, refused};

/// JSON text that is being written.
#[derive(Default)]
pub(super) struct JsonText {
    bytes: Vec<u8>,
    /// The length before and after the last key, which is removed if its value is unset.
    last_key: Option<(usize, usize)>,
}

impl JsonText {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Formats like `serde_json`.
    fn write(&mut self, value: &(impl Serialize + ?Sized)) -> Result {
        serde_json::to_writer(&mut self.bytes, value)
    }

    /// Writes the comma between two parts. Strings end in a quote, so a bracket is the start of a list or a map.
    fn separate(&mut self) {
        if !matches!(self.bytes.last(), Some(b'[' | b'{')) {
            self.bytes.push(b',');
        }
    }
}

impl Output for JsonText {
    fn scalar(&mut self, scalar: Scalar<'_>) -> Result {
        match scalar {
            Scalar::Null => self.write(&()),
            Scalar::Unset => match self.last_key {
                Some((before, after)) if self.bytes.len() == after => {
                    self.bytes.truncate(before);
                    Ok(())
                }
                Some(_) | None => refused(UNSET_OUTSIDE),
            },
            Scalar::Bool(value) => self.write(&value),
            Scalar::I64(value) => self.write(&value),
            Scalar::U64(value) => self.write(&value),
            Scalar::I128(value) => self.write(&value),
            Scalar::U128(value) => self.write(&value),
            Scalar::F32(value) if value.is_finite() => self.write(&value),
            Scalar::F64(value) if value.is_finite() => self.write(&value),
            Scalar::F32(_) | Scalar::F64(_) => refused(NOT_FINITE),
            Scalar::Text(text) | Scalar::Encoded(text) => self.write(text),
        }
    }

    fn raw(&mut self, json: &str) -> Result {
        self.bytes.extend_from_slice(json.as_bytes());
        Ok(())
    }

    fn begin_list(&mut self) -> Result {
        self.bytes.push(b'[');
        Ok(())
    }

    fn item(&mut self) -> Result {
        self.separate();
        Ok(())
    }

    fn end_list(&mut self) -> Result {
        self.bytes.push(b']');
        Ok(())
    }

    fn begin_map(&mut self) -> Result {
        self.bytes.push(b'{');
        Ok(())
    }

    fn key(&mut self, name: &str) -> Result {
        let before = self.bytes.len();
        self.separate();
        self.write(name)?;
        self.bytes.push(b':');
        self.last_key = Some((before, self.bytes.len()));
        Ok(())
    }

    fn end_map(&mut self) -> Result {
        self.bytes.push(b'}');
        Ok(())
    }
}
