//! Types that more than one resource uses.

mod content;
mod error;
mod query;

pub use content::*;
pub use error::*;
pub use query::*;
