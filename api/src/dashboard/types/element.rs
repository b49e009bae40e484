//! Tiles and what fills them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::common::{Certification, LookWithQuery, Query};

/// One tile of a dashboard: a query, a look, merged results, or text.
///
/// Part of [`Dashboard`](super::Dashboard); `dashboard_element`, `dashboard_dashboard_elements` and
/// `search_dashboard_elements` give it on its own, as do the operations that make or change one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DashboardElement {
    /// What the calling user may do with this tile, by name of the operation. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can: Option<BTreeMap<String, bool>>,
    /// Body of a text tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_text: Option<String>,
    /// Body of a text tile, as HTML. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_text_as_html: Option<String>,
    /// Id of the dashboard the tile belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_id: Option<String>,
    /// Id of the layout the tile is placed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_layout_id: Option<String>,
    /// Relative URI of the `LookML` file to edit; only on a tile of a `LookML` dashboard. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_uri: Option<String>,
    /// Id of the tile. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Look the tile shows, with its query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look: Option<LookWithQuery>,
    /// Id of the look the tile shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_id: Option<String>,
    /// Name that ties the tile to its `LookML` source. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lookml_link_id: Option<String>,
    /// Id of the merged results the tile shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge_result_id: Option<String>,
    /// Where the note appears, such as `above`, `below` or `hover`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_display: Option<String>,
    /// Whether the note starts out `collapsed` or `expanded`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_state: Option<String>,
    /// Text of the note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_text: Option<String>,
    /// Text of the note, as HTML. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_text_as_html: Option<String>,
    /// Query the tile runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
    /// Id of the query the tile runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
    /// Id of the filter the tile stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_id: Option<String>,
    /// How often the tile reloads by itself, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval: Option<String>,
    /// The same interval as a number. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_interval_to_i: Option<i64>,
    /// What fills the tile, whatever its kind: look, query or merged results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_maker: Option<ResultMakerWithIdVisConfigAndDynamicFields>,
    /// Id of `result_maker`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_maker_id: Option<String>,
    /// Subtitle of a text tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle_text: Option<String>,
    /// Title of the tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the title is hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_hidden: Option<bool>,
    /// Title of a text tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_text: Option<String>,
    /// Kind of the tile, such as `vis` or `text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// How many alerts are set on the tile. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_count: Option<i64>,
    /// Settings of rich text and button tiles, a JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rich_content_json: Option<String>,
    /// Title of a text tile, as HTML. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_text_as_html: Option<String>,
    /// Subtitle of a text tile, as HTML. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle_text_as_html: Option<String>,
    /// Id of the extension that draws the tile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_id: Option<String>,
    /// Description for screen readers, where one was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aria_description: Option<String>,
    /// Whether and by whom the tile's content was certified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certification_metadata: Option<Certification>,
}

/// What fills a tile with data, be it a look, a query or merged results.
///
/// Only ever a part of [`DashboardElement`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultMakerWithIdVisConfigAndDynamicFields {
    /// Id of the result maker. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Custom fields and table calculations, a JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dynamic_fields: Option<String>,
    /// The parts that dashboard filters can act on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filterables: Option<Vec<ResultMakerFilterables>>,
    /// Sort order of what it is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sorts: Option<Vec<String>>,
    /// Id of the merged results, where it is made of those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge_result_id: Option<String>,
    /// Whether a row of totals is computed for what it is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<bool>,
    /// Id of the query, where it is made of one. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
    /// Id of the SQL Runner query, where it is made of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sql_query_id: Option<String>,
    /// The query, where it is made of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
    /// Settings of the visualization, taken from the query or merged results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vis_config: Option<BTreeMap<String, Value>>,
}

/// One part of a tile that dashboard filters can act on.
///
/// Only ever a part of [`ResultMakerWithIdVisConfigAndDynamicFields`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultMakerFilterables {
    /// Model it comes from, for suggesting values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// View it comes from, for suggesting values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// Name of the query or merged results it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which dashboard filters it listens to, and with which field. Read-only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<Vec<ResultMakerFilterablesListen>>,
}

/// A tie between a dashboard filter and the field it filters.
///
/// Only ever a part of [`ResultMakerFilterables`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultMakerFilterablesListen {
    /// Name of the dashboard filter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dashboard_filter_name: Option<String>,
    /// Field that takes the filter's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}
