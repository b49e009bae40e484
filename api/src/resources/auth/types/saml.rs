// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

use crate::resources::common::{Group, Role, UserAttribute};

/// Settings for login by SAML. A Looker instance has one set in force, and others for tests.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlConfig {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether login by SAML is on.
    pub enabled: Option<bool>,
    /// Certificate of the identity provider, used unless `multi_certs_supported` is set.
    pub idp_cert: Option<String>,
    /// Certificates of the identity provider, used if `multi_certs_supported` is set. Since 4.0.26.12; not in 25.14.
    pub idp_cert_multi: Option<SamlIdpCertMulti>,
    /// Whether `idp_cert_multi` counts instead of `idp_cert`. Since 4.0.26.12; not in 25.14.
    pub multi_certs_supported: Option<bool>,
    /// Address at which the identity provider lets users log in.
    pub idp_url: Option<String>,
    /// Name by which the identity provider issues assertions.
    pub idp_issuer: Option<String>,
    /// Audience that assertions have to be for, as set at the identity provider. Not checked unless set.
    pub idp_audience: Option<String>,
    /// By how many seconds the clocks may differ when the times of an assertion are checked.
    pub allowed_clock_drift: Option<i64>,
    /// Attributes in SAML that hold the email address.
    pub user_attribute_map_email: Option<String>,
    /// Attributes in SAML that hold the first name.
    pub user_attribute_map_first_name: Option<String>,
    /// Attributes in SAML that hold the last name.
    pub user_attribute_map_last_name: Option<String>,
    /// Kinds of login, such as `email,ldap,google`. A first login takes over an account with one of them and the same
    /// email address, or makes a new account.
    pub new_user_migration_types: Option<String>,
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`.
    pub alternate_email_login_allowed: Option<bool>,
    /// Short name by which settings for a test are found. Read-only.
    pub test_slug: Option<String>,
    /// Modified at. Read-only.
    pub modified_at: Option<String>,
    /// Id of the user who made the last change. Read-only.
    pub modified_by: Option<String>,
    /// The roles for users who come in by SAML for the first time. Set by `default_new_user_role_ids`. Read-only.
    pub default_new_user_roles: Option<Vec<Role>>,
    /// The groups for users who come in by SAML for the first time. Set by `default_new_user_group_ids`. Read-only.
    pub default_new_user_groups: Option<Vec<Group>>,
    /// Whether users get their roles by their SAML groups.
    pub set_roles_from_groups: Option<bool>,
    /// Attributes of a user that hold the groups, if `groups_finder_type` is `grouped_attribute_values`.
    pub groups_attribute: Option<String>,
    /// Which SAML groups have which Looker roles. Set by `groups_with_role_ids`. Read-only.
    pub groups: Option<Vec<SamlGroupRead>>,
    /// Which SAML groups have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Option<Vec<SamlGroupWrite>>,
    /// Whether users for whom SAML yields no role are kept out.
    pub auth_requires_role: Option<bool>,
    /// Which SAML attributes fill which Looker user attributes. Set by `user_attributes_with_ids`. Read-only.
    pub user_attributes: Option<Vec<SamlUserAttributeRead>>,
    /// Which SAML attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Option<Vec<SamlUserAttributeWrite>>,
    /// How assertions state groups: `grouped_attribute_values` (one attribute holds them all) or
    /// `individual_attributes` (one attribute for each).
    pub groups_finder_type: Option<String>,
    /// Value by which a group's attribute states membership, if `groups_finder_type` is `individual_attributes`.
    pub groups_member_value: Option<String>,
    /// Whether users are sent straight to the identity provider, past Looker's login page.
    pub bypass_login_page: Option<bool>,
    /// Whether SAML users may be in Looker groups that mirror no SAML group. If not, logging in takes them out.
    pub allow_normal_group_membership: Option<bool>,
    /// Whether SAML users get roles by Looker groups that mirror no SAML group.
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Whether SAML users can be given roles directly.
    pub allow_direct_roles: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// Settings for login by SAML. A Looker instance has one set in force, and others for tests.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSamlConfig {
    /// Whether login by SAML is on.
    pub enabled: Field<bool>,
    /// Certificate of the identity provider, used unless `multi_certs_supported` is set.
    pub idp_cert: Field<String>,
    /// Certificates of the identity provider, used if `multi_certs_supported` is set. Since 4.0.26.12; not in 25.14.
    pub idp_cert_multi: Field<WriteSamlIdpCertMulti>,
    /// Whether `idp_cert_multi` counts instead of `idp_cert`. Since 4.0.26.12; not in 25.14.
    pub multi_certs_supported: Field<bool>,
    /// Address at which the identity provider lets users log in.
    pub idp_url: Field<String>,
    /// Name by which the identity provider issues assertions.
    pub idp_issuer: Field<String>,
    /// Audience that assertions have to be for, as set at the identity provider. Not checked unless set.
    pub idp_audience: Field<String>,
    /// By how many seconds the clocks may differ when the times of an assertion are checked.
    pub allowed_clock_drift: Field<i64>,
    /// Attributes in SAML that hold the email address.
    pub user_attribute_map_email: Field<String>,
    /// Attributes in SAML that hold the first name.
    pub user_attribute_map_first_name: Field<String>,
    /// Attributes in SAML that hold the last name.
    pub user_attribute_map_last_name: Field<String>,
    /// Kinds of login, such as `email,ldap,google`. A first login takes over an account with one of them and the same
    /// email address, or makes a new account.
    pub new_user_migration_types: Field<String>,
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`.
    pub alternate_email_login_allowed: Field<bool>,
    /// Ids of the roles for users who come in by SAML for the first time. Never given back; see
    /// `default_new_user_roles`. Write-only.
    pub default_new_user_role_ids: Field<Vec<String>>,
    /// Ids of the groups for users who come in by SAML for the first time. Never given back; see
    /// `default_new_user_groups`. Write-only.
    pub default_new_user_group_ids: Field<Vec<String>>,
    /// Whether users get their roles by their SAML groups.
    pub set_roles_from_groups: Field<bool>,
    /// Attributes of a user that hold the groups, if `groups_finder_type` is `grouped_attribute_values`.
    pub groups_attribute: Field<String>,
    /// Which SAML groups have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Field<Vec<WriteSamlGroupWrite>>,
    /// Whether users for whom SAML yields no role are kept out.
    pub auth_requires_role: Field<bool>,
    /// Which SAML attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Field<Vec<WriteSamlUserAttributeWrite>>,
    /// How assertions state groups: `grouped_attribute_values` (one attribute holds them all) or
    /// `individual_attributes` (one attribute for each).
    pub groups_finder_type: Field<String>,
    /// Value by which a group's attribute states membership, if `groups_finder_type` is `individual_attributes`.
    pub groups_member_value: Field<String>,
    /// Whether users are sent straight to the identity provider, past Looker's login page.
    pub bypass_login_page: Field<bool>,
    /// Whether SAML users may be in Looker groups that mirror no SAML group. If not, logging in takes them out.
    pub allow_normal_group_membership: Field<bool>,
    /// Whether SAML users get roles by Looker groups that mirror no SAML group.
    pub allow_roles_from_normal_groups: Field<bool>,
    /// Whether SAML users can be given roles directly.
    pub allow_direct_roles: Field<bool>,
}

