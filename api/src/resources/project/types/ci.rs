// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Projects`.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;

/// A run of continuous integration: what started it, what it checks and how it went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIRun {
    /// Can. Read-only. Since 4.0.26.12; not in 25.14.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only. Since 4.0.26.12; not in 25.14.
    pub id: Option<String>,
    /// Id of the suite that is run. Read-only. Since 4.0.26.12; not in 25.14.
    pub ci_suite_id: Option<String>,
    /// Id of the project. Read-only. Since 4.0.26.12; not in 25.14.
    pub project_id: Option<String>,
    /// How far the run is, or how it went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled`
    /// or `unknown`.
    pub status: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// What started the run, such as a user, a schedule or a change request. Read-only. Since 4.0.26.12; not in 25.14.
    pub trigger_type: Option<String>,
    /// Id of the user who started the run, a whole number. Read-only. Since 4.0.26.12; not in 25.14.
    pub user_id: Option<i64>,
    /// Name of the user who started the run. Read-only. Since 4.0.26.12; not in 25.14.
    pub triggered_by_name: Option<String>,
    /// Id of the execution behind the run. Read-only. Since 4.0.26.12; not in 25.14.
    pub execution_id: Option<String>,
    /// What the validators found.
    pub result: Option<CIRunResult>,
    /// Number of the pull request or other change request that the run is about. Since 4.0.26.12; not in 25.14.
    pub change_request_number: Option<i64>,
    /// URL of that change request. Since 4.0.26.12; not in 25.14.
    pub change_request_url: Option<String>,
    /// Title of that change request. Since 4.0.26.12; not in 25.14.
    pub change_request_name: Option<String>,
    /// URL of the commits of that change request. Since 4.0.26.12; not in 25.14.
    pub change_request_commits_url: Option<String>,
    /// Name of the Git service, such as GitHub. Read-only. Since 4.0.26.12; not in 25.14.
    pub git_service_name: Option<String>,
    /// Commit that is checked. Since 4.0.26.12; not in 25.14.
    pub git_commit_ref: Option<String>,
    /// Branch that is checked. Since 4.0.26.12; not in 25.14.
    pub git_branch_name: Option<String>,
    /// Repository of that branch. Since 4.0.26.12; not in 25.14.
    pub git_repository_name: Option<String>,
    /// Branch to compare with; what differs from it is checked in an incremental run. Since 4.0.26.12; not in 25.14.
    pub git_target_branch_name: Option<String>,
    /// URL of the commit's status at the Git service. Since 4.0.26.12; not in 25.14.
    pub git_status_url: Option<String>,
    /// URL of what the run compares with. Since 4.0.26.12; not in 25.14.
    pub git_target_url: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Started at. Read-only.
    pub started_at: Option<Timestamp>,
    /// Finished at. Read-only.
    pub finished_at: Option<Timestamp>,
    /// How many times the run was tried again. Read-only. Since 4.0.26.12; not in 25.14.
    pub retries: Option<i64>,
    /// Id of the CI user by whom the checks are made. Read-only. Since 4.0.26.12; not in 25.14.
    pub assigned_ci_user_id: Option<i64>,
    /// When that CI user was assigned. Read-only. Since 4.0.26.12; not in 25.14.
    pub assigned_ci_user_at: Option<Timestamp>,
    /// How many checks crashed. Read-only. Since 4.0.26.12; not in 25.14.
    pub crashed_check_count: Option<i64>,
    /// URL of the run in Looker. Read-only. Since 4.0.26.12; not in 25.14.
    pub run_url: Option<String>,
    /// User attributes under which the checks are made. Read-only. Since 4.0.26.12; not in 25.14.
    pub user_attributes: Option<Vec<CIRunUserAttribute>>,
}

/// Trouble that a validator, or the whole run, had in working at all.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIGenericError {
    /// URI that names the kind of problem.
    pub r#type: Option<String>,
    /// The problem in a few words.
    pub title: Option<String>,
    /// The problem at length.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text.
    pub status: Option<String>,
    /// URI that names this one occurrence.
    pub instance: Option<String>,
}

/// What the validators of a run found, or why they could not work.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIRunResult {
    /// What the SQL validator found.
    pub sql_result: Option<CISqlValidatorResult>,
    /// Why the SQL validator could not work.
    pub sql_error: Option<CIGenericError>,
    /// How the data tests went.
    pub assert_result: Option<CIAssertValidatorResult>,
    /// Why the data tests could not be run.
    pub assert_error: Option<CIGenericError>,
    /// What the content validator found.
    pub content_result: Option<CIContentValidatorResult>,
    /// Why the content validator could not work.
    pub content_error: Option<CIGenericError>,
    /// What the `LookML` validator found.
    pub lookml_result: Option<CILookMLValidatorResult>,
    /// Why the `LookML` validator could not work.
    pub lookml_error: Option<CIGenericError>,
    /// Why the run as a whole could not work.
    pub generic_error: Option<CIGenericError>,
}

