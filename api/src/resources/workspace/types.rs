// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Workspaces`.

use std::collections::BTreeMap;

use fingerpost::Model;

use crate::resources::common::Project;

/// The set of project file versions that queries and dashboards are evaluated against.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Workspace {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// `production` or `dev`. Read-only.
    pub id: Option<String>,
    /// Each project with its branch and git state in this workspace. Read-only.
    pub projects: Option<Vec<Project>>,
}
