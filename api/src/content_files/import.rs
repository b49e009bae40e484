//! From values to an instance.

use std::collections::BTreeSet;
use std::fmt;
use std::future::IntoFuture;

use fingerpost::BoxFuture;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::canonical::{Object, objects, text};
use super::difference::{self, Difference, without};
use super::export;
use super::files::{ContentFile, FileError, FolderFile, LookFile};
use super::report::{Action, ContentError, ImportReport, ImportedItem, Kind, Outcome};
use crate::resources::common::WriteLookWithQuery;
use crate::resources::folder::{CreateFolder, Folders};
use crate::resources::look::Looks;
use crate::resources::lookml_model::LookmlModels;
use crate::resources::query::Queries;
use crate::{Error, Looker};

/// Content whose import needs a target folder. Created by [`Looker::import_content`].
#[must_use = "an import does nothing without `into_folder`"]
pub struct ImportInto {
    looker: Looker,
    content: ContentFile,
}

/// An import of content into a folder. Awaiting it runs it.
#[must_use = "an import does nothing until it is awaited"]
pub struct Import {
    looker: Looker,
    content: ContentFile,
    folder_id: String,
    dry_run: bool,
    remove_extra: bool,
}

impl Looker {
    /// Imports a dashboard, a look, or the content of a folder: see [`content_files`](crate::content_files).
    pub fn import_content(&self, content: impl Into<ContentFile>) -> ImportInto {
        ImportInto { looker: self.clone(), content: content.into() }
    }
}

impl ImportInto {
    /// Sets the target folder.
    pub fn into_folder(self, folder_id: impl Into<String>) -> Import {
        let Self { looker, content } = self;
        Import { looker, content, folder_id: folder_id.into(), dry_run: false, remove_extra: false }
    }
}

impl Import {
    /// Writes nothing: the report has what would be done.
    pub fn dry_run(mut self) -> Self {
        self.dry_run = true;
        self
    }

    /// Deletes the tiles, filters and layouts of imported dashboards that the files do not have. Without it they are
    /// kept. Dashboards, looks and folders are never deleted.
    pub fn remove_extra(mut self) -> Self {
        self.remove_extra = true;
        self
    }

    async fn run(self) -> Result<ImportReport, ContentError> {
        if let ContentFile::Folder(folder) = &self.content {
            folder.check_unique()?;
        }
        check_explores(&self.looker, &self.content).await?;
        // Fails if there is no such folder.
        self.looker.folder(&self.folder_id).fields("id").await.map_err(Error::from)?;
        let report = ImportReport { dry_run: self.dry_run, items: Vec::new() };
        let Self { looker, content, folder_id, dry_run, remove_extra } = self;
        let planned = BTreeSet::new();
        let mut run = Importer { looker, dry_run, remove_extra, report, planned, first: None, stopped: false };
        match &content {
            ContentFile::Dashboard(file) => run.dashboard(file, Some(&folder_id), "").await,
            ContentFile::Look(file) => {
                run.look(file, Some(&folder_id), "", false).await;
            }
            ContentFile::Folder(file) => run.folder(file, Some(&folder_id), "").await,
        }
        match run.first {
            None => Ok(run.report),
            Some(first) => Err(ContentError::Incomplete { report: Box::new(run.report), first: Box::new(first) }),
        }
    }
}

impl IntoFuture for Import {
    type Output = Result<ImportReport, ContentError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl fmt::Debug for ImportInto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImportInto").field("looker", &self.looker).finish_non_exhaustive()
    }
}

impl fmt::Debug for Import {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Import");
        debug.field("folder_id", &self.folder_id).field("dry_run", &self.dry_run).finish_non_exhaustive()
    }
}

/// Checks that the target has all explores. Looker lists those of the models that the caller may use.
async fn check_explores(looker: &Looker, content: &ContentFile) -> Result<(), ContentError> {
    let used = content.explores();
    if used.is_empty() {
        return Ok(());
    }
    let models = looker.all_lookml_models().fields("name,explores").await.map_err(Error::from)?;
    let known = |model: &str, explore: &str| {
        let model = models.iter().find(|known| known.name.as_deref() == Some(model));
        model.is_some_and(|model| model.explores.iter().flatten().any(|known| known.name.as_deref() == Some(explore)))
    };
    let missing = used.iter().filter(|(model, explore)| !known(model, explore));
    let missing: Vec<_> = missing.map(|(model, explore)| format!("{model}::{explore}")).collect();
    if missing.is_empty() { Ok(()) } else { Err(ContentError::MissingExplores(missing)) }
}

