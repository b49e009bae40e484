// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Datagroups say when cached results and derived tables are out of date.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Datagroups say when cached results and derived tables are out of date.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Datagroups {
    /// Lists all datagroups.
    #[endpoint(
        GET "/datagroups",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/all_datagroups"
    )]
    fn all_datagroups(&self) -> Vec<Datagroup>;

    /// Gives one datagroup.
    #[endpoint(
        GET "/datagroups/<datagroup_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/datagroup"
    )]
    fn datagroup(
        &self,
        /// Id of the datagroup.
        datagroup_id: &str,
    ) -> Datagroup;

    /// Sets when a datagroup was triggered or how old its cached results may be.
    ///
    /// Only `stale_before` and `triggered_at` can be set; neither may lie in the future. The rest of a datagroup is
    /// written in LookML.
    #[endpoint(
        PATCH "/datagroups/<datagroup_id>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Datagroup/update_datagroup"
    )]
    fn update_datagroup(
        &self,
        /// Id of the datagroup.
        datagroup_id: &str,
        /// The new `stale_before` or `triggered_at`, in seconds since 1970.
        #[body]
        body: &WriteDatagroup,
    ) -> Datagroup;
}
