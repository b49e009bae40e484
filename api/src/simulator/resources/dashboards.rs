//! Dashboards that users make. Those of `LookML` are read here, too.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, can, is_lookml, row};
use super::call::Call;
use super::certification;
use super::content;
use super::kinds::{Dashboards, Elements, Filters, Layouts};
use super::listing::list;
use super::models;
use super::operation::Operations;
use super::outcome::Outcome;
use super::parts;
use super::resource::Resource;
use crate::resources::dashboard::{
    ALL_DASHBOARDS, COPY_DASHBOARD, CREATE_DASHBOARD, DASHBOARD, DELETE_DASHBOARD, MOVE_DASHBOARD, SEARCH_DASHBOARDS,
    UPDATE_DASHBOARD, UPDATE_DASHBOARD_CERTIFICATION,
};

impl Resource for Dashboards {
    const ID: &'static str = "dashboard_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_DASHBOARDS, all);
        operations.on(&SEARCH_DASHBOARDS, Self::search);
        operations.on(&DASHBOARD, Self::one);
        operations.on(&CREATE_DASHBOARD, Self::create).permitted_by("save_content").requires(&["title"]);
        operations.on(&UPDATE_DASHBOARD, Self::update).permitted_by("save_content");
        operations.on(&DELETE_DASHBOARD, Self::delete).permitted_by("save_content");
        operations.on(&COPY_DASHBOARD, copy).permitted_by("save_content");
        operations.on(&MOVE_DASHBOARD, move_to).permitted_by("save_content");
        operations.on(&UPDATE_DASHBOARD_CERTIFICATION, certify).permitted_by("save_content");
    }

    fn table(world: &World) -> &Table {
        &world.dashboards
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.dashboards
    }

    fn find<'w>(world: &'w World, id: &str) -> Option<&'w Row> {
        world.dashboards.find(id).or_else(|| world.dashboards.by("slug", id))
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.may_see_dashboard(&call.viewer, row)
    }

    /// The dashboard, if the caller may change it.
    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let dashboard = Self::visible(world, call, id)?;
        if is_lookml(dashboard) {
            return Err(call.read_only("dashboard_id", "A LookML dashboard is changed in its project, not here"));
        }
        let edit = world.may_edit_in(&call.viewer, dashboard.text("folder_id").unwrap_or_default());
        if edit { Ok(dashboard) } else { Err(call.forbidden()) }
    }

    fn columns(world: &World, call: &Call<'_>, dashboard: &Row) -> Row {
        let mut all = content::columns(world, call, dashboard);
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

    fn show(world: &World, call: &Call<'_>, mut dashboard: Row) -> Value {
        let id = dashboard.id().to_owned();
        dashboard.insert("dashboard_elements".to_owned(), parts::of::<Elements>(world, call, &id));
        dashboard.insert("dashboard_filters".to_owned(), parts::of::<Filters>(world, call, &id));
        dashboard.insert("dashboard_layouts".to_owned(), parts::of::<Layouts>(world, call, &id));
        dashboard.into()
    }

    fn remove(world: &mut World, id: &str) -> Result<(), Refusal> {
        world.remove_dashboard(id)
    }

    fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::visible(world, call, call.id("dashboard_id"))?.id().to_owned();
        content::viewed(world.dashboards.get_mut(&id)?, call);
        Self::respond(world, call, &id)
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
        let rows = all.map(|row| Self::columns(world, call, row)).collect();
        list(world, call, &special, rows, Self::show)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = create_from(world, call, Row::new())?;
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let dashboard = Self::editable(world, call, call.id("dashboard_id"))?;
        let id = dashboard.id().to_owned();
        let folder_id = dashboard.text("folder_id").unwrap_or_default();
        let target = call.body.text("folder_id").unwrap_or(folder_id);
        if target != folder_id {
            content::check_folder(world, call, "folder_id", target)?;
        }
        let title = match call.body.get("title") {
            Some(title) => title.as_str(),
            None => dashboard.text("title"),
        };
        check_names(world, call, &id, target, title.unwrap_or_default())?;
        let changes = content::changes(world, call, dashboard)?;
        world.dashboards.patch(&id, &changes)?;
        Self::respond(world, call, &id)
    }
}

fn all(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = world.dashboards.iter().filter(|dashboard| !dashboard.flag("deleted"));
    let all = all.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    Ok(Outcome::Json(all.map(|dashboard| Value::from(Dashboards::columns(world, call, dashboard))).collect()))
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

/// Adds the dashboard of the body, over columns that are given elsewhere.
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
    content::check_folder(world, call, "folder_id", &folder_id)?;
    check_names(world, call, "", &folder_id, dashboard.text("title").unwrap_or_default())?;
    dashboard.insert("folder_id".to_owned(), folder_id.into());
    Ok(world.add_dashboard(dashboard))
}

fn copy(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let dashboard = Dashboards::visible(world, call, call.id("dashboard_id"))?;
    let from = dashboard.id().to_owned();
    let mut copy = content::copy(call, dashboard);
    for column in ["content_metadata_id", "model_name"] {
        copy.remove(column);
    }
    let folder_id = call.text("folder_id").or_else(|| dashboard.text("folder_id")).unwrap_or_default();
    content::check_folder(world, call, "folder_id", folder_id)?;
    let title = content::free_title(&world.dashboards, folder_id, dashboard.text("title").unwrap_or_default());
    copy.insert("title".to_owned(), title.into());
    copy.insert("folder_id".to_owned(), folder_id.into());
    let id = world.add_dashboard(copy);
    world.copy_dashboard_parts(&from, &id);
    Dashboards::respond(world, call, &id)
}

fn move_to(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder_id = call.id("folder_id");
    let dashboard = Dashboards::editable(world, call, call.id("dashboard_id"))?;
    let id = dashboard.id().to_owned();
    if dashboard.is("folder_id", folder_id) {
        return Err(Refusal::invalid_field("folder_id", "The dashboard is in this folder already"));
    }
    content::check_folder(world, call, "folder_id", folder_id)?;
    check_names(world, call, &id, folder_id, dashboard.text("title").unwrap_or_default())?;
    world.dashboards.get_mut(&id)?.insert("folder_id".to_owned(), folder_id.into());
    Dashboards::respond(world, call, &id)
}

fn certify(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Dashboards::editable(world, call, call.id("dashboard_id"))?.id().to_owned();
    let certification = certification::read(world, call)?;
    certification::set(world.dashboards.get_mut(&id)?, certification);
    Dashboards::respond(world, call, &id)
}
