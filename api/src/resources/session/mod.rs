// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! The session of the caller: what it may do and which workspace it is in.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// The session of the caller: what it may do and which workspace it is in.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Sessions {
    /// Tells about the caller's API session, such as the workspace it works in.
    #[endpoint(
        GET "/session",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Session/session"
    )]
    fn session(&self) -> ApiSession;

    /// Changes the workspace of the caller's API session.
    ///
    /// Decides whose version of projects and models all later calls use, queries included. It holds until changed or
    /// until the access token ends; every new login starts in `production`.
    #[endpoint(
        PATCH "/session",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Session/update_session"
    )]
    fn update_session(
        &self,
        /// The session, with `workspace_id` set to `production` or `dev`.
        #[body]
        body: &WriteApiSession,
    ) -> ApiSession;
}
