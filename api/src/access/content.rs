//! The content that a question is about, with its access list and the models that it uses.

use std::collections::BTreeSet;

use super::report::{Level, Named, Subject};
use crate::resources::common::FolderBase;
use crate::resources::content::{Content as _, ContentMetaGroupUserPermissionType as PermissionType};
use crate::resources::dashboard::{DashboardElement, Dashboards};
use crate::resources::folder::Folders;
use crate::resources::look::Looks;
use crate::resources::lookml_model::LookmlModels;
use crate::resources::query::Queries;
use crate::{Error, Looker};

/// The access list that holds for an item.
pub(super) struct AccessList {
    pub(super) folder: Named,
    /// The folders that inherit the list, from the item's own folder upwards.
    pub(super) inherited_by: Vec<Named>,
    pub(super) entries: Vec<Entry>,
}

pub(super) struct Entry {
    pub(super) level: Level,
    pub(super) holder: Holder,
}

pub(super) enum Holder {
    User(String),
    Group(String),
}

/// A dashboard or a look.
pub(super) struct Item {
    pub(super) subject: Subject,
    pub(super) list: AccessList,
    pub(super) lookml: bool,
    /// The models that its queries use.
    pub(super) models: Vec<String>,
}

pub(super) async fn folder(looker: &Looker, id: &str) -> Result<(Subject, AccessList), Error> {
    let folder = looker.folder(id).fields("id,name,content_metadata_id").await?;
    let named = Named { name: folder.name.unwrap_or_default(), id: folder.id.unwrap_or_else(|| id.to_owned()) };
    let list = list(looker, named.clone(), folder.content_metadata_id).await?;
    Ok((Subject { kind: "folder", named, model: None, deleted: false }, list))
}

pub(super) async fn dashboard(looker: &Looker, id: &str) -> Result<Item, Error> {
    let fields = "id,title,deleted,model,folder,dashboard_elements";
    let dashboard = looker.dashboard(id).fields(fields).await?;
    let id = dashboard.id.unwrap_or_else(|| id.to_owned());
    // User-defined dashboards have a number, those of LookML the name of their model in front.
    let model = id.split_once("::").map(|(model, _)| model.to_owned());
    let mut models = BTreeSet::new();
    for element in dashboard.dashboard_elements.unwrap_or_default() {
        models_of(looker, element, &mut models).await?;
    }
    let subject = Subject {
        kind: if model.is_some() { "LookML dashboard" } else { "dashboard" },
        named: Named { name: dashboard.title.unwrap_or_default(), id },
        deleted: dashboard.deleted == Some(true),
        model,
    };
    let list = list_of_folder(looker, dashboard.folder).await?;
    Ok(Item { lookml: subject.model.is_some(), subject, list, models: models.into_iter().collect() })
}

pub(super) async fn look(looker: &Looker, id: &str) -> Result<Item, Error> {
    let look = looker.look(id).fields("id,title,deleted,folder,query").await?;
    let model = look.query.and_then(|query| query.model);
    let subject = Subject {
        kind: "look",
        named: Named { name: look.title.unwrap_or_default(), id: look.id.unwrap_or_else(|| id.to_owned()) },
        deleted: look.deleted == Some(true),
        model: model.clone(),
    };
    let list = list_of_folder(looker, look.folder).await?;
    Ok(Item { subject, list, lookml: false, models: model.into_iter().collect() })
}

pub(super) async fn model(looker: &Looker, name: &str) -> Result<Subject, Error> {
    let model = looker.lookml_model(name).fields("name,label").await?;
    let id = model.name.unwrap_or_else(|| name.to_owned());
    let named = Named { name: model.label.unwrap_or_default(), id: id.clone() };
    Ok(Subject { kind: "model", named, model: Some(id), deleted: false })
}

pub(super) async fn explore(looker: &Looker, model: &str, name: &str) -> Result<Subject, Error> {
    let explore = looker.lookml_model_explore(model, name).fields("id,name,label").await?;
    let id = format!("{model}::{}", explore.name.as_deref().unwrap_or(name));
    let named = Named { name: explore.label.unwrap_or_default(), id };
    Ok(Subject { kind: "explore", named, model: Some(model.to_owned()), deleted: false })
}

/// Adds the models of the queries of a tile. The queries of a merged result are loaded.
async fn models_of(looker: &Looker, element: DashboardElement, models: &mut BTreeSet<String>) -> Result<(), Error> {
    let made = element.result_maker.and_then(|maker| maker.query);
    let of_look = element.look.and_then(|look| look.query);
    let queries = [element.query, made, of_look].into_iter().flatten();
    models.extend(queries.filter_map(|query| query.model));
    let Some(merged) = element.merge_result_id else { return Ok(()) };
    let sources = looker.merge_query(&merged).fields("source_queries").await?.source_queries.unwrap_or_default();
    for id in sources.into_iter().filter_map(|source| source.query_id) {
        models.extend(looker.query(&id).fields("model").await?.model);
    }
    Ok(())
}

/// Returns the list of the folder of a dashboard or look.
async fn list_of_folder(looker: &Looker, folder: Option<FolderBase>) -> Result<AccessList, Error> {
    let folder = folder.unwrap_or_default();
    let named = Named { name: folder.name.unwrap_or_default(), id: folder.id.unwrap_or_default() };
    list(looker, named, folder.content_metadata_id).await
}

/// Returns the list that holds for a folder: its own, or that of the nearest ancestor that does not inherit.
async fn list(looker: &Looker, mut folder: Named, metadata_id: Option<String>) -> Result<AccessList, Error> {
    let mut inherited_by = Vec::new();
    let mut seen = BTreeSet::new();
    let mut next = metadata_id;
    let mut entries = Vec::new();
    while let Some(id) = next.take().filter(|id| seen.insert(id.clone())) {
        let metadata = looker.content_metadata(&id).await?;
        if seen.len() > 1 {
            let id = metadata.folder_id.unwrap_or_default();
            inherited_by.push(std::mem::replace(&mut folder, Named { name: metadata.name.unwrap_or_default(), id }));
        }
        let above = metadata.inheriting_id.or(metadata.parent_id);
        match above.filter(|above| metadata.inherits == Some(true) && !seen.contains(above)) {
            Some(above) => next = Some(above),
            None => entries = entries_of(looker, &id).await?,
        }
    }
    Ok(AccessList { folder, inherited_by, entries })
}

async fn entries_of(looker: &Looker, metadata_id: &str) -> Result<Vec<Entry>, Error> {
    let all = looker.all_content_metadata_accesses(metadata_id).await?;
    let entries = all.into_iter().filter_map(|access| {
        let level = match access.permission_type? {
            PermissionType::Edit => Level::Edit,
            PermissionType::View => Level::View,
            PermissionType::Unknown(_) => return None,
        };
        let holder = access.group_id.map(Holder::Group).or(access.user_id.map(Holder::User))?;
        Some(Entry { level, holder })
    });
    Ok(entries.collect())
}
