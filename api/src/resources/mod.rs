// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! The operations of Looker API 4.0 Reference, version 4.0.26.12, a module for each group.

#[cfg(feature = "alert")]
pub mod alert;
pub mod api_auth;
#[cfg(feature = "artifact")]
pub mod artifact;
#[cfg(feature = "auth")]
pub mod auth;
#[cfg(feature = "board")]
pub mod board;
#[cfg(feature = "color_collection")]
pub mod color_collection;
pub mod common;
#[cfg(feature = "config")]
pub mod config;
#[cfg(feature = "connection")]
pub mod connection;
#[cfg(feature = "content")]
pub mod content;
#[cfg(feature = "conversational_analytics")]
pub mod conversational_analytics;
#[cfg(feature = "dashboard")]
pub mod dashboard;
#[cfg(feature = "data_action")]
pub mod data_action;
#[cfg(feature = "datagroup")]
pub mod datagroup;
#[cfg(feature = "derived_table")]
pub mod derived_table;
#[cfg(feature = "folder")]
pub mod folder;
#[cfg(feature = "group")]
pub mod group;
#[cfg(feature = "homepage")]
pub mod homepage;
#[cfg(feature = "integration")]
pub mod integration;
#[cfg(feature = "key_driver_analysis")]
pub mod key_driver_analysis;
#[cfg(feature = "look")]
pub mod look;
#[cfg(feature = "lookml_model")]
pub mod lookml_model;
#[cfg(feature = "metadata")]
pub mod metadata;
#[cfg(feature = "project")]
pub mod project;
#[cfg(feature = "query")]
pub mod query;
#[cfg(feature = "render_task")]
pub mod render_task;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "role")]
pub mod role;
#[cfg(feature = "scheduled_plan")]
pub mod scheduled_plan;
#[cfg(feature = "self_service")]
pub mod self_service;
#[cfg(feature = "session")]
pub mod session;
#[cfg(feature = "sql_interface_query")]
pub mod sql_interface_query;
#[cfg(feature = "theme")]
pub mod theme;
#[cfg(feature = "user")]
pub mod user;
#[cfg(feature = "user_attribute")]
pub mod user_attribute;
#[cfg(feature = "workspace")]
pub mod workspace;

use fingerpost::EndpointDescriptor;

/// All operations as they are declared, a table for each group.
pub const OPERATIONS: &[&[&EndpointDescriptor]] = &[
    #[cfg(feature = "alert")]
    <dyn alert::Alerts>::ENDPOINTS,
    <dyn api_auth::ApiAuth>::ENDPOINTS,
    #[cfg(feature = "artifact")]
    <dyn artifact::Artifacts>::ENDPOINTS,
    #[cfg(feature = "auth")]
    <dyn auth::Auth>::ENDPOINTS,
    #[cfg(feature = "board")]
    <dyn board::Boards>::ENDPOINTS,
    #[cfg(feature = "color_collection")]
    <dyn color_collection::ColorCollections>::ENDPOINTS,
    #[cfg(feature = "config")]
    <dyn config::Config>::ENDPOINTS,
    #[cfg(feature = "connection")]
    <dyn connection::Connections>::ENDPOINTS,
    #[cfg(feature = "content")]
    <dyn content::Content>::ENDPOINTS,
    #[cfg(feature = "conversational_analytics")]
    <dyn conversational_analytics::ConversationalAnalytics>::ENDPOINTS,
    #[cfg(feature = "dashboard")]
    <dyn dashboard::Dashboards>::ENDPOINTS,
    #[cfg(feature = "data_action")]
    <dyn data_action::DataActions>::ENDPOINTS,
    #[cfg(feature = "datagroup")]
    <dyn datagroup::Datagroups>::ENDPOINTS,
    #[cfg(feature = "derived_table")]
    <dyn derived_table::DerivedTables>::ENDPOINTS,
    #[cfg(feature = "folder")]
    <dyn folder::Folders>::ENDPOINTS,
    #[cfg(feature = "group")]
    <dyn group::Groups>::ENDPOINTS,
    #[cfg(feature = "homepage")]
    <dyn homepage::Homepages>::ENDPOINTS,
    #[cfg(feature = "integration")]
    <dyn integration::Integrations>::ENDPOINTS,
    #[cfg(feature = "key_driver_analysis")]
    <dyn key_driver_analysis::KeyDriverAnalysis>::ENDPOINTS,
    #[cfg(feature = "look")]
    <dyn look::Looks>::ENDPOINTS,
    #[cfg(feature = "lookml_model")]
    <dyn lookml_model::LookmlModels>::ENDPOINTS,
    #[cfg(feature = "metadata")]
    <dyn metadata::Metadata>::ENDPOINTS,
    #[cfg(feature = "project")]
    <dyn project::Projects>::ENDPOINTS,
    #[cfg(feature = "query")]
    <dyn query::Queries>::ENDPOINTS,
    #[cfg(feature = "render_task")]
    <dyn render_task::RenderTasks>::ENDPOINTS,
    #[cfg(feature = "report")]
    <dyn report::Reports>::ENDPOINTS,
    #[cfg(feature = "role")]
    <dyn role::Roles>::ENDPOINTS,
    #[cfg(feature = "scheduled_plan")]
    <dyn scheduled_plan::ScheduledPlans>::ENDPOINTS,
    #[cfg(feature = "self_service")]
    <dyn self_service::SelfService>::ENDPOINTS,
    #[cfg(feature = "session")]
    <dyn session::Sessions>::ENDPOINTS,
    #[cfg(feature = "sql_interface_query")]
    <dyn sql_interface_query::SqlInterfaceQueries>::ENDPOINTS,
    #[cfg(feature = "theme")]
    <dyn theme::Themes>::ENDPOINTS,
    #[cfg(feature = "user")]
    <dyn user::Users>::ENDPOINTS,
    #[cfg(feature = "user_attribute")]
    <dyn user_attribute::UserAttributes>::ENDPOINTS,
    #[cfg(feature = "workspace")]
    <dyn workspace::Workspaces>::ENDPOINTS,
];

