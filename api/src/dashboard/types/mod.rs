//! The types of dashboards.

mod dashboard;
mod element;
mod filter;
mod layout;

pub use dashboard::*;
pub use element::*;
pub use filter::*;
pub use layout::*;
