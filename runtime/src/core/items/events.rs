//! Server-sent events (WHATWG HTML, section 9.2).

use std::time::Duration;

use bytes::{Buf, Bytes};
use memchr::{memchr, memchr2};

use super::{Broken, Held, Splitter};

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
pub(crate) struct EventSplitter {
    block: Held,
    /// Nothing of the current line has arrived.
    at_line_start: bool,
    after_return: bool,
}

impl Default for EventSplitter {
    fn default() -> Self {
        Self { block: Held::default(), at_line_start: true, after_return: false }
    }
}

impl Splitter for EventSplitter {
    fn next(&mut self, chunk: &mut Bytes) -> Result<Option<Bytes>, Broken> {
        let mut at = 0;
        while let Some(length) = memchr2(b'\n', b'\r', &chunk[at..]) {
            let (end, is_return) = (at + length, chunk[at + length] == b'\r');
            let is_second_half = self.after_return && length == 0 && !is_return;
            self.after_return = is_return;
            at = end + 1;
            if is_second_half {
                continue;
            }
            let is_empty = self.at_line_start && length == 0;
            self.at_line_start = true;
            if is_empty {
                let block = self.block.complete(chunk, end);
                chunk.advance(1);
                at = 0;
                // A block of comments only keeps the connection open and is not an event.
                if has_data(&block) {
                    return Ok(Some(block));
                }
            }
        }
        if at < chunk.len() {
            (self.at_line_start, self.after_return) = (false, false);
        }
        self.block.extend(chunk);
        Ok(None)
    }

    fn finish(&mut self) -> Result<Option<Bytes>, Broken> {
        Ok(None)
    }

    fn held(&self) -> usize {
        self.block.len()
    }
}

/// Returns the names and values of a block, whose lines end with any of the three line endings: the second half of a
/// `\r\n` is an empty line here, and has no field.
fn fields(mut block: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    std::iter::from_fn(move || {
        while !block.is_empty() {
            let end = memchr2(b'\n', b'\r', block).unwrap_or(block.len());
            let line = &block[..end];
            block = block.get(end + 1..).unwrap_or_default();
            match memchr(b':', line) {
                // A comment.
                Some(0) => {}
                Some(colon) => {
                    let value = &line[colon + 1..];
                    return Some((&line[..colon], value.strip_prefix(b" ").unwrap_or(value)));
                }
                None if line.is_empty() => {}
                None => return Some((line, &b""[..])),
            }
        }
        None
    })
}

fn has_data(block: &[u8]) -> bool {
    fields(block).any(|(name, _)| name == b"data")
}

impl Event {
    /// Creates an event of this type with this data, for tests. A line break of any kind in the data arrives as `\n`,
    /// and one in the type as a space, since no event can contain it.
    pub fn new(kind: impl Into<String>, data: impl Into<String>) -> Self {
        Self { kind: kind.into(), data: data.into(), ..Self::default() }
    }

    /// Returns the block of fields that it is parsed from, with the empty line at its end.
    #[cfg(feature = "testing")]
    pub(crate) fn to_block(&self) -> String {
        // A line break in one of them would begin another field.
        let in_line = |text: &str| text.replace(['\r', '\n'], " ");
        let mut lines = vec![format!("event: {}", in_line(&self.kind))];
        lines.extend(self.id.iter().map(|id| format!("id: {}", in_line(id))));
        lines.extend(self.retry.map(|wait| format!("retry: {}", wait.as_millis())));
        let data = self.data.replace("\r\n", "\n").replace('\r', "\n");
        lines.extend(data.split('\n').map(|line| format!("data: {line}")));
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
