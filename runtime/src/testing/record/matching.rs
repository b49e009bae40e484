//! Matching of requests against recorded ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::super::query::{decoded, pairs};
use super::RecordedRequest;
use super::difference::{Difference, fits, json};
use crate::core::masking::MASK;

type Same = dyn Fn(&RecordedRequest, &RecordedRequest) -> bool + Send + Sync;

/// The parts of a request that are compared with recorded requests.
///
/// By default these are the method, the path, the query and the body, but not the host and the headers. In a query, the
/// order only matters for parameters with the same name. Bodies are compared as JSON if both are JSON, as fields if
/// both are forms, and otherwise byte by byte. `***` in a recording matches anything.
///
/// ```
/// use fingerpost::testing::record::{Matching, Recording};
///
/// let matching = Matching::default().ignore_query_parameter("now").ignore_property("request_id");
/// let recording = Recording::at("tests/recordings/things.yaml").matching(matching);
/// ```
#[derive(Clone)]
#[must_use = "matching rules do nothing unless passed to `RecordingBuilder::matching`"]
pub struct Matching {
    method: bool,
    path: bool,
    query: Which,
    body: bool,
    properties: Which,
    headers: BTreeSet<String>,
    same: Option<Arc<Same>>,
}

/// The names that are compared.
#[derive(Clone, Debug)]
enum Which {
    AllBut(BTreeSet<String>),
    Only(BTreeSet<String>),
}

impl Which {
    fn counts(&self, name: &str) -> bool {
        match self {
            Self::AllBut(names) => !names.contains(name),
            Self::Only(names) => names.contains(name),
        }
    }

    fn ignore(&mut self, name: &str) {
        match self {
            Self::AllBut(names) => names.insert(name.to_owned()),
            Self::Only(names) => names.remove(name),
        };
    }

    fn only(&mut self, name: &str) {
        match self {
            Self::AllBut(_) => *self = Self::Only(BTreeSet::from([name.to_owned()])),
            Self::Only(names) => drop(names.insert(name.to_owned())),
        }
    }
}

impl Default for Matching {
    fn default() -> Self {
        let all = Which::AllBut(BTreeSet::new());
        let (query, properties) = (all.clone(), all);
        Self { method: true, path: true, query, body: true, properties, headers: BTreeSet::new(), same: None }
    }
}

impl Matching {
    /// Compares requests with a function of the actual and a recorded request, both without secrets.
    pub fn by(same: impl Fn(&RecordedRequest, &RecordedRequest) -> bool + Send + Sync + 'static) -> Self {
        Self { same: Some(Arc::new(same)), ..Self::default() }
    }

    /// Ignores the method.
    pub fn ignore_method(mut self) -> Self {
        self.method = false;
        self
    }

    /// Ignores the path.
    pub fn ignore_path(mut self) -> Self {
        self.path = false;
        self
    }

    /// Ignores the query.
    pub fn ignore_query(mut self) -> Self {
        self.query = Which::Only(BTreeSet::new());
        self
    }

    /// Ignores the body.
    pub fn ignore_body(mut self) -> Self {
        self.body = false;
        self
    }

    /// Ignores a query parameter.
    pub fn ignore_query_parameter(mut self, name: &str) -> Self {
        self.query.ignore(name);
        self
    }

    /// Ignores all query parameters except those named by calls of this method.
    pub fn only_query_parameter(mut self, name: &str) -> Self {
        self.query.only(name);
        self
    }

    /// Ignores the JSON properties of this name at any depth, and the form fields of this name.
    pub fn ignore_property(mut self, name: &str) -> Self {
        self.properties.ignore(name);
        self
    }

    /// Ignores all JSON properties and form fields except those named by calls of this method. Their values are
    /// compared as a whole.
    pub fn only_property(mut self, name: &str) -> Self {
        self.properties.only(name);
        self
    }

    /// Compares a header. Record with the same rules: a header that is not compared may be masked, and `***` matches
    /// anything.
    pub fn header(mut self, name: &str) -> Self {
        self.headers.insert(name.to_ascii_lowercase());
        self
    }

    pub(super) fn headers(&self) -> impl Iterator<Item = &String> {
        self.headers.iter()
    }

    pub(super) fn is_same(&self, actual: &RecordedRequest, recorded: &RecordedRequest) -> bool {
        match &self.same {
            Some(same) => same(actual, recorded),
            None => self.differences(actual, recorded).is_empty(),
        }
    }

