//! dashboard

mod types;

pub use types::*;
