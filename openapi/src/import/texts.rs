//! The documentation of generated code: a folder of TOML files, or the document's own words.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::names;

type Table = BTreeMap<String, String>;

/// The documentation of generated code: TOML files, or the document's own words ([`Reading::texts`](crate::Reading)).
///
/// ```toml
/// [op.search_books]
/// doc = "Finds books."
/// more = "Text matches in any case."
/// deprecated = "Use `find_books`."
/// args.title = "Matches the title."
///
/// [type.Book]
/// doc = "A book."
/// fields.title = "Its title."
///
/// [type.Binding]
/// doc = "How a book is bound."
/// values.hard = "Between boards."
/// ```
///
/// Operations and types can be in any file. `shared.toml` has texts for parameters of all operations, by name:
/// `limit = "…"`, or in `[args]`; and for properties of all types in `[fields]`.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    root: String,
    tags: Table,
    operations: BTreeMap<String, OperationText>,
    types: BTreeMap<String, TypeText>,
    args: Table,
    fields: Table,
}

/// Documentation of an operation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OperationText {
    pub(crate) doc: String,
    pub(crate) more: String,
    /// The replacement of a deprecated operation.
    deprecated: String,
    args: Table,
}

impl OperationText {
    pub(crate) fn of(doc: String, more: String, deprecated: String) -> Self {
        Self { doc, more, deprecated, args: Table::new() }
    }

    /// Adds the text of an argument, unless it has one.
    pub(crate) fn argument(&mut self, name: &str, text: String) {
        add(&mut self.args, name, text);
    }
}

/// Documentation of a type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TypeText {
    pub(crate) doc: String,
    pub(crate) more: String,
    fields: Table,
    values: Table,
}

impl TypeText {
    pub(crate) fn of(doc: String, more: String) -> Self {
        Self { doc, more, ..Self::default() }
    }

    pub(crate) fn field(&mut self, name: &str, text: String) {
        add(&mut self.fields, name, text);
    }

    pub(crate) fn value(&mut self, value: &str, text: String) {
        add(&mut self.values, value, text);
    }
}

