// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;
use serde_json::Value;

use super::{Certification, FolderBase, LookModel, LookWithQuery, Query, ResultMakerWithIdVisConfigAndDynamicFields};

/// What `dashboard` of `ContentFavorite` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardBase {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content favorite. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Hidden. Read-only.
    pub hidden: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Model.
    pub model: Option<LookModel>,
    /// Query timezone. Read-only.
    pub query_timezone: Option<String>,
    /// Readonly. Read-only.
    pub readonly: Option<bool>,
    /// Refresh interval. Read-only.
    pub refresh_interval: Option<String>,
    /// Refresh interval to i. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// Folder.
    pub folder: Option<FolderBase>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the user. Read-only.
    pub user_id: Option<String>,
    /// Slug. Read-only.
    pub slug: Option<String>,
    /// Preferred viewer. Read-only.
    pub preferred_viewer: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// What `appearance` of `Dashboard` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardAppearance {
    /// Page side margins.
    pub page_side_margins: Option<i64>,
    /// Page background color.
    pub page_background_color: Option<String>,
    /// Tile title alignment.
    pub tile_title_alignment: Option<String>,
    /// Tile space between.
    pub tile_space_between: Option<i64>,
    /// Tile background color.
    pub tile_background_color: Option<String>,
    /// Tile shadow.
    pub tile_shadow: Option<bool>,
    /// Key color.
    pub key_color: Option<String>,
    /// Modern vis2026. Not in 25.14.
    pub modern_vis2026: Option<bool>,
}

/// What `download_settings` of `Dashboard` is.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardDownloadSettings {
    /// Format option.
    pub format_option: Option<String>,
    /// Value options.
    pub value_options: Option<String>,
    /// Result options.
    pub result_options: Option<String>,
    /// Limit options.
    pub limit_options: Option<String>,
    /// Rows limit.
    pub rows_limit: Option<i64>,
    /// Columns limit.
    pub columns_limit: Option<i64>,
}

/// What `dashboard_elements` of `Dashboard` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardElement {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Body text.
    pub body_text: Option<String>,
    /// Body text as HTML. Read-only.
    pub body_text_as_html: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Id of the dashboard layout. Not in 25.14.
    pub dashboard_layout_id: Option<String>,
    /// Edit uri. Read-only.
    pub edit_uri: Option<String>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Look.
    pub look: Option<LookWithQuery>,
    /// Id of the look.
    pub look_id: Option<String>,
    /// Id of the lookml link. Read-only.
    pub lookml_link_id: Option<String>,
    /// Id of the merge result.
    pub merge_result_id: Option<String>,
    /// Note display.
    pub note_display: Option<String>,
    /// Note state.
    pub note_state: Option<String>,
    /// Note text.
    pub note_text: Option<String>,
    /// Note text as HTML. Read-only.
    pub note_text_as_html: Option<String>,
    /// Query.
    pub query: Option<Query>,
    /// Id of the query.
    pub query_id: Option<String>,
    /// Id of the filter. Not in 25.14.
    pub filter_id: Option<String>,
    /// Refresh interval.
    pub refresh_interval: Option<String>,
    /// Refresh interval to i. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// Result maker.
    pub result_maker: Option<ResultMakerWithIdVisConfigAndDynamicFields>,
    /// Id of the result maker.
    pub result_maker_id: Option<String>,
    /// Subtitle text.
    pub subtitle_text: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Title hidden.
    pub title_hidden: Option<bool>,
    /// Title text.
    pub title_text: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Alert count. Read-only.
    pub alert_count: Option<i64>,
    /// Rich content JSON.
    pub rich_content_json: Option<String>,
    /// Title text as HTML. Read-only.
    pub title_text_as_html: Option<String>,
    /// Subtitle text as HTML. Read-only.
    pub subtitle_text_as_html: Option<String>,
    /// Id of the extension.
    pub extension_id: Option<String>,
    /// Aria description. Not in 25.14.
    pub aria_description: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// What `dashboard_filters` of `Dashboard` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardFilter {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Default value.
    pub default_value: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Explore.
    pub explore: Option<String>,
    /// Dimension.
    pub dimension: Option<String>,
    /// Field. Read-only.
    pub field: Option<BTreeMap<String, Value>>,
    /// Row.
    pub row: Option<i64>,
    /// Listens to filters.
    pub listens_to_filters: Option<Vec<String>>,
    /// Allow multiple values.
    pub allow_multiple_values: Option<bool>,
    /// Required.
    pub required: Option<bool>,
    /// Ui config.
    pub ui_config: Option<BTreeMap<String, Value>>,
}

