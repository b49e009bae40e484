//! Conversion of an `OpenAPI` document to facts.
//!
//! The document is read as a tree ([`Node`]) instead of the types of another crate: every note needs a pointer, and a
//! typed model silently drops unknown fields. Members that are not read are reported.

mod access;
mod anchors;
mod containers;
mod enums;
mod files;
mod forms;
mod members;
pub(crate) mod operations;
mod parameters;
mod parts;
mod path;
mod positions;
mod prose;
mod references;
mod responses;
mod schemas;
mod styles;
mod swagger;
mod unions;
mod values;

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

pub use self::files::read_file;
pub(crate) use self::files::read_files;
pub use self::positions::Locator;
use crate::facts::{Facts, Operation, Stability, Type};
use crate::import::Texts;
use crate::names;
use crate::node::{Node, escape};
use crate::note::Notes;
use crate::overlay::{self, Overlay};

/// The result of reading a document.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Facts of the document.
    pub facts: Facts,
    /// Notes and errors. If there is an error, the facts are incomplete.
    pub notes: Notes,
    /// The document's own words: summaries, descriptions, small examples.
    pub texts: Texts,
    /// Pointers of operations and types, by the words that notes of an import have for them.
    pointers: HashMap<String, String>,
}

/// Parses JSON or YAML; a text that starts with `{` is JSON.
pub fn parse(text: &str) -> Result<Node, String> {
    parsed(text).map_err(|(position, error)| match position {
        Some((line, column)) => format!("{error} at line {line} column {column}"),
        None => error,
    })
}

/// Like [`parse`], with line and column apart from the message, if they are known.
fn parsed(text: &str) -> Result<Node, (Option<(usize, usize)>, String)> {
    let apart = |position: Option<(usize, usize)>, language: &str, message: String| {
        let suffix = position.map(|(line, column)| format!(" at line {line} column {column}")).unwrap_or_default();
        (position, format!("invalid {language}: {}", message.strip_suffix(&suffix).unwrap_or(&message)))
    };
    // Editors of some systems write a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('{') {
        serde_json::from_str(text)
            .map_err(|error| apart(Some((error.line(), error.column())), "JSON", error.to_string()))
    } else {
        let mut node: Node = yaml_serde::from_str(text).map_err(|error| {
            let position = error.location().map(|location| (location.line(), location.column()));
            apart(position, "YAML", error.to_string())
        })?;
        node.merge();
        Ok(node)
    }
}

impl Facts {
    /// Reads an `OpenAPI` 3.0, 3.1 or 3.2 document, as JSON or YAML, with the corrections of an overlay.
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
                Reading { facts: Self::default(), notes, texts: Texts::default(), pointers: HashMap::new() }
            }
        }
    }

    /// Reads a parsed document, with the corrections of an overlay.
    pub fn from_parsed(mut root: Node, overlay: &Overlay) -> Reading {
        let mut notes = Notes::default();
        root.remove_duplicates(&mut |at| notes.warning(at, "duplicate member of an object; the first one is used"));
        let removed = overlay.patch(&mut root, &mut notes);
        let is_swagger = root.get("swagger").and_then(Node::to_text).as_deref() == Some("2.0");
        if is_swagger {
            root = swagger::upgraded(&root, &mut notes);
        }
        anchors::settle(&mut root);
        let mut reader = Reader::new(&root, overlay, notes);
        reader.document();
        let Reader { mut facts, mut notes, origins, .. } = reader;
        let texts = prose::texts(&root, &origins, &facts);
        let mut pointers = origins.pointers;
        if is_swagger {
            notes.relocate(swagger::original);
        }
        notes.relocate(|at| overlay::before(at, &removed));
        for at in pointers.values_mut() {
            *at = overlay::before(&if is_swagger { swagger::original(at) } else { at.clone() }, &removed);
        }
        overlay.correct(&mut facts, &mut notes);
        Reading { facts, notes, texts, pointers }
    }
}

