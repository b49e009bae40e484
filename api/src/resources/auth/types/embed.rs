// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use serde_json::Value;

/// What an address for embedding as the caller is to open.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedParams {
    /// The page to show: scheme, host, port if browsers need one, path and query, as seen from outside any proxy. The
    /// path begins with `/embed`. Required.
    pub target_url: Field<String>,
    /// How long the session lasts once it has begun, in seconds. 300 unless set, at most 2592000 (30 days).
    pub session_length: Field<i64>,
    /// Whether to clear away an older Looker login from the browser first. True unless set.
    pub force_logout_login: Field<bool>,
}

/// What a signed embed address is to open, and for which user.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedSsoParams {
    /// The page to show: scheme, host, port if browsers need one, path and query, as seen from outside any proxy.
    /// Required.
    pub target_url: Field<String>,
    /// How long the session lasts once it has begun, in seconds. 300 unless set, at most 2592000 (30 days).
    pub session_length: Field<i64>,
    /// Whether to clear away an older Looker login from the browser first. True unless set.
    pub force_logout_login: Field<bool>,
    /// The embedding application's own id of the user, the same from session to session. A new session with it ends the
    /// one before and replaces its rights.
    pub external_user_id: Field<String>,
    /// First name of the embed user; `Embed` unless set.
    pub first_name: Field<String>,
    /// Last name of the embed user; `User` unless set.
    pub last_name: Field<String>,
    /// The user's time zone, as IANA names it. Leave it out unless User Specific Timezones are enabled; `null` means
    /// the application's default.
    pub user_timezone: Field<String>,
    /// Names of permissions to grant. Those that embed users cannot have are dropped.
    pub permissions: Field<Vec<String>>,
    /// Names of the models that the user may query.
    pub models: Field<Vec<String>>,
    /// Ids of the groups that the user joins.
    pub group_ids: Field<Vec<String>>,
    /// Name of a group that exists for embedding alone. Its users share content with one another, out of everybody
    /// else's sight.
    pub external_group_id: Field<String>,
    /// Values of user attributes, by name.
    pub user_attributes: Field<BTreeMap<String, Value>>,
    /// Id of the embed secret to sign with, which has to be active. The newest active one unless set.
    pub secret_id: Field<String>,
    /// Address of the site that embeds the page. Added to the allowlist of embed domains if it is not there.
    pub embed_domain: Field<String>,
}

/// For which user a cookieless embed session is wanted, and with what rights.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedCookielessSessionAcquire {
    /// How long the session lasts once it has begun, in seconds. 300 unless set, at most 2592000 (30 days). Ignored
    /// when joining a live session.
    pub session_length: Field<i64>,
    /// Whether to clear away an older Looker login from the browser first. True unless set.
    pub force_logout_login: Field<bool>,
    /// The embedding application's own id of the user, the same from session to session. A new session with it ends the
    /// one before and replaces its rights.
    pub external_user_id: Field<String>,
    /// First name of the embed user; `Embed` unless set.
    pub first_name: Field<String>,
    /// Last name of the embed user; `User` unless set.
    pub last_name: Field<String>,
    /// The user's time zone, as IANA names it. Leave it out unless User Specific Timezones are enabled; `null` means
    /// the application's default.
    pub user_timezone: Field<String>,
    /// Names of permissions to grant. Those that embed users cannot have are dropped.
    pub permissions: Field<Vec<String>>,
    /// Names of the models that the user may query.
    pub models: Field<Vec<String>>,
    /// Ids of the groups that the user joins.
    pub group_ids: Field<Vec<String>>,
    /// Name of a group that exists for embedding alone. Its users share content with one another, out of everybody
    /// else's sight.
    pub external_group_id: Field<String>,
    /// Values of user attributes, by name.
    pub user_attributes: Field<BTreeMap<String, Value>>,
    /// Domain of the site that embeds the frame, in place of an entry on the allowlist of embed domains.
    pub embed_domain: Field<String>,
    /// Reference token of a session to join another frame to. If that session is over, a new one begins.
    pub session_reference_token: Field<Secret>,
}

/// The tokens of a cookieless embed session.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedCookielessSessionAcquireResponse {
    /// Token for `/embed/login`, good for one use within 30 seconds. Each frame needs one of its own. A secret.
    pub authentication_token: Option<Secret>,
    /// How long `authentication_token` is still good, in seconds.
    pub authentication_token_ttl: Option<i64>,
    /// Token with which the frame goes from page to page; good for ten minutes. A secret.
    pub navigation_token: Option<Secret>,
    /// How long `navigation_token` is still good, in seconds.
    pub navigation_token_ttl: Option<i64>,
    /// Token with which the frame calls the API; good for ten minutes. A secret.
    pub api_token: Option<Secret>,
    /// How long `api_token` is still good, in seconds.
    pub api_token_ttl: Option<i64>,
    /// Token that stands for the session and gets further tokens. A secret, best kept on the embedding application's
    /// server.
    pub session_reference_token: Option<Secret>,
    /// How long the session still lasts, in seconds; 0 when it is over.
    pub session_reference_token_ttl: Option<i64>,
}

/// The tokens in use, to be exchanged for new ones.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedCookielessSessionGenerateTokens {
    /// Token that stands for the session. A secret. Required.
    pub session_reference_token: Field<Secret>,
    /// The navigation token given last. A secret.
    pub navigation_token: Field<Secret>,
    /// The API token given last. A secret.
    pub api_token: Field<Secret>,
}

/// New API and navigation tokens of a cookieless embed session.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedCookielessSessionGenerateTokensResponse {
    /// Token with which the frame goes from page to page. A secret.
    pub navigation_token: Option<Secret>,
    /// How long `navigation_token` is still good, in seconds.
    pub navigation_token_ttl: Option<i64>,
    /// Token with which the frame calls the API. A secret.
    pub api_token: Option<Secret>,
    /// How long `api_token` is still good, in seconds.
    pub api_token_ttl: Option<i64>,
    /// Token that stands for the session. A secret.
    pub session_reference_token: Option<Secret>,
    /// How long the session still lasts, in seconds; 0 when it is over.
    pub session_reference_token_ttl: Option<i64>,
}

/// A secret that embed addresses are signed with.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedSecret {
    /// How it signs: `hmac/sha-256`, the default, or `hmac/sha-1`.
    pub algorithm: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Enabled.
    pub enabled: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// The value itself, made up by Looker. Read-only.
    pub secret: Option<Secret>,
    /// Id of the user who had it made. Read-only.
    pub user_id: Option<String>,
    /// What it is for: signed addresses (`SSO`) or tokens (`JWT`).
    pub secret_type: Option<EmbedSecretType>,
}

/// A secret that embed addresses are signed with.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteEmbedSecret {
    /// How it signs: `hmac/sha-256`, the default, or `hmac/sha-1`.
    pub algorithm: Field<String>,
    /// Enabled.
    pub enabled: Field<bool>,
    /// What it is for: signed addresses (`SSO`) or tokens (`JWT`).
    pub secret_type: Field<EmbedSecretType>,
}

/// An address for embedding.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedUrlResponse {
    /// The address, to be used exactly as it is. A secret. Read-only.
    pub url: Option<String>,
}

/// What `secret_type` of `EmbedSecret` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum EmbedSecretType {
    /// `SSO`.
    #[model(rename = "SSO")]
    Sso,
    /// `JWT`.
    #[model(rename = "JWT")]
    Jwt,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
