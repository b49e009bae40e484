// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;
use serde_json::Value;

/// What Looker says about a call that failed.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ApiError {
    /// What went wrong, in words. Read-only.
    pub message: Option<String>,
    /// Page that explains the error. Read-only.
    pub documentation_url: Option<String>,
}

/// What Looker says about a call whose input it found invalid, detail by detail. The body of answers with status 422,
/// and of some with status 403.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ValidationError {
    /// What went wrong, in one sentence. Read-only.
    pub message: Option<String>,
    /// Each thing that was found invalid. Read-only.
    pub errors: Option<Vec<ValidationErrorDetail>>,
    /// Page that explains the error. Read-only.
    pub documentation_url: Option<String>,
}

/// One thing that was found invalid in a call's input. Only ever a part of `ValidationError`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ValidationErrorDetail {
    /// Name of the property or parameter. Read-only.
    pub field: Option<String>,
    /// Short name of the kind of error, such as `missing_field`. Read-only.
    pub code: Option<String>,
    /// What is wrong with it. Read-only.
    pub message: Option<String>,
    /// Page that explains the error. Read-only.
    pub documentation_url: Option<String>,
}

/// The mark by which someone vouched for a dashboard, a look or another piece of content. Part of most answers about
/// content; `update_self_service_explore_certification` gives it on its own.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Certification {
    /// Whether the content is certified or had its certification withdrawn.
    pub certification_status: Option<CertificationStatus>,
    /// Tells whether the model behind the content is ungoverned. Read-only.
    pub ui_status: Option<String>,
    /// Display name of whoever certified the content; Looker derives it from the user's id. Read-only.
    pub user_name: Option<String>,
    /// Remarks left with the certification.
    pub notes: Option<String>,
    /// When the certification was last made or changed. Read-only.
    pub updated_at: Option<Timestamp>,
}

/// The mark by which someone vouched for a dashboard, a look or another piece of content. Part of most answers about
/// content; `update_self_service_explore_certification` gives it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteCertification {
    /// Whether the content is certified or had its certification withdrawn.
    pub certification_status: Field<CertificationStatus>,
    /// Remarks left with the certification.
    pub notes: Field<String>,
}

/// What `certification_status` of `Certification` is.
///
/// Since 4.0.26.12; not in 25.14.
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

/// One field of a data action's form: what the user is asked, and in what way.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionFormField {
    /// Name under which the value is sent back. Read-only.
    pub name: Option<String>,
    /// Name shown to the user. Read-only.
    pub label: Option<String>,
    /// Explanation shown with the field. Read-only.
    pub description: Option<String>,
    /// Kind of field, such as `select` or `oauth_link`. Read-only.
    pub r#type: Option<String>,
    /// Value the field starts out with. Read-only.
    pub default: Option<String>,
    /// Where the user goes to sign in, for the type `oauth_link`. Read-only.
    pub oauth_url: Option<String>,
    /// Whether the form is an interactive one, that is, may change with this field's value. Read-only.
    pub interactive: Option<bool>,
    /// Whether a value has to be there before the form is sent. Meant for the page that shows the form; the action's
    /// server has to check it as well. Read-only.
    pub required: Option<bool>,
    /// The choices, for the type `select`. Read-only.
    pub options: Option<Vec<DataActionFormSelectOption>>,
}

/// The form that a data action or integration wants filled in before it runs.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionForm {
    /// What the action's server remembers about the user.
    pub state: Option<DataActionUserState>,
    /// The fields to show. Read-only.
    pub fields: Option<Vec<DataActionFormField>>,
}

/// One choice that a form's field of the type `select` offers.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionFormSelectOption {
    /// Value that is sent back if this is chosen. Read-only.
    pub name: Option<String>,
    /// Text shown to the user. Read-only.
    pub label: Option<String>,
}

/// What the server of an action remembers about a user, such as a sign-in, and how long that holds.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataActionUserState {
    /// The remembered state, in the server's own form. Read-only.
    pub data: Option<String>,
    /// Seconds for which it holds; after that it has to be fetched again. Read-only.
    pub refresh_time: Option<i64>,
}

