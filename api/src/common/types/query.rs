//! Queries.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A query: which fields of which explore, filtered, sorted and drawn how.
///
/// Queries never change once made. Given by `query`, `query_for_slug` and `create_query`, and as part of tiles and
/// looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// What the calling user may do with this query, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Id of the query. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Name of the explore.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// Fields to select, each as `view.field`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<String>>,
    /// Fields whose values become columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pivots: Option<Vec<String>>,
    /// Fields whose missing values are filled in as rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fill_fields: Option<Vec<String>>,
    /// Filter expressions by field, for filters without an `or` between fields; the others are in `filter_expression`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<BTreeMap<String, String>>,
    /// Custom filter, as one expression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_expression: Option<String>,
    /// Sort order, each as `view.field` or `view.field desc`. An empty list means Looker's default order; the one entry
    /// `__UNSORTED__` means none at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sorts: Option<Vec<String>>,
    /// Greatest number of rows, as text; `-1` for no limit on a download.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// Greatest number of pivoted columns, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column_limit: Option<String>,
    /// Whether a row of totals is computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<bool>,
    /// Setting for the totals of each row, as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row_total: Option<String>,
    /// Fields to compute subtotals for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtotals: Option<Vec<String>>,
    /// Settings of the visualization. Its keys depend on the kind, which is usually named under `type`; unknown keys
    /// are ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vis_config: Option<BTreeMap<String, Value>>,
    /// State of the filter controls on the explore page. Opaque: where Looker's own pages run the query it goes before
    /// `filters`, and a new query should set it to null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_config: Option<BTreeMap<String, Value>>,
    /// Sections of the explore page that are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible_ui_sections: Option<String>,
    /// Short name of the query, as used in URLs. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Custom fields and table calculations, a JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dynamic_fields: Option<String>,
    /// Id used in short explore URLs: 22 letters and digits, unique; Looker makes one up where none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// Short URL for sharing the query. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_url: Option<String>,
    /// URL for sharing that spells the query out. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expanded_share_url: Option<String>,
    /// Explore URL that spells the query out. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Time zone the query runs in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_timezone: Option<String>,
    /// Whether the query has table calculations. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_table_calculations: Option<bool>,
}
