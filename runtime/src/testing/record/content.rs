//! Recorded bodies: their chunks, and how they ended.

use std::ops::Range;

use bytes::{Bytes, BytesMut};
use serde::{Deserialize, Serialize};

/// The non-empty chunks of a body, as they were received.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Content(Vec<Bytes>);

/// End of a response body.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "EndWritten", into = "EndWritten")]
pub(super) enum End {
    #[default]
    Whole,
    /// Reading failed with this message.
    BrokenOff(String),
    /// The caller did not read to the end.
    Unread,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct EndWritten {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    broken_off: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unread: bool,
}

impl From<End> for EndWritten {
    fn from(end: End) -> Self {
        match end {
            End::Whole => Self { broken_off: None, unread: false },
            End::BrokenOff(message) => Self { broken_off: Some(message), unread: false },
            End::Unread => Self { broken_off: None, unread: true },
        }
    }
}

impl TryFrom<EndWritten> for End {
    type Error = &'static str;

    fn try_from(EndWritten { broken_off, unread }: EndWritten) -> Result<Self, Self::Error> {
        match (broken_off, unread) {
            (None, false) => Ok(Self::Whole),
            (Some(message), false) => Ok(Self::BrokenOff(message)),
            (None, true) => Ok(Self::Unread),
            (Some(_), true) => Err("expected one of `broken_off` and `unread`, found both"),
        }
    }
}

impl End {
    pub(super) fn is_whole(&self) -> bool {
        *self == Self::Whole
    }
}

impl Content {
    pub(super) fn push(&mut self, chunk: Bytes) {
        if !chunk.is_empty() {
            self.0.push(chunk);
        }
    }

    pub(super) fn chunks(&self) -> &[Bytes] {
        &self.0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns all bytes.
    pub(super) fn joined(&self) -> Bytes {
        match &self.0[..] {
            [] => Bytes::new(),
            [whole] => whole.clone(),
            chunks => {
                let mut whole = BytesMut::new();
                for chunk in chunks {
                    whole.extend_from_slice(chunk);
                }
                whole.freeze()
            }
        }
    }

    /// Merges all chunks into one.
    pub(super) fn in_one(&self) -> Self {
        self.joined().into()
    }

    /// Replaces these ranges, which must be ascending and disjoint. A chunk boundary inside a range moves to its end.
    pub(super) fn replaced(&self, edits: &[(Range<usize>, &str)]) -> Self {
        let whole = self.joined();
        let mut boundaries = self.0.iter().scan(0, |end, chunk| {
            *end += chunk.len();
            Some(*end)
        });
        let mut boundary = boundaries.next();
        let (mut out, mut chunk, mut at) = (Self::default(), BytesMut::new(), 0);
        for (range, text) in edits.iter().cloned().chain([(whole.len()..whole.len(), "")]) {
            while let Some(end) = boundary.filter(|&end| end <= range.start) {
                chunk.extend_from_slice(&whole[at..end]);
                out.push(chunk.split().freeze());
                (at, boundary) = (end, boundaries.next());
            }
            chunk.extend_from_slice(&whole[at..range.start]);
            chunk.extend_from_slice(text.as_bytes());
            at = range.end;
            let mut passed = false;
            while let Some(end) = boundary.filter(|&end| end <= at) {
                (passed, boundary) = (passed || end > range.start, boundaries.next());
            }
            if passed {
                out.push(chunk.split().freeze());
            }
        }
        out.push(chunk.freeze());
        out
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        std::iter::once(bytes).collect()
    }
}

impl FromIterator<Bytes> for Content {
    fn from_iter<I: IntoIterator<Item = Bytes>>(chunks: I) -> Self {
        let mut content = Self::default();
        chunks.into_iter().for_each(|chunk| content.push(chunk));
        content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(chunks: &[&'static str], edits: &[(Range<usize>, &str)]) -> Vec<Bytes> {
        let content: Content = chunks.iter().map(|chunk| Bytes::from_static(chunk.as_bytes())).collect();
        content.replaced(edits).chunks().to_vec()
    }

    #[test]
    fn chunk_boundaries_are_kept_outside_of_replaced_ranges() {
        assert_eq!(replaced(&["abc", "def", "ghi"], &[]), ["abc", "def", "ghi"]);
        assert_eq!(replaced(&["abc", "def", "ghi"], &[(1..2, "***")]), ["a***c", "def", "ghi"]);
        assert_eq!(replaced(&["abc", "def", "ghi"], &[(2..4, "***")]), ["ab***", "ef", "ghi"]);
        assert_eq!(replaced(&["abc", "def", "ghi"], &[(2..7, "-"), (8..9, "+")]), ["ab-", "h+"]);
        assert_eq!(replaced(&["abc", "def", "ghi"], &[(3..6, "-")]), ["abc", "-", "ghi"]);
        assert_eq!(replaced(&["abc"], &[(0..3, "")]), [""; 0]);
    }
}