/// Adds a text, unless there is one.
fn add(table: &mut Table, name: &str, text: String) {
    if !text.is_empty() {
        table.entry(name.to_owned()).or_insert(text);
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    op: BTreeMap<String, OperationText>,
    #[serde(rename = "type")]
    types: BTreeMap<String, TypeText>,
}

impl Texts {
    /// Reads all TOML files of a folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let unreadable = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let mut paths: Vec<_> = fs::read_dir(folder)
            .map_err(|error| unreadable(folder, &error))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        paths.sort();
        let mut texts = Self::default();
        for path in paths {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            let shared = path.file_stem().is_some_and(|stem| stem == "shared");
            let added = if shared { texts.add_shared(&text) } else { texts.add(&text) };
            added.map_err(|error| unreadable(&path, &error))?;
        }
        Ok(texts)
    }

    /// Adds a file about operations and types.
    pub fn add(&mut self, text: &str) -> Result<(), String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        for (name, text) in file.op {
            if self.operations.insert(name.clone(), text).is_some() {
                return Err(format!("duplicate `op.{name}` in two files"));
            }
        }
        for (name, text) in file.types {
            if self.types.insert(name.clone(), text).is_some() {
                return Err(format!("duplicate `type.{name}` in two files"));
            }
        }
        Ok(())
    }

    /// Adds texts for all operations and types.
    pub fn add_shared(&mut self, text: &str) -> Result<(), String> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Entry {
            Text(String),
            Table(Table),
        }
        let file: BTreeMap<String, Entry> = toml::from_str(text).map_err(|error| error.to_string())?;
        for (name, entry) in file {
            match entry {
                Entry::Text(text) => drop(self.args.insert(name, text)),
                Entry::Table(texts) if name == "fields" => self.fields.extend(texts),
                Entry::Table(texts) if name == "args" => self.args.extend(texts),
                Entry::Table(_) => return Err(format!("unknown table `[{name}]`; expected `[args]` or `[fields]`")),
            }
        }
        Ok(())
    }

    pub(crate) fn set_root(&mut self, text: String) {
        self.root = text;
    }

    pub(crate) fn set_tag(&mut self, tag: &str, text: String) {
        add(&mut self.tags, tag, text);
    }

    pub(crate) fn set_operation(&mut self, id: &str, text: OperationText) {
        self.operations.insert(id.to_owned(), text);
    }

    pub(crate) fn set_type(&mut self, name: &str, text: TypeText) {
        self.types.insert(name.to_owned(), text);
    }

    /// Adds the texts of another source for everything that these have no text for.
    #[must_use]
    pub fn or(mut self, mut other: Self) -> Self {
        // A shared text is nearer than those of another source.
        for text in other.operations.values_mut() {
            text.args.retain(|name, _| !self.args.contains_key(name));
        }
        for text in other.types.values_mut() {
            text.fields.retain(|name, _| !self.fields.contains_key(name));
        }
        for (id, theirs) in other.operations {
            let own = self.operations.entry(id).or_default();
            if own.doc.is_empty() {
                (own.doc, own.more) = (theirs.doc, theirs.more);
            }
            if own.deprecated.is_empty() {
                own.deprecated = theirs.deprecated;
            }
            merge(&mut own.args, theirs.args);
        }
        for (name, theirs) in other.types {
            let own = self.types.entry(name).or_default();
            if own.doc.is_empty() {
                (own.doc, own.more) = (theirs.doc, theirs.more);
            }
            merge(&mut own.fields, theirs.fields);
            merge(&mut own.values, theirs.values);
        }
        if self.root.is_empty() {
            self.root = other.root;
        }
        merge(&mut self.tags, other.tags);
        merge(&mut self.args, other.args);
        merge(&mut self.fields, other.fields);
        self
    }

    /// Returns the text about the whole API.
    pub(crate) fn root(&self) -> Option<&str> {
        Some(self.root.as_str()).filter(|text| !text.is_empty())
    }

    pub(crate) fn tag(&self, tag: &str) -> Option<&str> {
        self.tags.get(tag).map(String::as_str)
    }

    /// Returns what to use instead of a deprecated operation.
    pub(crate) fn deprecated(&self, id: &str) -> Option<&str> {
        self.operations.get(id).map(|text| text.deprecated.as_str()).filter(|text| !text.is_empty())
    }

    pub(crate) fn operation(&self, id: &str) -> Option<&OperationText> {
        self.operations.get(id).filter(|text| !text.doc.is_empty())
    }

    pub(crate) fn of_type(&self, name: &str) -> Option<&TypeText> {
        self.types.get(name).filter(|text| !text.doc.is_empty())
    }

    pub(crate) fn argument(&self, id: &str, name: &str, usual: Option<&str>) -> String {
        let own = self.operations.get(id).and_then(|text| text.args.get(name));
        let text = own.or_else(|| self.args.get(name)).map(String::as_str).or(usual);
        text.map_or_else(|| from_name(name), |text| text.trim().to_owned())
    }

    pub(crate) fn property(&self, ty: &str, name: &str) -> String {
        let own = self.types.get(ty).and_then(|text| text.fields.get(name));
        own.or_else(|| self.fields.get(name)).cloned().unwrap_or_else(|| from_name(name))
    }

    pub(crate) fn value(&self, ty: &str, value: &str) -> String {
        let own = self.types.get(ty).and_then(|text| text.values.get(value));
        own.cloned().unwrap_or_else(|| format!("`{value}`."))
    }

    /// Returns the entries whose operation, parameter, type or property does not exist.
    pub(crate) fn unknown(&self, facts: &crate::facts::Facts) -> Vec<String> {
        use crate::facts::Type;
        let mut unknown = Vec::new();
        for (id, text) in &self.operations {
            match facts.operations.get(id) {
                None => unknown.push(format!("op.{id}")),
                Some(operation) => {
                    let known = |name: &str| {
                        matches!(name, "body" | "more") || operation.parameters.iter().any(|own| own.name == name)
                    };
                    unknown.extend(
                        text.args.keys().filter(|name| !known(name)).map(|name| format!("op.{id}.args.{name}")),
                    );
                }
            }
        }
        for (name, text) in &self.types {
            match facts.types.get(name) {
                None => unknown.push(format!("type.{name}")),
                Some(Type::Object(properties)) => {
                    let lost = text.fields.keys().filter(|field| !properties.contains_key(*field));
                    unknown.extend(lost.map(|field| format!("type.{name}.fields.{field}")));
                }
                Some(_) => {}
            }
        }
        unknown
    }
}