/// How the data tests of a run went.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIAssertValidatorResult {
    /// Always `assert`.
    pub name: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Outcome for each explore.
    pub tested: Option<Vec<CIAssertValidatorTestedExplore>>,
}

/// How the data tests of one explore went.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIAssertValidatorTestedExplore {
    /// Model.
    pub model: Option<String>,
    /// Explore.
    pub explore: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Why the explore was skipped.
    pub skip_reason: Option<String>,
    /// How many tests failed.
    pub error_count: Option<i64>,
    /// The tests that failed.
    pub errors: Option<Vec<CIAssertValidatorErrorItem>>,
    /// How many tests passed, as text.
    pub success_count: Option<String>,
    /// The tests that passed.
    pub successes: Option<Vec<CIAssertValidatorTestSuccess>>,
}

/// A data test that passed.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIAssertValidatorTestSuccess {
    /// Name of the model that defines the test.
    pub model: Option<String>,
    /// Name of the explore that the test queries.
    pub explore: Option<String>,
    /// Test name.
    pub test_name: Option<String>,
    /// URL of that explore.
    pub explore_url: Option<String>,
    /// URL of the `LookML` file that defines the test.
    pub lookml_url: Option<String>,
}

/// A data test that failed, or trouble in running one.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIAssertValidatorErrorItem {
    /// The test that failed.
    pub assert_error: Option<CIAssertValidatorTestError>,
    /// Trouble of another kind.
    pub generic_error: Option<CIGenericError>,
}

/// A data test that failed.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIAssertValidatorTestError {
    /// Name of the model that defines the test.
    pub model: Option<String>,
    /// Name of the explore that the test queries.
    pub explore: Option<String>,
    /// Test name.
    pub test_name: Option<String>,
    /// URL of that explore.
    pub explore_url: Option<String>,
    /// URL of the `LookML` file that defines the test.
    pub lookml_url: Option<String>,
    /// What the test says about it.
    pub message: Option<String>,
}

/// What the content validator found in a run.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIContentValidatorResult {
    /// Always `content`.
    pub name: Option<String>,
    /// Whether only what the branch changes was checked.
    pub incremental: Option<bool>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Outcome for each explore.
    pub tested: Option<Vec<CIContentValidatorTestedExplore>>,
}

/// What the content validator found about one explore.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIContentValidatorTestedExplore {
    /// Model.
    pub model: Option<String>,
    /// Explore.
    pub explore: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Why the explore was skipped.
    pub skip_reason: Option<String>,
    /// How many faults were found.
    pub error_count: Option<i64>,
    /// The faults that were found.
    pub errors: Option<Vec<CIContentValidatorErrorItem>>,
}

/// A fault that the content validator found, or trouble in looking for one.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIContentValidatorErrorItem {
    /// The fault.
    pub content_error: Option<CIContentValidatorContentError>,
    /// Trouble of another kind.
    pub generic_error: Option<CIGenericError>,
}

/// A fault in a dashboard or look, found by the content validator.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIContentValidatorContentError {
    /// URI that names the kind of problem.
    pub r#type: Option<String>,
    /// The problem in a few words.
    pub title: Option<String>,
    /// The problem at length.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text.
    pub status: Option<String>,
    /// URI that names this one occurrence.
    pub instance: Option<String>,
    /// Name of the model that the fault is about.
    pub model: Option<String>,
    /// Name of the explore that the fault is about.
    pub explore: Option<String>,
    /// Name of the field that the fault is about.
    pub field_name: Option<String>,
    /// `dashboard` or `look`.
    pub content_type: Option<String>,
    /// Folder that the dashboard or look lies in.
    pub folder: Option<String>,
    /// URL of the dashboard or look.
    pub url: Option<String>,
    /// What has the fault on a dashboard: `dashboard_element` or `dashboard_filter`.
    pub tile_type: Option<String>,
    /// Title of that tile or filter.
    pub tile_title: Option<String>,
    /// What the validator says about it.
    pub message: Option<String>,
}

/// What the `LookML` validator found in a run.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CILookMLValidatorResult {
    /// Always `lookml`.
    pub name: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// How many faults were found.
    pub error_count: Option<i64>,
    /// The faults that were found.
    pub errors: Option<Vec<CILookMLValidatorErrorItem>>,
}

