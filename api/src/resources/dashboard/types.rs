// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Dashboards`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use crate::resources::common::{WriteCertification, WriteFolderBase, WriteLookModel, WriteLookWithQuery, WriteQuery};

/// LookML of the aggregate tables that would serve a dashboard.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardAggregateTableLookml {
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// The LookML as text. Read-only.
    pub aggregate_table_lookml: Option<String>,
}

/// The looks of a dashboard: margins, spacing and colours. Only ever a part of `Dashboard`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardAppearance {
    /// Width of the margins at the sides of the page.
    pub page_side_margins: Field<i64>,
    /// Background colour of the page.
    pub page_background_color: Field<String>,
    /// How titles are aligned within their tiles.
    pub tile_title_alignment: Field<String>,
    /// Space between two tiles.
    pub tile_space_between: Field<i64>,
    /// Background colour of the tiles.
    pub tile_background_color: Field<String>,
    /// Whether tiles cast a shadow.
    pub tile_shadow: Field<bool>,
    /// Main accent colour.
    pub key_color: Field<String>,
    /// Whether visualizations are drawn in the style of 2026. Since 4.0.26.12; not in 25.14.
    pub modern_vis2026: Field<bool>,
}

/// What a dashboard's download dialog offers to start with. Only ever a part of `Dashboard`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardDownloadSettings {
    /// File format.
    pub format_option: Field<String>,
    /// Whether values are formatted, as the dialog names the choice.
    pub value_options: Field<String>,
    /// Which results are taken, as the dialog names the choice.
    pub result_options: Field<String>,
    /// How the number of rows and columns is limited, as the dialog names the choice.
    pub limit_options: Field<String>,
    /// Greatest number of rows.
    pub rows_limit: Field<i64>,
    /// Greatest number of columns.
    pub columns_limit: Field<i64>,
}

/// One tile of a dashboard: a query, a look, merged results, or text. Part of `Dashboard`; `dashboard_element`,
/// `dashboard_dashboard_elements` and `search_dashboard_elements` give it on its own, as do the operations that make or
/// change one.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardElement {
    /// Body of a text tile.
    pub body_text: Field<String>,
    /// Id of the dashboard the tile belongs to.
    pub dashboard_id: Field<String>,
    /// Id of the layout the tile is placed in. Since 4.0.26.12; not in 25.14.
    pub dashboard_layout_id: Field<String>,
    /// Look the tile shows, with its query.
    pub look: Field<WriteLookWithQuery>,
    /// Id of the look the tile shows.
    pub look_id: Field<String>,
    /// Id of the merged results the tile shows.
    pub merge_result_id: Field<String>,
    /// Where the note appears, such as `above`, `below` or `hover`.
    pub note_display: Field<String>,
    /// Whether the note starts out `collapsed` or `expanded`.
    pub note_state: Field<String>,
    /// Text of the note.
    pub note_text: Field<String>,
    /// Query the tile runs.
    pub query: Field<WriteQuery>,
    /// Id of the query the tile runs.
    pub query_id: Field<String>,
    /// Id of the filter the tile stands for. Since 4.0.26.12; not in 25.14.
    pub filter_id: Field<String>,
    /// How often the tile reloads by itself, in words.
    pub refresh_interval: Field<String>,
    /// What fills the tile, whatever its kind: look, query or merged results.
    pub result_maker: Field<WriteResultMakerWithIdVisConfigAndDynamicFields>,
    /// Id of `result_maker`.
    pub result_maker_id: Field<String>,
    /// Subtitle of a text tile.
    pub subtitle_text: Field<String>,
    /// Title of the tile.
    pub title: Field<String>,
    /// Whether the title is hidden.
    pub title_hidden: Field<bool>,
    /// Title of a text tile.
    pub title_text: Field<String>,
    /// Kind of the tile, such as `vis` or `text`.
    pub r#type: Field<String>,
    /// Settings of rich text and button tiles, a JSON text.
    pub rich_content_json: Field<String>,
    /// Id of the extension that draws the tile.
    pub extension_id: Field<String>,
    /// Description for screen readers, where one was written. Since 4.0.26.12; not in 25.14.
    pub aria_description: Field<String>,
    /// Whether and by whom the tile's content was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
}

