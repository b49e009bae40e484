//! Dashboards.

mod types;

use fingerpost::endpoints;

use crate::common::ApiError;
pub use types::*;

/// Dashboards of users, and those defined in LookML.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Dashboards {
    /// Lists all dashboards that are not deleted, in short form.
    ///
    /// See Looker's
    /// [reference](https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/all_dashboards).
    #[endpoint(GET "/dashboards")]
    fn all_dashboards(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardBase>;

    /// Looks up one dashboard, with its elements, filters and layouts.
    ///
    /// See Looker's
    /// [reference](https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard).
    #[endpoint(GET "/dashboards/<dashboard_id>")]
    fn dashboard(
        &self,
        /// A number for a user's dashboard, `model::name` for one defined in LookML, or a slug.
        dashboard_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Dashboard;

    /// Finds users' dashboards. Those defined in LookML are not among the results.
    ///
    /// A dashboard has to match every parameter that is set, or any of them with
    /// [`filter_or`](SearchDashboardsBuilder::filter_or). Text matches whatever its case, with `%` for any characters
    /// and `_` for one; `IS NULL` and `NOT NULL` ask whether there is a value at all, and numbers can be lists separated
    /// by commas.
    ///
    /// All results, page by page, whatever their number:
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), looker_api::Error> {
    /// use fingerpost::paginate;
    /// use looker_api::dashboard::Dashboards;
    ///
    /// let page = move |offset, limit| looker.search_dashboards().title("%sales%").offset(offset).limit(limit);
    /// let mut dashboards = paginate::by_offset(100, page);
    /// while let Some(dashboard) = dashboards.next().await {
    ///     println!("{}", dashboard?.title.unwrap_or_default());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// See Looker's
    /// [reference](https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/search_dashboards).
    #[endpoint(GET "/dashboards/search")]
    fn search_dashboards(
        &self,
        /// Matches the id.
        id: Option<&str>,
        /// Matches the slug, the short name in addresses.
        slug: Option<&str>,
        /// Matches the title.
        title: Option<&str>,
        /// Matches the description.
        description: Option<&str>,
        /// Matches the id of the caller's own mark as a favourite.
        content_favorite_id: Option<&str>,
        /// Matches the id of the folder that holds it.
        folder_id: Option<&str>,
        /// Whether it is deleted: `true`, `false`, or both if not set to either.
        deleted: Option<&str>,
        /// Matches the id of the user who made it.
        user_id: Option<&str>,
        /// Matches how often it was viewed.
        view_count: Option<&str>,
        /// Matches the id of its content metadata, on which access is granted.
        content_metadata_id: Option<&str>,
        /// Leaves out what stands only in other users' personal folders.
        curate: Option<bool>,
        /// Matches when it was last viewed.
        last_viewed_at: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The page to answer with. Looker calls it deprecated: use `offset`.
        page: Option<i64>,
        /// How many make a page. Looker calls it deprecated: use `limit`.
        per_page: Option<i64>,
        /// The most to answer with. Goes before `per_page`.
        limit: Option<i64>,
        /// How many to leave out at the beginning. Goes before `page`.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with ` desc` after it for descending order.
        sorts: Option<&str>,
        /// Takes what matches any of the parameters instead of all.
        filter_or: Option<bool>,
        /// Leaves out what `user_id` owns.
        not_owned_by: Option<bool>,
    ) -> Vec<Dashboard>;
}
