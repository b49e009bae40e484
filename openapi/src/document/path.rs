//! Paths of operations: the spellings that no request can have are changed, each with a warning.

use std::fmt::Write as _;

use super::Reader;
use crate::facts::{Kind, Operation, Parameter, Place, Style};

/// A path as a request sends it, and the parameters that stood in its query.
pub(super) struct Settled {
    pub(super) path: String,
    /// Names and placeholders of the query, `token={token}`.
    pub(super) query: Vec<(String, String)>,
    /// Placeholders that occurred before: the new name, and the one in the document.
    pub(super) repeated: Vec<(String, String)>,
}

/// Characters of a segment that need no encoding: RFC 3986, section 3.3, without letters and digits.
const UNENCODED: &str = "-._~!$&'()*+,;=:@";

impl Reader<'_> {
    /// Changes what no request can have in its path: a fragment, spaces, empty segments, placeholders in the query.
    pub(super) fn settle_path(&mut self, path: &str, at: &str) -> Settled {
        let mut rest = path;
        if let Some((before, fragment)) = rest.split_once('#') {
            self.notes.warning(at, format!("the fragment `#{fragment}` is never sent; left out"));
            rest = before;
        }
        let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut settled = Settled { path: String::new(), query: Vec::new(), repeated: Vec::new() };
        settled.path = self.segments(before, at, &mut settled.repeated);
        let mut constants = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match value.strip_prefix('{').and_then(|value| value.strip_suffix('}')) {
                Some(value) => settled.query.push((name.to_owned(), value.to_owned())),
                None if pair.contains(['{', '}', '<', '>']) => {
                    self.notes.warning(at, format!("`{pair}` in the query of the path is not a parameter; left out"));
                }
                None => constants.push(encoded(pair, "?/%")),
            }
        }
        if !constants.is_empty() {
            settled.path = format!("{}?{}", settled.path, constants.join("&"));
        }
        settled
    }

    fn segments(&mut self, path: &str, at: &str, repeated: &mut Vec<(String, String)>) -> String {
        let relative = path.strip_prefix('/');
        if relative.is_none() && !path.is_empty() {
            self.notes.warning(at, "the path does not begin with `/`; one is added");
        }
        let relative = relative.unwrap_or(path);
        let mut names = Vec::new();
        let mut settled = String::new();
        let count = relative.split('/').count();
        for (index, segment) in relative.split('/').enumerate() {
            let is_last = index + 1 == count;
            if matches!(segment, "." | "..") || (segment.is_empty() && !is_last) {
                self.notes
                    .warning(at, format!("the path has a segment `{segment}`, which no request can send; left out"));
                continue;
            }
            settled.push('/');
            self.segment(segment, at, &mut settled, &mut names, repeated);
        }
        settled
    }

    fn segment(
        &mut self,
        segment: &str,
        at: &str,
        settled: &mut String,
        names: &mut Vec<String>,
        repeated: &mut Vec<(String, String)>,
    ) {
        let mut rest = segment;
        while let Some(open) = rest.find(['{', '<']) {
            let (literal, placeholder) = rest.split_at(open);
            self.literal(literal, settled, at);
            if settled.ends_with('$') {
                // `${` would be the placeholder of another language.
                settled.truncate(settled.len() - 1);
                settled.push_str("%24");
            }
            let close = if placeholder.starts_with('<') { '>' } else { '}' };
            let inside = &placeholder[1..];
            let end = inside.find(close);
            let name = &inside[..end.unwrap_or(inside.len())];
            if end.is_none() || close == '>' {
                self.notes.warning(at, format!("`{name}` in the path is treated as the placeholder `{{{name}}}`"));
            }
            let own = if name.trim().is_empty() { "value" } else { name };
            let free = (1..).map(|number| if number == 1 { own.to_owned() } else { format!("{own}_{number}") });
            let free = free.into_iter().find(|name| !names.contains(name)).unwrap_or_default();
            if free != name {
                self.notes.warning(at, format!("the placeholder `{{{name}}}` of the path is called `{free}`"));
                repeated.push((free.clone(), name.to_owned()));
            }
            let _ = write!(settled, "{{{free}}}");
            names.push(free);
            rest = end.map_or("", |end| &inside[end + 1..]);
        }
        self.literal(rest, settled, at);
    }

    fn literal(&mut self, text: &str, settled: &mut String, at: &str) {
        let mut sent = encoded(text, "%");
        // `/:name` would be the placeholder of another framework.
        if settled.ends_with('/') && sent.len() > 1 && sent.starts_with(':') {
            sent.replace_range(..1, "%3A");
        }
        if sent != text {
            self.notes.warning(at, format!("`{text}` in the path is sent as `{sent}`"));
        }
        settled.push_str(&sent);
    }

    /// Makes placeholders and path parameters the same.
    pub(super) fn settle_placeholders(&mut self, operation: &mut Operation, settled: &Settled, at: &str) {
        for (name, of) in &settled.repeated {
            let original = operation.parameters.iter().find(|other| other.place == Place::Path && other.name == *of);
            if let Some(original) = original.cloned() {
                operation.parameters.push(Parameter { name: name.clone(), ..original });
            }
        }
        for (name, placeholder) in &settled.query {
            let own = |other: &Parameter| other.name == *name && other.place == Place::Query;
            if operation.parameters.iter().any(own) {
                continue;
            }
            let declared = operation.parameters.iter().position(|other| other.name == *placeholder);
            let parameter = match declared.map(|index| operation.parameters.remove(index)) {
                Some(parameter) => Parameter { name: name.clone(), place: Place::Query, ..parameter },
                None => text_parameter(name, Place::Query),
            };
            let message = format!("`{name}={{{placeholder}}}` in the path is the query parameter `{name}`");
            self.notes.warning(at, message);
            operation.parameters.push(parameter);
        }
        let names = super::operations::placeholders(&operation.path);
        for name in &names {
            let own = |other: &Parameter| other.place == Place::Path && other.name == *name;
            if !operation.parameters.iter().any(own) {
                self.notes.warning(at, format!("missing path parameter for `{{{name}}}` in the path; treated as text"));
                operation.parameters.push(text_parameter(name, Place::Path));
            }
        }
        // The value that the path has is that of every request.
        let fixed = operation.path.split_once('?').map_or("", |(_, query)| query);
        let fixed: Vec<_> = fixed.split('&').map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name)).collect();
        operation.parameters.retain(|parameter| {
            if parameter.place == Place::Query && fixed.contains(&parameter.name.as_str()) {
                let message =
                    format!("the query of the path has `{}` already; the parameter is left out", parameter.name);
                self.notes.warning(at, message);
                return false;
            }
            let fits = parameter.place != Place::Path || names.contains(&parameter.name.as_str());
            if !fits {
                let message = format!("path parameter `{}` is not in the path; left out", parameter.name);
                self.notes.warning(at, message);
            }
            fits
        });
    }
}

fn text_parameter(name: &str, place: Place) -> Parameter {
    let (name, kind, style) = (name.to_owned(), Kind::Text, Style::Plain);
    Parameter { name, place, kind, style, required: true, deprecated: false, default: None }
}

/// Percent-encodes the characters that a path cannot have. Those that are encoded already stay, as do characters of
/// `also`.
fn encoded(text: &str, also: &str) -> String {
    let mut sent = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        let rest = &text.as_bytes()[index + 1..];
        let stays = match character {
            '%' => rest.get(..2).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
            _ => character.is_ascii_alphanumeric() || UNENCODED.contains(character) || also.contains(character),
        };
        if stays {
            sent.push(character);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in character.encode_utf8(&mut bytes).bytes() {
            let _ = write!(sent, "%{byte:02X}");
        }
    }
    sent
}