/// The state of an import.
pub(super) struct Importer {
    pub(super) looker: Looker,
    pub(super) dry_run: bool,
    pub(super) remove_extra: bool,
    report: ImportReport,
    /// Paths of looks that a dry run would have created: the next tile that shows one would find it.
    planned: BTreeSet<String>,
    /// The first error.
    first: Option<ContentError>,
    /// Whether the server is out of reach, so that the rest is not tried.
    stopped: bool,
}

impl Importer {
    /// Imports what is in a folder. The `id` is `None` in a dry run if the folder does not exist yet.
    async fn folder(&mut self, file: &FolderFile, id: Option<&str>, path: &str) {
        for look in &file.looks {
            self.look(look, id, path, false).await;
        }
        for dashboard in &file.dashboards {
            self.dashboard(dashboard, id, path).await;
        }
        for folder in &file.folders {
            if self.stopped {
                return;
            }
            let mut item = ImportedItem::new(Kind::Folder, format!("{path}{}", folder.name));
            let result = self.sub_folder(&mut item, folder, id).await;
            let (inner, path) = (item.id.clone(), format!("{}/", item.path));
            if self.finish(item, result, false) {
                Box::pin(self.folder(folder, inner.as_deref(), &path)).await;
            }
        }
    }

    /// Finds or creates a folder in another.
    async fn sub_folder(
        &self,
        item: &mut ImportedItem,
        file: &FolderFile,
        parent: Option<&str>,
    ) -> Result<(), ContentError> {
        let children = match parent {
            Some(parent) => export::children(&self.looker, parent).await?,
            None => Vec::new(),
        };
        if let Some((id, _)) = children.into_iter().find(|(_, name)| *name == file.name) {
            item.id = Some(id);
            return Ok(());
        }
        if let Some(parent) = parent.filter(|_| !self.dry_run) {
            let body = CreateFolder { name: (&file.name).into(), parent_id: parent.into() };
            item.id = self.looker.create_folder(&body).await.map_err(Error::from)?.id;
        }
        item.outcome = Outcome::Created;
        item.step(Action::Create, "folder", Vec::new());
        Ok(())
    }

    /// Imports a look, and returns its id. An unchanged look `of_a_tile` is not reported.
    pub(super) async fn look(
        &mut self,
        file: &LookFile,
        folder: Option<&str>,
        path: &str,
        of_a_tile: bool,
    ) -> Option<String> {
        let mut item = ImportedItem::new(Kind::Look, format!("{path}{}", file.title()));
        if self.stopped || self.planned.contains(&item.path) {
            return None;
        }
        let result = self.write_look(&mut item, file, folder).await;
        let id = item.id.clone();
        if self.dry_run && item.outcome == Outcome::Created {
            self.planned.insert(item.path.clone());
        }
        self.finish(item, result, of_a_tile).then_some(id).flatten()
    }

    async fn write_look(
        &self,
        item: &mut ImportedItem,
        file: &LookFile,
        folder: Option<&str>,
    ) -> Result<(), ContentError> {
        if let Some(folder) = folder {
            let looks = self.looker.folder_looks(folder).fields("id,title,deleted").await.map_err(Error::from)?;
            let same = looks
                .into_iter()
                .find(|look| look.deleted != Some(true) && look.title.as_deref() == Some(file.title()));
            item.id = same.and_then(|look| look.id);
        }
        let Some(id) = item.id.clone() else {
            if let Some(folder) = folder.filter(|_| !self.dry_run) {
                let mut look = without(&file.json, &["query"]);
                look.insert("folder_id".to_owned(), folder.into());
                look.insert("query_id".to_owned(), self.query(&file.json).await?.into());
                let look = body::<WriteLookWithQuery>(look)?;
                item.id = self.looker.create_look(&look).fields("id").await.map_err(Error::from)?.id;
            }
            item.outcome = Outcome::Created;
            item.step(Action::Create, "look", Vec::new());
            return Ok(());
        };
        let known = export::load_look(&self.looker, &id).await?;
        let (mut changed, differences) = changes(&file.json, &known, file.complete);
        if changed.is_empty() {
            return Ok(());
        }
        if !self.dry_run {
            if changed.remove("query").is_some() {
                changed.insert("query_id".to_owned(), self.query(&file.json).await?.into());
            }
            let look = body::<WriteLookWithQuery>(changed)?;
            self.looker.update_look(&id, &look).fields("id").await.map_err(Error::from)?;
        }
        item.step(Action::Update, "look", differences);
        Ok(())
    }

