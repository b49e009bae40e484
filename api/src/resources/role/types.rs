// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Roles`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

use crate::resources::common::{ModelSet, PermissionSet};

/// A named set of models. A role joins it with a permission set.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteModelSet {
    /// Names of the models in it.
    pub models: Field<Vec<String>>,
    /// Name.
    pub name: Field<String>,
}

/// One thing that a role may allow.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Permission {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name by which permission sets refer to it, such as `see_looks`. Read-only.
    pub permission: Option<String>,
    /// Name of the permission that this one depends on. Read-only.
    pub parent: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
}

/// A named set of permissions. A role joins it with a model set.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WritePermissionSet {
    /// Name.
    pub name: Field<String>,
    /// Names of the permissions in it, such as `see_looks`.
    pub permissions: Field<Vec<String>>,
}

/// A permission set together with the models for which it holds. Users and groups are given roles.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteRole {
    /// Name.
    pub name: Field<String>,
    /// What the role allows.
    pub permission_set: Field<WritePermissionSet>,
    /// Id of the permission set; only sent, never answered. Write-only.
    pub permission_set_id: Field<String>,
    /// Models for which the role allows it.
    pub model_set: Field<WriteModelSet>,
    /// Id of the model set; only sent, never answered. Write-only.
    pub model_set_id: Field<String>,
}

/// A role, with the number of users who have it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct RoleSearch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// What the role allows.
    pub permission_set: Option<PermissionSet>,
    /// Id of the permission set; only sent, never answered. Write-only.
    pub permission_set_id: Option<String>,
    /// Models for which the role allows it.
    pub model_set: Option<ModelSet>,
    /// Id of the model set; only sent, never answered. Write-only.
    pub model_set_id: Option<String>,
    /// Whether Looker keeps the role for itself. Read-only. Since 4.0.26.12; not in 25.14.
    pub internal: Option<bool>,
    /// How many users have the role. Read-only.
    pub user_count: Option<i64>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Path in the API to the list of users with this role. Read-only.
    pub users_url: Option<String>,
}
