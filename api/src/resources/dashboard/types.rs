// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Dashboards`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use serde_json::Value;

use crate::resources::common::{WriteCertification, WriteFolderBase, WriteLookModel, WriteLookWithQuery, WriteQuery};

/// LookML of the aggregate tables that would serve a dashboard.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardAggregateTableLookml {
    /// Id of the dashboard. Read-only.
    pub dashboard_id: Option<String>,
    /// The LookML as text. Read-only.
    pub aggregate_table_lookml: Option<String>,
}

/// What `appearance` of `Dashboard` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardAppearance {
    /// Page side margins.
    pub page_side_margins: Field<i64>,
    /// Page background color.
    pub page_background_color: Field<String>,
    /// Tile title alignment.
    pub tile_title_alignment: Field<String>,
    /// Tile space between.
    pub tile_space_between: Field<i64>,
    /// Tile background color.
    pub tile_background_color: Field<String>,
    /// Tile shadow.
    pub tile_shadow: Field<bool>,
    /// Key color.
    pub key_color: Field<String>,
    /// Modern vis2026. Not in 25.14.
    pub modern_vis2026: Field<bool>,
}

/// What `download_settings` of `Dashboard` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Not in 25.14.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardDownloadSettings {
    /// Format option.
    pub format_option: Field<String>,
    /// Value options.
    pub value_options: Field<String>,
    /// Result options.
    pub result_options: Field<String>,
    /// Limit options.
    pub limit_options: Field<String>,
    /// Rows limit.
    pub rows_limit: Field<i64>,
    /// Columns limit.
    pub columns_limit: Field<i64>,
}

/// What `dashboard_elements` of `Dashboard` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardElement {
    /// Body text.
    pub body_text: Field<String>,
    /// Id of the dashboard.
    pub dashboard_id: Field<String>,
    /// Id of the dashboard layout. Not in 25.14.
    pub dashboard_layout_id: Field<String>,
    /// Look.
    pub look: Field<WriteLookWithQuery>,
    /// Id of the look.
    pub look_id: Field<String>,
    /// Id of the merge result.
    pub merge_result_id: Field<String>,
    /// Note display.
    pub note_display: Field<String>,
    /// Note state.
    pub note_state: Field<String>,
    /// Note text.
    pub note_text: Field<String>,
    /// Query.
    pub query: Field<WriteQuery>,
    /// Id of the query.
    pub query_id: Field<String>,
    /// Id of the filter. Not in 25.14.
    pub filter_id: Field<String>,
    /// Refresh interval.
    pub refresh_interval: Field<String>,
    /// Result maker.
    pub result_maker: Field<WriteResultMakerWithIdVisConfigAndDynamicFields>,
    /// Id of the result maker.
    pub result_maker_id: Field<String>,
    /// Subtitle text.
    pub subtitle_text: Field<String>,
    /// Title.
    pub title: Field<String>,
    /// Title hidden.
    pub title_hidden: Field<bool>,
    /// Title text.
    pub title_text: Field<String>,
    /// Type.
    pub r#type: Field<String>,
    /// Rich content JSON.
    pub rich_content_json: Field<String>,
    /// Id of the extension.
    pub extension_id: Field<String>,
    /// Aria description. Not in 25.14.
    pub aria_description: Field<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
}

/// What `dashboard_filters` of `Dashboard` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardFilter {
    /// Name.
    pub name: Field<String>,
    /// Title.
    pub title: Field<String>,
    /// Type.
    pub r#type: Field<String>,
    /// Default value.
    pub default_value: Field<String>,
    /// Model.
    pub model: Field<String>,
    /// Explore.
    pub explore: Field<String>,
    /// Dimension.
    pub dimension: Field<String>,
    /// Row.
    pub row: Field<i64>,
    /// Listens to filters.
    pub listens_to_filters: Field<Vec<String>>,
    /// Allow multiple values.
    pub allow_multiple_values: Field<bool>,
    /// Required.
    pub required: Field<bool>,
    /// Ui config.
    pub ui_config: Field<BTreeMap<String, Value>>,
}

/// A filter to be added to a dashboard.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
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

/// What `dashboard_layout_components` of `DashboardLayout` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardLayoutComponent {
    /// Id of the dashboard layout.
    pub dashboard_layout_id: Field<String>,
    /// Id of the dashboard element.
    pub dashboard_element_id: Field<String>,
    /// Row.
    pub row: Field<i64>,
    /// Column.
    pub column: Field<i64>,
    /// Width.
    pub width: Field<i64>,
    /// Height.
    pub height: Field<i64>,
    /// Deleted.
    pub deleted: Field<bool>,
    /// Granular row. Not in 25.14.
    pub granular_row: Field<i64>,
    /// Granular column. Not in 25.14.
    pub granular_column: Field<i64>,
    /// Granular width. Not in 25.14.
    pub granular_width: Field<i64>,
    /// Granular height. Not in 25.14.
    pub granular_height: Field<i64>,
}