/// The SQL dialect of a database, and what Looker can do with it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Dialect {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Name shown to people. Read-only.
    pub label: Option<String>,
    /// Whether the cost of a query can be estimated before it runs. Read-only.
    pub supports_cost_estimate: Option<bool>,
    /// In what way the cost of a query is estimated. Read-only.
    pub cost_estimate_style: Option<String>,
    /// Columns that persistent derived tables are indexed by. Read-only.
    pub persistent_table_indexes: Option<String>,
    /// Columns that persistent derived tables are sorted by. Read-only.
    pub persistent_table_sortkeys: Option<String>,
    /// Column by which persistent derived tables are spread over the nodes. Read-only.
    pub persistent_table_distkey: Option<String>,
    /// Whether results can be passed on while the query still runs. Read-only.
    pub supports_streaming: Option<bool>,
    /// Whether a snippet runs as soon as it is chosen in SQL Runner. Read-only.
    pub automatically_run_sql_runner_snippets: Option<bool>,
    /// Names of the tests that `test_connection` can run for this dialect. Read-only.
    pub connection_tests: Option<Vec<String>>,
    /// Whether `LookML` can be generated from SQL. Read-only.
    pub supports_inducer: Option<bool>,
    /// Whether a single connection reaches several databases. Read-only.
    pub supports_multiple_databases: Option<bool>,
    /// Whether Looker can build persistent derived tables in it. Read-only.
    pub supports_persistent_derived_tables: Option<bool>,
    /// Whether SSL can be switched on by the JDBC string. Read-only.
    pub has_ssl_support: Option<bool>,
}

/// A folder of dashboards and looks, without its contents. Given by `all_folders` and as part of dashboards and looks.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct FolderBase {
    /// Name, unique within the parent folder.
    pub name: Option<String>,
    /// Id of the folder this one lies in; absent at the top level.
    pub parent_id: Option<String>,
    /// Id of the folder. Read-only.
    pub id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// When the folder was made. Read-only.
    pub created_at: Option<Timestamp>,
    /// Id of the user who made it. Read-only.
    pub creator_id: Option<String>,
    /// How many folders lie directly in it. Read-only.
    pub child_count: Option<i64>,
    /// The embedding application's group id, where an embedded sign-in made the folder for that group. Read-only.
    pub external_id: Option<String>,
    /// Whether the folder belongs to embedding. Read-only.
    pub is_embed: Option<bool>,
    /// Whether it is the top of all shared embed folders. Read-only.
    pub is_embed_shared_root: Option<bool>,
    /// Whether it is the top of all embed users' folders. Read-only.
    pub is_embed_users_root: Option<bool>,
    /// Whether it is a user's personal folder. Read-only.
    pub is_personal: Option<bool>,
    /// Whether it lies somewhere below a user's personal folder. Read-only.
    pub is_personal_descendant: Option<bool>,
    /// Whether it is the top of all shared folders. Read-only.
    pub is_shared_root: Option<bool>,
    /// Whether it is the top of all users' folders. Read-only.
    pub is_users_root: Option<bool>,
    /// What the calling user may do with this folder, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
}

/// A folder of dashboards and looks, without its contents. Given by `all_folders` and as part of dashboards and looks.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteFolderBase {
    /// Name, unique within the parent folder. Required.
    pub name: Field<String>,
    /// Id of the folder this one lies in; absent at the top level.
    pub parent_id: Field<String>,
}

/// A group of users, by which roles, access to content and values of user attributes are given to many at once.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Group {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether access to content can be given to the group.
    pub can_add_to_content_metadata: Option<bool>,
    /// Whether the caller is a member. Read-only.
    pub contains_current_user: Option<bool>,
    /// Id of the group in the embedding application, for an embed group. Read-only.
    pub external_group_id: Option<String>,
    /// Whether membership is governed outside Looker, as by SAML or LDAP. Read-only.
    pub externally_managed: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Whether each new user becomes a member. Read-only.
    pub include_by_default: Option<bool>,
    /// Name.
    pub name: Option<String>,
    /// How many users it has. Read-only.
    pub user_count: Option<i64>,
}