/// One filter of a dashboard. Part of `Dashboard`; `dashboard_filter` and `dashboard_dashboard_filters` give it on its
/// own, as do the operations that make or change one.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardFilter {
    /// Name of the filter, by which tiles listen to it.
    pub name: Field<String>,
    /// Title shown above the filter.
    pub title: Field<String>,
    /// Kind of the filter: `date`, `number`, `string` or `field`.
    pub r#type: Field<String>,
    /// Value it starts out with, as a filter expression.
    pub default_value: Field<String>,
    /// Model of its field; needed where `type` is `field`.
    pub model: Field<String>,
    /// Explore of its field; needed where `type` is `field`.
    pub explore: Field<String>,
    /// Its field, as `view.field`; needed where `type` is `field`.
    pub dimension: Field<String>,
    /// Place of the filter among the others.
    pub row: Field<i64>,
    /// Names of the filters whose values narrow the suggestions of this one.
    pub listens_to_filters: Field<Vec<String>>,
    /// Whether several values may be chosen; newer dashboards ignore it.
    pub allow_multiple_values: Field<bool>,
    /// Whether the dashboard runs only once the filter has a value.
    pub required: Field<bool>,
    /// Settings of the control that shows the filter.
    pub ui_config: Field<BTreeMap<String, Value>>,
}

/// A filter to be added to a dashboard.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateDashboardFilter {
    /// Id of the dashboard that gets the filter. Required.
    pub dashboard_id: Field<String>,
    /// Name that tiles and other filters know it by. Required.
    pub name: Field<String>,
    /// Title. Required.
    pub title: Field<String>,
    /// What is filtered by: `date`, `number`, `string` or `field`. With `field`, set `model`, `explore` and `dimension`
    /// too. Required.
    pub r#type: Field<String>,
    /// Filter expression that holds until somebody chooses another.
    pub default_value: Field<String>,
    /// LookML model of the field, for the type `field`.
    pub model: Field<String>,
    /// Explore of the field, for the type `field`.
    pub explore: Field<String>,
    /// The field to filter by, for the type `field`.
    pub dimension: Field<String>,
    /// Place among the dashboard's filters.
    pub row: Field<i64>,
    /// Names of the filters whose values narrow what this one offers.
    pub listens_to_filters: Field<Vec<String>>,
    /// Whether several values can be chosen. Newer dashboards ignore it.
    pub allow_multiple_values: Field<bool>,
    /// Whether the dashboard waits for a value before it runs.
    pub required: Field<bool>,
    /// How the filter looks: kind of control, display and options.
    pub ui_config: Field<BTreeMap<String, Value>>,
}

/// The place and size of one tile within a layout. Part of `DashboardLayout`; `dashboard_layout_component` and
/// `dashboard_layout_dashboard_layout_components` give it on its own, as does the operation that changes one.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardLayoutComponent {
    /// Id of the layout it belongs to.
    pub dashboard_layout_id: Field<String>,
    /// Id of the tile it places.
    pub dashboard_element_id: Field<String>,
    /// Row the tile starts in.
    pub row: Field<i64>,
    /// Column the tile starts in.
    pub column: Field<i64>,
    /// Columns the tile spans.
    pub width: Field<i64>,
    /// Rows the tile spans.
    pub height: Field<i64>,
    /// Whether the component was deleted.
    pub deleted: Field<bool>,
    /// Row the tile starts in, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_row: Field<i64>,
    /// Column the tile starts in, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_column: Field<i64>,
    /// Columns the tile spans, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_width: Field<i64>,
    /// Rows the tile spans, on the finer grid. Since 4.0.26.12; not in 25.14.
    pub granular_height: Field<i64>,
}

/// One arrangement of a dashboard's tiles. Part of `Dashboard`; `dashboard_layout` and `dashboard_dashboard_layouts`
/// give it on its own, as do the operations that make or change one.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardLayout {
    /// Id of the dashboard the layout belongs to.
    pub dashboard_id: Field<String>,
    /// Kind of the layout, such as `newspaper`.
    pub r#type: Field<String>,
    /// Whether this is the layout in use.
    pub active: Field<bool>,
    /// Width of a column.
    pub column_width: Field<i64>,
    /// Width of the layout.
    pub width: Field<i64>,
    /// Label. Since 4.0.26.12; not in 25.14.
    pub label: Field<String>,
    /// Description. Since 4.0.26.12; not in 25.14.
    pub description: Field<String>,
    /// Place of the layout among the others. Since 4.0.26.12; not in 25.14.
    pub order: Field<i64>,
    /// Stable name that ties the layout to its `LookML` source. Since 4.0.26.12; not in 25.14.
    pub lookml_link_id: Field<String>,
}

/// A dashboard written as LookML.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DashboardLookml {
    /// Id of the dashboard that the text describes. Read-only.
    pub dashboard_id: Option<String>,
    /// The LookML, in YAML.
    pub lookml: Option<String>,
}

/// A dashboard written as LookML.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboardLookml {
    /// Id of the folder to import into. Never given back. Write-only.
    pub folder_id: Field<String>,
    /// The LookML, in YAML.
    pub lookml: Field<String>,
}

