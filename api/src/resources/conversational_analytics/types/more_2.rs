// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ConversationalAnalytics`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};
use jiff::Timestamp;
use serde_json::Value;

use super::{Blob, DataSourceSchema};

/// Something that happened in an analysis; one of the kinds below is set.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct AnalysisEvent {
    /// Why it goes about it in this way. Read-only.
    #[model(rename = "plannerReasoning")]
    pub planner_reasoning: Option<String>,
    /// What the code has to do. Read-only.
    #[model(rename = "coderInstruction")]
    pub coder_instruction: Option<String>,
    /// The Python code. Read-only.
    pub code: Option<String>,
    /// What the code printed. Read-only.
    #[model(rename = "executionOutput")]
    pub execution_output: Option<String>,
    /// Why the code failed. Read-only.
    #[model(rename = "executionError")]
    pub execution_error: Option<String>,
    /// A result as a Vega chart, in JSON. Read-only.
    #[model(rename = "resultVegaChartJson")]
    pub result_vega_chart_json: Option<String>,
    /// A result in words. Read-only.
    #[model(rename = "resultNaturalLanguage")]
    pub result_natural_language: Option<String>,
    /// A result as CSV. Read-only.
    #[model(rename = "resultCsvData")]
    pub result_csv_data: Option<String>,
    /// A result as a pointer to a data source. Read-only.
    #[model(rename = "resultReferenceData")]
    pub result_reference_data: Option<String>,
    /// Any other error. Read-only.
    pub error: Option<String>,
}

/// A step in which the system draws a chart.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ChartMessage {
    /// What is to be drawn, if this is the start of the step.
    pub query: Option<ChartQuery>,
    /// The chart, if this is the end of the step.
    pub result: Option<ChartResult>,
}

/// A chart that is to be drawn.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ChartQuery {
    /// What it should show, in plain language. Read-only.
    pub instructions: Option<String>,
    /// Name of the earlier data result it shows. Read-only.
    #[model(rename = "dataResultName")]
    pub data_result_name: Option<String>,
}

/// A finished chart.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ChartResult {
    /// The chart as a Vega definition. Read-only.
    #[model(rename = "vegaConfig")]
    pub vega_config: Option<String>,
    /// The chart as a picture.
    pub image: Option<Blob>,
}

/// What went wrong in answering a question.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ErrorMessage {
    /// Text. Read-only.
    pub text: Option<String>,
}

/// Questions with known answers that the system went by.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ExampleQueries {
    /// The examples, some written by people and some worked out. Read-only.
    #[model(rename = "exampleQueries")]
    pub example_queries: Option<Vec<ExampleQuery>>,
}

/// A question with the SQL that answers it.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ExampleQuery {
    /// The question as a user may put it. Read-only.
    #[model(rename = "naturalLanguageQuestion")]
    pub natural_language_question: Option<String>,
    /// The SQL that answers it. Read-only.
    #[model(rename = "sqlQuery")]
    pub sql_query: Option<String>,
}

/// An explore on a Looker instance.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct LookerExploreReference {
    /// Base address of the instance, for one on the public network. Read-only.
    #[model(rename = "lookerInstanceUri")]
    pub looker_instance_uri: Option<String>,
    /// How to reach the instance, for one on a private network.
    #[model(rename = "privateLookerInstanceInfo")]
    pub private_looker_instance_info: Option<PrivateLookerInstanceInfo>,
    /// Name of the model. Read-only.
    #[model(rename = "lookmlModel")]
    pub lookml_model: Option<String>,
    /// Name of the explore. Read-only.
    pub explore: Option<String>,
    /// Its fields.
    pub schema: Option<DataSourceSchema>,
}

/// How to reach a Looker instance on a private network.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct PrivateLookerInstanceInfo {
    /// Id of the looker instance. Read-only.
    #[model(rename = "lookerInstanceId")]
    pub looker_instance_id: Option<String>,
    /// Name under which Service Directory knows it. Read-only.
    #[model(rename = "serviceDirectoryName")]
    pub service_directory_name: Option<String>,
}

/// A source of data for an answer.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct Datasource {
    /// The explore it is.
    #[model(rename = "lookerExploreReference")]
    pub looker_explore_reference: Option<LookerExploreReference>,
    /// Its fields.
    pub schema: Option<DataSourceSchema>,
    /// Its fields once more, as free JSON. Read-only.
    #[model(rename = "structSchema")]
    pub struct_schema: Option<BTreeMap<String, Value>>,
}

/// A field of a data source.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DataField {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Type. Read-only.
    pub r#type: Option<String>,
    /// Description. Read-only.
    pub description: Option<String>,
    /// Whether values may be missing or many, such as `NULLABLE` or `REPEATED`. Read-only.
    pub mode: Option<String>,
    /// Other names people use for it. Read-only.
    pub synonyms: Option<Vec<String>>,
    /// Tags. Read-only.
    pub tags: Option<Vec<String>>,
    /// Display name. Read-only.
    #[model(rename = "displayName")]
    pub display_name: Option<String>,
    /// Fields inside it, for a nested field. Read-only.
    pub subfields: Option<Vec<Value>>,
    /// What sort of field it is, such as a dimension or a measure. Read-only.
    pub category: Option<String>,
    /// How Looker shows its values; for explores only. Read-only.
    #[model(rename = "valueFormat")]
    pub value_format: Option<String>,
}

/// A model answer for agents: ways to put a question, and the query that answers it rightly.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct GoldenQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id. Read-only.
    pub id: Option<i64>,
    /// Id of the query that `answer` comes down to. Read-only.
    pub query_id: Option<i64>,
    /// The question in several wordings.
    pub questions: Option<Vec<String>>,
    /// The answer, as the address of an explore with its fields and filters.
    pub answer: Option<String>,
    /// Whether agents go by it.
    pub is_active: Option<bool>,
    /// Id of the created by user. Read-only.
    pub created_by_user_id: Option<i64>,
    /// Id of the last updated by user. Read-only.
    pub last_updated_by_user_id: Option<i64>,
    /// Created at. Read-only.
    pub created_at: Option<Timestamp>,
    /// Last updated at. Read-only.
    pub last_updated_at: Option<Timestamp>,
    /// Explore of the query. Read-only.
    pub explore: Option<String>,
    /// LookML model of the query. Read-only.
    pub model: Option<String>,
    /// Fields of the query, as `view.field`. Read-only.
    pub fields: Option<Vec<String>>,
    /// Filters of the query, by field name. Read-only.
    pub filters: Option<BTreeMap<String, String>>,
    /// Order of the rows, each as `view.field` or `view.field desc`. Read-only.
    pub sorts: Option<Vec<String>>,
    /// Most rows of the query. Read-only.
    pub limit: Option<String>,
    /// Short id of the query, as in explore addresses. Read-only.
    pub client_id: Option<String>,
}

/// A model answer for agents: ways to put a question, and the query that answers it rightly.
///
/// As it is sent: a field that is unset is left out, one that is null is cleared.
///
/// Since 4.0.26.12; not in 25.14.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct WriteGoldenQuery {
    /// The question in several wordings.
    pub questions: Field<Vec<String>>,
    /// The answer, as the address of an explore with its fields and filters.
    pub answer: Field<String>,
    /// Whether agents go by it.
    pub is_active: Field<bool>,
}