/// A named set of models. A role joins it with a permission set.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ModelSet {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether it holds all models. Read-only.
    pub all_access: Option<bool>,
    /// Whether it came with Looker. Read-only.
    pub built_in: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Names of the models in it.
    pub models: Option<Vec<String>>,
    /// Name.
    pub name: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// A named set of permissions. A role joins it with a model set.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct PermissionSet {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Whether it holds all permissions. Read-only.
    pub all_access: Option<bool>,
    /// Whether it came with Looker. Read-only.
    pub built_in: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Names of the permissions in it, such as `see_looks`.
    pub permissions: Option<Vec<String>>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// A `LookML` project: its Git repository, and the rules by which changes get into production.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Project {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name shown to people.
    pub name: Option<String>,
    /// Whether a Git repository is set up for it. Read-only.
    pub uses_git: Option<bool>,
    /// Whether its Git repository is locked. Read-only. Since 4.0.26.12; not in 25.14.
    pub is_git_dev_locked: Option<bool>,
    /// Address of the remote Git repository.
    pub git_remote_url: Option<String>,
    /// User name for Git over HTTPS; for production alone if user attributes give each developer's own.
    pub git_username: Option<String>,
    /// Git branch that production runs on; `master` unless set.
    pub git_production_branch_name: Option<String>,
    /// Whether a cookie is used to sign in to Git.
    pub use_git_cookie_auth: Option<bool>,
    /// Name of the user attribute that holds each developer's user name for Git over HTTPS.
    pub git_username_user_attribute: Option<String>,
    /// Name of the user attribute that holds each developer's password for Git over HTTPS.
    pub git_password_user_attribute: Option<String>,
    /// Name of the service that hosts the Git repository.
    pub git_service_name: Option<String>,
    /// Port of the Git service's web pages, where pull requests and files are looked at.
    pub git_application_server_http_port: Option<i64>,
    /// Scheme of the Git service's web pages: `http` or `https`.
    pub git_application_server_http_scheme: Option<String>,
    /// How far changes have to go through pull requests: `off`, `links`, `recommended` or `required`.
    pub pull_request_mode: Option<ProjectPullRequestMode>,
    /// Whether changes can be committed only once the `LookML` validates.
    pub validation_required: Option<bool>,
    /// Whether the advanced way of managing releases in Git is switched on.
    pub git_release_mgmt_enabled: Option<bool>,
    /// Whether warnings still let changes be committed; matters only along with `validation_required`.
    pub allow_warnings: Option<bool>,
    /// Whether it is an example, which nobody can change. Read-only.
    pub is_example: Option<bool>,
    /// Whether it has ever been brought to production. Read-only. Since 4.0.26.12; not in 25.14.
    pub has_production_counterpart: Option<bool>,
    /// How the imports in the manifest stand against the lockfile.
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

