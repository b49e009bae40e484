// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Projects`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// A Git branch of a project. As a body it says what to make, check out or reset.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitBranch {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the local branch. Another name in `update_git_branch` checks that branch out.
    pub name: Option<String>,
    /// Name of the remote. Read-only.
    pub remote: Option<String>,
    /// Name of the branch on the remote. Read-only.
    pub remote_name: Option<String>,
    /// Name of an error, where there was one. Read-only.
    pub error: Option<String>,
    /// What that error is about. Read-only.
    pub message: Option<String>,
    /// Name of the developer whose personal branch it is. Read-only.
    pub owner_name: Option<String>,
    /// Whether the caller cannot change the branch. Read-only.
    pub readonly: Option<bool>,
    /// Whether it is a developer's personal branch, which nobody else can change. Read-only.
    pub personal: Option<bool>,
    /// Whether the branch exists locally. Read-only.
    pub is_local: Option<bool>,
    /// Whether the branch exists on the remote. Read-only.
    pub is_remote: Option<bool>,
    /// Whether production is deployed from it. Read-only.
    pub is_production: Option<bool>,
    /// How many local commits the remote does not have. Read-only.
    pub ahead_count: Option<i64>,
    /// How many commits of the remote are missing locally. Read-only.
    pub behind_count: Option<i64>,
    /// Time of the latest commit, in seconds since 1970. Read-only.
    pub commit_at: Option<i64>,
    /// Commit the branch stands at. A value in `update_git_branch` resets the branch to it, hard.
    pub r#ref: Option<String>,
    /// Commit the branch stands at on the remote. Read-only.
    pub remote_ref: Option<String>,
}

/// A Git branch of a project. As a body it says what to make, check out or reset.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteGitBranch {
    /// Name of the local branch. Another name in `update_git_branch` checks that branch out.
    pub name: Field<String>,
    /// Commit the branch stands at. A value in `update_git_branch` resets the branch to it, hard.
    pub r#ref: Field<String>,
}

/// A test of a project's Git connection.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitConnectionTest {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// What the test looks at. Read-only.
    pub description: Option<String>,
    /// Short name to run the test by. Read-only.
    pub id: Option<String>,
}

/// How a test of a project's Git connection went.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitConnectionTestResult {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Short name of the test. Read-only.
    pub id: Option<String>,
    /// More about the outcome. Read-only.
    pub message: Option<String>,
    /// `pass` or `fail`. Read-only.
    pub status: Option<String>,
}

/// One fault found by a Git diagnosis.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitDiagnosticIssue {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the report that the fault is part of. Read-only.
    pub report_id: Option<String>,
    /// Id of the project. Read-only.
    pub project_id: Option<String>,
    /// Whether it concerns a developer's copy of the project or the one in production. Read-only.
    pub project_type: Option<String>,
    /// Kind of fault. Read-only.
    pub issue_type: Option<String>,
    /// Version of the form in which the fault is described. Read-only.
    pub issue_version: Option<String>,
    /// How far work on the fault is. Read-only.
    pub state: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
}

/// A diagnosis of a project's Git setup: how far it is and what it found.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitDiagnosticReport {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the project. Read-only.
    pub project_id: Option<String>,
    /// Id of the user who asked for it. Read-only.
    pub user_id: Option<String>,
    /// How far it is, in Looker's own terms. Read-only.
    pub state: Option<String>,
    /// How far it is, worked out from `state`. Read-only.
    pub status: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Kind of project.
    pub project_type: Option<String>,
    /// The faults that were found. Read-only.
    pub issues: Option<Vec<GitDiagnosticIssue>>,
}

/// A diagnosis of a project's Git setup: how far it is and what it found.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteGitDiagnosticReport {
    /// Kind of project.
    pub project_type: Field<String>,
}

/// What Git says about one file of a project.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GitStatus {
    /// What was done to the file, such as `add` or `delete`. Read-only.
    pub action: Option<String>,
    /// Whether the local changes clash with the remote. Read-only.
    pub conflict: Option<bool>,
    /// Whether the file can be set back to an earlier state. Read-only.
    pub revertable: Option<bool>,
    /// The action in Git's words. Read-only.
    pub text: Option<String>,
}
