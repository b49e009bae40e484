// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Content {
    /// The operation `search_content_favorites`.
    #[endpoint(
        GET "/content_favorite/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_favorites"
    )]
    fn search_content_favorites(
        &self,
        /// Id.
        id: Option<&str>,
        /// Id of the user.
        user_id: Option<&str>,
        /// Id of the content metadata.
        content_metadata_id: Option<&str>,
        /// Id of the dashboard.
        dashboard_id: Option<&str>,
        /// Id of the look.
        look_id: Option<&str>,
        /// Id of the board.
        board_id: Option<&str>,
        /// Id of the lookml dashboard. Not in 25.14.
        lookml_dashboard_id: Option<&str>,
        /// Include board items.
        include_board_items: Option<bool>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Sorts.
        sorts: Option<&str>,
        /// Fields.
        fields: Option<&str>,
        /// Filter or.
        filter_or: Option<bool>,
    ) -> Vec<ContentFavorite>;

    /// The operation `content_favorite`.
    #[endpoint(
        GET "/content_favorite/<content_favorite_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_favorite"
    )]
    fn content_favorite(
        &self,
        /// Id of the content favorite.
        content_favorite_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> ContentFavorite;

    /// The operation `delete_content_favorite`.
    #[endpoint(
        DELETE "/content_favorite/<content_favorite_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_favorite"
    )]
    fn delete_content_favorite(
        &self,
        /// Id of the content favorite.
        content_favorite_id: &str,
    ) -> ();

    /// The operation `create_content_favorite`.
    #[endpoint(
        POST "/content_favorite",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_favorite"
    )]
    fn create_content_favorite(
        &self,
        /// The body.
        #[body]
        body: &WriteContentFavorite,
    ) -> ContentFavorite;

    /// The operation `all_content_metadatas`.
    #[endpoint(
        GET "/content_metadata",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/all_content_metadatas"
    )]
    fn all_content_metadatas(
        &self,
        /// Id of the parent.
        parent_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<ContentMeta>;

    /// The operation `update_content_metadata`.
    #[endpoint(
        PATCH "/content_metadata/<content_metadata_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/update_content_metadata"
    )]
    fn update_content_metadata(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// The body.
        #[body]
        body: &WriteContentMeta,
    ) -> ContentMeta;

    /// The operation `content_metadata`.
    #[endpoint(
        GET "/content_metadata/<content_metadata_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_metadata"
    )]
    fn content_metadata(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> ContentMeta;

    /// The operation `create_content_metadata_access`.
    #[endpoint(
        POST "/content_metadata_access",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_metadata_access"
    )]
    fn create_content_metadata_access(
        &self,
        /// The body.
        #[body]
        body: &WriteContentMetaGroupUser,
        /// Send boards notification email.
        send_boards_notification_email: Option<bool>,
    ) -> ContentMetaGroupUser;

    /// The operation `all_content_metadata_accesses`.
    #[endpoint(
        GET "/content_metadata_access",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/all_content_metadata_accesses"
    )]
    fn all_content_metadata_accesses(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<ContentMetaGroupUser>;

    /// The operation `update_content_metadata_access`.
    #[endpoint(
        PUT "/content_metadata_access/<content_metadata_access_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/update_content_metadata_access"
    )]
    fn update_content_metadata_access(
        &self,
        /// Id of the content metadata access.
        content_metadata_access_id: &str,
        /// The body.
        #[body]
        body: &WriteContentMetaGroupUser,
    ) -> ContentMetaGroupUser;

    /// The operation `delete_content_metadata_access`.
    #[endpoint(
        DELETE "/content_metadata_access/<content_metadata_access_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_metadata_access"
    )]
    fn delete_content_metadata_access(
        &self,
        /// Id of the content metadata access.
        content_metadata_access_id: &str,
    ) -> ();

    /// The operation `search_content`.
    #[endpoint(
        GET "/content/<terms>",
        paginate = offset(limit, offset),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content"
    )]
    fn search_content(
        &self,
        /// Terms.
        terms: &str,
        /// Fields.
        fields: Option<&str>,
        /// Types.
        types: Option<&str>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Page. Deprecated.
        page: Option<i64>,
        /// Per page. Deprecated.
        per_page: Option<i64>,
    ) -> Vec<ContentSearch>;

    /// The operation `content_summary`.
    #[endpoint(
        GET "/content_summary",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_summary"
    )]
    fn content_summary(
        &self,
        /// Fields.
        fields: Option<&str>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Id of the target group.
        target_group_id: Option<&str>,
        /// Id of the target user.
        target_user_id: Option<&str>,
        /// Target content type.
        target_content_type: Option<&str>,
        /// Sorts.
        sorts: Option<&str>,
    ) -> Vec<ContentSummary>;

    /// The operation `content_thumbnail`.
    #[endpoint(
        GET "/content_thumbnail/<type>/<resource_id>",
        output = content,
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_thumbnail"
    )]
    fn content_thumbnail(
        &self,
        /// Type.
        r#type: &str,
        /// Id of the resource.
        resource_id: &str,
        /// Reload.
        reload: Option<&str>,
        /// Theme.
        theme: Option<&str>,
        /// Format.
        format: Option<&str>,
        /// Width.
        width: Option<i64>,
        /// Height.
        height: Option<i64>,
    ) -> fingerpost::Content;

    /// The operation `content_validation`.
    #[endpoint(
        GET "/content_validation",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_validation"
    )]
    fn content_validation(
        &self,
        /// Fields.
        fields: Option<&str>,
        /// Project names.
        #[query(comma)]
        project_names: Option<&[&str]>,
        /// Space ids.
        #[query(comma)]
        space_ids: Option<&[&str]>,
    ) -> ContentValidation;

    /// The operation `search_content_views`.
    #[endpoint(
        GET "/content_view/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_views"
    )]
    fn search_content_views(
        &self,
        /// View count.
        view_count: Option<&str>,
        /// Id of the group.
        group_id: Option<&str>,
        /// Id of the look.
        look_id: Option<&str>,
        /// Id of the dashboard.
        dashboard_id: Option<&str>,
        /// Id of the content metadata.
        content_metadata_id: Option<&str>,
        /// Start of week date.
        start_of_week_date: Option<&str>,
        /// All time.
        all_time: Option<bool>,
        /// Id of the user.
        user_id: Option<&str>,
        /// Fields.
        fields: Option<&str>,
        /// Limit.
        limit: Option<i64>,
        /// Offset.
        offset: Option<i64>,
        /// Sorts.
        sorts: Option<&str>,
        /// Filter or.
        filter_or: Option<bool>,
    ) -> Vec<ContentView>;

    /// The operation `vector_thumbnail`.
    #[endpoint(
        GET "/vector_thumbnail/<type>/<resource_id>",
        output = content,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/vector_thumbnail"
    )]
    #[deprecated]
    fn vector_thumbnail(
        &self,
        /// Type.
        r#type: &str,
        /// Id of the resource.
        resource_id: &str,
        /// Reload.
        reload: Option<&str>,
    ) -> fingerpost::Content;
}
