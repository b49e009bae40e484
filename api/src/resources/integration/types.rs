// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Integrations`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};

/// The result of trying one delegated OAuth installation.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DelegateOauthTest {
    /// Name of the delegated OAuth connection. Read-only.
    pub name: Option<String>,
    /// Id of what it is installed in, such as a Slack workspace. Read-only.
    pub installation_target_id: Option<String>,
    /// Id of the installation. Read-only.
    pub installation_id: Option<String>,
    /// Success. Read-only.
    pub success: Option<bool>,
}

/// Whether an integration hub answers.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct IntegrationHubHealthResult {
    /// Whether the hub could be reached. Read-only.
    pub success: Option<bool>,
    /// What came of the try, in words. Read-only.
    pub message: Option<String>,
}

/// A server that offers integrations (actions) to which Looker can send data.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct IntegrationHub {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Address at which the hub lists its integrations.
    pub url: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Whether Looker itself runs it. Read-only.
    pub official: Option<bool>,
    /// Why the hub's list of integrations could not be read; the hub cannot be used while this is set. Read-only.
    pub fetch_error_message: Option<String>,
    /// Whether a key is set. Read-only.
    pub has_authorization_token: Option<bool>,
    /// Whether the terms have been agreed to; of no weight unless `legal_agreement_required` is set. Read-only.
    pub legal_agreement_signed: Option<bool>,
    /// Whether the terms have to be agreed to first. Read-only.
    pub legal_agreement_required: Option<bool>,
    /// Text of the terms. Read-only.
    pub legal_agreement_text: Option<String>,
}

/// A server that offers integrations (actions) to which Looker can send data.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteIntegrationHub {
    /// Address at which the hub lists its integrations.
    pub url: Field<String>,
    /// Key that Looker sends to the hub with each call. It can be set but is not returned. Write-only.
    pub authorization_token: Field<Secret>,
}

/// A destination to which Looker can send data or by which a user can act on it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Integration {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the integration hub. Read-only.
    pub integration_hub_id: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Whether users can pick it.
    pub enabled: Option<bool>,
    /// Its settings with their values.
    pub params: Option<Vec<IntegrationParam>>,
    /// Data formats it takes; all of them if not given. Read-only.
    pub supported_formats: Option<Vec<IntegrationSupportedFormat>>,
    /// What it can be used on: `cell`, `query`, `dashboard` or `none`. Read-only.
    pub supported_action_types: Option<Vec<IntegrationSupportedActionType>>,
    /// Whether it takes `formatted` values, `unformatted` ones, or both; both if not given. Read-only.
    pub supported_formattings: Option<Vec<IntegrationSupportedFormatting>>,
    /// Whether visualization options may be applied (`apply`), left off (`noapply`), or either; either if not given.
    /// Read-only.
    pub supported_visualization_formattings: Option<Vec<IntegrationSupportedVisualizationFormatting>>,
    /// Ways it takes data: sent along (`push`) or fetched by it (`url`). Looker picks one for each query; both if not
    /// given. Read-only.
    pub supported_download_settings: Option<Vec<IntegrationSupportedDownloadSetting>>,
    /// Address of an icon. Read-only.
    pub icon_url: Option<String>,
    /// Uses oauth. Read-only.
    pub uses_oauth: Option<bool>,
    /// What fields a query has to have for it; each entry has to be met. Empty means any query will do. Read-only.
    pub required_fields: Option<Vec<IntegrationRequiredField>>,
    /// Privacy link. Read-only.
    pub privacy_link: Option<String>,
    /// Whether it is authorised once for a whole team or workspace rather than by each user. Read-only.
    pub delegate_oauth: Option<bool>,
    /// Ids of the targets in which it is installed by delegated OAuth.
    pub installed_delegate_oauth_targets: Option<Vec<String>>,
}

/// A destination to which Looker can send data or by which a user can act on it.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteIntegration {
    /// Whether users can pick it.
    pub enabled: Field<bool>,
    /// Its settings with their values.
    pub params: Field<Vec<WriteIntegrationParam>>,
    /// Ids of the targets in which it is installed by delegated OAuth.
    pub installed_delegate_oauth_targets: Field<Vec<String>>,
}

