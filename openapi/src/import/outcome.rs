//! The result of a method, derived from the successful responses of its operation.

use std::collections::BTreeSet;

use super::modules::Method;
use crate::facts::{Content, Facts, JSON, Kind, Operation, Status, is_lines, without_parameters};
use crate::overlay::Output;

/// The output of a call.
pub(super) enum Outcome {
    /// No output.
    Nothing,
    /// JSON of one kind.
    Json(Kind),
    /// Only text.
    Text,
    /// Only bytes.
    Bytes,
    /// Bytes, text or JSON, by the media type.
    Content,
    /// Server-sent events.
    Events,
    /// JSON lines of one kind.
    Lines(Kind),
    /// One of several kinds, by status.
    ByStatus(Vec<(u16, Option<Kind>)>),
}

impl Outcome {
    pub(super) fn of(facts: &Facts, method: &Method<'_>) -> Self {
        match method.options.and_then(|options| options.output) {
            Some(Output::Content) => return Self::Content,
            Some(Output::Text) => return Self::Text,
            Some(Output::Bytes) => return Self::Bytes,
            None => {}
        }
        let successes = successes(method.operation);
        let json: Vec<_> = successes.iter().map(|(_, contents)| facts.json(contents)).collect();
        let mut unread =
            successes.iter().zip(&json).filter(|((_, contents), json)| json.is_none() && !contents.is_empty());
        if unread.next().is_some() {
            let contents: Vec<_> = successes.iter().flat_map(|(_, contents)| contents.iter()).collect();
            return Self::of_media(facts, &contents);
        }
        let mut kinds: Vec<_> = json.iter().map(|json| json.map(|content| content.kind.clone())).collect();
        let by_status = successes.iter().zip(&kinds).filter_map(|((status, _), kind)| match status {
            Status::Code(code) => Some((*code, kind.clone())),
            Status::Class(_) | Status::Default => None,
        });
        let by_status: Vec<_> = by_status.collect();
        kinds.dedup();
        match kinds.as_slice() {
            [] | [None] => Self::Nothing,
            [Some(kind)] => Self::Json(kind.clone()),
            // A class of statuses cannot be a variant of an enum.
            _ if by_status.len() == successes.len() => Self::ByStatus(by_status),
            _ => Self::Content,
        }
    }

    /// Returns the output for contents that are not all JSON.
    fn of_media(facts: &Facts, contents: &[&Content]) -> Self {
        let media: BTreeSet<_> = contents.iter().map(|content| without_parameters(&content.media)).collect();
        match media.into_iter().collect::<Vec<_>>().as_slice() {
            ["text/event-stream"] => Self::Events,
            // Documents describe a line, or the list of all.
            [only] if is_lines(only) => {
                Self::Lines(match contents.first().map(|content| facts.resolve(&content.kind)) {
                    Some(Kind::List(of)) => (**of).clone(),
                    _ => contents.first().map_or(Kind::Any, |content| content.kind.clone()),
                })
            }
            [only] if only.starts_with("text/") => Self::Text,
            [only] if contents.iter().all(|content| content.kind == Kind::Binary) && is_binary(only) => Self::Bytes,
            _ => Self::Content,
        }
    }
}

/// Returns true if a media type is not text in disguise.
fn is_binary(media: &str) -> bool {
    media.contains('/')
        && !["xml", "yaml", "javascript", "json", "urlencoded", "*"].iter().any(|word| media.contains(word))
}

/// Returns the value of `accept` for a call, if it is not that of its output.
pub(super) fn accept<'f>(facts: &Facts, operation: &'f Operation, outcome: &Outcome) -> Option<&'f str> {
    let successes = successes(operation);
    let media = |content: &'f Content| without_parameters(&content.media);
    match outcome {
        Outcome::Json(_) | Outcome::ByStatus(_) => {
            let mut all = successes.iter().filter_map(|(_, contents)| facts.json(contents)).map(media);
            let first = all.next().filter(|first| !matches!(*first, JSON | "*/*"))?;
            all.all(|other| other == first).then_some(first)
        }
        Outcome::Lines(_) => {
            let first = successes.iter().flat_map(|(_, contents)| contents.iter()).map(media).next();
            first.filter(|media| !matches!(*media, "application/x-ndjson" | "application/jsonl"))
        }
        Outcome::Nothing | Outcome::Text | Outcome::Bytes | Outcome::Content | Outcome::Events => None,
    }
}

/// Returns the successes of an operation, except those that mean "not yet".
fn successes(operation: &Operation) -> Vec<(&Status, &Vec<Content>)> {
    let pending = |status: &Status| matches!(status, Status::Code(code) if operation.pending.contains(code));
    operation.successes.iter().filter(|(status, _)| !pending(status)).collect()
}
