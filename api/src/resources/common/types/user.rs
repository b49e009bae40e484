// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

use super::{
    CredentialsApi3, CredentialsEmail, CredentialsEmbed, CredentialsGoogle, CredentialsLDAP, CredentialsLookerOpenid,
    CredentialsOIDC, CredentialsSaml, CredentialsTotp, CredentialsWorkforce, Session,
};

/// The definition of a user attribute: a named value that can differ by user or group, for use in filters, connections
/// and the like.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserAttribute {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name that `LookML` and the API know it by; unique.
    pub name: Option<String>,
    /// Name shown to people; unique.
    pub label: Option<String>,
    /// Kind of value: `string`, `number`, `yesno`, `datetime`, `zipcode`, `advanced_filter_number` or
    /// `advanced_filter_string`.
    pub r#type: Option<String>,
    /// Value for users who have none of their own nor through a group.
    pub default_value: Option<String>,
    /// Whether it is one of Looker's own. Read-only.
    pub is_system: Option<bool>,
    /// Whether it can never be deleted. Read-only.
    pub is_permanent: Option<bool>,
    /// Whether its values are kept from everybody's sight.
    pub value_is_hidden: Option<bool>,
    /// Whether users who are no admins see their own value and can filter by it.
    pub user_can_view: Option<bool>,
    /// Whether users may set their own value.
    pub user_can_edit: Option<bool>,
    /// Places that a hidden value may be sent to. It can be set just once.
    pub hidden_value_domain_whitelist: Option<String>,
    /// Whether a run of continuous integration (CI) needs it. Since 4.0.26.12; not in 25.14.
    pub needed_for_ci_run: Option<bool>,
    /// Value it has in a run of continuous integration (CI). Since 4.0.26.12; not in 25.14.
    pub value_for_ci_run: Option<String>,
}

/// What a user attribute is for the members of a group.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserAttributeGroupValue {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of this pairing of group and attribute. Read-only.
    pub id: Option<String>,
    /// Id of the group. Read-only.
    pub group_id: Option<String>,
    /// Id of the user attribute. Read-only.
    pub user_attribute_id: Option<String>,
    /// Whether the attribute is set up to hide its values, so that `value` is left out. Read-only.
    pub value_is_hidden: Option<bool>,
    /// Which group decides for a user who is in several: the lowest rank wins. Read-only.
    pub rank: Option<i64>,
    /// Value for the group's members, unless they have one of their own. Read-only.
    pub value: Option<String>,
}

/// What a user attribute is for the members of a group.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteUserAttributeGroupValue {
    /// Can. Read-only.
    pub can: Field<BTreeMap<String, bool>>,
    /// Id of this pairing of group and attribute. Read-only.
    pub id: Field<String>,
    /// Id of the group. Read-only.
    pub group_id: Field<String>,
    /// Id of the user attribute. Read-only.
    pub user_attribute_id: Field<String>,
    /// Whether the attribute is set up to hide its values, so that `value` is left out. Read-only.
    pub value_is_hidden: Field<bool>,
    /// Which group decides for a user who is in several: the lowest rank wins. Read-only.
    pub rank: Field<i64>,
    /// Value for the group's members, unless they have one of their own. Read-only.
    pub value: Field<String>,
}

