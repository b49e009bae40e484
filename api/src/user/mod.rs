//! user

mod types;

pub use types::*;
