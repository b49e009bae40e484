// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};

use crate::resources::common::{Group, Role, UserAttribute};

/// Settings for login by LDAP. A Looker instance has just one set.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPConfig {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`. Nobody else can while LDAP is on.
    pub alternate_email_login_allowed: Option<bool>,
    /// Whether users for whom LDAP yields no role are kept out.
    pub auth_requires_role: Option<bool>,
    /// Distinguished name of Looker's own account at the LDAP server.
    pub auth_username: Option<String>,
    /// Connection host.
    pub connection_host: Option<String>,
    /// Connection port.
    pub connection_port: Option<String>,
    /// Whether the link to the server is encrypted.
    pub connection_tls: Option<bool>,
    /// Whether to skip checking the server's certificate.
    pub connection_tls_no_verify: Option<bool>,
    /// The groups for users who come in by LDAP for the first time. Set by `default_new_user_group_ids`. Read-only.
    pub default_new_user_groups: Option<Vec<Group>>,
    /// The roles for users who come in by LDAP for the first time. Set by `default_new_user_role_ids`. Read-only.
    pub default_new_user_roles: Option<Vec<Role>>,
    /// Whether login by LDAP is on.
    pub enabled: Option<bool>,
    /// Whether to fetch search results in one go, even if the server offers paging (RFC 2696).
    pub force_no_page: Option<bool>,
    /// Which LDAP groups have which Looker roles. Set by `groups_with_role_ids`. Read-only.
    pub groups: Option<Vec<LDAPGroupRead>>,
    /// Node below which groups are searched.
    pub groups_base_dn: Option<String>,
    /// Name of the way in which Looker searches for groups.
    pub groups_finder_type: Option<String>,
    /// Attribute of a group that holds its members, mostly `member`.
    pub groups_member_attribute: Option<String>,
    /// Object classes that count as groups, separated by commas.
    pub groups_objectclasses: Option<String>,
    /// Attribute of a user that a group refers to, mostly `dn`.
    pub groups_user_attribute: Option<String>,
    /// Which LDAP groups have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Option<Vec<LDAPGroupWrite>>,
    /// Whether a password for Looker's own account is stored. Read-only.
    pub has_auth_password: Option<bool>,
    /// Whether a first login by LDAP takes over the account with the same email address. Otherwise it makes a new one.
    pub merge_new_users_by_email: Option<bool>,
    /// Modified at. Read-only.
    pub modified_at: Option<String>,
    /// Id of the user who made the last change. Read-only.
    pub modified_by: Option<String>,
    /// Whether users get their roles by their LDAP groups.
    pub set_roles_from_groups: Option<bool>,
    /// Attributes in LDAP that hold the email address.
    pub user_attribute_map_email: Option<String>,
    /// Attributes in LDAP that hold the first name.
    pub user_attribute_map_first_name: Option<String>,
    /// Attributes in LDAP that hold the last name.
    pub user_attribute_map_last_name: Option<String>,
    /// Attributes in LDAP that hold the id of the entry.
    pub user_attribute_map_ldap_id: Option<String>,
    /// Which LDAP attributes fill which Looker user attributes. Set by `user_attributes_with_ids`. Read-only.
    pub user_attributes: Option<Vec<LDAPUserAttributeRead>>,
    /// Which LDAP attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Option<Vec<LDAPUserAttributeWrite>>,
    /// Node below which users are searched.
    pub user_bind_base_dn: Option<String>,
    /// Further condition for finding a user at login, as an RFC 2254 filter.
    pub user_custom_filter: Option<String>,
    /// Attributes in LDAP that the login name is compared with, separated by commas.
    pub user_id_attribute_names: Option<String>,
    /// Object class that an entry must have to count as a user.
    pub user_objectclass: Option<String>,
    /// Whether LDAP users may be in Looker groups that mirror no LDAP group. If not, logging in takes them out.
    pub allow_normal_group_membership: Option<bool>,
    /// Whether LDAP users get roles by Looker groups that mirror no LDAP group.
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Whether LDAP users can be given roles directly.
    pub allow_direct_roles: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// Settings for login by LDAP. A Looker instance has just one set.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLDAPConfig {
    /// Whether administrators and holders of `login_special_email` can still log in by email and password, at
    /// `/login/email`. Nobody else can while LDAP is on.
    pub alternate_email_login_allowed: Field<bool>,
    /// Password of Looker's own account at the LDAP server. Never given back; see `has_auth_password`. Write-only.
    pub auth_password: Field<Secret>,
    /// Whether users for whom LDAP yields no role are kept out.
    pub auth_requires_role: Field<bool>,
    /// Distinguished name of Looker's own account at the LDAP server.
    pub auth_username: Field<String>,
    /// Connection host.
    pub connection_host: Field<String>,
    /// Connection port.
    pub connection_port: Field<String>,
    /// Whether the link to the server is encrypted.
    pub connection_tls: Field<bool>,
    /// Whether to skip checking the server's certificate.
    pub connection_tls_no_verify: Field<bool>,
    /// Ids of the groups for users who come in by LDAP for the first time. Never given back; see
    /// `default_new_user_groups`. Write-only.
    pub default_new_user_group_ids: Field<Vec<String>>,
    /// Ids of the roles for users who come in by LDAP for the first time. Never given back; see
    /// `default_new_user_roles`. Write-only.
    pub default_new_user_role_ids: Field<Vec<String>>,
    /// Whether login by LDAP is on.
    pub enabled: Field<bool>,
    /// Whether to fetch search results in one go, even if the server offers paging (RFC 2696).
    pub force_no_page: Field<bool>,
    /// Node below which groups are searched.
    pub groups_base_dn: Field<String>,
    /// Name of the way in which Looker searches for groups.
    pub groups_finder_type: Field<String>,
    /// Attribute of a group that holds its members, mostly `member`.
    pub groups_member_attribute: Field<String>,
    /// Object classes that count as groups, separated by commas.
    pub groups_objectclasses: Field<String>,
    /// Attribute of a user that a group refers to, mostly `dn`.
    pub groups_user_attribute: Field<String>,
    /// Which LDAP groups have which Looker roles, with the roles as ids.
    pub groups_with_role_ids: Field<Vec<WriteLDAPGroupWrite>>,
    /// Whether a first login by LDAP takes over the account with the same email address. Otherwise it makes a new one.
    pub merge_new_users_by_email: Field<bool>,
    /// Whether users get their roles by their LDAP groups.
    pub set_roles_from_groups: Field<bool>,
    /// Password of the user to test with. For the test operations only, and never given back. Write-only.
    pub test_ldap_password: Field<Secret>,
    /// Login name of the user to test with. For the test operations only, and never given back. Write-only.
    pub test_ldap_user: Field<String>,
    /// Attributes in LDAP that hold the email address.
    pub user_attribute_map_email: Field<String>,
    /// Attributes in LDAP that hold the first name.
    pub user_attribute_map_first_name: Field<String>,
    /// Attributes in LDAP that hold the last name.
    pub user_attribute_map_last_name: Field<String>,
    /// Attributes in LDAP that hold the id of the entry.
    pub user_attribute_map_ldap_id: Field<String>,
    /// Which LDAP attributes fill which Looker user attributes, with the latter as ids.
    pub user_attributes_with_ids: Field<Vec<WriteLDAPUserAttributeWrite>>,
    /// Node below which users are searched.
    pub user_bind_base_dn: Field<String>,
    /// Further condition for finding a user at login, as an RFC 2254 filter.
    pub user_custom_filter: Field<String>,
    /// Attributes in LDAP that the login name is compared with, separated by commas.
    pub user_id_attribute_names: Field<String>,
    /// Object class that an entry must have to count as a user.
    pub user_objectclass: Field<String>,
    /// Whether LDAP users may be in Looker groups that mirror no LDAP group. If not, logging in takes them out.
    pub allow_normal_group_membership: Field<bool>,
    /// Whether LDAP users get roles by Looker groups that mirror no LDAP group.
    pub allow_roles_from_normal_groups: Field<bool>,
    /// Whether LDAP users can be given roles directly.
    pub allow_direct_roles: Field<bool>,
}

