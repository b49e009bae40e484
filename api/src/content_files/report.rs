//! The report of an import: its steps and its failure.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;

use serde::Serialize;

use super::difference::Difference;
use super::files::FileError;
use crate::Error;

/// The report of an import, performed or planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ImportReport {
    /// Whether nothing was written: see [`dry_run`](super::Import::dry_run).
    pub dry_run: bool,
    /// The items, in the order of the import.
    pub items: Vec<ImportedItem>,
}

/// A dashboard, a look or a folder of an import.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportedItem {
    /// Its kind.
    pub kind: Kind,
    /// Names of the folders below the target folder, and the title, joined by `/`.
    pub path: String,
    /// The outcome.
    pub outcome: Outcome,
    /// Its id in the instance; `None` in a dry run if it does not exist.
    pub id: Option<String>,
    /// The ids of the tiles of a dashboard, by their id in the file.
    pub tile_ids: BTreeMap<String, String>,
    /// The steps that were written, in this order. After a failure, these steps have been done.
    pub steps: Vec<Step>,
    /// Parts that the file does not have, and that were kept.
    pub kept: Vec<String>,
    /// The error, if the import of the item failed.
    pub error: Option<String>,
}

/// A kind of content.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// A dashboard.
    Dashboard,
    /// A look.
    Look,
    /// A folder.
    Folder,
}

/// The outcome for an item.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The item was created.
    Created,
    /// The item existed, and was changed.
    Updated,
    /// The item existed, and had the same content.
    Unchanged,
    /// Its import failed. [`steps`](ImportedItem::steps) has what was done before.
    Failed,
}

/// One write.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// The action.
    pub action: Action,
    /// The item or its part, such as `tile "Revenue"`.
    pub part: String,
    /// The changes of an update, from the value of the instance to that of the file.
    pub changes: Vec<Difference>,
}

/// A kind of write.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Something was created.
    Create,
    /// Something was changed.
    Update,
    /// Something was deleted.
    Delete,
}

/// The error of an export or import.
#[derive(Debug)]
#[non_exhaustive]
pub enum ContentError {
    /// A call failed. An import had written nothing before.
    Call(Error),
    /// Content has no form as a file, or a file has no form as content.
    File(FileError),
    /// The target has not all models and explores that the content uses. Nothing was written.
    MissingExplores(Vec<String>),
    /// The import of some items failed.
    Incomplete {
        /// The action.
        report: Box<ImportReport>,
        /// The first error.
        first: Box<ContentError>,
    },
}

impl ImportReport {
    /// Returns the ids of items that exist now, by path.
    pub fn ids(&self) -> BTreeMap<&str, &str> {
        self.items.iter().filter_map(|item| Some((item.path.as_str(), item.id.as_deref()?))).collect()
    }

    /// Returns true if every item had the content of the file already.
    pub fn is_unchanged(&self) -> bool {
        self.items.iter().all(|item| item.outcome == Outcome::Unchanged)
    }
}

impl ImportedItem {
    pub(super) fn new(kind: Kind, path: String) -> Self {
        Self {
            kind,
            path,
            outcome: Outcome::Unchanged,
            id: None,
            tile_ids: BTreeMap::new(),
            steps: Vec::new(),
            kept: Vec::new(),
            error: None,
        }
    }

    /// Adds a step. An item with steps is updated, unless it was created.
    pub(super) fn step(&mut self, action: Action, part: impl Into<String>, changes: Vec<Difference>) {
        if self.outcome == Outcome::Unchanged {
            self.outcome = Outcome::Updated;
        }
        self.steps.push(Step { action, part: part.into(), changes });
    }
}

impl ContentError {
    /// Returns the error of the call that failed; of an incomplete import, of the first.
    pub fn call(&self) -> Option<&Error> {
        match self {
            Self::Call(error) => Some(error),
            Self::Incomplete { first, .. } => first.call(),
            Self::File(_) | Self::MissingExplores(_) => None,
        }
    }

    /// Returns the report of an incomplete import.
    pub fn report(&self) -> Option<&ImportReport> {
        match self {
            Self::Incomplete { report, .. } => Some(report),
            _ => None,
        }
    }

    /// Returns the message with those of all sources.
    pub(super) fn in_full(&self) -> String {
        let mut text = self.to_string();
        let mut source = self.source();
        while let Some(error) = source {
            text.push_str(": ");
            text.push_str(&error.to_string());
            source = error.source();
        }
        text
    }
}

/// Prints an item a line, with its steps and kept parts below.
impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.dry_run {
            writeln!(f, "dry run, nothing was written:")?;
        }
        self.items.iter().try_for_each(|item| writeln!(f, "{item}"))
    }
}

impl fmt::Display for ImportedItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.outcome, self.kind, self.path)?;
        if let Some(id) = &self.id {
            write!(f, " ({id})")?;
        }
        if let Some(error) = &self.error {
            write!(f, ": {error}")?;
        }
        for step in &self.steps {
            write!(f, "\n  {step}")?;
        }
        self.kept.iter().try_for_each(|part| write!(f, "\n  keep {part}"))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.action, self.part)?;
        self.changes.iter().try_for_each(|change| write!(f, "\n    {change}"))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dashboard => "dashboard",
            Self::Look => "look",
            Self::Folder => "folder",
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
        })
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Delete => "delete",
        })
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
            Self::MissingExplores(missing) => write!(
                f,
                "nothing was imported: the target has no explore {}; deploy the LookML project there first, or give the \
                 caller a role with these models",
                missing.join(", ")
            ),
            Self::Incomplete { report, .. } => {
                let failed = report.items.iter().filter(|item| item.outcome == Outcome::Failed);
                let failed: Vec<_> = failed.map(|item| format!("{} {}", item.kind, item.path)).collect();
                write!(f, "the import of {} failed; the report has what was done", failed.join(", "))
            }
        }
    }
}

impl StdError for ContentError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            // Their messages are used as this error's message, so their sources are, too.
            Self::Call(error) => error.source(),
            Self::File(error) => error.source(),
            Self::MissingExplores(_) => None,
            Self::Incomplete { first, .. } => Some(first),
        }
    }
}

impl From<Error> for ContentError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<FileError> for ContentError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
