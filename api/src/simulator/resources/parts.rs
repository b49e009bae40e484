//! Parts of dashboards, which have the same access as their dashboard.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Columns, Row, World};
use super::call::Call;
use super::kinds::Dashboards;
use super::outcome::Outcome;
use super::resource::Resource;

/// Returns true if the caller may see the dashboard of a part.
pub(super) fn may_see(world: &World, call: &Call<'_>, part: &Row) -> bool {
    Dashboards::visible(world, call, part.text("dashboard_id").unwrap_or_default()).is_ok()
}

/// Returns the part with this id, if the caller may change its dashboard.
pub(super) fn editable<'w, R: Resource>(world: &'w World, call: &Call<'_>, id: &str) -> Result<&'w Row, Refusal> {
    let part = R::visible(world, call, id)?;
    Dashboards::editable(world, call, part.text("dashboard_id").unwrap_or_default())?;
    Ok(part)
}

/// Returns the dashboard id in the body of a part, if the caller may change that dashboard.
pub(super) fn dashboard_of_body(world: &World, call: &Call<'_>) -> Result<String, Refusal> {
    let id = call.body.text("dashboard_id").unwrap_or_default();
    if Dashboards::visible(world, call, id).is_err() {
        return Err(Refusal::invalid_field("dashboard_id", format!("There is no dashboard '{id}'")));
    }
    Ok(Dashboards::editable(world, call, id)?.id().to_owned())
}

/// Checks that the `type` of a part, if given, is one of these.
pub(super) fn check_type(call: &Call<'_>, types: &[&str]) -> Result<(), Refusal> {
    match call.body.text("type").filter(|kind| !types.contains(kind)) {
        Some(kind) => {
            Err(Refusal::invalid_field("type", format!("Unknown value '{kind}'; expected one of {}", types.join(", "))))
        }
        None => Ok(()),
    }
}

/// Returns the parts of a dashboard as in responses, sorted by row if they have one.
pub(super) fn of<R: Resource>(world: &World, call: &Call<'_>, dashboard_id: &str) -> Value {
    let mut parts: Vec<_> = R::table(world).all_by("dashboard_id", dashboard_id).collect();
    parts.sort_by_key(|part| part.number("row"));
    parts.into_iter().map(|part| R::present(world, call, part)).collect()
}

/// Returns all parts of the dashboard in the path.
pub(super) fn of_dashboard<R: Resource>(world: &mut World, call: &Call<'_>) -> Result<Outcome, Refusal> {
    let id = Dashboards::visible(world, call, call.id(Dashboards::ID))?.id();
    Ok(Outcome::Json(of::<R>(world, call, id)))
}
