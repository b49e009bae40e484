// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Workspaces: the production version of all files, and one for development.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Workspaces: the production version of all files, and one for development.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Workspaces {
    /// Lists the workspaces the caller can use.
    #[endpoint(
        GET "/workspaces",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Workspace/all_workspaces"
    )]
    fn all_workspaces(&self) -> Vec<Workspace>;

    /// Fetches one workspace with the branch and git state of each project in it.
    ///
    /// The development workspace belongs to the user, not to the API session: two programs signed in as the same user
    /// see the same files, and edits stay after the session ends. Select one with `update_session`.
    #[endpoint(
        GET "/workspaces/<workspace_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Workspace/workspace"
    )]
    fn workspace(
        &self,
        /// `production` (shared by all, not editable) or `dev` (the caller's own).
        workspace_id: &str,
    ) -> Workspace;
}
