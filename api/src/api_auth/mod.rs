//! api_auth

mod types;

pub use types::*;
