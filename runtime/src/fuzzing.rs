//! Access to internals for the fuzz targets in `fuzz/`. Not public API: it may change in any release.

use std::cell::Cell;
use std::time::Duration;

use bytes::Bytes;
use http::{StatusCode, Uri};

use crate::client::base_url::BaseUrl;
use crate::client::reference;
use crate::client::retry::{RetryContext, RetryDecision, RetryPolicy, Verdict};
use crate::core::encode::{Encoding, PathParam, QueryString, encode_path};
use crate::core::endpoint::{EndpointDescriptor, EndpointParts};
use crate::core::error::Error;
use crate::core::items::{ArraySplitter, Event, EventSplitter, LineSplitter, Splitter};
use crate::core::masking::{self, is_secret_name, masked_prose};
use crate::core::model::ModelValue;
use crate::core::path_template::PathPiece;
use crate::core::response::{DecodeError, RawResponse};
use crate::core::schema::Probe;
#[cfg(feature = "testing")]
pub use crate::testing::record::fuzzing as recordings;

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
    String::from_utf8_lossy(&query.pairs()).into_owned()
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
    let mut items = Vec::new();
    for chunk in chunks {
        let mut chunk = Bytes::copy_from_slice(chunk);
        while let Some(item) = splitter.next(&mut chunk).map_err(|broken| broken.0)? {
            items.push(item);
        }
    }
    items.extend(splitter.finish().map_err(|broken| broken.0)?);
    Ok(items)
}

/// Returns the URL of a path and query below a base URL.
pub fn base_url(text: &str, target: &str, allow_plain_http: bool) -> Result<Uri, Error> {
    let base = BaseUrl::parse(text, allow_plain_http)?;
    let uri = base.origin().at(format!("{}{target}", base.prefix()).into_bytes());
    uri.map_err(|_| Error::config("the URL is not valid"))
}

/// Resolves an address from an argument of a call, and returns the URL of its request.
pub fn address(base: &str, address: &str, allow_plain_http: bool) -> Result<Uri, Error> {
    let base = BaseUrl::parse(base, allow_plain_http)?;
    let (origin, target) = base.resolve(address).map_err(Error::config)?;
    origin.as_ref().unwrap_or(base.origin()).at(target).map_err(|_| Error::config("the URL is not valid"))
}

/// Resolves a link in a response to a request for `current`.
pub fn link(current: &Uri, reference: &str) -> Option<Uri> {
    reference::resolve(current, reference).ok()
}

/// Resolves a `Location` that may lead to another origin, and returns whether it does.
pub fn redirect(
    base: &str,
    allow_plain_http: bool,
    current: &Uri,
    location: &str,
) -> Result<(Uri, bool), &'static str> {
    let base = BaseUrl::parse(base, allow_plain_http).map_err(|_| "invalid base URL")?;
    reference::redirect_elsewhere(current, location, &base)
}

/// Returns the text with its secrets masked, and the number of names that were looked at.
pub fn masked(text: &str) -> (String, usize) {
    let names = Cell::new(0);
    let is_secret = |name: &str| {
        names.set(names.get() + 1);
        is_secret_name(name)
    };
    let mut found = Vec::new();
    masking::pairs(text, &is_secret, &mut found);
    (masked_prose(text), names.get())
}

/// Decodes the body of a response as a call does.
pub fn decode<T: ModelValue>(body: Bytes) -> Result<T, DecodeError> {
    const ENDPOINT: EndpointDescriptor = EndpointDescriptor::new(EndpointParts::DEFAULT);
    Probe::<T>::decode(&ENDPOINT, &RawResponse::of_buffered(http::Response::new(body.into())))
}
