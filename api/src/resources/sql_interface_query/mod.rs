// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Queries through the SQL interface, made and run.

mod types;

use fingerpost::endpoints;

pub use crate::resources::common::{ApiError, ValidationError};

pub use self::types::*;

/// Queries through the SQL interface, made and run.
#[endpoints(error = ApiError, errors(400, 403, 404, 429))]
pub trait SqlInterfaceQueries {
    /// Answers a metadata request of a JDBC driver for the SQL interface.
    ///
    /// Made for drivers built on Apache Calcite Avatica.
    #[endpoint(
        GET "/sql_interface_queries/metadata",
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SqlInterfaceQuery/sql_interface_metadata"
    )]
    fn sql_interface_metadata(
        &self,
        /// The request, as Avatica's remote protocol writes it.
        avatica_request: Option<&str>,
    ) -> SqlInterfaceQueryMetadata;

    /// Runs a query made by `create_sql_interface_query` and gives its rows.
    #[endpoint(
        GET "/sql_interface_queries/<query_id>/run/<result_format>",
        output = content,
        errors(422 => ValidationError),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SqlInterfaceQuery/run_sql_interface_query"
    )]
    fn run_sql_interface_query(
        &self,
        /// Id of the query, a whole number.
        query_id: i64,
        /// `json_bi`, the only format: the rows, and what is known about their fields.
        result_format: &str,
    ) -> fingerpost::Content;

    /// Stores a query in SQL, to be run by `run_sql_interface_query`.
    ///
    /// A stored query never changes and is never deleted. If one just like it exists already, that one is answered and
    /// nothing new is made.
    #[endpoint(
        POST "/sql_interface_queries",
        errors(409, 422 => ValidationError, 500),
        stability = beta,
        docs = "https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/SqlInterfaceQuery/create_sql_interface_query"
    )]
    fn create_sql_interface_query(
        &self,
        /// The body.
        #[body]
        body: &SqlInterfaceQueryCreate,
    ) -> SqlInterfaceQuery;
}
