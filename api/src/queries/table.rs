//! Results as Arrow and Parquet.

use super::{QueryError, QueryRun};
#[cfg(feature = "parquet")]
use crate::destinations::Destination;
use crate::tables::{Batches, Table};

impl<K> QueryRun<K> {
    /// Runs the query and returns its results as a table with the types of its fields: see
    /// [`tables`](crate::tables). Its methods change the kinds of columns before the rows are read.
    pub async fn table(self) -> Result<Table, QueryError> {
        let opened = self.plan.open("json_bi").await?;
        Table::open(opened.response.into_body()).await.map_err(QueryError::Table)
    }

    /// Returns the results as Arrow record batches.
    pub async fn to_arrow(self) -> Result<Batches, QueryError> {
        self.table().await?.to_arrow().map_err(QueryError::Table)
    }

    /// Writes the results to a Parquet file, which appears when it is complete. Returns the number of rows.
    #[cfg(feature = "parquet")]
    pub async fn to_parquet(self, to: impl Into<Destination<'_>>) -> Result<u64, QueryError> {
        self.table().await?.to_parquet(to).await.map_err(QueryError::Table)
    }
}
