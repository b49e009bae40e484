//! Comparison of declarations with a document.

mod operations;
mod parameters;
mod types;

use std::fmt;

use serde::Serialize;

use crate::facts::{Facts, Scheme};

/// Options of a comparison.
#[derive(Clone, Copy, Debug, Default)]
pub struct CheckOptions {
    /// Allows operations that are only in the document.
    pub partial: bool,
}

/// The differences between declarations and a document.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Report {
    /// The differences, operations first, each in the order of the document.
    pub drifts: Vec<Drift>,
}

/// A difference.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Drift {
    /// Kind of the differing item.
    pub of: Of,
    /// Name of the operation or type.
    pub name: String,
    /// Differing part: `parameter query limit`, `property title`; empty for the whole item.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// Declared value, if any.
    pub declared: Option<String>,
    /// Value in the document, if any.
    pub document: Option<String>,
}

/// Kind of an item.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Of {
    /// The API as a whole: its servers and security schemes.
    Api,
    /// An operation.
    Operation,
    /// A type.
    Type,
}

impl Report {
    /// Returns true if nothing differs.
    pub fn is_clean(&self) -> bool {
        self.drifts.is_empty()
    }

    /// Returns the report as JSON.
    pub fn to_json(&self) -> String {
        // The report only consists of strings, so serialization cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    fn add(&mut self, of: Of, name: &str, part: impl Into<String>, declared: Option<String>, document: Option<String>) {
        self.drifts.push(Drift { of, name: name.to_owned(), part: part.into(), declared, document });
    }
}

/// Writes a report for people, grouped by operation and type.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = None;
        for drift in &self.drifts {
            if last != Some((drift.of, &drift.name)) {
                match drift.of {
                    Of::Api => writeln!(f, "the API")?,
                    Of::Operation => writeln!(f, "operation {}", drift.name)?,
                    Of::Type => writeln!(f, "type {}", drift.name)?,
                }
                last = Some((drift.of, &drift.name));
            }
            let part = if drift.part.is_empty() { String::new() } else { format!("{}: ", drift.part) };
            match (&drift.declared, &drift.document) {
                (Some(declared), Some(document)) => {
                    writeln!(f, "  {part}declared {declared}, the document has {document}")?;
                }
                (Some(declared), None) => writeln!(f, "  {part}declared ({declared}), not in the document")?,
                (None, Some(document)) => writeln!(f, "  {part}in the document ({document}), not declared")?,
                (None, None) => writeln!(f, "  {part}differs")?,
            }
        }
        match self.drifts.len() {
            0 => writeln!(f, "no drift"),
            1 => writeln!(f, "1 difference"),
            count => writeln!(f, "{count} differences"),
        }
    }
}

/// Compares declarations with a document.
///
/// Two tables of documents are compared in full, with types matched by name. Tables of declared endpoints have less
/// information: types are compared by structure along the operations that use them, flags of properties are not
/// compared, and a declared [`Kind::Any`](crate::Kind::Any) is equal to everything.
pub fn check(declared: &Facts, document: &Facts, options: &CheckOptions) -> Report {
    let mut comparison = Comparison {
        declared,
        document,
        loose: declared.declared || document.declared,
        report: Report::default(),
        todo: Vec::new(),
        seen: std::collections::HashSet::new(),
    };
    if !comparison.loose {
        comparison.api();
    }
    for (id, theirs) in &document.operations {
        match declared.operations.get(id) {
            Some(ours) => comparison.operation(id, ours, theirs),
            None if options.partial => {}
            None => {
                let call = format!("{} {}", theirs.method, theirs.path);
                comparison.report.add(Of::Operation, id, "", None, Some(call));
            }
        }
    }
    for (id, ours) in declared.operations.iter().filter(|(id, _)| !document.operations.contains_key(*id)) {
        comparison.report.add(Of::Operation, id, "", Some(format!("{} {}", ours.method, ours.path)), None);
    }
    if comparison.loose {
        comparison.types_on_the_way();
    } else {
        comparison.types_by_name();
    }
    comparison.report
}

impl Comparison<'_> {
    /// Compares servers and security schemes.
    fn api(&mut self) {
        let servers = operations::server_words;
        let mut parts =
            vec![("servers".to_owned(), Some(servers(&self.declared.servers)), Some(servers(&self.document.servers)))];
        let scheme = |facts: &Facts, name: &str| facts.schemes.get(name).map(Scheme::words);
        let names: indexmap::IndexSet<_> = self.declared.schemes.keys().chain(self.document.schemes.keys()).collect();
        for name in names {
            parts.push((format!("security scheme {name}"), scheme(self.declared, name), scheme(self.document, name)));
        }
        if !self.loose {
            let kind = |facts: &Facts, id: &str| facts.webhooks.get(id).map(ToString::to_string);
            let ids: indexmap::IndexSet<_> =
                self.declared.webhooks.keys().chain(self.document.webhooks.keys()).collect();
            parts.extend(
                ids.into_iter().map(|id| (format!("webhook {id}"), kind(self.declared, id), kind(self.document, id))),
            );
        }
        for (part, our, their) in parts.into_iter().filter(|(_, our, their)| our != their) {
            self.report.add(Of::Api, "", part, our, their);
        }
    }
}

/// Direction of a value.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
enum Side {
    Read,
    Write,
}

struct Comparison<'a> {
    declared: &'a Facts,
    document: &'a Facts,
    /// Set if one of them comes from declared endpoints.
    loose: bool,
    report: Report,
    /// Pairs of types still to be compared, by name.
    todo: Vec<(String, String, Side)>,
    seen: std::collections::HashSet<(String, String, Side)>,
}

#[cfg(test)]
mod tests;
