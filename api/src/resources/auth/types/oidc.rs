// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use crate::resources::common::{Group, Role, UserAttribute};

/// Settings for login by OpenID Connect. A Looker instance has one set in force, and others for tests.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OIDCConfig {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`.
    pub alternate_email_login_allowed: Option<bool>,
    /// The audience that the provider's tokens are for.
    pub audience: Option<String>,
    /// Whether users for whom the provider yields no role are kept out.
    pub auth_requires_role: Option<bool>,
    /// Address at which the provider lets users log in.
    pub authorization_endpoint: Option<String>,
    /// The groups for users who come in this way for the first time. Set by `default_new_user_group_ids`. Read-only.
    pub default_new_user_groups: Option<Vec<Group>>,
    /// The roles for users who come in this way for the first time. Set by `default_new_user_role_ids`. Read-only.
    pub default_new_user_roles: Option<Vec<Role>>,
    /// Whether login by OpenID Connect is on.
    pub enabled: Option<bool>,
    /// Which groups at the provider have which Looker roles. Set by `groups_with_role_ids`. Read-only.
    pub groups: Option<Vec<OIDCGroupRead>>,
    /// Attributes of a user that hold the groups.
    pub groups_attribute: Option<String>,
    /// Which groups at the provider have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Option<Vec<OIDCGroupWrite>>,
    /// Looker's client id at the provider.
    pub identifier: Option<String>,
    /// Name by which the provider issues tokens.
    pub issuer: Option<String>,
    /// Modified at. Read-only.
    pub modified_at: Option<Timestamp>,
    /// Id of the user who made the last change. Read-only.
    pub modified_by: Option<String>,
    /// Kinds of login, such as `email,ldap,google`. A first login takes over an account with one of them and the same
    /// email address, or makes a new account.
    pub new_user_migration_types: Option<String>,
    /// The scopes to ask the provider for.
    pub scopes: Option<Vec<String>>,
    /// Whether users get their roles by their groups at the provider.
    pub set_roles_from_groups: Option<bool>,
    /// Short name by which settings for a test are found. Read-only.
    pub test_slug: Option<String>,
    /// Address at which the provider gives tokens.
    pub token_endpoint: Option<String>,
    /// Attributes at the provider that hold the email address.
    pub user_attribute_map_email: Option<String>,
    /// Attributes at the provider that hold the first name.
    pub user_attribute_map_first_name: Option<String>,
    /// Attributes at the provider that hold the last name.
    pub user_attribute_map_last_name: Option<String>,
    /// Which of the provider's attributes fill which Looker user attributes. Set by `user_attributes_with_ids`.
    /// Read-only.
    pub user_attributes: Option<Vec<OIDCUserAttributeRead>>,
    /// Which of the provider's attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Option<Vec<OIDCUserAttributeWrite>>,
    /// Address at which the provider tells about a user.
    pub userinfo_endpoint: Option<String>,
    /// Whether these users may be in Looker groups that mirror no group at the provider. If not, logging in takes them
    /// out.
    pub allow_normal_group_membership: Option<bool>,
    /// Whether these users get roles by Looker groups that mirror no group at the provider.
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Whether these users can be given roles directly.
    pub allow_direct_roles: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// Settings for login by OpenID Connect. A Looker instance has one set in force, and others for tests.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteOIDCConfig {
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`.
    pub alternate_email_login_allowed: Field<bool>,
    /// The audience that the provider's tokens are for.
    pub audience: Field<String>,
    /// Whether users for whom the provider yields no role are kept out.
    pub auth_requires_role: Field<bool>,
    /// Address at which the provider lets users log in.
    pub authorization_endpoint: Field<String>,
    /// Ids of the groups for users who come in this way for the first time. Never given back; see
    /// `default_new_user_groups`. Write-only.
    pub default_new_user_group_ids: Field<Vec<String>>,
    /// Ids of the roles for users who come in this way for the first time. Never given back; see
    /// `default_new_user_roles`. Write-only.
    pub default_new_user_role_ids: Field<Vec<String>>,
    /// Whether login by OpenID Connect is on.
    pub enabled: Field<bool>,
    /// Attributes of a user that hold the groups.
    pub groups_attribute: Field<String>,
    /// Which groups at the provider have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Field<Vec<WriteOIDCGroupWrite>>,
    /// Looker's client id at the provider.
    pub identifier: Field<String>,
    /// Name by which the provider issues tokens.
    pub issuer: Field<String>,
    /// Kinds of login, such as `email,ldap,google`. A first login takes over an account with one of them and the same
    /// email address, or makes a new account.
    pub new_user_migration_types: Field<String>,
    /// The scopes to ask the provider for.
    pub scopes: Field<Vec<String>>,
    /// Looker's client secret at the provider. Never given back. Write-only.
    pub secret: Field<Secret>,
    /// Whether users get their roles by their groups at the provider.
    pub set_roles_from_groups: Field<bool>,
    /// Address at which the provider gives tokens.
    pub token_endpoint: Field<String>,
    /// Attributes at the provider that hold the email address.
    pub user_attribute_map_email: Field<String>,
    /// Attributes at the provider that hold the first name.
    pub user_attribute_map_first_name: Field<String>,
    /// Attributes at the provider that hold the last name.
    pub user_attribute_map_last_name: Field<String>,
    /// Which of the provider's attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Field<Vec<WriteOIDCUserAttributeWrite>>,
    /// Address at which the provider tells about a user.
    pub userinfo_endpoint: Field<String>,
    /// Whether these users may be in Looker groups that mirror no group at the provider. If not, logging in takes them
    /// out.
    pub allow_normal_group_membership: Field<bool>,
    /// Whether these users get roles by Looker groups that mirror no group at the provider.
    pub allow_roles_from_normal_groups: Field<bool>,
    /// Whether these users can be given roles directly.
    pub allow_direct_roles: Field<bool>,
}

/// A group at the OpenID provider, with the Looker group that mirrors it and the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OIDCGroupRead {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name of the Looker group that mirrors it. Read-only.
    pub looker_group_name: Option<String>,
    /// Name of the group at the provider. Read-only.
    pub name: Option<String>,
    /// The roles that its members get. Read-only.
    pub roles: Option<Vec<Role>>,
}

/// A group at the OpenID provider, with the Looker group that mirrors it and the ids of the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OIDCGroupWrite {
    /// Id.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Option<String>,
    /// Name of the group at the provider.
    pub name: Option<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Option<Vec<String>>,
}

/// A group at the OpenID provider, with the Looker group that mirrors it and the ids of the roles it gives.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteOIDCGroupWrite {
    /// Id.
    pub id: Field<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Field<String>,
    /// Name of the group at the provider.
    pub name: Field<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Field<Vec<String>>,
}

/// An attribute at the OpenID provider, with the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OIDCUserAttributeRead {
    /// Name of the attribute at the provider. Read-only.
    pub name: Option<String>,
    /// Whether users without it are kept out. Read-only.
    pub required: Option<bool>,
    /// The Looker user attributes that it fills. Read-only.
    pub user_attributes: Option<Vec<UserAttribute>>,
}

/// An attribute at the OpenID provider, with the ids of the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OIDCUserAttributeWrite {
    /// Name of the attribute at the provider.
    pub name: Option<String>,
    /// Whether users without it are kept out.
    pub required: Option<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Option<Vec<String>>,
}

/// An attribute at the OpenID provider, with the ids of the Looker user attributes that it fills.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteOIDCUserAttributeWrite {
    /// Name of the attribute at the provider.
    pub name: Field<String>,
    /// Whether users without it are kept out.
    pub required: Field<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Field<Vec<String>>,
}
