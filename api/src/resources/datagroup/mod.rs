// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Datagroups say when cached results and derived tables are out of date.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Datagroups say when cached results and derived tables are out of date.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Datagroups {
    /// The operation `all_datagroups`.
    #[endpoint(
        GET "/datagroups",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/all_datagroups"
    )]
    fn all_datagroups(&self) -> Vec<Datagroup>;

    /// The operation `datagroup`.
    #[endpoint(
        GET "/datagroups/<datagroup_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/datagroup"
    )]
    fn datagroup(
        &self,
        /// Id of the datagroup.
        datagroup_id: &str,
    ) -> Datagroup;

    /// The operation `update_datagroup`.
    #[endpoint(
        PATCH "/datagroups/<datagroup_id>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/update_datagroup"
    )]
    fn update_datagroup(
        &self,
        /// Id of the datagroup.
        datagroup_id: &str,
        /// The body.
        #[body]
        body: &WriteDatagroup,
    ) -> Datagroup;
}
