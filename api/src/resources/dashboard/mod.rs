// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Dashboards of users and those defined in LookML, with their elements, filters and layouts.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{
    ApiError, Dashboard, DashboardBase, DashboardElement, DashboardFilter, DashboardLayout, DashboardLayoutComponent,
    ValidationError, WriteCertification,
};

pub use self::types::*;

/// Dashboards of users and those defined in LookML, with their elements, filters and layouts.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Dashboards {
    /// Lists all dashboards that are not deleted, in short form.
    #[endpoint(
        GET "/dashboards",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/all_dashboards"
    )]
    fn all_dashboards(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardBase>;

    /// Makes a dashboard and answers with it.
    ///
    /// It needs a title that no other dashboard in the folder has, and the id of a folder that exists. A 422 names in
    /// its body the fields that are missing or wrong.
    #[endpoint(
        POST "/dashboards",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard"
    )]
    fn create_dashboard(
        &self,
        /// The body.
        #[body]
        body: &WriteDashboard,
    ) -> Dashboard;

    /// Finds users' dashboards. Those defined in LookML are not among the results.
    ///
    /// A dashboard has to match every parameter that is set, or any with `filter_or`. Case does not count in text, `%`
    /// stands for any characters, `_` for one; `IS NULL` and `NOT NULL` ask for a value at all. Numbers can be lists
    /// with commas.
    #[endpoint(
        GET "/dashboards/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/search_dashboards"
    )]
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
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Leaves out what `user_id` owns.
        not_owned_by: Option<bool>,
    ) -> Vec<Dashboard>;

    /// Copies a LookML dashboard into a folder as a user-defined one, linked to its origin.
    ///
    /// The caller has to see the LookML dashboard and may make content in the folder. The copy's `lookml_link_id` names
    /// the origin: `sync_lookml_dashboard` updates by it, and `update_dashboard` can take it away.
    #[endpoint(
        POST "/dashboards/<lookml_dashboard_id>/import/<space_id>",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/import_lookml_dashboard"
    )]
    fn import_lookml_dashboard(
        &self,
        /// Id of the LookML dashboard, as `model::name`.
        lookml_dashboard_id: &str,
        /// Id of the folder that gets the copy.
        space_id: &str,
        /// What is to differ in the copy, such as its `title`. Without a title it takes that of the origin.
        #[body]
        body: Option<&WriteDashboard>,
        /// Whether to keep the keys of a localized dashboard instead of the translated texts.
        raw_locale: Option<bool>,
    ) -> Dashboard;

    /// Brings the user-defined dashboards linked to a LookML dashboard up to its present state.
    ///
    /// Takes in only those that the caller may update. The link is their `lookml_link_id`, which `update_dashboard`
    /// sets or removes.
    #[endpoint(
        PATCH "/dashboards/<lookml_dashboard_id>/sync",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/sync_lookml_dashboard"
    )]
    fn sync_lookml_dashboard(
        &self,
        /// Id of the LookML dashboard, as `model::name`.
        lookml_dashboard_id: &str,
        /// Whether to keep the keys of a localized dashboard instead of the translated texts.
        raw_locale: Option<bool>,
        /// The linked dashboards to update; all of them unless set.
        #[query(comma)]
        dashboard_ids: Option<&[&str]>,
    ) -> Vec<i64>;

    /// Deletes a dashboard for good.
    ///
    /// To put it in the trash instead, as Looker's own pages do, set `deleted` with `update_dashboard`.
    #[endpoint(
        DELETE "/dashboards/<dashboard_id>",
        errors(405),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/delete_dashboard"
    )]
    fn delete_dashboard(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
    ) -> ();

    /// Changes a dashboard's own properties, such as its title, folder or `deleted`.
    ///
    /// Filters, elements and layouts stay as they are: each has an operation of its own. A 422 names in its body the
    /// fields that are missing or wrong.
    #[endpoint(
        PATCH "/dashboards/<dashboard_id>",
        errors(405, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard"
    )]
    fn update_dashboard(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// The body.
        #[body]
        body: &WriteDashboard,
    ) -> Dashboard;

    /// Looks up one dashboard, with its elements, filters and layouts.
    #[endpoint(
        GET "/dashboards/<dashboard_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard"
    )]
    fn dashboard(
        &self,
        /// A number for a user's dashboard, `model::name` for one defined in LookML, or a slug.
        dashboard_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Dashboard;

    /// Writes the LookML of aggregate tables that would serve a dashboard's queries.
    #[endpoint(
        GET "/dashboards/aggregate_table_lookml/<dashboard_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_aggregate_table_lookml"
    )]
    fn dashboard_aggregate_table_lookml(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
    ) -> DashboardAggregateTableLookml;

    /// Finds dashboards defined in LookML, in production mode only.
    ///
    /// A dashboard has to match every parameter that is set, or any of them with `filter_or`. Text matches whatever its
    /// case, with `%` for any characters and `_` for one; `IS NULL` and `NOT NULL` ask whether there is a value at all.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/dashboards/lookml/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/search_lookml_dashboards"
    )]
    fn search_lookml_dashboards(
        &self,
        /// Matches the id of the folder that holds it.
        folder_id: Option<&str>,
        /// Matches the title.
        title: Option<&str>,
        /// Matches the id of the caller's own mark as a favourite.
        content_favorite_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<DashboardLookml>;

    /// Writes a user-defined dashboard as LookML.
    ///
    /// `import_dashboard_from_lookml` takes such text back.
    #[endpoint(
        GET "/dashboards/lookml/<dashboard_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_lookml"
    )]
    fn dashboard_lookml(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
    ) -> DashboardLookml;

    /// Moves a dashboard to another folder and answers with it.
    #[endpoint(
        PATCH "/dashboards/<dashboard_id>/move",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/move_dashboard"
    )]
    fn move_dashboard(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// Id of the folder to move it to; not the one where it is.
        folder_id: &str,
    ) -> Dashboard;

    /// Makes a user-defined dashboard out of LookML, or overwrites the one with the same slug.
    ///
    /// A dashboard whose slug is the `preferred_slug` in the text is overwritten and loses its alerts. The result is
    /// linked to no LookML dashboard, so `sync_lookml_dashboard` passes it by.
    #[endpoint(
        POST "/dashboards/lookml",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/import_dashboard_from_lookml"
    )]
    fn import_dashboard_from_lookml(
        &self,
        /// The LookML, best in the form that `dashboard_lookml` gives. `folder_id` says where it goes, an overwritten
        /// one included; without it a new dashboard goes to the caller's personal folder and an overwritten one stays.
        #[body]
        body: &WriteDashboardLookml,
    ) -> Dashboard;

    /// Makes a dashboard out of LookML. Superseded by `import_dashboard_from_lookml`.
    #[endpoint(
        POST "/dashboards/from_lookml",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard_from_lookml"
    )]
    fn create_dashboard_from_lookml(
        &self,
        /// The body.
        #[body]
        body: &WriteDashboardLookml,
    ) -> Dashboard;

    /// Copies a dashboard and answers with the copy.
    ///
    /// Where the title is taken in that folder, `(copy)` or `(copy 2)` and so on is put after it.
    #[endpoint(
        POST "/dashboards/<dashboard_id>/copy",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/copy_dashboard"
    )]
    fn copy_dashboard(
        &self,
        /// Id of the dashboard to copy.
        dashboard_id: &str,
        /// Id of the folder for the copy; the original's own unless set.
        folder_id: Option<&str>,
    ) -> Dashboard;

    /// Certifies a user-defined dashboard, or withdraws that.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/dashboards/<dashboard_id>/certification",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard_certification"
    )]
    fn update_dashboard_certification(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// The body.
        #[body]
        body: &WriteCertification,
    ) -> Dashboard;

    /// Certifies a LookML dashboard, or withdraws that.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        PATCH "/dashboards/lookml/<dashboard_id>/certification",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_lookml_certification"
    )]
    fn update_lookml_certification(
        &self,
        /// Id of the LookML dashboard, as `model::name`.
        dashboard_id: &str,
        /// The body.
        #[body]
        body: &WriteCertification,
    ) -> Dashboard;

    /// Finds tiles across dashboards.
    ///
    /// A tile has to match every parameter that is set, or any of them with `filter_or`. Text matches whatever its
    /// case, with `%` for any characters and `_` for one; `IS NULL` and `NOT NULL` ask whether there is a value at all.
    #[endpoint(
        GET "/dashboard_elements/search",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/search_dashboard_elements"
    )]
    fn search_dashboard_elements(
        &self,
        /// Takes only tiles of this dashboard.
        dashboard_id: Option<&str>,
        /// Takes only tiles that show this Look.
        look_id: Option<&str>,
        /// Matches the title.
        title: Option<&str>,
        /// Whether the tile is in the trash.
        deleted: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<DashboardElement>;

    /// Looks up one tile of a dashboard.
    #[endpoint(
        GET "/dashboard_elements/<dashboard_element_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_element"
    )]
    fn dashboard_element(
        &self,
        /// Id of the dashboard element.
        dashboard_element_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardElement;

    /// Deletes a tile of a dashboard.
    #[endpoint(
        DELETE "/dashboard_elements/<dashboard_element_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/delete_dashboard_element"
    )]
    fn delete_dashboard_element(
        &self,
        /// Id of the dashboard element.
        dashboard_element_id: &str,
    ) -> ();

    /// Changes a tile of a dashboard.
    #[endpoint(
        PATCH "/dashboard_elements/<dashboard_element_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard_element"
    )]
    fn update_dashboard_element(
        &self,
        /// Id of the dashboard element.
        dashboard_element_id: &str,
        /// The body.
        #[body]
        body: &WriteDashboardElement,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardElement;

    /// Lists the tiles of a dashboard.
    #[endpoint(
        GET "/dashboards/<dashboard_id>/dashboard_elements",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_dashboard_elements"
    )]
    fn dashboard_dashboard_elements(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardElement>;

    /// Adds a tile to a dashboard.
    ///
    /// The dashboard is the one that `dashboard_id` in the body names.
    #[endpoint(
        POST "/dashboard_elements",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard_element"
    )]
    fn create_dashboard_element(
        &self,
        /// The body.
        #[body]
        body: &WriteDashboardElement,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether the dashboard's filters that fit are to work on the tile.
        apply_filters: Option<bool>,
    ) -> DashboardElement;

    /// Looks up one filter of a dashboard.
    #[endpoint(
        GET "/dashboard_filters/<dashboard_filter_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_filter"
    )]
    fn dashboard_filter(
        &self,
        /// Id of the dashboard filter.
        dashboard_filter_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardFilter;

    /// Deletes a filter of a dashboard.
    #[endpoint(
        DELETE "/dashboard_filters/<dashboard_filter_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/delete_dashboard_filter"
    )]
    fn delete_dashboard_filter(
        &self,
        /// Id of the dashboard filter.
        dashboard_filter_id: &str,
    ) -> ();

    /// Changes a filter of a dashboard.
    #[endpoint(
        PATCH "/dashboard_filters/<dashboard_filter_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard_filter"
    )]
    fn update_dashboard_filter(
        &self,
        /// Id of the dashboard filter.
        dashboard_filter_id: &str,
        /// The body.
        #[body]
        body: &WriteDashboardFilter,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardFilter;

    /// Lists the filters of a dashboard.
    #[endpoint(
        GET "/dashboards/<dashboard_id>/dashboard_filters",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_dashboard_filters"
    )]
    fn dashboard_dashboard_filters(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardFilter>;

    /// Adds a filter to a dashboard.
    ///
    /// The dashboard is the one that `dashboard_id` in the body names.
    #[endpoint(
        POST "/dashboard_filters",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard_filter"
    )]
    fn create_dashboard_filter(
        &self,
        /// The body.
        #[body]
        body: &CreateDashboardFilter,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardFilter;

    /// Looks up one component of a layout: the place and size of a tile.
    #[endpoint(
        GET "/dashboard_layout_components/<dashboard_layout_component_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_layout_component"
    )]
    fn dashboard_layout_component(
        &self,
        /// Id of the dashboard layout component.
        dashboard_layout_component_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardLayoutComponent;

    /// Changes the place or size of a tile in a layout.
    #[endpoint(
        PATCH "/dashboard_layout_components/<dashboard_layout_component_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard_layout_component"
    )]
    fn update_dashboard_layout_component(
        &self,
        /// Id of the dashboard layout component.
        dashboard_layout_component_id: &str,
        /// The body.
        #[body]
        body: &WriteDashboardLayoutComponent,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardLayoutComponent;

    /// Lists the components of a layout: the place and size of each tile.
    #[endpoint(
        GET "/dashboard_layouts/<dashboard_layout_id>/dashboard_layout_components",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_layout_dashboard_layout_components"
    )]
    fn dashboard_layout_dashboard_layout_components(
        &self,
        /// Id of the layout.
        dashboard_layout_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardLayoutComponent>;

    /// Looks up one layout of a dashboard.
    #[endpoint(
        GET "/dashboard_layouts/<dashboard_layout_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_layout"
    )]
    fn dashboard_layout(
        &self,
        /// Id of the dashboard layout.
        dashboard_layout_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardLayout;

    /// Deletes a layout of a dashboard.
    #[endpoint(
        DELETE "/dashboard_layouts/<dashboard_layout_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/delete_dashboard_layout"
    )]
    fn delete_dashboard_layout(
        &self,
        /// Id of the dashboard layout.
        dashboard_layout_id: &str,
    ) -> ();

    /// Changes a layout of a dashboard.
    #[endpoint(
        PATCH "/dashboard_layouts/<dashboard_layout_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/update_dashboard_layout"
    )]
    fn update_dashboard_layout(
        &self,
        /// Id of the dashboard layout.
        dashboard_layout_id: &str,
        /// The body.
        #[body]
        body: &WriteDashboardLayout,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardLayout;

    /// Lists the layouts of a dashboard.
    #[endpoint(
        GET "/dashboards/<dashboard_id>/dashboard_layouts",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_dashboard_layouts"
    )]
    fn dashboard_dashboard_layouts(
        &self,
        /// Id of the dashboard.
        dashboard_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DashboardLayout>;

    /// Adds a layout to a dashboard.
    ///
    /// The dashboard is the one that `dashboard_id` in the body names.
    #[endpoint(
        POST "/dashboard_layouts",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard_layout"
    )]
    fn create_dashboard_layout(
        &self,
        /// The body.
        #[body]
        body: &WriteDashboardLayout,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> DashboardLayout;

    /// Gives back filter values that were stored with `create_dashboard_filter_state`.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        GET "/dashboard_filter_state/<guid>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/dashboard_filter_state"
    )]
    fn dashboard_filter_state(
        &self,
        /// The GUID that storing them gave.
        guid: &str,
    ) -> String;

    /// Stores filter values of a dashboard and gives the GUID to find them by.
    ///
    /// Since 4.0.26.12; not in 25.14.
    #[endpoint(
        POST "/dashboard_filter_state",
        ok(200 => Dashboard, 201 => String),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Dashboard/create_dashboard_filter_state"
    )]
    fn create_dashboard_filter_state(
        &self,
        /// The filter values, as JSON in a string.
        #[body]
        body: &str,
    ) -> CreateDashboardFilterStateOk;
}