    /// Creates the query of a look or tile, and returns its id.
    pub(super) async fn query(&self, of: &Object) -> Result<String, ContentError> {
        let query = of.get("query").and_then(Value::as_object).cloned().unwrap_or_default();
        let created = self.looker.create_query(&body(query)?).fields("id").await.map_err(Error::from)?;
        Ok(created.id.unwrap_or_default())
    }

    /// Creates a merged result with its queries, and returns its id.
    pub(super) async fn merged(&self, merged: &Object) -> Result<String, ContentError> {
        let mut sources = Vec::new();
        for source in objects(merged, "source_queries") {
            let mut reference = without(source, &["query"]);
            reference.insert("query_id".to_owned(), self.query(source).await?.into());
            sources.push(Value::Object(reference));
        }
        let mut merged = merged.clone();
        merged.insert("source_queries".to_owned(), sources.into());
        let merged = self.looker.create_merge_query().body(&body(merged)?).await.map_err(Error::from)?;
        Ok(merged.id.unwrap_or_default())
    }

    /// Adds an item to the report. Returns false if it failed.
    pub(super) fn finish(&mut self, mut item: ImportedItem, result: Result<(), ContentError>, of_a_tile: bool) -> bool {
        let ok = result.is_ok();
        if let Err(error) = result {
            item.outcome = Outcome::Failed;
            item.error = Some(error.in_full());
            self.stopped |= error.call().is_some_and(|error| error.status().is_none_or(|status| status == 401));
            self.first.get_or_insert(error);
        }
        if !of_a_tile || item.outcome != Outcome::Unchanged {
            self.report.items.push(item);
        }
        ok
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped
    }
}

/// Returns a request body. Its properties have been checked when the file was read.
pub(super) fn body<T: DeserializeOwned>(object: Object) -> Result<T, FileError> {
    serde_json::from_value(object.into()).map_err(|problem| FileError::invalid(format!("cannot be written: {problem}")))
}

/// The three sources of a tile. A tile has one of them.
pub(super) const SOURCES: [(&str, &str); 3] =
    [("query", "query_id"), ("look", "look_id"), ("merge_result", "merge_result_id")];

/// Returns the properties that have to be written for the instance to be like the file, and the differences.
///
/// A text that is missing in a complete file is cleared. Other types are not: the server has defaults for them.
pub(super) fn changes(file: &Object, known: &Object, complete: bool) -> (Object, Vec<Difference>) {
    let mut changed = Object::new();
    for (name, value) in file {
        if !known.get(name).is_some_and(|known| same(value, known, complete)) {
            changed.insert(name.clone(), value.clone());
        }
    }
    if complete {
        let cleared = known.iter().filter(|(name, value)| value.is_string() && !file.contains_key(*name));
        changed.extend(cleared.map(|(name, _)| (name.clone(), Value::Null)));
    }
    let side = |of: &Object| -> Object {
        of.iter()
            .filter(|(name, _)| changed.contains_key(*name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    };
    let differences = difference::objects("", &side(known), &side(file));
    (changed, differences)
}

/// Returns true if a value is as in the file. What a file of another tool does not have is not compared.
fn same(file: &Value, known: &Value, complete: bool) -> bool {
    match (file, known) {
        (Value::Object(file), Value::Object(known)) if !complete => {
            file.iter().all(|(name, value)| known.get(name).is_some_and(|known| same(value, known, complete)))
        }
        (Value::Array(file), Value::Array(known)) if !complete && file.len() == known.len() => {
            file.iter().zip(known).all(|(value, known)| same(value, known, complete))
        }
        _ => file == known,
    }
}

/// Returns the title of a look in a tile, as a file of its own.
pub(super) fn look_of(tile: &Object, complete: bool) -> Option<LookFile> {
    let look = tile.get("look")?.as_object()?;
    (!text(look, "title").is_empty()).then(|| LookFile { json: look.clone(), complete })
}