/// The traits, so that their methods can be called.
pub mod traits {
    #[cfg(feature = "alert")]
    pub use super::alert::Alerts as _;
    pub use super::api_auth::ApiAuth as _;
    #[cfg(feature = "artifact")]
    pub use super::artifact::Artifacts as _;
    #[cfg(feature = "auth")]
    pub use super::auth::Auth as _;
    #[cfg(feature = "board")]
    pub use super::board::Boards as _;
    #[cfg(feature = "color_collection")]
    pub use super::color_collection::ColorCollections as _;
    #[cfg(feature = "config")]
    pub use super::config::Config as _;
    #[cfg(feature = "connection")]
    pub use super::connection::Connections as _;
    #[cfg(feature = "content")]
    pub use super::content::Content as _;
    #[cfg(feature = "conversational_analytics")]
    pub use super::conversational_analytics::ConversationalAnalytics as _;
    #[cfg(feature = "dashboard")]
    pub use super::dashboard::Dashboards as _;
    #[cfg(feature = "data_action")]
    pub use super::data_action::DataActions as _;
    #[cfg(feature = "datagroup")]
    pub use super::datagroup::Datagroups as _;
    #[cfg(feature = "derived_table")]
    pub use super::derived_table::DerivedTables as _;
    #[cfg(feature = "folder")]
    pub use super::folder::Folders as _;
    #[cfg(feature = "group")]
    pub use super::group::Groups as _;
    #[cfg(feature = "homepage")]
    pub use super::homepage::Homepages as _;
    #[cfg(feature = "integration")]
    pub use super::integration::Integrations as _;
    #[cfg(feature = "key_driver_analysis")]
    pub use super::key_driver_analysis::KeyDriverAnalysis as _;
    #[cfg(feature = "look")]
    pub use super::look::Looks as _;
    #[cfg(feature = "lookml_model")]
    pub use super::lookml_model::LookmlModels as _;
    #[cfg(feature = "metadata")]
    pub use super::metadata::Metadata as _;
    #[cfg(feature = "project")]
    pub use super::project::Projects as _;
    #[cfg(feature = "query")]
    pub use super::query::Queries as _;
    #[cfg(feature = "render_task")]
    pub use super::render_task::RenderTasks as _;
    #[cfg(feature = "report")]
    pub use super::report::Reports as _;
    #[cfg(feature = "role")]
    pub use super::role::Roles as _;
    #[cfg(feature = "scheduled_plan")]
    pub use super::scheduled_plan::ScheduledPlans as _;
    #[cfg(feature = "self_service")]
    pub use super::self_service::SelfService as _;
    #[cfg(feature = "session")]
    pub use super::session::Sessions as _;
    #[cfg(feature = "sql_interface_query")]
    pub use super::sql_interface_query::SqlInterfaceQueries as _;
    #[cfg(feature = "theme")]
    pub use super::theme::Themes as _;
    #[cfg(feature = "user")]
    pub use super::user::Users as _;
    #[cfg(feature = "user_attribute")]
    pub use super::user_attribute::UserAttributes as _;
    #[cfg(feature = "workspace")]
    pub use super::workspace::Workspaces as _;
}
