// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! LookML models, their explores, and how they are set up on the instance.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// LookML models, their explores, and how they are set up on the instance.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait LookmlModels {
    /// Lists all models, with their explores in brief.
    #[endpoint(
        GET "/lookml_models",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/all_lookml_models"
    )]
    fn all_lookml_models(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Leaves out models without explores.
        exclude_empty: Option<bool>,
        /// Leaves out hidden explores.
        exclude_hidden: Option<bool>,
        /// Takes in Looker's own models, such as System Activity.
        include_internal: Option<bool>,
        /// Takes in self-service models, made from uploaded data. Since 4.0.26.12; not in 25.14.
        include_self_service: Option<bool>,
    ) -> Vec<LookmlModel>;

    /// Configures a model: its project, and the connections it may use.
    ///
    /// Writes no `LookML`; the model's file belongs to the project.
    #[endpoint(
        POST "/lookml_models",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/create_lookml_model"
    )]
    fn create_lookml_model(
        &self,
        /// The model, with its `name` and `project_name`.
        #[body]
        body: &WriteLookmlModel,
    ) -> LookmlModel;

    /// Gives one model, with its explores in brief.
    #[endpoint(
        GET "/lookml_models/<lookml_model_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/lookml_model"
    )]
    fn lookml_model(
        &self,
        /// Lookml model name.
        lookml_model_name: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> LookmlModel;

    /// Changes the configuration of a model: its name, its project and the connections it may use.
    #[endpoint(
        PATCH "/lookml_models/<lookml_model_name>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/update_lookml_model"
    )]
    fn update_lookml_model(
        &self,
        /// Lookml model name.
        lookml_model_name: &str,
        /// The properties to change.
        #[body]
        body: &WriteLookmlModel,
    ) -> LookmlModel;

    /// Deletes the configuration of a model.
    ///
    /// The `LookML` files of the project stay.
    #[endpoint(
        DELETE "/lookml_models/<lookml_model_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/delete_lookml_model"
    )]
    fn delete_lookml_model(
        &self,
        /// Lookml model name.
        lookml_model_name: &str,
    ) -> ();

    /// Gives one explore with all its fields, joins and filters.
    ///
    /// The answer can be large; `fields` cuts it down.
    #[endpoint(
        GET "/lookml_models/<lookml_model_name>/explores/<explore_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/LookmlModel/lookml_model_explore"
    )]
    fn lookml_model_explore(
        &self,
        /// Lookml model name.
        lookml_model_name: &str,
        /// Name of the explore within its model.
        explore_name: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Adds to the fields what is known about their drilling.
        add_drills_metadata: Option<bool>,
    ) -> LookmlModelExplore;
}
