// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

use std::collections::BTreeMap;

use fingerpost::Model;
use jiff::Timestamp;
use serde_json::Value;

use super::{Certification, FolderBase, LookModel, LookWithQuery, Query, ResultMakerWithIdVisConfigAndDynamicFields};

/// A dashboard in brief, without its tiles, filters and layouts. Given by `all_dashboards`; `Dashboard` is the full
/// form.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardBase {
    /// What the calling user may do with this dashboard, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the caller's favourite mark on this dashboard. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Whether the dashboard is hidden. Read-only.
    pub hidden: Option<bool>,
    /// Id of the dashboard: a number in text for a user-defined one, `model::name` for a `LookML` one. Read-only.
    pub id: Option<String>,
    /// Model the dashboard belongs to.
    pub model: Option<LookModel>,
    /// Time zone its queries run in unless told otherwise. Read-only.
    pub query_timezone: Option<String>,
    /// Whether the dashboard cannot be edited. Read-only.
    pub readonly: Option<bool>,
    /// How often it reloads by itself, in words such as `2 hours 30 minutes`; a bare number means seconds. Read-only.
    pub refresh_interval: Option<String>,
    /// The same interval in milliseconds. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// Folder the dashboard lies in.
    pub folder: Option<FolderBase>,
    /// Title. Read-only.
    pub title: Option<String>,
    /// Id of the user the dashboard belongs to. Read-only.
    pub user_id: Option<String>,
    /// Short name of the dashboard's content metadata, as used in URLs. Read-only.
    pub slug: Option<String>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`. Read-only.
    pub preferred_viewer: Option<String>,
    /// Whether and by whom the dashboard was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// The looks of a dashboard: margins, spacing and colours. Only ever a part of `Dashboard`.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardAppearance {
    /// Width of the margins at the sides of the page.
    pub page_side_margins: Option<i64>,
    /// Background colour of the page.
    pub page_background_color: Option<String>,
    /// How titles are aligned within their tiles.
    pub tile_title_alignment: Option<String>,
    /// Space between two tiles.
    pub tile_space_between: Option<i64>,
    /// Background colour of the tiles.
    pub tile_background_color: Option<String>,
    /// Whether tiles cast a shadow.
    pub tile_shadow: Option<bool>,
    /// Main accent colour.
    pub key_color: Option<String>,
    /// Whether visualizations are drawn in the style of 2026. Since 4.0.26.12; not in 25.14.
    pub modern_vis2026: Option<bool>,
}

/// What a dashboard's download dialog offers to start with. Only ever a part of `Dashboard`.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardDownloadSettings {
    /// File format.
    pub format_option: Option<String>,
    /// Whether values are formatted, as the dialog names the choice.
    pub value_options: Option<String>,
    /// Which results are taken, as the dialog names the choice.
    pub result_options: Option<String>,
    /// How the number of rows and columns is limited, as the dialog names the choice.
    pub limit_options: Option<String>,
    /// Greatest number of rows.
    pub rows_limit: Option<i64>,
    /// Greatest number of columns.
    pub columns_limit: Option<i64>,
}

/// One tile of a dashboard: a query, a look, merged results, or text. Part of `Dashboard`; `dashboard_element`,
/// `dashboard_dashboard_elements` and `search_dashboard_elements` give it on its own, as do the operations that make or
/// change one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardElement {
    /// What the calling user may do with this tile, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Body of a text tile.
    pub body_text: Option<String>,
    /// Body of a text tile, as HTML. Read-only.
    pub body_text_as_html: Option<String>,
    /// Id of the dashboard the tile belongs to.
    pub dashboard_id: Option<String>,
    /// Id of the layout the tile is placed in. Since 4.0.26.12; not in 25.14.
    pub dashboard_layout_id: Option<String>,
    /// Relative URI of the `LookML` file to edit; only on a tile of a `LookML` dashboard. Read-only.
    pub edit_uri: Option<String>,
    /// Id of the tile. Read-only.
    pub id: Option<String>,
    /// Look the tile shows, with its query.
    pub look: Option<LookWithQuery>,
    /// Id of the look the tile shows.
    pub look_id: Option<String>,
    /// Name that ties the tile to its `LookML` source. Read-only.
    pub lookml_link_id: Option<String>,
    /// Id of the merged results the tile shows.
    pub merge_result_id: Option<String>,
    /// Where the note appears, such as `above`, `below` or `hover`.
    pub note_display: Option<String>,
    /// Whether the note starts out `collapsed` or `expanded`.
    pub note_state: Option<String>,
    /// Text of the note.
    pub note_text: Option<String>,
    /// Text of the note, as HTML. Read-only.
    pub note_text_as_html: Option<String>,
    /// Query the tile runs.
    pub query: Option<Query>,
    /// Id of the query the tile runs.
    pub query_id: Option<String>,
    /// Id of the filter the tile stands for. Since 4.0.26.12; not in 25.14.
    pub filter_id: Option<String>,
    /// How often the tile reloads by itself, in words.
    pub refresh_interval: Option<String>,
    /// The same interval as a number. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// What fills the tile, whatever its kind: look, query or merged results.
    pub result_maker: Option<ResultMakerWithIdVisConfigAndDynamicFields>,
    /// Id of `result_maker`.
    pub result_maker_id: Option<String>,
    /// Subtitle of a text tile.
    pub subtitle_text: Option<String>,
    /// Title of the tile.
    pub title: Option<String>,
    /// Whether the title is hidden.
    pub title_hidden: Option<bool>,
    /// Title of a text tile.
    pub title_text: Option<String>,
    /// Kind of the tile, such as `vis` or `text`.
    pub r#type: Option<String>,
    /// How many alerts are set on the tile. Read-only.
    pub alert_count: Option<i64>,
    /// Settings of rich text and button tiles, a JSON text.
    pub rich_content_json: Option<String>,
    /// Title of a text tile, as HTML. Read-only.
    pub title_text_as_html: Option<String>,
    /// Subtitle of a text tile, as HTML. Read-only.
    pub subtitle_text_as_html: Option<String>,
    /// Id of the extension that draws the tile.
    pub extension_id: Option<String>,
    /// Description for screen readers, where one was written. Since 4.0.26.12; not in 25.14.
    pub aria_description: Option<String>,
    /// Whether and by whom the tile's content was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
}

/// One filter of a dashboard. Part of `Dashboard`; `dashboard_filter` and `dashboard_dashboard_filters` give it on its
/// own, as do the operations that make or change one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardFilter {
    /// What the calling user may do with this filter, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the filter. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard the filter belongs to. Read-only.
    pub dashboard_id: Option<String>,
    /// Name of the filter, by which tiles listen to it.
    pub name: Option<String>,
    /// Title shown above the filter.
    pub title: Option<String>,
    /// Kind of the filter: `date`, `number`, `string` or `field`.
    pub r#type: Option<String>,
    /// Value it starts out with, as a filter expression.
    pub default_value: Option<String>,
    /// Model of its field; needed where `type` is `field`.
    pub model: Option<String>,
    /// Explore of its field; needed where `type` is `field`.
    pub explore: Option<String>,
    /// Its field, as `view.field`; needed where `type` is `field`.
    pub dimension: Option<String>,
    /// What Looker knows about its field, as the API sends it. Read-only.
    pub field: Option<BTreeMap<String, Value>>,
    /// Place of the filter among the others.
    pub row: Option<i64>,
    /// Names of the filters whose values narrow the suggestions of this one.
    pub listens_to_filters: Option<Vec<String>>,
    /// Whether several values may be chosen; newer dashboards ignore it.
    pub allow_multiple_values: Option<bool>,
    /// Whether the dashboard runs only once the filter has a value.
    pub required: Option<bool>,
    /// Settings of the control that shows the filter.
    pub ui_config: Option<BTreeMap<String, Value>>,
}

/// The place and size of one tile within a layout. Part of `DashboardLayout`; `dashboard_layout_component` and
/// `dashboard_layout_dashboard_layout_components` give it on its own, as does the operation that changes one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardLayoutComponent {
    /// What the calling user may do with this component, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the component. Read-only.
    pub id: Option<String>,
    /// Id of the layout it belongs to.
    pub dashboard_layout_id: Option<String>,
    /// Id of the tile it places.
    pub dashboard_element_id: Option<String>,
    /// Row the tile starts in.
    pub row: Option<i64>,
    /// Column the tile starts in.
    pub column: Option<i64>,
    /// Columns the tile spans.
    pub width: Option<i64>,
    /// Rows the tile spans.
    pub height: Option<i64>,
    /// Whether the component was deleted.
    pub deleted: Option<bool>,
    /// Title of the tile, repeated here. Read-only.
    pub element_title: Option<String>,
    /// Whether the title of the tile is hidden. Read-only.
    pub element_title_hidden: Option<bool>,
    /// Kind of visualization, taken from the query's `vis_config`. Read-only.
    pub vis_type: Option<String>,
    /// Row the tile starts in, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_row: Option<i64>,
    /// Column the tile starts in, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_column: Option<i64>,
    /// Columns the tile spans, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_width: Option<i64>,
    /// Rows the tile spans, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_height: Option<i64>,
}

/// One arrangement of a dashboard's tiles. Part of `Dashboard`; `dashboard_layout` and `dashboard_dashboard_layouts`
/// give it on its own, as do the operations that make or change one.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardLayout {
    /// What the calling user may do with this layout, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the layout. Read-only.
    pub id: Option<String>,
    /// Id of the dashboard the layout belongs to.
    pub dashboard_id: Option<String>,
    /// Kind of the layout, such as `newspaper`.
    pub r#type: Option<String>,
    /// Whether this is the layout in use.
    pub active: Option<bool>,
    /// Width of a column.
    pub column_width: Option<i64>,
    /// Width of the layout.
    pub width: Option<i64>,
    /// Whether the layout was deleted. Read-only.
    pub deleted: Option<bool>,
    /// Title of the dashboard, repeated here. Read-only.
    pub dashboard_title: Option<String>,
    /// Where each tile is placed. Read-only.
    pub dashboard_layout_components: Option<Vec<DashboardLayoutComponent>>,
    /// Label. Since 4.0.26.12; not in 25.14.
    pub label: Option<String>,
    /// Description. Since 4.0.26.12; not in 25.14.
    pub description: Option<String>,
    /// Place of the layout among the others. Since 4.0.26.12; not in 25.14.
    pub order: Option<i64>,
    /// Stable name that ties the layout to its `LookML` source. Since 4.0.26.12; not in 25.14.
    pub lookml_link_id: Option<String>,
}

/// A dashboard in full: its settings, tiles, filters and layouts.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Dashboard {
    /// What the calling user may do with this dashboard, by name of the operation. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the caller's favourite mark on this dashboard. Read-only.
    pub content_favorite_id: Option<String>,
    /// Id of the content metadata, which holds the access settings. Read-only.
    pub content_metadata_id: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Whether the dashboard is hidden.
    pub hidden: Option<bool>,
    /// Id of the dashboard: a number in text for a user-defined one, `model::name` for a `LookML` one. Read-only.
    pub id: Option<String>,
    /// Model the dashboard belongs to.
    pub model: Option<LookModel>,
    /// Time zone its queries run in unless told otherwise.
    pub query_timezone: Option<String>,
    /// Whether the dashboard cannot be edited. Read-only.
    pub readonly: Option<bool>,
    /// How often it reloads by itself, in words such as `2 hours 30 minutes`; a bare number means seconds.
    pub refresh_interval: Option<String>,
    /// The same interval in milliseconds. Read-only.
    pub refresh_interval_to_i: Option<i64>,
    /// Folder the dashboard lies in.
    pub folder: Option<FolderBase>,
    /// Title.
    pub title: Option<String>,
    /// Id of the user the dashboard belongs to.
    pub user_id: Option<String>,
    /// Short name of the dashboard's content metadata, as used in URLs.
    pub slug: Option<String>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`.
    pub preferred_viewer: Option<String>,
    /// Whether and by whom the dashboard was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Option<Certification>,
    /// Whether alerts follow changes to the dashboard's filters.
    pub alert_sync_with_dashboard_filter_enabled: Option<bool>,
    /// Whether the chat is offered on this dashboard. Since 4.0.26.12; not in 25.14.
    pub chat_enabled: Option<bool>,
    /// Colour of the background.
    pub background_color: Option<String>,
    /// When the dashboard was made. Read-only.
    pub created_at: Option<Timestamp>,
    /// Whether a click on one tile filters the others; only in `dashboards-next`.
    pub crossfilter_enabled: Option<bool>,
    /// Tiles. Read-only.
    pub dashboard_elements: Option<Vec<DashboardElement>>,
    /// Filters. Read-only.
    pub dashboard_filters: Option<Vec<DashboardFilter>>,
    /// Layouts, of which one is active. Read-only.
    pub dashboard_layouts: Option<Vec<DashboardLayout>>,
    /// Whether the dashboard lies in the trash, from which it can be restored.
    pub deleted: Option<bool>,
    /// When it was moved to the trash. Read-only.
    pub deleted_at: Option<Timestamp>,
    /// Id of the user who moved it to the trash. Read-only.
    pub deleter_id: Option<String>,
    /// Relative URI of the `LookML` file to edit; only on a `LookML` dashboard. Read-only.
    pub edit_uri: Option<String>,
    /// Whether a visualization may be opened in full screen.
    pub enable_viz_full_screen: Option<bool>,
    /// How many users marked it as a favourite. Read-only.
    pub favorite_count: Option<i64>,
    /// Whether the bar of filters starts out collapsed.
    pub filters_bar_collapsed: Option<bool>,
    /// Whether the filters start out at the top (`true`) or at the right (`false`).
    pub filters_location_top: Option<bool>,
    /// When it was last accessed. Read-only.
    pub last_accessed_at: Option<Timestamp>,
    /// When it was last looked at in Looker's web pages. Read-only.
    pub last_viewed_at: Option<Timestamp>,
    /// When it was last changed. Read-only.
    pub updated_at: Option<Timestamp>,
    /// Id of the user who last changed it. Read-only.
    pub last_updater_id: Option<String>,
    /// Name of the user who last changed it. Read-only.
    pub last_updater_name: Option<String>,
    /// Name of the user who made it. Read-only.
    pub user_name: Option<String>,
    /// Setting for how the dashboard loads.
    pub load_configuration: Option<String>,
    /// `LookML` dashboard this one is tied to: a sync of that one overwrites this one.
    pub lookml_link_id: Option<String>,
    /// Whether the bar of filters is shown. Cosmetic only: a hidden bar keeps nobody from changing filters by other
    /// means.
    pub show_filters_bar: Option<bool>,
    /// Whether the title is shown.
    pub show_title: Option<bool>,
    /// Id of the folder it lies in.
    pub folder_id: Option<String>,
    /// Colour of the text on text tiles.
    pub text_tile_text_color: Option<String>,
    /// Background colour of the tiles.
    pub tile_background_color: Option<String>,
    /// Colour of the text on tiles.
    pub tile_text_color: Option<String>,
    /// Colour of the title.
    pub title_color: Option<String>,
    /// How often it was viewed in Looker's web pages. Read-only.
    pub view_count: Option<i64>,
    /// Margins, colours and other looks.
    pub appearance: Option<DashboardAppearance>,
    /// How many queries it ran over a recent span of days, which the API does not name. Read-only. Since 4.0.26.12; not
    /// in 25.14.
    pub usage_count: Option<i64>,
    /// Whether its owner's account is switched off. Read-only. Since 4.0.26.12; not in 25.14.
    pub is_owner_disabled: Option<bool>,
    /// URL of the dashboard within its instance, without the host. Read-only.
    pub url: Option<String>,
    /// Whether small screens keep the desktop's layout rather than one column. Since 4.0.26.12; not in 25.14.
    pub preserve_desktop_layout: Option<bool>,
    /// What the download dialog offers to start with. Since 4.0.26.12; not in 25.14.
    pub download_settings: Option<DashboardDownloadSettings>,
}
