//! The operations on the instance, a file for each resource.

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
mod outcome;
mod queries;
mod roles;
mod scheduled_plans;
mod session;
mod sets;
mod shape;
mod user_attributes;
mod users;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub(super) use self::fields::project;
use self::operation::Operations;
pub(super) use self::outcome::Outcome;

/// The operations of all resources.
pub(super) static OPERATIONS: LazyLock<Operations> = LazyLock::new(|| {
    let mut operations = Operations::default();
    boards::operations(&mut operations);
    config::operations(&mut operations);
    connections::operations(&mut operations);
    content::operations(&mut operations);
    credentials::operations(&mut operations);
    dashboards::operations(&mut operations);
    elements::operations(&mut operations);
    explores::operations(&mut operations);
    favorites::operations(&mut operations);
    filters::operations(&mut operations);
    folders::operations(&mut operations);
    groups::operations(&mut operations);
    layouts::operations(&mut operations);
    looks::operations(&mut operations);
    lookml_dashboards::operations(&mut operations);
    metadata::operations(&mut operations);
    models::operations(&mut operations);
    queries::operations(&mut operations);
    roles::operations(&mut operations);
    scheduled_plans::operations(&mut operations);
    session::operations(&mut operations);
    sets::operations(&mut operations);
    user_attributes::operations(&mut operations);
    users::operations(&mut operations);
    operations
});
