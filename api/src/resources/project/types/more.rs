// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Projects`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use jiff::Timestamp;

use super::{CIChangeRequest, CIGitState, CIScheduleTrigger, ProjectProblem};

/// A user attribute, and the value it shall have in a run.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UserAttributeOverride {
    /// Name of the user attribute.
    pub name: Field<String>,
    /// Value for this run only.
    pub value: Field<String>,
}

/// What `create_continuous_integration_run` shall run.
///
/// A field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateContinuousIntegrationRunRequest {
    /// Id of the suite to run.
    pub suite_id: Field<String>,
    /// Git branch to check, always needed for the `dev` workspace; without it, production is checked.
    pub branch: Field<String>,
    /// Git commit to check; without it, production is checked.
    pub commit: Field<String>,
    /// Values of user attributes for this run only.
    pub user_attributes: Field<Vec<UserAttributeOverride>>,
}

/// What `create_ci_run` shall run.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateCIRunRequest {
    /// Id of the suite to run.
    pub suite_id: Field<String>,
    /// Git branch to check; without it, production is checked.
    pub branch: Field<String>,
    /// Git commit to check; without it, production is checked.
    pub commit: Field<String>,
}

/// The run that `create_ci_run` started.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateCIRunResponse {
    /// Id to ask `get_ci_run` with. Read-only.
    pub run_id: Option<String>,
    /// How far the run is, or how it went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled`
    /// or `unknown`. Read-only.
    pub status: Option<String>,
}

/// A project that another one imports.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ImportedProject {
    /// Name. Read-only.
    pub name: Option<String>,
    /// URL of its repository, for a remote one. Read-only.
    pub url: Option<String>,
    /// Git ref that is imported, for a remote one. Read-only.
    pub r#ref: Option<String>,
    /// Whether it comes from another repository, not from the same instance. Read-only.
    pub is_remote: Option<bool>,
}

/// How the labels of a project are put into other languages.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LocalizationSettings {
    /// Locale used unless the user has another. Read-only.
    pub default_locale: Option<String>,
    /// `strict` or `permissive`. Read-only.
    pub localization_level: Option<String>,
}

/// A data test: a query, with assertions about its results.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlTest {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the model that defines it. Read-only.
    pub model_name: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Name of the explore that it queries. Read-only.
    pub explore_name: Option<String>,
    /// Parameters for an explore's URL by which its query can be seen. Read-only.
    pub query_url_params: Option<String>,
    /// Name of the `LookML` file that defines it. Read-only.
    pub file: Option<String>,
    /// Line of the file on which it begins. Read-only.
    pub line: Option<i64>,
}

/// How a data test went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookmlTestResult {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the model that defines the test. Read-only.
    pub model_name: Option<String>,
    /// Test name. Read-only.
    pub test_name: Option<String>,
    /// How many assertions the test has. Read-only.
    pub assertions_count: Option<i64>,
    /// How many of them failed, by its name; Looker's reference says passed. Read-only.
    pub assertions_failed: Option<i64>,
    /// Errors. Read-only.
    pub errors: Option<Vec<ProjectProblem>>,
    /// Warnings. Read-only.
    pub warnings: Option<Vec<ProjectProblem>>,
    /// Whether the test passed and met no error. Read-only.
    pub success: Option<bool>,
}

/// The manifest of a project.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Manifest {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the project, as its manifest has it. Read-only.
    pub name: Option<String>,
    /// Projects that it imports. Read-only.
    pub imports: Option<Vec<ImportedProject>>,
    /// Localization settings.
    pub localization_settings: Option<LocalizationSettings>,
}

/// Says whether a deployment was taken on.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AsyncDeployResponse {
    /// What became of the request, such as `queued`. Read-only.
    pub status: Option<String>,
}

/// How far a deployment is.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DeployStatusResponse {
    /// How far it is, such as `PENDING`, `COMPILING`, `SUCCESS` or `FAILED`. Read-only.
    pub status: Option<String>,
    /// Why it failed. Read-only.
    pub error: Option<String>,
    /// Commit that is deployed. Read-only.
    pub commit_sha: Option<String>,
}

