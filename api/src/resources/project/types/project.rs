// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Projects`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model, Secret};
use serde_json::Value;

use super::{GitBranch, GitStatus, ModelsNotValidated, Run};
use crate::resources::common::ProjectPullRequestMode;

/// A file of a project, without its contents.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectFile {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Token for the file. Take it as it is: its form may change with a new Looker release. Read-only.
    pub id: Option<String>,
    /// Path within the project, with name and extension. Read-only.
    pub path: Option<String>,
    /// Name to show. Read-only.
    pub title: Option<String>,
    /// Kind of file, such as `model` or `view`. Read-only.
    pub r#type: Option<String>,
    /// Extension of the file's name, such as `.view.lkml`. Read-only.
    pub extension: Option<String>,
    /// Mime type. Read-only.
    pub mime_type: Option<String>,
    /// Whether the file can be edited. Read-only.
    pub editable: Option<bool>,
    /// What Git says about the file.
    pub git_status: Option<GitStatus>,
}

/// A `LookML` project: its Git repository, and the rules by which changes get into production.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteProject {
    /// Name shown to people.
    pub name: Field<String>,
    /// Address of the remote Git repository.
    pub git_remote_url: Field<String>,
    /// User name for Git over HTTPS; for production alone if user attributes give each developer's own.
    pub git_username: Field<String>,
    /// Password for Git over HTTPS; for production alone if user attributes give each developer's own. A secret, never
    /// given back. Write-only.
    pub git_password: Field<Secret>,
    /// Git branch that production runs on; `master` unless set.
    pub git_production_branch_name: Field<String>,
    /// Whether a cookie is used to sign in to Git.
    pub use_git_cookie_auth: Field<bool>,
    /// Name of the user attribute that holds each developer's user name for Git over HTTPS.
    pub git_username_user_attribute: Field<String>,
    /// Name of the user attribute that holds each developer's password for Git over HTTPS.
    pub git_password_user_attribute: Field<String>,
    /// Name of the service that hosts the Git repository.
    pub git_service_name: Field<String>,
    /// Port of the Git service's web pages, where pull requests and files are looked at.
    pub git_application_server_http_port: Field<i64>,
    /// Scheme of the Git service's web pages: `http` or `https`.
    pub git_application_server_http_scheme: Field<String>,
    /// Token that callers of the deploy webhook have to show; without one, anybody may call it. A secret, never given
    /// back. Write-only.
    pub deploy_secret: Field<Secret>,
    /// Set to `true`, it removes the deploy secret, so that anybody may call the deploy webhook. Never given back.
    /// Write-only.
    pub unset_deploy_secret: Field<bool>,
    /// How far changes have to go through pull requests: `off`, `links`, `recommended` or `required`.
    pub pull_request_mode: Field<ProjectPullRequestMode>,
    /// Whether changes can be committed only once the `LookML` validates.
    pub validation_required: Field<bool>,
    /// Whether the advanced way of managing releases in Git is switched on.
    pub git_release_mgmt_enabled: Field<bool>,
    /// Whether warnings still let changes be committed; matters only along with `validation_required`.
    pub allow_warnings: Field<bool>,
    /// How the imports in the manifest stand against the lockfile.
    pub dependency_status: Field<String>,
}

/// The answer of `get_ci_run`.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectRun {
    /// The run asked for.
    pub run: Option<Run>,
}

/// Something that is wrong in the `LookML` of a project.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectProblem {
    /// Code for the kind of error, the same in every language and whatever the names in the message. Read-only.
    pub code: Option<String>,
    /// How bad it is: `success`, `info`, `warning`, `error` or `fatal`. Read-only.
    pub severity: Option<String>,
    /// Sort of error, such as `syntax`, `deprecation` or `model_configuration`. Read-only.
    pub kind: Option<String>,
    /// The error in words. May name dashboards or models: for logs outside Looker `sanitized_message` is safer.
    /// Read-only.
    pub message: Option<String>,
    /// Name of the field with the error. Read-only.
    pub field_name: Option<String>,
    /// File with the error. Read-only.
    pub file_path: Option<String>,
    /// Line number. Read-only.
    pub line_number: Option<i64>,
    /// Model with the error. Read-only.
    pub model_id: Option<String>,
    /// Name of the explore with the error. Read-only.
    pub explore: Option<String>,
    /// Page that explains the error. Read-only.
    pub help_url: Option<String>,
    /// Values that the message was made with. Read-only.
    pub params: Option<BTreeMap<String, Value>>,
    /// The error in words, with `(?)` in place of whatever may be confidential. Read-only.
    pub sanitized_message: Option<String>,
}

/// What a check of a project's `LookML` found.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectValidation {
    /// What is wrong in the `LookML`; empty if nothing is. Read-only.
    pub errors: Option<Vec<ProjectProblem>>,
    /// Hash of the project's state at the time of the check. Read-only.
    pub project_digest: Option<String>,
    /// Models that were not checked, or not wholly. Read-only.
    pub models_not_validated: Option<Vec<ModelsNotValidated>>,
    /// Seconds that the check took. Read-only.
    pub computation_time: Option<f64>,
}

/// What the latest check of a project's `LookML` found, kept from then.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectValidationCache {
    /// What is wrong in the `LookML`; empty if nothing is. Read-only.
    pub errors: Option<Vec<ProjectProblem>>,
    /// Hash of the project's state at the time of the check. Read-only.
    pub project_digest: Option<String>,
    /// Models that were not checked, or not wholly. Read-only.
    pub models_not_validated: Option<Vec<ModelsNotValidated>>,
    /// Seconds that the check took. Read-only.
    pub computation_time: Option<f64>,
    /// Whether the project has changed since, so that this may no longer hold. Read-only.
    pub stale: Option<bool>,
}

/// The state of a project in one workspace.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ProjectWorkspace {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the project. Read-only.
    pub project_id: Option<String>,
    /// Workspace that has the files: `production`, or a development one. Read-only.
    pub workspace_id: Option<String>,
    /// State of the local Git directory. Read-only.
    pub git_status: Option<String>,
    /// Name of the revision that `HEAD` is at. Read-only.
    pub git_head: Option<String>,
    /// State of the dependencies: `install_none`, `lock_optional`, `lock_required` or `lock_error`. Read-only.
    pub dependency_status: Option<ProjectWorkspaceDependencyStatus>,
    /// Branch that is checked out.
    pub git_branch: Option<GitBranch>,
    /// Syntax of `LookML` in which all the files are written. Read-only.
    pub lookml_type: Option<String>,
}

/// What `dependency_status` of `ProjectWorkspace` is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]
pub enum ProjectWorkspaceDependencyStatus {
    /// `lock_optional`.
    #[model(rename = "lock_optional")]
    LockOptional,
    /// `lock_required`.
    #[model(rename = "lock_required")]
    LockRequired,
    /// `lock_error`.
    #[model(rename = "lock_error")]
    LockError,
    /// `install_none`.
    #[model(rename = "install_none")]
    InstallNone,
    /// A value that this release does not know, as it came.
    #[model(other)]
    Unknown(String),
}
