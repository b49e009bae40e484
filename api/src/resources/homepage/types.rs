// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Homepages`.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;

/// A row of a homepage: a heading and the items under it.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct HomepageSection {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Deleted at.
    pub deleted_at: Option<Timestamp>,
    /// Address of a page that tells more about what the section shows. Read-only.
    pub detail_url: Option<String>,
    /// Id of the homepage that the section belongs to.
    pub homepage_id: Option<String>,
    /// Homepage items. Read-only.
    pub homepage_items: Option<Vec<HomepageItem>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Whether the section is only a heading, without items of its own. Read-only.
    pub is_header: Option<bool>,
    /// Ids of all the items, in the order of display.
    pub item_order: Option<Vec<String>>,
    /// Title.
    pub title: Option<String>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// Ids of those items that the caller may see, in the order of display. Read-only.
    pub visible_item_order: Option<Vec<String>>,
}

/// A tile of a homepage section: a dashboard, a Look or a link, shown with its own or with custom texts.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct HomepageItem {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Name of the user who made the dashboard or Look behind the item. Read-only.
    pub content_created_by: Option<String>,
    /// Id of the caller's mark as a favourite on the content behind the item. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata, on which access to that content is granted. Read-only.
    pub content_metadata_id: Option<String>,
    /// When the content behind the item last changed. Read-only.
    pub content_updated_at: Option<String>,
    /// Description that somebody wrote for this item alone, if any.
    pub custom_description: Option<String>,
    /// Image to set, encoded in base64. Never given back. Write-only.
    pub custom_image_data_base64: Option<String>,
    /// Address of the image that somebody chose for this item, if any. Read-only.
    pub custom_image_url: Option<String>,
    /// Title that somebody wrote for this item alone, if any.
    pub custom_title: Option<String>,
    /// Address that somebody set for this item, if any.
    pub custom_url: Option<String>,
    /// Id of the user-defined dashboard that the item stands for.
    pub dashboard_id: Option<String>,
    /// The description in effect, custom or from the content. Read-only.
    pub description: Option<String>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Id of the section that the item is in.
    pub homepage_section_id: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// The image in effect, custom or from the content. Read-only.
    pub image_url: Option<String>,
    /// Name of the folder that holds the content. Read-only.
    pub location: Option<String>,
    /// Id of the Look that the item stands for.
    pub look_id: Option<String>,
    /// Id of the LookML dashboard that the item stands for.
    pub lookml_dashboard_id: Option<String>,
    /// Number by which the items of a section are sorted.
    pub order: Option<i64>,
    /// How long fetching the item's section took, in seconds. Read-only.
    pub section_fetch_time: Option<f64>,
    /// The title in effect, custom or from the content. Read-only.
    pub title: Option<String>,
    /// The address in effect, custom or from the content. Read-only.
    pub url: Option<String>,
    /// Whether `custom_description` goes before the description of the content.
    pub use_custom_description: Option<bool>,
    /// Whether the custom image goes before that of the content.
    pub use_custom_image: Option<bool>,
    /// Whether `custom_title` goes before the title of the content.
    pub use_custom_title: Option<bool>,
    /// Whether `custom_url` goes before the address of the content.
    pub use_custom_url: Option<bool>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
}
