//! Changes between two documents, and which of them break callers.

mod operations;
mod report;
mod types;

use std::collections::HashMap;

use indexmap::{IndexMap, IndexSet};
use serde::Serialize;

use crate::facts::{Facts, Stability};

/// Effect of a change on callers.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Callers need not care.
    Info,
    /// Requests and responses still work, but callers may see new values, or their code may have to name other types.
    Warning,
    /// Requests that were valid are refused or lose something, or responses lack something or have another type.
    Breaking,
}

/// Direction of a changed value.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// In requests.
    Request,
    /// In responses.
    Response,
}

/// Kind of the item that a change is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// The whole API.
    Api,
    /// An operation.
    Operation,
    /// A type. Its changes are listed once, with the operations that they reach.
    Type,
}

/// A change between two documents.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Change {
    /// Effect on callers.
    pub level: Level,
    /// Kind of the changed item.
    pub of: Subject,
    /// Id of the operation or name of the type, in the old document if it has it; empty for the API.
    pub name: String,
    /// Changed part: `parameter query limit`, `property title`; empty for the whole item.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// Directions in which the change has this effect; empty if it has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Direction>,
    /// The change: `removed`, `now required`, `integer is now text`.
    pub change: String,
    /// Ids of the operations that a change of a type reaches.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<String>,
}

/// The changes between two documents.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Changes {
    /// Changes of the API, of operations, and of types, each in the order of the old document.
    pub changes: Vec<Change>,
}

impl Changes {
    /// Returns the number of changes with this level.
    pub fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.level == level).count()
    }

    /// Returns the highest level, or `None` if nothing changed.
    pub fn worst(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }
}

/// Compares two documents from the view of a caller of the old one.
///
/// Operations are matched by id, or else by method and path; types by the operations that use them, whatever their
/// names. Enums and unions of generated code accept unknown values, and fields of responses are optional, so a new
/// value in a response, or a property that may be missing or null there, is a warning. A change of an operation that
/// was declared as alpha is at most a warning. Facts have no limits and no defaults of values, which are not compared.
///
/// ```
/// use fingerpost_openapi::{Facts, Level, Overlay, diff};
///
/// let document = |parameters: &str| format!(
///     "openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\npaths:\n  /books:\n    get: {{ operationId: books, \
///      parameters: [{parameters}], responses: {{ 200: {{ description: All. }} }} }}\n"
/// );
/// let facts = |parameters: &str| Facts::from_document(&document(parameters), &Overlay::default()).facts;
/// let changes = diff(&facts(""), &facts("{ name: shop, in: query, required: true, schema: { type: string } }"));
/// assert_eq!(changes.worst(), Some(Level::Breaking));
/// assert_eq!(
///     changes.to_string(),
///     "operation books\n  breaking  parameter query shop: added, and is required\n1 breaking change\n"
/// );
/// ```
pub fn diff(old: &Facts, new: &Facts) -> Changes {
    let mut comparison = Comparison { old, new, found: Vec::new(), direct: Vec::new(), types: IndexMap::new() };
    comparison.api();
    let mut reached: HashMap<Pair, IndexSet<String>> = HashMap::new();
    for (id, before) in &old.operations {
        let Some((new_id, after)) = comparison.twin(id, before) else {
            comparison.add(Subject::Operation, id, "", Level::Breaking, None, "removed".to_owned());
            continue;
        };
        comparison.direct.clear();
        comparison.operation(id, before, new_id, after);
        let mut todo = comparison.direct.clone();
        while let Some(pair) = todo.pop() {
            if reached.entry(pair.clone()).or_default().insert(id.clone()) {
                todo.extend(comparison.of_types(&pair).to_vec());
            }
        }
    }
    let matched: IndexSet<_> =
        old.operations.iter().filter_map(|(id, before)| Some(comparison.twin(id, before)?.0.clone())).collect();
    for (id, _) in new.operations.iter().filter(|(id, _)| !matched.contains(*id)) {
        comparison.add(Subject::Operation, id, "", Level::Info, None, "added".to_owned());
    }
    comparison.webhooks();
    comparison.finish(&reached)
}

/// A type before and after, in one direction.
type Pair = (String, String, Direction);

struct Comparison<'a> {
    old: &'a Facts,
    new: &'a Facts,
    found: Vec<Change>,
    /// Pairs of types that the current operation or type refers to.
    direct: Vec<Pair>,
    /// The changes of each pair of types, and the pairs that it refers to.
    types: IndexMap<Pair, (Vec<Change>, Vec<Pair>)>,
}

impl Comparison<'_> {
    fn add(&mut self, of: Subject, name: &str, part: &str, level: Level, direction: Option<Direction>, change: String) {
        let (name, part) = (name.to_owned(), part.to_owned());
        let directions = direction.into_iter().collect();
        self.found.push(Change { level, of, name, part, directions, change, operations: Vec::new() });
    }

    /// Compares what a receiver of webhooks decodes.
    fn webhooks(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut todo = Vec::new();
        for (id, before) in &old.webhooks {
            let part = format!("webhook {id}");
            let Some(after) = new.webhooks.get(id) else {
                self.add(Subject::Api, "", &part, Level::Breaking, None, "removed".to_owned());
                continue;
            };
            self.direct.clear();
            let owner = types::Owner { of: Subject::Api, name: "", part: &part, is_parameter: false };
            self.kinds(&owner, before, after, Direction::Response);
            todo.append(&mut self.direct);
        }
        for id in new.webhooks.keys().filter(|id| !old.webhooks.contains_key(*id)) {
            self.add(Subject::Api, "", &format!("webhook {id}"), Level::Info, None, "added".to_owned());
        }
        let mut seen = IndexSet::new();
        while let Some(pair) = todo.pop() {
            if seen.insert(pair.clone()) {
                todo.extend(self.of_types(&pair).to_vec());
            }
        }
    }

    /// Adds the changes of types, each once, and lowers those that only reach unstable operations.
    fn finish(mut self, reached: &HashMap<Pair, IndexSet<String>>) -> Changes {
        let mut of_types: Vec<Change> = Vec::new();
        for (pair, (changes, _)) in std::mem::take(&mut self.types) {
            for change in changes {
                let operations = reached.get(&pair).into_iter().flatten();
                let same = |other: &&mut Change| {
                    (&other.name, &other.part, &other.change, other.level)
                        == (&change.name, &change.part, &change.change, change.level)
                };
                match of_types.iter_mut().find(same) {
                    Some(known) => {
                        let mut all: IndexSet<_> = known.operations.drain(..).collect();
                        all.extend(operations.cloned());
                        known.operations = all.into_iter().collect();
                        known.directions.extend(change.directions);
                        known.directions.sort_unstable();
                        known.directions.dedup();
                    }
                    None => of_types.push(Change { operations: operations.cloned().collect(), ..change }),
                }
            }
        }
        let place = |change: &Change| self.old.types.get_index_of(&change.name).unwrap_or(usize::MAX);
        of_types.sort_by_cached_key(|change| (place(change), change.name.clone()));
        self.found.extend(of_types);
        let is_alpha = |id: &String| self.old.operations.get(id).is_some_and(|of| of.stability == Stability::Alpha);
        for change in &mut self.found {
            let lowers = match change.of {
                Subject::Api => false,
                Subject::Operation => is_alpha(&change.name),
                Subject::Type => !change.operations.is_empty() && change.operations.iter().all(is_alpha),
            };
            if lowers {
                change.level = change.level.min(Level::Warning);
            }
        }
        Changes { changes: self.found }
    }
}

#[cfg(test)]
mod tests;
