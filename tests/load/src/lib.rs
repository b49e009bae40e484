//! Clients under load. The programs `storm` and `load` measure, and write their results to `docs/`.

pub mod api;
pub mod blackhole;
pub mod calls;
pub mod process;
pub mod report;
pub mod server;
pub mod soak;
pub mod storm;
