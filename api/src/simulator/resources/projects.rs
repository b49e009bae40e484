//! Projects: branches, files, deployment.

use serde_json::{Value, json};

use super::super::lookml::{check, stem};
use super::super::refusal::Refusal;
use super::super::world::{Columns, PRODUCTION, Row, Table, World, can_edit, row};
use super::call::Call;
use super::kinds::Projects;
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use super::session::in_production;
use crate::resources::project::{
    ALL_GIT_BRANCHES, ALL_PROJECT_FILES, ALL_PROJECTS, CREATE_GIT_BRANCH, CREATE_PROJECT, DELETE_GIT_BRANCH,
    DEPLOY_REF_TO_PRODUCTION, DEPLOY_TO_PRODUCTION, FIND_GIT_BRANCH, GIT_BRANCH, MANIFEST, PROJECT, PROJECT_FILE,
    PROJECT_WORKSPACE, RESET_PROJECT_TO_PRODUCTION, RESET_PROJECT_TO_REMOTE, UPDATE_GIT_BRANCH, UPDATE_PROJECT,
};

impl Resource for Projects {
    const ID: &'static str = "project_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_PROJECTS, Self::search);
        operations.on(&PROJECT, Self::one);
        operations.on(&CREATE_PROJECT, create).permitted_by("develop").requires(&["name"]);
        operations.on(&UPDATE_PROJECT, update).permitted_by("develop");
        operations.on(&MANIFEST, manifest).permitted_by("develop");
        operations.on(&PROJECT_WORKSPACE, workspace).permitted_by("develop");
        operations.on(&ALL_GIT_BRANCHES, branches).permitted_by("develop");
        operations.on(&GIT_BRANCH, current_branch).permitted_by("develop");
        operations.on(&FIND_GIT_BRANCH, find_branch).permitted_by("develop");
        operations.on(&CREATE_GIT_BRANCH, create_branch).permitted_by("develop").requires(&["name"]);
        operations.on(&UPDATE_GIT_BRANCH, update_branch).permitted_by("develop");
        operations.on(&DELETE_GIT_BRANCH, delete_branch).permitted_by("develop");
        operations.on(&DEPLOY_REF_TO_PRODUCTION, deploy_ref).permitted_by("deploy");
        operations.on(&DEPLOY_TO_PRODUCTION, deploy).permitted_by("deploy");
        operations.on(&RESET_PROJECT_TO_PRODUCTION, reset_to_production).permitted_by("develop");
        operations.on(&RESET_PROJECT_TO_REMOTE, reset_to_remote).permitted_by("develop");
        operations.on(&ALL_PROJECT_FILES, files).permitted_by("see_lookml");
        operations.on(&PROJECT_FILE, file).permitted_by("see_lookml");
    }

    fn table(world: &World) -> &Table {
        &world.projects
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.projects
    }

    fn may_see(_: &World, call: &Call<'_>, _: &Row) -> bool {
        call.viewer.may("see_lookml")
    }

    fn show(_: &World, call: &Call<'_>, mut project: Row) -> Value {
        project.insert("can".to_owned(), can_edit(call.viewer.may("develop")));
        project.into()
    }
}

/// Returns the project of the path and the branch of the caller's workspace.
pub(super) fn at(world: &mut World, call: &Call<'_>) -> Result<(String, String), Refusal> {
    let project = Projects::visible(world, call, call.id(Projects::ID))?.id().to_owned();
    let branch = if in_production(world, call) {
        PRODUCTION.to_owned()
    } else {
        world.checked_out(&project, call.user_id(), call.now().as_second())
    };
    Ok((project, branch))
}

/// Like [`at`]; fails in production.
fn in_dev(world: &mut World, call: &Call<'_>) -> Result<(String, String), Refusal> {
    Projects::visible(world, call, call.id(Projects::ID))?;
    must_be_dev(world, call)?;
    at(world, call)
}

