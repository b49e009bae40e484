//! Styles of parameters: those of the document, and what is sent where it has none that is defined.

use super::Reader;
use crate::facts::{Facts, Kind, Place, Style, Type};
use crate::node::Node;

impl Facts {
    /// Returns true if a value of that kind is one of several kinds.
    pub(super) fn is_union(&self, kind: &Kind) -> bool {
        matches!(self.resolve(kind), Kind::Ref(name) if matches!(self.types.get(name), Some(Type::Union(_))))
    }

    /// Returns true for objects, and for lists of objects or lists.
    pub(crate) fn is_nested(&self, kind: &Kind) -> bool {
        let is_object = |kind: &Kind| match self.resolve(kind) {
            Kind::Map(_) => true,
            Kind::Ref(name) => matches!(self.types.get(name), Some(Type::Object(_)) | None),
            _ => false,
        };
        match self.resolve(kind) {
            Kind::List(of) => is_object(of) || matches!(self.resolve(of), Kind::List(_)),
            kind => is_object(kind),
        }
    }
}

impl<'a> Reader<'a> {
    /// Returns the style of a parameter or a form field.
    pub(super) fn style(&mut self, node: &'a Node, at: &str, place: Place, kind: &Kind) -> Style {
        let list = matches!(self.facts.resolve(kind), Kind::List(_));
        let object = !list && !self.facts.is_scalar(kind) && *kind != Kind::Any;
        let style = node.get("style").and_then(Node::as_str);
        let explode = node.get("explode").and_then(Node::as_bool);
        match (style.unwrap_or(if matches!(place, Place::Query | Place::Cookie) { "form" } else { "simple" }), place) {
            ("deepObject", Place::Query) => Style::Deep,
            // Also a single value has a prefix in these styles.
            ("label", Place::Path) if explode == Some(true) => Style::LabelExploded,
            ("label", Place::Path) => Style::Label,
            ("matrix", Place::Path) if explode == Some(true) => Style::MatrixExploded,
            ("matrix", Place::Path) => Style::Matrix,
            _ if !list && !object => Style::Plain,
            ("form", Place::Query) if explode.unwrap_or(true) => Style::Plain,
            ("spaceDelimited", Place::Query) if explode != Some(true) && (object || explode.is_some()) => Style::Space,
            ("pipeDelimited", Place::Query) if explode != Some(true) && (object || explode.is_some()) => Style::Pipe,
            ("spaceDelimited" | "pipeDelimited", Place::Query) => Style::Plain,
            ("simple", Place::Query) if list && explode != Some(true) => {
                self.notes
                    .note(format!("{at}/style"), "`simple` is not a style of queries; treated as a list with commas");
                Style::Comma
            }
            ("simple", Place::Path) if object && explode == Some(true) => Style::CommaExploded,
            ("form", Place::Query | Place::Cookie) | ("simple", Place::Path | Place::Header) => Style::Comma,
            (style, place) => {
                let default = if place == Place::Query { Style::Plain } else { Style::Comma };
                let message = format!("the style `{style}` is not defined here; treated as the default style");
                self.notes.note(format!("{at}/style"), message);
                default
            }
        }
    }

    /// Returns the name, kind and style to send, for a value that has no defined text in its style: the value becomes
    /// text, which the caller writes.
    pub(super) fn sendable(
        &mut self,
        name: &str,
        place: Place,
        (kind, style): (Kind, Style),
        at: &str,
    ) -> (String, Kind, Style) {
        let kept = |kind, style| (name.to_owned(), kind, style);
        let facts = &self.facts;
        let is_value = |kind: &Kind| *facts.resolve(kind) == Kind::Any || facts.is_scalar(kind);
        let is_many = matches!(place, Place::Query | Place::Form | Place::Part);
        let item = if let Kind::List(of) = facts.resolve(&kind) { Some(is_value(of)) } else { None };
        let message = match (style, item) {
            (Style::File, _) => return kept(kind, style),
            (Style::Json, _) if is_many || place == Place::Header => return kept(kind, style),
            (Style::Json, _) => "JSON cannot be declared here; treated as text, which must be JSON",
            _ if is_value(&kind) => return kept(kind, if style == Style::Deep { Style::Plain } else { style }),
            // The notation of forms in many frameworks.
            (Style::Deep, Some(true)) => {
                self.notes.note(at, format!("`deepObject` is not defined for lists; sent as `{name}[]`"));
                return (format!("{name}[]"), kind, Style::Plain);
            }
            (_, Some(true)) if place != Place::Cookie => return kept(kind, style),
            (Style::Plain | Style::Deep, None) if is_many => return kept(kind, style),
            (_, None) if place == Place::Path => return kept(kind, style),
            (_, Some(false)) => {
                let message =
                    "lists of objects or lists have no defined text; treated as a list of texts, such as JSON";
                self.notes.note(at, message);
                return kept(Kind::list(Kind::Text), if style == Style::Deep { Style::Plain } else { style });
            }
            (_, Some(true)) => "a list cannot be declared here; treated as text, such as `a,b`",
            (_, None) => "an object cannot be declared here; treated as text, such as `name,value`",
        };
        self.notes.note(at, message);
        kept(Kind::Text, Style::Plain)
    }
}
