//! The messages of errors.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, Inner, Kind, Limit};
use crate::core::response::{DecodeError, media_type};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { endpoint, attempts, note, kind } = &*self.inner;
        if let Some(endpoint) = endpoint {
            write!(f, "{endpoint}: ")?;
        }
        match kind {
            Kind::Config(problem) | Kind::Header(problem) | Kind::SessionEnded(problem) => f.write_str(problem)?,
            Kind::Argument { name, problem } => write!(f, "argument `{name}` {problem}; nothing was sent")?,
            Kind::Value(problem) => f.write_str(problem)?,
            Kind::AddressTooLong => {
                f.write_str("the URL is longer than 65,534 bytes; nothing was sent")?;
            }
            Kind::Encode(_) => f.write_str("cannot serialize the request body as JSON; nothing was sent")?,
            Kind::Auth(error) => write!(f, "authentication failed: {error}")?,
            Kind::Transport(error) => write!(f, "{error}")?,
            Kind::RateLimited(wait) => {
                write!(
                    f,
                    "not sent: the server's rate limit is exhausted for {} more seconds",
                    wait.as_secs_f64().ceil()
                )?;
            }
            Kind::Timeout { limit: Limit::Attempt, after } => write!(f, "attempt timed out after {after:?}")?,
            Kind::Timeout { limit: Limit::Call, after } => write!(f, "call timed out after {after:?}")?,
            Kind::Timeout { limit: Limit::Deadline, after } => {
                write!(f, "call missed its deadline after {after:?}")?;
            }
            Kind::Page(problem) => write!(f, "cannot request the next page: {problem}")?,
            Kind::Status { response, undecodable } => {
                write!(f, "{}", response.status)?;
                if let Some(error) = undecodable {
                    write!(f, " (cannot decode its body: {error})")?;
                }
            }
            Kind::Decode { response, error } => {
                // Only the media type, truncated, since it can be any text of the server's.
                let media_type = media_type(&response.headers).unwrap_or("no content type");
                let media_type = media_type.get(..60).unwrap_or(media_type);
                write!(f, "cannot decode the response ({}, {media_type}): {error}", response.status)?;
                if let DecodeError::Json(error) = error
                    && let Some(output) = other_output(media_type).filter(|_| error.quoting().is_syntax())
                {
                    write!(f, "; for a response that is not JSON, declare `output = {output}`")?;
                }
            }
            Kind::Item(problem) => write!(f, "cannot read the next item: {problem}")?,
            Kind::TooLarge { status, limit } => {
                write!(f, "{status}, but the body exceeds the limit of {limit} bytes (`max_body`)")?;
            }
        }
        if attempts.made > 1 {
            write!(f, ", after {} attempts", attempts.made)?;
        }
        if let Some(note) = note {
            write!(f, " ({note})")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self}")?;
        let mut source = self.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        f.write_str(")")
    }
}

/// The source is the cause, or the body of a declared error if its type implements [`std::error::Error`]: its message
/// on one line of up to 1,000 characters, with secrets masked.
impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.inner.kind {
            Kind::Auth(error) => error.source(),
            Kind::Transport(error) => error.source(),
            Kind::Encode(error) => Some(error),
            Kind::Decode { error, .. } => Some(error),
            Kind::Status { .. } => self.declared.as_ref()?.as_source(),
            _ => None,
        }
    }
}

/// Returns the `output` for a media type that is certainly not JSON. HTML is left out: it usually comes from a login
/// page or a proxy, where JSON was right.
fn other_output(media_type: &str) -> Option<&'static str> {
    let media_type = media_type.to_ascii_lowercase();
    let (kind, name) = media_type.split_once('/')?;
    match (kind, name) {
        ("text", "html" | "json" | "x-json") => None,
        ("text", "event-stream") => Some("events"),
        ("text", _) => Some("text"),
        ("application", "x-ndjson" | "jsonl" | "json-lines" | "ndjson") => Some("lines"),
        ("application", "octet-stream" | "pdf" | "zip" | "gzip") | ("image" | "audio" | "video" | "font", _) => {
            Some("bytes")
        }
        _ => None,
    }
}