/// How a test of LDAP settings went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPConfigTestResult {
    /// More about what failed. Read-only.
    pub details: Option<String>,
    /// What is worth a look, be it an error or not. Read-only.
    pub issues: Option<Vec<LDAPConfigTestIssue>>,
    /// The result in a few words. Read-only.
    pub message: Option<String>,
    /// The result: `success` or `error`. Read-only.
    pub status: Option<String>,
    /// What happened step by step, in tests that sign in. Read-only.
    pub trace: Option<String>,
    /// What LDAP says about the user tested with.
    pub user: Option<LDAPUser>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// Something that a test of LDAP settings found.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPConfigTestIssue {
    /// How bad it is: an error or a warning. Read-only.
    pub severity: Option<String>,
    /// Message. Read-only.
    pub message: Option<String>,
}

/// An LDAP group, with the Looker group that mirrors it and the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPGroupRead {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name of the Looker group that mirrors it. Read-only.
    pub looker_group_name: Option<String>,
    /// Name of the group in LDAP. Read-only.
    pub name: Option<String>,
    /// The roles that its members get. Read-only.
    pub roles: Option<Vec<Role>>,
    /// Address of the LDAP settings. Read-only.
    pub url: Option<String>,
}

/// An LDAP group, with the Looker group that mirrors it and the ids of the roles it gives.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPGroupWrite {
    /// Id.
    pub id: Option<String>,
    /// Id of the Looker group that mirrors it. Read-only.
    pub looker_group_id: Option<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Option<String>,
    /// Name of the group in LDAP.
    pub name: Option<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Option<Vec<String>>,
    /// Address of the LDAP settings. Read-only.
    pub url: Option<String>,
}

