// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Users`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use crate::resources::common::CredentialsApi3;

/// Names the embed user to create.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateEmbedUserRequest {
    /// Id of the user in the embedding application. Required.
    pub external_user_id: Field<String>,
}

/// A key pair for the API, of which only the client id can be read. Part of `User`; `user_credentials_api3` and
/// `all_user_credentials_api3s` give it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsApi3 {
    /// What the key pair is for, in its owner's words.
    pub purpose: Field<String>,
}

/// A new API key together with its secret.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
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

/// Sign-in with an email address and a password. Part of `User`; `user_credentials_email` gives it on its own. `Debug`
/// never shows the two one-time URLs.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsEmail {
    /// Address the user signs in with.
    pub email: Field<String>,
    /// Whether the user has to choose a new password at the next sign-in.
    pub forced_password_reset_at_next_login: Field<bool>,
}

/// An email and password credential found by a search.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
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

/// Sign-in with a Google account. Part of `User`; `user_credentials_google` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsGoogle {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Google domain of the account. Read-only.
    pub domain: Field<String>,
    /// Email address of the account. Read-only.
    pub email: Field<String>,
    /// Google's unique id of the user. Read-only.
    pub google_user_id: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// Sign-in with LDAP. Part of `User`; `user_credentials_ldap` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsLDAP {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Email address of the user. Read-only.
    pub email: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// Distinguished name of the user in LDAP, as it was at the latest sign-in. Read-only.
    pub ldap_dn: Field<String>,
    /// Unique id of the user in LDAP. Read-only.
    pub ldap_id: Field<String>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// Sign-in with Looker's own `OpenID` service, which its support staff uses. Part of `User`;
/// `user_credentials_looker_openid` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsLookerOpenid {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Address the user signs in with. Read-only.
    pub email: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// IP address the latest sign-in came from. Read-only.
    pub logged_in_ip: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
    /// Path to the user in the API. Read-only.
    pub user_url: Field<String>,
}

/// Sign-in with `OpenID` Connect. Part of `User`; `user_credentials_oidc` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsOIDC {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Email address of the user. Read-only.
    pub email: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// Unique id of the user at the `OpenID` Connect provider. Read-only.
    pub oidc_user_id: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// Sign-in with SAML. Part of `User`; `user_credentials_saml` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsSaml {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Email address of the user. Read-only.
    pub email: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// Unique id of the user at the SAML identity provider. Read-only.
    pub saml_user_id: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// A second factor: time-based one-time passwords. Part of `User`; `user_credentials_totp` and
/// `create_user_credentials_totp` give it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsTotp {
    /// What the calling user may do with this second factor, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Whether the user has confirmed the second factor. Read-only.
    pub verified: Field<bool>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// Sign-in through Google Cloud's workforce identity federation. Only ever a part of `User`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCredentialsWorkforce {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Field<String>,
    /// Email address of the user. Read-only.
    pub email: Field<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Field<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Field<String>,
    /// Unique id of the user in the workforce pool. Read-only.
    pub workforce_user_id: Field<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Field<String>,
    /// Path to this item in the API. Read-only.
    pub url: Field<String>,
}

/// What a user attribute is for one user, and why.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
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
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteUserAttributeWithValue {
    /// The value; null where `value_is_hidden`.
    pub value: Field<String>,
}

/// An email address to give to a user.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserEmailOnly {
    /// Email. Required.
    pub email: Field<String>,
}

/// A person or service account that can sign in to Looker.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteUser {
    /// Sign-in by email address and password.
    pub credentials_email: Field<WriteCredentialsEmail>,
    /// Sign-in by Google account.
    pub credentials_google: Field<WriteCredentialsGoogle>,
    /// Sign-in by LDAP.
    pub credentials_ldap: Field<WriteCredentialsLDAP>,
    /// Sign-in by Looker's own `OpenID` service.
    pub credentials_looker_openid: Field<WriteCredentialsLookerOpenid>,
    /// Sign-in by `OpenID` Connect.
    pub credentials_oidc: Field<WriteCredentialsOIDC>,
    /// Sign-in by SAML.
    pub credentials_saml: Field<WriteCredentialsSaml>,
    /// Second factor by one-time passwords.
    pub credentials_totp: Field<WriteCredentialsTotp>,
    /// Sign-in by workforce identity federation. Since 4.0.26.12; not in 25.14.
    pub credentials_workforce: Field<WriteCredentialsWorkforce>,
    /// First name.
    pub first_name: Field<String>,
    /// Id of the folder the user starts out in.
    pub home_folder_id: Field<String>,
    /// Whether the account is switched off.
    pub is_disabled: Field<bool>,
    /// Last name.
    pub last_name: Field<String>,
    /// Language of texts and formats in answers, such as `en` or `en-US`; goes before the system's own setting.
    pub locale: Field<String>,
    /// Whether the user's development workspace was found to hold the production projects it should.
    pub models_dir_validated: Field<bool>,
    /// Notes that Looker's web pages keep about the user, in no documented form.
    pub ui_state: Field<BTreeMap<String, String>>,
    /// Whether the user may manage API keys. Experimental: not every instance has it.
    pub can_manage_api3_creds: Field<bool>,
}

/// A user for programs: it signs in by API keys only.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
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
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteServiceAccount {
    /// Name as shown to people.
    pub service_account_name: Field<String>,
    /// Whether the account is turned off.
    pub is_disabled: Field<bool>,
}