/// What `dashboard_layout_components` of `DashboardLayout` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardLayoutComponent {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard layout.
    pub dashboard_layout_id: Option<String>,
    /// Id of the dashboard element.
    pub dashboard_element_id: Option<String>,
    /// Row.
    pub row: Option<i64>,
    /// Column.
    pub column: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Deleted.
    pub deleted: Option<bool>,
    /// Element title. Read-only.
    pub element_title: Option<String>,
    /// Element title hidden. Read-only.
    pub element_title_hidden: Option<bool>,
    /// Vis type. Read-only.
    pub vis_type: Option<String>,
    /// Granular row. Not in 25.14.
    pub granular_row: Option<i64>,
    /// Granular column. Not in 25.14.
    pub granular_column: Option<i64>,
    /// Granular width. Not in 25.14.
    pub granular_width: Option<i64>,
    /// Granular height. Not in 25.14.
    pub granular_height: Option<i64>,
}

/// What `dashboard_layouts` of `Dashboard` is.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardLayout {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard.
    pub dashboard_id: Option<String>,
    /// Type.
    pub r#type: Option<String>,
    /// Active.
    pub active: Option<bool>,
    /// Column width.
    pub column_width: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Deleted. Read-only.
    pub deleted: Option<bool>,
    /// Dashboard title. Read-only.
    pub dashboard_title: Option<String>,
    /// Dashboard layout components. Read-only.
    pub dashboard_layout_components: Option<Vec<DashboardLayoutComponent>>,
    /// Label. Not in 25.14.
    pub label: Option<String>,
    /// Description. Not in 25.14.
    pub description: Option<String>,
    /// Order. Not in 25.14.
    pub order: Option<i64>,
    /// Id of the lookml link. Not in 25.14.
    pub lookml_link_id: Option<String>,
}

/// The type `Dashboard`.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct Dashboard {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the content favorite. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata. Read-only.
    pub content_metadata_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Hidden.
    pub hidden: Option<bool>,
    /// Id. Read-only.
    pub id: Option<String>,
    /// Model.
    pub model: Option<LookModel>,
    /// Query timezone.
    pub query_timezone: Option<String>,
    /// Readonly. Read-only.
    pub readonly: Option<bool>,
    /// Refresh interval.
    pub refresh_interval: Option<String>,
    /// Refresh interval to i. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// Folder.
    pub folder: Option<FolderBase>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user.
    pub user_id: Option<String>,
    /// Slug.
    pub slug: Option<String>,
    /// Preferred viewer.
    pub preferred_viewer: Option<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Option<Certification>,
    /// Alert sync with dashboard filter enabled.
    pub alert_sync_with_dashboard_filter_enabled: Option<bool>,
    /// Chat enabled. Not in 25.14.
    pub chat_enabled: Option<bool>,
    /// Background color.
    pub background_color: Option<String>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Crossfilter enabled.
    pub crossfilter_enabled: Option<bool>,
    /// Dashboard elements. Read-only.
    pub dashboard_elements: Option<Vec<DashboardElement>>,
    /// Dashboard filters. Read-only.
    pub dashboard_filters: Option<Vec<DashboardFilter>>,
    /// Dashboard layouts. Read-only.
    pub dashboard_layouts: Option<Vec<DashboardLayout>>,
    /// Deleted.
    pub deleted: Option<bool>,
    /// Deleted at. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Id of the deleter. Read-only.
    pub deleter_id: Option<String>,
    /// Edit uri. Read-only.
    pub edit_uri: Option<String>,
    /// Enable viz full screen.
    pub enable_viz_full_screen: Option<bool>,
    /// Favorite count. Read-only.
    pub favorite_count: Option<i64>,
    /// Filters bar collapsed.
    pub filters_bar_collapsed: Option<bool>,
    /// Filters location top.
    pub filters_location_top: Option<bool>,
    /// Last accessed at. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// Last viewed at. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// Updated at. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Id of the last updater. Read-only.
    pub last_updater_id: Option<String>,
    /// Last updater name. Read-only.
    pub last_updater_name: Option<String>,
    /// User name. Read-only.
    pub user_name: Option<String>,
    /// Load configuration.
    pub load_configuration: Option<String>,
    /// Id of the lookml link.
    pub lookml_link_id: Option<String>,
    /// Show filters bar.
    pub show_filters_bar: Option<bool>,
    /// Show title.
    pub show_title: Option<bool>,
    /// Id of the folder.
    pub folder_id: Option<String>,
    /// Text tile text color.
    pub text_tile_text_color: Option<String>,
    /// Tile background color.
    pub tile_background_color: Option<String>,
    /// Tile text color.
    pub tile_text_color: Option<String>,
    /// Title color.
    pub title_color: Option<String>,
    /// View count. Read-only.
    pub view_count: Option<i64>,
    /// Appearance.
    pub appearance: Option<DashboardAppearance>,
    /// Usage count. Read-only. Not in 25.14.
    pub usage_count: Option<i64>,
    /// Is owner disabled. Read-only. Not in 25.14.
    pub is_owner_disabled: Option<bool>,
    /// URL. Read-only.
    pub url: Option<String>,
    /// Preserve desktop layout. Not in 25.14.
    pub preserve_desktop_layout: Option<bool>,
    /// Download settings. Not in 25.14.
    pub download_settings: Option<DashboardDownloadSettings>,
}
