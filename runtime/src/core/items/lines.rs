//! JSON lines: one value per line.

use bytes::{Buf, Bytes};
use memchr::memchr;

use super::{Broken, Held, Splitter};

/// Splits at line feeds. Lines of JSON's white space are skipped, which includes a carriage return before the line
/// feed; the last line may be unterminated.
#[derive(Default)]
pub(crate) struct LineSplitter {
    line: Held,
}

/// Returns the line, unless it is empty.
fn with_value(line: Bytes) -> Option<Bytes> {
    // A form feed is white space in ASCII but not in JSON (RFC 8259, section 2).
    let is_empty = line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
    (!is_empty).then_some(line)
}

impl Splitter for LineSplitter {
    fn next(&mut self, chunk: &mut Bytes) -> Result<Option<Bytes>, Broken> {
        while let Some(end) = memchr(b'\n', chunk) {
            let line = self.line.complete(chunk, end);
            chunk.advance(1);
            if let Some(line) = with_value(line) {
                return Ok(Some(line));
            }
        }
        self.line.extend(chunk);
        Ok(None)
    }

    fn finish(&mut self) -> Result<Option<Bytes>, Broken> {
        Ok(with_value(self.line.complete(&mut Bytes::new(), 0)))
    }

    fn held(&self) -> usize {
        self.line.len()
    }
}