/// A run of continuous integration, as `get_ci_run` gives it.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Run {
    /// Id of the run. Read-only.
    pub run_id: Option<String>,
    /// When the run was asked for. Read-only.
    pub created_at: Option<Timestamp>,
    /// When the checks began. Read-only.
    pub started_at: Option<Timestamp>,
    /// When the checks ended. Read-only.
    pub finished_at: Option<Timestamp>,
    /// URL of the commit's status at the Git service, as the suite has it. Read-only.
    pub status_url: Option<String>,
    /// How far the run is, or how it went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled`
    /// or `unknown`. Read-only.
    pub status: Option<String>,
    /// Name of the Git service, such as GitHub. Read-only.
    pub git_service: Option<String>,
    /// Branch and commit that are checked.
    pub git_state: Option<CIGitState>,
    /// What the validators found.
    pub result: Option<RunResult>,
    /// Schedule of the suite.
    pub schedule: Option<CIScheduleTrigger>,
    /// Branch to compare with in an incremental run. Read-only.
    pub target_branch: Option<String>,
    /// Name of the suite. Read-only.
    pub title: Option<String>,
    /// What started the run: `manual`, `schedule`, `change_request` or `unknown`. Read-only.
    pub trigger: Option<String>,
    /// Pull request or other change request that the run is about.
    pub change_request: Option<CIChangeRequest>,
    /// Id of the suite that is run. Read-only.
    pub suite_id: Option<String>,
    /// Name of the user who started the run by hand. Read-only.
    pub username: Option<String>,
}

/// What the validators of a run found, or why they could not work.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct RunResult {
    /// What the SQL validator found.
    pub sql_result: Option<SqlValidatorResult>,
    /// Why the SQL validator could not work.
    pub sql_error: Option<GenericError>,
    /// How the data tests went.
    pub assert_result: Option<AssertValidatorResult>,
    /// Why the data tests could not be run.
    pub assert_error: Option<GenericError>,
    /// What the content validator found.
    pub content_result: Option<ContentValidatorResult>,
    /// Why the content validator could not work.
    pub content_error: Option<GenericError>,
    /// What the `LookML` validator found.
    pub lookml_result: Option<LookMLValidatorResult>,
    /// Why the `LookML` validator could not work.
    pub lookml_error: Option<GenericError>,
    /// Why the run as a whole could not work.
    pub generic_error: Option<GenericError>,
}

/// Trouble that a validator, or the whole run, had in working at all.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GenericError {
    /// URI that names the kind of problem. Read-only.
    pub r#type: Option<String>,
    /// The problem in a few words. Read-only.
    pub title: Option<String>,
    /// The problem at length. Read-only.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text. Read-only.
    pub status: Option<String>,
    /// URI that names this one occurrence. Read-only.
    pub instance: Option<String>,
}

/// How the data tests of a run went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AssertValidatorResult {
    /// Always `assert`. Read-only.
    pub name: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    /// Read-only.
    pub status: Option<String>,
    /// Outcome for each explore. Read-only.
    pub results: Option<Vec<AssertValidatorTestedExplore>>,
}

/// How the data tests of one explore went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AssertValidatorTestedExplore {
    /// How many tests failed. Read-only.
    pub error_count: Option<i64>,
    /// The tests that failed. Read-only.
    pub errors: Option<Vec<AssertValidatorErrorItem>>,
    /// How many tests passed, as text. Read-only.
    pub success_count: Option<String>,
    /// The tests that passed. Read-only.
    pub successes: Option<Vec<AssertValidatorTestSuccess>>,
}

/// A data test that passed.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AssertValidatorTestSuccess {
    /// Name of the model that defines the test. Read-only.
    pub model: Option<String>,
    /// Name of the explore that the test queries. Read-only.
    pub explore: Option<String>,
    /// Test name. Read-only.
    pub test_name: Option<String>,
    /// URL of that explore. Read-only.
    pub explore_url: Option<String>,
    /// URL of the `LookML` file that defines the test. Read-only.
    pub lookml_url: Option<String>,
}

