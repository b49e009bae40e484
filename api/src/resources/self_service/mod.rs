// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Models that users make of tables and of uploaded files by themselves.

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Certification, ValidationError, WriteCertification};

/// Models that users make of tables and of uploaded files by themselves.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait SelfService {
    /// Lists the names of the connections on which self-service models may be built.
    ///
    /// It means something only where advanced connection governance is switched on.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/self_service_models/allowed_connections",
        errors(403),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/get_self_service_model_allowed_connections"
    )]
    fn get_self_service_model_allowed_connections(
        &self,
        /// Whether to list the connections for Google Sheets too.
        google_sheets: Option<bool>,
    ) -> Vec<String>;

    /// Gives the LookML that Looker wrote for a self-service model, as text.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/self_service_models/<model_name>/lookml",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/get_self_service_model_lookml"
    )]
    fn get_self_service_model_lookml(
        &self,
        /// Name of the model.
        model_name: &str,
    ) -> String;

    /// Certifies the explore of a self-service model, or withdraws that.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/self_service_models/<model_name>/certification",
        errors(403, 409, 422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SelfService/update_self_service_explore_certification"
    )]
    fn update_self_service_explore_certification(
        &self,
        /// Name of the model.
        model_name: &str,
        /// The new `certification_status`, and `notes` where there is something to remark.
        #[body]
        body: &WriteCertification,
    ) -> Certification;
}
