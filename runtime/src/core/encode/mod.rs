//! Strict percent-encoding: everything except unreserved characters is encoded.
//!
//! Nothing is assumed to be encoded already, so a server that decodes a value once gets the original value.

mod expansion;
#[cfg(any(feature = "jiff", feature = "chrono", feature = "uuid", feature = "url"))]
mod external;
mod header_maps;
mod headers;
mod params;
mod path;
mod query;
mod separator;
mod styles;
mod to_json;

use std::fmt;

use self::expansion::expanded_value;
pub use self::expansion::{Expansion, PathFields, PathNotation, expanded_list, expanded_scalar};
#[cfg(feature = "jiff")]
pub(crate) use self::external::http_date;
pub use self::header_maps::NamedHeaderMap;
pub(crate) use self::headers::{
    HeaderValues, WriteHeaders, cookie_problem, header_value, is_credential, is_framing, with_cookie,
};
pub(crate) use self::params::EMPTY_LIST;
pub use self::params::{ListParam, Param, PartParam, PathParam, QueryParam, Written, joined};
pub(crate) use self::path::encode_path;

pub use self::query::QueryValues;
pub(crate) use self::query::{QueryString, WriteValues, part_texts};
pub use self::separator::Separator;
#[cfg(feature = "testing")]
pub(crate) use self::styles::Read;
pub(crate) use self::styles::Scalar;
pub use self::styles::{ValueStyle, flag};
pub use self::to_json::ToJson;
pub use crate::core::serialize::Nesting;

/// The names of a request's query parameters that are credentials: an extension of the request, for recordings.
#[cfg(feature = "testing")]
#[derive(Clone, Debug)]
pub(crate) struct SecretQuery(pub(crate) Vec<String>);

/// Decodes a query name, in either of the two encodings.
pub(crate) fn percent_decoded(bytes: &[u8]) -> Vec<u8> {
    let hex = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let (mut out, mut index) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(index) {
        match (byte, hex(bytes.get(index + 1)), hex(bytes.get(index + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.extend(u8::try_from(high << 4 | low));
                index += 2;
            }
            (b'+', _, _) => out.push(b' '),
            (other, _, _) => out.push(other),
        }
        index += 1;
    }
    out
}

/// A set of characters that are not encoded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Encoding {
    /// For a path segment or a query value: the unreserved characters of RFC 3986, section 2.3.
    Component,
    /// For several path segments: like `Component`, with `/` between them.
    Segments,
    /// For a whole URL: nothing is encoded.
    Plain,
    /// For a header: nothing is encoded, and dates are HTTP dates.
    Header,
    /// For a part of a multipart form: nothing is encoded, and the bytes of `query::PART` separate names and values.
    Part,
    /// For a form field, as in `application/x-www-form-urlencoded` (WHATWG URL, section 5): also `*`, and `+` for a
    /// space.
    Form,
}

/// The bytes that are not encoded in any encoding.
const UNRESERVED: [bool; 256] = {
    let (mut table, mut byte) = ([false; 256], 0_u8);
    while byte < u8::MAX {
        table[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        byte += 1;
    }
    table
};

/// Collects the text of one value and encodes it.
///
/// Implementations of [`Param`] write to it, with its methods or with `write!`.
pub struct ParamText<'a> {
    out: &'a mut Vec<u8>,
    encoding: Encoding,
    problem: &'a mut Option<&'static str>,
}

impl<'a> ParamText<'a> {
    pub(crate) fn new(out: &'a mut Vec<u8>, encoding: Encoding, problem: &'a mut Option<&'static str>) -> Self {
        Self { out, encoding, problem }
    }

    /// Rejects the value: the call fails before anything is sent. `why` follows the name of the argument in the
    /// message, as in "is not a finite number".
    pub fn refuse(&mut self, why: &'static str) {
        self.problem.get_or_insert(why);
    }

    /// Returns `true` if the value is a header, where some values have another format: a date, for example.
    pub fn is_header(&self) -> bool {
        self.encoding == Encoding::Header
    }

    /// Appends text that is already encoded.
    pub(crate) fn push_encoded(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Appends unencoded text.
    pub fn push(&mut self, text: &str) {
        const HEX: &[u8; 16] = b"0123456789ABCDEF";
        if matches!(self.encoding, Encoding::Plain | Encoding::Header | Encoding::Part) {
            self.out.extend_from_slice(text.as_bytes());
            return;
        }
        let form = self.encoding == Encoding::Form;
        let segments = self.encoding == Encoding::Segments;
        // Room for all of it, and runs that are copied as a whole, take a third of the instructions of single bytes.
        self.out.reserve(text.len());
        let mut rest = text.as_bytes();
        while let Some(run) = rest.iter().position(|&byte| !UNRESERVED[usize::from(byte)]) {
            self.out.extend_from_slice(&rest[..run]);
            let byte = rest[run];
            match byte {
                b'~' if !form => self.out.push(byte),
                b'/' if segments => self.out.push(byte),
                b'*' if form => self.out.push(byte),
                b' ' if form => self.out.push(b'+'),
                _ => self.out.extend_from_slice(&[b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]),
            }
            rest = &rest[run + 1..];
        }
        self.out.extend_from_slice(rest);
    }
}

impl fmt::Write for ParamText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}

impl fmt::Debug for ParamText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParamText").finish_non_exhaustive()
    }
}
