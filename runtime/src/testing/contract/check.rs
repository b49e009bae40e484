//! Checks of a request or response against its operation.

use http::{HeaderMap, StatusCode, Uri};
use serde_json::Value;

use super::super::query::pairs;
use super::document::{Document, Location, Media, Operation, Parameter as Declared, is_json};
use super::schema::{Direction, Schemas};
use super::values;
use super::violation::{Violation, shown};
use crate::core::endpoint::{EndpointDescriptor, Role};
use crate::core::response::{media_type, without_parameters};

pub(super) struct Check<'a> {
    pub(super) document: &'a Document,
    pub(super) schemas: &'a Schemas,
    pub(super) operation: &'a Operation,
    pub(super) endpoint: Option<&'static EndpointDescriptor>,
    pub(super) found: Vec<Violation>,
}

impl Check<'_> {
    fn push(&mut self, location: impl Into<String>, problem: impl Into<String>) {
        let operation = self.operation.name.clone();
        self.found.push(Violation { operation, location: location.into(), problem: problem.into() });
    }

    /// Checks everything but the body.
    pub(super) fn head(&mut self, uri: &Uri, headers: &HeaderMap, in_path: &[(&str, String)]) {
        let query: Vec<_> = pairs(uri.query().unwrap_or_default()).collect();
        let operation = self.operation;
        for parameter in &operation.parameters {
            let in_headers: Vec<_>;
            let texts: Vec<&str> = match parameter.location {
                Location::Path => {
                    in_path.iter().filter(|(name, _)| *name == parameter.name).map(|(_, text)| text.as_str()).collect()
                }
                Location::Query => {
                    query.iter().filter(|(name, _)| *name == parameter.name).map(|(_, text)| *text).collect()
                }
                Location::Header => {
                    in_headers = headers.get_all(&parameter.name).iter().map(header_text).collect();
                    in_headers.iter().map(String::as_str).collect()
                }
            };
            let kind = match parameter.location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
            };
            let location = format!("request, {kind} parameter `{}`", parameter.name);
            let secret = self.is_secret(parameter);
            self.parameter(Direction::Request, parameter, &location, &texts, secret);
        }
        for (name, _) in &query {
            if !self.is_declared(name) {
                self.push(format!("request, query parameter `{name}`"), "not declared in the document");
            }
        }
    }

    fn is_declared(&self, name: &str) -> bool {
        let stem = name.split_once('[').map_or(name, |(stem, _)| stem);
        let mut in_query = self.operation.parameters.iter().filter(|parameter| parameter.location == Location::Query);
        self.operation.has_query_string
            || self.document.query_keys.iter().any(|key| key == name)
            // An object may be exploded into parameters with its property names.
            || in_query.any(|parameter| parameter.name == name || parameter.name == stem || self.is_object(parameter))
    }

    fn is_object(&self, parameter: &Declared) -> bool {
        let schema = parameter.schema.as_deref().map(|at| self.document.resolve(at).1);
        schema.is_some_and(|schema| match schema.get("type") {
            Some(Value::String(name)) => name == "object",
            Some(Value::Array(names)) => names.iter().any(|name| name == "object"),
            _ => schema.get("properties").is_some(),
        })
    }

    fn parameter(&mut self, way: Direction, parameter: &Declared, location: &str, texts: &[&str], secret: bool) {
        if texts.is_empty() {
            if parameter.required && !self.is_object(parameter) {
                self.push(location, "required, but missing");
            }
            return;
        }
        if parameter.may_be_empty && texts == [""] {
            return;
        }
        let encoded = parameter.location == Location::Query;
        match values::value(self.document, parameter, texts, encoded) {
            Some(Ok(value)) => {
                let Some(schema) = &parameter.schema else { return };
                for (at, problem) in self.problems(way, schema, &value, secret) {
                    let at = if at.is_empty() { String::new() } else { format!(", {at}") };
                    self.push(format!("{location}{at}"), problem);
                }
            }
            Some(Err(problem)) => self.push(location, problem),
            None => {}
        }
    }

    /// Checks the body of a request; `None` for a stream that has not ended.
    pub(super) fn request_body(&mut self, headers: &HeaderMap, body: Option<&[u8]>) {
        let there = body.is_none_or(|body| !body.is_empty());
        match (&self.operation.body, there) {
            (None, true) => self.push("request, body", "not declared in the document"),
            (Some((true, _)), false) => self.push("request, body", "required, but missing"),
            (Some((_, content)), true) => self.body(Direction::Request, "request", content, headers, body),
            (None | Some((false, _)), false) => {}
        }
    }

    /// Checks a response; its body is `None` for a stream that has not ended.
    pub(super) fn response(&mut self, status: StatusCode, headers: &HeaderMap, has_body: bool, body: Option<&[u8]>) {
        let operation = self.operation;
        let exact = |wanted: &str| operation.responses.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        let range = format!("{}XX", status.as_u16() / 100);
        let Some((_, response)) = exact(status.as_str()).or_else(|| exact(&range)).or_else(|| exact("default")) else {
            let declared: Vec<_> = operation.responses.iter().map(|(name, _)| name.as_str()).collect();
            let problem = format!("not declared in the document, expected one of: {}", declared.join(", "));
            self.push(format!("response, status {}", status.as_u16()), problem);
            return;
        };
        for header in &response.headers {
            let texts: Vec<_> = headers.get_all(&header.name).iter().map(header_text).collect();
            let texts: Vec<_> = texts.iter().map(String::as_str).collect();
            let location = format!("response, header `{}`", header.name);
            self.parameter(Direction::Response, header, &location, &texts, false);
        }
        if has_body && !response.content.is_empty() {
            self.body(Direction::Response, "response", &response.content, headers, body);
        }
    }

    fn body(&mut self, way: Direction, whose: &str, content: &[Media], headers: &HeaderMap, body: Option<&[u8]>) {
        let location = format!("{whose}, body");
        let Some(essence) = media_type(headers).map(str::to_ascii_lowercase) else {
            self.push(location, "missing `content-type`");
            return;
        };
        let Some(media) = best(content, &essence) else {
            let declared: Vec<_> = content.iter().map(|media| media.name.as_str()).collect();
            self.push(location, format!("undeclared media type {essence}, expected one of: {}", declared.join(", ")));
            return;
        };
        let (Some(schema), Some(bytes)) = (&media.schema, body) else { return };
        let value = if is_json(&essence) {
            match serde_json::from_slice(bytes) {
                Ok(value) => value,
                Err(error) => return self.push(location, values::json_error(&error)),
            }
        } else if essence == "application/x-www-form-urlencoded" {
            values::form(self.document, schema, &String::from_utf8_lossy(bytes))
        } else {
            return;
        };
        // The response to a secret may contain another one, as in a login.
        let secret = self.endpoint.is_some_and(|endpoint| endpoint.parameters().any(|parameter| parameter.is_secret()));
        for (at, problem) in self.problems(way, schema, &value, secret) {
            self.push(format!("{location} {}", if at.is_empty() { "/" } else { &at }), problem);
        }
    }

    /// Returns the problems of a value with their JSON pointers, at most `MOST`.
    fn problems(&self, way: Direction, schema: &str, value: &Value, secret: bool) -> Vec<(String, String)> {
        const MOST: usize = 20;
        let compiled = self.schemas.at(self.document, way, schema);
        let validator = match &*compiled {
            Ok(validator) => validator,
            Err(problem) => return vec![(String::new(), format!("invalid schema at {schema}: {problem}"))],
        };
        let problem = |error: jsonschema::ValidationError<'_>| {
            let at = error.instance_path().to_string();
            let hidden = secret || at.split('/').any(|name| self.document.secret.contains(name));
            let value = if hidden { "a secret".to_owned() } else { shown(error.instance()) };
            (at, format!("{}; found {value}", error.masked_with("the value")))
        };
        validator.iter_errors(value).take(MOST).map(problem).collect()
    }

    fn is_secret(&self, parameter: &Declared) -> bool {
        let schema = parameter.schema.as_deref().map(|at| self.document.resolve(at).1);
        let password = schema.is_some_and(|schema| schema.get("format").is_some_and(|format| format == "password"));
        let role = match parameter.location {
            Location::Path => Role::Path,
            Location::Query => Role::Query,
            Location::Header => Role::Header,
        };
        let declared = self.endpoint.into_iter().flat_map(EndpointDescriptor::parameters);
        password
            || declared
                .filter(|known| known.role() == role && known.wire_name().eq_ignore_ascii_case(&parameter.name))
                .any(|known| known.is_secret())
    }
}

fn header_text(value: &http::HeaderValue) -> String {
    String::from_utf8_lossy(value.as_bytes()).into_owned()
}

/// Returns the most specific declared media type: an exact match before `image/*`, and that before `*/*`. Some
/// documents have `text` for `text/*`.
fn best<'a>(content: &'a [Media], essence: &str) -> Option<&'a Media> {
    let main = essence.split('/').next().unwrap_or_default();
    let wanted = [essence, &format!("{main}/*"), main, "*/*"];
    let named = |wanted: &str| content.iter().find(|media| without_parameters(&media.name) == wanted);
    wanted.into_iter().find_map(named)
}
