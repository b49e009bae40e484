//! Server-sent events (WHATWG HTML, section 9.2).

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;

use super::{Broken, Splitter};

/// A server-sent event.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The event type; `message` unless the server sets one.
    pub kind: String,
    /// The data. Several lines are joined with line feeds.
    pub data: String,
    /// The id, if the event has one.
    pub id: Option<String>,
    /// The reconnection time, if the event sets one.
    pub retry: Option<Duration>,
}

/// Splits at empty lines, with any of the three line endings. As the standard requires, an event without an empty line
/// after it is dropped, since it may be incomplete.
#[derive(Default)]
pub(crate) struct EventSplitter {
    block: Vec<u8>,
    /// The start of the current line in `block`.
    line: usize,
    after_return: bool,
}

impl EventSplitter {
    fn end_line(&mut self, items: &mut VecDeque<Bytes>) {
        if self.line == self.block.len() {
            let block = std::mem::take(&mut self.block);
            // A block of comments only keeps the connection open and is not an event.
            if has_data(&block) {
                items.push_back(block.into());
            }
        } else {
            self.block.push(b'\n');
        }
        self.line = self.block.len();
    }
}

impl Splitter for EventSplitter {
    fn push(&mut self, chunk: &[u8], items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        for &byte in chunk {
            let second_half = self.after_return && byte == b'\n';
            self.after_return = byte == b'\r';
            match byte {
                b'\n' if second_half => {}
                b'\n' | b'\r' => self.end_line(items),
                _ => self.block.push(byte),
            }
        }
        Ok(())
    }

    fn finish(&mut self, _: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        Ok(())
    }

    fn held(&self) -> usize {
        self.block.len()
    }
}

fn fields(block: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    block.split(|&byte| byte == b'\n').filter(|line| !line.is_empty() && line[0] != b':').map(|line| {
        match line.iter().position(|&byte| byte == b':') {
            None => (line, &b""[..]),
            Some(colon) => {
                let value = &line[colon + 1..];
                (&line[..colon], value.strip_prefix(b" ").unwrap_or(value))
            }
        }
    })
}

fn has_data(block: &[u8]) -> bool {
    fields(block).any(|(name, _)| name == b"data")
}

impl Event {
    /// Creates an event of this type with this data, for tests.
    pub fn new(kind: impl Into<String>, data: impl Into<String>) -> Self {
        Self { kind: kind.into(), data: data.into(), ..Self::default() }
    }

    /// Returns the block of fields that it is parsed from, with the empty line at its end.
    #[cfg(feature = "testing")]
    pub(crate) fn to_block(&self) -> String {
        let mut lines = vec![format!("event: {}", self.kind)];
        lines.extend(self.id.iter().map(|id| format!("id: {id}")));
        lines.extend(self.retry.map(|wait| format!("retry: {}", wait.as_millis())));
        lines.extend(self.data.split('\n').map(|line| format!("data: {line}")));
        lines.join("\n") + "\n\n"
    }

    /// Parses a block of fields.
    pub(crate) fn read(block: &[u8]) -> Self {
        let mut event = Self { kind: "message".to_owned(), ..Self::default() };
        let mut data: Option<String> = None;
        for (name, value) in fields(block) {
            // Invalid UTF-8 is replaced, as the standard requires.
            let value = String::from_utf8_lossy(value);
            match name {
                // The last one wins, and an empty one resets the type.
                b"event" if value.is_empty() => "message".clone_into(&mut event.kind),
                b"event" => event.kind = value.into_owned(),
                b"data" => match &mut data {
                    Some(data) => {
                        data.push('\n');
                        data.push_str(&value);
                    }
                    None => data = Some(value.into_owned()),
                },
                b"id" if !value.contains('\0') => event.id = Some(value.into_owned()),
                b"retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                    event.retry = value.parse().ok().map(Duration::from_millis);
                }
                _ => {}
            }
        }
        event.data = data.unwrap_or_default();
        event
    }
}
