//! Dashboards that users make. Those of `LookML` are read here, too.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World, can, is_lookml, row};
use super::call::Call;
use super::certification;
use super::content;
use super::elements;
use super::filters;
use super::folders;
use super::layouts;
use super::listing::list;
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::dashboard::{
    ALL_DASHBOARDS, COPY_DASHBOARD, CREATE_DASHBOARD, DASHBOARD, DELETE_DASHBOARD, MOVE_DASHBOARD, SEARCH_DASHBOARDS,
    UPDATE_DASHBOARD, UPDATE_DASHBOARD_CERTIFICATION,
};

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_DASHBOARDS, all);
    operations.on(&SEARCH_DASHBOARDS, search);
    operations.on(&DASHBOARD, one);
    operations.on(&CREATE_DASHBOARD, create).permitted_by("save_content").requires(&["title"]);
    operations.on(&UPDATE_DASHBOARD, update).permitted_by("save_content");
    operations.on(&DELETE_DASHBOARD, delete).permitted_by("save_content");
    operations.on(&COPY_DASHBOARD, copy).permitted_by("save_content");
    operations.on(&MOVE_DASHBOARD, move_to).permitted_by("save_content");
    operations.on(&UPDATE_DASHBOARD_CERTIFICATION, certify).permitted_by("save_content");
}

/// The row with what follows from other things.
pub(super) fn flat(world: &World, call: &Call<'_>, dashboard: &Row) -> Row {
    let mut all = content::flat(world, call, dashboard);
    let lookml = is_lookml(dashboard);
    let model = dashboard.text("model_name");
    let edit = !lookml && world.may_edit_in(&call.viewer, dashboard.text("folder_id").unwrap_or_default());
    all.extend(row(json!({
        "model": models::label(world, model),
        "readonly": lookml,
        "url": format!("/dashboards/{}", dashboard.id()),
        "edit_uri": if lookml { Value::Null } else { format!("/dashboards/{}/edit", dashboard.id()).into() },
        "can": can(&[
            ("index", true),
            ("show", true),
            ("run", true),
            ("copy", true),
            ("explore", call.viewer.may("explore")),
            ("create", edit),
            ("update", edit),
            ("move", edit),
            ("destroy", edit),
            ("recover", edit),
            ("download", call.viewer.may("download_with_limit")),
            ("schedule", call.viewer.may("schedule_look_emails")),
            ("see_lookml", call.viewer.may("see_lookml")),
        ]),
    })));
    all
}

/// What stands beside other things.
pub(super) fn base(world: &World, call: &Call<'_>, dashboard: &Row) -> Row {
    flat(world, call, dashboard)
}

pub(super) fn show(world: &World, call: &Call<'_>, mut dashboard: Row) -> Value {
    let id = dashboard.id().to_owned();
    dashboard.insert("dashboard_elements".to_owned(), elements::of(world, call, &id));
    dashboard.insert("dashboard_filters".to_owned(), filters::of(world, &id));
    dashboard.insert("dashboard_layouts".to_owned(), layouts::of(world, &id));
    dashboard.into()
}

/// By id or slug, deleted or not.
pub(super) fn visible<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refusal> {
    let dashboard = world.dashboards.find(id).or_else(|| world.dashboards.by("slug", id));
    let dashboard = dashboard.ok_or_else(Refusal::not_found)?;
    if world.may_see_dashboard(&call.viewer, dashboard) { Ok(dashboard) } else { Err(Refusal::not_found()) }
}

/// The dashboard, if the caller may change it.
pub(super) fn editable<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a Row, Refusal> {
    let dashboard = visible(world, call, id)?;
    if is_lookml(dashboard) {
        return Err(call.read_only("dashboard_id", "A LookML dashboard is changed in its project, not here"));
    }
    let edit = world.may_edit_in(&call.viewer, dashboard.text("folder_id").unwrap_or_default());
    if edit { Ok(dashboard) } else { Err(call.forbidden()) }
}

/// The dashboard that the body of a part of one names.
pub(super) fn named_by_body(world: &World, call: &Call<'_>) -> Result<String, Refusal> {
    let id = call.body.text("dashboard_id").unwrap_or_default();
    if visible(world, call, id).is_err() {
        return Err(Refusal::invalid_field("dashboard_id", format!("There is no dashboard '{id}'")));
    }
    Ok(editable(world, call, id)?.id().to_owned())
}

pub(super) fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    let dashboard = visible(world, call, id)?;
    Ok(Outcome::Json(show(world, call, flat(world, call, dashboard))))
}

fn all(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = world.dashboards.iter().filter(|dashboard| !dashboard.flag("deleted"));
    let all = all.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    Ok(Outcome::Json(all.map(|dashboard| Value::from(base(world, call, dashboard))).collect()))
}

fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    // With `not_owned_by`, the user id says whose dashboards are not wanted.
    let not_owned_by = call.text("user_id").filter(|_| call.flag("not_owned_by"));
    let mut special = vec!["curate", "not_owned_by"];
    if call.flag("not_owned_by") {
        special.push("user_id");
    }
    let deleted = call.argument("deleted").is_some();
    let all = world.dashboards.iter().filter(|row| !is_lookml(row) && (deleted || !row.flag("deleted")));
    let all = all.filter(|row| not_owned_by.is_none_or(|owner| !row.is("user_id", owner)));
    let all = all.filter(|row| world.may_see_dashboard(&call.viewer, row));
    let all = all.filter(|row| !call.flag("curate") || content::is_curated(world, call, row));
    let rows = all.map(|row| flat(world, call, row)).collect();
    list(world, call, &special, rows, show)
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = visible(world, call, call.id("dashboard_id"))?.id().to_owned();
    content::viewed(world.dashboards.get_mut(&id)?, call);
    shown(world, call, &id)
}

/// The folder's other dashboards have other titles, and no dashboard has the slug.
fn check_names(world: &World, call: &Call<'_>, id: &str, folder_id: &str, title: &str) -> Result<(), Refusal> {
    if title.trim().is_empty() {
        return Err(Refusal::invalid_field("title", "A dashboard must have a title"));
    }
    let same = |row: &&Row| row.id() != id && row.is("title", title) && !row.flag("deleted");
    if world.dashboards.all_by("folder_id", folder_id).any(|row| same(&row)) {
        return Err(call.conflict("title", &format!("There is a dashboard '{title}' in this folder already")));
    }
    match call.body.text("slug").and_then(|slug| world.dashboards.by("slug", slug)) {
        Some(other) if other.id() != id => Err(Refusal::taken("slug", "Another dashboard has this slug")),
        _ => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = create_from(world, call, Row::new())?;
    shown(world, call, &id)
}

/// Adds the dashboard of the body, over what is said of it elsewhere.
pub(super) fn create_from(world: &mut World, call: &Call<'_>, beneath: Row) -> Result<String, Refusal> {
    let mut dashboard = content::new(call);
    dashboard.extend(row(json!({
        "hidden": false,
        "preferred_viewer": "dashboards-next",
        "query_timezone": "UTC",
        "crossfilter_enabled": true,
    })));
    dashboard.extend(beneath);
    dashboard.extend(call.body.clone());
    dashboard.retain(|name, value| {
        !value.is_null() && !["folder", "model", "certification_metadata"].contains(&name.as_str())
    });
    let home = world.users.find(call.user_id()).and_then(|user| user.text("personal_folder_id"));
    let folder_id = dashboard.text("folder_id").or(home).unwrap_or_default().to_owned();
    folders::check_target(world, call, "folder_id", &folder_id)?;
    check_names(world, call, "", &folder_id, dashboard.text("title").unwrap_or_default())?;
    dashboard.insert("folder_id".to_owned(), folder_id.into());
    Ok(world.add_dashboard(dashboard))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard = editable(world, call, call.id("dashboard_id"))?;
    let id = dashboard.id().to_owned();
    let folder_id = dashboard.text("folder_id").unwrap_or_default();
    let target = call.body.text("folder_id").unwrap_or(folder_id);
    if target != folder_id {
        folders::check_target(world, call, "folder_id", target)?;
    }
    let title = match call.body.get("title") {
        Some(title) => title.as_str(),
        None => dashboard.text("title"),
    };
    check_names(world, call, &id, target, title.unwrap_or_default())?;
    let changes = content::changes(world, call, dashboard)?;
    world.dashboards.patch(&id, &changes)?;
    shown(world, call, &id)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call, call.id("dashboard_id"))?.id().to_owned();
    world.remove_dashboard(&id)?;
    Ok(Outcome::NoContent)
}

fn copy(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard = visible(world, call, call.id("dashboard_id"))?;
    let from = dashboard.id().to_owned();
    let mut copy = content::copy(call, dashboard);
    for column in ["content_metadata_id", "model_name"] {
        copy.remove(column);
    }
    let folder_id = call.text("folder_id").or_else(|| dashboard.text("folder_id")).unwrap_or_default();
    folders::check_target(world, call, "folder_id", folder_id)?;
    let title = content::free_title(&world.dashboards, folder_id, dashboard.text("title").unwrap_or_default());
    copy.insert("title".to_owned(), title.into());
    copy.insert("folder_id".to_owned(), folder_id.into());
    let id = world.add_dashboard(copy);
    world.copy_dashboard_parts(&from, &id);
    shown(world, call, &id)
}

fn move_to(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder_id = call.id("folder_id");
    let dashboard = editable(world, call, call.id("dashboard_id"))?;
    let id = dashboard.id().to_owned();
    if dashboard.is("folder_id", folder_id) {
        return Err(Refusal::invalid_field("folder_id", "The dashboard is in this folder already"));
    }
    folders::check_target(world, call, "folder_id", folder_id)?;
    check_names(world, call, &id, folder_id, dashboard.text("title").unwrap_or_default())?;
    world.dashboards.get_mut(&id)?.insert("folder_id".to_owned(), folder_id.into());
    shown(world, call, &id)
}

fn certify(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call, call.id("dashboard_id"))?.id().to_owned();
    let said = certification::read(world, call)?;
    certification::set(world.dashboards.get_mut(&id)?, said);
    shown(world, call, &id)
}
