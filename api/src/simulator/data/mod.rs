//! Queries over a data set of 100,000 order items, without HTTP.
//!
//! | step | file | what happens |
//! |---|---|---|
//! | rows | `dataset`, `draw`, `words`, `column` | makes the data set from row numbers; values are codes in order |
//! | fields | `field`, `explore`, `describe` | the available fields, and Looker's descriptions of them |
//! | read | `url_encoded`, `query`, `filter/`, `problem` | turns JSON or a URL into a query, or lists its problems |
//! | run | `run`, `group`, `results` | filters, groups and sorts by code; results have groups instead of values |
//! | write | `output/`, `sql`, `series`, `cell` | looks values up while they are written, piece by piece |

mod cell;
mod column;
mod dataset;
mod describe;
mod draw;
mod explore;
mod field;
mod filter;
mod group;
mod output;
mod problem;
mod query;
mod results;
mod run;
mod series;
mod sql;
#[cfg(test)]
mod tests;
mod url_encoded;
mod words;

pub(super) use explore::{Explore, Model, explore, models};
pub(super) use field::Field;
pub(super) use output::{OutputOptions, ResultFormat, write};
pub(super) use problem::QueryError;
pub(super) use query::Query;
pub(super) use url_encoded::from_url;
