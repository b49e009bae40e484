// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

use super::{Certification, FolderBase, Query, WriteCertification, WriteFolderBase, WriteQuery};

/// A look in brief: its id, title and owner, without the query.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookBasic {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the user the look belongs to.
    pub user_id: Option<String>,
    /// Whether and by whom the look was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// A look, which is a saved query with its visualization, together with that query. Part of a dashboard's tiles;
/// `look`, `folder_looks` and the operations that make, copy, move or change a look give it on its own.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookWithQuery {
    /// What the calling user may do with this look, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// Id of the look. Read-only.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user the look belongs to.
    pub user_id: Option<String>,
    /// Whether and by whom the look was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
    /// Id of the caller's favourite mark on this look. Read-only.
    pub content_favorite_id: Option<String>,
    /// When the look was made. Read-only.
    pub created_at: Option<Timestamp>,
    /// Whether the look lies in the trash, from which it can be restored.
    pub deleted: Option<bool>,
    /// When it was moved to the trash. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Id of the user who moved it to the trash. Read-only.
    pub deleter_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// URL for embedding it in a page. Read-only.
    pub embed_url: Option<String>,
    /// URL of its results as an Excel file. Read-only.
    pub excel_file_url: Option<String>,
    /// How many users marked it as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// Formula that brings its results into a Google spreadsheet. Read-only.
    pub google_spreadsheet_formula: Option<String>,
    /// URL of its picture, for embedding in a page. Read-only.
    pub image_embed_url: Option<String>,
    /// Whether its query runs as soon as it is opened.
    pub is_run_on_load: Option<bool>,
    /// When any user last accessed it. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// Id of the user who last changed it. Read-only.
    pub last_updater_id: Option<String>,
    /// When it was last looked at in Looker's web pages. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Model the look belongs to.
    pub model: Option<LookModel>,
    /// Whether it can be reached without signing in.
    pub public: Option<bool>,
    /// Short name used in its public URLs. Read-only.
    pub public_slug: Option<String>,
    /// URL that works without signing in. Read-only.
    pub public_url: Option<String>,
    /// Id of its query.
    pub query_id: Option<String>,
    /// Short URL. Read-only.
    pub short_url: Option<String>,
    /// Folder the look lies in.
    pub folder: Option<FolderBase>,
    /// Id of the folder it lies in.
    pub folder_id: Option<String>,
    /// When it was last changed. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Name of the user who made it. Read-only.
    pub user_name: Option<String>,
    /// How often it was viewed in Looker's web pages. Read-only.
    pub view_count: Option<i64>,
    /// How many queries it ran over a recent span of days, which the API does not name. Read-only. Since 4.0.26.12; not
    /// in 25.14.
    pub usage_count: Option<i64>,
    /// Whether its owner's account is switched off. Read-only. Since 4.0.26.12; not in 25.14.
    pub is_owner_disabled: Option<bool>,
    /// The query itself.
    pub query: Option<Query>,
    /// URL of the look. Read-only.
    pub url: Option<String>,
}

/// A look, which is a saved query with its visualization, together with that query. Part of a dashboard's tiles;
/// `look`, `folder_looks` and the operations that make, copy, move or change a look give it on its own.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLookWithQuery {
    /// Title.
    pub title: Field<String>,
    /// Id of the user the look belongs to.
    pub user_id: Field<String>,
    /// Whether and by whom the look was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
    /// Whether the look lies in the trash, from which it can be restored.
    pub deleted: Field<bool>,
    /// Description.
    pub description: Field<String>,
    /// Whether its query runs as soon as it is opened.
    pub is_run_on_load: Field<bool>,
    /// Model the look belongs to.
    pub model: Field<WriteLookModel>,
    /// Whether it can be reached without signing in.
    pub public: Field<bool>,
    /// Id of its query.
    pub query_id: Field<String>,
    /// Folder the look lies in.
    pub folder: Field<WriteFolderBase>,
    /// Id of the folder it lies in.
    pub folder_id: Field<String>,
    /// The query itself.
    pub query: Field<WriteQuery>,
}

/// The model a look or dashboard belongs to, by id and label. Only ever a part of looks and dashboards.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookModel {
    /// Id of the model. Read-only.
    pub id: Option<String>,
    /// Label of the model. Read-only.
    pub label: Option<String>,
}

/// The model a look or dashboard belongs to, by id and label. Only ever a part of looks and dashboards.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteLookModel {
    /// Id of the model. Read-only.
    pub id: Field<String>,
    /// Label of the model. Read-only.
    pub label: Field<String>,
}