/// An LDAP group, with the Looker group that mirrors it and the ids of the roles it gives.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLDAPGroupWrite {
    /// Id.
    pub id: Field<String>,
    /// Name for the Looker group that mirrors it.
    pub looker_group_name: Field<String>,
    /// Name of the group in LDAP.
    pub name: Field<String>,
    /// Ids of the roles that its members get.
    pub role_ids: Field<Vec<String>>,
}

/// An attribute in LDAP, with the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPUserAttributeRead {
    /// Name of the attribute in LDAP. Read-only.
    pub name: Option<String>,
    /// Whether users without it are kept out. Read-only.
    pub required: Option<bool>,
    /// The Looker user attributes that it fills. Read-only.
    pub user_attributes: Option<Vec<UserAttribute>>,
    /// Address of the LDAP settings. Read-only.
    pub url: Option<String>,
}

/// An attribute in LDAP, with the ids of the Looker user attributes that it fills.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPUserAttributeWrite {
    /// Name of the attribute in LDAP.
    pub name: Option<String>,
    /// Whether users without it are kept out.
    pub required: Option<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Option<Vec<String>>,
    /// Address of the LDAP settings. Read-only.
    pub url: Option<String>,
}

/// An attribute in LDAP, with the ids of the Looker user attributes that it fills.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLDAPUserAttributeWrite {
    /// Name of the attribute in LDAP.
    pub name: Field<String>,
    /// Whether users without it are kept out.
    pub required: Field<bool>,
    /// Ids of the Looker user attributes that it fills.
    pub user_attribute_ids: Field<Vec<String>>,
}

/// A user as LDAP describes them, found in a test.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LDAPUser {
    /// All email addresses, aliases included, by which an existing account can be found. Read-only.
    pub all_emails: Option<Vec<String>>,
    /// Values of the user attributes, by name. Read-only.
    pub attributes: Option<BTreeMap<String, String>>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// First name. Read-only.
    pub first_name: Option<String>,
    /// Names of the user's groups. Read-only.
    pub groups: Option<Vec<String>>,
    /// Last name. Read-only.
    pub last_name: Option<String>,
    /// Distinguished name of the user's entry. Read-only.
    pub ldap_dn: Option<String>,
    /// Id of the user's entry. Read-only.
    pub ldap_id: Option<String>,
    /// Names of the user's roles. Read-only.
    pub roles: Option<Vec<String>>,
    /// Address of the LDAP settings. Read-only.
    pub url: Option<String>,
}
