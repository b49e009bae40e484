// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Config`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;
use serde_json::Value;

/// Where backups of the instance are kept.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct BackupConfiguration {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Kind of storage: `looker-s3` (Looker's own) or `custom-s3` (a bucket of one's own).
    pub r#type: Option<String>,
    /// Name of the bucket, for `custom-s3`.
    pub custom_s3_bucket: Option<String>,
    /// AWS region of the bucket, for `custom-s3`.
    pub custom_s3_bucket_region: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// Where backups of the instance are kept.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteBackupConfiguration {
    /// Kind of storage: `looker-s3` (Looker's own) or `custom-s3` (a bucket of one's own).
    pub r#type: Field<String>,
    /// Name of the bucket, for `custom-s3`.
    pub custom_s3_bucket: Field<String>,
    /// AWS region of the bucket, for `custom-s3`.
    pub custom_s3_bucket_region: Field<String>,
    /// AWS access key, for `custom-s3`. It can be set but is not returned. Write-only.
    pub custom_s3_key: Field<String>,
    /// AWS secret key, for `custom-s3`. It can be set but is not returned. Write-only.
    pub custom_s3_secret: Field<Secret>,
}

/// The text of the mail that new users get.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CustomWelcomeEmail {
    /// Whether `content` takes the place of Looker's own text.
    pub enabled: Option<bool>,
    /// Body of the mail as HTML; scripts and other risky markup are taken out.
    pub content: Option<String>,
    /// Subject of the mail. Needs a private label licence and its advanced welcome email setting.
    pub subject: Option<String>,
    /// Heading inside the mail. Needs a private label licence and its advanced welcome email setting.
    pub header: Option<String>,
}

/// The text of the mail that new users get.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCustomWelcomeEmail {
    /// Whether `content` takes the place of Looker's own text.
    pub enabled: Field<bool>,
    /// Body of the mail as HTML; scripts and other risky markup are taken out.
    pub content: Field<String>,
    /// Subject of the mail. Needs a private label licence and its advanced welcome email setting.
    pub subject: Field<String>,
    /// Heading inside the mail. Needs a private label licence and its advanced welcome email setting.
    pub header: Field<String>,
}

/// Whether the content for digest emails was handed over.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DigestEmailSend {
    /// Whether the content was made and handed over.
    pub configuration_delivered: Option<bool>,
}

/// Whether digest emails are on.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DigestEmails {
    /// Is enabled.
    pub is_enabled: Option<bool>,
}

/// Whether digest emails are on.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDigestEmails {
    /// Is enabled.
    pub is_enabled: Field<bool>,
}

/// The public addresses from which the instance calls out.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EgressIpAddresses {
    /// The IP addresses. Read-only.
    pub egress_ip_addresses: Option<Vec<String>>,
}

/// Settings for embedding Looker in other pages.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct EmbedConfig {
    /// Origins whose pages may embed Looker.
    pub domain_allowlist: Option<Vec<String>>,
    /// Base addresses that links in alerts and schedules may lead to.
    pub alert_url_allowlist: Option<Vec<String>>,
    /// Who sets the parameters of those links.
    pub alert_url_param_owner: Option<String>,
    /// Text of those links.
    pub alert_url_label: Option<String>,
    /// Whether signed (SSO) embedding is on.
    pub sso_auth_enabled: Option<bool>,
    /// Whether embedding without third-party cookies is on.
    pub embed_cookieless_v2: Option<bool>,
    /// Whether embed users can move about between content.
    pub embed_content_navigation: Option<bool>,
    /// Whether embed users can manage content, as by moving or deleting it.
    pub embed_content_management: Option<bool>,
    /// Whether Looker's login page is kept from showing in frames of other sites.
    pub strict_sameorigin_for_login: Option<bool>,
    /// Whether embedded looks have filters.
    pub look_filters: Option<bool>,
    /// Whether embedded dashboards and explores come without ways to get to looks.
    pub hide_look_navigation: Option<bool>,
    /// Permissions that embed users may be given, as a tree. Read-only. Since 4.0.26.12; not in 25.14.
    pub permissions: Option<BTreeMap<String, Value>>,
    /// Whether the licence covers embedding. Read-only.
    pub embed_enabled: Option<bool>,
}

