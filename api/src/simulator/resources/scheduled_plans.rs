//! Scheduled plans: content that is sent to people and places at certain times.

use serde_json::{Value, json};

use super::super::refusal::{Refusal, detail};
use super::super::world::{Columns, Row, World, can_edit, row};
use super::call::Call;
use super::crontab;
use super::dashboards;
use super::folders;
use super::listing::list;
use super::looks;
use super::operation::Operations;
use super::outcome::Outcome;
use super::users;
use crate::resources::scheduled_plan::{
    ALL_SCHEDULED_PLANS, CREATE_SCHEDULED_PLAN, DELETE_SCHEDULED_PLAN, SCHEDULED_PLAN, SCHEDULED_PLAN_RUN_ONCE,
    SCHEDULED_PLAN_RUN_ONCE_BY_ID, SCHEDULED_PLANS_FOR_DASHBOARD, SCHEDULED_PLANS_FOR_LOOK,
    SCHEDULED_PLANS_FOR_LOOKML_DASHBOARD, SCHEDULED_PLANS_FOR_SPACE, SEARCH_SCHEDULED_PLANS, UPDATE_SCHEDULED_PLAN,
};

/// How things are sent.
const DESTINATIONS: [&str; 7] =
    ["email", "webhook", "s3", "sftp", "looker-integration", "google_sheets", "google_drive"];

/// What can be sent, by the column that names it.
const CONTENT: [&str; 4] = ["look_id", "dashboard_id", "lookml_dashboard_id", "query_id"];

pub(super) fn operations(operations: &mut Operations) {
    operations.on(&ALL_SCHEDULED_PLANS, |world, call| found(world, call, |_| true));
    operations.on(&SEARCH_SCHEDULED_PLANS, |world, call| found(world, call, |_| true));
    operations
        .on(&SCHEDULED_PLANS_FOR_LOOK, |world, call| found(world, call, |plan| plan.is("look_id", call.id("look_id"))));
    operations.on(&SCHEDULED_PLANS_FOR_DASHBOARD, |world, call| {
        found(world, call, |plan| plan.is("dashboard_id", call.id("dashboard_id")))
    });
    operations.on(&SCHEDULED_PLANS_FOR_LOOKML_DASHBOARD, |world, call| {
        found(world, call, |plan| plan.is("lookml_dashboard_id", call.id("lookml_dashboard_id")))
    });
    operations.on(&SCHEDULED_PLANS_FOR_SPACE, for_folder);
    operations.on(&SCHEDULED_PLAN, one);
    operations.on(&CREATE_SCHEDULED_PLAN, create).permitted_by("schedule_look_emails").requires(&["name"]);
    operations.on(&UPDATE_SCHEDULED_PLAN, update).permitted_by("schedule_look_emails");
    operations.on(&DELETE_SCHEDULED_PLAN, delete);
    operations.on(&SCHEDULED_PLAN_RUN_ONCE, run_once).permitted_by("schedule_look_emails").requires(&["name"]);
    operations.on(&SCHEDULED_PLAN_RUN_ONCE_BY_ID, run_once_by_id).permitted_by("schedule_look_emails");
}

/// The row with what can be searched beside it.
fn flat(world: &World, plan: &Row) -> Row {
    let mut all = plan.clone();
    let owner = plan.text("user_id").and_then(|id| world.users.find(id));
    let destinations = plan.get("scheduled_plan_destination").and_then(Value::as_array);
    let of_all = |column: &str| -> Value {
        destinations.into_iter().flatten().map(|destination| destination[column].clone()).collect()
    };
    let content = plan.text("look_id").and_then(|id| world.looks.find(id));
    let dashboard = plan.text("dashboard_id").or_else(|| plan.text("lookml_dashboard_id"));
    let content = content.or_else(|| dashboard.and_then(|id| world.dashboards.find(id)));
    all.extend(row(json!({
        "user_first_name": owner.map(|owner| owner.value("first_name")),
        "user_last_name": owner.map(|owner| owner.value("last_name")),
        "recipient": of_all("address"),
        "destination_type": of_all("type"),
        "delivery_format": of_all("format"),
        "title": content.map(|content| content.value("title")),
        "folder_id": content.map(|content| content.value("folder_id")),
    })));
    all
}