/// A SAML group, with the Looker group that mirrors it and the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlGroupRead {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name of the Looker group that mirrors it. Read-only.
    pub looker_group_name: Option<String>,
    /// Name of the group in SAML. Read-only.
    pub name: Option<String>,
    /// The roles that its members get. Read-only.
    pub roles: Option<Vec<Role>>,
    /// Address of the SAML settings. Read-only.
    pub url: Option<String>,
}

/// A SAML group, with the Looker group that mirrors it and the ids of the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlGroupWrite {
    /// Id.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Option<String>,
    /// Name of the group in SAML.
    pub name: Option<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Option<Vec<String>>,
    /// Address of the SAML settings. Read-only.
    pub url: Option<String>,
}

/// A SAML group, with the Looker group that mirrors it and the ids of the roles it gives.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSamlGroupWrite {
    /// Id.
    pub id: Field<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Field<String>,
    /// Name of the group in SAML.
    pub name: Field<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Field<Vec<String>>,
}

/// Several certificates of one identity provider.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlIdpCertMulti {
    /// The certificates it signs with, each without the `BEGIN` and `END` lines.
    pub signing: Option<Vec<String>>,
}

/// Several certificates of one identity provider.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSamlIdpCertMulti {
    /// The certificates it signs with, each without the `BEGIN` and `END` lines.
    pub signing: Field<Vec<String>>,
}

/// What an identity provider's SAML metadata says, for use in `SamlConfig`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlMetadataParseResult {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name by which the identity provider issues assertions. Read-only.
    pub idp_issuer: Option<String>,
    /// Address at which the identity provider lets users log in. Read-only.
    pub idp_url: Option<String>,
    /// Its certificate. Read-only.
    pub idp_cert: Option<String>,
    /// Its certificates, if it has several. Since 4.0.26.12; not in 25.14.
    pub idp_cert_multi: Option<SamlIdpCertMulti>,
}

/// An attribute in SAML, with the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlUserAttributeRead {
    /// Name of the attribute in SAML. Read-only.
    pub name: Option<String>,
    /// Whether users without it are kept out. Read-only.
    pub required: Option<bool>,
    /// The Looker user attributes that it fills. Read-only.
    pub user_attributes: Option<Vec<UserAttribute>>,
    /// Address of the SAML settings. Read-only.
    pub url: Option<String>,
}

/// An attribute in SAML, with the ids of the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SamlUserAttributeWrite {
    /// Name of the attribute in SAML.
    pub name: Option<String>,
    /// Whether users without it are kept out.
    pub required: Option<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Option<Vec<String>>,
    /// Address of the SAML settings. Read-only.
    pub url: Option<String>,
}

/// An attribute in SAML, with the ids of the Looker user attributes that it fills.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSamlUserAttributeWrite {
    /// Name of the attribute in SAML.
    pub name: Field<String>,
    /// Whether users without it are kept out.
    pub required: Field<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Field<Vec<String>>,
}
