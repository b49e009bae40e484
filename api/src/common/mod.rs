//! common

mod types;

pub use types::*;
