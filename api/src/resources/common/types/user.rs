// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

use super::{
    CredentialsApi3, CredentialsEmail, CredentialsEmbed, CredentialsGoogle, CredentialsLDAP, CredentialsLookerOpenid,
    CredentialsOIDC, CredentialsSaml, CredentialsTotp, CredentialsWorkforce, Session,
};

/// What `user_attributes` of `LDAPUserAttributeRead` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct UserAttribute {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Label.
    pub label: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Default value.
    pub default_value: Option<String>,
    /// Is system. Read-only.
    pub is_system: Option<bool>,
    /// Is permanent. Read-only.
    pub is_permanent: Option<bool>,
    /// Value is hidden.
    pub value_is_hidden: Option<bool>,
    /// User can view.
    pub user_can_view: Option<bool>,
    /// User can edit.
    pub user_can_edit: Option<bool>,
    /// Hidden value domain whitelist.
    pub hidden_value_domain_whitelist: Option<String>,
    /// Needed for ci run. Not in 25.14.
    pub needed_for_ci_run: Option<bool>,
    /// Value for ci run. Not in 25.14.
    pub value_for_ci_run: Option<String>,
}

/// The type `UserAttributeGroupValue`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct UserAttributeGroupValue {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the group. Read-only.
    pub group_id: Option<String>,
    /// Id of the user attribute. Read-only.
    pub user_attribute_id: Option<String>,
    /// Value is hidden. Read-only.
    pub value_is_hidden: Option<bool>,
    /// Rank. Read-only.
    pub rank: Option<i64>,
    /// Value. Read-only.
    pub value: Option<String>,
}

/// The type `UserAttributeGroupValue`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteUserAttributeGroupValue {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Field<String>,
    /// Id of the group. Read-only.
    pub group_id: Field<String>,
    /// Id of the user attribute. Read-only.
    pub user_attribute_id: Field<String>,
    /// Value is hidden. Read-only.
    pub value_is_hidden: Field<bool>,
    /// Rank. Read-only.
    pub rank: Field<i64>,
    /// Value. Read-only.
    pub value: Field<String>,
}

/// The type `User`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct User {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Avatar URL. Read-only.
    pub avatar_url: Option<String>,
    /// Avatar URL without sizing. Read-only.
    pub avatar_url_without_sizing: Option<String>,
    /// Credentials api3. Read-only.
    pub credentials_api3: Option<Vec<CredentialsApi3>>,
    /// Credentials email.
    pub credentials_email: Option<CredentialsEmail>,
    /// Credentials embed. Read-only.
    pub credentials_embed: Option<Vec<CredentialsEmbed>>,
    /// Credentials google.
    pub credentials_google: Option<CredentialsGoogle>,
    /// Credentials ldap.
    pub credentials_ldap: Option<CredentialsLDAP>,
    /// Credentials looker openid.
    pub credentials_looker_openid: Option<CredentialsLookerOpenid>,
    /// Credentials OIDC.
    pub credentials_oidc: Option<CredentialsOIDC>,
    /// Credentials SAML.
    pub credentials_saml: Option<CredentialsSaml>,
    /// Credentials totp.
    pub credentials_totp: Option<CredentialsTotp>,
    /// Credentials workforce. Not in 25.14.
    pub credentials_workforce: Option<CredentialsWorkforce>,
    /// Display name. Read-only.
    pub display_name: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Id of the embed group space. Read-only. Deprecated.
    pub embed_group_space_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Group ids. Read-only.
    pub group_ids: Option<Vec<String>>,
    /// Id of the home folder.
    pub home_folder_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Is disabled.
    pub is_disabled: Option<bool>,
    /// Last name.
    pub last_name: Option<String>,
    /// Locale.
    pub locale: Option<String>,
    /// Looker versions. Read-only.
    pub looker_versions: Option<Vec<String>>,
    /// Models dir validated.
    pub models_dir_validated: Option<bool>,
    /// Id of the personal folder. Read-only.
    pub personal_folder_id: Option<String>,
    /// Presumed looker employee. Read-only. Deprecated.
    pub presumed_looker_employee: Option<bool>,
    /// Role ids. Read-only.
    pub role_ids: Option<Vec<String>>,
    /// Sessions. Read-only.
    pub sessions: Option<Vec<Session>>,
    /// Ui state.
    pub ui_state: Option<BTreeMap<String, String>>,
    /// Verified looker employee. Read-only.
    pub verified_looker_employee: Option<bool>,
    /// Roles externally managed. Read-only.
    pub roles_externally_managed: Option<bool>,
    /// Allow direct roles. Read-only.
    pub allow_direct_roles: Option<bool>,
    /// Allow normal group membership. Read-only.
    pub allow_normal_group_membership: Option<bool>,
    /// Allow roles from normal groups. Read-only.
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Id of the embed group folder. Read-only.
    pub embed_group_folder_id: Option<String>,
    /// Is iam admin. Read-only.
    pub is_iam_admin: Option<bool>,
    /// Can manage api3 creds.
    pub can_manage_api3_creds: Option<bool>,
    /// Is service account. Read-only. Not in 25.14.
    pub is_service_account: Option<bool>,
    /// Service account name. Read-only. Not in 25.14.
    pub service_account_name: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `activated_users` of `OauthClientApp` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct UserPublic {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// First name. Read-only.
    pub first_name: Option<String>,
    /// Last name. Read-only.
    pub last_name: Option<String>,
    /// Display name. Read-only.
    pub display_name: Option<String>,
    /// Avatar URL. Read-only.
    pub avatar_url: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}
