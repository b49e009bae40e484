// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Homepages, which boards have taken the place of.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Homepages, which boards have taken the place of.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Homepages {
    /// Lists the sections of the instance's main homepage, with their items.
    #[endpoint(
        GET "/primary_homepage_sections",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Homepage/all_primary_homepage_sections"
    )]
    fn all_primary_homepage_sections(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<HomepageSection>;
}
