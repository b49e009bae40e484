// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Model, Secret};

/// What `credentials_api3` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsApi3 {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the client. Read-only.
    pub client_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// Purpose.
    pub purpose: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_email` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsEmail {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Forced password reset at next login.
    pub forced_password_reset_at_next_login: Option<bool>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Password reset URL. Read-only.
    pub password_reset_url: Option<Secret>,
    /// Account setup URL. Read-only.
    pub account_setup_url: Option<Secret>,
    /// Password reset URL expired. Read-only.
    pub password_reset_url_expired: Option<bool>,
    /// Account setup URL expired. Read-only.
    pub account_setup_url_expired: Option<bool>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// User URL. Read-only.
    pub user_url: Option<String>,
}

/// What `credentials_embed` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsEmbed {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Id of the external group. Read-only.
    pub external_group_id: Option<String>,
    /// Id of the external user. Read-only.
    pub external_user_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_google` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsGoogle {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Domain. Read-only.
    pub domain: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Id of the google user. Read-only.
    pub google_user_id: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_ldap` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsLDAP {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Ldap dn. Read-only.
    pub ldap_dn: Option<String>,
    /// Id of the ldap. Read-only.
    pub ldap_id: Option<String>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_looker_openid` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsLookerOpenid {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Logged in ip. Read-only.
    pub logged_in_ip: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// User URL. Read-only.
    pub user_url: Option<String>,
}

/// What `credentials_oidc` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsOIDC {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Id of the OIDC user. Read-only.
    pub oidc_user_id: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_saml` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsSaml {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Id of the SAML user. Read-only.
    pub saml_user_id: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_totp` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsTotp {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// Verified. Read-only.
    pub verified: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `credentials_workforce` of `User` is.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct CredentialsWorkforce {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Email. Read-only.
    pub email: Option<String>,
    /// Is disabled. Read-only.
    pub is_disabled: Option<bool>,
    /// Logged in at. Read-only.
    pub logged_in_at: Option<String>,
    /// Id of the workforce user. Read-only.
    pub workforce_user_id: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}
