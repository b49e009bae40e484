// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `SqlInterfaceQueries`.

use std::collections::BTreeMap;

use fingerpost::{Field, Model};

/// Results of a query in the `json_bi` format.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBi {
    /// What is known about the query and its columns.
    pub metadata: Option<JsonBiMetadata>,
    /// The rows of the result. Read-only.
    pub rows: Option<Vec<String>>,
}

/// What the `json_bi` format says about a query beside its rows.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiMetadata {
    /// What `BigQuery` says about its job, where the query ran there.
    pub big_query_metadata: Option<JsonBiBigQueryMetadata>,
    /// The fields of the query, by their kind.
    pub fields: Option<JsonBiFields>,
    /// The values that the results are pivoted by, one for each group of columns. Read-only.
    pub pivots: Option<Vec<JsonBiPivots>>,
    /// Whether there are subtotals. Read-only.
    pub has_subtotals: Option<bool>,
    /// Whether there are totals. Read-only.
    pub has_totals: Option<bool>,
    /// Whether columns are missing because there were more than the limit allows; a text. Read-only.
    pub columns_truncated: Option<String>,
    /// Filter written as a Looker expression, in addition to `filters`. Read-only.
    pub filter_expression: Option<String>,
    /// Filters of the query: their values, by name of the field. Read-only.
    pub filters: Option<BTreeMap<String, String>>,
    /// SQL that was run; missing for a caller who may not see SQL. Read-only.
    pub sql: Option<String>,
}

/// The fields of a query, sorted by kind.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiFields {
    /// Fields that hold a column's value, or one computed from columns. Read-only.
    pub dimensions: Option<Vec<JsonBiField>>,
    /// Fields that sum up several rows, such as a count or an average. Read-only.
    pub measures: Option<Vec<JsonBiField>>,
    /// Dimensions that the results are pivoted by. Read-only.
    pub pivots: Option<Vec<JsonBiField>>,
    /// Columns computed from the results. Read-only.
    pub table_calculations: Option<Vec<JsonBiTableCalc>>,
}

/// One dimension or measure of a query.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiField {
    /// SQL expression behind the field. Read-only.
    pub sql: Option<String>,
    /// Name of the explore. Read-only.
    pub view: Option<String>,
    /// Dimension group that the dimension is part of. Read-only.
    pub dimension_group: Option<String>,
    /// Kind of field: dimension, measure and so on. Read-only.
    pub category: Option<String>,
    /// Label of the group that the field is shown in. Read-only.
    pub field_group_label: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Type of the field in `LookML`. Read-only.
    pub r#type: Option<String>,
    /// View label. Read-only.
    pub view_label: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Short label of the field within its group. Read-only.
    pub field_group_variant: Option<String>,
    /// Whether `LookML` hides the field from pickers. Read-only.
    pub hidden: Option<bool>,
    /// Description. Read-only.
    pub description: Option<String>,
}

/// A table calculation: a column computed from the results of a query.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiTableCalc {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Side that the values are aligned to. Read-only.
    pub align: Option<String>,
    /// Looker expression by which the values are computed. Read-only.
    pub expression: Option<String>,
    /// Format of the values, in the notation of spreadsheets. Read-only.
    pub value_format: Option<String>,
    /// Whether the calculation counts as a measure. Read-only.
    pub measure: Option<bool>,
}

/// What `BigQuery` says about the job that ran a query.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiBigQueryMetadata {
    /// Bytes that the job read and processed. Read-only.
    pub total_bytes_processed: Option<i64>,
    /// Whether the results came out of `BigQuery`'s own cache. Read-only.
    pub backend_cache_hit: Option<bool>,
}

/// One value that results are pivoted by.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct JsonBiPivots {
    /// Name of the value, as used in the rows. Read-only.
    pub key: Option<String>,
    /// The value of each pivoted dimension, by name of the field. Read-only.
    pub data: Option<BTreeMap<String, String>>,
    /// What the value is sorted by, by name of the field. Read-only.
    pub sort_values: Option<BTreeMap<String, String>>,
    /// Whether it stands for the total over all values. Read-only.
    pub is_total: Option<bool>,
}

/// A query in SQL that shall be stored.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlInterfaceQueryCreate {
    /// The query, in the SQL that the SQL interface understands. Required.
    pub sql: Field<String>,
    /// Whether the results are for a JDBC client, for which some dates and times are written differently.
    pub jdbc_client: Field<bool>,
}

/// A stored query of the SQL interface.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlInterfaceQuery {
    /// Can. Read-only.
    pub can: Option<BTreeMap<String, bool>>,
    /// Id to run the query by, a whole number. Read-only.
    pub id: Option<i64>,
    /// Signature of the statement: its columns and parameters, in Apache Calcite's form. Read-only.
    pub signature: Option<String>,
}

/// Answer to a metadata request of a JDBC driver.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SqlInterfaceQueryMetadata {
    /// JDBC metadata as a text, of which a driver makes Avatica's response objects. Read-only.
    pub results: Option<String>,
}
