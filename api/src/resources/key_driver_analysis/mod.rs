// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Key driver analysis looks for what makes a measure change.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Key driver analysis looks for what makes a measure change.
#[endpoints(error = ApiError, errors(400, 404, 422 => ValidationError, 429))]
pub trait KeyDriverAnalysis {
    /// Ranks the segments that explain most of a measure's change between two groups of rows.
    ///
    /// The groups are told apart by `baseline_filters` and `breach_filters`, usually two periods. Each driver comes
    /// with both values, the difference, its share of the change and how much of the whole it makes up.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/internal/kda/analyze",
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/KeyDriverAnalysis/run_key_driver_analysis"
    )]
    fn run_key_driver_analysis(
        &self,
        /// The data, the measure, the dimensions to try and the two groups to compare.
        #[body]
        body: &KdaRequestPayload,
    ) -> KdaResponsePayload;
}
