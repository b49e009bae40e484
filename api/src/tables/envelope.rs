//! Incremental splitting of a result into its properties and rows.

use bytes::{Buf, Bytes, BytesMut};

/// The largest size of one row, or of all properties beside the rows.
const LIMIT: usize = 64 << 20;

/// A part of a result.
pub(super) enum Part {
    /// The properties before the rows, as a JSON object; `None` if the result is a list of rows.
    Header(Option<Bytes>),
    /// A row.
    Row(Bytes),
    /// The properties after the rows, as a JSON object. The last part.
    Trailer(Bytes),
}

/// Finds the parts of `json`, `json_detail` and `json_bi`. It only tracks brackets and strings; the parts are validated
/// when they are decoded.
#[derive(Default)]
pub(super) struct Splitter {
    state: State,
    /// The part that is not complete: a row, or the properties so far.
    held: BytesMut,
    scan: Scan,
    /// The result is an object, of which the rows are a property.
    is_object: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    /// Before the result.
    #[default]
    Start,
    /// In the properties before the rows: after `{` or `,`, or in a name or value.
    Header,
    /// After `[` (`first`) or `,` of the rows.
    BeforeRow { first: bool },
    /// In a row.
    Row,
    /// After a row.
    AfterRow,
    /// After the rows.
    Trailer,
    /// After the result.
    End,
}

/// The position in a JSON value.
#[derive(Clone, Copy, Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    /// The last byte was a backslash, so the next one does not end the string.
    escaped: bool,
}

impl Scan {
    /// Returns the number of bytes up to and including the first bracket that closes or opens a level, or comma, for
    /// which `stop` returns true. The position is that after it.
    fn find(&mut self, bytes: &[u8], stop: impl Fn(u8, usize) -> bool) -> Option<usize> {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            if self.in_string {
                if self.escaped {
                    self.escaped = false;
                    continue;
                }
                // Strings are most of a result, so they are skipped in runs.
                let rest = &bytes[at - 1..];
                let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')).unwrap_or(rest.len());
                at += length;
                match rest.get(length) {
                    Some(b'"') => self.in_string = false,
                    Some(_) => self.escaped = true,
                    None => at -= 1,
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                b',' => {}
                _ => continue,
            }
            if !self.in_string && stop(byte, self.depth) {
                return Some(at);
            }
        }
        None
    }
}

impl Splitter {
    /// Takes the next part out of the stream, of which `chunk` is what has arrived. Without a complete part it consumes
    /// the whole chunk.
    pub(super) fn next(&mut self, chunk: &mut Bytes) -> Result<Option<Part>, &'static str> {
        loop {
            if matches!(self.state, State::Start | State::BeforeRow { .. } | State::AfterRow | State::End) {
                skip_space(chunk);
            }
            let Some(&byte) = chunk.first() else { return Ok(None) };
            match (self.state, byte) {
                (State::Start, b'[') => {
                    chunk.advance(1);
                    self.state = State::BeforeRow { first: true };
                    return Ok(Some(Part::Header(None)));
                }
                (State::Start, b'{') => {
                    self.is_object = true;
                    self.state = State::Header;
                }
                (State::Start, _) => return Err("expected JSON with rows"),
                (State::Header, _) => return self.header(chunk),
                (State::BeforeRow { first: true } | State::AfterRow, b']') => {
                    chunk.advance(1);
                    if !self.is_object {
                        self.state = State::End;
                        return Ok(Some(Part::Trailer(Bytes::from_static(b"{}"))));
                    }
                    self.held.extend_from_slice(b"{\"rows\":[]");
                    self.scan = Scan { depth: 1, ..Scan::default() };
                    self.state = State::Trailer;
                }
                (State::AfterRow, b',') => {
                    chunk.advance(1);
                    self.state = State::BeforeRow { first: false };
                }
                (State::BeforeRow { .. }, b'{') => {
                    self.scan = Scan::default();
                    self.state = State::Row;
                }
                (State::BeforeRow { .. }, _) => return Err("expected a row, which is an object"),
                (State::Row, _) => return self.row(chunk),
                (State::AfterRow, _) => return Err("expected a comma between two rows"),
                (State::Trailer, _) => return self.trailer(chunk),
                (State::End, _) => return Err("unexpected data after the result"),
            }
        }
    }

    /// Returns the error of a stream that ends here, unless the result is complete.
    pub(super) fn finish(&self) -> Result<(), &'static str> {
        if self.state == State::End { Ok(()) } else { Err("the result is not complete") }
    }

    fn header(&mut self, chunk: &mut Bytes) -> Result<Option<Part>, &'static str> {
        // A list on the second level can be that of the rows; the end of the object means that there are none.
        let ends = |byte, depth| (byte == b'[' && depth == 2) || depth == 0;
        while let Some(length) = self.scan.find(chunk, ends) {
            self.held.extend_from_slice(&chunk.split_to(length));
            if self.scan.depth == 0 {
                self.state = State::End;
                return Ok(Some(Part::Trailer(self.held.split().freeze())));
            }
            if !is_of_rows(&self.held) {
                continue;
            }
            self.held.extend_from_slice(b"]}");
            self.state = State::BeforeRow { first: true };
            return Ok(Some(Part::Header(Some(self.held.split().freeze()))));
        }
        self.hold(chunk)
    }

    fn row(&mut self, chunk: &mut Bytes) -> Result<Option<Part>, &'static str> {
        let Some(length) = self.scan.find(chunk, |_, depth| depth == 0) else { return self.hold(chunk) };
        self.state = State::AfterRow;
        let end = chunk.split_to(length);
        if self.held.is_empty() {
            // A row that lies within a chunk is not copied.
            return Ok(Some(Part::Row(end)));
        }
        self.held.extend_from_slice(&end);
        Ok(Some(Part::Row(self.held.split().freeze())))
    }

    fn trailer(&mut self, chunk: &mut Bytes) -> Result<Option<Part>, &'static str> {
        let Some(length) = self.scan.find(chunk, |_, depth| depth == 0) else { return self.hold(chunk) };
        self.held.extend_from_slice(&chunk.split_to(length));
        self.state = State::End;
        Ok(Some(Part::Trailer(self.held.split().freeze())))
    }

    fn hold(&mut self, chunk: &mut Bytes) -> Result<Option<Part>, &'static str> {
        if self.held.len() + chunk.len() > LIMIT {
            return Err("a row, or the description of the fields, exceeds 64 MiB");
        }
        self.held.extend_from_slice(chunk);
        chunk.clear();
        Ok(None)
    }
}

