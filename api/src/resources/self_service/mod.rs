// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Models that users make of tables and of uploaded files by themselves.

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Certification, ValidationError, WriteCertification};

/// Models that users make of tables and of uploaded files by themselves.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait SelfService {
    /// The operation `get_self_service_model_allowed_connections`.
    ///
    /// Not in 25.14.
    #[endpoint(
        GET "/self_service_models/allowed_connections",
        errors(403),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/get_self_service_model_allowed_connections"
    )]
    fn get_self_service_model_allowed_connections(
        &self,
        /// Google sheets.
        google_sheets: Option<bool>,
    ) -> Vec<String>;

    /// The operation `get_self_service_model_lookml`.
    ///
    /// Not in 25.14.
    #[endpoint(
        GET "/self_service_models/<model_name>/lookml",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/get_self_service_model_lookml"
    )]
    fn get_self_service_model_lookml(
        &self,
        /// Model name.
        model_name: &str,
    ) -> String;

    /// The operation `update_self_service_explore_certification`.
    ///
    /// Not in 25.14.
    #[endpoint(
        PATCH "/self_service_models/<model_name>/certification",
        errors(403, 409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/update_self_service_explore_certification"
    )]
    fn update_self_service_explore_certification(
        &self,
        /// Model name.
        model_name: &str,
        /// The body.
        #[body]
        body: &WriteCertification,
    ) -> Certification;
}
