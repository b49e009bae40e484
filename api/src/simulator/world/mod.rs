//! What the simulated instance holds, and what each operation does to it. Nothing here knows of HTTP.
//!
//! An operation is a function of its resource's module, named in that module's table. What all of them have in common is
//! done once, by [`World::perform`]: permissions and required fields stand in the table, the body is checked against its
//! declared type, the answer is cut to what its declared type has and to the `fields` that were asked for.

#![allow(clippy::unnecessary_wraps, reason = "all operations have one form, those that never fail as well")]

mod access;
mod boards;
mod call;
mod certification;
mod config;
mod connections;
mod content;
mod credentials;
mod crontab;
mod dashboards;
mod elements;
mod explores;
mod favorites;
mod fields;
mod filters;
mod folders;
mod groups;
mod layouts;
mod like;
mod listing;
mod lookml_dashboards;
mod looks;
mod metadata;
mod models;
mod operation;
mod permissions;
mod queries;
mod refused;
mod roles;
mod scheduled_plans;
mod seed;
mod session;
mod sets;
mod shape;
mod table;
mod user_attributes;
mod users;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

use fingerpost::{EndpointDescriptor, Schema};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use self::call::Call;
pub(super) use self::fields::project;
use self::operation::Operation;
pub(super) use self::refused::{DOCUMENTATION, Refused, detail};
use self::table::Table;

/// One operation as asked for by someone who is logged in.
pub(super) struct Asked<'a> {
    pub(super) caller: &'a Caller,
    /// By the names of the declared method's arguments, decoded by the endpoint's description.
    pub(super) arguments: &'a Map<String, Value>,
    pub(super) now: Timestamp,
}

/// Who asks.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    pub(super) user_id: String,
    /// What tells this login from others. Not the token: it is saved with the world.
    pub(super) session: String,
    /// Who is really there, where one user acts as another.
    pub(super) sudo_user_id: Option<String>,
}

/// What an operation answers with the first status that its declaration lists.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
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

/// The instance: a table for each kind of thing.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct World {
    users: Table,
    api_credentials: Table,
    groups: Table,
    roles: Table,
    permission_sets: Table,
    model_sets: Table,
    user_attributes: Table,
    attribute_values: Table,
    folders: Table,
    content_metadata: Table,
    content_accesses: Table,
    favorites: Table,
    looks: Table,
    dashboards: Table,
    elements: Table,
    filters: Table,
    layouts: Table,
    layout_components: Table,
    boards: Table,
    board_sections: Table,
    board_items: Table,
    queries: Table,
    merge_queries: Table,
    sql_queries: Table,
    scheduled_plans: Table,
    connections: Table,
    models: Table,
    sessions: Table,
}

/// The tables of all resources.
const OPERATIONS: &[&[Operation]] = &[
    boards::OPERATIONS,
    config::OPERATIONS,
    connections::OPERATIONS,
    content::OPERATIONS,
    credentials::OPERATIONS,
    dashboards::OPERATIONS,
    elements::OPERATIONS,
    explores::OPERATIONS,
    favorites::OPERATIONS,
    filters::OPERATIONS,
    folders::OPERATIONS,
    groups::OPERATIONS,
    layouts::OPERATIONS,
    looks::OPERATIONS,
    lookml_dashboards::OPERATIONS,
    metadata::OPERATIONS,
    models::OPERATIONS,
    queries::OPERATIONS,
    roles::OPERATIONS,
    scheduled_plans::OPERATIONS,
    session::OPERATIONS,
    sets::OPERATIONS,
    user_attributes::OPERATIONS,
    users::OPERATIONS,
];

/// An operation with its declaration.
struct Known {
    operation: &'static Operation,
    endpoint: &'static EndpointDescriptor,
    /// The form of the answer.
    result: Option<Schema>,
}

static KNOWN: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let endpoints = crate::resources::OPERATIONS.iter().copied().flatten();
    let endpoints: HashMap<_, _> = endpoints.map(|endpoint| (endpoint.name(), *endpoint)).collect();
    let operations = OPERATIONS.iter().copied().flatten();
    operations
        .filter_map(|operation| {
            let endpoint = *endpoints.get(operation.name)?;
            let status = endpoint.success_statuses().first().copied().unwrap_or(200);
            Some((operation.name, Known { operation, endpoint, result: endpoint.result_schema(status) }))
        })
        .collect()
});

impl World {
    /// Whether a user may do all that there is to do.
    pub(super) fn is_admin(&self, user_id: &str) -> bool {
        access::Viewer::new(self, user_id).is_admin()
    }

    /// Whether a user has a permission, by roles of its own or of its groups.
    pub(super) fn may(&self, user_id: &str, permission: &str) -> bool {
        access::Viewer::new(self, user_id).may(permission)
    }

    /// The names of all operations that it performs.
    #[cfg(test)]
    fn operations() -> impl Iterator<Item = &'static str> {
        OPERATIONS.iter().copied().flatten().map(|operation| operation.name)
    }

    /// Does what was asked for, or says why not. `None` where the operation is in no resource's table. What is
    /// refused has changed nothing.
    pub(super) fn perform(&mut self, operation: &str, asked: &Asked<'_>) -> Option<Result<Outcome, Refused>> {
        let known = KNOWN.get(operation)?;
        Some(self.run(known, asked))
    }

    fn run(&mut self, known: &Known, asked: &Asked<'_>) -> Result<Outcome, Refused> {
        let call = Call::new(self, known.endpoint, known.operation, asked)?;
        let cut = |value: Value| {
            let value = known.result.as_ref().map_or(Value::Null, |schema| shape::prune(value, schema));
            fields::project(value, call.text("fields").unwrap_or_default())
        };
        Ok(match (known.operation.run)(self, &call)? {
            Outcome::Json(value) => Outcome::Json(cut(value)),
            Outcome::Page { items, total, offset, limit } => Outcome::Page { items: cut(items), total, offset, limit },
            Outcome::NoContent => Outcome::NoContent,
        })
    }

    /// All of it, as JSON.
    pub(super) fn save(&self) -> Value {
        // Names and rows are JSON already, so there is nothing that cannot be written.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// What [`World::save`] gave, or some of it: a table that is not there is empty.
    pub(super) fn load(saved: Value) -> serde_json::Result<Self> {
        serde_json::from_value(saved)
    }
}