/// A query: which fields of which explore, filtered, sorted and drawn how. Queries never change once made. Given by
/// `query`, `query_for_slug` and `create_query`, and as part of tiles and looks.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Query {
    /// What the calling user may do with this query, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the query. Read-only.
    pub id: Option<String>,
    /// Name of the model.
    pub model: Option<String>,
    /// Name of the explore.
    pub view: Option<String>,
    /// Fields to select, each as `view.field`.
    pub fields: Option<Vec<String>>,
    /// Fields whose values become columns.
    pub pivots: Option<Vec<String>>,
    /// Fields whose missing values are filled in as rows.
    pub fill_fields: Option<Vec<String>>,
    /// Filter expressions by field, for filters without an `or` between fields; the others are in `filter_expression`.
    pub filters: Option<BTreeMap<String, String>>,
    /// Custom filter, as one expression.
    pub filter_expression: Option<String>,
    /// Sort order, each as `view.field` or `view.field desc`. An empty list means Looker's default order; the one entry
    /// `__UNSORTED__` means none at all.
    pub sorts: Option<Vec<String>>,
    /// Greatest number of rows, as text; `-1` for no limit on a download.
    pub limit: Option<String>,
    /// Greatest number of pivoted columns, as text.
    pub column_limit: Option<String>,
    /// Whether a row of totals is computed.
    pub total: Option<bool>,
    /// Setting for the totals of each row, as text.
    pub row_total: Option<String>,
    /// Fields to compute subtotals for.
    pub subtotals: Option<Vec<String>>,
    /// Settings of the visualization. Its keys depend on the kind, which is usually named under `type`; unknown keys
    /// are ignored.
    pub vis_config: Option<BTreeMap<String, Value>>,
    /// State of the filter controls on the explore page. Opaque: where Looker's own pages run the query it goes before
    /// `filters`, and a new query should set it to null.
    pub filter_config: Option<BTreeMap<String, Value>>,
    /// Sections of the explore page that are open.
    pub visible_ui_sections: Option<String>,
    /// Short name of the query, as used in URLs. Read-only.
    pub slug: Option<String>,
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Option<String>,
    /// Id used in short explore URLs: 22 letters and digits, unique; Looker makes one up where none is given.
    pub client_id: Option<String>,
    /// Short URL for sharing the query. Read-only.
    pub share_url: Option<String>,
    /// URL for sharing that spells the query out. Read-only.
    pub expanded_share_url: Option<String>,
    /// Explore URL that spells the query out. Read-only.
    pub url: Option<String>,
    /// Time zone the query runs in.
    pub query_timezone: Option<String>,
    /// Whether the query has table calculations. Read-only.
    pub has_table_calculations: Option<bool>,
}

/// A query: which fields of which explore, filtered, sorted and drawn how. Queries never change once made. Given by
/// `query`, `query_for_slug` and `create_query`, and as part of tiles and looks.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteQuery {
    /// Name of the model. Required.
    pub model: Field<String>,
    /// Name of the explore. Required.
    pub view: Field<String>,
    /// Fields to select, each as `view.field`.
    pub fields: Field<Vec<String>>,
    /// Fields whose values become columns.
    pub pivots: Field<Vec<String>>,
    /// Fields whose missing values are filled in as rows.
    pub fill_fields: Field<Vec<String>>,
    /// Filter expressions by field, for filters without an `or` between fields; the others are in `filter_expression`.
    pub filters: Field<BTreeMap<String, String>>,
    /// Custom filter, as one expression.
    pub filter_expression: Field<String>,
    /// Sort order, each as `view.field` or `view.field desc`. An empty list means Looker's default order; the one entry
    /// `__UNSORTED__` means none at all.
    pub sorts: Field<Vec<String>>,
    /// Greatest number of rows, as text; `-1` for no limit on a download.
    pub limit: Field<String>,
    /// Greatest number of pivoted columns, as text.
    pub column_limit: Field<String>,
    /// Whether a row of totals is computed.
    pub total: Field<bool>,
    /// Setting for the totals of each row, as text.
    pub row_total: Field<String>,
    /// Fields to compute subtotals for.
    pub subtotals: Field<Vec<String>>,
    /// Settings of the visualization. Its keys depend on the kind, which is usually named under `type`; unknown keys
    /// are ignored.
    pub vis_config: Field<BTreeMap<String, Value>>,
    /// State of the filter controls on the explore page. Opaque: where Looker's own pages run the query it goes before
    /// `filters`, and a new query should set it to null.
    pub filter_config: Field<BTreeMap<String, Value>>,
    /// Sections of the explore page that are open.
    pub visible_ui_sections: Field<String>,
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Field<String>,
    /// Id used in short explore URLs: 22 letters and digits, unique; Looker makes one up where none is given.
    pub client_id: Field<String>,
    /// Time zone the query runs in.
    pub query_timezone: Field<String>,
}

