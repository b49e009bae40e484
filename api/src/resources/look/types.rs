// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Looks`.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;

use crate::resources::common::{Certification, FolderBase, LookModel};

/// The type `Look`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Look {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user.
    pub user_id: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
    /// Id of the content favorite. Read-only.
    pub content_favorite_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Deleted.
    pub deleted: Option<bool>,
    /// Deleted at. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Id of the deleter. Read-only.
    pub deleter_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Embed URL. Read-only.
    pub embed_url: Option<String>,
    /// Excel file URL. Read-only.
    pub excel_file_url: Option<String>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Google spreadsheet formula. Read-only.
    pub google_spreadsheet_formula: Option<String>,
    /// Image embed URL. Read-only.
    pub image_embed_url: Option<String>,
    /// Is run on load.
    pub is_run_on_load: Option<bool>,
    /// Last accessed at. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// Id of the last updater. Read-only.
    pub last_updater_id: Option<String>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Model.
    pub model: Option<LookModel>,
    /// Public.
    pub public: Option<bool>,
    /// Public slug. Read-only.
    pub public_slug: Option<String>,
    /// Public URL. Read-only.
    pub public_url: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Short URL. Read-only.
    pub short_url: Option<String>,
    /// Folder.
    pub folder: Option<FolderBase>,
    /// Id of the folder.
    pub folder_id: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// User name. Read-only.
    pub user_name: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Usage count. Read-only. Not in 25.14.
    pub usage_count: Option<i64>,
    /// Is owner disabled. Read-only. Not in 25.14.
    pub is_owner_disabled: Option<bool>,
}
