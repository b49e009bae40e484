// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;
use serde_json::Value;

/// The type `Error`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ApiError {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Documentation URL. Read-only.
    pub documentation_url: Option<String>,
}

/// What `validation_errors` of `DataActionResponse` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ValidationError {
    /// Message. Read-only.
    pub message: Option<String>,
    /// Errors. Read-only.
    pub errors: Option<Vec<ValidationErrorDetail>>,
    /// Documentation URL. Read-only.
    pub documentation_url: Option<String>,
}

/// What `errors` of `ValidationError` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ValidationErrorDetail {
    /// Field. Read-only.
    pub field: Option<String>,
    /// Code. Read-only.
    pub code: Option<String>,
    /// Message. Read-only.
    pub message: Option<String>,
    /// Documentation URL. Read-only.
    pub documentation_url: Option<String>,
}

/// What `certification_metadata` of `DashboardBase` is.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Certification {
    /// Certification status.
    pub certification_status: Option<CertificationStatus>,
    /// Ui status. Read-only.
    pub ui_status: Option<String>,
    /// User name. Read-only.
    pub user_name: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
}

/// What `certification_metadata` of `DashboardBase` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteCertification {
    /// Certification status.
    pub certification_status: Field<CertificationStatus>,
    /// Notes.
    pub notes: Field<String>,
}

/// What `certification_status` of `Certification` is.
///
/// Not in 25.14.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum CertificationStatus {
    /// `certified`.
    #[model(rename = "certified")]
    Certified,
    /// `revoked`.
    #[model(rename = "revoked")]
    Revoked,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `fields` of `DataActionForm` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DataActionFormField {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// Default. Read-only.
    pub default: Option<String>,
    /// Oauth URL. Read-only.
    pub oauth_url: Option<String>,
    /// Interactive. Read-only.
    pub interactive: Option<bool>,
    /// Required. Read-only.
    pub required: Option<bool>,
    /// Options. Read-only.
    pub options: Option<Vec<DataActionFormSelectOption>>,
}

/// The type `DataActionForm`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DataActionForm {
    /// State.
    pub state: Option<DataActionUserState>,
    /// Fields. Read-only.
    pub fields: Option<Vec<DataActionFormField>>,
}

/// What `options` of `DataActionFormField` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DataActionFormSelectOption {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
}

/// What `state` of `DataActionForm` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DataActionUserState {
    /// Data. Read-only.
    pub data: Option<String>,
    /// Refresh time. Read-only.
    pub refresh_time: Option<i64>,
}

/// What `dialect` of `DBConnectionBase` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Dialect {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Supports cost estimate. Read-only.
    pub supports_cost_estimate: Option<bool>,
    /// Cost estimate style. Read-only.
    pub cost_estimate_style: Option<String>,
    /// Persistent table indexes. Read-only.
    pub persistent_table_indexes: Option<String>,
    /// Persistent table sortkeys. Read-only.
    pub persistent_table_sortkeys: Option<String>,
    /// Persistent table distkey. Read-only.
    pub persistent_table_distkey: Option<String>,
    /// Supports streaming. Read-only.
    pub supports_streaming: Option<bool>,
    /// Automatically run SQL runner snippets. Read-only.
    pub automatically_run_sql_runner_snippets: Option<bool>,
    /// Connection tests. Read-only.
    pub connection_tests: Option<Vec<String>>,
    /// Supports inducer. Read-only.
    pub supports_inducer: Option<bool>,
    /// Supports multiple databases. Read-only.
    pub supports_multiple_databases: Option<bool>,
    /// Supports persistent derived tables. Read-only.
    pub supports_persistent_derived_tables: Option<bool>,
    /// Has SSL support. Read-only.
    pub has_ssl_support: Option<bool>,
}

/// What `folder` of `DashboardBase` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct FolderBase {
    /// Name.
    pub name: Option<String>,
    /// Id of the parent.
    pub parent_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Id of the creator. Read-only.
    pub creator_id: Option<String>,
    /// Child count. Read-only.
    pub child_count: Option<i64>,
    /// Id of the external. Read-only.
    pub external_id: Option<String>,
    /// Is embed. Read-only.
    pub is_embed: Option<bool>,
    /// Is embed shared root. Read-only.
    pub is_embed_shared_root: Option<bool>,
    /// Is embed users root. Read-only.
    pub is_embed_users_root: Option<bool>,
    /// Is personal. Read-only.
    pub is_personal: Option<bool>,
    /// Is personal descendant. Read-only.
    pub is_personal_descendant: Option<bool>,
    /// Is shared root. Read-only.
    pub is_shared_root: Option<bool>,
    /// Is users root. Read-only.
    pub is_users_root: Option<bool>,
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
}

