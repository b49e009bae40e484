//! Dashboards, in full and in brief.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DashboardElement, DashboardFilter, DashboardLayout};
use crate::common::{Certification, FolderBase, LookModel, timestamp};

/// A dashboard in full: its settings, tiles, filters and layouts.
///
/// Given by `dashboard`, `search_dashboards`, `folder_dashboards` and every operation that makes, copies, moves or
/// changes a dashboard. A field is `None` where Looker has no value for it, and also where the call's `fields`
/// parameter left it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dashboard {
    /// What the calling user may do with this dashboard, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the caller's favourite mark on this dashboard. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_metadata_id: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the dashboard is hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// Id of the dashboard: a number in text for a user-defined one, `model::name` for a `LookML` one. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Model the dashboard belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<LookModel>,
    /// Time zone its queries run in unless told otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_timezone: Option<String>,
    /// Whether the dashboard cannot be edited. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readonly: Option<bool>,
    /// How often it reloads by itself, in words such as `2 hours 30 minutes`; a bare number means seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval: Option<String>,
    /// The same interval in milliseconds. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval_to_i: Option<i64>,
    /// Folder the dashboard lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<FolderBase>,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Id of the user the dashboard belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Short name of the dashboard's content metadata, as used in URLs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_viewer: Option<String>,
    /// Whether and by whom the dashboard was certified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certification_metadata: Option<Certification>,
    /// Whether alerts follow changes to the dashboard's filters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_sync_with_dashboard_filter_enabled: Option<bool>,
    /// Whether the chat is offered on this dashboard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_enabled: Option<bool>,
    /// Colour of the background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background_color: Option<String>,
    /// When the dashboard was made. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// Whether a click on one tile filters the others; only in `dashboards-next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crossfilter_enabled: Option<bool>,
    /// Tiles. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_elements: Option<Vec<DashboardElement>>,
    /// Filters. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_filters: Option<Vec<DashboardFilter>>,
    /// Layouts, of which one is active. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_layouts: Option<Vec<DashboardLayout>>,
    /// Whether the dashboard lies in the trash, from which it can be restored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// When it was moved to the trash. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<Timestamp>,
    /// Id of the user who moved it to the trash. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleter_id: Option<String>,
    /// Relative URI of the `LookML` file to edit; only on a `LookML` dashboard. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_uri: Option<String>,
    /// Whether a visualization may be opened in full screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_viz_full_screen: Option<bool>,
    /// How many users marked it as a favourite. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favorite_count: Option<i64>,
    /// Whether the bar of filters starts out collapsed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters_bar_collapsed: Option<bool>,
    /// Whether the filters start out at the top (`true`) or at the right (`false`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters_location_top: Option<bool>,
    /// When it was last accessed. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub last_accessed_at: Option<Timestamp>,
    /// When it was last looked at in Looker's web pages. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub last_viewed_at: Option<Timestamp>,
    /// When it was last changed. Read-only.
    #[serde(with = "timestamp", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// Id of the user who last changed it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_updater_id: Option<String>,
    /// Name of the user who last changed it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_updater_name: Option<String>,
    /// Name of the user who made it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Setting for how the dashboard loads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load_configuration: Option<String>,
    /// `LookML` dashboard this one is tied to: a sync of that one overwrites this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lookml_link_id: Option<String>,
    /// Whether the bar of filters is shown. Cosmetic only: a hidden bar keeps nobody from changing filters by other
    /// means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_filters_bar: Option<bool>,
    /// Whether the title is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_title: Option<bool>,
    /// Id of the folder it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder_id: Option<String>,
    /// Colour of the text on text tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_tile_text_color: Option<String>,
    /// Background colour of the tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_background_color: Option<String>,
    /// Colour of the text on tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_text_color: Option<String>,
    /// Colour of the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_color: Option<String>,
    /// How often it was viewed in Looker's web pages. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view_count: Option<i64>,
    /// Margins, colours and other looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appearance: Option<DashboardAppearance>,
    /// How many queries it ran over a recent span of days, which the API does not name. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_count: Option<i64>,
    /// Whether its owner's account is switched off. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_owner_disabled: Option<bool>,
    /// URL of the dashboard within its instance, without the host. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether small screens keep the desktop's layout rather than one column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preserve_desktop_layout: Option<bool>,
    /// What the download dialog offers to start with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub download_settings: Option<DashboardDownloadSettings>,
}

/// A dashboard in brief, without its tiles, filters and layouts.
///
/// Given by `all_dashboards`; [`Dashboard`] is the full form. Nothing in it can be written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardBase {
    /// What the calling user may do with this dashboard, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the caller's favourite mark on this dashboard. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_metadata_id: Option<String>,
    /// Description. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the dashboard is hidden. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// Id of the dashboard: a number in text for a user-defined one, `model::name` for a `LookML` one. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Model the dashboard belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<LookModel>,
    /// Time zone its queries run in unless told otherwise. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_timezone: Option<String>,
    /// Whether the dashboard cannot be edited. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readonly: Option<bool>,
    /// How often it reloads by itself, in words such as `2 hours 30 minutes`; a bare number means seconds. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval: Option<String>,
    /// The same interval in milliseconds. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval_to_i: Option<i64>,
    /// Folder the dashboard lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<FolderBase>,
    /// Title. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Id of the user the dashboard belongs to. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Short name of the dashboard's content metadata, as used in URLs. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_viewer: Option<String>,
    /// Whether and by whom the dashboard was certified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certification_metadata: Option<Certification>,
}

/// The looks of a dashboard: margins, spacing and colours.
///
/// Only ever a part of [`Dashboard`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardAppearance {
    /// Width of the margins at the sides of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_side_margins: Option<i64>,
    /// Background colour of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_background_color: Option<String>,
    /// How titles are aligned within their tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_title_alignment: Option<String>,
    /// Space between two tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_space_between: Option<i64>,
    /// Background colour of the tiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_background_color: Option<String>,
    /// Whether tiles cast a shadow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tile_shadow: Option<bool>,
    /// Main accent colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_color: Option<String>,
    /// Whether visualizations are drawn in the style of 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modern_vis2026: Option<bool>,
}

/// What a dashboard's download dialog offers to start with.
///
/// Only ever a part of [`Dashboard`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardDownloadSettings {
    /// File format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format_option: Option<String>,
    /// Whether values are formatted, as the dialog names the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_options: Option<String>,
    /// Which results are taken, as the dialog names the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_options: Option<String>,
    /// How the number of rows and columns is limited, as the dialog names the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_options: Option<String>,
    /// Greatest number of rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows_limit: Option<i64>,
    /// Greatest number of columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns_limit: Option<i64>,
}
