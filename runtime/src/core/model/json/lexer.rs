//! The tokens of JSON text: the rules of RFC 8259 are those of `hifijson`.

use hifijson::escape::Lex as _;
use hifijson::num::{Lex as _, LexWrite as _};
use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer};

use super::order::Orders;
use crate::core::json_strings::{is_plain, plain_run};

/// The text is not JSON, or `serde_json` has to read it.
#[derive(Debug)]
pub(super) struct Refused;

/// The number of lists and maps around a value that `serde_json` allows.
const MAX_DEPTH: usize = 127;

/// JSON text that is being read.
pub(super) struct Lexer<'a> {
    text: &'a str,
    rest: SliceLexer<'a>,
    /// The number of lists and maps around the next value.
    depth: usize,
    /// Holds a string with escape sequences, so that only one is allocated for all of them.
    unescaped: String,
    /// The order of the keys so far.
    pub(super) orders: Orders,
}

/// A number in JSON.
pub(super) enum Number {
    Signed(i64),
    Unsigned(u64),
    /// A number with a fraction or an exponent, or one that exceeds 64 bits.
    Other,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            rest: SliceLexer::new(text.as_bytes()),
            depth: 0,
            unescaped: String::new(),
            orders: Orders::default(),
        }
    }

    /// Returns the next byte that is not white space, without taking it.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        // Most JSON has no white space.
        match self.rest.as_slice().first() {
            Some(&byte) if byte > b' ' => Some(byte),
            _ => self.rest.ws_peek(),
        }
    }

    /// Takes the byte that was peeked at.
    #[inline]
    pub(super) fn take(&mut self) {
        self.rest.take_next();
    }

    /// Takes this byte, which must be the next one.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Refused> {
        if self.peek() != Some(byte) {
            return Err(Refused);
        }
        self.take();
        Ok(())
    }

    /// Enters a list or a map, taking its bracket.
    pub(super) fn enter(&mut self) -> Result<(), Refused> {
        self.take();
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(Refused) } else { Ok(()) }
    }

    /// Leaves a list or a map, taking its bracket.
    pub(super) fn leave(&mut self, bracket: u8) -> Result<(), Refused> {
        self.depth -= 1;
        self.expect(bracket)
    }

    /// Takes `null`, `true` or `false`; `null` is `None`.
    pub(super) fn null_or_bool(&mut self) -> Result<Option<bool>, Refused> {
        self.rest.null_or_bool().ok_or(Refused)
    }

    /// Takes a number, and returns its text as well.
    pub(super) fn number(&mut self) -> Result<(&'a str, Number), Refused> {
        if let Some(found) = self.short_integer() {
            return Ok(found);
        }
        let start = self.position();
        let (_, parts) = self.rest.num_bytes().validated().map_err(|_| Refused)?;
        let text = self.text.get(start..self.position()).ok_or(Refused)?;
        // `serde_json` reads `-0` as a float, since integers have no negative zero.
        let integer = if !parts.is_int() || text == "-0" {
            None
        } else if text.starts_with('-') {
            text.parse().ok().map(Number::Signed)
        } else {
            text.parse().ok().map(Number::Unsigned)
        };
        Ok((text, integer.unwrap_or(Number::Other)))
    }

    /// Takes a positive integer of a few digits, which most numbers are. This saves two thirds of its instructions.
    #[inline]
    fn short_integer(&mut self) -> Option<(&'a str, Number)> {
        const MOST: usize = 18;
        let bytes = self.rest.as_slice();
        let count = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
        let is_whole = !matches!(bytes.get(count), Some(b'.' | b'e' | b'E'));
        let has_no_zero = count == 1 || bytes.first() != Some(&b'0');
        if !(1..=MOST).contains(&count) || !is_whole || !has_no_zero {
            return None;
        }
        let (digits, rest) = bytes.split_at_checked(count)?;
        let start = self.position();
        self.rest = SliceLexer::new(rest);
        let value = digits.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        Some((self.text.get(start..start + count)?, Number::Unsigned(value)))
    }

    /// Takes a string without escape sequences, whose opening quote was peeked at; `None` if it has any, and then
    /// nothing is taken.
    #[inline]
    pub(super) fn plain_string(&mut self) -> Option<&'a str> {
        let bytes = self.rest.as_slice().get(1..)?;
        let length = plain_run(bytes);
        if bytes.get(length) != Some(&b'"') {
            return None;
        }
        let start = self.position() + 1;
        self.rest = SliceLexer::new(bytes.get(length + 1..)?);
        // A part of the text, so that UTF-8 is not checked again.
        self.text.get(start..start + length)
    }

    /// Takes a string, whose opening quote was peeked at, and passes it to `take`.
    #[inline]
    pub(super) fn string<T>(&mut self, take: impl FnOnce(&str) -> T) -> Result<T, Refused> {
        if let Some(text) = self.plain_string() {
            return Ok(take(text));
        }
        self.unescape()?;
        Ok(take(&self.unescaped))
    }

    /// Takes a string with escape sequences into `unescaped`.
    #[inline(never)]
    fn unescape(&mut self) -> Result<(), Refused> {
        self.unescaped.clear();
        self.take();
        loop {
            let start = self.position();
            let bytes = self.rest.as_slice();
            let length = plain_run(bytes);
            self.unescaped.push_str(self.text.get(start..start + length).ok_or(Refused)?);
            self.rest = SliceLexer::new(bytes.get(length..).ok_or(Refused)?);
            match self.rest.take_next() {
                Some(b'"') => return Ok(()),
                Some(b'\\') => {
                    let kind = self.rest.take_next().ok_or(Refused)?;
                    self.unescaped.push(self.rest.escape(kind).map_err(|_| Refused)?);
                }
                // A control character, or the end.
                Some(_) | None => return Err(Refused),
            }
        }
    }

    /// Takes any value, and returns its text.
    pub(super) fn skip(&mut self) -> Result<&'a str, Refused> {
        let first = self.peek();
        let start = self.position();
        match first.ok_or(Refused)? {
            b'"' => self.string(|_| ())?,
            b'{' => {
                let mut is_first = true;
                self.enter()?;
                while self.next_part(&mut is_first, b'}')? {
                    self.key(|_| ())?;
                    self.skip()?;
                }
                self.leave(b'}')?;
            }
            b'[' => {
                let mut is_first = true;
                self.enter()?;
                while self.next_part(&mut is_first, b']')? {
                    self.skip()?;
                }
                self.leave(b']')?;
            }
            b'-' | b'0'..=b'9' => {
                self.rest.num_ignore().validate().map_err(|_| Refused)?;
            }
            _ => {
                self.null_or_bool()?;
            }
        }
        self.text.get(start..self.position()).ok_or(Refused)
    }

    /// Proceeds to the next item of a list or to the next key of a map, taking the comma before it. Returns `false` at
    /// the closing bracket, which is not taken.
    #[inline]
    pub(super) fn next_part(&mut self, is_first: &mut bool, bracket: u8) -> Result<bool, Refused> {
        let next = self.peek().ok_or(Refused)?;
        if next == bracket {
            return Ok(false);
        }
        if *is_first {
            *is_first = false;
        } else if next == b',' {
            self.take();
        } else {
            return Err(Refused);
        }
        Ok(true)
    }

    /// Takes a key and the colon after it, and passes the key to `take`.
    #[inline]
    pub(super) fn key<T>(&mut self, take: impl FnOnce(&str) -> T) -> Result<T, Refused> {
        if self.peek() != Some(b'"') {
            return Err(Refused);
        }
        let taken = self.string(take)?;
        self.expect(b':')?;
        Ok(taken)
    }

    /// Takes this key and the colon after it, if it is next. This saves looking for the end of the key, and comparing
    /// it with other names.
    #[inline]
    pub(super) fn known_key(&mut self, name: &str) -> Result<bool, Refused> {
        self.peek();
        let found = self.rest.as_slice().strip_prefix(b"\"").and_then(|rest| rest.strip_prefix(name.as_bytes()));
        let Some(rest) = found.and_then(|rest| rest.strip_prefix(b"\"")) else { return Ok(false) };
        // Any other name is written with escape sequences.
        if !is_plain(name.as_bytes()) {
            return Ok(false);
        }
        self.rest = SliceLexer::new(rest);
        self.expect(b':').map(|()| true)
    }

    /// Returns the index in the text of the byte after the last one that was taken.
    #[inline]
    fn position(&self) -> usize {
        self.text.len() - self.rest.as_slice().len()
    }
}