/// What `folder` of `DashboardBase` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteFolderBase {
    /// Name. Required.
    pub name: Field<String>,
    /// Id of the parent.
    pub parent_id: Field<String>,
}

/// What `default_new_user_groups` of `LDAPConfig` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Group {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Can add to content metadata.
    pub can_add_to_content_metadata: Option<bool>,
    /// Contains current user. Read-only.
    pub contains_current_user: Option<bool>,
    /// Id of the external group. Read-only.
    pub external_group_id: Option<String>,
    /// Externally managed. Read-only.
    pub externally_managed: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Include by default. Read-only.
    pub include_by_default: Option<bool>,
    /// Name.
    pub name: Option<String>,
    /// User count. Read-only.
    pub user_count: Option<i64>,
}

/// What `model_set` of `Role` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ModelSet {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// All access. Read-only.
    pub all_access: Option<bool>,
    /// Built in. Read-only.
    pub built_in: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Models.
    pub models: Option<Vec<String>>,
    /// Name.
    pub name: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `permission_set` of `Role` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct PermissionSet {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// All access. Read-only.
    pub all_access: Option<bool>,
    /// Built in. Read-only.
    pub built_in: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Permissions.
    pub permissions: Option<Vec<String>>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `projects` of `Workspace` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Project {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Uses git. Read-only.
    pub uses_git: Option<bool>,
    /// Is git dev locked. Read-only. Not in 25.14.
    pub is_git_dev_locked: Option<bool>,
    /// Git remote URL.
    pub git_remote_url: Option<String>,
    /// Git username.
    pub git_username: Option<String>,
    /// Git production branch name.
    pub git_production_branch_name: Option<String>,
    /// Use git cookie auth.
    pub use_git_cookie_auth: Option<bool>,
    /// Git username user attribute.
    pub git_username_user_attribute: Option<String>,
    /// Git password user attribute.
    pub git_password_user_attribute: Option<String>,
    /// Git service name.
    pub git_service_name: Option<String>,
    /// Git application server HTTP port.
    pub git_application_server_http_port: Option<i64>,
    /// Git application server HTTP scheme.
    pub git_application_server_http_scheme: Option<String>,
    /// Pull request mode.
    pub pull_request_mode: Option<ProjectPullRequestMode>,
    /// Validation required.
    pub validation_required: Option<bool>,
    /// Git release mgmt enabled.
    pub git_release_mgmt_enabled: Option<bool>,
    /// Allow warnings.
    pub allow_warnings: Option<bool>,
    /// Is example. Read-only.
    pub is_example: Option<bool>,
    /// Has production counterpart. Read-only. Not in 25.14.
    pub has_production_counterpart: Option<bool>,
    /// Dependency status.
    pub dependency_status: Option<String>,
}

/// What `pull_request_mode` of `Project` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum ProjectPullRequestMode {
    /// `off`.
    #[model(rename = "off")]
    Off,
    /// `links`.
    #[model(rename = "links")]
    Links,
    /// `recommended`.
    #[model(rename = "recommended")]
    Recommended,
    /// `required`.
    #[model(rename = "required")]
    Required,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}

/// What `query` of `DashboardElement` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Query {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// View.
    pub view: Option<String>,
    /// Fields.
    pub fields: Option<Vec<String>>,
    /// Pivots.
    pub pivots: Option<Vec<String>>,
    /// Fill fields.
    pub fill_fields: Option<Vec<String>>,
    /// Filters.
    pub filters: Option<BTreeMap<String, String>>,
    /// Filter expression.
    pub filter_expression: Option<String>,
    /// Sorts.
    pub sorts: Option<Vec<String>>,
    /// Limit.
    pub limit: Option<String>,
    /// Column limit.
    pub column_limit: Option<String>,
    /// Total.
    pub total: Option<bool>,
    /// Row total.
    pub row_total: Option<String>,
    /// Subtotals.
    pub subtotals: Option<Vec<String>>,
    /// Vis config.
    pub vis_config: Option<BTreeMap<String, Value>>,
    /// Filter config.
    pub filter_config: Option<BTreeMap<String, Value>>,
    /// Visible ui sections.
    pub visible_ui_sections: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
    /// Dynamic fields.
    pub dynamic_fields: Option<String>,
    /// Id of the client.
    pub client_id: Option<String>,
    /// Share URL. Read-only.
    pub share_url: Option<String>,
    /// Expanded share URL. Read-only.
    pub expanded_share_url: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Query timezone.
    pub query_timezone: Option<String>,
    /// Has table calculations. Read-only.
    pub has_table_calculations: Option<bool>,
}

