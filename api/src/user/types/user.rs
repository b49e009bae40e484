//! Users and their sessions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    CredentialsApi3, CredentialsEmail, CredentialsEmbed, CredentialsGoogle, CredentialsLdap, CredentialsLookerOpenid,
    CredentialsOidc, CredentialsSaml, CredentialsTotp, CredentialsWorkforce,
};

/// A person or service account that can sign in to Looker.
///
/// Given by `me`, `user`, `all_users`, `search_users`, `user_for_credential`, the operations that list a group's or
/// role's users, and those that make or change a user. A field is `None` where Looker has no value for it, and also
/// where the call's `fields` parameter left it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    /// What the calling user may do with this user, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// URL of the user's picture, possibly a generic one. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
    /// The same URL without a size in it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url_without_sizing: Option<String>,
    /// API keys. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_api3: Option<Vec<CredentialsApi3>>,
    /// Sign-in by email address and password.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_email: Option<CredentialsEmail>,
    /// Identities given by embedding applications. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_embed: Option<Vec<CredentialsEmbed>>,
    /// Sign-in by Google account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_google: Option<CredentialsGoogle>,
    /// Sign-in by LDAP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_ldap: Option<CredentialsLdap>,
    /// Sign-in by Looker's own `OpenID` service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_looker_openid: Option<CredentialsLookerOpenid>,
    /// Sign-in by `OpenID` Connect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_oidc: Option<CredentialsOidc>,
    /// Sign-in by SAML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_saml: Option<CredentialsSaml>,
    /// Second factor by one-time passwords.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_totp: Option<CredentialsTotp>,
    /// Sign-in by workforce identity federation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_workforce: Option<CredentialsWorkforce>,
    /// Full name; only there when both first and last name are set. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Email address. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Former name of `embed_group_folder_id`. Deprecated by Looker. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed_group_space_id: Option<String>,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Ids of the groups the user is in. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_ids: Option<Vec<String>>,
    /// Id of the folder the user starts out in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_folder_id: Option<String>,
    /// Id of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether the account is switched off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Language of texts and formats in answers, such as `en` or `en-US`; goes before the system's own setting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Versions of Looker the user has used, from 3.54.0 on. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub looker_versions: Option<Vec<String>>,
    /// Whether the user's development workspace was found to hold the production projects it should.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub models_dir_validated: Option<bool>,
    /// Id of the user's personal folder. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal_folder_id: Option<String>,
    /// Whether the user seems to work for Looker. Deprecated by Looker. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presumed_looker_employee: Option<bool>,
    /// Ids of the user's roles. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_ids: Option<Vec<String>>,
    /// Sessions that are still active. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Vec<Session>>,
    /// Notes that Looker's web pages keep about the user, in no documented form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ui_state: Option<BTreeMap<String, String>>,
    /// Whether the user proved, by Looker's corporate sign-in, to work for Looker. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified_looker_employee: Option<bool>,
    /// Whether a directory such as SAML or LDAP decides the roles, so that they cannot be set here. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles_externally_managed: Option<bool>,
    /// Whether roles may be given to the user directly. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_direct_roles: Option<bool>,
    /// Whether the user may be put into an ordinary group directly. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_normal_group_membership: Option<bool>,
    /// Whether the user may inherit roles from an ordinary group. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Id of the folder of the user's embed group, where the embedded sign-in named such a group. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed_group_folder_id: Option<String>,
    /// Whether the user is an administrator through IAM, on Looker (Google Cloud core). Only sent when `fields` asks
    /// for it by name, which can slow the call down. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_iam_admin: Option<bool>,
    /// Whether the user may manage API keys. Experimental: not every instance has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can_manage_api3_creds: Option<bool>,
    /// Whether this is a service account. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_service_account: Option<bool>,
    /// Display name of the service account; left out for people. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A signed-in browser session of a user.
///
/// Part of [`User`]; `user_session` and `all_user_sessions` give it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// What the calling user may do with this session, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the session. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// IP address the session was begun from. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    /// Kind of browser. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// Operating system of the browser. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operating_system: Option<String>,
    /// City, guessed from the IP address. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State or region, guessed from the IP address. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Country, guessed from the IP address. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Kind of credentials used to sign in. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials_type: Option<String>,
    /// When the user last prolonged the session, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended_at: Option<String>,
    /// How often the session was prolonged. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended_count: Option<i64>,
    /// Id of the user who really acts, where someone acts as another user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sudo_user_id: Option<String>,
    /// When the session was begun, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// When the session ends, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
