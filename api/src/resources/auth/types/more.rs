// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Auth`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use crate::resources::common::UserPublic;

/// A mobile device that is registered with Looker.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MobileToken {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Token that the device is reached by.
    pub device_token: Option<Secret>,
    /// Device type.
    pub device_type: Option<MobileTokenDeviceType>,
}

/// A mobile device that is registered with Looker.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMobileToken {
    /// Token that the device is reached by. Required.
    pub device_token: Field<Secret>,
    /// Device type. Required.
    pub device_type: Field<MobileTokenDeviceType>,
}

/// What `device_type` of `MobileToken` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum MobileTokenDeviceType {
    /// `android`.
    #[model(rename = "android")]
    Android,
    /// `ios`.
    #[model(rename = "ios")]
    Ios,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// An application that may log users in to Looker by OAuth.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct OauthClientApp {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the application, which it names at login. Read-only.
    pub client_guid: Option<String>,
    /// Address to which the browser brings the code after login.
    pub redirect_uri: Option<String>,
    /// Display name.
    pub display_name: Option<String>,
    /// What users are told about the application.
    pub description: Option<String>,
    /// Whether its requests are accepted. Turning it off also makes its tokens invalid.
    pub enabled: Option<bool>,
    /// Id of the group whose members alone may use it; everybody may unless set.
    pub group_id: Option<String>,
    /// Codes and tokens older than this are invalid, whoever's they are. Read-only.
    pub tokens_invalid_before: Option<Timestamp>,
    /// The users who agreed to its using their account. Read-only.
    pub activated_users: Option<Vec<UserPublic>>,
}

/// An application that may log users in to Looker by OAuth.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteOauthClientApp {
    /// Address to which the browser brings the code after login.
    pub redirect_uri: Field<String>,
    /// Display name.
    pub display_name: Field<String>,
    /// What users are told about the application.
    pub description: Field<String>,
    /// Whether its requests are accepted. Turning it off also makes its tokens invalid.
    pub enabled: Field<bool>,
    /// Id of the group whose members alone may use it; everybody may unless set.
    pub group_id: Field<String>,
}

/// The rules for passwords.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct PasswordConfig {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// The fewest characters of a new password, from 7 to 100.
    pub min_length: Option<i64>,
    /// Whether a password needs a digit.
    pub require_numeric: Option<bool>,
    /// Whether a password needs a capital and a small letter.
    pub require_upperlower: Option<bool>,
    /// Whether a password needs a character that is neither letter nor digit.
    pub require_special: Option<bool>,
    /// Whether passwords expire. Since 4.0.26.12; not in 25.14.
    pub expiration_enabled: Option<bool>,
    /// After how many days passwords expire, from 30 to 365. Since 4.0.26.12; not in 25.14.
    pub expiration_duration_days: Option<i64>,
    /// When expiry was last turned on. Read-only. Since 4.0.26.12; not in 25.14.
    pub policy_enabled_at: Option<Timestamp>,
}

/// The rules for passwords.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WritePasswordConfig {
    /// The fewest characters of a new password, from 7 to 100.
    pub min_length: Field<i64>,
    /// Whether a password needs a digit.
    pub require_numeric: Field<bool>,
    /// Whether a password needs a capital and a small letter.
    pub require_upperlower: Field<bool>,
    /// Whether a password needs a character that is neither letter nor digit.
    pub require_special: Field<bool>,
    /// Whether passwords expire. Since 4.0.26.12; not in 25.14.
    pub expiration_enabled: Field<bool>,
    /// After how many days passwords expire, from 30 to 365. Since 4.0.26.12; not in 25.14.
    pub expiration_duration_days: Field<i64>,
}

/// The rules for users' sessions in Looker's own pages.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SessionConfig {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether users can stay logged in.
    pub allow_persistent_sessions: Option<bool>,
    /// How long a session lasts, in minutes, from 5 to 43200 (30 days).
    pub session_minutes: Option<i64>,
    /// Whether a user can have any number of sessions at once; otherwise one.
    pub unlimited_sessions_per_user: Option<bool>,
    /// Whether 15 minutes of doing nothing end a session.
    pub use_inactivity_based_logout: Option<bool>,
    /// Whether the place from which somebody logs in is recorded.
    pub track_session_location: Option<bool>,
}

/// The rules for users' sessions in Looker's own pages.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteSessionConfig {
    /// Whether users can stay logged in.
    pub allow_persistent_sessions: Field<bool>,
    /// How long a session lasts, in minutes, from 5 to 43200 (30 days).
    pub session_minutes: Field<i64>,
    /// Whether a user can have any number of sessions at once; otherwise one.
    pub unlimited_sessions_per_user: Field<bool>,
    /// Whether 15 minutes of doing nothing end a session.
    pub use_inactivity_based_logout: Field<bool>,
    /// Whether the place from which somebody logs in is recorded.
    pub track_session_location: Field<bool>,
}

/// Somebody of Looker's support staff who may come into the instance.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SupportAccessAllowlistEntry {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Full name. Read-only.
    pub full_name: Option<String>,
    /// Why the address is on the list.
    pub reason: Option<String>,
    /// When the address was put on the list. Read-only.
    pub created_date: Option<Timestamp>,
}

/// Email addresses of support staff to let in.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SupportAccessAddEntries {
    /// The addresses.
    pub emails: Field<Vec<String>>,
    /// Why they are let in; kept with each of them.
    pub reason: Field<String>,
}

/// For how long support staff may come in.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SupportAccessEnable {
    /// The time, in seconds, counted from the call. Required.
    pub duration_in_seconds: Field<i64>,
}

/// Whether support staff may come in at present.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SupportAccessStatus {
    /// Whether they may. Read-only.
    pub open: Option<bool>,
    /// When that ends. Read-only.
    pub open_until: Option<Timestamp>,
}

/// A user who is locked out after too many failed logins.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserLoginLockout {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Hash by which `delete_user_login_lockout` finds the lockout. Read-only.
    pub key: Option<String>,
    /// The way of logging in that failed: `email`, `ldap`, `totp` or `api`. Read-only.
    pub auth_type: Option<String>,
    /// Address from which the last attempt came. Read-only.
    pub ip: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// The user's id in LDAP, if LDAP is used. Read-only.
    pub remote_id: Option<String>,
    /// Full name. Read-only.
    pub full_name: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// How many failed attempts led to the lockout. Read-only.
    pub fail_count: Option<i64>,
    /// When the lockout began. Read-only.
    pub lockout_at: Option<Timestamp>,
}
