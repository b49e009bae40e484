// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Users`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use crate::resources::common::CredentialsApi3;

/// Names the embed user to create.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CreateEmbedUserRequest {
    /// Id of the user in the embedding application. Required.
    pub external_user_id: Field<String>,
}

/// What `credentials_api3` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsApi3 {
    /// Purpose.
    pub purpose: Field<String>,
}

/// A new API key together with its secret.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CreateCredentialsApi3 {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// The public half of the key. Read-only.
    pub client_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Whether the key is turned off. Read-only.
    pub is_disabled: Option<bool>,
    /// Kind of credential: `api3`. Read-only.
    pub r#type: Option<String>,
    /// What the key is for, in the user's own words.
    pub purpose: Option<String>,
    /// The secret half of the key; keep it, as it is not shown again. Read-only.
    pub client_secret: Option<Secret>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_email` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsEmail {
    /// Email.
    pub email: Field<String>,
    /// Forced password reset at next login.
    pub forced_password_reset_at_next_login: Field<bool>,
}

/// An email and password credential found by a search.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsEmailSearch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Address the user signs in with.
    pub email: Option<String>,
    /// Whether the user has to choose a new password when signing in next.
    pub forced_password_reset_at_next_login: Option<bool>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Whether the credential is turned off. Read-only.
    pub is_disabled: Option<bool>,
    /// When the user last signed in with it. Read-only.
    pub logged_in_at: Option<String>,
    /// Link to set a new password; works once, and is a secret. Read-only.
    pub password_reset_url: Option<Secret>,
    /// Link to set up the account; works once, and is a secret. Read-only.
    pub account_setup_url: Option<Secret>,
    /// Whether `password_reset_url` is missing or has run out. Read-only.
    pub password_reset_url_expired: Option<bool>,
    /// Whether `account_setup_url` is missing or has run out. Read-only.
    pub account_setup_url_expired: Option<bool>,
    /// Kind of credential: `email`. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Address of the user in the API. Read-only.
    pub user_url: Option<String>,
}

/// What `credentials_google` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsGoogle {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Domain. Read-only.
    pub domain: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Id of the google user. Read-only.
    pub google_user_id: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What `credentials_ldap` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsLDAP {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Ldap dn. Read-only.
    pub ldap_dn: Field<String>,
    /// Id of the ldap. Read-only.
    pub ldap_id: Field<String>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What `credentials_looker_openid` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsLookerOpenid {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Logged in ip. Read-only.
    pub logged_in_ip: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
    /// User URL. Read-only.
    pub user_url: Field<String>,
}

/// What `credentials_oidc` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsOIDC {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Id of the OIDC user. Read-only.
    pub oidc_user_id: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What `credentials_saml` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsSaml {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Id of the SAML user. Read-only.
    pub saml_user_id: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What `credentials_totp` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsTotp {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// Verified. Read-only.
    pub verified: Field<bool>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What `credentials_workforce` of `User` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCredentialsWorkforce {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Field<String>,
    /// Email. Read-only.
    pub email: Field<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Field<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Field<String>,
    /// Id of the workforce user. Read-only.
    pub workforce_user_id: Field<String>,
    /// Type. Read-only.
    pub r#type: Field<String>,
    /// URL. Read-only.
    pub url: Field<String>,
}

/// What a user attribute is for one user, and why.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct UserAttributeWithValue {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the attribute, as used in LookML. Read-only.
    pub name: Option<String>,
    /// Name of the attribute as shown to people. Read-only.
    pub label: Option<String>,
    /// Place among the values that compete for the user; the lowest wins. Read-only.
    pub rank: Option<i64>,
    /// The value; null where `value_is_hidden`.
    pub value: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Whether the user may change the value. Read-only.
    pub user_can_edit: Option<bool>,
    /// Whether the attribute's settings keep its value from being shown. Read-only.
    pub value_is_hidden: Option<bool>,
    /// Id of the user attribute. Read-only.
    pub user_attribute_id: Option<String>,
    /// Where the value comes from: the user, a group or the default. Read-only.
    pub source: Option<String>,
    /// Addresses to which a hidden value may be sent. Read-only.
    pub hidden_value_domain_whitelist: Option<String>,
}

/// What a user attribute is for one user, and why.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteUserAttributeWithValue {
    /// The value; null where `value_is_hidden`.
    pub value: Field<String>,
}

/// An email address to give to a user.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct UserEmailOnly {
    /// Email. Required.
    pub email: Field<String>,
}

/// The type `User`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteUser {
    /// Credentials email.
    pub credentials_email: Field<WriteCredentialsEmail>,
    /// Credentials google.
    pub credentials_google: Field<WriteCredentialsGoogle>,
    /// Credentials ldap.
    pub credentials_ldap: Field<WriteCredentialsLDAP>,
    /// Credentials looker openid.
    pub credentials_looker_openid: Field<WriteCredentialsLookerOpenid>,
    /// Credentials OIDC.
    pub credentials_oidc: Field<WriteCredentialsOIDC>,
    /// Credentials SAML.
    pub credentials_saml: Field<WriteCredentialsSaml>,
    /// Credentials totp.
    pub credentials_totp: Field<WriteCredentialsTotp>,
    /// Credentials workforce. Not in 25.14.
    pub credentials_workforce: Field<WriteCredentialsWorkforce>,
    /// First name.
    pub first_name: Field<String>,
    /// Id of the home folder.
    pub home_folder_id: Field<String>,
    /// Is disabled.
    pub is_disabled: Field<bool>,
    /// Last name.
    pub last_name: Field<String>,
    /// Locale.
    pub locale: Field<String>,
    /// Models dir validated.
    pub models_dir_validated: Field<bool>,
    /// Ui state.
    pub ui_state: Field<BTreeMap<String, String>>,
    /// Can manage api3 creds.
    pub can_manage_api3_creds: Field<bool>,
}

/// A user for programs: it signs in by API keys only.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ServiceAccount {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name as shown to people.
    pub service_account_name: Option<String>,
    /// Whether this is a service account; always `true` here. Read-only.
    pub is_service_account: Option<bool>,
    /// Whether the account is turned off.
    pub is_disabled: Option<bool>,
    /// Ids of the groups it is in. Read-only.
    pub group_ids: Option<Vec<String>>,
    /// Ids of the roles it has. Read-only.
    pub role_ids: Option<Vec<String>>,
    /// Its API keys, without the secrets. Read-only.
    pub credentials_api3: Option<Vec<CredentialsApi3>>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// A user for programs: it signs in by API keys only.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteServiceAccount {
    /// Name as shown to people.
    pub service_account_name: Field<String>,
    /// Whether the account is turned off.
    pub is_disabled: Field<bool>,
}
