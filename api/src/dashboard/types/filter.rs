//! Filters of dashboards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One filter of a dashboard.
///
/// Part of [`Dashboard`](super::Dashboard); `dashboard_filter` and `dashboard_dashboard_filters` give it on its own, as
/// do the operations that make or change one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardFilter {
    /// What the calling user may do with this filter, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the filter. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the dashboard the filter belongs to. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_id: Option<String>,
    /// Name of the filter, by which tiles listen to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Title shown above the filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Kind of the filter: `date`, `number`, `string` or `field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Value it starts out with, as a filter expression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_value: Option<String>,
    /// Model of its field; needed where `type` is `field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Explore of its field; needed where `type` is `field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explore: Option<String>,
    /// Its field, as `view.field`; needed where `type` is `field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// What Looker knows about its field, as the API sends it. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<BTreeMap<String, Value>>,
    /// Place of the filter among the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
    /// Names of the filters whose values narrow the suggestions of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listens_to_filters: Option<Vec<String>>,
    /// Whether several values may be chosen; newer dashboards ignore it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_multiple_values: Option<bool>,
    /// Whether the dashboard runs only once the filter has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Settings of the control that shows the filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ui_config: Option<BTreeMap<String, Value>>,
}