/// A dashboard in full: its settings, tiles, filters and layouts.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteDashboard {
    /// Description.
    pub description: Field<String>,
    /// Whether the dashboard is hidden.
    pub hidden: Field<bool>,
    /// Model the dashboard belongs to.
    pub model: Field<WriteLookModel>,
    /// Time zone its queries run in unless told otherwise.
    pub query_timezone: Field<String>,
    /// How often it reloads by itself, in words such as `2 hours 30 minutes`; a bare number means seconds.
    pub refresh_interval: Field<String>,
    /// Folder the dashboard lies in.
    pub folder: Field<WriteFolderBase>,
    /// Title.
    pub title: Field<String>,
    /// Id of the user the dashboard belongs to.
    pub user_id: Field<String>,
    /// Short name of the dashboard's content metadata, as used in URLs.
    pub slug: Field<String>,
    /// Viewer to open it in: `dashboards` or `dashboards-next`.
    pub preferred_viewer: Field<String>,
    /// Whether and by whom the dashboard was certified. Since 4.0.26.12; not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
    /// Whether alerts follow changes to the dashboard's filters.
    pub alert_sync_with_dashboard_filter_enabled: Field<bool>,
    /// Whether the chat is offered on this dashboard. Since 4.0.26.12; not in 25.14.
    pub chat_enabled: Field<bool>,
    /// Colour of the background.
    pub background_color: Field<String>,
    /// Whether a click on one tile filters the others; only in `dashboards-next`.
    pub crossfilter_enabled: Field<bool>,
    /// Whether the dashboard lies in the trash, from which it can be restored.
    pub deleted: Field<bool>,
    /// Whether a visualization may be opened in full screen.
    pub enable_viz_full_screen: Field<bool>,
    /// Whether the bar of filters starts out collapsed.
    pub filters_bar_collapsed: Field<bool>,
    /// Whether the filters start out at the top (`true`) or at the right (`false`).
    pub filters_location_top: Field<bool>,
    /// Setting for how the dashboard loads.
    pub load_configuration: Field<String>,
    /// `LookML` dashboard this one is tied to: a sync of that one overwrites this one.
    pub lookml_link_id: Field<String>,
    /// Whether the bar of filters is shown. Cosmetic only: a hidden bar keeps nobody from changing filters by other
    /// means.
    pub show_filters_bar: Field<bool>,
    /// Whether the title is shown.
    pub show_title: Field<bool>,
    /// Id of the folder it lies in.
    pub folder_id: Field<String>,
    /// Colour of the text on text tiles.
    pub text_tile_text_color: Field<String>,
    /// Background colour of the tiles.
    pub tile_background_color: Field<String>,
    /// Colour of the text on tiles.
    pub tile_text_color: Field<String>,
    /// Colour of the title.
    pub title_color: Field<String>,
    /// Margins, colours and other looks.
    pub appearance: Field<WriteDashboardAppearance>,
    /// Whether small screens keep the desktop's layout rather than one column. Since 4.0.26.12; not in 25.14.
    pub preserve_desktop_layout: Field<bool>,
    /// What the download dialog offers to start with. Since 4.0.26.12; not in 25.14.
    pub download_settings: Field<WriteDashboardDownloadSettings>,
}

/// One part of a tile that dashboard filters can act on. Only ever a part of
/// `ResultMakerWithIdVisConfigAndDynamicFields`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteResultMakerFilterables {
    /// Model it comes from, for suggesting values.
    pub model: Field<String>,
    /// View it comes from, for suggesting values.
    pub view: Field<String>,
    /// Name of the query or merged results it stands for.
    pub name: Field<String>,
}

/// What fills a tile with data, be it a look, a query or merged results. Only ever a part of `DashboardElement`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteResultMakerWithIdVisConfigAndDynamicFields {
    /// Custom fields and table calculations, a JSON text.
    pub dynamic_fields: Field<String>,
    /// The parts that dashboard filters can act on.
    pub filterables: Field<Vec<WriteResultMakerFilterables>>,
    /// Sort order of what it is made of.
    pub sorts: Field<Vec<String>>,
    /// Id of the merged results, where it is made of those.
    pub merge_result_id: Field<String>,
    /// Whether a row of totals is computed for what it is made of.
    pub total: Field<bool>,
    /// Id of the SQL Runner query, where it is made of one.
    pub sql_query_id: Field<String>,
    /// The query, where it is made of one.
    pub query: Field<WriteQuery>,
    /// Settings of the visualization, taken from the query or merged results.
    pub vis_config: Field<BTreeMap<String, Value>>,
}
