// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// What dashboards and looks have in common: favourites, views, access, validation, thumbnails and search.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Content {
    /// Finds favourite marks, by user or by what is marked.
    ///
    /// A mark has to match every parameter that is set, or any with `filter_or`. Ids can be lists with commas; `IS
    /// NULL` and `NOT NULL` ask for a value at all.
    #[endpoint(
        GET "/content_favorite/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_favorites"
    )]
    fn search_content_favorites(
        &self,
        /// Id.
        id: Option<&str>,
        /// Matches the id of the user whose mark it is.
        user_id: Option<&str>,
        /// Matches the id of the content metadata of what is marked.
        content_metadata_id: Option<&str>,
        /// Matches the id of the marked dashboard.
        dashboard_id: Option<&str>,
        /// Matches the id of the marked look.
        look_id: Option<&str>,
        /// Matches the id of the marked board.
        board_id: Option<&str>,
        /// Matches the id of the marked LookML dashboard. Since 4.0.26.12; not in 25.14.
        lookml_dashboard_id: Option<&str>,
        /// With `board_id`: whether to give the marks on what stands on the board instead of the mark on the board
        /// itself.
        include_board_items: Option<bool>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<ContentFavorite>;

    /// Gives one favourite mark.
    #[endpoint(
        GET "/content_favorite/<content_favorite_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_favorite"
    )]
    fn content_favorite(
        &self,
        /// Id of the content favorite.
        content_favorite_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ContentFavorite;

    /// Takes a favourite mark away; what was marked stays.
    #[endpoint(
        DELETE "/content_favorite/<content_favorite_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_favorite"
    )]
    fn delete_content_favorite(
        &self,
        /// Id of the content favorite.
        content_favorite_id: &str,
    ) -> ();

    /// Marks a dashboard, look or board as a user's favourite.
    #[endpoint(
        POST "/content_favorite",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_favorite"
    )]
    fn create_content_favorite(
        &self,
        /// The `user_id` of the user and the `content_metadata_id` of what to mark.
        #[body]
        body: &WriteContentFavorite,
    ) -> ContentFavorite;

    /// Lists the content metadata of everything that lies in a folder.
    #[endpoint(
        GET "/content_metadata",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/all_content_metadatas"
    )]
    fn all_content_metadatas(
        &self,
        /// Folder to list, as in the `parent_id` of a `ContentMeta`.
        parent_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ContentMeta>;

    /// Sets whether content takes over the access settings of the folder above it.
    ///
    /// Looker calls this moving a piece of content, but `inherits` is the only field that can be set.
    #[endpoint(
        PATCH "/content_metadata/<content_metadata_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/update_content_metadata"
    )]
    fn update_content_metadata(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// The new value of `inherits`.
        #[body]
        body: &WriteContentMeta,
    ) -> ContentMeta;

    /// Gives the content metadata of one folder, dashboard, look or board.
    ///
    /// Its id is the `content_metadata_id` of the content.
    #[endpoint(
        GET "/content_metadata/<content_metadata_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_metadata"
    )]
    fn content_metadata(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ContentMeta;

    /// Gives a group or a user access to a folder, board or other content.
    #[endpoint(
        POST "/content_metadata_access",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/create_content_metadata_access"
    )]
    fn create_content_metadata_access(
        &self,
        /// The `content_metadata_id`, the `permission_type`, and either `group_id` or `user_id`.
        #[body]
        body: &WriteContentMetaGroupUser,
        /// Whether to tell them by email; only for a board.
        send_boards_notification_email: Option<bool>,
    ) -> ContentMetaGroupUser;

    /// Lists who has access to a folder, board or other content.
    #[endpoint(
        GET "/content_metadata_access",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/all_content_metadata_accesses"
    )]
    fn all_content_metadata_accesses(
        &self,
        /// Id of the content metadata.
        content_metadata_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ContentMetaGroupUser>;

    /// Changes the kind of access that a group or user has, to `view` or `edit`.
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

    /// Takes away the access that a group or user has to content.
    #[endpoint(
        DELETE "/content_metadata_access/<content_metadata_access_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/delete_content_metadata_access"
    )]
    fn delete_content_metadata_access(
        &self,
        /// Id of the content metadata access.
        content_metadata_access_id: &str,
    ) -> ();

    /// Finds dashboards, looks and LookML dashboards by words in title and description, best first.
    ///
    /// What is viewed a lot or lies in public folders comes earlier. The results are brief: `dashboard` and `look` give
    /// the full content.
    #[endpoint(
        GET "/content/<terms>",
        paginate = offset(limit, offset),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content"
    )]
    fn search_content(
        &self,
        /// Words to look for.
        terms: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Kinds of content to find: `dashboard`, `look`, `lookml_dashboard`.
        types: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Number of the page, from 1; `limit` and `offset` are better. Deprecated.
        page: Option<i64>,
        /// How many results a page has; `limit` and `offset` are better. Deprecated.
        per_page: Option<i64>,
    ) -> Vec<ContentSearch>;

    /// Lists content by what users did with it: lately viewed, marked as favourite, scheduled.
    #[endpoint(
        GET "/content_summary",
        errors(422 => ValidationError),
        paginate = offset(limit, offset),
        stability = alpha,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_summary"
    )]
    fn content_summary(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// Matches the id of a group.
        target_group_id: Option<&str>,
        /// Matches the id of a user.
        target_user_id: Option<&str>,
        /// Kinds of content to list: `look`, `dashboard` or both with a comma.
        target_content_type: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
    ) -> Vec<ContentSummary>;

    /// Draws a small picture that stands for a dashboard or look, without its real data.
    #[endpoint(
        GET "/content_thumbnail/<type>/<resource_id>",
        output = content,
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_thumbnail"
    )]
    fn content_thumbnail(
        &self,
        /// Kind of content: `dashboard` or `look`.
        r#type: &str,
        /// Id of the dashboard or look.
        resource_id: &str,
        /// Whether to draw it anew from the content as it is now; a text such as `true`.
        reload: Option<&str>,
        /// Background: `light`, which is the default, or `dark`.
        theme: Option<&str>,
        /// `png` for a PNG picture; without it, an SVG.
        format: Option<&str>,
        /// Width in pixels; only together with `format`.
        width: Option<i64>,
        /// Height in pixels; only together with `format`.
        height: Option<i64>,
    ) -> fingerpost::Content;

    /// Checks all looks and dashboards against the LookML and lists what is broken.
    ///
    /// `project_names` and `space_ids` narrow what is checked; `computation_time` of the answer says how long it took.
    #[endpoint(
        GET "/content_validation",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/content_validation"
    )]
    fn content_validation(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Only content of these LookML projects.
        #[query(comma)]
        project_names: Option<&[&str]>,
        /// Only content in the folders of these ids.
        #[query(comma)]
        space_ids: Option<&[&str]>,
    ) -> ContentValidation;

    /// Finds how often looks and dashboards were viewed, by user or group and by week.
    ///
    /// A record has to match every parameter that is set, or any with `filter_or`. Numbers can be lists with commas;
    /// `IS NULL` and `NOT NULL` ask for a value at all.
    #[endpoint(
        GET "/content_view/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/search_content_views"
    )]
    fn search_content_views(
        &self,
        /// Matches the number of views.
        view_count: Option<&str>,
        /// Matches the id of the group that viewed it.
        group_id: Option<&str>,
        /// Matches the id of the look.
        look_id: Option<&str>,
        /// Matches the id of the dashboard.
        dashboard_id: Option<&str>,
        /// Matches the id of the content metadata of the look or dashboard.
        content_metadata_id: Option<&str>,
        /// Matches the first day of the week, as `YYYY-MM-DD`.
        start_of_week_date: Option<&str>,
        /// Whether to find only the totals over all time and not those of single weeks.
        all_time: Option<bool>,
        /// Matches the id of the user who viewed it.
        user_id: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The most results to give.
        limit: Option<i64>,
        /// How many results come before the first that is given.
        offset: Option<i64>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
    ) -> Vec<ContentView>;

    /// Draws an SVG that stands for a dashboard or look; `content_thumbnail` takes its place.
    #[endpoint(
        GET "/vector_thumbnail/<type>/<resource_id>",
        output = content,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Content/vector_thumbnail"
    )]
    #[deprecated]
    fn vector_thumbnail(
        &self,
        /// Kind of content: `dashboard` or `look`.
        r#type: &str,
        /// Id of the dashboard or look.
        resource_id: &str,
        /// Whether to draw it anew from the content as it is now; a text such as `true`.
        reload: Option<&str>,
    ) -> fingerpost::Content;
}
