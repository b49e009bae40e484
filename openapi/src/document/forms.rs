//! Forms and multipart forms: their fields and parts are parameters.

use heck::ToUpperCamelCase;
use indexmap::IndexMap;

use super::Reader;
use super::parameters::is_file;
use super::parts::Parts;
use super::schemas::{Naming, is_null};
use crate::facts::{FORM, Kind, Operation, Parameter, Place, Style, in_lower_case, is_json, without_parameters};
use crate::names;
use crate::node::{Node, escape};

/// Maximum depth of unions in unions.
const DEEPEST: usize = 8;

/// Argument for the fields of a form that may have any names.
const FURTHER: &str = "fields";

/// Keywords of an encoding.
const ENCODING: &[&str] = &["contentType", "style", "explode"];

/// A field of a form, with its pointer and whether every form has it.
struct FormField<'a> {
    node: &'a Node,
    at: String,
    required: bool,
}

impl<'a> Reader<'a> {
    /// Returns true if the schema of a form has named fields.
    pub(super) fn has_form_fields(&mut self, schema: Option<&'a Node>, at: &str) -> bool {
        schema.is_some_and(|schema| !self.fields_of_form(schema, at, 0).is_empty())
    }

    /// Reads the fields of a form, or the parts of a multipart form, as parameters.
    pub(super) fn form_fields(
        &mut self,
        operation: &mut Operation,
        id: &str,
        place: Place,
        (schema, encoding): (Option<&'a Node>, Option<&'a Node>),
        schema_at: &str,
    ) {
        let Some(schema) = schema else { return };
        let fields = self.fields_of_form(schema, schema_at, 0);
        if fields.is_empty() {
            let parts = self.parts(schema, schema_at);
            return self.further_fields(operation, id, place, &parts, schema_at);
        }
        for (name, FormField { node: field, at, required }) in fields {
            if name.is_empty() {
                self.notes.warning(at, "the field has no name; left out");
                continue;
            }
            let hint = format!("{}{}", id.to_upper_camel_case(), name.to_upper_camel_case());
            let before = self.facts.types.len();
            let whole = self.form(field, &at, Naming::Place(&hint)).kind;
            let how = encoding.and_then(|encoding| encoding.get(name));
            let word = |key: &str| how.and_then(|how| how.get(key)).and_then(Node::as_str);
            let media = word("contentType").map(in_lower_case);
            let is_json = media.as_deref().is_some_and(is_json);
            // The caller writes a part of any other media type, and says which one it is.
            let is_written = media.as_deref().is_some_and(|media| !is_json && !media.starts_with("text/plain"));
            let is_file = place == Place::Part && (is_file(&whole) || is_written);
            if let Some(how) = how {
                let content_at = schema_at.trim_end_matches("/schema");
                self.unread(how, &format!("{content_at}/encoding/{}", escape(name)), ENCODING);
            }
            // By the specification, a nested field is JSON unless its encoding says otherwise.
            let says_style = how.is_some_and(|how| ["style", "explode"].iter().any(|word| how.get(word).is_some()));
            let is_nested = media.is_none() && !says_style && self.facts.is_nested(&whole);
            let is_union = self.facts.is_union(&whole) && (is_json || word("style") == Some("deepObject"));
            let keeps = is_file || is_json || is_nested || is_union;
            let kind = match self.facts.resolve(&whole) {
                Kind::List(_) if is_file && is_written => Kind::list(Kind::Binary),
                _ if is_file && is_written => Kind::Binary,
                _ if keeps => whole,
                _ => self.as_argument(&whole, before, &at, name),
            };
            if is_file && is_written {
                self.facts.types.truncate(before);
            }
            let style = match how {
                _ if is_file => Style::File,
                _ if is_json || is_nested => Style::Json,
                Some(how) => self.style(how, &at, Place::Query, &kind),
                None => Style::Plain,
            };
            let (name, kind, style) = self.sendable(name, place, (kind, style), &at);
            let deprecated = Self::flag(field, "deprecated");
            let default = self.default(field).filter(|_| !required);
            operation.parameters.push(Parameter { name, place, kind, style, required, deprecated, default });
        }
    }

