// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Folders`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

use crate::resources::common::{Certification, DashboardBase, FolderBase, LookModel};

/// A folder to be made.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateFolder {
    /// Name of the folder; no other may have it in the same place. Required.
    pub name: Field<String>,
    /// Id of the folder to put it in. Required.
    pub parent_id: Field<String>,
}

/// What to change about a folder.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct UpdateFolder {
    /// New name; no other folder may have it in the same place.
    pub name: Field<String>,
    /// Id of the folder to move it to.
    pub parent_id: Field<String>,
}

/// A folder, with the dashboards and Looks in it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Folder {
    /// Name of the folder; no other has it in the same place.
    pub name: Option<String>,
    /// Id of the folder it is in. Absent at the top.
    pub parent_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of its content metadata, on which access is granted. Read-only.
    pub content_metadata_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Id of the creator. Read-only.
    pub creator_id: Option<String>,
    /// How many folders are directly inside. Read-only.
    pub child_count: Option<i64>,
    /// The `external_group_id` of the embedding that had this shared folder made, if one did. Read-only.
    pub external_id: Option<String>,
    /// Whether it belongs to embedding. Read-only.
    pub is_embed: Option<bool>,
    /// Whether it is the top of the shared folders for embedding. Read-only.
    pub is_embed_shared_root: Option<bool>,
    /// Whether it is the top of the embed users' own folders. Read-only.
    pub is_embed_users_root: Option<bool>,
    /// Whether it is the personal folder of a user. Read-only.
    pub is_personal: Option<bool>,
    /// Whether it lies, at any depth, inside a user's personal folder. Read-only.
    pub is_personal_descendant: Option<bool>,
    /// Whether it is the top of all shared folders. Read-only.
    pub is_shared_root: Option<bool>,
    /// Whether it is the top of all personal folders. Read-only.
    pub is_users_root: Option<bool>,
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// The dashboards in the folder. Read-only.
    pub dashboards: Option<Vec<DashboardBase>>,
    /// The Looks in the folder. Read-only.
    pub looks: Option<Vec<LookWithDashboards>>,
}

/// A Look, with the dashboards that show it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookWithDashboards {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of its content metadata, on which access is granted. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user who owns it.
    pub user_id: Option<String>,
    /// Whether, by whom and why it was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
    /// Id of the caller's own mark as a favourite. Read-only.
    pub content_favorite_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Whether it is in the trash, from where it can come back.
    pub deleted: Option<bool>,
    /// Deleted at. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Id of the user who put it in the trash. Read-only.
    pub deleter_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Embed URL. Read-only.
    pub embed_url: Option<String>,
    /// Excel file URL. Read-only.
    pub excel_file_url: Option<String>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Formula that brings the results into a Google sheet. Read-only.
    pub google_spreadsheet_formula: Option<String>,
    /// Image embed URL. Read-only.
    pub image_embed_url: Option<String>,
    /// Whether opening the Look runs its query at once.
    pub is_run_on_load: Option<bool>,
    /// When anybody last used it, in whatever way. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// Id of the last updater. Read-only.
    pub last_updater_id: Option<String>,
    /// When it was last seen in Looker's own pages. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Model.
    pub model: Option<LookModel>,
    /// Whether its public addresses work for everybody who knows them.
    pub public: Option<bool>,
    /// Random part of its public addresses. Read-only.
    pub public_slug: Option<String>,
    /// Public URL. Read-only.
    pub public_url: Option<String>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Short URL. Read-only.
    pub short_url: Option<String>,
    /// Folder.
    pub folder: Option<FolderBase>,
    /// Id of the folder that holds it.
    pub folder_id: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// User name. Read-only.
    pub user_name: Option<String>,
    /// How often it was seen in Looker's own pages. Read-only.
    pub view_count: Option<i64>,
    /// How many queries it caused over a recent number of days. Read-only. Since 4.0.26.12; not in 25.14.
    pub usage_count: Option<i64>,
    /// Whether its owner's account is disabled. Read-only. Since 4.0.26.12; not in 25.14.
    pub is_owner_disabled: Option<bool>,
    /// The dashboards that have it on a tile. Read-only.
    pub dashboards: Option<Vec<DashboardBase>>,
}