/// Settings for embedding Looker in other pages.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteEmbedConfig {
    /// Origins whose pages may embed Looker.
    pub domain_allowlist: Field<Vec<String>>,
    /// Base addresses that links in alerts and schedules may lead to.
    pub alert_url_allowlist: Field<Vec<String>>,
    /// Who sets the parameters of those links.
    pub alert_url_param_owner: Field<String>,
    /// Text of those links.
    pub alert_url_label: Field<String>,
    /// Whether signed (SSO) embedding is on.
    pub sso_auth_enabled: Field<bool>,
    /// Whether embedding without third-party cookies is on.
    pub embed_cookieless_v2: Field<bool>,
    /// Whether embed users can move about between content.
    pub embed_content_navigation: Field<bool>,
    /// Whether embed users can manage content, as by moving or deleting it.
    pub embed_content_management: Field<bool>,
    /// Whether Looker's login page is kept from showing in frames of other sites.
    pub strict_sameorigin_for_login: Field<bool>,
    /// Whether embedded looks have filters.
    pub look_filters: Field<bool>,
    /// Whether embedded dashboards and explores come without ways to get to looks.
    pub hide_look_navigation: Field<bool>,
}

/// The mail server by which the instance sends its mail.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SmtpSettings {
    /// Host name of the server.
    pub address: Field<String>,
    /// Sender's address.
    pub from: Field<String>,
    /// User name.
    pub user_name: Field<String>,
    /// Password.
    pub password: Field<Secret>,
    /// Port.
    pub port: Field<i64>,
    /// Whether the connection is encrypted with TLS.
    pub enable_starttls_auto: Field<bool>,
    /// Version of TLS: `TLSv1_1`, `TLSv1_2` or `SSLv23`.
    pub ssl_version: Field<SmtpSettingsSslVersion>,
    /// How Looker signs in to the server. Since 4.0.26.12; not in 25.14.
    pub auth_type: Field<String>,
    /// OAuth client id, where it signs in by OAuth. Since 4.0.26.12; not in 25.14.
    pub client_id: Field<String>,
    /// OAuth client secret, where it signs in by OAuth. Since 4.0.26.12; not in 25.14.
    pub client_secret: Field<Secret>,
    /// Address that gives out OAuth tokens. Since 4.0.26.12; not in 25.14.
    pub token_endpoint: Field<String>,
    /// OAuth scopes to ask for. Since 4.0.26.12; not in 25.14.
    pub scopes: Field<String>,
    /// Whether to use Looker's built-in mail server in place of all this.
    pub default_smtp: Field<bool>,
}

/// Whether the instance can send mail.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SmtpStatus {
    /// Whether the cluster as a whole can send mail. Read-only.
    pub is_valid: Option<bool>,
    /// How many nodes the cluster has. Read-only.
    pub node_count: Option<i64>,
    /// How each node fares. Read-only.
    pub node_status: Option<Vec<SmtpNodeStatus>>,
}

/// Whether one node of the instance can send mail.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SmtpNodeStatus {
    /// Is valid. Read-only.
    pub is_valid: Option<bool>,
    /// What is wrong, if anything. Read-only.
    pub message: Option<String>,
    /// Hostname. Read-only.
    pub hostname: Option<String>,
}

/// What `ssl_version` of `SmtpSettings` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum SmtpSettingsSslVersion {
    /// `TLSv1_1`.
    #[model(rename = "TLSv1_1")]
    TLSv1_1,
    /// `SSLv23`.
    #[model(rename = "SSLv23")]
    SSLv23,
    /// `TLSv1_2`.
    #[model(rename = "TLSv1_2")]
    TLSv1_2,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// The organization's own help text.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct InternalHelpResourcesContent {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the entry in the help menu.
    pub organization_name: Option<String>,
    /// The text, in Markdown.
    pub markdown_content: Option<String>,
}

/// The organization's own help text.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteInternalHelpResourcesContent {
    /// Name of the entry in the help menu.
    pub organization_name: Field<String>,
    /// The text, in Markdown.
    pub markdown_content: Field<String>,
}

/// Whether the organization's own help text is shown.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct InternalHelpResources {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether the help menu has an entry for it; without any text there is none all the same.
    pub enabled: Option<bool>,
}

/// Whether the organization's own help text is shown.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteInternalHelpResources {
    /// Whether the help menu has an entry for it; without any text there is none all the same.
    pub enabled: Field<bool>,
}

/// A feature on its way out, which can be kept on for a time.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LegacyFeature {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Whether somebody turned it on for this instance.
    pub enabled_locally: Option<bool>,
    /// Whether it is on at present. Read-only.
    pub enabled: Option<bool>,
    /// Looker release that made it a legacy feature. Read-only.
    pub disallowed_as_of_version: Option<String>,
    /// Looker release that turns it off. Read-only.
    pub disable_on_upgrade_to_version: Option<String>,
    /// Looker release that takes it out. Read-only.
    pub end_of_life_version: Option<String>,
    /// Documentation URL. Read-only.
    pub documentation_url: Option<String>,
    /// About when it is turned off. Read-only.
    pub approximate_disable_date: Option<Timestamp>,
    /// About when it is taken out. Read-only.
    pub approximate_end_of_life_date: Option<Timestamp>,
    /// Whether the last upgrade may have turned it off. Read-only.
    pub has_disabled_on_upgrade: Option<bool>,
}

