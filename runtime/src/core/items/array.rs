//! Incremental splitting of a JSON array into its items.

use std::collections::VecDeque;

use bytes::Bytes;

use super::{Broken, Splitter};

/// Finds the end of each item of an array. It only tracks brackets and strings; the items are validated when they are
/// decoded.
#[derive(Default)]
pub(crate) struct ArraySplitter {
    state: State,
    item: Vec<u8>,
    depth: usize,
    in_string: bool,
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
    fn byte(&mut self, byte: u8, items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        // JSON allows less white space than ASCII.
        let space = matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        match self.state {
            State::Before | State::First | State::Next | State::After if space => {}
            State::Before if byte == b'[' => self.state = State::First,
            State::Before => return Err(Broken("expected a JSON array")),
            State::First if byte == b']' => self.state = State::After,
            State::First | State::Next if matches!(byte, b',' | b']' | b'}') => {
                return Err(Broken("missing item in the JSON array"));
            }
            State::First | State::Next => {
                self.state = State::Item;
                self.inside(byte);
            }
            State::Item if !self.in_string && self.depth == 0 && matches!(byte, b',' | b']') => {
                items.push_back(std::mem::take(&mut self.item).into());
                self.state = if byte == b',' { State::Next } else { State::After };
            }
            State::Item if !self.in_string && self.depth == 0 && byte == b'}' => {
                return Err(Broken("unmatched `}` in the JSON array"));
            }
            State::Item => self.inside(byte),
            State::After => return Err(Broken("unexpected data after the JSON array")),
        }
        Ok(())
    }

    fn inside(&mut self, byte: u8) {
        self.item.push(byte);
        if self.escaped {
            self.escaped = false;
        } else if self.in_string {
            self.escaped = byte == b'\\';
            self.in_string = byte != b'"';
        } else {
            match byte {
                b'"' => self.in_string = true,
                b'[' | b'{' => self.depth += 1,
                b']' | b'}' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
    }
}

impl Splitter for ArraySplitter {
    fn push(&mut self, chunk: &[u8], items: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        chunk.iter().try_for_each(|&byte| self.byte(byte, items))
    }

    fn finish(&mut self, _: &mut VecDeque<Bytes>) -> Result<(), Broken> {
        if self.state == State::After { Ok(()) } else { Err(Broken("unexpected end of the JSON array")) }
    }

    fn held(&self) -> usize {
        self.item.len()
    }
}