/// A tie between a dashboard filter and the field it filters. Only ever a part of `ResultMakerFilterables`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ResultMakerFilterablesListen {
    /// Name of the dashboard filter.
    pub dashboard_filter_name: Option<String>,
    /// Field that takes the filter's value.
    pub field: Option<String>,
}

/// One part of a tile that dashboard filters can act on. Only ever a part of
/// `ResultMakerWithIdVisConfigAndDynamicFields`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ResultMakerFilterables {
    /// Model it comes from, for suggesting values.
    pub model: Option<String>,
    /// View it comes from, for suggesting values.
    pub view: Option<String>,
    /// Name of the query or merged results it stands for.
    pub name: Option<String>,
    /// Which dashboard filters it listens to, and with which field. Read-only.
    pub listen: Option<Vec<ResultMakerFilterablesListen>>,
}

/// What fills a tile with data, be it a look, a query or merged results. Only ever a part of `DashboardElement`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ResultMakerWithIdVisConfigAndDynamicFields {
    /// Id of the result maker. Read-only.
    pub id: Option<String>,
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Option<String>,
    /// The parts that dashboard filters can act on.
    pub filterables: Option<Vec<ResultMakerFilterables>>,
    /// Sort order of what it is made of.
    pub sorts: Option<Vec<String>>,
    /// Id of the merged results, where it is made of those.
    pub merge_result_id: Option<String>,
    /// Whether a row of totals is computed for what it is made of.
    pub total: Option<bool>,
    /// Id of the query, where it is made of one. Read-only.
    pub query_id: Option<String>,
    /// Id of the SQL Runner query, where it is made of one.
    pub sql_query_id: Option<String>,
    /// The query, where it is made of one.
    pub query: Option<Query>,
    /// Settings of the visualization, taken from the query or merged results.
    pub vis_config: Option<BTreeMap<String, Value>>,
}

/// A permission set together with the models for which it holds. Users and groups are given roles.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Role {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// What the role allows.
    pub permission_set: Option<PermissionSet>,
    /// Models for which the role allows it.
    pub model_set: Option<ModelSet>,
    /// Whether Looker keeps the role for itself. Read-only. Since 4.0.26.12; not in 25.14.
    pub internal: Option<bool>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
    /// Path in the API to the list of users with this role. Read-only.
    pub users_url: Option<String>,
}

/// A signed-in browser session of a user. Part of `User`; `user_session` and `all_user_sessions` give it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Session {
    /// What the calling user may do with this session, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the session. Read-only.
    pub id: Option<String>,
    /// IP address the session was begun from. Read-only.
    pub ip_address: Option<String>,
    /// Kind of browser. Read-only.
    pub browser: Option<String>,
    /// Operating system of the browser. Read-only.
    pub operating_system: Option<String>,
    /// City, guessed from the IP address. Read-only.
    pub city: Option<String>,
    /// State or region, guessed from the IP address. Read-only.
    pub state: Option<String>,
    /// Country, guessed from the IP address. Read-only.
    pub country: Option<String>,
    /// Kind of credentials used to sign in. Read-only.
    pub credentials_type: Option<String>,
    /// When the user last prolonged the session, as text. Read-only.
    pub extended_at: Option<String>,
    /// How often the session was prolonged. Read-only.
    pub extended_count: Option<i64>,
    /// Id of the user who really acts, where someone acts as another user. Read-only.
    pub sudo_user_id: Option<String>,
    /// When the session was begun, as text. Read-only.
    pub created_at: Option<String>,
    /// When the session ends, as text. Read-only.
    pub expires_at: Option<String>,
    /// Path to this item in the API. Read-only.
    pub url: Option<String>,
}

/// A ready-made piece of SQL that SQL Runner offers.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Snippet {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Name shown to people. Read-only.
    pub label: Option<String>,
    /// The SQL itself. Read-only.
    pub sql: Option<String>,
}
