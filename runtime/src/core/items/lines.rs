//! JSON lines: one value per line.

use std::collections::VecDeque;

use bytes::Bytes;

use super::{Broken, Splitter};

/// Splits at line feeds. Lines of JSON's white space are skipped, which includes a carriage return before the line
/// feed; the last line may be unterminated.
#[derive(Default)]
pub(crate) struct LineSplitter {
    line: Vec<u8>,
}

impl LineSplitter {
    fn complete(&mut self, items: &mut VecDeque<Bytes>) {
        let line = std::mem::take(&mut self.line);
        // A form feed is white space in ASCII but not in JSON (RFC 8259, section 2).
        if !line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
            items.push_back(line.into());
        }
    }
}

impl Splitter for LineSplitter {
    fn push(&mut self, chunk: &[u8], items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        let mut parts = chunk.split(|&byte| byte == b'\n');
        if let Some(first) = parts.next() {
            self.line.extend_from_slice(first);
        }
        for part in parts {
            self.complete(items);
            self.line.extend_from_slice(part);
        }
        Ok(())
    }

    fn finish(&mut self, items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        self.complete(items);
        Ok(())
    }

    fn held(&self) -> usize {
        self.line.len()
    }
}
