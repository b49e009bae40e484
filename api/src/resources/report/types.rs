// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Reports`.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;

use crate::resources::common::FolderBase;

/// A Studio report kept in a Looker folder.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Report {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user who owns it.
    pub user_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Whether the caller marked it as a favourite.
    pub favorite: Option<bool>,
    /// How many users marked it as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// How often it was opened. Read-only.
    pub view_count: Option<i64>,
    /// The folder it lies in.
    pub folder: Option<FolderBase>,
    /// Id of the folder.
    pub folder_id: Option<String>,
    /// Path of the report, without the host. Read-only.
    pub url: Option<String>,
    /// Name of the user who made it. Read-only.
    pub user_name: Option<String>,
    /// When it was put in the trash; unset while it is in use. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Last accessed at. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// Id of the user who put it in the trash. Read-only.
    pub deleter_user_id: Option<String>,
    /// Name of the user who put it in the trash. Read-only.
    pub deleter_user_name: Option<String>,
    /// How many schedules send it. Read-only.
    pub schedule_count: Option<i64>,
}
