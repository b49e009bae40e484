// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Data actions send a value of a result somewhere else.

mod types;

use std::collections::BTreeMap;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, DataActionForm, ValidationError};

pub use self::types::*;

/// Data actions send a value of a result somewhere else.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait DataActions {
    /// Carries out a data action that came with the results of a query.
    ///
    /// The action may change data elsewhere; `refresh_query` in the answer says whether the query should be run again.
    #[endpoint(
        POST "/data_actions",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DataAction/perform_data_action"
    )]
    fn perform_data_action(
        &self,
        /// The body.
        #[body]
        body: &DataActionRequest,
    ) -> DataActionResponse;

    /// Asks the server behind a data action for the form that a user has to fill in first.
    ///
    /// What the user enters goes to `perform_data_action` as `form_values`.
    #[endpoint(
        POST "/data_actions/form",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/DataAction/fetch_remote_data_action_form"
    )]
    fn fetch_remote_data_action_form(
        &self,
        /// The data action, exactly as the query's results gave it.
        #[body]
        body: &BTreeMap<String, String>,
    ) -> DataActionForm;
}
