//! What the fuzz targets in `fuzz/` reach of the internals. Not for anyone else: it changes without notice.

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use crate::client::retry::{RetryContext, RetryPolicy, Verdict};
use crate::core::encode::{Encoding, PathParam, QueryString, encode_path};
use crate::core::items::{ArraySplitter, Event, EventSplitter, LineSplitter, Splitter};
use crate::core::path_template::PathPiece;

/// The path of a template with its values; or the index of the value that no path can carry.
pub fn path(template: &[PathPiece], values: &[&dyn PathParam]) -> Result<String, usize> {
    let mut out = Vec::new();
    encode_path(template, values, &mut out).map_err(|(index, _)| index)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// Pairs of name and value, set in this order, each at its index in the declaration; as a form, or as a query.
pub fn pairs(pairs: &[(u8, String, String)], form: bool) -> String {
    let mut query = QueryString::new(if form { Encoding::Form } else { Encoding::Component });
    for (index, name, value) in pairs {
        query.set((*index).into(), name, &|values| values.value().push(value));
    }
    String::from_utf8_lossy(query.as_bytes()).into_owned()
}

/// How long the default policy waits after a 429 that asks for this; `None` if it fails instead.
pub fn wait(retry_after: Option<Duration>, random: f64) -> Option<Duration> {
    let status = Some(StatusCode::TOO_MANY_REQUESTS);
    let facts = RetryContext { attempt: 1, idempotent: false, replayable: true, undone: false, status, retry_after };
    match RetryPolicy::default().judge(facts, random) {
        Verdict::Retry(wait) => Some(wait),
        Verdict::Fail(_) => None,
    }
}

/// The items of a JSON array that comes in these chunks.
pub fn array(chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    split(ArraySplitter::default(), chunks)
}

/// The lines that come in these chunks.
pub fn lines(chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    split(LineSplitter::default(), chunks)
}

/// The server-sent events that come in these chunks.
pub fn events(chunks: &[&[u8]]) -> Result<Vec<Event>, &'static str> {
    Ok(split(EventSplitter::default(), chunks)?.iter().map(|block| Event::read(block)).collect())
}

fn split(mut splitter: impl Splitter, chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    let mut items = VecDeque::new();
    chunks.iter().try_for_each(|chunk| splitter.push(chunk, &mut items)).map_err(|broken| broken.0)?;
    splitter.finish(&mut items).map_err(|broken| broken.0)?;
    Ok(items.into())
}
