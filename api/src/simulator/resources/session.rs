//! The API session and its workspace.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Columns, World, can_edit, row};
use super::call::Call;
use super::operation::Operations;
use super::outcome::Outcome;
use crate::resources::session::{SESSION, UPDATE_SESSION};
use crate::resources::workspace::{ALL_WORKSPACES, WORKSPACE};

const WORKSPACES: [&str; 2] = ["production", "dev"];

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&SESSION, one);
    operations.on(&UPDATE_SESSION, update);
    operations.on(&ALL_WORKSPACES, workspaces);
    operations.on(&WORKSPACE, workspace);
}

/// Returns true if the caller's session is in the production workspace.
pub(super) fn in_production(world: &World, call: &Call<'_>) -> bool {
    let session = world.sessions.find(&call.caller.session);
    session.and_then(|session| session.text("workspace_id")).is_none_or(|workspace| workspace == WORKSPACES[0])
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let session = world.sessions.find(&call.caller.session);
    let workspace = session.and_then(|session| session.text("workspace_id")).unwrap_or(WORKSPACES[0]);
    Ok(Outcome::Json(json!({
        "workspace_id": workspace,
        "sudo_user_id": call.caller.sudo_user_id,
        "can": { "view": true, "update": true },
    })))
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let Some(wanted) = call.body.text("workspace_id") else { return one(world, call) };
    let allowed = wanted == "production" || call.viewer.may("develop");
    if !WORKSPACES.contains(&wanted) || !allowed {
        return Err(Refusal::invalid_field("workspace_id", format!("Unknown workspace '{wanted}'")));
    }
    let id = &call.caller.session;
    world.sessions.remove_by("id", id);
    world.sessions.insert(row(json!({ "id": id, "workspace_id": wanted })));
    one(world, call)
}

fn show(world: &World, name: &str) -> Value {
    let projects = world.projects.iter().map(|project| {
        let mut shown = project.clone();
        shown.insert("can".to_owned(), can_edit(false));
        Value::from(shown)
    });
    json!({ "id": name, "projects": projects.collect::<Value>(), "can": { "show": true } })
}

fn workspaces(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let all = WORKSPACES.into_iter().filter(|name| *name == "production" || call.viewer.may("develop"));
    Ok(Outcome::Json(all.map(|name| show(world, name)).collect()))
}

fn workspace(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let name = call.id("workspace_id");
    if !WORKSPACES.contains(&name) || (name == "dev" && !call.viewer.may("develop")) {
        return Err(Refusal::not_found());
    }
    Ok(Outcome::Json(show(world, name)))
}