    /// Returns the differences in the compared parts. Without a [`by`](Self::by) function, requests match if there are
    /// none.
    pub(super) fn differences(&self, actual: &RecordedRequest, recorded: &RecordedRequest) -> Vec<Difference> {
        let mut differences = Vec::new();
        if self.method && actual.method != recorded.method {
            differences.push(Difference::both("method", &recorded.method, &actual.method));
        }
        if self.path {
            path(actual.path(), recorded.path(), &mut differences);
        }
        named("query", &fields(actual.query()), &fields(recorded.query()), &self.query, &mut differences);
        for name in &self.headers {
            let values = |request: &RecordedRequest| {
                let values: Vec<_> = request.headers.all(name).map(|value| String::from_utf8_lossy(value)).collect();
                (!values.is_empty()).then(|| values.join(", "))
            };
            Difference::of(format!("header `{name}`"), values(recorded), values(actual), &mut differences);
        }
        if self.body {
            self.body(actual, recorded, &mut differences);
        }
        differences
    }

    fn body(&self, actual: &RecordedRequest, recorded: &RecordedRequest, differences: &mut Vec<Difference>) {
        let texts = [actual, recorded].map(without_boundary);
        let [ours, theirs] = texts.each_ref();
        if recorded.unread {
            // Only the beginning was recorded.
            if !fits(&format!("{theirs}{MASK}"), ours) {
                differences.push(Difference::both("body", theirs, ours));
            }
            return;
        }
        let documents = texts.each_ref().map(|text| serde_json::from_str::<Value>(text));
        if let [Ok(ours), Ok(theirs)] = documents {
            let [ours, theirs] = [ours, theirs].map(|document| self.counting(document));
            return json(&theirs, &ours, differences);
        }
        let form = |request: &RecordedRequest| {
            request.header("content-type").is_some_and(|value| value.starts_with(b"application/x-www-form-urlencoded"))
        };
        if form(actual) && form(recorded) {
            return named("form field", &fields(ours), &fields(theirs), &self.properties, differences);
        }
        let bytes = || actual.body() == recorded.body();
        if !(fits(theirs, ours) && (!ours.contains(char::REPLACEMENT_CHARACTER) || bytes())) {
            differences.push(Difference::both("body", theirs, ours));
        }
    }

    /// Returns the document without ignored properties.
    fn counting(&self, mut document: Value) -> Value {
        match (&self.properties, &mut document) {
            (Which::AllBut(names), _) if !names.is_empty() => without(names, &mut document),
            (Which::Only(names), Value::Object(properties)) => properties.retain(|name, _| names.contains(name)),
            _ => {}
        }
        document
    }
}

impl fmt::Debug for Matching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { method, path, query, body, properties, headers, same } = self;
        let mut shown = f.debug_struct("Matching");
        shown.field("method", method).field("path", path).field("query", query).field("body", body);
        shown.field("properties", properties).field("headers", headers).field("by", &same.is_some()).finish()
    }
}

fn without(names: &BTreeSet<String>, value: &mut Value) {
    match value {
        Value::Object(properties) => {
            properties.retain(|name, _| !names.contains(name));
            properties.values_mut().for_each(|value| without(names, value));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(names, item)),
        _ => {}
    }
}

/// Returns the body as text, with the random boundary of a multipart form replaced.
fn without_boundary(request: &RecordedRequest) -> String {
    let text = String::from_utf8_lossy(&request.body()).into_owned();
    let media_type = request.header("content-type").map(String::from_utf8_lossy).unwrap_or_default();
    match media_type.split_once("boundary=") {
        Some((_, boundary)) if !boundary.is_empty() => text.replace(boundary.trim_matches('"'), "boundary"),
        _ => text,
    }
}

/// Returns the values of a query or a form by their names.
fn fields(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut fields: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (name, value) in pairs(text) {
        fields.entry(name).or_default().push(decoded(value));
    }
    fields
}

fn path(actual: &str, recorded: &str, differences: &mut Vec<Difference>) {
    let segments = |path: &str| -> Vec<String> {
        path.split('/').skip(1).map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned()).collect()
    };
    let (ours, theirs) = (segments(actual), segments(recorded));
    if ours.len() != theirs.len() {
        return differences.push(Difference::both("path", recorded, actual));
    }
    for (index, (ours, theirs)) in ours.into_iter().zip(theirs).enumerate() {
        Difference::of(format!("path segment {}", index + 1), Some(theirs), Some(ours), differences);
    }
}

fn named(
    what: &str,
    actual: &BTreeMap<String, Vec<String>>,
    recorded: &BTreeMap<String, Vec<String>>,
    which: &Which,
    differences: &mut Vec<Difference>,
) {
    let names: BTreeSet<_> = actual.keys().chain(recorded.keys()).filter(|name| which.counts(name)).collect();
    for name in names {
        let (ours, theirs) = (actual.get(name), recorded.get(name));
        let count = ours.map_or(0, Vec::len).max(theirs.map_or(0, Vec::len));
        for index in 0..count {
            let part =
                if count == 1 { format!("{what} `{name}`") } else { format!("{what} `{name}`, value {}", index + 1) };
            let at = |values: Option<&Vec<String>>| values.and_then(|values| values.get(index)).cloned();
            Difference::of(part, at(theirs), at(ours), differences);
        }
    }
}