fn must_be_dev(world: &World, call: &Call<'_>) -> Result<(), Refusal> {
    if in_production(world, call) {
        return Err(Refusal::bad_request("The session must be in the dev workspace; select it with update_session"));
    }
    Ok(())
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    must_be_dev(world, call)?;
    let name = call.body.text("name").unwrap_or_default().to_owned();
    if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c)) {
        return Err(Refusal::invalid_field("name", "Only lower-case letters, digits, '_' and '-' are allowed"));
    }
    if call.body.text("git_remote_url").is_some() {
        return Err(Refusal::invalid_field("git_remote_url", "Configure Git with update_project"));
    }
    if world.projects.find(&name).is_some() {
        return Err(call.conflict("name", &format!("The name '{name}' is in use by another project")));
    }
    let mut project = row(json!({ "id": name, "uses_git": false, "is_example": false }));
    project.extend(call.body.clone());
    project.retain(|_, value| !value.is_null());
    world.projects.insert(project);
    world.add_branch(&name, PRODUCTION, None, call.now().as_second());
    Projects::respond(world, call, &name)
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, _) = in_dev(world, call)?;
    let mut changes = call.body.clone();
    for name in ["name", "git_password", "deploy_secret", "unset_deploy_secret", "dependency_status"] {
        changes.remove(name);
    }
    if changes.contains_key("git_remote_url") || changes.is("git_service_name", "bare") {
        changes.insert("uses_git".to_owned(), true.into());
    }
    world.projects.patch(&project, &changes)?;
    Projects::respond(world, call, &project)
}

fn manifest(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let project = Projects::visible(world, call, call.id(Projects::ID))?;
    Ok(Outcome::Json(json!({ "name": project.value("name"), "imports": [], "can": { "show": true } })))
}

fn workspace(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    Ok(Outcome::Json(json!({
        "project_id": project,
        "workspace_id": if in_production(world, call) { "production" } else { "dev" },
        "git_status": "clean",
        "git_head": world.history(&project, &branch).last(),
        "dependency_status": "lock_optional",
        "git_branch": show_branch(world, call, &project, &branch),
        "lookml_type": "new",
        "can": { "show": true },
    })))
}

fn show_branch(world: &World, call: &Call<'_>, project: &str, name: &str) -> Value {
    let (own, production) = (world.history(project, name), world.history(project, PRODUCTION));
    let beyond = |these: &[String], those: &[String]| these.iter().filter(|commit| !those.contains(commit)).count();
    let owner = world.users.iter().find(|user| world.personal_branch(user.id()) == name);
    let committed = world.branch(project, name).map_or(Value::Null, |branch| branch.value("committed_at"));
    json!({
        "name": name,
        "remote": "origin",
        "remote_name": name,
        "owner_name": owner.map(super::super::world::display_name),
        "readonly": name == PRODUCTION || owner.is_some_and(|owner| owner.id() != call.user_id()),
        "personal": owner.is_some(),
        "is_local": true,
        "is_remote": true,
        "is_production": name == PRODUCTION,
        "ahead_count": beyond(&own, &production),
        "behind_count": beyond(&production, &own),
        "commit_at": committed,
        "ref": own.last(),
        "remote_ref": own.last(),
        "can": can_edit(name != PRODUCTION),
    })
}

fn branches(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, _) = at(world, call)?;
    let names = world.branches.all_by("project_id", &project).filter_map(|branch| branch.text("name"));
    Ok(Outcome::Json(names.map(|name| show_branch(world, call, &project, name)).collect()))
}

fn current_branch(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    Ok(Outcome::Json(show_branch(world, call, &project, &branch)))
}

fn find_branch(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, _) = at(world, call)?;
    let name = call.id("branch_name");
    world.branch(&project, name).ok_or_else(Refusal::not_found)?;
    Ok(Outcome::Json(show_branch(world, call, &project, name)))
}

fn create_branch(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, current) = in_dev(world, call)?;
    let name = call.body.text("name").unwrap_or_default();
    let is_valid = !name.starts_with(['-', '/']) && !name.ends_with(['/', '.']) && !name.contains("..");
    if !is_valid || name.contains(|c: char| c.is_whitespace() || "~^:?*[\\".contains(c)) {
        return Err(Refusal::invalid_field("name", "This is not a name of a Git branch"));
    }
    if world.branch(&project, name).is_some() {
        return Err(call.conflict("name", &format!("There is a branch '{name}' already")));
    }
    let from = start(world, call, &project)?.unwrap_or(current);
    world.add_branch(&project, name, Some(&from), call.now().as_second());
    world.check_out(&project, call.user_id(), name);
    Ok(Outcome::Json(show_branch(world, call, &project, name)))
}

