//! Scheduled plans, which send content at certain times.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::refusal::{Refusal, detail};
use super::super::world::{Columns, Row, Table, World, can_edit, new_plan, row};
use super::call::Call;
use super::crontab;
use super::kinds::{Dashboards, Folders, Looks, ScheduledPlans};
use super::operation::Operations;
use super::outcome::Outcome;
use super::resource::Resource;
use super::users;
use crate::resources::scheduled_plan::{
    ALL_SCHEDULED_PLANS, CREATE_SCHEDULED_PLAN, DELETE_SCHEDULED_PLAN, SCHEDULED_PLAN, SCHEDULED_PLAN_RUN_ONCE,
    SCHEDULED_PLAN_RUN_ONCE_BY_ID, SCHEDULED_PLANS_FOR_DASHBOARD, SCHEDULED_PLANS_FOR_LOOK,
    SCHEDULED_PLANS_FOR_LOOKML_DASHBOARD, SCHEDULED_PLANS_FOR_SPACE, SEARCH_SCHEDULED_PLANS, UPDATE_SCHEDULED_PLAN,
};

/// Types of destinations.
const DESTINATIONS: [&str; 7] =
    ["email", "webhook", "s3", "sftp", "looker-integration", "google_sheets", "google_drive"];

/// Columns for the content of a plan.
const CONTENT: [&str; 4] = ["look_id", "dashboard_id", "lookml_dashboard_id", "query_id"];

impl Resource for ScheduledPlans {
    const ID: &'static str = "scheduled_plan_id";

    fn operations(operations: &mut Operations) {
        operations.on(&ALL_SCHEDULED_PLANS, Self::search);
        operations.on(&SEARCH_SCHEDULED_PLANS, Self::search);
        operations.on(&SCHEDULED_PLANS_FOR_LOOK, |world, call| {
            found(world, call, |plan| plan.is("look_id", call.id("look_id")))
        });
        operations.on(&SCHEDULED_PLANS_FOR_DASHBOARD, |world, call| {
            found(world, call, |plan| plan.is("dashboard_id", call.id("dashboard_id")))
        });
        operations.on(&SCHEDULED_PLANS_FOR_LOOKML_DASHBOARD, |world, call| {
            found(world, call, |plan| plan.is("lookml_dashboard_id", call.id("lookml_dashboard_id")))
        });
        operations.on(&SCHEDULED_PLANS_FOR_SPACE, for_folder);
        operations.on(&SCHEDULED_PLAN, Self::one);
        operations.on(&CREATE_SCHEDULED_PLAN, Self::create).permitted_by("schedule_look_emails").requires(&["name"]);
        operations.on(&UPDATE_SCHEDULED_PLAN, Self::update).permitted_by("schedule_look_emails");
        operations.on(&DELETE_SCHEDULED_PLAN, Self::delete);
        operations.on(&SCHEDULED_PLAN_RUN_ONCE, run_once).permitted_by("schedule_look_emails").requires(&["name"]);
        operations.on(&SCHEDULED_PLAN_RUN_ONCE_BY_ID, run_once_by_id).permitted_by("schedule_look_emails");
    }

    fn table(world: &World) -> &Table {
        &world.scheduled_plans
    }

    fn table_mut(world: &mut World) -> &mut Table {
        &mut world.scheduled_plans
    }

    fn may_see(world: &World, call: &Call<'_>, row: &Row) -> bool {
        Self::may_edit(world, call, row) || call.viewer.may("see_schedules")
    }

    fn may_edit(_: &World, call: &Call<'_>, row: &Row) -> bool {
        row.is("user_id", call.user_id()) || call.viewer.is_admin()
    }

    /// Adds the columns that can be searched.
    fn columns(world: &World, _: &Call<'_>, plan: &Row) -> Row {
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
        let edit = Self::may_edit(world, call, &plan);
        plan.insert("can".to_owned(), can_edit(edit));
        plan.into()
    }

    fn search(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        found(world, call, |_| true)
    }

    fn create(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let plan = new(call);
        check_plan(world, call, &plan, false)?;
        let id = world.scheduled_plans.insert(plan);
        finish(world, call, &id)?;
        Self::respond(world, call, &id)
    }

    fn update(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
        let id = Self::editable(world, call, call.id(Self::ID))?.id().to_owned();
        let mut plan = world.scheduled_plans.get(&id)?.clone();
        plan.extend(call.body.clone());
        if call.body.get("name").is_some_and(|name| name.as_str().is_none_or(|name| name.trim().is_empty())) {
            return Err(Refusal::invalid_field("name", "A plan must have a name"));
        }
        check_plan(world, call, &plan, false)?;
        let mut changes = call.body.clone();
        changes.insert("updated_at".to_owned(), call.time());
        world.scheduled_plans.patch(&id, &changes)?;
        finish(world, call, &id)?;
        Self::respond(world, call, &id)
    }
}

/// Runs the plans that have come due: each once, for the last of its times that have passed.
pub(in crate::simulator) fn run_due(world: &mut World, now: Timestamp) {
    for plan in world.scheduled_plans.iter_mut().filter(|plan| plan.flag("enabled")) {
        let time = |plan: &Row, column: &str| plan.text(column).and_then(|time| time.parse::<Timestamp>().ok());
        let Some(mut due) = time(plan, "next_run_at").filter(|due| *due <= now) else { continue };
        let crontab = plan.text("crontab").unwrap_or_default().to_owned();
        let mut next = crontab::next(&crontab, due);
        // A clock that was set far ahead has passed many times.
        if let Some(recent) = now.checked_sub(jiff::Span::new().hours(48)).ok().filter(|recent| *recent > due) {
            next = crontab::next(&crontab, recent).or(next);
        }
        while let Some(passed) = next.filter(|next| *next <= now) {
            (due, next) = (passed, crontab::next(&crontab, passed));
        }
        plan.insert("last_run_at".to_owned(), due.to_string().into());
        match next {
            Some(next) => drop(plan.insert("next_run_at".to_owned(), next.to_string().into())),
            None => drop(plan.remove("next_run_at")),
        }
    }
}

