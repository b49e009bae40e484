//! The ways a user can sign in.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Sign-in with an email address and a password.
///
/// Part of [`User`](super::User); `user_credentials_email` gives it on its own. `Debug` never shows the two one-time
/// URLs.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsEmail {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Address the user signs in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether the user has to choose a new password at the next sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forced_password_reset_at_next_login: Option<bool>,
    /// Id of the user these credentials belong to. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// One-time URL by which the user can reset the password. A secret. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_reset_url: Option<String>,
    /// One-time URL by which the user can set up the account. A secret. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_setup_url: Option<String>,
    /// Whether `password_reset_url` is missing or no longer valid. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_reset_url_expired: Option<bool>,
    /// Whether `account_setup_url` is missing or no longer valid. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_setup_url_expired: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Path to the user in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_url: Option<String>,
}

impl fmt::Debug for CredentialsEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsEmail")
            .field("can", &self.can)
            .field("created_at", &self.created_at)
            .field("email", &self.email)
            .field("forced_password_reset_at_next_login", &self.forced_password_reset_at_next_login)
            .field("user_id", &self.user_id)
            .field("is_disabled", &self.is_disabled)
            .field("logged_in_at", &self.logged_in_at)
            .field("password_reset_url", &self.password_reset_url.as_ref().map(|_| "[redacted]"))
            .field("account_setup_url", &self.account_setup_url.as_ref().map(|_| "[redacted]"))
            .field("password_reset_url_expired", &self.password_reset_url_expired)
            .field("account_setup_url_expired", &self.account_setup_url_expired)
            .field("type", &self.r#type)
            .field("url", &self.url)
            .field("user_url", &self.user_url)
            .finish()
    }
}

/// A key pair for the API, of which only the client id can be read.
///
/// Part of [`User`](super::User); `user_credentials_api3` and `all_user_credentials_api3s` give it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsApi3 {
    /// What the calling user may do with this API key, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of this key pair. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Public half of the key pair; the secret is not part of this type. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// When the key pair was made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// What the key pair is for, in its owner's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The identity of a user who came in through an embedding application.
///
/// Part of [`User`](super::User); `user_credentials_embed` and `all_user_credentials_embeds` give it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsEmbed {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Group the user joined at the latest sign-in, by the embedding application's own id. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_group_id: Option<String>,
    /// The embedding application's own, unique id of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_user_id: Option<String>,
    /// Id of these credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Sign-in with a Google account.
///
/// Part of [`User`](super::User); `user_credentials_google` gives it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsGoogle {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Google domain of the account. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Email address of the account. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Google's unique id of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_user_id: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Sign-in against an LDAP directory.
///
/// Part of [`User`](super::User); `user_credentials_ldap` gives it on its own.
#[doc(alias = "CredentialsLDAP")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsLdap {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// Distinguished name of the user in the directory, as it was at the latest sign-in. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_dn: Option<String>,
    /// Unique id of the user in the directory. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ldap_id: Option<String>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Sign-in with Looker's own `OpenID` service, which its support staff uses.
///
/// Part of [`User`](super::User); `user_credentials_looker_openid` gives it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsLookerOpenid {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Address the user signs in with. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// IP address the latest sign-in came from. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_ip: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Path to the user in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_url: Option<String>,
}

/// Sign-in with `OpenID` Connect.
///
/// Part of [`User`](super::User); `user_credentials_oidc` gives it on its own.
#[doc(alias = "CredentialsOIDC")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsOidc {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Unique id of the user at the `OpenID` provider. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Sign-in with SAML.
///
/// Part of [`User`](super::User); `user_credentials_saml` gives it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsSaml {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Unique id of the user at the SAML identity provider. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saml_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A second factor: time-based one-time passwords.
///
/// Part of [`User`](super::User); `user_credentials_totp` and `create_user_credentials_totp` give it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsTotp {
    /// What the calling user may do with this second factor, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Whether the user has confirmed the second factor. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Sign-in through Google Cloud's workforce identity federation.
///
/// Only ever a part of [`User`](super::User).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CredentialsWorkforce {
    /// What the calling user may do with this sign-in, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// When these credentials were made, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<String>,
    /// Email address of the user. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Whether these credentials are switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_disabled: Option<bool>,
    /// When they were last used to sign in, as text. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logged_in_at: Option<String>,
    /// Unique id of the user in the workforce pool. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workforce_user_id: Option<String>,
    /// Short name of this kind of credentials. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Path to this item in the API. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