/// State of reading a document.
struct Reader<'a> {
    root: &'a Node,
    overlay: &'a Overlay,
    facts: Facts,
    notes: Notes,
    /// Names of the document's types, including those that are not read yet.
    names: HashSet<&'a str>,
    /// Names of these types in code, which no other type may get.
    called: HashSet<String>,
    /// Names of types that are defined elsewhere and referred to, by their pointers.
    shared: HashMap<String, String>,
    /// Types that may be `null` themselves, wherever they are referred to.
    nullable: HashSet<String>,
    /// Enums that parameters define, by the name of the parameter and their values.
    parameter_enums: IndexMap<(String, Vec<String>), enums::Shared>,
    /// Set when all components are read, so that references can be followed.
    is_complete: bool,
    /// Names for types whose first choice is taken by another type, by that name.
    otherwise: HashMap<String, String>,
    /// Names of errors that several operations define alike, by their shapes.
    problems: HashMap<String, String>,
    /// Number of operations that define an error alike, by its shape; counted when the first error is read.
    shared_errors: Option<HashMap<String, usize>>,
    /// Nodes that the document's words are taken from.
    origins: prose::Origins<'a>,
    /// Objects whose properties are being read, the innermost last.
    open: Vec<containers::Open>,
    /// Names of objects that refer to themselves, by the schemas that they were read from.
    circles: HashMap<Vec<parts::Position>, String>,
    /// Current depth of nested schemas, since references can be circular.
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
                .map(|(name, _)| name.clone())
                .collect(),
            shared: HashMap::new(),
            parameter_enums: IndexMap::new(),
            is_complete: false,
            otherwise: HashMap::new(),
            problems: HashMap::new(),
            shared_errors: None,
            origins: prose::Origins::default(),
            open: Vec::new(),
            circles: HashMap::new(),
            depth: 0,
        }
    }

    fn document(&mut self) {
        match self.root.get("openapi").and_then(Node::to_text).as_deref() {
            Some(version) if ["3.0", "3.1", "3.2"].iter().any(|known| version.starts_with(known)) => {}
            Some(version) if version.starts_with("3.") => {
                self.notes.warning("/openapi", format!("unknown version {version}; read as 3.2"));
            }
            Some(version) => {
                self.notes.error("/openapi", format!("unsupported version {version}; expected 3.0, 3.1 or 3.2"));
            }
            None if self.root.get("swagger").is_some() => {
                self.notes.error("/swagger", "unsupported version of Swagger; expected 2.0");
            }
            None => self.notes.error("", "missing `openapi: 3.…`; not an OpenAPI document"),
        }
        let info = |name: &str| self.root.at(&format!("/info/{name}")).and_then(Node::to_text).unwrap_or_default();
        (self.facts.title, self.facts.version) = (info("title"), info("version"));
        self.facts.declared = self.root.at("/info/x-declared") == Some(&Node::Bool(true));
        let known = [
            "openapi",
            "$self",
            "info",
            "paths",
            "components",
            "tags",
            "servers",
            "externalDocs",
            "security",
            "jsonSchemaDialect",
            "webhooks",
        ];
        self.unread(self.root, "", &known);
        self.references();
        self.access();
        if let Some(schemas) = self.root.at("/components/schemas") {
            for (name, schema) in schemas.members() {
                self.component(name, schema, &format!("/components/schemas/{}", escape(name)));
            }
        }
        let names = self.names.clone();
        self.facts.settle_unions(|name| names.contains(name));
        self.is_complete = true;
        match self.root.get("paths") {
            Some(paths) => {
                for (path, item) in paths.members().iter().filter(|(path, _)| !path.starts_with("x-")) {
                    self.path(path, item, &format!("/paths/{}", escape(path)));
                }
                self.webhooks();
            }
            None if self.root.get("webhooks").is_some() || self.root.get("components").is_some() => {
                self.notes.note("", "the document has no `paths`; it has types only");
                self.webhooks();
            }
            None => self.notes.error("", "missing `paths`"),
        }
        for name in self.facts.break_circles() {
            let at = format!("/components/schemas/{}", escape(&name));
            self.notes.note(at, "the type refers only to itself; treated as any value");
        }
        self.name_shared_enums();
        self.in_order();
    }

    /// Defines the types of the bodies of webhooks.
    fn webhooks(&mut self) {
        for (name, item) in self.root.get("webhooks").map_or(&[][..], Node::members) {
            if name.starts_with("x-") {
                continue;
            }
            let Some((item, at)) = self.resolve(item, &format!("/webhooks/{}", escape(name))) else { continue };
            for operations::Member { node, at: member, .. } in operations::members(item) {
                let id = node.get("operationId").and_then(Node::to_text).unwrap_or_else(|| name.clone());
                let Some(body) = node.get("requestBody") else { continue };
                let mut operation = Operation::default();
                self.request_body(&mut operation, &id, body, &format!("{at}/{member}/requestBody"));
                if let Some(body) = operation.body.filter(|body| body.content.is_json()) {
                    let id = names::free(&id, "_", |id| self.facts.webhooks.contains_key(id));
                    self.facts.webhooks.insert(id, body.content.kind);
                }
            }
        }
    }

    /// Sorts types in the order of the document, followed by types without a name there, by name.
    fn in_order(&mut self) {
        self.facts.types.sort_keys();
        let schemas = self.root.at("/components/schemas").map_or(&[][..], Node::members);
        let place = |name: &String| schemas.iter().position(|(key, _)| key == name).unwrap_or(usize::MAX);
        self.facts.types.sort_by_cached_key(|name, _: &Type| place(name));
    }

    /// Reports members that are not read.
    fn unread(&mut self, node: &Node, at: &str, known: &[&str]) {
        for (name, _) in node.members() {
            if !known.contains(&name.as_str()) && !name.starts_with("x-") {
                self.notes.note(format!("{at}/{}", escape(name)), format!("`{name}` is ignored"));
            }
        }
    }

    fn flag(node: &Node, name: &str) -> bool {
        node.get(name).and_then(Node::as_bool).unwrap_or_default()
    }

    /// Returns the stability of an operation, and true if the vendor's extension marks it as deprecated.
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
mod schema_tests;
#[cfg(test)]
mod tests;