fn show(world: &World, call: &Call<'_>, mut plan: Row) -> Value {
    let owner = plan.text("user_id").map(str::to_owned);
    plan.insert("user".to_owned(), users::public(world, owner.as_deref()));
    let may = call.viewer.is_admin() || owner.as_deref() == Some(call.user_id());
    plan.insert("can".to_owned(), can_edit(may));
    plan.into()
}

fn shown(world: &World, call: &Call<'_>, id: &str) -> Result<Outcome, Refusal> {
    Ok(Outcome::Json(show(world, call, flat(world, world.scheduled_plans.get(id)?))))
}

/// Those of the caller, of another user, or of all, for whom may see them.
fn found(world: &World, call: &Call<'_>, filter: impl Fn(&Row) -> bool) -> Result<Outcome, Refusal> {
    let others = call.viewer.is_admin() || call.viewer.may("see_schedules");
    let owner = match call.text("user_id") {
        None if call.flag("all_users") => None,
        None => Some(call.user_id()),
        Some(id) => Some(id),
    };
    if !others && owner != Some(call.user_id()) {
        return Err(call.forbidden());
    }
    let all = world.scheduled_plans.iter().filter(|plan| !plan.flag("run_once"));
    let rows = all.filter(|plan| owner.is_none_or(|owner| plan.is("user_id", owner)));
    let rows = rows.filter(|plan| filter(plan)).map(|plan| flat(world, plan)).collect();
    list(world, call, &["user_id", "all_users"], rows, show)
}

fn for_folder(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder = folders::visible(world, call, call.id("space_id"))?.id();
    found(world, call, |plan| flat(world, plan).is("folder_id", folder))
}

/// The plan, if it is the caller's own or the caller may see those of others.
fn visible<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Row, Refusal> {
    let plan = world.scheduled_plans.get(call.id("scheduled_plan_id"))?;
    let may = plan.is("user_id", call.user_id()) || call.viewer.is_admin() || call.viewer.may("see_schedules");
    if may { Ok(plan) } else { Err(Refusal::not_found()) }
}

fn editable(world: &World, call: &Call<'_>) -> Result<String, Refusal> {
    let plan = visible(world, call)?;
    let may = plan.is("user_id", call.user_id()) || call.viewer.is_admin();
    if may { Ok(plan.id().to_owned()) } else { Err(call.forbidden()) }
}

fn one(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = visible(world, call)?.id();
    shown(world, call, id)
}

/// All that is wrong with a plan, at once.
fn check(world: &World, call: &Call<'_>, plan: &Row, once: bool) -> Result<(), Refusal> {
    let mut errors = Vec::new();
    let named: Vec<_> = CONTENT.into_iter().filter_map(|column| Some((column, plan.text(column)?))).collect();
    match named[..] {
        [] => {
            errors.push(detail("dashboard_id", "missing_field", format!("One of {} is required", CONTENT.join(", "))));
        }
        [(column, id)] => {
            let found = match column {
                "look_id" => looks::visible(world, call, id).is_ok(),
                "query_id" => world.queries.find(id).is_some(),
                _ => dashboards::visible(world, call, id).is_ok(),
            };
            if !found {
                errors.push(detail(column, "invalid", format!("There is no such content: '{id}'")));
            }
        }
        _ => errors.push(detail(named[1].0, "invalid", "A plan sends one thing, not several")),
    }
    match (plan.text("crontab"), plan.text("datagroup")) {
        (Some(text), None) if !crontab::is_valid(text) => {
            errors.push(detail("crontab", "invalid", "It must be: minute hour day month weekday"));
        }
        (None, None) if !once => errors.push(detail("crontab", "missing_field", "crontab or datagroup is required")),
        (Some(_), Some(_)) => errors.push(detail("datagroup", "invalid", "There cannot be a crontab, too")),
        _ => {}
    }
    let destinations = plan.get("scheduled_plan_destination").and_then(Value::as_array);
    if destinations.is_none_or(Vec::is_empty) {
        errors.push(detail("scheduled_plan_destination", "missing_field", "At least one destination is required"));
    }
    for destination in destinations.into_iter().flatten().filter_map(Value::as_object) {
        let kind = destination.text("type").unwrap_or_default();
        if !DESTINATIONS.contains(&kind) {
            let message = format!("'{kind}' is none of {}", DESTINATIONS.join(", "));
            errors.push(detail("scheduled_plan_destination.type", "invalid", message));
        }
        if destination.text("format").is_none() {
            errors.push(detail("scheduled_plan_destination.format", "missing_field", "format is required"));
        }
        if kind == "email" && !destination.text("address").is_some_and(|address| address.contains('@')) {
            errors.push(detail("scheduled_plan_destination.address", "invalid", "It must be an e-mail address"));
        }
    }
    if let Some(user_id) = plan.text("user_id") {
        let may = call.viewer.is(user_id) || (call.viewer.is_admin() && world.users.find(user_id).is_some());
        if !may {
            errors.push(detail("user_id", "invalid", "The plan cannot belong to this user"));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Refusal::invalid(errors)) }
}

