// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Integrations deliver results to other services; integration hubs offer them.

mod types;

use std::collections::BTreeMap;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, DataActionForm, ValidationError};

pub use self::types::*;

/// Integrations deliver results to other services; integration hubs offer them.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Integrations {
    /// Lists the integration hubs (action hubs) of the instance.
    #[endpoint(
        GET "/integration_hubs",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/all_integration_hubs"
    )]
    fn all_integration_hubs(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<IntegrationHub>;

    /// Adds an integration hub.
    ///
    /// Calls are rate limited. Looker reads the hub's list of integrations from its address: look at
    /// `fetch_error_message` in the answer.
    #[endpoint(
        POST "/integration_hubs",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/create_integration_hub"
    )]
    fn create_integration_hub(
        &self,
        /// The body.
        #[body]
        body: &WriteIntegrationHub,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> IntegrationHub;

    /// Fetches one integration hub.
    #[endpoint(
        GET "/integration_hubs/<integration_hub_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/integration_hub"
    )]
    fn integration_hub(
        &self,
        /// Id of the integration hub.
        integration_hub_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> IntegrationHub;

    /// Changes an integration hub.
    ///
    /// Calls are rate limited.
    #[endpoint(
        PATCH "/integration_hubs/<integration_hub_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/update_integration_hub"
    )]
    fn update_integration_hub(
        &self,
        /// Id of the integration hub.
        integration_hub_id: &str,
        /// The body.
        #[body]
        body: &WriteIntegrationHub,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> IntegrationHub;

    /// Removes an integration hub.
    #[endpoint(
        DELETE "/integration_hubs/<integration_hub_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/delete_integration_hub"
    )]
    fn delete_integration_hub(
        &self,
        /// Id of the integration hub.
        integration_hub_id: &str,
    ) -> ();

    /// Tests whether an integration hub can be reached.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/integration_hubs/<integration_hub_id>/health",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/get_integration_hub_health"
    )]
    fn get_integration_hub_health(
        &self,
        /// Id of the integration hub.
        integration_hub_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> IntegrationHubHealthResult;

    /// Agrees to the legal terms of an integration hub.
    ///
    /// Works only while `legal_agreement_required` is `true` and `legal_agreement_signed` is `false`.
    #[endpoint(
        POST "/integration_hubs/<integration_hub_id>/accept_legal_agreement",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/accept_integration_hub_legal_agreement"
    )]
    fn accept_integration_hub_legal_agreement(
        &self,
        /// Id of the integration hub.
        integration_hub_id: &str,
    ) -> IntegrationHub;

    /// Lists the integrations of all hubs, or of one.
    #[endpoint(
        GET "/integrations",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/all_integrations"
    )]
    fn all_integrations(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Only the integrations of this hub.
        integration_hub_id: Option<&str>,
    ) -> Vec<Integration>;

    /// Fetches one integration.
    #[endpoint(
        GET "/integrations/<integration_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/integration"
    )]
    fn integration(
        &self,
        /// Id of the integration.
        integration_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Integration;

    /// Changes the settings of an integration, such as its parameters and whether it is on.
    #[endpoint(
        PATCH "/integrations/<integration_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/update_integration"
    )]
    fn update_integration(
        &self,
        /// Id of the integration.
        integration_id: &str,
        /// The body.
        #[body]
        body: &WriteIntegration,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Integration;

    /// Asks an integration for the form a user has to fill in before sending data to it.
    ///
    /// Looker gets the form from the hub, so the hub has to be reachable.
    #[endpoint(
        POST "/integrations/<integration_id>/form",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/fetch_integration_form"
    )]
    fn fetch_integration_form(
        &self,
        /// Id of the integration.
        integration_id: &str,
        /// What the user has entered so far, by field name, for forms that depend on it.
        #[body]
        body: Option<&BTreeMap<String, String>>,
    ) -> DataActionForm;

    /// Tries out the settings of an integration.
    ///
    /// A failed try is told by `success` in the answer, not by an error status.
    #[endpoint(
        POST "/integrations/<integration_id>/test",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Integration/test_integration"
    )]
    fn test_integration(
        &self,
        /// Id of the integration.
        integration_id: &str,
    ) -> IntegrationTestResult;
}
