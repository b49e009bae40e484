// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Reports that were made in Looker Studio.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::ApiError;

pub use self::types::*;

/// Reports that were made in Looker Studio.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Reports {
    /// Finds Studio reports that match the given criteria.
    ///
    /// Criteria are joined by AND unless `filter_or` is set. Text ignores case and takes `%` and `_` as wildcards; `IS
    /// NULL` and `NOT NULL` match on a missing or present value.
    #[endpoint(
        GET "/reports/search",
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Report/search_reports"
    )]
    fn search_reports(
        &self,
        /// Only reports in this folder.
        folder_id: Option<&str>,
        /// `true` for the caller's favourites only.
        favorite: Option<bool>,
        /// `true` for reports opened lately.
        recent: Option<bool>,
        /// Id of a report, or several separated by commas.
        id: Option<&str>,
        /// Title, with `%` and `_` as wildcards.
        title: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Token from the page before, to get the page after it; the last page has none.
        next_page_token: Option<&str>,
    ) -> Vec<Report>;
}