/// What `dashboard_layouts` of `Dashboard` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardLayout {
    /// Id of the dashboard.
    pub dashboard_id: Field<String>,
    /// Type.
    pub r#type: Field<String>,
    /// Active.
    pub active: Field<bool>,
    /// Column width.
    pub column_width: Field<i64>,
    /// Width.
    pub width: Field<i64>,
    /// Label. Not in 25.14.
    pub label: Field<String>,
    /// Description. Not in 25.14.
    pub description: Field<String>,
    /// Order. Not in 25.14.
    pub order: Field<i64>,
    /// Id of the lookml link. Not in 25.14.
    pub lookml_link_id: Field<String>,
}

/// A dashboard written as LookML.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct DashboardLookml {
    /// Id of the dashboard that the text describes. Read-only.
    pub dashboard_id: Option<String>,
    /// The LookML, in YAML.
    pub lookml: Option<String>,
}

/// A dashboard written as LookML.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboardLookml {
    /// Id of the folder to import into. Never given back. Write-only.
    pub folder_id: Field<String>,
    /// The LookML, in YAML.
    pub lookml: Field<String>,
}

/// The type `Dashboard`.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteDashboard {
    /// Description.
    pub description: Field<String>,
    /// Hidden.
    pub hidden: Field<bool>,
    /// Model.
    pub model: Field<WriteLookModel>,
    /// Query timezone.
    pub query_timezone: Field<String>,
    /// Refresh interval.
    pub refresh_interval: Field<String>,
    /// Folder.
    pub folder: Field<WriteFolderBase>,
    /// Title.
    pub title: Field<String>,
    /// Id of the user.
    pub user_id: Field<String>,
    /// Slug.
    pub slug: Field<String>,
    /// Preferred viewer.
    pub preferred_viewer: Field<String>,
    /// Certification metadata. Not in 25.14.
    pub certification_metadata: Field<WriteCertification>,
    /// Alert sync with dashboard filter enabled.
    pub alert_sync_with_dashboard_filter_enabled: Field<bool>,
    /// Chat enabled. Not in 25.14.
    pub chat_enabled: Field<bool>,
    /// Background color.
    pub background_color: Field<String>,
    /// Crossfilter enabled.
    pub crossfilter_enabled: Field<bool>,
    /// Deleted.
    pub deleted: Field<bool>,
    /// Enable viz full screen.
    pub enable_viz_full_screen: Field<bool>,
    /// Filters bar collapsed.
    pub filters_bar_collapsed: Field<bool>,
    /// Filters location top.
    pub filters_location_top: Field<bool>,
    /// Load configuration.
    pub load_configuration: Field<String>,
    /// Id of the lookml link.
    pub lookml_link_id: Field<String>,
    /// Show filters bar.
    pub show_filters_bar: Field<bool>,
    /// Show title.
    pub show_title: Field<bool>,
    /// Id of the folder.
    pub folder_id: Field<String>,
    /// Text tile text color.
    pub text_tile_text_color: Field<String>,
    /// Tile background color.
    pub tile_background_color: Field<String>,
    /// Tile text color.
    pub tile_text_color: Field<String>,
    /// Title color.
    pub title_color: Field<String>,
    /// Appearance.
    pub appearance: Field<WriteDashboardAppearance>,
    /// Preserve desktop layout. Not in 25.14.
    pub preserve_desktop_layout: Field<bool>,
    /// Download settings. Not in 25.14.
    pub download_settings: Field<WriteDashboardDownloadSettings>,
}

/// What `filterables` of `ResultMakerWithIdVisConfigAndDynamicFields` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteResultMakerFilterables {
    /// Model.
    pub model: Field<String>,
    /// View.
    pub view: Field<String>,
    /// Name.
    pub name: Field<String>,
}

/// What `result_maker` of `DashboardElement` is.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
#[derive(Clone, Debug, Default, PartialEq, Model)]
#[model(default, lenient, skip_none)]
pub struct WriteResultMakerWithIdVisConfigAndDynamicFields {
    /// Dynamic fields.
    pub dynamic_fields: Field<String>,
    /// Filterables.
    pub filterables: Field<Vec<WriteResultMakerFilterables>>,
    /// Sorts.
    pub sorts: Field<Vec<String>>,
    /// Id of the merge result.
    pub merge_result_id: Field<String>,
    /// Total.
    pub total: Field<bool>,
    /// Id of the SQL query.
    pub sql_query_id: Field<String>,
    /// Query.
    pub query: Field<WriteQuery>,
    /// Vis config.
    pub vis_config: Field<BTreeMap<String, Value>>,
}