/// A feature on its way out, which can be kept on for a time.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLegacyFeature {
    /// Whether somebody turned it on for this instance.
    pub enabled_locally: Field<bool>,
}

/// A language and region that Looker can be used in.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Locale {
    /// Code of the locale, such as `de_DE`. Read-only.
    pub code: Option<String>,
    /// Its name in its own language. Read-only.
    pub native_name: Option<String>,
    /// Its name in English. Read-only.
    pub english_name: Option<String>,
}

/// What the marketplace does by itself.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MarketplaceAutomation {
    /// Whether it installs by itself.
    pub install_enabled: Option<bool>,
    /// Whether Looker's own extensions are updated by themselves.
    pub update_looker_enabled: Option<bool>,
    /// Whether extensions by others are updated by themselves.
    pub update_third_party_enabled: Option<bool>,
}

/// What the marketplace does by itself.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteMarketplaceAutomation {
    /// Whether it installs by itself.
    pub install_enabled: Field<bool>,
    /// Whether Looker's own extensions are updated by themselves.
    pub update_looker_enabled: Field<bool>,
    /// Whether extensions by others are updated by themselves.
    pub update_third_party_enabled: Field<bool>,
}

/// Settings for the mobile app.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MobileSettings {
    /// Whether the app makes users prove themselves each time. Read-only.
    pub mobile_force_authentication: Option<bool>,
    /// Whether the instance can be used from the app. Read-only.
    pub mobile_app_integration: Option<bool>,
    /// Feature flags that matter to the app. Read-only.
    pub mobile_feature_flags: Option<Vec<MobileFeatureFlags>>,
}

/// A feature flag that matters to the mobile app.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct MobileFeatureFlags {
    /// Feature flag name. Read-only.
    pub feature_flag_name: Option<String>,
    /// Whether it is on. Read-only.
    pub feature_flag_state: Option<bool>,
}

/// What is turned on and licensed on the instance.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct InstanceConfig {
    /// Feature flags that are on, by name. Read-only.
    pub feature_flags: Option<BTreeMap<String, bool>>,
    /// Features the licence covers, by name. Read-only.
    pub license_features: Option<BTreeMap<String, bool>>,
}

/// What is turned on and licensed on the instance.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteInstanceConfig {
    /// Feature flags that are on, by name. Read-only.
    pub feature_flags: Field<BTreeMap<String, bool>>,
    /// Features the licence covers, by name. Read-only.
    pub license_features: Field<BTreeMap<String, bool>>,
}

/// A time zone that Looker knows.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Timezone {
    /// Code to use in settings and schedules, such as `Europe/Berlin`. Read-only.
    pub value: Option<String>,
    /// Name as shown to people. Read-only.
    pub label: Option<String>,
    /// Where it is listed, such as `Common` or `Other`. Read-only.
    pub group: Option<String>,
}

/// A version of the API that the instance serves.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ApiVersionElement {
    /// Version as it stands in paths, such as `4.0`. Read-only.
    pub version: Option<String>,
    /// Version with its minor part. Read-only.
    pub full_version: Option<String>,
    /// How settled it is, such as `current` or `stable`. Read-only.
    pub status: Option<String>,
    /// Address of its description in Swagger JSON. Read-only.
    pub swagger_url: Option<String>,
}

/// The release of the instance and the API versions it serves.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ApiVersion {
    /// Release of Looker, such as `25.14.8`. Read-only.
    pub looker_release_version: Option<String>,
    /// The API version to use.
    pub current_version: Option<ApiVersionElement>,
    /// All API versions served. Read-only.
    pub supported_versions: Option<Vec<ApiVersionElement>>,
    /// Base address of the API. Read-only.
    pub api_server_url: Option<String>,
    /// Base address of the web pages. Read-only.
    pub web_server_url: Option<String>,
}

/// The text of a welcome email to be tried out.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WelcomeEmailTest {
    /// Body of the mail, as HTML.
    pub content: Option<String>,
    /// Subject.
    pub subject: Option<String>,
    /// Heading inside the mail.
    pub header: Option<String>,
}

