//! A part of an API: the operations of some tags and paths, with the types that they use.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Facts, Kind, Operation, Type};
use crate::names;

/// The part of an API that is imported: operations with one of the tags or one of the paths. Everything, if both lists
/// are empty.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// Tags, in the spelling of the document or as the name of their module.
    pub only: Vec<String>,
    /// Paths: a pattern in which `*` stands for any characters, or the beginning of paths, up to a slash.
    pub include: Vec<String>,
}

impl Selection {
    /// Returns true if it selects everything.
    pub fn is_everything(&self) -> bool {
        self.only.is_empty() && self.include.is_empty()
    }
}

impl Facts {
    /// Keeps the selected operations, and the types that they use. A selection has no webhooks: they have neither tag
    /// nor path.
    ///
    /// # Errors
    ///
    /// Returns a message for each tag and path that selects nothing, with the nearest one of the document.
    pub fn select(&mut self, selection: &Selection, default_tag: Option<&str>) -> Result<(), Vec<String>> {
        if selection.is_everything() {
            return Ok(());
        }
        let default_tag = default_tag.unwrap_or(crate::import::DEFAULT_TAG);
        let tag = |operation: &Operation| operation.tag.clone().unwrap_or_else(|| default_tag.to_owned());
        let of_tag = |wanted: &str, operation: &Operation| {
            let tag = tag(operation);
            tag == wanted || names::module(&tag, crate::import::NOT_A_MODULE) == wanted
        };
        let all = || self.operations.values();
        let mut errors = Vec::new();
        for wanted in selection.only.iter().filter(|wanted| !all().any(|operation| of_tag(wanted, operation))) {
            errors.push(unknown("tag", wanted, all().map(tag)));
        }
        for wanted in selection.include.iter().filter(|wanted| !all().any(|operation| is_at(&operation.path, wanted))) {
            errors.push(unknown("path", wanted, all().map(|operation| operation.path.clone())));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        self.operations.retain(|_, operation| {
            selection.only.iter().any(|wanted| of_tag(wanted, operation))
                || selection.include.iter().any(|wanted| is_at(&operation.path, wanted))
        });
        self.webhooks.clear();
        self.drop_unused_types();
        Ok(())
    }

    fn drop_unused_types(&mut self) {
        let mut todo: Vec<String> =
            self.operations.values().flat_map(kinds).filter_map(Kind::name).map(str::to_owned).collect();
        let mut used = HashSet::new();
        while let Some(name) = todo.pop() {
            if let Some(ty) = self.types.get(&name).filter(|_| !used.contains(&name)) {
                todo.extend(ty.kinds().into_iter().filter_map(Kind::name).map(str::to_owned));
                used.insert(name);
            }
        }
        self.types.retain(|name, _| used.contains(name));
    }
}

impl Type {
    /// Returns the kinds in its definition.
    pub(crate) fn kinds(&self) -> Vec<&Kind> {
        match self {
            Self::Object(object) => object.values().map(|property| &property.kind).chain(&object.further).collect(),
            Self::Union(union) => union.members.iter().map(|member| &member.kind).collect(),
            Self::Alias(kind) => vec![kind],
            Self::Enum { .. } | Self::Integers { .. } => Vec::new(),
        }
    }
}

/// Returns the kinds of an operation's parameters, body and responses.
fn kinds(operation: &Operation) -> Vec<&Kind> {
    let responses = operation.successes.values().chain(operation.errors.values()).flatten();
    let parameters = operation.parameters.iter().map(|parameter| &parameter.kind);
    let body = operation.body.iter().map(|body| &body.content.kind);
    parameters.chain(body).chain(responses.map(|content| &content.kind)).collect()
}

/// Returns true if a path has this pattern, or begins with it.
fn is_at(path: &str, wanted: &str) -> bool {
    if wanted.contains('*') {
        return fits(path, wanted);
    }
    let wanted = wanted.trim_end_matches('/');
    path.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns true if a text has this pattern, in which `*` stands for any characters.
fn fits(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let parts: Vec<_> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Returns the message for a name that selects nothing, with the nearest one.
fn unknown(what: &str, wanted: &str, known: impl Iterator<Item = String>) -> String {
    let lower = wanted.to_lowercase();
    let nearest = known.map(|name| (distance(&lower, &name.to_lowercase()), name)).min();
    // Names of which less than half is equal have nothing in common.
    match nearest.filter(|(distance, _)| *distance * 2 <= wanted.chars().count().max(4)) {
        Some((_, name)) => format!("the document has no {what} `{wanted}`; did you mean `{name}`?"),
        None => format!("the document has no {what} `{wanted}`"),
    }
}

/// Returns the number of characters to insert, remove or replace (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<_> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, l) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, r) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(l != *r);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlay::Overlay;

    const DOCUMENT: &str = "
openapi: 3.1.0
info: { title: Library, version: '1' }
paths:
  /books: { get: { operationId: books, tags: [Rare Books], responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } } } }
  /books/{id}: { delete: { operationId: drop, tags: [Rare Books], parameters: [{ name: id, in: path, schema: { type: integer } }], responses: {} } }
  /bookshelves: { get: { operationId: shelves, tags: [Shelves], responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Shelf' } } } } } } }
  /health: { get: { operationId: health, responses: {} } }
components:
  schemas:
    Book: { type: object, properties: { author: { $ref: '#/components/schemas/Author' }, next: { $ref: '#/components/schemas/Book' } } }
    Author: { type: object, properties: { name: { type: string } } }
    Shelf: { type: object, properties: { size: { type: integer } } }
";

    fn selected(only: &[&str], include: &[&str]) -> Result<(Vec<String>, Vec<String>), Vec<String>> {
        let mut facts = Facts::from_document(DOCUMENT, &Overlay::default()).facts;
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        facts.select(&Selection { only: texts(only), include: texts(include) }, None)?;
        Ok((facts.operations.keys().cloned().collect(), facts.types.keys().cloned().collect()))
    }

    #[test]
    fn operations_are_selected_by_tag_and_path_with_the_types_they_use() {
        for (only, include, operations, types) in [
            (&["Rare Books"][..], &[][..], &["books", "drop"][..], &["Book", "Author"][..]),
            (&["rare_books"], &[], &["books", "drop"], &["Book", "Author"]),
            (&["Operations"], &["/bookshelves"], &["shelves", "health"], &["Shelf"]),
            (&[], &["/books"], &["books", "drop"], &["Book", "Author"]),
            (&[], &["/book*"], &["books", "drop", "shelves"], &["Book", "Author", "Shelf"]),
            (&[], &["/*/{id}"], &["drop"], &[]),
            (&[], &["*eal*"], &["health"], &[]),
            (&[], &[], &["books", "drop", "shelves", "health"], &["Book", "Author", "Shelf"]),
        ] {
            let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            assert_eq!(selected(only, include), Ok((texts(operations), texts(types))), "{only:?} {include:?}");
        }
    }

    #[test]
    fn all_that_selects_nothing_is_reported_with_the_nearest_name() {
        let errors = selected(&["rare book", "Zoo"], &["/bookshelfs"]).unwrap_err();
        let expected = [
            "the document has no tag `rare book`; did you mean `Rare Books`?",
            "the document has no tag `Zoo`",
            "the document has no path `/bookshelfs`; did you mean `/bookshelves`?",
        ];
        assert_eq!(errors, expected);
    }
}
