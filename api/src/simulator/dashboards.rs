//! What the simulated instance answers about its content and users.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::answer::{Refusal, project};
use super::content::{Content, is_deleted};
use super::search::Search;
use super::session::Caller;
use crate::resources::dashboard::{Dashboard, DashboardBase};

/// One operation as asked for by someone who is logged in.
pub(super) struct Asked<'a> {
    pub(super) caller: &'a Caller,
    /// By the names of the declared method's arguments, decoded by the endpoint's description.
    pub(super) arguments: &'a Map<String, Value>,
    pub(super) now: Timestamp,
}

/// What an operation answers with the first status that its declaration lists.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    Json(Value),
    /// Some of the items that there are.
    Page {
        items: Value,
        /// How many there are.
        total: usize,
        offset: usize,
        limit: Option<usize>,
    },
    NoContent,
}

impl Content {
    /// Does what was asked for, or says why not. `None` where it does not know the operation.
    pub(super) fn perform(&self, operation: &str, asked: &Asked<'_>) -> Option<Result<Answer, Refusal>> {
        let text = |name: &str| asked.arguments.get(name).and_then(Value::as_str);
        let id = |name: &str| text(name).unwrap_or_default();
        let found = match operation {
            "me" => shown(self.user(&asked.caller.user_id)),
            "user" => shown(self.user(id("user_id"))),
            "all_dashboards" => {
                let active = self.dashboards.iter().filter(|dashboard| !is_deleted(dashboard));
                shown(Some(&active.map(abbreviated).collect::<Vec<_>>()))
            }
            "dashboard" => shown(self.dashboard(id("dashboard_id"))),
            "dashboard_element" => shown(self.element(id("dashboard_element_id"))),
            "look" => shown(self.look(id("look_id")).as_ref()),
            "query" => shown(self.query(id("query_id")).as_ref()),
            "search_dashboards" => return Some(self.search(asked)),
            _ => return None,
        };
        Some(found.map(|value| Answer::Json(project(value, text("fields")))))
    }

    fn search(&self, asked: &Asked<'_>) -> Result<Answer, Refusal> {
        let search = Search::parse(asked.arguments)?;
        let found = search.run(&self.dashboards);
        let (offset, limit) = (search.page.offset, search.page.limit);
        let items: Vec<_> = found.iter().skip(offset).take(limit.unwrap_or(usize::MAX)).collect();
        let fields = asked.arguments.get("fields").and_then(Value::as_str);
        Ok(Answer::Page { items: project(shown(Some(&items))?, fields), total: found.len(), offset, limit })
    }
}

fn shown<T: serde::Serialize>(value: Option<&T>) -> Result<Value, Refusal> {
    serde_json::to_value(value.ok_or_else(Refusal::not_found)?).map_err(|error| Refusal::internal(&error))
}
fn abbreviated(dashboard: &Dashboard) -> DashboardBase {
    let dashboard = dashboard.clone();
    DashboardBase {
        can: dashboard.can,
        content_favorite_id: dashboard.content_favorite_id,
        content_metadata_id: dashboard.content_metadata_id,
        description: dashboard.description,
        hidden: dashboard.hidden,
        id: dashboard.id,
        model: dashboard.model,
        query_timezone: dashboard.query_timezone,
        readonly: dashboard.readonly,
        refresh_interval: dashboard.refresh_interval,
        refresh_interval_to_i: dashboard.refresh_interval_to_i,
        folder: dashboard.folder,
        title: dashboard.title,
        user_id: dashboard.user_id,
        slug: dashboard.slug,
        preferred_viewer: dashboard.preferred_viewer,
        certification_metadata: dashboard.certification_metadata,
    }
}