fn merge(own: &mut Table, theirs: Table) {
    for (name, text) in theirs {
        add(own, &name, text);
    }
}

/// Adds a sentence to a text: to its last paragraph, or else as a paragraph of its own.
pub(crate) fn append(text: String, sentence: &str) -> String {
    let between = if ends_in_block(&text) { "\n\n" } else { " " };
    text + between + sentence
}

/// Returns true if the last line is part of a list, a table or code, to which nothing can be added.
pub(crate) fn ends_in_block(text: &str) -> bool {
    let last = text.lines().next_back().unwrap_or_default();
    let start = last.trim_start();
    let number = start.trim_start_matches(|digit: char| digit.is_ascii_digit());
    last.starts_with(' ')
        || start.starts_with(['|', '>', '#'])
        || ["```", "~~~", "- ", "* ", "+ ", "***", "---", "[^"].iter().any(|mark| start.starts_with(mark))
        || (number.len() < start.len() && number.starts_with(['.', ')']))
        || start.contains(" | ")
}

/// Derives a text from a name: `dashboard_id` becomes `Id of the dashboard.`
pub(crate) fn from_name(name: &str) -> String {
    let words = names::words(name);
    match words.strip_suffix(" id") {
        Some(of) => sentence(&format!("id of the {of}")),
        None => sentence(&words),
    }
}

/// Capitalizes a sentence and adds a full stop. Known abbreviations are in upper case.
fn sentence(words: &str) -> String {
    const CAPITALS: &[&str] =
        &["api", "css", "csv", "html", "http", "json", "jwt", "oidc", "pdf", "saml", "sql", "ssh", "ssl", "url"];
    let words: Vec<_> = words
        .split(' ')
        .map(|word| if CAPITALS.contains(&word) { word.to_uppercase() } else { word.to_owned() })
        .collect();
    let mut text = words.join(" ");
    if let Some(first) = text.get(..1) {
        text = first.to_uppercase() + &text[1..];
    }
    text + "."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_from_the_nearest_place() {
        let mut texts = Texts::default();
        texts
            .add("[op.search]\ndoc = \"Finds.\"\nargs.limit = \"So many.\"\n[type.Book]\nfields.title = \"Own.\"\n")
            .unwrap();
        texts
            .add_shared("limit = \"At most.\"\nfields = \"What to answer with.\"\n[args]\noffset = \"Skips.\"\n")
            .unwrap();
        assert_eq!(texts.argument("search", "limit", None), "So many.");
        assert_eq!(texts.argument("list", "limit", None), "At most.");
        assert_eq!(texts.argument("list", "fields", None), "What to answer with.");
        assert_eq!(texts.argument("list", "offset", None), "Skips.");
        assert_eq!(texts.argument("list", "query_timezone", None), "Query timezone.");
        assert_eq!(
            (texts.property("Book", "title"), texts.property("Book", "folder_id")),
            ("Own.".into(), "Id of the folder.".into())
        );
        assert_eq!(texts.property("Book", "sqlQuery"), "SQL query.");
        assert!(texts.of_type("Book").is_none(), "a type without a text of its own is missing one");
        assert!(texts.add("[op.search]\n").unwrap_err().contains("duplicate `op.search`"));
        assert!(texts.add("[op.other]\ndocs = \"x\"\n").unwrap_err().contains("docs"));
    }
}