/// Returns the plans of the caller, of another user or of all, subject to permissions.
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
    ScheduledPlans::respond_with(world, call, &["user_id", "all_users"], |plan| {
        !plan.flag("run_once") && owner.is_none_or(|owner| plan.is("user_id", owner)) && filter(plan)
    })
}

fn for_folder(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let folder = Folders::visible(world, call, call.id("space_id"))?.id();
    found(world, call, |plan| ScheduledPlans::columns(world, call, plan).is("folder_id", folder))
}

/// Checks a plan, and reports all problems at once.
fn check_plan(world: &World, call: &Call<'_>, plan: &Row, once: bool) -> Result<(), Refusal> {
    let mut errors = Vec::new();
    let named: Vec<_> = CONTENT.into_iter().filter_map(|column| Some((column, plan.text(column)?))).collect();
    match named[..] {
        [] => {
            errors.push(detail("dashboard_id", "missing_field", format!("One of {} is required", CONTENT.join(", "))));
        }
        [(column, id)] => {
            let found = match column {
                "look_id" => Looks::visible(world, call, id).is_ok(),
                "query_id" => world.queries.find(id).is_some(),
                _ => Dashboards::visible(world, call, id).is_ok(),
            };
            if !found {
                errors.push(detail(column, "invalid", format!("There is no such content: '{id}'")));
            }
        }
        _ => errors.push(detail(named[1].0, "invalid", "A plan can only send one item of content")),
    }
    match (plan.text("crontab"), plan.text("datagroup")) {
        (Some(text), None) if !crontab::is_valid(text) => {
            errors.push(detail("crontab", "invalid", "Expected: minute hour day month weekday"));
        }
        (None, None) if !once => errors.push(detail("crontab", "missing_field", "crontab or datagroup is required")),
        (Some(_), Some(_)) => errors.push(detail("datagroup", "invalid", "crontab and datagroup cannot be combined")),
        _ => {}
    }
    let destinations = plan.get("scheduled_plan_destination").and_then(Value::as_array);
    if destinations.is_none_or(Vec::is_empty) {
        errors.push(detail("scheduled_plan_destination", "missing_field", "At least one destination is required"));
    }
    for destination in destinations.into_iter().flatten().filter_map(Value::as_object) {
        let kind = destination.text("type").unwrap_or_default();
        if !DESTINATIONS.contains(&kind) {
            let message = format!("Unknown value '{kind}'; expected one of {}", DESTINATIONS.join(", "));
            errors.push(detail("scheduled_plan_destination.type", "invalid", message));
        }
        if destination.text("format").is_none() {
            errors.push(detail("scheduled_plan_destination.format", "missing_field", "format is required"));
        }
        if kind == "email" && !destination.text("address").is_some_and(|address| address.contains('@')) {
            errors.push(detail("scheduled_plan_destination.address", "invalid", "Expected an e-mail address"));
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

/// Numbers the destinations, and marks those that are users.
fn finish(world: &mut World, call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    let plan = world.scheduled_plans.get(id)?;
    let due = plan.text("crontab").filter(|_| plan.flag("enabled")).and_then(|text| crontab::next(text, call.now()));
    let mut destinations =
        plan.get("scheduled_plan_destination").and_then(Value::as_array).cloned().unwrap_or_default();
    for (index, destination) in destinations.iter_mut().filter_map(Value::as_object_mut).enumerate() {
        let user = destination.text("address").and_then(|address| world.user_by_email(address)).is_some();
        destination.insert("id".to_owned(), format!("{id}{:02}", index + 1).into());
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
    let mut plan = new_plan(call.user_id(), &call.time());
    plan.extend(call.body.clone());
    plan.retain(|_, value| !value.is_null());
    plan
}

/// Handles a plan that is sent now, and only stored under its id.
fn sent(world: &mut World, call: &Call<'_>, mut plan: Row) -> Result<Outcome, Refusal> {
    check_plan(world, call, &plan, true)?;
    for column in ["id", "crontab", "datagroup", "next_run_at"] {
        plan.remove(column);
    }
    plan.insert("run_once".to_owned(), true.into());
    plan.insert("last_run_at".to_owned(), call.time());
    let id = world.scheduled_plans.insert(plan);
    finish(world, call, &id)?;
    ScheduledPlans::respond(world, call, &id)
}

fn run_once(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let mut plan = new(call);
    plan.remove("crontab");
    plan.remove("datagroup");
    sent(world, call, plan)
}

fn run_once_by_id(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = ScheduledPlans::editable(world, call, call.id(ScheduledPlans::ID))?.id().to_owned();
    let mut plan = world.scheduled_plans.get(&id)?.clone();
    plan.extend(call.body.clone());
    plan.retain(|_, value| !value.is_null());
    let outcome = sent(world, call, plan)?;
    world.scheduled_plans.get_mut(&id)?.insert("last_run_at".to_owned(), call.time());
    Ok(outcome)
}
