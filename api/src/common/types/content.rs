//! Looks, folders and certifications.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Query;
use crate::common::{open_enum::open_enum, timestamp};

/// A look, which is a saved query with its visualization, together with that query.
///
/// Part of a dashboard's tiles; `look`, `folder_looks` and the operations that make, copy, move or change a look give
/// it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LookWithQuery {
    /// What the calling user may do with this look, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_metadata_id: Option<String>,
    /// Id of the look. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Id of the user the look belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Whether and by whom the look was certified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certification_metadata: Option<Certification>,
    /// Id of the caller's favourite mark on this look. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_favorite_id: Option<String>,
    /// When the look was made. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// Whether the look lies in the trash, from which it can be restored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// When it was moved to the trash. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<Timestamp>,
    /// Id of the user who moved it to the trash. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleter_id: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// URL for embedding it in a page. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed_url: Option<String>,
    /// URL of its results as an Excel file. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excel_file_url: Option<String>,
    /// How many users marked it as a favourite. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favorite_count: Option<i64>,
    /// Formula that brings its results into a Google spreadsheet. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub google_spreadsheet_formula: Option<String>,
    /// URL of its picture, for embedding in a page. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_embed_url: Option<String>,
    /// Whether its query runs as soon as it is opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_run_on_load: Option<bool>,
    /// When any user last accessed it. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub last_accessed_at: Option<Timestamp>,
    /// Id of the user who last changed it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_updater_id: Option<String>,
    /// When it was last looked at in Looker's web pages. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub last_viewed_at: Option<Timestamp>,
    /// Model the look belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<LookModel>,
    /// Whether it can be reached without signing in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Short name used in its public URLs. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_slug: Option<String>,
    /// URL that works without signing in. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// Id of its query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
    /// Short URL. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_url: Option<String>,
    /// Folder the look lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<FolderBase>,
    /// Id of the folder it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder_id: Option<String>,
    /// When it was last changed. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// Name of the user who made it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// How often it was viewed in Looker's web pages. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view_count: Option<i64>,
    /// How many queries it ran over a recent span of days, which the API does not name. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_count: Option<i64>,
    /// Whether its owner's account is switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_owner_disabled: Option<bool>,
    /// The query itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
    /// URL of the look. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The model a look or dashboard belongs to, by id and label.
///
/// Only ever a part of looks and dashboards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LookModel {
    /// Id of the model. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Label of the model. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A folder of dashboards and looks, without its contents.
///
/// Given by `all_folders` and as part of dashboards and looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FolderBase {
    /// Name, unique within the parent folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Id of the folder this one lies in; null at the top level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// Id of the folder. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_metadata_id: Option<String>,
    /// When the folder was made. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// Id of the user who made it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator_id: Option<String>,
    /// How many folders lie directly in it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child_count: Option<i64>,
    /// The embedding application's group id, where an embedded sign-in made the folder for that group. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// Whether the folder belongs to embedding. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_embed: Option<bool>,
    /// Whether it is the top of all shared embed folders. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_embed_shared_root: Option<bool>,
    /// Whether it is the top of all embed users' folders. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_embed_users_root: Option<bool>,
    /// Whether it is a user's personal folder. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_personal: Option<bool>,
    /// Whether it lies somewhere below a user's personal folder. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_personal_descendant: Option<bool>,
    /// Whether it is the top of all shared folders. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_shared_root: Option<bool>,
    /// Whether it is the top of all users' folders. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_users_root: Option<bool>,
    /// What the calling user may do with this folder, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
}

/// The mark by which someone vouched for a dashboard, a look or another piece of content.
///
/// Part of most answers about content; `update_self_service_explore_certification` gives it on its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Certification {
    /// Whether the content is certified or had its certification withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certification_status: Option<CertificationStatus>,
    /// Tells whether the model behind the content is ungoverned. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ui_status: Option<String>,
    /// Display name of whoever certified the content; Looker derives it from the user's id. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Remarks left with the certification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// When the certification was last made or changed. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Whether content is certified or had its certification withdrawn.
    pub enum CertificationStatus {
        /// Someone vouches for the content.
        Certified = "certified",
        /// The certification was withdrawn.
        Revoked = "revoked",
    }
}
