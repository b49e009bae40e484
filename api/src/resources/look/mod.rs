// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Looks are saved queries with a visualization.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, LookWithQuery, ValidationError, WriteCertification, WriteLookWithQuery};

pub use self::types::*;

/// Looks are saved queries with a visualization.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Looks {
    /// The operation `all_looks`.
    #[endpoint(
        GET "/looks",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/all_looks"
    )]
    fn all_looks(
        &self,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<Look>;

    /// The operation `create_look`.
    #[endpoint(
        POST "/looks",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/create_look"
    )]
    fn create_look(
        &self,
        /// The body.
        #[body]
        body: &WriteLookWithQuery,
        /// Fields.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// The operation `search_looks`.
    #[endpoint(
        GET "/looks/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/search_looks"
    )]
    fn search_looks(
        &self,
        /// Id.
        id: Option<&str>,
        /// Title.
        title: Option<&str>,
        /// Description.
        description: Option<&str>,
        /// Id of the content favorite.
        content_favorite_id: Option<&str>,
        /// Id of the folder.
        folder_id: Option<&str>,
        /// Id of the user.
        user_id: Option<&str>,
        /// View count.
        view_count: Option<&str>,
        /// Deleted.
        deleted: Option<bool>,
        /// Id of the query.
        query_id: Option<&str>,
        /// Curate.
        curate: Option<bool>,
        /// Last viewed at.
        last_viewed_at: Option<&str>,
        /// Fields.
        fields: Option<&str>,
        /// Page. Deprecated.
        page: Option<i64>,
        /// Per page. Deprecated.
        per_page: Option<i64>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Sorts.
        sorts: Option<&str>,
        /// Filter or.
        filter_or: Option<bool>,
    ) -> Vec<Look>;

    /// The operation `look`.
    #[endpoint(
        GET "/looks/<look_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/look"
    )]
    fn look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// The operation `update_look`.
    #[endpoint(
        PATCH "/looks/<look_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/update_look"
    )]
    fn update_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// The body.
        #[body]
        body: &WriteLookWithQuery,
        /// Fields.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// The operation `delete_look`.
    #[endpoint(
        DELETE "/looks/<look_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/delete_look"
    )]
    fn delete_look(
        &self,
        /// Id of the look.
        look_id: &str,
    ) -> ();

    /// The operation `run_look`.
    #[endpoint(
        GET "/looks/<look_id>/run/<result_format>",
        output = content,
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/run_look"
    )]
    fn run_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// Result format.
        result_format: &str,
        /// Limit.
        limit: Option<i64>,
        /// Apply formatting.
        apply_formatting: Option<bool>,
        /// Apply vis.
        apply_vis: Option<bool>,
        /// Cache.
        cache: Option<bool>,
        /// Image width.
        image_width: Option<i64>,
        /// Image height.
        image_height: Option<i64>,
        /// Generate drill links.
        generate_drill_links: Option<bool>,
        /// Force production.
        force_production: Option<bool>,
        /// Cache only.
        cache_only: Option<bool>,
        /// Path prefix.
        path_prefix: Option<&str>,
        /// Rebuild pdts.
        rebuild_pdts: Option<bool>,
        /// Server table calcs.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// The operation `copy_look`.
    #[endpoint(
        POST "/looks/<look_id>/copy",
        ok(200 => LookWithQuery, 201 => Look),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/copy_look"
    )]
    fn copy_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// Id of the folder.
        folder_id: Option<&str>,
    ) -> CopyLookOk;

    /// The operation `move_look`.
    #[endpoint(
        PATCH "/looks/<look_id>/move",
        ok(200 => LookWithQuery, 201 => Look),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/move_look"
    )]
    fn move_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// Id of the folder.
        folder_id: &str,
    ) -> MoveLookOk;

    /// The operation `update_look_certification`.
    ///
    /// Not in 25.14.
    #[endpoint(
        PATCH "/looks/<look_id>/certification",
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/update_look_certification"
    )]
    fn update_look_certification(
        &self,
        /// Id of the look.
        look_id: &str,
        /// The body.
        #[body]
        body: &WriteCertification,
    ) -> Look;
}