/// A fault that the `LookML` validator found, or trouble in looking for one.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CILookMLValidatorErrorItem {
    /// The fault.
    pub lookml_error: Option<CILookMLValidatorError>,
    /// Trouble of another kind.
    pub generic_error: Option<CIGenericError>,
}

/// A fault in `LookML`.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CILookMLValidatorError {
    /// URI that names the kind of problem.
    pub r#type: Option<String>,
    /// The problem in a few words.
    pub title: Option<String>,
    /// The problem at length.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text.
    pub status: Option<String>,
    /// URI that names this one occurrence.
    pub instance: Option<String>,
    /// Name of the model with the fault.
    pub model: Option<String>,
    /// Name of the explore with the fault.
    pub explore: Option<String>,
    /// Name of the field with the fault.
    pub field_name: Option<String>,
    /// What the validator says about it.
    pub message: Option<String>,
    /// How bad it is: `success`, `info`, `warning`, `error` or `fatal`.
    pub severity: Option<String>,
    /// Line of the file, as text.
    pub line_number: Option<String>,
    /// URL of the `LookML` with the fault.
    pub lookml_url: Option<String>,
    /// Path of the `LookML` file in Looker's editor.
    pub file_path: Option<String>,
}

/// What the SQL validator found in a run.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CISqlValidatorResult {
    /// Always `sql`.
    pub name: Option<String>,
    /// Whether only what the branch changes was checked.
    pub incremental: Option<bool>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Outcome for each explore.
    pub tested: Option<Vec<CISqlValidatorTestedExplore>>,
}

/// What the SQL validator found about one explore.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CISqlValidatorTestedExplore {
    /// Model.
    pub model: Option<String>,
    /// Explore.
    pub explore: Option<String>,
    /// How the check went: `queued`, `running`, `passed`, `failed`, `errored`, `skipped`, `cancelled` or `unknown`.
    pub status: Option<String>,
    /// Why the explore was skipped.
    pub skip_reason: Option<String>,
    /// How many faults were found.
    pub error_count: Option<i64>,
    /// The faults that were found.
    pub errors: Option<Vec<CISqlValidatorErrorItem>>,
}

/// A fault that the SQL validator found, or trouble in looking for one.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CISqlValidatorErrorItem {
    /// The fault.
    pub sql_error: Option<CISqlValidatorError>,
    /// Trouble of another kind.
    pub generic_error: Option<CIGenericError>,
}

/// A fault in the SQL of an explore.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CISqlValidatorError {
    /// URI that names the kind of problem.
    pub r#type: Option<String>,
    /// The problem in a few words.
    pub title: Option<String>,
    /// The problem at length.
    pub detail: Option<String>,
    /// HTTP status code of the problem, as text.
    pub status: Option<String>,
    /// URI that names this one occurrence.
    pub instance: Option<String>,
    /// Name of the model of that explore.
    pub model: Option<String>,
    /// Name of the explore with the fault.
    pub explore: Option<String>,
    /// What the validator says about it.
    pub message: Option<String>,
    /// URL of that explore.
    pub explore_url: Option<String>,
    /// URL of the `LookML` with the fault.
    pub lookml_url: Option<String>,
    /// Name of the dimension with the fault.
    pub dimension: Option<String>,
    /// Line of the `LookML` file, as text.
    pub line_number: Option<String>,
}

/// A user attribute under which the checks of a run are made.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIRunUserAttribute {
    /// Id of the user attribute, a whole number.
    pub id: Option<i64>,
    /// Name.
    pub name: Option<String>,
    /// Value.
    pub value: Option<String>,
}

/// What a run checks.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIGitState {
    /// Branch that is checked. Read-only.
    pub branch: Option<String>,
    /// Repository of that branch. Read-only.
    pub repository: Option<String>,
    /// Commit that is checked. Read-only.
    pub commit_ref: Option<String>,
    /// Branch to compare with in an incremental run. Read-only.
    pub target: Option<String>,
}

/// When a suite is run by itself.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIScheduleTrigger {
    /// Whether the schedule is in force. Read-only.
    pub enabled: Option<bool>,
    /// Day of the week. Read-only.
    pub day: Option<String>,
    /// Hour of the day, from 0 to 23, as text. Read-only.
    pub hour: Option<String>,
    /// How often: `hourly`, `daily` or `weekly`. Read-only.
    pub frequency: Option<String>,
}

/// The pull request or other change request that a run is about.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CIChangeRequest {
    /// Number at the Git service. Read-only.
    pub change_request_number: Option<i64>,
    /// Change request URL. Read-only.
    pub change_request_url: Option<String>,
    /// Change request name. Read-only.
    pub change_request_name: Option<String>,
    /// URL of the commit that started the run. Read-only.
    pub change_request_commits_url: Option<String>,
}
