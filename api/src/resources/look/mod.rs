// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Looks are saved queries with a visualization.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, LookWithQuery, ValidationError, WriteCertification, WriteLookWithQuery};

pub use self::types::*;

/// Looks are saved queries with a visualization.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Looks {
    /// Lists all looks the caller has access to, in short form.
    ///
    /// Looks in the trash are not among them: `search_looks` finds those. `look` gives a look in full.
    #[endpoint(
        GET "/looks",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/all_looks"
    )]
    fn all_looks(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Look>;

    /// Saves a query as a look.
    ///
    /// Make the query first with `create_query`.
    #[endpoint(
        POST "/looks",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/create_look"
    )]
    fn create_look(
        &self,
        /// The look, with a `title`, the `query_id` of its query and the `folder_id` of the folder it goes into.
        #[body]
        body: &WriteLookWithQuery,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// Finds looks. Those in the trash are found only with `deleted`.
    ///
    /// A look has to match every parameter that is set, or any with `filter_or`. Case does not count in text, `%`
    /// stands for any characters, `_` for one; `IS NULL` and `NOT NULL` ask for a value at all. Numbers can be lists
    /// with commas.
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
        /// Matches the id of the caller's own mark as a favourite.
        content_favorite_id: Option<&str>,
        /// Matches the id of the folder that holds it.
        folder_id: Option<&str>,
        /// Matches the id of the user who made it.
        user_id: Option<&str>,
        /// Matches how often it was viewed.
        view_count: Option<&str>,
        /// Whether to find looks in the trash instead of the others.
        deleted: Option<bool>,
        /// Matches the id of its query.
        query_id: Option<&str>,
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
    ) -> Vec<Look>;

    /// Gives one look, with its query.
    #[endpoint(
        GET "/looks/<look_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/look"
    )]
    fn look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// Changes a look and leaves alone what the body does not name.
    ///
    /// It also moves a look to the trash, by setting `deleted` to `true`, and takes it out again, by setting it to
    /// `false`. Looks in the trash no longer show up in `all_looks`.
    #[endpoint(
        PATCH "/looks/<look_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/update_look"
    )]
    fn update_look(
        &self,
        /// Id of the look.
        look_id: &str,
        /// What is to change; fields that cannot be set are ignored.
        #[body]
        body: &WriteLookWithQuery,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> LookWithQuery;

    /// Deletes a look for good; it cannot be brought back.
    ///
    /// To move it to the trash instead, call `update_look` with `deleted` set to `true`.
    #[endpoint(
        DELETE "/looks/<look_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/delete_look"
    )]
    fn delete_look(
        &self,
        /// Id of the look.
        look_id: &str,
    ) -> ();

    /// Runs the query of a look and gives the results in the wanted format.
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
        /// `json_bi` (the one Looker advises, with facts about the fields), `json`, `json_detail` (its predecessor),
        /// `csv`, `txt` (with tabs), `html`, `md`, `xlsx`, `sql` (the SQL, without running it), `png` or `jpg`.
        result_format: &str,
        /// The most results to give.
        limit: Option<i64>,
        /// Whether values are formatted as the model says.
        apply_formatting: Option<bool>,
        /// Whether the settings of the visualization act on the results.
        apply_vis: Option<bool>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// Width of a `png` or `jpg`, in pixels.
        image_width: Option<i64>,
        /// Height of a `png` or `jpg`, in pixels.
        image_height: Option<i64>,
        /// Whether to add links for drilling down; only with `json_detail`.
        generate_drill_links: Option<bool>,
        /// Whether to use the production models also in development mode. `false` does not ensure development models.
        force_production: Option<bool>,
        /// Whether to take only results from the cache, even outdated ones.
        cache_only: Option<bool>,
        /// Beginning of the links for drilling down, URL-encoded.
        path_prefix: Option<&str>,
        /// Whether to build anew the persistent derived tables that it reads.
        rebuild_pdts: Option<bool>,
        /// Whether Looker works out table calculations too.
        server_table_calcs: Option<bool>,
    ) -> fingerpost::Content;

    /// Copies a look into another folder and answers with the copy.
    #[endpoint(
        POST "/looks/<look_id>/copy",
        ok(200 => LookWithQuery, 201 => Look),
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/copy_look"
    )]
    fn copy_look(
        &self,
        /// Id of the look to copy.
        look_id: &str,
        /// Id of the folder that gets the copy; it has to be another than the look's own.
        folder_id: Option<&str>,
    ) -> CopyLookOk;

    /// Moves a look into another folder.
    #[endpoint(
        PATCH "/looks/<look_id>/move",
        ok(200 => LookWithQuery, 201 => Look),
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Look/move_look"
    )]
    fn move_look(
        &self,
        /// Id of the look to move.
        look_id: &str,
        /// Id of the folder it moves to; it has to be another than the look's own.
        folder_id: &str,
    ) -> MoveLookOk;

    /// Certifies a look, or withdraws that.
    ///
    /// Since 4.0.26.12; not in 25.14.
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
        /// The new `certification_status`, and `notes` where there is something to remark.
        #[body]
        body: &WriteCertification,
    ) -> Look;
}