/// A data test that failed, or trouble in running one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AssertValidatorErrorItem {
    /// The test that failed.
    pub assert_error: Option<AssertValidatorTestError>,
    /// Trouble of another kind.
    pub generic_error: Option<GenericError>,
}

/// A data test that failed.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AssertValidatorTestError {
    /// Name of the model that defines the test. Read-only.
    pub model: Option<String>,
    /// Name of the explore that the test queries. Read-only.
    pub explore: Option<String>,
    /// Test name. Read-only.
    pub test_name: Option<String>,
    /// URL of that explore. Read-only.
    pub explore_url: Option<String>,
    /// URL of the `LookML` file that defines the test. Read-only.
    pub lookml_url: Option<String>,
    /// What the test says about it. Read-only.
    pub message: Option<String>,
}

/// What the content validator found in a run.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidatorResult {
    /// Always `content`. Read-only.
    pub name: Option<String>,
    /// Whether only what the branch changes was checked. Read-only.
    pub incremental: Option<bool>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    /// Read-only.
    pub status: Option<String>,
    /// Outcome for each explore. Read-only.
    pub result: Option<Vec<ContentValidatorTestedExplore>>,
}

/// What the content validator found about one explore.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidatorTestedExplore {
    /// How many faults were found. Read-only.
    pub error_count: Option<i64>,
    /// The faults that were found. Read-only.
    pub errors: Option<Vec<ContentValidatorErrorItem>>,
}

/// A fault that the content validator found, or trouble in looking for one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidatorErrorItem {
    /// The fault.
    pub content_error: Option<ContentValidatorContentError>,
    /// Trouble of another kind.
    pub generic_error: Option<GenericError>,
}

/// A fault in a dashboard or look, found by the content validator.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ContentValidatorContentError {
    /// URI that names the kind of problem. Read-only.
    pub r#type: Option<String>,
    /// The problem in a few words. Read-only.
    pub title: Option<String>,
    /// The problem at length. Read-only.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text. Read-only.
    pub status: Option<String>,
    /// URI that names this one occurrence. Read-only.
    pub instance: Option<String>,
    /// Name of the model that the fault is about. Read-only.
    pub model: Option<String>,
    /// Name of the explore that the fault is about. Read-only.
    pub explore: Option<String>,
    /// Name of the field that the fault is about. Read-only.
    pub field_name: Option<String>,
    /// `dashboard` or `look`. Read-only.
    pub content_type: Option<String>,
    /// Folder that the dashboard or look lies in. Read-only.
    pub folder: Option<String>,
    /// URL of the dashboard or look. Read-only.
    pub url: Option<String>,
    /// What has the fault on a dashboard: `dashboard_element` or `dashboard_filter`. Read-only.
    pub tile_type: Option<String>,
    /// Title of that tile or filter. Read-only.
    pub tile_title: Option<String>,
    /// What the validator says about it. Read-only.
    pub message: Option<String>,
}

/// What the `LookML` validator found in a run.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookMLValidatorResult {
    /// Always `lookml`. Read-only.
    pub name: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    /// Read-only.
    pub status: Option<String>,
    /// How many faults were found. Read-only.
    pub error_count: Option<i64>,
    /// The faults that were found. Read-only.
    pub errors: Option<Vec<LookMLValidatorErrorItem>>,
}

/// A fault that the `LookML` validator found, or trouble in looking for one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookMLValidatorErrorItem {
    /// The fault.
    pub lookml_error: Option<LookMLValidatorError>,
    /// Trouble of another kind.
    pub generic_error: Option<GenericError>,
}