/// The text of a welcome email to be tried out.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteWelcomeEmailTest {
    /// Body of the mail, as HTML.
    pub content: Field<String>,
    /// Subject.
    pub subject: Field<String>,
    /// Heading inside the mail.
    pub header: Field<String>,
}

/// Private label settings: what users see of Looker's name and logo.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WhitelabelConfiguration {
    /// Id. Read-only.
    pub id: Option<String>,
    /// The logo, as base64. It can be set but is not returned.
    pub logo_file: Option<String>,
    /// Address of the logo. Read-only.
    pub logo_url: Option<String>,
    /// The browser icon, as base64. It can be set but is not returned.
    pub favicon_file: Option<String>,
    /// Address of the browser icon. Read-only.
    pub favicon_url: Option<String>,
    /// Page title where a page has none of its own.
    pub default_title: Option<String>,
    /// Whether the help menu is shown.
    pub show_help_menu: Option<bool>,
    /// Whether links to the documentation are shown.
    pub show_docs: Option<bool>,
    /// Whether users can choose which mails they get.
    pub show_email_sub_options: Option<bool>,
    /// Whether mails may name Looker.
    pub allow_looker_mentions: Option<bool>,
    /// Whether mails may link to Looker.
    pub allow_looker_links: Option<bool>,
    /// Whether subject and heading of the welcome email can be changed too.
    pub custom_welcome_email_advanced: Option<bool>,
    /// Whether the account setup page leaves out the name Looker.
    pub setup_mentions: Option<bool>,
    /// Whether alerts leave out the Looker logo.
    pub alerts_logo: Option<bool>,
    /// Whether alerts leave out links to Looker.
    pub alerts_links: Option<bool>,
    /// Whether an empty home folder's page leaves out the name Looker.
    pub folders_mentions: Option<bool>,
}

/// Private label settings: what users see of Looker's name and logo.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteWhitelabelConfiguration {
    /// The logo, as base64. It can be set but is not returned.
    pub logo_file: Field<String>,
    /// The browser icon, as base64. It can be set but is not returned.
    pub favicon_file: Field<String>,
    /// Page title where a page has none of its own.
    pub default_title: Field<String>,
    /// Whether the help menu is shown.
    pub show_help_menu: Field<bool>,
    /// Whether links to the documentation are shown.
    pub show_docs: Field<bool>,
    /// Whether users can choose which mails they get.
    pub show_email_sub_options: Field<bool>,
    /// Whether mails may name Looker.
    pub allow_looker_mentions: Field<bool>,
    /// Whether mails may link to Looker.
    pub allow_looker_links: Field<bool>,
    /// Whether subject and heading of the welcome email can be changed too.
    pub custom_welcome_email_advanced: Field<bool>,
    /// Whether the account setup page leaves out the name Looker.
    pub setup_mentions: Field<bool>,
    /// Whether alerts leave out the Looker logo.
    pub alerts_logo: Field<bool>,
    /// Whether alerts leave out links to Looker.
    pub alerts_links: Field<bool>,
    /// Whether an empty home folder's page leaves out the name Looker.
    pub folders_mentions: Field<bool>,
}

/// Private label settings: what users see of Looker's name and logo.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct PrivatelabelConfiguration {
    /// The logo, as base64. It can be set but is not returned.
    pub logo_file: Option<String>,
    /// Address of the logo. Read-only.
    pub logo_url: Option<String>,
    /// The browser icon, as base64. It can be set but is not returned.
    pub favicon_file: Option<String>,
    /// Address of the browser icon. Read-only.
    pub favicon_url: Option<String>,
    /// Page title where a page has none of its own.
    pub default_title: Option<String>,
    /// Whether the help menu is shown.
    pub show_help_menu: Option<bool>,
    /// Whether links to the documentation are shown.
    pub show_docs: Option<bool>,
    /// Whether users can choose which mails they get.
    pub show_email_sub_options: Option<bool>,
    /// Whether mails may name Looker.
    pub allow_looker_mentions: Option<bool>,
    /// Whether mails may link to Looker.
    pub allow_looker_links: Option<bool>,
    /// Whether subject and heading of the welcome email can be changed too.
    pub custom_welcome_email_advanced: Option<bool>,
    /// Whether the account setup page leaves out the name Looker.
    pub setup_mentions: Option<bool>,
    /// Whether alerts leave out the Looker logo.
    pub alerts_logo: Option<bool>,
    /// Whether alerts leave out links to Looker.
    pub alerts_links: Option<bool>,
    /// Whether an empty home folder's page leaves out the name Looker.
    pub folders_mentions: Option<bool>,
}
