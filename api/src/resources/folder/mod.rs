// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Folders hold dashboards, looks and other folders.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, Dashboard, FolderBase, LookWithQuery, ValidationError};

pub use self::types::*;

/// Folders hold dashboards, looks and other folders.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Folders {
    /// Finds folders by name, parent, creator and the like.
    #[endpoint(
        GET "/folders/search",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/search_folders"
    )]
    fn search_folders(
        &self,
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
        /// Matches the name.
        name: Option<&str>,
        /// Matches the id.
        id: Option<&str>,
        /// Takes only folders directly inside this one.
        parent_id: Option<&str>,
        /// Takes only folders that this user made.
        creator_id: Option<&str>,
        /// Whether one filter that fits is enough; all have to fit unless set.
        filter_or: Option<bool>,
        /// Whether it is the folder at the top of all shared ones.
        is_shared_root: Option<bool>,
        /// Whether it is the folder at the top of all personal ones.
        is_users_root: Option<bool>,
    ) -> Vec<Folder>;

    /// Looks up one folder, with its dashboards and Looks.
    #[endpoint(
        GET "/folders/<folder_id>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder"
    )]
    fn folder(
        &self,
        /// Id of the folder.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Folder;

    /// Deletes a folder and all folders below it.
    ///
    /// The dashboards and Looks inside are deleted too.
    #[endpoint(
        DELETE "/folders/<folder_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/delete_folder"
    )]
    fn delete_folder(
        &self,
        /// Id of the folder.
        folder_id: &str,
    ) -> ();

    /// Renames a folder, or moves it into another one.
    #[endpoint(
        PATCH "/folders/<folder_id>",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/update_folder"
    )]
    fn update_folder(
        &self,
        /// Id of the folder.
        folder_id: &str,
        /// The body.
        #[body]
        body: &UpdateFolder,
    ) -> Folder;

    /// Lists all folders in short form, everybody's personal folders among them.
    #[endpoint(
        GET "/folders",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/all_folders"
    )]
    fn all_folders(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<FolderBase>;

    /// Makes a folder inside another one.
    ///
    /// The caller has to be allowed to make folders and to edit the parent, or the answer is 404.
    #[endpoint(
        POST "/folders",
        errors(409, 422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/create_folder"
    )]
    fn create_folder(
        &self,
        /// The body.
        #[body]
        body: &CreateFolder,
    ) -> Folder;

    /// Lists the folders directly inside a folder.
    #[endpoint(
        GET "/folders/<folder_id>/children",
        paginate = offset(limit, offset),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_children"
    )]
    fn folder_children(
        &self,
        /// Id of the folder.
        folder_id: &str,
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
    ) -> Vec<Folder>;

    /// Finds folders by name among those directly inside a folder.
    #[endpoint(
        GET "/folders/<folder_id>/children/search",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_children_search"
    )]
    fn folder_children_search(
        &self,
        /// Id of the folder to search in.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// The properties to sort by, separated by commas, each with `asc` or `desc` after it if wanted.
        sorts: Option<&str>,
        /// Matches the name.
        name: Option<&str>,
    ) -> Vec<Folder>;

    /// Looks up the folder that a folder is in.
    #[endpoint(
        GET "/folders/<folder_id>/parent",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_parent"
    )]
    fn folder_parent(
        &self,
        /// Id of the inner folder.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Folder;

    /// Lists the folders above a folder, up to the root.
    #[endpoint(
        GET "/folders/<folder_id>/ancestors",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_ancestors"
    )]
    fn folder_ancestors(
        &self,
        /// Id of the folder to start from.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Folder>;

    /// Lists the Looks in a folder, with their queries.
    ///
    /// Looks in the trash are left out.
    #[endpoint(
        GET "/folders/<folder_id>/looks",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_looks"
    )]
    fn folder_looks(
        &self,
        /// Id of the folder.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<LookWithQuery>;

    /// Lists the dashboards in a folder.
    #[endpoint(
        GET "/folders/<folder_id>/dashboards",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Folder/folder_dashboards"
    )]
    fn folder_dashboards(
        &self,
        /// Id of the folder.
        folder_id: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<Dashboard>;
}
