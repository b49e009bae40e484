//! Access to internals for the fuzz targets in `fuzz/`. Not public API: it may change in any release.

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;

use crate::client::retry::{RetryContext, RetryDecision, RetryPolicy, Verdict};
use crate::core::encode::{Encoding, PathParam, QueryString, encode_path};
use crate::core::items::{ArraySplitter, Event, EventSplitter, LineSplitter, Splitter};
use crate::core::path_template::PathPiece;

/// Encodes the path of a template with its values, or returns the index of an invalid value.
pub fn path(template: &[PathPiece], values: &[&dyn PathParam]) -> Result<String, usize> {
    let mut out = Vec::new();
    encode_path(template, values, &mut out).map_err(|(index, _)| index)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// Encodes parameters, each with its index in the declaration, its name and its value, as a form or a query.
pub fn pairs(pairs: &[(u8, String, String)], form: bool) -> String {
    let mut query = QueryString::new(if form { Encoding::Form } else { Encoding::Component });
    for (index, name, value) in pairs {
        query.set((*index).into(), name, &|values| values.value().push(value));
    }
    String::from_utf8_lossy(query.as_bytes()).into_owned()
}

/// Returns the delay of the default policy after a 429 with this `Retry-After`; `None` if it does not retry.
pub fn wait(retry_after: Option<Duration>, random: f64) -> Option<Duration> {
    let status = Some(StatusCode::TOO_MANY_REQUESTS);
    let decision = RetryDecision::Policy;
    let context =
        RetryContext { attempt: 1, idempotent: false, replayable: true, undone: false, status, retry_after, decision };
    match RetryPolicy::default().judge(context, random) {
        Verdict::Retry(wait) => Some(wait),
        Verdict::Fail(_) => None,
    }
}

/// Splits the chunks of a JSON array into items.
pub fn array(chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    split(ArraySplitter::default(), chunks)
}

/// Splits chunks into lines.
pub fn lines(chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    split(LineSplitter::default(), chunks)
}

/// Splits chunks into server-sent events.
pub fn events(chunks: &[&[u8]]) -> Result<Vec<Event>, &'static str> {
    Ok(split(EventSplitter::default(), chunks)?.iter().map(|block| Event::read(block)).collect())
}

fn split(mut splitter: impl Splitter, chunks: &[&[u8]]) -> Result<Vec<Bytes>, &'static str> {
    let mut items = VecDeque::new();
    chunks.iter().try_for_each(|chunk| splitter.push(chunk, &mut items)).map_err(|broken| broken.0)?;
    splitter.finish(&mut items).map_err(|broken| broken.0)?;
    Ok(items.into())
}
