// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Color collections are the palettes that charts choose from.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Color collections are the palettes that charts choose from.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait ColorCollections {
    /// Lists all colour collections, Looker's own and custom ones.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        GET "/color_collections",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/all_color_collections"
    )]
    fn all_color_collections(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ColorCollection>;

    /// Makes a custom colour collection and answers with it, id included.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        POST "/color_collections",
        errors(403, 409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/create_color_collection"
    )]
    fn create_color_collection(
        &self,
        /// The body.
        #[body]
        body: &WriteColorCollection,
    ) -> ColorCollection;

    /// Lists the custom colour collections.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        GET "/color_collections/custom",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/color_collections_custom"
    )]
    fn color_collections_custom(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ColorCollection>;

    /// Lists the colour collections that Looker brings along.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        GET "/color_collections/standard",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/color_collections_standard"
    )]
    fn color_collections_standard(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ColorCollection>;

    /// Makes a colour collection the default of the whole instance, and answers with it.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        PUT "/color_collections/default",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/set_default_color_collection"
    )]
    fn set_default_color_collection(
        &self,
        /// Id of the collection that becomes the default.
        collection_id: &str,
    ) -> ColorCollection;

    /// Looks up the colour collection that is the instance's default.
    #[endpoint(
        GET "/color_collections/default",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/default_color_collection"
    )]
    fn default_color_collection(&self) -> ColorCollection;

    /// Looks up one colour collection, standard or custom.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        GET "/color_collections/<collection_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/color_collection"
    )]
    fn color_collection(
        &self,
        /// Id of the collection.
        collection_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ColorCollection;

    /// Changes a custom colour collection.
    ///
    /// For administrators only: anybody else is answered with 404.
    #[endpoint(
        PATCH "/color_collections/<collection_id>",
        errors(403, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/update_color_collection"
    )]
    fn update_color_collection(
        &self,
        /// Id of a custom collection.
        collection_id: &str,
        /// The body.
        #[body]
        body: &WriteColorCollection,
    ) -> ColorCollection;

    /// Deletes a custom colour collection for good.
    ///
    /// For administrators only: anybody else is answered with 404. Standard collections stay. Labels need not be
    /// unique, so it is the id that counts.
    #[endpoint(
        DELETE "/color_collections/<collection_id>",
        errors(403),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/ColorCollection/delete_color_collection"
    )]
    fn delete_color_collection(
        &self,
        /// Id of a custom collection.
        collection_id: &str,
    ) -> ();
}
