//! Removal of secrets from recordings and from requests that are compared with them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::RecordedRequest;
use super::content::{Content, End};
use super::format::{Failure, Interaction, Outcome, RecordedResponse};
use super::secret_names::SecretNames;
use crate::core::encode::ValueStyle;
use crate::core::endpoint::{EndpointDescriptor, Parameter, Role};
use crate::core::masking::{self, Found, MASK, QUOTED_MASK};

/// Metadata of a request that is not part of the HTTP message.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    pub(super) description: Option<&'static EndpointDescriptor>,
    /// Headers marked as sensitive.
    pub(super) sensitive: BTreeSet<String>,
    /// Query parameters that contain credentials.
    pub(super) credentials: BTreeSet<String>,
}

/// All secrets found so far, with their spellings.
#[derive(Clone, Default)]
pub(super) struct Known(BTreeMap<String, BTreeSet<String>>);

/// Minimum length of a secret for the replacement of its other occurrences.
const SHORTEST: usize = 4;
/// Minimum length of a secret for the replacement of occurrences within words.
const SHORTEST_IN_WORDS: usize = 8;

impl Known {
    fn learn(&mut self, value: &str) {
        if value.len() >= SHORTEST && !value.contains(MASK) && !matches!(value, "true" | "false" | "null") {
            self.0.entry(value.to_owned()).or_insert_with(|| spellings(value));
        }
    }

    /// Returns the ranges of all secrets in the text, plain or encoded.
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut all = Vec::new();
        for (value, spellings) in &self.0 {
            for spelling in spellings {
                let mut from = 0;
                while let Some(start) = text[from..].find(spelling).map(|at| from + at) {
                    let range = start..start + spelling.len();
                    if value.len() >= SHORTEST_IN_WORDS || is_word(text, &range) {
                        from = range.end;
                        all.push(range);
                    } else {
                        // The next occurrence may begin inside this one.
                        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
                    }
                }
            }
        }
        all
    }
}

/// Returns the spellings of a secret: as it is, in JSON, in URLs, in hexadecimal and in base64.
fn spellings(value: &str) -> BTreeSet<String> {
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let json = serde_json::Value::from(value).to_string();
    let url = utf8_percent_encode(value, ENCODED).to_string();
    let mut spellings = BTreeSet::from([
        value.to_owned(),
        json[1..json.len() - 1].to_owned(),
        url.replace("%20", "+"),
        url.to_ascii_lowercase(),
        url,
    ]);
    // The encodings of a short secret occur by chance in other text.
    if value.len() >= SHORTEST_IN_WORDS {
        let hex = |digits: fn(u8) -> String| value.bytes().map(digits).collect::<String>();
        spellings.extend([hex(|byte| format!("{byte:02x}")), hex(|byte| format!("{byte:02X}"))]);
        for base64 in (0..3).map(|before| base64_within(value.as_bytes(), before)) {
            let url_safe = base64.replace('+', "-").replace('/', "_");
            spellings.extend([utf8_percent_encode(&base64, ENCODED).to_string(), url_safe, base64]);
        }
    }
    spellings
}

/// Returns the letters in the base64 of a longer text, such as `user:password`, that only depend on the secret in it:
/// not the first and the last ones, which depend on its neighbours, too.
fn base64_within(secret: &[u8], before: usize) -> String {
    let text = [&b"\0\0"[..before], secret].concat();
    let whole = STANDARD_NO_PAD.encode(&text);
    whole[(before * 8).div_ceil(6)..text.len() * 8 / 6].to_owned()
}

/// Returns whether the range is delimited by non-alphanumeric characters.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let outside = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    outside(text[..range.start].chars().next_back()) && outside(text[range.end..].chars().next())
}

/// The secrets in one text, by position.
#[derive(Default)]
struct Spots {
    found: Vec<Found>,
    /// Secrets that are a part of a found value.
    parts: Vec<String>,
}

/// A function that is called with each text and its secrets.
type Visit<'a> = &'a mut dyn FnMut(&mut Content, Spots);

