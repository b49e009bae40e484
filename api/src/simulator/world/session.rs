//! The session of the API, and the workspace in which it is.

use serde_json::{Value, json};

use super::call::Call;
use super::operation::{Operation, op};
use super::table::{Columns, can_edit, row};
use super::{Outcome, Refused, World};

const WORKSPACES: [&str; 2] = ["production", "dev"];

pub(super) const OPERATIONS: &[Operation] =
    &[op("session", one), op("update_session", update), op("all_workspaces", workspaces), op("workspace", workspace)];

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let session = world.sessions.find(&call.caller().session);
    let workspace = session.and_then(|session| session.text("workspace_id")).unwrap_or(WORKSPACES[0]);
    Ok(Outcome::Json(json!({
        "workspace_id": workspace,
        "sudo_user_id": call.caller().sudo_user_id,
        "can": { "view": true, "update": true },
    })))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let Some(wanted) = call.body.text("workspace_id") else { return one(world, call) };
    let allowed = wanted == "production" || call.viewer.may("develop");
    if !WORKSPACES.contains(&wanted) || !allowed {
        return Err(Refused::invalid_field("workspace_id", format!("You cannot work in '{wanted}'")));
    }
    let id = &call.caller().session;
    world.sessions.remove_by("id", id);
    world.sessions.insert(row(json!({ "id": id, "workspace_id": wanted })));
    one(world, call)
}

fn show(world: &World, name: &str) -> Value {
    let projects = world.models.iter().filter_map(|model| model.text("project_name")).map(|name| {
        json!({
            "id": name,
            "name": name,
            "uses_git": true,
            "git_production_branch_name": "main",
            "is_example": false,
            "can": can_edit(false),
        })
    });
    json!({ "id": name, "projects": projects.collect::<Value>(), "can": { "show": true } })
}

fn workspaces(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let all = WORKSPACES.into_iter().filter(|name| *name == "production" || call.viewer.may("develop"));
    Ok(Outcome::Json(all.map(|name| show(world, name)).collect()))
}

fn workspace(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refused> {
    let name = call.id("workspace_id");
    if !WORKSPACES.contains(&name) || (name == "dev" && !call.viewer.may("develop")) {
        return Err(Refused::not_found());
    }
    Ok(Outcome::Json(show(world, name)))
}
