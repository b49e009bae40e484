// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Boards`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;

/// What `board_items` of `BoardSection` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct BoardItem {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Content created by. Read-only.
    pub content_created_by: Option<String>,
    /// Id of the content favorite. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Content updated at. Read-only.
    pub content_updated_at: Option<String>,
    /// Custom description.
    pub custom_description: Option<String>,
    /// Custom title.
    pub custom_title: Option<String>,
    /// Custom URL.
    pub custom_url: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Id of the board section.
    pub board_section_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Image URL. Read-only.
    pub image_url: Option<String>,
    /// Location. Read-only.
    pub location: Option<String>,
    /// Id of the look.
    pub look_id: Option<String>,
    /// Id of the lookml dashboard.
    pub lookml_dashboard_id: Option<String>,
    /// Order.
    pub order: Option<i64>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Use custom description.
    pub use_custom_description: Option<bool>,
    /// Use custom title.
    pub use_custom_title: Option<bool>,
    /// Use custom URL.
    pub use_custom_url: Option<bool>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Custom image URL. Read-only.
    pub custom_image_url: Option<String>,
    /// Use custom image.
    pub use_custom_image: Option<bool>,
}

/// What `board_items` of `BoardSection` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteBoardItem {
    /// Custom description.
    pub custom_description: Field<String>,
    /// Custom title.
    pub custom_title: Field<String>,
    /// Custom URL.
    pub custom_url: Field<String>,
    /// Id of the dashboard.
    pub dashboard_id: Field<String>,
    /// Id of the board section.
    pub board_section_id: Field<String>,
    /// Id of the look.
    pub look_id: Field<String>,
    /// Id of the lookml dashboard.
    pub lookml_dashboard_id: Field<String>,
    /// Order.
    pub order: Field<i64>,
    /// Use custom description.
    pub use_custom_description: Field<bool>,
    /// Use custom title.
    pub use_custom_title: Field<bool>,
    /// Use custom URL.
    pub use_custom_url: Field<bool>,
    /// Custom image data base64. Write-only.
    pub custom_image_data_base64: Field<String>,
    /// Use custom image.
    pub use_custom_image: Field<bool>,
}

/// The type `Board`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Board {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Deleted at.
    pub deleted_at: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// Board sections. Read-only.
    pub board_sections: Option<Vec<BoardSection>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Section order.
    pub section_order: Option<Vec<String>>,
    /// Title.
    pub title: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Id of the user.
    pub user_id: Option<String>,
    /// Primary homepage. Read-only.
    pub primary_homepage: Option<bool>,
}

/// The type `Board`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteBoard {
    /// Deleted at.
    pub deleted_at: Field<Timestamp>,
    /// Description.
    pub description: Field<String>,
    /// Section order.
    pub section_order: Field<Vec<String>>,
    /// Title.
    pub title: Field<String>,
    /// Id of the user.
    pub user_id: Field<String>,
}

/// What `board_sections` of `Board` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct BoardSection {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Deleted at.
    pub deleted_at: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// Id of the board.
    pub board_id: Option<String>,
    /// Board items. Read-only.
    pub board_items: Option<Vec<BoardItem>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Item order.
    pub item_order: Option<Vec<String>>,
    /// Visible item order. Read-only.
    pub visible_item_order: Option<Vec<String>>,
    /// Title.
    pub title: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
}

/// What `board_sections` of `Board` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteBoardSection {
    /// Deleted at.
    pub deleted_at: Field<Timestamp>,
    /// Description.
    pub description: Field<String>,
    /// Id of the board.
    pub board_id: Field<String>,
    /// Item order.
    pub item_order: Field<Vec<String>>,
    /// Title.
    pub title: Field<String>,
}
