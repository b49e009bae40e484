// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Boards`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// One entry in a section of a board: a dashboard, a look or a link.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct BoardItem {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the user who made the dashboard or look. Read-only.
    pub content_created_by: Option<String>,
    /// Id of the favourite mark on the dashboard or look. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata of the dashboard or look, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// When the dashboard or look was last changed. Read-only.
    pub content_updated_at: Option<String>,
    /// Description that was written for this item; shown if `use_custom_description` says so.
    pub custom_description: Option<String>,
    /// Title that was written for this item; shown if `use_custom_title` says so.
    pub custom_title: Option<String>,
    /// Link that was written for this item; followed if `use_custom_url` says so.
    pub custom_url: Option<String>,
    /// Id of the dashboard it shows.
    pub dashboard_id: Option<String>,
    /// Description that is shown in the end, custom or not. Read-only.
    pub description: Option<String>,
    /// How many users marked the dashboard or look as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// Id of the section it stands in.
    pub board_section_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Picture that is shown in the end, custom or not. Read-only.
    pub image_url: Option<String>,
    /// Name of the folder that holds the dashboard or look. Read-only.
    pub location: Option<String>,
    /// Id of the look it shows.
    pub look_id: Option<String>,
    /// Id of the LookML dashboard it shows, as `model::name`.
    pub lookml_dashboard_id: Option<String>,
    /// Place within the section: any number, lower ones first.
    pub order: Option<i64>,
    /// Title that is shown in the end, custom or not. Read-only.
    pub title: Option<String>,
    /// Link to the dashboard or look, without the host. Read-only.
    pub url: Option<String>,
    /// Whether `custom_description` goes before the description of the dashboard or look.
    pub use_custom_description: Option<bool>,
    /// Whether `custom_title` goes before the title of the dashboard or look.
    pub use_custom_title: Option<bool>,
    /// Whether `custom_url` goes before the link to the dashboard or look.
    pub use_custom_url: Option<bool>,
    /// How often the dashboard or look was viewed. Read-only.
    pub view_count: Option<i64>,
    /// Picture that was chosen for this item; shown if `use_custom_image` says so. Read-only.
    pub custom_image_url: Option<String>,
    /// Whether the custom picture goes before that of the dashboard or look.
    pub use_custom_image: Option<bool>,
}

/// One entry in a section of a board: a dashboard, a look or a link.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteBoardItem {
    /// Description that was written for this item; shown if `use_custom_description` says so.
    pub custom_description: Field<String>,
    /// Title that was written for this item; shown if `use_custom_title` says so.
    pub custom_title: Field<String>,
    /// Link that was written for this item; followed if `use_custom_url` says so.
    pub custom_url: Field<String>,
    /// Id of the dashboard it shows.
    pub dashboard_id: Field<String>,
    /// Id of the section it stands in.
    pub board_section_id: Field<String>,
    /// Id of the look it shows.
    pub look_id: Field<String>,
    /// Id of the LookML dashboard it shows, as `model::name`.
    pub lookml_dashboard_id: Field<String>,
    /// Place within the section: any number, lower ones first.
    pub order: Field<i64>,
    /// Whether `custom_description` goes before the description of the dashboard or look.
    pub use_custom_description: Field<bool>,
    /// Whether `custom_title` goes before the title of the dashboard or look.
    pub use_custom_title: Field<bool>,
    /// Whether `custom_url` goes before the link to the dashboard or look.
    pub use_custom_url: Field<bool>,
    /// A picture to upload for this item, in base64. Never given back. Write-only.
    pub custom_image_data_base64: Field<String>,
    /// Whether the custom picture goes before that of the dashboard or look.
    pub use_custom_image: Field<bool>,
}

/// A page that gathers dashboards, looks and links in sections.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Board {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// When it was deleted; null while it stands.
    pub deleted_at: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// The sections, with their items. Read-only.
    pub board_sections: Option<Vec<BoardSection>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Ids of the sections, in the order they are shown.
    pub section_order: Option<Vec<String>>,
    /// Title.
    pub title: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Id of the user who made it.
    pub user_id: Option<String>,
    /// Whether it is the page that users see first. Read-only.
    pub primary_homepage: Option<bool>,
}

/// A page that gathers dashboards, looks and links in sections.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteBoard {
    /// When it was deleted; null while it stands.
    pub deleted_at: Field<Timestamp>,
    /// Description.
    pub description: Field<String>,
    /// Ids of the sections, in the order they are shown.
    pub section_order: Field<Vec<String>>,
    /// Title.
    pub title: Field<String>,
    /// Id of the user who made it.
    pub user_id: Field<String>,
}

/// A titled row of items on a board.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct BoardSection {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// When it was deleted; null while it stands.
    pub deleted_at: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// Id of the board it belongs to.
    pub board_id: Option<String>,
    /// The items in it. Read-only.
    pub board_items: Option<Vec<BoardItem>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Ids of the items, in the order they are shown.
    pub item_order: Option<Vec<String>>,
    /// The same order, with only those items that the caller may see. Read-only.
    pub visible_item_order: Option<Vec<String>>,
    /// Title.
    pub title: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
}

/// A titled row of items on a board.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteBoardSection {
    /// When it was deleted; null while it stands.
    pub deleted_at: Field<Timestamp>,
    /// Description.
    pub description: Field<String>,
    /// Id of the board it belongs to.
    pub board_id: Field<String>,
    /// Ids of the items, in the order they are shown.
    pub item_order: Field<Vec<String>>,
    /// Title.
    pub title: Field<String>,
}
