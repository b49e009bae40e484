//! The parts of an OpenAPI document that describe HTTP messages.

use std::collections::HashSet;

use http::Method;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::path::Template;
use crate::core::response::without_parameters;

/// An operation, with all references resolved that are needed for each request.
pub(super) struct Operation {
    pub(super) name: String,
    pub(super) method: Method,
    pub(super) template: Template,
    /// Paths of its servers, without a trailing slash.
    pub(super) bases: Vec<String>,
    pub(super) parameters: Vec<Parameter>,
    /// Whether a parameter is the whole query string, which is not checked.
    pub(super) has_query_string: bool,
    /// The media types of the body, and whether it is required.
    pub(super) body: Option<(bool, Vec<Media>)>,
    /// By the statuses in the document: `200`, `2XX`, `default`.
    pub(super) responses: Vec<(String, Response)>,
}

pub(super) struct Response {
    pub(super) content: Vec<Media>,
    pub(super) headers: Vec<Parameter>,
}

/// A media type with the JSON pointer of its schema.
pub(super) struct Media {
    pub(super) name: String,
    pub(super) schema: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) location: Location,
    pub(super) required: bool,
    pub(super) may_be_empty: bool,
    pub(super) style: Style,
    /// JSON pointer of the schema.
    pub(super) schema: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Location {
    Path,
    Query,
    Header,
}

/// Separator of the items of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ListSeparator {
    Comma,
    Space,
    Pipe,
}

/// Serialization style of a value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Style {
    /// A list is one parameter for each item.
    Repeated,
    /// A list is one value with this separator.
    Separated(ListSeparator),
    /// JSON.
    Json,
    /// A style that is not checked: `deepObject`, `matrix`, `label`, or a custom media type.
    Other,
}

pub(super) struct Document {
    pub(super) root: Value,
    /// Whether the document is `OpenAPI` 3.0, which has its own dialect of JSON Schema.
    pub(super) is_3_0: bool,
    pub(super) operations: Vec<Operation>,
    /// Names of secret properties.
    pub(super) secret: HashSet<String>,
    /// Query parameters that contain credentials.
    pub(super) query_keys: Vec<String>,
}