impl SecretNames {
    /// Adds the secrets of a request.
    pub(super) fn learn_request(&self, request: &RecordedRequest, marks: &Marks, known: &mut Known) {
        self.visit_request(&mut request.clone(), marks, &mut |content, spots| self.learn(content, &spots, known));
    }

    /// Adds the secrets of an outcome.
    pub(super) fn learn_outcome(&self, outcome: &Outcome, marks: &Marks, known: &mut Known) {
        self.visit_outcome(&mut outcome.clone(), marks, &mut |content, spots| self.learn(content, &spots, known));
    }

    /// Returns the request without secrets.
    pub(super) fn masked_request(&self, mut request: RecordedRequest, marks: &Marks, known: &Known) -> RecordedRequest {
        self.visit_request(&mut request, marks, &mut |content, spots| *content = masked(content, &spots, known));
        request
    }

    /// Returns the interaction without secrets.
    pub(super) fn masked(&self, interaction: Interaction, marks: &Marks, known: &Known) -> Interaction {
        let request = self.masked_request(interaction.request, marks, known);
        let mut outcome = interaction.outcome;
        self.visit_outcome(&mut outcome, marks, &mut |content, spots| *content = masked(content, &spots, known));
        Interaction { request, outcome }
    }

    fn learn(&self, content: &Content, spots: &Spots, known: &mut Known) {
        let found = spots.found.iter().map(|found| &found.value);
        found.chain(&spots.parts).for_each(|value| known.learn(value));
        let text = as_text(&content.joined());
        self.finders.iter().flat_map(|find| find(&text)).for_each(|value| known.learn(&value));
    }

    fn visit_request(&self, request: &mut RecordedRequest, marks: &Marks, visit: Visit<'_>) {
        let target = self.spots_of_target(&request.target, marks);
        visit_text(&mut request.target, target, visit);
        for (name, value) in &mut request.headers.0 {
            let secret = marks.sensitive.contains(name) || self.is_header(name, marks.description);
            self.visit_header(name, secret, value, visit);
        }
        let body = self.spots_of_body(&request.body, marks.description);
        visit(&mut request.body, body);
    }

    fn visit_outcome(&self, outcome: &mut Outcome, marks: &Marks, visit: Visit<'_>) {
        match outcome {
            Outcome::Response(RecordedResponse { headers, body, ended, .. }) => {
                for (name, value) in &mut headers.0 {
                    self.visit_header(name, self.is_header(name, marks.description), value, visit);
                }
                let spots = self.spots_of_body(body, None);
                visit(body, spots);
                if let End::BrokenOff(message) = ended {
                    self.visit_message(message, visit);
                }
            }
            Outcome::Failure(Failure { message, .. }) => self.visit_message(message, visit),
            Outcome::Unanswered => {}
        }
    }

    /// Visits a message, which may contain a URL.
    fn visit_message(&self, message: &mut String, visit: Visit<'_>) {
        let mut spots = Spots::default();
        masking::pairs(message, &|name| self.is_query(name), &mut spots.found);
        masking::userinfo(message, &mut spots.found);
        visit_text(message, spots, visit);
    }

    fn visit_header(&self, name: &str, secret: bool, value: &mut Bytes, visit: Visit<'_>) {
        let text = as_text(value);
        let mut spots = Spots::default();
        if secret {
            spots.parts = parts_of_header(name, &text);
            spots.found.push(Found { range: 0..text.len(), value: text, bare: false });
        } else {
            masking::pairs(&text, &|name| self.is_query(name), &mut spots.found);
            masking::userinfo(&text, &mut spots.found);
        }
        let mut content = Content::from(value.clone());
        visit(&mut content, spots);
        *value = content.joined();
    }

