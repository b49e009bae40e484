//! The operations on the instance.
//!
//! Each kind of item is a [`Resource`]: a file binds its operations to their endpoints and implements access and
//! display. [`OPERATIONS`] has those of all kinds; `operation.rs` implements the common parts.

#![allow(clippy::unnecessary_wraps, reason = "all operations have the same signature, including infallible ones")]

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
mod kinds;
mod layouts;
mod like;
mod listing;
mod lookml;
mod lookml_dashboards;
mod looks;
mod metadata;
mod models;
mod operation;
mod outcome;
mod parts;
mod projects;
mod queries;
mod resource;
mod roles;
mod scheduled_plans;
mod session;
mod sets;
mod user_attributes;
mod users;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub(super) use self::call::object_of;
pub(super) use self::fields::project;
use self::kinds::{
    ApiKeys, BoardItems, BoardSections, Boards, Connections, ContentAccesses, ContentMetadata, Dashboards, Elements,
    Favorites, Filters, Folders, Groups, LayoutComponents, Layouts, Looks, MergeQueries, ModelSets, Models,
    PermissionSets, Projects, Queries, Roles, ScheduledPlans, SqlQueries, UserAttributes, Users,
};
use self::operation::Operations;
pub(super) use self::outcome::Outcome;
use self::resource::Resource;
pub(super) use self::scheduled_plans::run_due;

/// The operations of all resources.
pub(super) static OPERATIONS: LazyLock<Operations> = LazyLock::new(|| {
    let mut operations = Operations::new();
    add(&mut operations, ApiKeys);
    add(&mut operations, BoardItems);
    add(&mut operations, BoardSections);
    add(&mut operations, Boards);
    add(&mut operations, Connections);
    add(&mut operations, ContentAccesses);
    add(&mut operations, ContentMetadata);
    add(&mut operations, Dashboards);
    add(&mut operations, Elements);
    add(&mut operations, Favorites);
    add(&mut operations, Filters);
    add(&mut operations, Folders);
    add(&mut operations, Groups);
    add(&mut operations, LayoutComponents);
    add(&mut operations, Layouts);
    add(&mut operations, Looks);
    add(&mut operations, MergeQueries);
    add(&mut operations, ModelSets);
    add(&mut operations, Models);
    add(&mut operations, PermissionSets);
    add(&mut operations, Projects);
    add(&mut operations, Queries);
    add(&mut operations, Roles);
    add(&mut operations, ScheduledPlans);
    add(&mut operations, SqlQueries);
    add(&mut operations, UserAttributes);
    add(&mut operations, Users);
    // Not about rows of a separate kind.
    config::operations(&mut operations);
    content::operations(&mut operations);
    credentials::operations(&mut operations);
    explores::operations(&mut operations);
    lookml::operations(&mut operations);
    lookml_dashboards::operations(&mut operations);
    session::operations(&mut operations);
    sets::operations(&mut operations);
    user_attributes::operations(&mut operations);
    operations
});

fn add<R: Resource>(operations: &mut Operations, _: R) {
    R::operations(operations);
}