    /// Reads a parameter that is the whole query string, as version 3.2 has it. The fields of a form are parameters;
    /// nothing else is a query that can be declared.
    pub(super) fn query_string(&mut self, operation: &mut Operation, id: &str, node: &'a Node, at: &str) {
        self.unread(
            node,
            at,
            &["name", "in", "description", "required", "deprecated", "content", "example", "examples"],
        );
        let contents = node.get("content").map_or(&[][..], Node::members);
        let form = contents.iter().find(|(media, _)| without_parameters(&in_lower_case(media)) == FORM);
        let Some((media, content)) = form else {
            let media = contents.first().map_or("no media type", |(media, _)| media);
            self.notes.warning(at, format!("a query string can only be declared as a form, not as {media}; left out"));
            return;
        };
        let at = format!("{at}/content/{}/schema", escape(media));
        let mut fields = Operation::default();
        self.form_fields(&mut fields, id, Place::Query, (content.get("schema"), content.get("encoding")), &at);
        operation.free_parameters |= fields.free_parameters;
        let is_required = Self::flag(node, "required");
        let is_deprecated = Self::flag(node, "deprecated");
        for mut field in fields.parameters {
            // A field that a form requires is absent with the whole form.
            field.required &= is_required;
            field.deprecated |= is_deprecated;
            if !operation.parameters.iter().any(|other| (other.place, &other.name) == (field.place, &field.name)) {
                operation.parameters.push(field);
            }
        }
    }

    /// Returns the fields of a form by name, also those of the schemas that `allOf` lists. Of a union it has the fields
    /// of every member, so only those that all members require are required.
    fn fields_of_form(&mut self, schema: &'a Node, at: &str, depth: usize) -> IndexMap<&'a str, FormField<'a>> {
        let mut parts = self.parts(schema, at);
        let required = parts.required();
        let mut fields = IndexMap::new();
        for name in parts.names() {
            if let Some((node, at)) = parts.property(name).into_iter().next() {
                fields.entry(name).or_insert(FormField { node, at, required: required.contains(&name) });
            }
        }
        while let Some((members, union_at, rest)) = parts.union().filter(|_| depth < DEEPEST) {
            let mut all = Vec::new();
            for (index, member) in members.items().iter().enumerate().filter(|(_, member)| !is_null(member)) {
                all.push(self.fields_of_form(member, &format!("{union_at}/{index}"), depth + 1));
            }
            if all.iter().any(|of| !of.is_empty()) {
                self.notes.note(union_at, "the fields of all members of the union can be sent together");
            }
            let every: Vec<&str> = all
                .first()
                .map(|first| first.keys().copied().filter(|name| all.iter().all(|of| is_required(of, name))).collect())
                .unwrap_or_default();
            for (name, field) in all.into_iter().flatten() {
                let required = every.contains(&name) || required.contains(&name);
                fields.entry(name).or_insert(FormField { required, ..field });
            }
            parts = rest;
        }
        fields
    }

    /// Reads a form whose fields may have any names.
    fn further_fields(&mut self, operation: &mut Operation, id: &str, place: Place, parts: &Parts<'a>, at: &str) {
        let name = format!("{}{}", id.to_upper_camel_case(), FURTHER.to_upper_camel_case());
        let before = self.facts.types.len();
        let further = self.further(parts, Naming::Place(&names::camel(&name)));
        match further {
            Some(_) if place == Place::Query => operation.free_parameters = true,
            Some(of) if place == Place::Form => {
                let kind = Kind::map(self.as_argument(&of, before, at, FURTHER));
                let (name, style) = (FURTHER.to_owned(), Style::Plain);
                let (required, deprecated, default) = (false, false, None);
                operation.parameters.push(Parameter { name, place, kind, style, required, deprecated, default });
            }
            _ => {
                self.notes.note(at, "the form has no named fields; list its parameters with `form` in the overlay");
            }
        }
    }
}

fn is_required(fields: &IndexMap<&str, FormField<'_>>, name: &str) -> bool {
    fields.get(name).is_some_and(|field| field.required)
}
