//! Server-sent events (WHATWG HTML, section 9.2).

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;

use super::{Broken, Splitter};

/// A server-sent event.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// What kind of event it is; `message` unless the server says otherwise.
    pub kind: String,
    /// Its data; several lines are joined by line feeds.
    pub data: String,
    /// Its id, if it has one of its own.
    pub id: Option<String>,
    /// How long the server wants a client to wait before it connects again, if it says so here.
    pub retry: Option<Duration>,
}

/// Cuts at empty lines, whichever of the three line ends is used. What is not ended by one is dropped, as the standard
/// has it: it may be half an event.
#[derive(Default)]
pub(crate) struct EventSplitter {
    block: Vec<u8>,
    /// Where the current line begins in `block`.
    line: usize,
    after_return: bool,
    begun: bool,
}

impl EventSplitter {
    fn end_line(&mut self, items: &mut VecDeque<Bytes>) {
        if self.line == self.block.len() {
            let block = std::mem::take(&mut self.block);
            // A block of comments alone keeps a connection open, and is no event.
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
                b'\n' | b'\r' => {
                    self.begun = true;
                    self.end_line(items);
                }
                _ => self.block.push(byte),
            }
            if !self.begun && self.block.len() == 3 {
                self.begun = true;
                if self.block == b"\xef\xbb\xbf" {
                    self.block.clear();
                }
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
    /// An event of this kind with this data: what a test hands out.
    pub fn new(kind: impl Into<String>, data: impl Into<String>) -> Self {
        Self { kind: kind.into(), data: data.into(), ..Self::default() }
    }

    /// The block of fields that it is read from, with the empty line that ends it.
    #[cfg(feature = "testing")]
    pub(crate) fn to_block(&self) -> String {
        let mut lines = vec![format!("event: {}", self.kind)];
        lines.extend(self.id.iter().map(|id| format!("id: {id}")));
        lines.extend(self.retry.map(|wait| format!("retry: {}", wait.as_millis())));
        lines.extend(self.data.split('\n').map(|line| format!("data: {line}")));
        lines.join("\n") + "\n\n"
    }

    /// Reads a block of fields.
    pub(crate) fn read(block: &[u8]) -> Self {
        let mut event = Self { kind: "message".to_owned(), ..Self::default() };
        let mut data: Option<String> = None;
        for (name, value) in fields(block) {
            // Bytes that are no UTF-8 are replaced, as the standard has it.
            let value = String::from_utf8_lossy(value);
            match name {
                // The last one counts, and an empty one takes back what an earlier one said.
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
