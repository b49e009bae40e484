//! What several resources have in common: error bodies, folders, queries, looks.

mod open_enum;
pub(crate) mod timestamp;
mod types;

pub use types::*;
