//! User-defined dashboards. Those defined in `LookML` can also be read here.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, Table, World, is_lookml, row};
use super::call::Call;
use super::certification::certify;
use super::content::{self, Content};
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
        operations.on(&DASHBOARD, content::view::<Self>);
        operations.on(&CREATE_DASHBOARD, Self::create).permitted_by("save_content").requires(&["title"]);
        operations.on(&UPDATE_DASHBOARD, Self::update).permitted_by("save_content");
        operations.on(&DELETE_DASHBOARD, Self::delete).permitted_by("save_content");
        operations.on(&COPY_DASHBOARD, content::copy::<Self>).permitted_by("save_content");
        operations.on(&MOVE_DASHBOARD, content::move_to::<Self>).permitted_by("save_content");
        operations.on(&UPDATE_DASHBOARD_CERTIFICATION, certify::<Self>).permitted_by("save_content");
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

    fn may_edit(world: &World, call: &Call<'_>, row: &Row) -> bool {
        world.may_edit_content(&call.viewer, row)
    }

    /// Returns the dashboard, if the caller may change it.
    fn editable<'w>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
        let dashboard = Self::visible(world, call, id)?;
        if is_lookml(dashboard) {
            return Err(call.read_only("dashboard_id", "A LookML dashboard can only be changed in its project"));
        }
        if Self::may_edit(world, call, dashboard) { Ok(dashboard) } else { Err(call.forbidden()) }
    }

    fn columns(world: &World, call: &Call<'_>, dashboard: &Row) -> Row {
        let mut all = content::columns(world, call, dashboard);
        let lookml = is_lookml(dashboard);
        let model = dashboard.text("model_name");
        let see_lookml = call.viewer.may("see_lookml");
        all.extend(row(json!({
            "model": models::label(world, model),
            "readonly": lookml,
            "url": format!("/dashboards/{}", dashboard.id()),
            "edit_uri": if lookml { Value::Null } else { format!("/dashboards/{}/edit", dashboard.id()).into() },
            "can": content::rights(call, Self::may_edit(world, call, dashboard), &[("see_lookml", see_lookml)]),
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

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        // With `not_owned_by`, dashboards of the given user are excluded.
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
        content::check_changes::<Self>(world, call, dashboard)?;
        check_slug(world, call, &id)?;
        let changes = content::changes(world, call, dashboard)?;
        world.dashboards.patch(&id, &changes)?;
        Self::respond(world, call, &id)
    }
}

impl Content for Dashboards {
    const NOUN: &'static str = "dashboard";

    fn add_copy(world: &mut World, from: &str, copy: Row) -> String {
        let id = world.add_dashboard(copy);
        world.copy_dashboard_parts(from, &id);
        id
    }
}

fn all(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = world.dashboards.iter().filter(|dashboard| !dashboard.flag("deleted"));
    let all = all.filter(|dashboard| world.may_see_dashboard(&call.viewer, dashboard));
    Ok(Outcome::Json(all.map(|dashboard| Value::from(Dashboards::columns(world, call, dashboard))).collect()))
}

/// Checks that no other dashboard has the slug of the body.
fn check_slug(world: &World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    match call.body.text("slug").and_then(|slug| world.dashboards.by("slug", slug)) {
        Some(other) if other.id() != id => Err(Refusal::taken("slug", "Another dashboard has this slug")),
        _ => Ok(()),
    }
}

/// Adds the dashboard of the body, with defaults from other columns.
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
    let folder_id = dashboard.text("folder_id").or(content::home_folder(world, call)).unwrap_or_default().to_owned();
    content::check_folder(world, call, "folder_id", &folder_id)?;
    content::check_title::<Dashboards>(world, call, "", &folder_id, dashboard.text("title").unwrap_or_default())?;
    check_slug(world, call, "")?;
    dashboard.insert("folder_id".to_owned(), folder_id.into());
    Ok(world.add_dashboard(dashboard))
}
