// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Model, Secret};

/// A key pair for the API, of which only the client id can be read. Part of `User`; `user_credentials_api3` and
/// `all_user_credentials_api3s` give it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsApi3 {
    /// What the calling user may do with this API key, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of this key pair. Read-only.
    pub id: Option<String>,
    /// Public half of the key pair; the secret is not part of this type. Read-only.
    pub client_id: Option<String>,
    /// When the key pair was made, as text. Read-only.
    pub created_at: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// What the key pair is for, in its owner's words.
    pub purpose: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in with an email address and a password. Part of `User`; `user_credentials_email` gives it on its own. `Debug`
/// never shows the two one-time URLs.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsEmail {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Address the user signs in with.
    pub email: Option<String>,
    /// Whether the user has to choose a new password at the next sign-in.
    pub forced_password_reset_at_next_login: Option<bool>,
    /// Id of the user these credentials belong to. Read-only.
    pub user_id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// One-time URL by which the user can reset the password. A secret. Read-only.
    pub password_reset_url: Option<Secret>,
    /// One-time URL by which the user can set up the account. A secret. Read-only.
    pub account_setup_url: Option<Secret>,
    /// Whether `password_reset_url` is missing or no longer valid. Read-only.
    pub password_reset_url_expired: Option<bool>,
    /// Whether `account_setup_url` is missing or no longer valid. Read-only.
    pub account_setup_url_expired: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
    /// Path to the user in the API. Read-only.
    pub user_url: Option<String>,
}

/// The identity of a user who came in through an embedding application. Part of `User`; `user_credentials_embed` and
/// `all_user_credentials_embeds` give it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsEmbed {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Group the user joined at the latest sign-in, by the embedding application's own id. Read-only.
    pub external_group_id: Option<String>,
    /// The embedding application's own, unique id of the user. Read-only.
    pub external_user_id: Option<String>,
    /// Id of these credentials. Read-only.
    pub id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in with a Google account. Part of `User`; `user_credentials_google` gives it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsGoogle {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Google domain of the account. Read-only.
    pub domain: Option<String>,
    /// Email address of the account. Read-only.
    pub email: Option<String>,
    /// Google's unique id of the user. Read-only.
    pub google_user_id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in with LDAP. Part of `User`; `user_credentials_ldap` gives it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsLDAP {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// Distinguished name of the user in LDAP, as it was at the latest sign-in. Read-only.
    pub ldap_dn: Option<String>,
    /// Unique id of the user in LDAP. Read-only.
    pub ldap_id: Option<String>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in with Looker's own `OpenID` service, which its support staff uses. Part of `User`;
/// `user_credentials_looker_openid` gives it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsLookerOpenid {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Address the user signs in with. Read-only.
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// IP address the latest sign-in came from. Read-only.
    pub logged_in_ip: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
    /// Path to the user in the API. Read-only.
    pub user_url: Option<String>,
}

/// Sign-in with `OpenID` Connect. Part of `User`; `user_credentials_oidc` gives it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsOIDC {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Unique id of the user at the `OpenID` Connect provider. Read-only.
    pub oidc_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in with SAML. Part of `User`; `user_credentials_saml` gives it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsSaml {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Unique id of the user at the SAML identity provider. Read-only.
    pub saml_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// A second factor: time-based one-time passwords. Part of `User`; `user_credentials_totp` and
/// `create_user_credentials_totp` give it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsTotp {
    /// What the calling user may do with this second factor, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Whether the user has confirmed the second factor. Read-only.
    pub verified: Option<bool>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// Sign-in through Google Cloud's workforce identity federation. Only ever a part of `User`.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CredentialsWorkforce {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    pub logged_in_at: Option<String>,
    /// Unique id of the user in the workforce pool. Read-only.
    pub workforce_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}