/// A person or service account that can sign in to Looker.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct User {
    /// What the calling user may do with this user, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// URL of the user's picture, possibly a generic one. Read-only.
    pub avatar_url: Option<String>,
    /// The same URL without a size in it. Read-only.
    pub avatar_url_without_sizing: Option<String>,
    /// API keys. Read-only.
    pub credentials_api3: Option<Vec<CredentialsApi3>>,
    /// Sign-in by email address and password.
    pub credentials_email: Option<CredentialsEmail>,
    /// Identities given by embedding applications. Read-only.
    pub credentials_embed: Option<Vec<CredentialsEmbed>>,
    /// Sign-in by Google account.
    pub credentials_google: Option<CredentialsGoogle>,
    /// Sign-in by LDAP.
    pub credentials_ldap: Option<CredentialsLDAP>,
    /// Sign-in by Looker's own `OpenID` service.
    pub credentials_looker_openid: Option<CredentialsLookerOpenid>,
    /// Sign-in by `OpenID` Connect.
    pub credentials_oidc: Option<CredentialsOIDC>,
    /// Sign-in by SAML.
    pub credentials_saml: Option<CredentialsSaml>,
    /// Second factor by one-time passwords.
    pub credentials_totp: Option<CredentialsTotp>,
    /// Sign-in by workforce identity federation. Since 4.0.26.12; not in 25.14.
    pub credentials_workforce: Option<CredentialsWorkforce>,
    /// Full name; only there when both first and last name are set. Read-only.
    pub display_name: Option<String>,
    /// Email address. Read-only.
    pub email: Option<String>,
    /// Former name of `embed_group_folder_id`. Deprecated by Looker. Read-only. Deprecated.
    pub embed_group_space_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Ids of the groups the user is in. Read-only.
    pub group_ids: Option<Vec<String>>,
    /// Id of the folder the user starts out in.
    pub home_folder_id: Option<String>,
    /// Id of the user. Read-only.
    pub id: Option<String>,
    /// Whether the account is switched off.
    pub is_disabled: Option<bool>,
    /// Last name.
    pub last_name: Option<String>,
    /// Language of texts and formats in answers, such as `en` or `en-US`; goes before the system's own setting.
    pub locale: Option<String>,
    /// Versions of Looker the user has used, from 3.54.0 on. Read-only.
    pub looker_versions: Option<Vec<String>>,
    /// Whether the user's development workspace was found to hold the production projects it should.
    pub models_dir_validated: Option<bool>,
    /// Id of the user's personal folder. Read-only.
    pub personal_folder_id: Option<String>,
    /// Whether the user seems to work for Looker. Deprecated by Looker. Read-only. Deprecated.
    pub presumed_looker_employee: Option<bool>,
    /// Ids of the user's roles. Read-only.
    pub role_ids: Option<Vec<String>>,
    /// Sessions that are still active. Read-only.
    pub sessions: Option<Vec<Session>>,
    /// Notes that Looker's web pages keep about the user, in no documented form.
    pub ui_state: Option<BTreeMap<String, String>>,
    /// Whether the user proved, by Looker's corporate sign-in, to work for Looker. Read-only.
    pub verified_looker_employee: Option<bool>,
    /// Whether a directory such as SAML or LDAP decides the roles, so that they cannot be set here. Read-only.
    pub roles_externally_managed: Option<bool>,
    /// Whether roles may be given to the user directly. Read-only.
    pub allow_direct_roles: Option<bool>,
    /// Whether the user may be put into an ordinary group directly. Read-only.
    pub allow_normal_group_membership: Option<bool>,
    /// Whether the user may inherit roles from an ordinary group. Read-only.
    pub allow_roles_from_normal_groups: Option<bool>,
    /// Id of the folder of the user's embed group, where the embedded sign-in named such a group. Read-only.
    pub embed_group_folder_id: Option<String>,
    /// Whether the user is an administrator through IAM, on Looker (Google Cloud core). Only sent when `fields` asks
    /// for it by name, which can slow the call down. Read-only.
    pub is_iam_admin: Option<bool>,
    /// Whether the user may manage API keys. Experimental: not every instance has it.
    pub can_manage_api3_creds: Option<bool>,
    /// Whether this is a service account. Read-only. Since 4.0.26.12; not in 25.14.
    pub is_service_account: Option<bool>,
    /// Display name of the service account; left out for people. Read-only. Since 4.0.26.12; not in 25.14.
    pub service_account_name: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// The little about a user that others may see: name and picture.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserPublic {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// First name. Read-only.
    pub first_name: Option<String>,
    /// Last name. Read-only.
    pub last_name: Option<String>,
    /// Full name; only there when both first and last name are set. Read-only.
    pub display_name: Option<String>,
    /// URL of the user's picture, possibly a generic one. Read-only.
    pub avatar_url: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}