/// What `query` of `DashboardElement` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteQuery {
    /// Model. Required.
    pub model: Field<String>,
    /// View. Required.
    pub view: Field<String>,
    /// Fields.
    pub fields: Field<Vec<String>>,
    /// Pivots.
    pub pivots: Field<Vec<String>>,
    /// Fill fields.
    pub fill_fields: Field<Vec<String>>,
    /// Filters.
    pub filters: Field<BTreeMap<String, String>>,
    /// Filter expression.
    pub filter_expression: Field<String>,
    /// Sorts.
    pub sorts: Field<Vec<String>>,
    /// Limit.
    pub limit: Field<String>,
    /// Column limit.
    pub column_limit: Field<String>,
    /// Total.
    pub total: Field<bool>,
    /// Row total.
    pub row_total: Field<String>,
    /// Subtotals.
    pub subtotals: Field<Vec<String>>,
    /// Vis config.
    pub vis_config: Field<BTreeMap<String, Value>>,
    /// Filter config.
    pub filter_config: Field<BTreeMap<String, Value>>,
    /// Visible ui sections.
    pub visible_ui_sections: Field<String>,
    /// Dynamic fields.
    pub dynamic_fields: Field<String>,
    /// Id of the client.
    pub client_id: Field<String>,
    /// Query timezone.
    pub query_timezone: Field<String>,
}

/// What `listen` of `ResultMakerFilterables` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ResultMakerFilterablesListen {
    /// Dashboard filter name.
    pub dashboard_filter_name: Option<String>,
    /// Field.
    pub field: Option<String>,
}

/// What `filterables` of `ResultMakerWithIdVisConfigAndDynamicFields` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ResultMakerFilterables {
    /// Model.
    pub model: Option<String>,
    /// View.
    pub view: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Listen. Read-only.
    pub listen: Option<Vec<ResultMakerFilterablesListen>>,
}

/// What `result_maker` of `DashboardElement` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct ResultMakerWithIdVisConfigAndDynamicFields {
    /// Id. Read-only.
    pub id: Option<String>,
    /// Dynamic fields.
    pub dynamic_fields: Option<String>,
    /// Filterables.
    pub filterables: Option<Vec<ResultMakerFilterables>>,
    /// Sorts.
    pub sorts: Option<Vec<String>>,
    /// Id of the merge result.
    pub merge_result_id: Option<String>,
    /// Total.
    pub total: Option<bool>,
    /// Id of the query. Read-only.
    pub query_id: Option<String>,
    /// Id of the SQL query.
    pub sql_query_id: Option<String>,
    /// Query.
    pub query: Option<Query>,
    /// Vis config.
    pub vis_config: Option<BTreeMap<String, Value>>,
}

/// What `roles` of `GroupSearch` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Role {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Permission set.
    pub permission_set: Option<PermissionSet>,
    /// Model set.
    pub model_set: Option<ModelSet>,
    /// Internal. Read-only. Not in 25.14.
    pub internal: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Users URL. Read-only.
    pub users_url: Option<String>,
}

/// What `sessions` of `User` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Session {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Ip address. Read-only.
    pub ip_address: Option<String>,
    /// Browser. Read-only.
    pub browser: Option<String>,
    /// Operating system. Read-only.
    pub operating_system: Option<String>,
    /// City. Read-only.
    pub city: Option<String>,
    /// State. Read-only.
    pub state: Option<String>,
    /// Country. Read-only.
    pub country: Option<String>,
    /// Credentials type. Read-only.
    pub credentials_type: Option<String>,
    /// Extended at. Read-only.
    pub extended_at: Option<String>,
    /// Extended count. Read-only.
    pub extended_count: Option<i64>,
    /// Id of the sudo user. Read-only.
    pub sudo_user_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<String>,
    /// Expires at. Read-only.
    pub expires_at: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
}

/// What `snippets` of `DBConnectionBase` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Snippet {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// SQL. Read-only.
    pub sql: Option<String>,
}
