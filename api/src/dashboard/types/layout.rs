//! Layouts: where the tiles go.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One arrangement of a dashboard's tiles.
///
/// Part of [`Dashboard`](super::Dashboard); `dashboard_layout` and `dashboard_dashboard_layouts` give it on its own, as
/// do the operations that make or change one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardLayout {
    /// What the calling user may do with this layout, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the layout. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the dashboard the layout belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_id: Option<String>,
    /// Kind of the layout, such as `newspaper`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Whether this is the layout in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    /// Width of a column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column_width: Option<i64>,
    /// Width of the layout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Whether the layout was deleted. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Title of the dashboard, repeated here. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_title: Option<String>,
    /// Where each tile is placed. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_layout_components: Option<Vec<DashboardLayoutComponent>>,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Place of the layout among the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Stable name that ties the layout to its `LookML` source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lookml_link_id: Option<String>,
}

/// The place and size of one tile within a layout.
///
/// Part of [`DashboardLayout`]; `dashboard_layout_component` and `dashboard_layout_dashboard_layout_components` give it
/// on its own, as does the operation that changes one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardLayoutComponent {
    /// What the calling user may do with this component, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the component. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the layout it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_layout_id: Option<String>,
    /// Id of the tile it places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_element_id: Option<String>,
    /// Row the tile starts in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
    /// Column the tile starts in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<i64>,
    /// Columns the tile spans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    /// Rows the tile spans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// Whether the component was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<bool>,
    /// Title of the tile, repeated here. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element_title: Option<String>,
    /// Whether the title of the tile is hidden. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element_title_hidden: Option<bool>,
    /// Kind of visualization, taken from the query's `vis_config`. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vis_type: Option<String>,
    /// Row the tile starts in, on the finer grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granular_row: Option<i64>,
    /// Column the tile starts in, on the finer grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granular_column: Option<i64>,
    /// Columns the tile spans, on the finer grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granular_width: Option<i64>,
    /// Rows the tile spans, on the finer grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granular_height: Option<i64>,
}
