//! Values that are already percent-encoded.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::core::encode::{Param, ParamText};
use crate::core::error::Error;
use crate::core::field::ENCODED;

/// A parameter value that is already percent-encoded and is sent unchanged.
///
/// All other values are encoded, even if they look encoded. Use this for values that encoding cannot produce, such as
/// an encoded slash that a server distinguishes from a plain one.
///
/// ```
/// use fingerpost::PreEncoded;
///
/// assert!(PreEncoded::new("feature%2Ffoo").is_ok());
/// assert!(PreEncoded::new("feature/foo").is_err());
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct PreEncoded(String);

impl PreEncoded {
    /// Creates a value from unreserved characters, `!$'()*,;:@`, and `%` with two hexadecimal digits.
    ///
    /// # Errors
    ///
    /// Returns an [`is_argument`](Error::is_argument) error if the value contains anything else, which could end its
    /// segment or pair.
    pub fn new(encoded: impl Into<String>) -> Result<Self, Error> {
        let encoded = encoded.into();
        let mut bytes = encoded.bytes();
        while let Some(byte) = bytes.next() {
            let allowed = match byte {
                b'%' => [bytes.next(), bytes.next()].iter().all(|digit| digit.is_some_and(|d| d.is_ascii_hexdigit())),
                _ => byte.is_ascii_alphanumeric() || b"-._~!$'()*,;:@".contains(&byte),
            };
            if !allowed {
                return Err(Error::argument(
                    "invalid `PreEncoded` value: it contains a character that must be encoded, or a stray `%`",
                ));
            }
        }
        Ok(Self(encoded))
    }
}

/// Serialized as its text, so that the values of a map or a struct can be encoded already where their names are not:
/// `#[query(flatten)] more: &BTreeMap<String, PreEncoded>`.
impl Serialize for PreEncoded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(ENCODED, &self.0)
    }
}

impl Param for PreEncoded {
    fn write(&self, out: &mut ParamText<'_>) {
        out.push_encoded(&self.0);
    }
}

/// Hides the value, which may be a secret.
impl fmt::Debug for PreEncoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PreEncoded(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::encode::encode_path;
    use crate::core::path_template::PathPiece::{Literal, Value};

    /// Returns the path with this value as a segment, or the reason why it is rejected.
    fn path(value: &str) -> Result<String, &'static str> {
        let mut out = Vec::new();
        let template = &[Literal("/tasks/"), Value("id"), Literal("/results")];
        let encoded = PreEncoded::new(value).unwrap();
        encode_path(template, &[&encoded], &mut out).map_err(|(_, problem)| problem.reason())?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn what_is_encoded_already_goes_out_as_it_is_and_cannot_leave_its_segment() {
        assert_eq!(path("feature%2Ffoo").as_deref(), Ok("/tasks/feature%2Ffoo/results"));
        for text in ["%2e", "%2E%2e", ".%2e", ".."] {
            let problem = path(text).unwrap_err();
            assert!(problem.contains("creates a path segment `.` or `..`"), "{text}: {problem}");
        }
        for text in ["a/b", "a?b", "a#b", "a b", "é", "100%", "%2", "%zz", "a&b", "a+b", "\\"] {
            assert!(PreEncoded::new(text).unwrap_err().is_argument(), "{text}");
        }
    }
}
