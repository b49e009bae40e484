// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Content {
    /// Finds favourites by user, dashboard, Look, board and the like.
    ///
    /// Ids may be given several at a time, with commas between them.
    #[endpoint(
        GET "/content_favorite/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_favorites"
    )]
    fn search_content_favorites(
        &self,
        /// Matches the favourite's id.
        id: Option<&str>,
        /// Takes only favourites of this user.
        user_id: Option<&str>,
        /// Takes only the content with this metadata.
        content_metadata_id: Option<&str>,
        /// Takes only this dashboard.
        dashboard_id: Option<&str>,
        /// Takes only this Look.
        look_id: Option<&str>,
        /// Takes only this board.
        board_id: Option<&str>,
        /// Takes only this LookML dashboard. Not in 25.14.
        lookml_dashboard_id: Option<&str>,
        /// With `board_id`: takes the favourites among the board's items, not the board itself.
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

    /// Looks up one favourite.
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

    /// Removes a favourite.
    ///
    /// The content itself stays.
    #[endpoint(
        DELETE "/content_favorite/<content_favorite_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_favorite"
    )]
    fn delete_content_favorite(
        &self,
        /// Id of the content favorite.
        content_favorite_id: &str,
    ) -> ();

    /// Makes a piece of content a user's favourite.
    #[endpoint(
        POST "/content_favorite",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_favorite"
    )]
    fn create_content_favorite(
        &self,
        /// The favourite; `content_metadata_id` says what it is, `user_id` whose.
        #[body]
        body: &WriteContentFavorite,
    ) -> ContentFavorite;

    /// Lists the metadata of all content in a folder.
    #[endpoint(
        GET "/content_metadata",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/all_content_metadatas"
    )]
    fn all_content_metadatas(
        &self,
        /// Id of the metadata that the content lies under.
        parent_id: &str,
        /// Fields.
        fields: Option<&str>,
    ) -> Vec<ContentMeta>;

    /// Changes the metadata of a piece of content, such as whether it inherits its access.
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

    /// Looks up the metadata of one piece of content.
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

    /// Gives a user or a group access to a piece of content.
    #[endpoint(
        POST "/content_metadata_access",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_metadata_access"
    )]
    fn create_content_metadata_access(
        &self,
        /// Who gets access to what, and whether to view or to edit.
        #[body]
        body: &WriteContentMetaGroupUser,
        /// Tells those concerned by mail, where access is to a board.
        send_boards_notification_email: Option<bool>,
    ) -> ContentMetaGroupUser;

    /// Lists who has access to a piece of content.
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

    /// Changes whether a user or a group may view or edit a piece of content.
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

    /// Takes a user's or a group's access to a piece of content away.
    #[endpoint(
        DELETE "/content_metadata_access/<content_metadata_access_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_metadata_access"
    )]
    fn delete_content_metadata_access(
        &self,
        /// Id of the content metadata access.
        content_metadata_access_id: &str,
    ) -> ();

    /// Searches the titles and descriptions of Looks and dashboards, LookML ones too.
    ///
    /// What is viewed often or lies in public folders comes first. Results are short; `look` and `dashboard` give the
    /// whole.
    #[endpoint(
        GET "/content/<terms>",
        paginate = offset(limit, offset),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content"
    )]
    fn search_content(
        &self,
        /// Words to search for.
        terms: &str,
        /// Fields.
        fields: Option<&str>,
        /// Kinds to search: `dashboard`, `look` or `lookml_dashboard`.
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

    /// Lists content a user deals with: lately viewed, favourite or scheduled.
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
        /// Takes only content to do with this group.
        target_group_id: Option<&str>,
        /// Takes only content to do with this user.
        target_user_id: Option<&str>,
        /// `look`, `dashboard`, or both with a comma between them.
        target_content_type: Option<&str>,
        /// Sorts.
        sorts: Option<&str>,
    ) -> Vec<ContentSummary>;

    /// Gives a small picture that stands for a dashboard or a Look.
    ///
    /// The picture shows the arrangement only; the data in it is not real.
    #[endpoint(
        GET "/content_thumbnail/<type>/<resource_id>",
        output = content,
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_thumbnail"
    )]
    fn content_thumbnail(
        &self,
        /// `dashboard` or `look`.
        r#type: &str,
        /// Id of the dashboard or Look.
        resource_id: &str,
        /// Draws the picture anew from what the content is now.
        reload: Option<&str>,
        /// Background: `light`, the default, or `dark`.
        theme: Option<&str>,
        /// `png` for a PNG; an SVG if left out.
        format: Option<&str>,
        /// Width, if `format` is given.
        width: Option<i64>,
        /// Height, if `format` is given.
        height: Option<i64>,
    ) -> fingerpost::Content;

    /// Checks all Looks and dashboards for references to what the models no longer have.
    ///
    /// On a large instance this takes long; naming projects or folders makes it shorter.
    #[endpoint(
        GET "/content_validation",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_validation"
    )]
    fn content_validation(
        &self,
        /// Fields.
        fields: Option<&str>,
        /// Takes only content of these projects.
        #[query(comma)]
        project_names: Option<&[&str]>,
        /// Takes only content in these folders (once called spaces).
        #[query(comma)]
        space_ids: Option<&[&str]>,
    ) -> ContentValidation;

    /// Finds how often content was viewed, by week or in all.
    #[endpoint(
        GET "/content_view/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_views"
    )]
    fn search_content_views(
        &self,
        /// Matches the number of views.
        view_count: Option<&str>,
        /// Takes only views by this group.
        group_id: Option<&str>,
        /// Takes only views of this Look.
        look_id: Option<&str>,
        /// Takes only views of this dashboard.
        dashboard_id: Option<&str>,
        /// Takes only views of the content with this metadata.
        content_metadata_id: Option<&str>,
        /// Takes only the week that begins on this day, written `YYYY-MM-DD`.
        start_of_week_date: Option<&str>,
        /// Takes only the counts over all time, not those by week.
        all_time: Option<bool>,
        /// Takes only views by this user.
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

    /// Gives a small SVG picture that stands for a dashboard or a Look.
    ///
    /// Use `content_thumbnail` instead. The picture shows the arrangement only; the data in it is not real.
    #[endpoint(
        GET "/vector_thumbnail/<type>/<resource_id>",
        output = content,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/vector_thumbnail"
    )]
    #[deprecated]
    fn vector_thumbnail(
        &self,
        /// `dashboard` or `look`.
        r#type: &str,
        /// Id of the dashboard or Look.
        resource_id: &str,
        /// Draws the picture anew from what the content is now.
        reload: Option<&str>,
    ) -> fingerpost::Content;
}
