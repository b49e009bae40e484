//! From an instance to values.

use serde::Serialize;
use serde_json::Value;

use super::canonical::{self, Canonical, Object, objects, text};
use super::files::{DashboardFile, FileError, FolderFile, LookFile};
use super::report::ContentError;
use crate::resources::dashboard::Dashboards;
use crate::resources::folder::Folders;
use crate::resources::look::Looks;
use crate::resources::query::Queries;
use crate::{Error, Looker};

/// The largest page of folders.
const PAGE: i64 = 500;

impl Looker {
    /// Exports a dashboard: see [`content_files`](crate::content_files).
    pub async fn export_dashboard(&self, dashboard_id: &str) -> Result<DashboardFile, ContentError> {
        let Canonical { dashboard, .. } = load(self, dashboard_id).await?;
        Ok(DashboardFile { json: dashboard, complete: true })
    }

    /// Exports a look: see [`content_files`](crate::content_files).
    pub async fn export_look(&self, look_id: &str) -> Result<LookFile, ContentError> {
        Ok(LookFile { json: load_look(self, look_id).await?, complete: true })
    }

    /// Exports a folder with the dashboards, looks and folders in it: see [`content_files`](crate::content_files).
    /// Content in the trash and LookML dashboards are left out.
    pub async fn export_folder(&self, folder_id: &str) -> Result<FolderFile, ContentError> {
        let name = self.folder(folder_id).fields("name").await.map_err(Error::from)?.name;
        self.export_named_folder(folder_id, name.unwrap_or_default()).await
    }

    async fn export_named_folder(&self, id: &str, name: String) -> Result<FolderFile, ContentError> {
        let mut folder = FolderFile { name, ..FolderFile::default() };
        for dashboard in self.folder_dashboards(id).fields("id,deleted").await.map_err(Error::from)? {
            let user_defined = dashboard.id.filter(|id| !id.contains("::") && dashboard.deleted != Some(true));
            if let Some(id) = user_defined {
                folder.dashboards.push(self.export_dashboard(&id).await?);
            }
        }
        for look in self.folder_looks(id).fields("id,deleted").await.map_err(Error::from)? {
            if let Some(id) = look.id.filter(|_| look.deleted != Some(true)) {
                folder.looks.push(self.export_look(&id).await?);
            }
        }
        for (id, name) in children(self, id).await? {
            folder.folders.push(Box::pin(self.export_named_folder(&id, name)).await?);
        }
        folder.sort();
        Ok(folder)
    }
}

/// Returns ids and names of the folders in a folder.
pub(super) async fn children(looker: &Looker, folder_id: &str) -> Result<Vec<(String, String)>, Error> {
    let mut children = Vec::new();
    let mut pages = looker.folder_children(folder_id).fields("id,name").limit(PAGE).pages();
    while let Some(folder) = pages.next().await {
        let folder = folder?;
        children.extend(folder.id.zip(folder.name));
    }
    Ok(children)
}

/// Loads a dashboard with its merged results.
pub(super) async fn load(looker: &Looker, id: &str) -> Result<Canonical, ContentError> {
    let dashboard = looker.dashboard(id).await.map_err(Error::from)?;
    let mut json = object(&dashboard)?;
    if let Some(Value::Array(tiles)) = json.get_mut("dashboard_elements") {
        for tile in tiles.iter_mut().filter_map(Value::as_object_mut) {
            let merged = text(tile, "merge_result_id").to_owned();
            if !merged.is_empty() {
                tile.insert("merge_result".to_owned(), load_merged(looker, &merged).await?.into());
            }
        }
    }
    if id.contains("::") {
        json.insert("lookml_link_id".to_owned(), id.into());
        json.remove("slug");
    }
    let named = |error: FileError| error.of(&format!("dashboard `{}` ({id})", text(&json, "title")));
    Ok(canonical::dashboard(&json).map_err(named)?)
}

/// Loads a look.
pub(super) async fn load_look(looker: &Looker, id: &str) -> Result<Object, ContentError> {
    let look = looker.look(id).await.map_err(Error::from)?;
    Ok(canonical::look(&object(&look)?)?)
}

/// Loads a merged result with the queries of its sources.
async fn load_merged(looker: &Looker, id: &str) -> Result<Object, ContentError> {
    let merged = looker.merge_query(id).await.map_err(Error::from)?;
    let mut json = object(&merged)?;
    let mut sources = Vec::new();
    for source in objects(&json, "source_queries") {
        let mut source = source.clone();
        let query = looker.query(text(&source, "query_id")).await.map_err(Error::from)?;
        source.insert("query".to_owned(), object(&query)?.into());
        sources.push(Value::Object(source));
    }
    json.insert("source_queries".to_owned(), sources.into());
    Ok(json)
}

fn object(of: &impl Serialize) -> Result<Object, FileError> {
    match serde_json::to_value(of) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Ok(Object::new()),
        Err(problem) => Err(FileError::invalid(format!("the response cannot be written as JSON: {problem}"))),
    }
}