/// One setting of an integration.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct IntegrationParam {
    /// Name.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Whether the integration needs it; `false` if not given. Read-only.
    pub required: Option<bool>,
    /// Whether it is set, even where the value is not shown. Read-only.
    pub has_value: Option<bool>,
    /// The value; never shown where `sensitive`. In an update, null keeps the old value and an empty string clears it.
    pub value: Option<String>,
    /// User attribute to take the value from, in place of `value`; null to use `value`.
    pub user_attribute_name: Option<String>,
    /// Whether the value is a secret; `true` if not given. Read-only.
    pub sensitive: Option<bool>,
    /// Whether it has to come from a user attribute, which the user may change while using the integration. Read-only.
    pub per_user: Option<bool>,
    /// Address the user is sent to for OAuth, for a setting of that kind. Read-only.
    pub delegate_oauth_url: Option<String>,
}

/// One setting of an integration.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteIntegrationParam {
    /// Name.
    pub name: Field<String>,
    /// The value; never shown where `sensitive`. In an update, null keeps the old value and an empty string clears it.
    pub value: Field<String>,
    /// User attribute to take the value from, in place of `value`; null to use `value`.
    pub user_attribute_name: Field<String>,
}

/// A kind of field that a query must have for an integration, told by tags.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct IntegrationRequiredField {
    /// Tag the field has to carry. Read-only.
    pub tag: Option<String>,
    /// Tags of which the field has to carry one; takes the place of `tag`. Read-only.
    pub any_tag: Option<Vec<String>>,
    /// Tags that the field has to carry together; takes the place of `tag`. Read-only.
    pub all_tags: Option<Vec<String>>,
}

/// How a test of an integration went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct IntegrationTestResult {
    /// Success. Read-only.
    pub success: Option<bool>,
    /// What came of the test, in words. Read-only.
    pub message: Option<String>,
    /// One result for each delegated OAuth installation. Read-only.
    pub delegate_oauth_result: Option<Vec<DelegateOauthTest>>,
}

/// What `supported_action_types` of `Integration` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum IntegrationSupportedActionType {
    /// `cell`.
    #[model(rename = "cell")]
    Cell,
    /// `query`.
    #[model(rename = "query")]
    Query,
    /// `dashboard`.
    #[model(rename = "dashboard")]
    Dashboard,
    /// `none`.
    #[model(rename = "none")]
    None,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `supported_download_settings` of `Integration` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum IntegrationSupportedDownloadSetting {
    /// `push`.
    #[model(rename = "push")]
    Push,
    /// `url`.
    #[model(rename = "url")]
    Url,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `supported_formats` of `Integration` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum IntegrationSupportedFormat {
    /// `txt`.
    #[model(rename = "txt")]
    Txt,
    /// `csv`.
    #[model(rename = "csv")]
    Csv,
    /// `inline_json`.
    #[model(rename = "inline_json")]
    InlineJson,
    /// `json`.
    #[model(rename = "json")]
    Json,
    /// `json_label`.
    #[model(rename = "json_label")]
    JsonLabel,
    /// `json_detail`.
    #[model(rename = "json_detail")]
    JsonDetail,
    /// `json_detail_lite_stream`.
    #[model(rename = "json_detail_lite_stream")]
    JsonDetailLiteStream,
    /// `json_bi`.
    #[model(rename = "json_bi")]
    JsonBi,
    /// `xlsx`.
    #[model(rename = "xlsx")]
    Xlsx,
    /// `html`.
    #[model(rename = "html")]
    Html,
    /// `wysiwyg_pdf`.
    #[model(rename = "wysiwyg_pdf")]
    WysiwygPdf,
    /// `assembled_pdf`.
    #[model(rename = "assembled_pdf")]
    AssembledPdf,
    /// `wysiwyg_png`.
    #[model(rename = "wysiwyg_png")]
    WysiwygPng,
    /// `csv_zip`.
    #[model(rename = "csv_zip")]
    CsvZip,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `supported_formattings` of `Integration` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum IntegrationSupportedFormatting {
    /// `formatted`.
    #[model(rename = "formatted")]
    Formatted,
    /// `unformatted`.
    #[model(rename = "unformatted")]
    Unformatted,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `supported_visualization_formattings` of `Integration` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum IntegrationSupportedVisualizationFormatting {
    /// `apply`.
    #[model(rename = "apply")]
    Apply,
    /// `noapply`.
    #[model(rename = "noapply")]
    Noapply,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
