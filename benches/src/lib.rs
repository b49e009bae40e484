//! Measurements of fingerpost beside other clients. `cargo xtask bench` runs them and writes docs/performance.md.

pub mod data;
pub mod items;
pub mod peers;
pub mod server;
pub mod wide;

/// The types of looker-api with serde's derives, written by the build script.
#[allow(clippy::pedantic, reason = "generated code")]
pub mod serde_types {
    use std::collections::BTreeMap;

    use jiff::Timestamp;
    use serde_json::Value;

    include!(concat!(env!("OUT_DIR"), "/serde_types.rs"));
}

/// Amount of work in the measured functions, by which the report divides.
pub mod amounts {
    /// Calls, one after the other.
    pub const CALLS: u32 = 200;
    /// Calls before the measured ones, which open the connection and fill caches.
    pub const WARM_UP: u32 = 20;
    /// Rows of a streamed result.
    pub const ROWS: u32 = 5_000;
}
