//! Failures that Looker reports within results.
//!
//! The status is sent before the rows, so a failure of the database is written in place of rows: as the row
//! `{"looker_error":"…"}` in JSON, and as a column `looker_error` in text.

use bytes::{Bytes, BytesMut};
use serde_json::{Map, Value};

use super::QueryError;

/// The key of a failure.
pub(super) const KEY: &str = "looker_error";

/// The most bytes of a failure that are kept for its message.
const MAX_MESSAGE: usize = 64 << 10;

/// Searches the bytes of results for a failure.
///
/// JSON is searched everywhere: the bytes `{"looker_error"` cannot be part of a string, in which the quote would be
/// escaped. In text only the beginning is certain, since any later line can be a value.
pub(super) struct Guard {
    kind: Kind,
    /// The beginning of the results in text, or a possible beginning of the pattern at the end of a chunk.
    held: BytesMut,
    /// A failure was found; `held` has its text.
    failed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Json,
    Text,
    /// Text whose beginning has been checked, or a format that cannot report failures.
    Unchecked,
}

impl Guard {
    pub(super) fn new(format: &str) -> Self {
        let kind = match format {
            "json" | "inline_json" | "json_fe" | "json_label" => Kind::Json,
            "csv" | "txt" | "md" => Kind::Text,
            _ => Kind::Unchecked,
        };
        Self { kind, held: BytesMut::new(), failed: false }
    }

    /// Returns the part of the results that contains no failure. After a failure it returns nothing until
    /// [`finish`](Self::finish) reports it, or fails once the message is long enough.
    pub(super) fn pass(&mut self, chunk: Bytes) -> Result<Bytes, QueryError> {
        if self.kind == Kind::Unchecked {
            return Ok(chunk);
        }
        let chunk = if self.held.is_empty() && !self.failed && self.kind == Kind::Json {
            chunk
        } else {
            self.held.extend_from_slice(&chunk);
            self.held.split().freeze()
        };
        if self.failed {
            self.held.extend_from_slice(&chunk);
            return if self.held.len() > MAX_MESSAGE { Err(self.failure()) } else { Ok(Bytes::new()) };
        }
        match self.kind {
            Kind::Json => Ok(self.pass_json(chunk)),
            _ => Ok(self.pass_text(chunk)),
        }
    }

    fn pass_json(&mut self, chunk: Bytes) -> Bytes {
        let mut from = 0;
        while let Some(at) = chunk[from..].iter().position(|byte| *byte == b'{').map(|at| from + at) {
            match begins_with_key(&chunk[at + 1..]) {
                Some(true) => {
                    self.failed = true;
                    self.held.extend_from_slice(&chunk[at..]);
                    return Bytes::new();
                }
                Some(false) => from = at + 1,
                None => {
                    self.held.extend_from_slice(&chunk[at..]);
                    return chunk.slice(..at);
                }
            }
        }
        chunk
    }

    fn pass_text(&mut self, chunk: Bytes) -> Bytes {
        let start = chunk.iter().take_while(|byte| byte.is_ascii_whitespace() || b"\"|\xef\xbb\xbf".contains(byte));
        let start = start.count();
        let rest = &chunk[start..];
        let common = rest.iter().zip(KEY.as_bytes()).take_while(|(byte, key)| byte == key).count();
        if common == KEY.len() {
            self.failed = true;
        }
        if self.failed || common == rest.len() {
            self.held.extend_from_slice(&chunk);
            return Bytes::new();
        }
        self.kind = Kind::Unchecked;
        chunk
    }

    /// Returns the rest of the results, or the failure.
    pub(super) fn finish(&mut self) -> Result<Bytes, QueryError> {
        if self.failed { Err(self.failure()) } else { Ok(self.held.split().freeze()) }
    }

    fn failure(&mut self) -> QueryError {
        let text = String::from_utf8_lossy(&self.held.split()).into_owned();
        if self.kind == Kind::Json {
            let mut items = serde_json::Deserializer::from_str(&text).into_iter::<Map<String, Value>>();
            if let Some(Ok(row)) = items.next()
                && let Some(error) = failure_of(&row)
            {
                return error;
            }
        }
        let text = text.trim_start_matches(|start: char| !start.is_ascii_alphabetic()).trim_start_matches(KEY);
        QueryError::Failed(text.trim_matches(|edge: char| edge.is_whitespace() || "\"|:}]".contains(edge)).to_owned())
    }
}

/// Returns whether an object begins with the key; `None` if more bytes decide it.
fn begins_with_key(object: &[u8]) -> Option<bool> {
    let space = object.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    let rest = &object[space..];
    let key = [b"\"", KEY.as_bytes(), b"\""].concat();
    let common = rest.iter().zip(&key).take_while(|(byte, key)| byte == key).count();
    if common == key.len() {
        Some(true)
    } else if common == rest.len() {
        None
    } else {
        Some(false)
    }
}

/// Returns the failure that a row reports.
pub(super) fn failure_of(row: &Map<String, Value>) -> Option<QueryError> {
    Some(QueryError::Failed(match row.get(KEY)? {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }))
}

#[cfg(test)]
mod tests;
