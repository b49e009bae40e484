//! The Looker API 4.0.

pub mod api_auth;
pub mod common;
pub mod dashboard;
pub mod render_task;
#[cfg(feature = "simulator")]
pub mod simulator;
pub mod user;
