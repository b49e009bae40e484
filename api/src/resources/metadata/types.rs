// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Metadata`.

use fingerpost::{Field, Model};

use crate::resources::common::Snippet;

/// A column of a database table.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaColumn {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Full name, quoted as SQL needs it. Read-only.
    pub sql_escaped_name: Option<String>,
    /// Schema name. Read-only.
    pub schema_name: Option<String>,
    /// Type, in the words of the database. Read-only.
    pub data_type_database: Option<String>,
    /// Data type. Read-only.
    pub data_type: Option<String>,
    /// Type that Looker makes of it. Read-only.
    pub data_type_looker: Option<String>,
    /// The SQL type in words. Read-only.
    pub description: Option<String>,
    /// Size of the values, as the database states it. Read-only.
    pub column_size: Option<i64>,
    /// Ready statements for SQL Runner. Read-only.
    pub snippets: Option<Vec<Snippet>>,
}

/// A table of a database schema.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaTable {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Full name, quoted as SQL needs it. Read-only.
    pub sql_escaped_name: Option<String>,
    /// Schema name. Read-only.
    pub schema_name: Option<String>,
    /// How many rows it has. Read-only.
    pub rows: Option<i64>,
    /// Reference to where the data lies, presumably for tables kept outside the database; Looker itself leaves this
    /// open. Read-only.
    pub external: Option<String>,
    /// Ready statements for SQL Runner. Read-only.
    pub snippets: Option<Vec<Snippet>>,
}

/// What the dialect of a connection supports, each as yes or no.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ConnectionFeatures {
    /// Dialect name. Read-only.
    pub dialect_name: Option<String>,
    /// Whether `connection_cost_estimate` works. Read-only.
    pub cost_estimate: Option<bool>,
    /// Whether one connection can reach several databases. Read-only.
    pub multiple_databases: Option<bool>,
    /// Whether `connection_search_columns` works. Read-only.
    pub column_search: Option<bool>,
    /// Whether persistent tables can have further indexes. Read-only.
    pub persistent_table_indexes: Option<bool>,
    /// Whether derived tables can be kept in the database (PDTs). Read-only.
    pub persistent_derived_tables: Option<bool>,
    /// Turtles. Read-only.
    pub turtles: Option<bool>,
    /// Percentile. Read-only.
    pub percentile: Option<bool>,
    /// Whether percentiles over distinct values can be computed. Read-only.
    pub distinct_percentile: Option<bool>,
    /// Stable views. Read-only.
    pub stable_views: Option<bool>,
    /// Whether times are exact to the millisecond. Read-only.
    pub milliseconds: Option<bool>,
    /// Whether times are exact to the microsecond. Read-only.
    pub microseconds: Option<bool>,
    /// Subtotals. Read-only.
    pub subtotals: Option<bool>,
    /// Whether geographic places are supported. Read-only.
    pub location: Option<bool>,
    /// Whether queries can convert between time zones. Read-only.
    pub timezone: Option<bool>,
    /// Whether database connections can be kept and used again. Read-only.
    pub connection_pooling: Option<bool>,
}

/// A schema of a database.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct DatabaseSchema {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Whether the connection uses this schema unless told otherwise. Read-only.
    pub is_default: Option<bool>,
}

/// A schema of a database, with its tables.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaTables {
    /// Name. Read-only.
    pub name: Option<String>,
    /// Whether the connection uses this schema unless told otherwise. Read-only.
    pub is_default: Option<bool>,
    /// Tables. Read-only.
    pub tables: Option<Vec<SchemaTable>>,
    /// Whether tables are missing here because `table_limit` was reached. Read-only.
    pub table_limit_hit: Option<bool>,
}

/// A table of a database, with its columns.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct SchemaColumns {
    /// Name of the table. Read-only.
    pub name: Option<String>,
    /// Full name, quoted as SQL needs it. Read-only.
    pub sql_escaped_name: Option<String>,
    /// Schema name. Read-only.
    pub schema_name: Option<String>,
    /// Columns. Read-only.
    pub columns: Option<Vec<SchemaColumn>>,
}

/// A column that a search by name found.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ColumnSearch {
    /// Schema of the table that has the column. Read-only.
    pub schema_name: Option<String>,
    /// Table that has the column. Read-only.
    pub table_name: Option<String>,
    /// Column name. Read-only.
    pub column_name: Option<String>,
    /// Data type. Read-only.
    pub data_type: Option<String>,
}

/// A statement whose cost is to be estimated.
///
/// A field that is unset is left out, one that is null is cleared.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CreateCostEstimate {
    /// The SQL statement, as it would be run. Read-only.
    pub sql: Field<String>,
}

/// What an SQL statement is expected to cost.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct CostEstimate {
    /// The cost, in the unit that `cost_unit` names. Read-only.
    pub cost: Option<i64>,
    /// Whether the estimate was taken from a cache. Read-only.
    pub cache_hit: Option<bool>,
    /// What `cost` is counted in. Read-only.
    pub cost_unit: Option<String>,
    /// The estimate as a sentence for people. Read-only.
    pub message: Option<String>,
}

/// Values suggested for a field.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ModelFieldSuggestions {
    /// The values, as text. Read-only.
    pub suggestions: Option<Vec<String>>,
    /// What went wrong, if anything did. Read-only.
    pub error: Option<String>,
    /// Whether the values come from a cache instead of the database. Read-only.
    pub from_cache: Option<bool>,
    /// Whether there were more values than are given. Read-only.
    pub hit_limit: Option<bool>,
    /// Whether Calcite was involved in the answer. Read-only.
    pub used_calcite_materialization: Option<bool>,
}

/// A value format that a LookML model defines under a name.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ModelNamedValueFormats {
    /// The format, written as in a spreadsheet. Read-only.
    pub format_string: Option<String>,
    /// Label. Read-only.
    pub label: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// Whether the format is applied exactly as written. Read-only.
    pub strict_value_format: Option<bool>,
}

/// A LookML model, as far as it concerns connection and formats.
#[derive(Clone, Default, Model)]
#[model(debug, default, lenient, partial_eq, skip_none)]
pub struct ModelDefinition {
    /// Name of the database connection it queries. Read-only.
    pub connection: Option<String>,
    /// Name. Read-only.
    pub name: Option<String>,
    /// The named value formats it defines. Read-only.
    pub value_formats: Option<Vec<ModelNamedValueFormats>>,
}
