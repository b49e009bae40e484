//! The canonical form of content: what can be written, without ids, owners and times.
//!
//! It has the shape of Looker's own JSON, which the files of looker-cli and `gzr` have, too. The properties of each
//! part are those of the type of its request, so that whatever is read can be written. Null properties are left out.
//! The ids of tiles are their positions in the list, from 1, and layouts refer to them.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::files::FileError;
use crate::resources::common::{WriteLookWithQuery, WriteQuery};
use crate::resources::dashboard::{
    WriteDashboard, WriteDashboardElement, WriteDashboardFilter, WriteDashboardLayout, WriteDashboardLayoutComponent,
};
use crate::resources::query::WriteMergeQuery;

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// A canonical dashboard, and the ids that its parts had.
pub(super) struct Canonical {
    pub(super) dashboard: Object,
    pub(super) ids: Ids,
}

/// Ids of the parts of a dashboard, by position; empty if the source has none.
#[derive(Default)]
pub(super) struct Ids {
    pub(super) tiles: Vec<String>,
    pub(super) filters: Vec<String>,
    pub(super) layouts: Vec<String>,
    /// By position of the layout and key of the tile.
    pub(super) components: BTreeMap<(usize, String), String>,
}

/// Properties of dashboards that belong to an instance, a folder or an owner.
const OF_DASHBOARD: &[&str] = &["folder", "folder_id", "user_id", "model", "deleted", "certification_metadata"];
const OF_LOOK: &[&str] =
    &["folder", "folder_id", "user_id", "model", "deleted", "certification_metadata", "query_id", "query"];
const OF_COMPONENT: &[&str] = &["dashboard_layout_id", "dashboard_element_id", "deleted"];
const OF_TILE: &[&str] = &[
    "dashboard_id",
    "dashboard_layout_id",
    "look",
    "look_id",
    "merge_result_id",
    "query",
    "query_id",
    "result_maker",
    "result_maker_id",
    "certification_metadata",
];

/// Returns the canonical form of a dashboard in Looker's shape.
pub(super) fn dashboard(source: &Object) -> Result<Canonical, FileError> {
    let mut dashboard = writable::<WriteDashboard>("dashboard", source, OF_DASHBOARD)?;
    let mut ids = Ids::default();

    let mut filters = objects(source, "dashboard_filters");
    filters.sort_by_key(|filter| (filter.get("row").and_then(Value::as_i64), text(filter, "name").to_owned()));
    ids.filters = filters.iter().map(|filter| id(filter, "id")).collect();
    let filters = filters.into_iter().map(|filter| writable::<WriteDashboardFilter>("filter", filter, &[]));
    insert(&mut dashboard, "dashboard_filters", filters.collect::<Result<Vec<_>, _>>()?);

    let layouts = layouts(source);
    let tiles = tiles(source, layouts.first().copied());
    ids.tiles = tiles.iter().map(|tile| id(tile, "id")).collect();
    ids.layouts = layouts.iter().map(|layout| id(layout, "id")).collect();
    let canonical = tiles.iter().enumerate().map(|(index, element)| tile(element, key(index)));
    insert(&mut dashboard, "dashboard_elements", canonical.collect::<Result<Vec<_>, _>>()?);
    let mut canonical = Vec::new();
    for (index, layout) in layouts.into_iter().enumerate() {
        canonical.push(self::layout(layout, index, &tiles, &mut ids)?);
    }
    insert(&mut dashboard, "dashboard_layouts", canonical);
    Ok(Canonical { dashboard, ids })
}

/// Returns the canonical form of a look in Looker's shape.
pub(super) fn look(source: &Object) -> Result<Object, FileError> {
    let mut look = writable::<WriteLookWithQuery>("look", source, OF_LOOK)?;
    let Some(query) = source.get("query").and_then(Value::as_object) else {
        return Err(FileError::invalid(format!("the look `{}` has no query", text(source, "title"))));
    };
    look.insert("query".to_owned(), self::query(query)?.into());
    Ok(look)
}

fn query(source: &Object) -> Result<Object, FileError> {
    writable::<WriteQuery>("query", source, &["client_id"])
}

fn tile(source: &Object, key: String) -> Result<Object, FileError> {
    let mut tile = writable::<WriteDashboardElement>("tile", source, OF_TILE)?;
    tile.insert("id".to_owned(), key.into());
    let object = |name: &str| source.get(name).and_then(Value::as_object);
    let maker = object("result_maker");
    if let Some(look) = object("look") {
        tile.insert("look".to_owned(), self::look(look)?.into());
    } else if let Some(merged) = object("merge_result") {
        tile.insert("merge_result".to_owned(), merge_result(merged)?.into());
    } else if let Some(query) = object("query").or_else(|| maker.and_then(|maker| maker.get("query")?.as_object())) {
        tile.insert("query".to_owned(), self::query(query)?.into());
    } else if maker.is_some_and(|maker| maker.get("sql_query_id").is_some_and(|id| !id.is_null())) {
        let name = text(source, "title");
        return Err(FileError::invalid(format!(
            "the tile `{name}` shows a query of SQL Runner, which no file can hold"
        )));
    }
    // The filters of the dashboard that the tile listens to. The rest of a result maker is a copy of its query.
    if let Some(filterables) =
        maker.and_then(|maker| maker.get("filterables")?.as_array()).filter(|all| !all.is_empty())
    {
        let filterables: Vec<_> = filterables.iter().cloned().map(without_nulls).collect();
        let mut maker = Object::new();
        maker.insert("filterables".to_owned(), filterables.into());
        tile.insert("result_maker".to_owned(), maker.into());
    }
    Ok(tile)
}