/// Numbers the destinations, and says which of them are users.
fn finish(world: &mut World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    let plan = world.scheduled_plans.get(id)?;
    let due = plan.text("crontab").filter(|_| plan.flag("enabled")).and_then(|text| crontab::next(text, call.now()));
    let mut destinations =
        plan.get("scheduled_plan_destination").and_then(Value::as_array).cloned().unwrap_or_default();
    for (place, destination) in destinations.iter_mut().filter_map(Value::as_object_mut).enumerate() {
        let user = destination.text("address").and_then(|address| world.user_by_email(address)).is_some();
        destination.insert("id".to_owned(), format!("{id}{:02}", place + 1).into());
        destination.insert("scheduled_plan_id".to_owned(), id.into());
        destination.insert("looker_recipient".to_owned(), user.into());
    }
    let plan = world.scheduled_plans.get_mut(id)?;
    plan.insert("scheduled_plan_destination".to_owned(), destinations.into());
    plan.remove("next_run_at");
    if let Some(due) = due {
        plan.insert("next_run_at".to_owned(), due.to_string().into());
    }
    Ok(())
}

fn new(call: &Call<'_>) -> Row {
    let mut plan = row(json!({
        "user_id": call.user_id(),
        "enabled": true,
        "run_once": false,
        "run_as_recipient": false,
        "require_results": false,
        "require_no_results": false,
        "require_change": false,
        "send_all_results": false,
        "include_links": true,
        "timezone": "UTC",
        "created_at": call.time(),
        "updated_at": call.time(),
    }));
    plan.extend(call.body.clone());
    plan.retain(|_, value| !value.is_null());
    plan
}

fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let plan = new(call);
    check(world, call, &plan, false)?;
    let id = world.scheduled_plans.insert(plan);
    finish(world, call, &id)?;
    shown(world, call, &id)
}

fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call)?;
    let mut plan = world.scheduled_plans.get(&id)?.clone();
    plan.extend(call.body.clone());
    if call.body.get("name").is_some_and(|name| name.as_str().is_none_or(|name| name.trim().is_empty())) {
        return Err(Refusal::invalid_field("name", "A plan must have a name"));
    }
    check(world, call, &plan, false)?;
    let mut changes = call.body.clone();
    changes.insert("updated_at".to_owned(), call.time());
    world.scheduled_plans.patch(&id, &changes)?;
    finish(world, call, &id)?;
    shown(world, call, &id)
}

fn delete(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call)?;
    world.scheduled_plans.remove(&id)?;
    Ok(Outcome::NoContent)
}

/// A plan that is sent now and kept nowhere but under its id.
fn sent(world: &mut World, call: &Call<'_>, mut plan: Row) -> Result<Outcome, Refusal> {
    check(world, call, &plan, true)?;
    for column in ["id", "crontab", "datagroup", "next_run_at"] {
        plan.remove(column);
    }
    plan.insert("run_once".to_owned(), true.into());
    plan.insert("last_run_at".to_owned(), call.time());
    let id = world.scheduled_plans.insert(plan);
    finish(world, call, &id)?;
    shown(world, call, &id)
}

fn run_once(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let mut plan = new(call);
    plan.remove("crontab");
    plan.remove("datagroup");
    sent(world, call, plan)
}

fn run_once_by_id(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = editable(world, call)?;
    let mut plan = world.scheduled_plans.get(&id)?.clone();
    plan.extend(call.body.clone());
    plan.retain(|_, value| !value.is_null());
    let answer = sent(world, call, plan)?;
    world.scheduled_plans.get_mut(&id)?.insert("last_run_at".to_owned(), call.time());
    Ok(answer)
}