/// Returns the branch that the `ref` of the body stands for.
fn start(world: &World, call: &Call<'_>, project: &str) -> Result<Option<String>, Refusal> {
    let Some(reference) = call.body.text("ref") else { return Ok(None) };
    let unknown = || Refusal::invalid_field("ref", format!("There is no branch or latest commit '{reference}'"));
    world.branch_of_ref(project, reference.trim_start_matches("origin/")).map(Some).ok_or_else(unknown)
}

fn update_branch(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, current) = in_dev(world, call)?;
    let name = call.body.text("name").unwrap_or(&current).to_owned();
    if world.branch(&project, &name).is_none() {
        return Err(Refusal::invalid_field("name", format!("There is no branch '{name}'")));
    }
    if let Some(from) = start(world, call, &project)? {
        if name == PRODUCTION {
            return Err(Refusal::invalid_field("name", "The production branch cannot be reset"));
        }
        world.reset(&project, &name, &from)?;
    }
    world.check_out(&project, call.user_id(), &name);
    Ok(Outcome::Json(show_branch(world, call, &project, &name)))
}

fn delete_branch(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, current) = at(world, call)?;
    let name = call.id("branch_name");
    let id = world.branch(&project, name).ok_or_else(Refusal::not_found)?.id().to_owned();
    if name == PRODUCTION || name == current || name == world.personal_branch(call.user_id()) {
        return Err(Refusal::bad_request(format!("The branch '{name}' is in use and cannot be deleted")));
    }
    world.branches.remove(&id)?;
    world.checkouts.remove_by("branch", name);
    Ok(Outcome::NoContent)
}

fn deploy_ref(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let project = Projects::visible(world, call, call.id(Projects::ID))?.id().to_owned();
    let reference = match (call.text("branch"), call.text("ref")) {
        (Some(branch), None) => branch,
        (None, Some(reference)) => reference,
        _ => return Err(Refusal::bad_request("Exactly one of branch and ref is required")),
    };
    let unknown = || Refusal::invalid_field("ref", format!("There is no branch or latest commit '{reference}'"));
    let from = world.branch_of_ref(&project, reference).ok_or_else(unknown)?;
    take(world, &project, &from)
}

fn deploy(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = in_dev(world, call)?;
    take(world, &project, &branch)
}

/// Puts a branch into production. If the project requires a validation, its problems are in the way.
fn take(world: &mut World, project: &str, branch: &str) -> Result<Outcome, Refusal> {
    let required = world.projects.get(project)?.flag("validation_required");
    if let Some(problem) = required.then(|| check(&world.files(project, branch))).into_iter().flatten().next() {
        let message = format!("{}:{}: {}", problem.path, problem.line, problem.message);
        return Err(Refusal::invalid_field("project_id", message));
    }
    world.reset(project, PRODUCTION, branch)?;
    Ok(Outcome::Json(format!("{branch} is in production").into()))
}

fn reset_to_production(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = in_dev(world, call)?;
    world.reset(&project, &branch, PRODUCTION)?;
    Ok(Outcome::Json(format!("{branch} is as in production").into()))
}

/// Changes nothing, since every change is pushed.
fn reset_to_remote(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (_, branch) = in_dev(world, call)?;
    Ok(Outcome::Json(format!("{branch} is as in the remote repository").into()))
}

fn show_file(path: &str) -> Value {
    let name = path.rsplit('/').next().unwrap_or(path);
    let kind = match name.split('.').rev().nth(1) {
        Some(kind) if kind != stem(path) => kind,
        _ => stem(path),
    };
    let extension = name.split_once('.').map_or("", |(_, extension)| extension);
    json!({
        "id": path,
        "path": path,
        "title": name,
        "type": kind,
        "extension": extension,
        "mime_type": "text/plain",
        "editable": true,
        "can": { "show": true },
    })
}

fn files(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    Ok(Outcome::Json(world.files(&project, &branch).keys().map(|path| show_file(path)).collect()))
}

fn file(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let (project, branch) = at(world, call)?;
    let path = call.id("file_id");
    world.files(&project, &branch).get(path).ok_or_else(Refusal::not_found)?;
    Ok(Outcome::Json(show_file(path)))
}