impl Document {
    pub(super) fn new(root: Value) -> Result<Self, String> {
        let is_3_0 = match root.get("openapi").and_then(Value::as_str) {
            Some(version) if version.starts_with("3.0") => true,
            Some(version) if version.starts_with("3.1") || version.starts_with("3.2") => false,
            Some(version) => return Err(format!("unsupported OpenAPI version {version}: expected 3.0, 3.1 or 3.2")),
            None => return Err("not an OpenAPI document: missing string `openapi`".to_owned()),
        };
        let mut secret = HashSet::new();
        secret_names(&root, &mut secret);
        let mut document = Self { root, is_3_0, operations: Vec::new(), secret, query_keys: Vec::new() };
        for (name, _) in members(document.root.pointer("/components/securitySchemes")) {
            let (_, scheme) = document.resolve(&child("/components/securitySchemes", name));
            if text(scheme, "in") == Some("query") {
                document.query_keys.extend(text(scheme, "name").map(str::to_owned));
            }
        }
        let mut operations = Vec::new();
        for (path, _) in members(document.root.get("paths")) {
            let (pointer, item) = document.resolve(&child("/paths", path));
            for member in ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] {
                if item.get(member).is_some() {
                    let method = member.to_ascii_uppercase();
                    operations.push(document.operation(path, (&pointer, &child(&pointer, member)), &method)?);
                }
            }
            // Of version 3.2, with methods as they are sent.
            let at = child(&pointer, "additionalOperations");
            for (method, _) in members(item.get("additionalOperations")).filter(|(name, _)| !name.starts_with("x-")) {
                operations.push(document.operation(path, (&pointer, &child(&at, method)), method)?);
            }
        }
        document.operations = operations;
        Ok(document)
    }

    /// Resolves all references, and returns the value with its pointer.
    pub(super) fn resolve(&self, pointer: &str) -> (String, &Value) {
        const MOST: usize = 50;
        let mut pointer = pointer.to_owned();
        for _ in 0..MOST {
            let value = self.root.pointer(&pointer).unwrap_or(&Value::Null);
            match value.get("$ref").and_then(Value::as_str).and_then(local) {
                Some(target) => pointer = target,
                None => return (pointer, value),
            }
        }
        (pointer, &Value::Null)
    }

    /// Returns the resolved pointer of a schema, so that it is compiled once. In 3.1, a reference may have sibling
    /// keywords, and is not resolved then.
    fn schema(&self, at: String) -> String {
        let alone = self.root.pointer(&at).and_then(Value::as_object).is_some_and(|members| members.len() == 1);
        if self.is_3_0 || alone { self.resolve(&at).0 } else { at }
    }

    /// Reads the operation at a pointer in a path item.
    fn operation(&self, path: &str, (item, pointer): (&str, &str), method: &str) -> Result<Operation, String> {
        let (_, value) = self.resolve(pointer);
        let name = text(value, "operationId").map_or_else(|| format!("{method} {path}"), str::to_owned);
        let method = Method::from_bytes(method.as_bytes()).map_err(|_| format!("invalid method {method}"))?;
        let servers = [value.get("servers"), self.resolve(item).1.get("servers"), self.root.get("servers")];
        let mut bases: Vec<_> = servers.into_iter().flatten().next().map_or_else(Vec::new, base_paths);
        if bases.is_empty() {
            bases.push(String::new());
        }
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut has_query_string = false;
        for list in [child(item, "parameters"), child(pointer, "parameters")] {
            let count = self.resolve(&list).1.as_array().map_or(0, Vec::len);
            for at in (0..count).map(|at| child(&list, &at.to_string())) {
                has_query_string |= text(self.resolve(&at).1, "in") == Some("querystring");
                // Parameters of the operation override those of the path.
                if let Some(parameter) = self.parameter(&at) {
                    parameters.retain(|known| (known.location, &known.name) != (parameter.location, &parameter.name));
                    parameters.push(parameter);
                }
            }
        }
        let body = value.get("requestBody").map(|_| {
            let (at, body) = self.resolve(&child(pointer, "requestBody"));
            (flag(body, "required").unwrap_or(false), self.content(&at))
        });
        let responses = members(value.get("responses")).map(|(status, _)| {
            let (at, response) = self.resolve(&child(&child(pointer, "responses"), status));
            let headers = members(response.get("headers"))
                .filter_map(|(name, _)| self.header(name, &child(&child(&at, "headers"), name)))
                .collect();
            (status.clone(), Response { content: self.content(&at), headers })
        });
        Ok(Operation {
            name,
            method,
            template: Template::new(path),
            bases,
            parameters,
            has_query_string,
            body,
            responses: responses.collect(),
        })
    }

    fn content(&self, owner: &str) -> Vec<Media> {
        let at = child(owner, "content");
        let (_, content) = self.resolve(&at);
        let media = |(name, value): (&String, &Value)| Media {
            name: name.to_ascii_lowercase(),
            schema: value.get("schema").map(|_| self.schema(child(&child(&at, name), "schema"))),
        };
        members(Some(content)).map(media).collect()
    }

    fn parameter(&self, at: &str) -> Option<Parameter> {
        let (pointer, value) = self.resolve(at);
        let location = match text(value, "in")? {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            // Cookies are not supported.
            _ => return None,
        };
        let name = text(value, "name")?;
        // OpenAPI ignores parameters with these names ("Parameter Object").
        let ignored = ["accept", "content-type", "authorization"];
        if location == Location::Header && ignored.iter().any(|ignored| name.eq_ignore_ascii_case(ignored)) {
            return None;
        }
        Some(self.described(name, location, &pointer, value))
    }

    fn header(&self, name: &str, at: &str) -> Option<Parameter> {
        let (pointer, value) = self.resolve(at);
        (!name.eq_ignore_ascii_case("content-type")).then(|| self.described(name, Location::Header, &pointer, value))
    }

    fn described(&self, name: &str, location: Location, pointer: &str, value: &Value) -> Parameter {
        let style_name = text(value, "style").unwrap_or(if location == Location::Query { "form" } else { "simple" });
        let explode = flag(value, "explode").unwrap_or(style_name == "form");
        let content = members(value.get("content")).next().map(|(name, _)| name);
        let style = match style_name {
            _ if content.is_some_and(|name| is_json(name)) => Style::Json,
            _ if content.is_some() => Style::Other,
            "form" if explode => Style::Repeated,
            "form" | "simple" => Style::Separated(ListSeparator::Comma),
            "spaceDelimited" => Style::Separated(ListSeparator::Space),
            "pipeDelimited" => Style::Separated(ListSeparator::Pipe),
            _ => Style::Other,
        };
        let schema = match content {
            Some(name) => child(&child(&child(pointer, "content"), name), "schema"),
            None => child(pointer, "schema"),
        };
        Parameter {
            name: name.to_owned(),
            location,
            required: flag(value, "required").unwrap_or(false),
            may_be_empty: flag(value, "allowEmptyValue").unwrap_or(false),
            style,
            schema: self.root.pointer(&schema).map(|_| self.schema(schema)),
        }
    }
}

/// Returns the pointer of a reference within the document.
pub(super) fn local(reference: &str) -> Option<String> {
    let pointer = reference.strip_prefix('#').filter(|pointer| pointer.starts_with('/'))?;
    Some(percent_decode_str(pointer).decode_utf8_lossy().into_owned())
}

/// Appends a step to a pointer.
pub(super) fn child(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Returns whether the media type is JSON, such as `application/json` or `application/problem+json`.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = without_parameters(media_type).to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name).and_then(Value::as_str)
}

fn flag(value: &Value, name: &str) -> Option<bool> {
    value.get(name).and_then(Value::as_bool)
}

fn base_paths(servers: &Value) -> Vec<String> {
    let server = |server: &Value| {
        let mut url = text(server, "url")?.to_owned();
        for (name, variable) in members(server.get("variables")) {
            url = url.replace(&format!("{{{name}}}"), text(variable, "default").unwrap_or_default());
        }
        // An absolute URL, or a path relative to the server of the document.
        let path = match url.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
            None => &url,
        };
        Some(path.trim_end_matches('/').to_owned())
    };
    servers.as_array().into_iter().flatten().filter_map(server).collect()
}

/// Collects the names of passwords and of write-only properties.
fn secret_names(value: &Value, names: &mut HashSet<String>) {
    for (_, property) in members(Some(value)).filter(|(name, _)| *name == "properties") {
        let secret =
            |schema: &Value| text(schema, "format") == Some("password") || flag(schema, "writeOnly") == Some(true);
        names.extend(members(Some(property)).filter(|(_, schema)| secret(schema)).map(|(name, _)| name.clone()));
    }
    match value {
        Value::Object(members) => members.values().for_each(|value| secret_names(value, names)),
        Value::Array(items) => items.iter().for_each(|value| secret_names(value, names)),
        _ => {}
    }
}
