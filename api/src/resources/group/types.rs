// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Groups`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

use crate::resources::common::Role;

/// Names a group to be put inside another.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GroupIdForGroupInclusion {
    /// Id of the inner group. Read-only.
    pub group_id: Field<String>,
}

/// A group of users, by which roles, access to content and values of user attributes are given to many at once.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteGroup {
    /// Whether access to content can be given to the group.
    pub can_add_to_content_metadata: Field<bool>,
    /// Name.
    pub name: Field<String>,
}

/// A group found by a search, with its roles.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GroupSearch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether access to content can be given to the group.
    pub can_add_to_content_metadata: Option<bool>,
    /// Whether the caller is a member. Read-only.
    pub contains_current_user: Option<bool>,
    /// Id of the group in the embedding application, for an embed group. Read-only.
    pub external_group_id: Option<String>,
    /// Whether membership is governed outside Looker, as by SAML or LDAP. Read-only.
    pub externally_managed: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Whether each new user becomes a member. Read-only.
    pub include_by_default: Option<bool>,
    /// Name.
    pub name: Option<String>,
    /// How many users it has. Read-only.
    pub user_count: Option<i64>,
    /// The roles its members get. Read-only.
    pub roles: Option<Vec<Role>>,
}

/// A group found by a search, with the ids of its roles and parents.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GroupHierarchy {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether access to content can be given to the group.
    pub can_add_to_content_metadata: Option<bool>,
    /// Whether the caller is a member. Read-only.
    pub contains_current_user: Option<bool>,
    /// Id of the group in the embedding application, for an embed group. Read-only.
    pub external_group_id: Option<String>,
    /// Whether membership is governed outside Looker, as by SAML or LDAP. Read-only.
    pub externally_managed: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Whether each new user becomes a member. Read-only.
    pub include_by_default: Option<bool>,
    /// Name.
    pub name: Option<String>,
    /// How many users it has. Read-only.
    pub user_count: Option<i64>,
    /// Ids of the groups it is inside. Read-only.
    pub parent_group_ids: Option<Vec<String>>,
    /// Ids of the roles its members get. Read-only.
    pub role_ids: Option<Vec<String>>,
}

/// Names a user to be added to a group.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GroupIdForGroupUserInclusion {
    /// Id of the user to add. Read-only.
    pub user_id: Field<String>,
}