fn merge_result(source: &Object) -> Result<Object, FileError> {
    let mut merged = writable::<WriteMergeQuery>("merged result", source, &["source_queries"])?;
    let sources = objects(source, "source_queries").into_iter().map(|from| {
        let Some(query) = from.get("query").and_then(Value::as_object) else {
            return Err(FileError::invalid("a merged result has a source without its query".to_owned()));
        };
        let mut to = Object::new();
        to.insert("query".to_owned(), self::query(query)?.into());
        for name in ["name", "merge_fields"] {
            if let Some(value) = from.get(name).filter(|value| !value.is_null()) {
                to.insert(name.to_owned(), without_nulls(value.clone()));
            }
        }
        Ok(to)
    });
    insert(&mut merged, "source_queries", sources.collect::<Result<Vec<_>, _>>()?);
    Ok(merged)
}

fn layout(source: &Object, index: usize, tiles: &[&Object], ids: &mut Ids) -> Result<Object, FileError> {
    let mut layout = writable::<WriteDashboardLayout>("layout", source, &["dashboard_id", "lookml_link_id"])?;
    let mut components = Vec::new();
    for component in objects(source, "dashboard_layout_components") {
        let Some(tile) = tile_of(component, tiles) else { continue };
        let mut to = writable::<WriteDashboardLayoutComponent>("layout component", component, OF_COMPONENT)?;
        to.insert("dashboard_element_id".to_owned(), key(tile).into());
        ids.components.insert((index, key(tile)), id(component, "id"));
        components.push((tile, to));
    }
    components.sort_by_key(|(tile, _)| *tile);
    let components: Vec<_> = components.into_iter().map(|(_, component)| component).collect();
    insert(&mut layout, "dashboard_layout_components", components);
    Ok(layout)
}

/// Returns the index of the tile of a component: by id, or by title in files whose components have none.
fn tile_of(component: &Object, tiles: &[&Object]) -> Option<usize> {
    let wanted = id(component, "dashboard_element_id");
    let by_id = tiles.iter().position(|tile| !wanted.is_empty() && id(tile, "id") == wanted);
    let title = text(component, "element_title");
    let by_title =
        || tiles.iter().position(|tile| wanted.is_empty() && !title.is_empty() && text(tile, "title") == title);
    by_id.or_else(by_title)
}

/// Returns the layouts that are not deleted, the active one first.
fn layouts(source: &Object) -> Vec<&Object> {
    let mut layouts = objects(source, "dashboard_layouts");
    layouts.sort_by_key(|layout| {
        (layout.get("active") != Some(&Value::Bool(true)), layout.get("order").and_then(Value::as_i64))
    });
    layouts
}

/// Returns the tiles in the order of their positions in the active layout, so that equal dashboards have equal files.
fn tiles<'a>(source: &'a Object, active: Option<&Object>) -> Vec<&'a Object> {
    let components = active.map(|layout| objects(layout, "dashboard_layout_components")).unwrap_or_default();
    let number = |component: &Object, name: &str| component.get(name).and_then(Value::as_f64).unwrap_or_default();
    let position = |tile: &Object| {
        let own = components.iter().find(|component| id(component, "dashboard_element_id") == id(tile, "id"));
        own.map_or((f64::MAX, 0.0), |component| (number(component, "row"), number(component, "column")))
    };
    let mut tiles = objects(source, "dashboard_elements");
    tiles.sort_by(|one, other| {
        let (a, b) = (position(one), position(other));
        let by_position = a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
        by_position.then_with(|| text(one, "title").cmp(text(other, "title")))
    });
    tiles
}

/// Returns the properties that a request has, other than those left out and nulls.
fn writable<T: DeserializeOwned + Serialize>(what: &str, source: &Object, but: &[&str]) -> Result<Object, FileError> {
    let mut given = source.clone();
    given.retain(|name, value| !value.is_null() && !but.contains(&name.as_str()));
    let typed: T = serde_json::from_value(given.into()).map_err(|problem| {
        FileError::invalid(format!("the {what} `{}` is invalid: {problem}", text(source, "title")))
    })?;
    match serde_json::to_value(&typed) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Ok(Object::new()),
        Err(problem) => Err(FileError::invalid(format!("the {what} cannot be written: {problem}"))),
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.into_iter().filter(|(name, value)| !value.is_null() && name != "can");
            Value::Object(kept.map(|(name, value)| (name, without_nulls(value))).collect())
        }
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        other => other,
    }
}

/// Returns the key of a tile: its position, from 1.
pub(super) fn key(index: usize) -> String {
    (index + 1).to_string()
}

/// Returns the objects of a list, other than deleted ones.
pub(super) fn objects<'a>(source: &'a Object, name: &str) -> Vec<&'a Object> {
    let items = source.get(name).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_object).filter(|item| item.get("deleted") != Some(&Value::Bool(true))).collect()
}

pub(super) fn text<'a>(source: &'a Object, name: &str) -> &'a str {
    source.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Returns an id, which is a string or a number; empty if there is none.
fn id(source: &Object, name: &str) -> String {
    match source.get(name) {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => String::new(),
    }
}

fn insert(object: &mut Object, name: &str, items: Vec<Object>) {
    object.insert(name.to_owned(), items.into_iter().map(Value::Object).collect());
}