fn skip_space(chunk: &mut Bytes) {
    let space = chunk.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    chunk.advance(space);
}

/// Returns `true` if an object that ends with `[` begins the list of its rows there.
fn is_of_rows(object: &[u8]) -> bool {
    let before = object.strip_suffix(b"[").unwrap_or(object).trim_ascii_end();
    let Some(before) = before.strip_suffix(b":") else { return false };
    let before = before.trim_ascii_end();
    before.ends_with(b"\"rows\"") || before.ends_with(b"\"data\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Splits text that arrives in chunks of this size.
    fn parts(text: &str, size: usize) -> Result<Vec<String>, &'static str> {
        let mut splitter = Splitter::default();
        let mut parts = Vec::new();
        for chunk in text.as_bytes().chunks(size) {
            let mut chunk = Bytes::copy_from_slice(chunk);
            while let Some(part) = splitter.next(&mut chunk)? {
                let (name, bytes) = match part {
                    Part::Header(bytes) => ("header", bytes.unwrap_or_default()),
                    Part::Row(bytes) => ("row", bytes),
                    Part::Trailer(bytes) => ("trailer", bytes),
                };
                parts.push(format!("{name} {}", String::from_utf8_lossy(&bytes)));
            }
        }
        splitter.finish()?;
        Ok(parts)
    }

    #[test]
    fn parts_are_found_wherever_chunks_end() {
        let detail = r#" {"fields":{"data":[1]},"x":["rows"],"data" : [{"a":"}]\\\"{"}, {"b":[{}]} ],"errors":[]} "#;
        let list = r#"[{"a":1},{"b":"]"}]"#;
        for size in 1..=detail.len() {
            let expected = [
                r#"header {"fields":{"data":[1]},"x":["rows"],"data" : []}"#,
                r#"row {"a":"}]\\\"{"}"#,
                r#"row {"b":[{}]}"#,
                r#"trailer {"rows":[],"errors":[]}"#,
            ];
            assert_eq!(parts(detail, size).unwrap(), expected, "{size}");
            let expected = ["header ", r#"row {"a":1}"#, r#"row {"b":"]"}"#, "trailer {}"];
            assert_eq!(parts(list, size).unwrap(), expected, "{size}");
            assert_eq!(parts(r#"{"message":"no"}"#, size).unwrap(), [r#"trailer {"message":"no"}"#]);
            assert_eq!(parts("[ ]", size).unwrap(), ["header ", "trailer {}"]);
        }
    }

    #[test]
    fn results_that_are_not_complete_are_errors() {
        for text in ["", "[", r#"[{"a":1}"#, r#"[{"a":1},]"#, r#"{"rows":[{"a":1}]"#, r#"{"rows":["#, "[1]", "no"] {
            assert!(parts(text, 100).is_err(), "{text}");
        }
        assert!(parts("[] []", 100).is_err());
        assert!(parts(r#"[{"a":1} {"a":2}]"#, 100).is_err());
    }
}
