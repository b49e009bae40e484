//! An `OpenAPI` document becomes facts.
//!
//! The document is read as a tree ([`Node`]) and not into types of another crate: every remark needs the pointer to its
//! place, and a typed model silently forgets what it has no field for. What is not read here is remarked upon.

pub(crate) mod operations;
mod parameters;
mod references;
mod schemas;
mod unions;

use std::collections::HashSet;

use crate::facts::{Facts, Stability, Type};
use crate::names;
use crate::node::{Node, escape};
use crate::note::Notes;
use crate::overlay::Overlay;

/// A document that has been read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it says.
    pub facts: Facts,
    /// What is to be said of it. With an error among them the facts are not complete.
    pub notes: Notes,
}

/// Parses JSON or YAML; what begins with `{` is JSON.
pub fn parse(text: &str) -> Result<Node, String> {
    if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| format!("the text begins as JSON and is none: {error}"))
    } else {
        yaml_serde::from_str(text).map_err(|error| format!("the text is neither JSON nor YAML: {error}"))
    }
}

impl Facts {
    /// Reads an `OpenAPI` 3.0 or 3.1 document, as JSON or YAML, with the corrections of an overlay.
    ///
    /// ```
    /// use fingerpost_openapi::{Facts, Overlay};
    ///
    /// let document = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths:\n  /books:\n    get:\n      \
    ///     operationId: books\n      responses: { 200: { description: All. } }\n";
    /// let reading = Facts::from_document(document, &Overlay::default());
    /// assert!(!reading.notes.has_errors());
    /// assert_eq!(reading.facts.operations["books"].path, "/books");
    /// ```
    pub fn from_document(text: &str, overlay: &Overlay) -> Reading {
        match parse(text) {
            Ok(root) => Self::from_parsed(root, overlay),
            Err(error) => {
                let mut notes = Notes::default();
                notes.error("", error);
                Reading { facts: Self::default(), notes }
            }
        }
    }

    /// The same for a document that is parsed already.
    pub fn from_parsed(mut root: Node, overlay: &Overlay) -> Reading {
        let mut notes = Notes::default();
        overlay.patch(&mut root, &mut notes);
        let mut reader = Reader::new(&root, overlay, notes);
        reader.document();
        let Reader { mut facts, mut notes, .. } = reader;
        overlay.correct(&mut facts, &mut notes);
        Reading { facts, notes }
    }
}

/// The state of reading a document.
struct Reader<'a> {
    root: &'a Node,
    overlay: &'a Overlay,
    facts: Facts,
    notes: Notes,
    /// The names of the document's own types, whether they are read already or not.
    names: HashSet<&'a str>,
    /// What those are called in code, so that no other type gets such a name.
    called: HashSet<String>,
    /// Those that may be `null` themselves, wherever they are referred to.
    nullable: HashSet<&'a str>,
    /// How deep the schemas are that are being read, since references can go in circles.
    depth: usize,
}

impl<'a> Reader<'a> {
    fn new(root: &'a Node, overlay: &'a Overlay, notes: Notes) -> Self {
        let schemas = root.at("/components/schemas").map_or(&[][..], Node::members);
        Self {
            root,
            overlay,
            facts: Facts::default(),
            notes,
            names: schemas.iter().map(|(name, _)| name.as_str()).collect(),
            called: schemas.iter().map(|(name, _)| names::camel(name)).collect(),
            nullable: schemas
                .iter()
                .filter(|(_, node)| schemas::says_null(node))
                .map(|(name, _)| name.as_str())
                .collect(),
            depth: 0,
        }
    }

    fn document(&mut self) {
        match self.root.get("openapi").and_then(Node::as_str) {
            Some(version) if version.starts_with("3.0") || version.starts_with("3.1") => {}
            Some(version) => {
                self.notes.error("/openapi", format!("version {version} is not known; 3.0 and 3.1 are read"));
            }
            None if self.root.get("swagger").is_some() => {
                self.notes.error("/swagger", "Swagger 2 is not read; convert the document to OpenAPI 3 first");
            }
            None => self.notes.error("", "there is no `openapi: 3.…`, so this is no OpenAPI document"),
        }
        let info = |name: &str| self.root.at(&format!("/info/{name}")).and_then(Node::as_str).unwrap_or_default();
        (self.facts.title, self.facts.version) = (info("title").to_owned(), info("version").to_owned());
        self.facts.declared = self.root.at("/info/x-declared") == Some(&Node::Bool(true));
        let known = [
            "openapi",
            "info",
            "paths",
            "components",
            "tags",
            "servers",
            "externalDocs",
            "security",
            "jsonSchemaDialect",
        ];
        self.unread(self.root, "", &known);
        self.references();
        if let Some(schemas) = self.root.at("/components/schemas") {
            for (name, schema) in schemas.members() {
                self.component(name, schema, &format!("/components/schemas/{}", escape(name)));
            }
        }
        match self.root.get("paths") {
            Some(paths) => {
                for (path, item) in paths.members() {
                    self.path(path, item, &format!("/paths/{}", escape(path)));
                }
            }
            None => self.notes.error("", "there are no `paths`"),
        }
        for name in self.facts.break_circles() {
            let at = format!("/components/schemas/{}", escape(&name));
            self.notes.note(at, "the type is nothing but itself, again and again; taken as any value");
        }
        self.in_order();
    }

    /// Types in the order of the document; after them, by name, those that have none there.
    fn in_order(&mut self) {
        self.facts.types.sort_keys();
        let schemas = self.root.at("/components/schemas").map_or(&[][..], Node::members);
        let place = |name: &String| schemas.iter().position(|(key, _)| key == name).unwrap_or(usize::MAX);
        self.facts.types.sort_by_cached_key(|name, _: &Type| place(name));
    }

    /// Remarks on members that nothing here reads.
    fn unread(&mut self, node: &Node, at: &str, known: &[&str]) {
        for (name, _) in node.members() {
            if !known.contains(&name.as_str()) && !name.starts_with("x-") {
                self.notes.note(format!("{at}/{}", escape(name)), format!("`{name}` is not read"));
            }
        }
    }

    fn flag(node: &Node, name: &str) -> bool {
        node.get(name).and_then(Node::as_bool).unwrap_or_default()
    }

    /// How settled an operation is, and whether the vendor calls it deprecated there.
    fn stability(&mut self, node: &Node, at: &str) -> (Stability, bool) {
        let key = self.overlay.document.stability.as_deref().unwrap_or("x-stability");
        match node.get(key).and_then(Node::as_str) {
            None => (Stability::Stable, false),
            Some("deprecated") => (Stability::Stable, true),
            Some(word) => match word.parse() {
                Ok(stability) => (stability, false),
                Err(error) => {
                    self.notes.note(format!("{at}/{key}"), error);
                    (Stability::Stable, false)
                }
            },
        }
    }
}

#[cfg(test)]
mod tests;