/// A fault in `LookML`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookMLValidatorError {
    /// URI that names the kind of problem. Read-only.
    pub r#type: Option<String>,
    /// The problem in a few words. Read-only.
    pub title: Option<String>,
    /// The problem at length. Read-only.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text. Read-only.
    pub status: Option<String>,
    /// URI that names this one occurrence. Read-only.
    pub instance: Option<String>,
    /// Name of the model with the fault. Read-only.
    pub model: Option<String>,
    /// Name of the explore with the fault. Read-only.
    pub explore: Option<String>,
    /// Name of the field with the fault. Read-only.
    pub field_name: Option<String>,
    /// What the validator says about it. Read-only.
    pub message: Option<String>,
    /// How bad it is: `success`, `info`, `warning`, `error` or `fatal`. Read-only.
    pub severity: Option<String>,
    /// Line of the file, as text. Read-only.
    pub line_number: Option<String>,
    /// URL of the `LookML` with the fault. Read-only.
    pub lookml_url: Option<String>,
    /// Path of the `LookML` file in Looker's editor. Read-only.
    pub file_path: Option<String>,
}

/// What the SQL validator found in a run.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlValidatorResult {
    /// Always `sql`. Read-only.
    pub name: Option<String>,
    /// Whether only what the branch changes was checked. Read-only.
    pub incremental: Option<bool>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    /// Read-only.
    pub status: Option<String>,
    /// Outcome for each explore. Read-only.
    pub result: Option<Vec<SqlValidatorTestedExplore>>,
}

/// What the SQL validator found about one explore.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlValidatorTestedExplore {
    /// Model. Read-only.
    pub model: Option<String>,
    /// Explore. Read-only.
    pub explore: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    /// Read-only.
    pub status: Option<String>,
    /// Why the explore was skipped. Read-only.
    pub skip_reason: Option<String>,
    /// How many faults were found. Read-only.
    pub error_count: Option<i64>,
    /// The faults that were found. Read-only.
    pub errors: Option<Vec<SqlValidatorErrorItem>>,
}

/// A fault that the SQL validator found, or trouble in looking for one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlValidatorErrorItem {
    /// The fault.
    pub sql_error: Option<SqlValidatorError>,
    /// Trouble of another kind.
    pub generic_error: Option<GenericError>,
}

/// A fault in the SQL of an explore.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlValidatorError {
    /// URI that names the kind of problem. Read-only.
    pub r#type: Option<String>,
    /// The problem in a few words. Read-only.
    pub title: Option<String>,
    /// The problem at length. Read-only.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text. Read-only.
    pub status: Option<String>,
    /// URI that names this one occurrence. Read-only.
    pub instance: Option<String>,
    /// Name of the model of that explore. Read-only.
    pub model: Option<String>,
    /// Name of the explore with the fault. Read-only.
    pub explore: Option<String>,
    /// What the validator says about it. Read-only.
    pub message: Option<String>,
    /// URL of that explore. Read-only.
    pub explore_url: Option<String>,
    /// URL of the `LookML` with the fault. Read-only.
    pub lookml_url: Option<String>,
    /// Name of the dimension with the fault. Read-only.
    pub dimension: Option<String>,
    /// Line of the `LookML` file, as text. Read-only.
    pub line_number: Option<String>,
}

/// A model that a check of its project left out, wholly or in part.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ModelsNotValidated {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Id of the model's file in the project. Read-only.
    pub project_file_id: Option<String>,
}

/// How Looker signs in to the Git repository of a remote dependency.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct RepositoryCredential {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the project that has the dependency. Read-only.
    pub root_project_id: Option<String>,
    /// URL of the repository. Read-only.
    pub remote_url: Option<String>,
    /// User name for HTTPS.
    pub git_username: Option<String>,
    /// Public deploy key for SSH.
    pub ssh_public_key: Option<String>,
    /// Whether Looker has what it needs to sign in. Read-only.
    pub is_configured: Option<bool>,
}

/// How Looker signs in to the Git repository of a remote dependency.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteRepositoryCredential {
    /// User name for HTTPS.
    pub git_username: Field<String>,
    /// Password for HTTPS; only sent, never answered. Write-only.
    pub git_password: Field<Secret>,
    /// Public deploy key for SSH.
    pub ssh_public_key: Field<String>,
}
