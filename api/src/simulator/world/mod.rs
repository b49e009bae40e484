//! The instance: tables of rows, with their consistency rules and access rights.
//!
//! This is only the store, independent of requests and responses: the operations on it are in `resources`.

mod access;
mod content;
mod dashboards;
mod people;
mod permissions;
mod plans;
mod projects;
mod queries;
mod seed;
mod table;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(super) use self::access::{Access, Viewer};
pub(super) use self::content::{LOOKML_FOLDER, SHARED_FOLDER, USERS_FOLDER, is_lookml};
pub(super) use self::people::{ADMIN_ROLE, EVERYONE_GROUP, display_name};
pub(super) use self::permissions::PERMISSIONS;
pub(super) use self::plans::new_plan;
pub(super) use self::projects::PRODUCTION;
pub(super) use self::table::{Columns, Row, Table, can, can_edit, row, set_member};

/// The instance: a table for each kind of item.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct World {
    pub(super) users: Table,
    pub(super) api_credentials: Table,
    pub(super) groups: Table,
    pub(super) roles: Table,
    pub(super) permission_sets: Table,
    pub(super) model_sets: Table,
    pub(super) user_attributes: Table,
    pub(super) attribute_values: Table,
    pub(super) folders: Table,
    pub(super) content_metadata: Table,
    pub(super) content_accesses: Table,
    pub(super) favorites: Table,
    pub(super) looks: Table,
    pub(super) dashboards: Table,
    pub(super) elements: Table,
    pub(super) filters: Table,
    pub(super) layouts: Table,
    pub(super) layout_components: Table,
    pub(super) boards: Table,
    pub(super) board_sections: Table,
    pub(super) board_items: Table,
    pub(super) queries: Table,
    pub(super) merge_queries: Table,
    pub(super) sql_queries: Table,
    pub(super) scheduled_plans: Table,
    pub(super) connections: Table,
    pub(super) models: Table,
    pub(super) projects: Table,
    pub(super) branches: Table,
    /// Branches that developers work on, by user and project.
    pub(super) checkouts: Table,
    /// Results of the last validations, by project.
    pub(super) validations: Table,
    pub(super) sessions: Table,
}

impl World {
    /// Returns the content as JSON.
    pub(super) fn save(&self) -> Value {
        // Names and rows are JSON already, so serialization cannot fail.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Reads the output of [`World::save`], or a part of it: missing tables are empty.
    pub(super) fn load(saved: Value) -> serde_json::Result<Self> {
        serde_json::from_value(saved)
    }
}
