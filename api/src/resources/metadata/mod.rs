// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! What is known of databases and models: schemas, tables, columns, estimates and suggestions.

mod types;

use std::collections::BTreeMap;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// What is known of databases and models: schemas, tables, columns, estimates and suggestions.
#[endpoints(error = ApiError, errors(400, 404, 429))]
pub trait Metadata {
    /// Suggests values of a field, as a filter offers them while somebody types.
    #[endpoint(
        GET "/models/<model_name>/views/<view_name>/fields/<field_name>/suggestions",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/model_fieldname_suggestions"
    )]
    fn model_fieldname_suggestions(
        &self,
        /// Name of the LookML model.
        model_name: &str,
        /// Name of the view that has the field.
        view_name: &str,
        /// Name of the field to suggest values of.
        field_name: &str,
        /// Text that the values have to contain.
        term: Option<&str>,
        /// Restricts the values by other fields: names of fields with filter expressions, such as `users.age` with
        /// `>=60`.
        #[query(json)]
        filters: Option<&BTreeMap<String, String>>,
    ) -> ModelFieldSuggestions;

    /// Looks up a LookML model: its connection and its named value formats.
    #[endpoint(
        GET "/models/<model_name>",
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/get_model"
    )]
    fn get_model(
        &self,
        /// Name of the LookML model.
        model_name: &str,
    ) -> ModelDefinition;

    /// Lists the names of the databases that a connection can reach.
    ///
    /// Empty for a dialect that knows only one database per connection; `connection_features` says whether it does.
    #[endpoint(
        GET "/connections/<connection_name>/databases",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_databases"
    )]
    fn connection_databases(
        &self,
        /// Connection name.
        connection_name: &str,
    ) -> Vec<String>;

    /// Says what a connection's dialect can do.
    #[endpoint(
        GET "/connections/<connection_name>/features",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_features"
    )]
    fn connection_features(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> ConnectionFeatures;

    /// Lists the schemas of a connection.
    #[endpoint(
        GET "/connections/<connection_name>/schemas",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_schemas"
    )]
    fn connection_schemas(
        &self,
        /// Connection name.
        connection_name: &str,
        /// Database to look in, where the dialect has several per connection.
        database: Option<&str>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<DatabaseSchema>;

    /// Lists the tables of a connection, schema by schema.
    #[endpoint(
        GET "/connections/<connection_name>/tables",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_tables"
    )]
    fn connection_tables(
        &self,
        /// Connection name.
        connection_name: &str,
        /// Database to look in; the connection's default unless set. Leave it unset where the dialect has just one.
        database: Option<&str>,
        /// Takes only the tables of this schema.
        schema_name: Option<&str>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
        /// Takes only tables with this text in their name.
        table_filter: Option<&str>,
        /// The most tables to answer with.
        table_limit: Option<i64>,
    ) -> Vec<SchemaTables>;

    /// Lists the columns in a schema of a connection, table by table.
    #[endpoint(
        GET "/connections/<connection_name>/columns",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_columns"
    )]
    fn connection_columns(
        &self,
        /// Connection name.
        connection_name: &str,
        /// Database to look in, where the dialect has several per connection.
        database: Option<&str>,
        /// Schema to look in.
        schema_name: Option<&str>,
        /// Whether a result from the cache will do.
        cache: Option<bool>,
        /// The most tables per schema to answer with.
        table_limit: Option<i64>,
        /// Takes only the columns of these tables, separated by commas.
        table_names: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<SchemaColumns>;

    /// Finds the tables of a connection that have a column of a given name.
    #[endpoint(
        GET "/connections/<connection_name>/search_columns",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_search_columns"
    )]
    fn connection_search_columns(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The whole name of a column. Patterns do not work.
        column_name: Option<&str>,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> Vec<ColumnSearch>;

    /// Estimates what an SQL statement would cost, without running it.
    ///
    /// An error where the dialect makes no estimates; `connection_features` says whether it does.
    #[endpoint(
        POST "/connections/<connection_name>/cost_estimate",
        errors(422 => ValidationError),
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/Metadata/connection_cost_estimate"
    )]
    fn connection_cost_estimate(
        &self,
        /// Connection name.
        connection_name: &str,
        /// The body.
        #[body]
        body: &CreateCostEstimate,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> CostEstimate;
}
