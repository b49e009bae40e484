//! Parameters, bodies and forms.

use fingerpost::http::HeaderName;
use heck::ToUpperCamelCase;

use super::Reader;
use super::schemas::{Form, Naming};
use crate::facts::{
    BYTES, Body, Content, FORM, Kind, MULTIPART, Operation, Parameter, Place, Style, Type, compact, in_lower_case,
    is_json, is_lines, is_range, is_valid, without_parameters,
};
use crate::names;
use crate::node::{Node, escape};

const KNOWN: &[&str] = &[
    "$ref",
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "schema",
    "content",
    "style",
    "explode",
    "example",
    "examples",
    "allowEmptyValue",
];

/// Headers that a parameter cannot set, by the specification: they depend on body, result and credentials.
const IGNORED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

/// Headers that only the transport sets. The macro refuses them in declarations, so it defines the list.
const FRAMING_HEADERS: &[&str] = fingerpost_macros::__framing_headers!();

impl<'a> Reader<'a> {
    /// Reads the parameters of a path and an operation; the operation's override those of the path.
    pub(super) fn parameters(&mut self, operation: &mut Operation, id: &str, nodes: &[(&'a Node, String)]) {
        // That of an operation replaces that of its path.
        let mut has_query_string = false;
        for (list, at) in nodes {
            let mut own = Vec::new();
            for (index, node) in list.items().iter().enumerate() {
                let at = format!("{at}/{index}");
                let Some((node, at)) = self.resolve(node, &at) else { continue };
                if node.get("in").and_then(Node::as_str) == Some("querystring") {
                    if !has_query_string {
                        self.query_string(operation, id, node, &at);
                    }
                    has_query_string = true;
                    continue;
                }
                let Some(parameter) = self.parameter(id, node, &at) else { continue };
                // Names of headers are the same in any case: RFC 9110, section 5.1.
                let is_named = |other: &Parameter| match parameter.place {
                    Place::Header => other.name.eq_ignore_ascii_case(&parameter.name),
                    _ => other.name == parameter.name,
                };
                let same = |other: &Parameter| other.place == parameter.place && is_named(other);
                if own.iter().any(same) {
                    let message =
                        format!("duplicate {} parameter `{}`; the first one is used", parameter.place, parameter.name);
                    self.notes.warning(at, message);
                } else if !operation.parameters.iter().any(same) {
                    own.push(parameter);
                }
            }
            operation.parameters.extend(own);
        }
    }

    fn parameter(&mut self, id: &str, node: &'a Node, at: &str) -> Option<Parameter> {
        let Some(name) = node.get("name").and_then(Node::as_str).filter(|name| !name.is_empty()) else {
            self.notes.warning(at, "the parameter has no name; left out");
            return None;
        };
        let place = match node.get("in").and_then(Node::as_str).unwrap_or_default().parse() {
            Ok(Place::Form | Place::Part) | Err(_) => {
                self.notes.warning(
                    format!("{at}/in"),
                    "invalid `in`: expected path, query, querystring, header or cookie; left out",
                );
                return None;
            }
            Ok(place) => place,
        };
        let is_set = |header: &str| IGNORED_HEADERS.contains(&header) || FRAMING_HEADERS.contains(&header);
        if place == Place::Header && is_set(&name.to_lowercase()) {
            self.notes.note(at, format!("header `{name}` is set by the client, not by a parameter"));
            return None;
        }
        if matches!(place, Place::Header | Place::Cookie) && HeaderName::from_bytes(name.as_bytes()).is_err() {
            self.notes.warning(format!("{at}/name"), format!("no {place} can be called `{name}`; left out"));
            return None;
        }
        self.unread(node, at, KNOWN);
        let hint = format!("{}{}", id.to_upper_camel_case(), name.to_upper_camel_case());
        let content = node.get("content").and_then(|content| content.members().first());
        let (kind, style) = match (node.get("schema"), content) {
            (Some(schema), _) => {
                let is_deep = node.get("style").and_then(Node::as_str) == Some("deepObject");
                let kind = self.argument(schema, &format!("{at}/schema"), &hint, (name, is_deep));
                let style = self.style(node, at, place, &kind);
                (kind, style)
            }
            (None, Some((media, content))) => {
                let at = format!("{at}/content/{}", escape(media));
                if !is_json(&in_lower_case(media)) {
                    self.notes.note(&at, "the media type of the parameter is not JSON; treated as text");
                    (Kind::Text, Style::Plain)
                } else if let Some(schema) = content.get("schema") {
                    (self.form(schema, &format!("{at}/schema"), Naming::Place(&hint)).kind, Style::Json)
                } else {
                    (Kind::Any, Style::Json)
                }
            }
            (None, None) => {
                self.notes.note(at, "the parameter has no schema; treated as text");
                (Kind::Text, Style::Plain)
            }
        };
        let (name, kind, style) = self.sendable(name, place, (kind, style), at);
        // The timestamps of declared headers are HTTP dates, not those of this format.
        let kind = if place == Place::Header && kind == Kind::DateTime { Kind::Text } else { kind };
        let required = place == Place::Path || Self::flag(node, "required");
        let deprecated = Self::flag(node, "deprecated");
        let default = node.get("schema").or_else(|| content?.1.get("schema"));
        let default = default.and_then(|schema| self.default(schema)).filter(|_| !required);
        Some(Parameter { name, place, kind, style, required, deprecated, default })
    }

    /// Returns the default of a parameter's schema, or of the schema that it refers to.
    pub(super) fn default(&mut self, schema: &'a Node) -> Option<String> {
        let own = |schema: &Node| schema.get("default").map(compact);
        own(schema).or_else(|| own(self.resolve(schema, "")?.0))
    }

    /// Returns the kind of the argument with that name: like any other, but arbitrary values are text.
    pub(super) fn argument(&mut self, schema: &'a Node, at: &str, hint: &str, (name, is_deep): (&str, bool)) -> Kind {
        let before = self.facts.types.len();
        let kind = self.form(schema, at, Naming::Place(hint)).kind;
        // With nested names, a value can be an object or not.
        if is_deep && self.facts.is_union(&kind) { kind } else { self.as_argument(&kind, before, at, name) }
    }

    /// Returns the kind of an argument. `before` is the number of types before its schema was read.
    pub(super) fn as_argument(&mut self, kind: &Kind, before: usize, at: &str, name: &str) -> Kind {
        let plain = self.plain(kind, at);
        let plain = self.shared_enum(plain, before, name);
        // Types that only a parameter uses are not needed: they are treated as text.
        if plain.name().is_none() {
            self.facts.types.truncate(before);
        }
        plain
    }

    fn plain(&mut self, kind: &Kind, at: &str) -> Kind {
        match kind {
            Kind::List(of) => Kind::list(self.plain(of, at)),
            Kind::Nullable(of) => self.plain(of, at),
            Kind::Any | Kind::Binary => {
                self.notes.note(at, "the parameter accepts any value; treated as text");
                Kind::Text
            }
            Kind::Ref(name) => match self.named(name) {
                Some(Type::Enum { .. }) if self.overlay.document.enum_parameters == Some(false) => {
                    self.notes.note(at, "the parameter has an enum; treated as text, as the overlay says");
                    Kind::Text
                }
                Some(Type::Integers { .. }) if self.overlay.document.enum_parameters == Some(false) => {
                    self.notes.note(at, "the parameter has an enum; treated as an integer, as the overlay says");
                    Kind::Integer
                }
                Some(Type::Union(_)) => {
                    self.notes.note(at, "the parameter accepts values of several types; treated as text");
                    Kind::Text
                }
                Some(Type::Alias(of)) => self.plain(&of, at),
                Some(Type::Enum { .. } | Type::Integers { .. } | Type::Object(_)) | None => kind.clone(),
            },
            kind => kind.clone(),
        }
    }

    fn named(&self, name: &str) -> Option<Type> {
        self.facts.types.get(name).cloned()
    }

    pub(super) fn request_body(&mut self, operation: &mut Operation, id: &str, node: &'a Node, at: &str) {
        let Some((node, at)) = self.resolve(node, at) else { return };
        self.unread(node, &at, &["description", "content", "required"]);
        let contents = node.get("content").map_or(&[][..], Node::members);
        let is_form = |media: &str| without_parameters(media) == FORM;
        let preferred = |media: &str| (!is_json(media), !is_form(media));
        let Some((key, content)) = contents.iter().min_by_key(|(key, _)| preferred(&in_lower_case(key))) else {
            self.notes.note(at, "the body has no content; ignored");
            return;
        };
        for (other, _) in contents.iter().filter(|(other, _)| other != key) {
            self.notes.note(
                format!("{at}/content/{}", escape(other)),
                "only one media type of a body can be declared; ignored",
            );
        }
        let at = format!("{at}/content/{}", escape(key));
        let mut media = in_lower_case(key);
        let encoding = content.get("encoding");
        let is_multipart = without_parameters(&media) == MULTIPART
            && self.has_form_fields(content.get("schema"), &format!("{at}/schema"));
        if encoding.is_some() && !is_form(&media) && !is_multipart {
            self.notes.note(format!("{at}/encoding"), "`encoding` is ignored");
        }
        let schema = content.get("schema");
        let required = Self::flag(node, "required");
        if is_form(&media) || is_multipart {
            let place = if is_multipart { Place::Part } else { Place::Form };
            return self.form_fields(operation, id, place, (schema, encoding), &format!("{at}/schema"));
        }
        // One type for a body that several operations share.
        let shared = at.strip_prefix("/components/requestBodies/").and_then(|rest| rest.split('/').next());
        let name = match shared.map(names::camel) {
            Some(name) if self.called.contains(&name) => format!("{name}Body"),
            Some(name) => name,
            None => format!("{}Body", id.to_upper_camel_case()),
        };
        let kind = if media.starts_with("multipart/") {
            self.notes.note(&at, "the multipart body has no named parts, so they cannot be declared");
            Kind::Any
        } else {
            let form = self.content_form(&media, schema, &format!("{at}/schema"), &name);
            if form.nullable && is_json(&media) && form.kind != Kind::Any {
                self.notes.note(&at, "the body may be `null`, which cannot be sent");
            }
            form.kind
        };
        if !is_valid(&media) {
            self.notes.warning(&at, format!("invalid media type `{media}`; sent as `{BYTES}`"));
            BYTES.clone_into(&mut media);
        } else if is_range(&media) && !is_json(&media) {
            let message = format!(
                "`{media}` is a range of media types; sent as `{BYTES}` unless a call sets the header `content-type`"
            );
            self.notes.note(&at, message);
            BYTES.clone_into(&mut media);
        }
        operation.body = Some(Body { content: Content { media, kind }, required });
    }

    /// Returns the kind of a media type's value. A string in a media type that is neither JSON nor text is binary.
    pub(super) fn content_form(&mut self, media: &str, schema: Option<&'a Node>, at: &str, name: &str) -> Form {
        let form = schema.map_or(Form::of(Kind::Any), |schema| self.form(schema, at, Naming::Place(name)));
        if is_json(media) || is_lines(media) || form.kind.name().is_some() {
            form
        } else if media.starts_with("text") {
            Form::of(Kind::Text)
        } else {
            Form::of(Kind::Binary)
        }
    }
}

/// Returns whether a part is a file, or a list of files.
pub(super) fn is_file(kind: &Kind) -> bool {
    match kind {
        Kind::Binary => true,
        Kind::List(of) | Kind::Nullable(of) => is_file(of),
        _ => false,
    }
}
