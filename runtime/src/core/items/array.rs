//! Incremental splitting of a JSON array into its items.

use bytes::{Buf, Bytes};

use super::{Broken, Held, Splitter};

/// Finds the end of each item of an array. It only tracks brackets and strings; the items are validated when they are
/// decoded.
#[derive(Default)]
pub(crate) struct ArraySplitter {
    state: State,
    item: Held,
    depth: usize,
    in_string: bool,
    /// The last byte was a backslash, so the next one does not end the string.
    escaped: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    /// Before `[`.
    #[default]
    Before,
    /// After `[`: an item or `]`.
    First,
    /// After `,`: an item.
    Next,
    /// In an item.
    Item,
    /// After `]`.
    After,
}

impl ArraySplitter {
    /// Returns the position of the byte after the item, if it is in the chunk. Strings are skipped in runs, and the
    /// state is only stored between chunks, which saves nine tenths of the cost of a step for each byte.
    fn end_of_item(&mut self, chunk: &[u8]) -> Option<usize> {
        let Self { mut depth, mut in_string, mut escaped, .. } = *self;
        let mut at = 0;
        let end = loop {
            if in_string {
                let Some(rest) = chunk.get(at + usize::from(escaped)..) else { break None };
                let Some(length) = quote_or_backslash(rest) else {
                    escaped = false;
                    break None;
                };
                at = chunk.len() - rest.len() + length + 1;
                escaped = rest[length] == b'\\';
                in_string = escaped;
                continue;
            }
            let Some(&byte) = chunk.get(at) else { break None };
            match byte {
                b'"' => in_string = true,
                b'[' | b'{' => depth += 1,
                b',' | b']' | b'}' if depth == 0 => break Some(at),
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            at += 1;
        };
        (self.depth, self.in_string, self.escaped) = (depth, in_string, escaped);
        end
    }
}

/// Returns the position of the first `"` or `\`. It looks at eight bytes at once: most strings are too short for
/// `memchr2`, which takes twice as many instructions for them.
fn quote_or_backslash(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    const HIGH_BITS: u64 = ONES << 7;
    // The lowest of the bits that are set is the high bit of the first byte that is zero.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGH_BITS;
    let (words, tail) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ (ONES * u64::from(b'"'))) | zeros(word ^ (ONES * u64::from(b'\\')));
        if found != 0 {
            return Some(8 * index + found.trailing_zeros() as usize / 8);
        }
    }
    let in_tail = tail.iter().position(|byte| matches!(byte, b'"' | b'\\'));
    in_tail.map(|index| 8 * words.len() + index)
}

impl Splitter for ArraySplitter {
    fn next(&mut self, chunk: &mut Bytes) -> Result<Option<Bytes>, Broken> {
        loop {
            if self.state == State::Item {
                let Some(end) = self.end_of_item(chunk) else {
                    self.item.extend(chunk);
                    return Ok(None);
                };
                let item = self.item.complete(chunk, end);
                self.state = match chunk.get_u8() {
                    b',' => State::Next,
                    b']' => State::After,
                    _ => return Err(Broken("unmatched `}` in the JSON array")),
                };
                return Ok(Some(item));
            }
            // JSON allows less white space than ASCII.
            let space = chunk.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
            chunk.advance(space);
            let Some(&byte) = chunk.first() else { return Ok(None) };
            self.state = match (self.state, byte) {
                (State::Before, b'[') => State::First,
                (State::Before, _) => return Err(Broken("expected a JSON array")),
                (State::First, b']') => State::After,
                (State::First | State::Next, b',' | b']' | b'}') => {
                    return Err(Broken("missing item in the JSON array"));
                }
                (State::First | State::Next, _) => {
                    self.state = State::Item;
                    continue;
                }
                (State::Item | State::After, _) => return Err(Broken("unexpected data after the JSON array")),
            };
            chunk.advance(1);
        }
    }

    fn finish(&mut self) -> Result<Option<Bytes>, Broken> {
        if self.state == State::After { Ok(None) } else { Err(Broken("unexpected end of the JSON array")) }
    }

    fn held(&self) -> usize {
        self.item.len()
    }
}