    fn spots_of_target(&self, target: &str, marks: &Marks) -> Spots {
        let mut spots = Spots::default();
        let parameters = marks.description.into_iter().flat_map(EndpointDescriptor::parameters);
        let queries = parameters.filter(|parameter| parameter.role() == Role::Query);
        // The names of flattened parameters are unknown.
        let flattened = queries.clone().any(|query| query.is_secret() && has_names(query.value_style()));
        let wanted = |name: &str| match queries.clone().find(|query| query.wire_name() == name) {
            _ if marks.credentials.contains(name) => true,
            Some(query) => query.is_secret() || self.is_query(name),
            None => flattened || self.is_query(name),
        };
        masking::pairs(target, &wanted, &mut spots.found);
        masking::userinfo(target, &mut spots.found);
        spots
    }

    fn spots_of_body(&self, body: &Content, description: Option<&EndpointDescriptor>) -> Spots {
        let text = as_text(&body.joined());
        let parameters = description.into_iter().flat_map(EndpointDescriptor::parameters);
        let secret = parameters.filter(Parameter::is_secret);
        let mut spots = Spots::default();
        // The names of flattened fields are unknown, so that any of them may be secret.
        let has_no_name = |parameter: &Parameter| {
            parameter.role() == Role::Body
                || matches!(parameter.role(), Role::Form | Role::Part) && has_names(parameter.value_style())
        };
        if !text.is_empty() && secret.clone().any(|parameter| has_no_name(&parameter)) {
            spots.found.push(Found { range: 0..text.len(), value: text.clone(), bare: false });
        }
        let is_field = |role| matches!(role, Role::Form | Role::Part);
        let wanted = |name: &str| {
            self.is_property(name) || secret.clone().any(|field| is_field(field.role()) && field.wire_name() == name)
        };
        masking::whole(&text, &mut spots.found);
        masking::properties(&text, &wanted, &mut spots.found);
        masking::parts(&text, &wanted, &mut spots.found);
        masking::pairs(&text, &|name| wanted(name) || self.is_query(name), &mut spots.found);
        masking::userinfo(&text, &mut spots.found);
        spots
    }
}

/// Returns whether the fields of a value have names of their own.
const fn has_names(style: ValueStyle) -> bool {
    matches!(style, ValueStyle::Flattened | ValueStyle::Nested(_))
}

fn visit_text(text: &mut String, spots: Spots, visit: Visit<'_>) {
    let mut content = Content::from(Bytes::from(std::mem::take(text)));
    visit(&mut content, spots);
    *text = as_text(&content.joined());
}

/// Returns the secrets within a secret header: the credential after the scheme, the password, the values of cookies.
fn parts_of_header(name: &str, text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    if name.ends_with("cookie") {
        let cookies = text.split(';').take(if name == "cookie" { usize::MAX } else { 1 });
        parts.extend(cookies.filter_map(|cookie| Some(cookie.split_once('=')?.1.trim().to_owned())));
    } else if let Some((scheme, credential)) = text.split_once(' ') {
        parts.push(credential.trim().to_owned());
        let basic = scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(credential.trim()).ok()).flatten();
        if let Some((_, password)) = basic.as_deref().map(as_text).as_deref().and_then(|pair| pair.split_once(':')) {
            parts.push(password.to_owned());
        }
    }
    parts
}

/// Decodes UTF-8 without changing the length: each invalid byte becomes a `?`.
fn as_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

fn masked(content: &Content, spots: &Spots, known: &Known) -> Content {
    let text = as_text(&content.joined());
    let mut edits: Vec<(Range<usize>, bool)> =
        spots.found.iter().map(|found| (found.range.clone(), found.bare)).collect();
    let ranges = known.find(&text);
    let numbers = if ranges.is_empty() { Vec::new() } else { masking::numbers(&text) };
    for range in ranges {
        let after = numbers.partition_point(|number| number.start <= range.start);
        let number = after.checked_sub(1).map(|last| &numbers[last]).filter(|number| range.end <= number.end);
        edits.push((number.unwrap_or(&range).clone(), number.is_some()));
    }
    let edits: Vec<_> = masking::merged(edits)
        .into_iter()
        .map(|(range, bare)| (range, if bare { QUOTED_MASK } else { MASK }))
        .collect();
    content.replaced(&edits)
}
