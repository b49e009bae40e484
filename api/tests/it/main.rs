//! All integration tests of `looker-api` in one program, which links once. Each file or folder is one subject, gated
//! here by the cargo features that it needs.

#[cfg(feature = "simulator")]
mod access;
#[cfg(feature = "full")]
mod cases;
#[cfg(feature = "simulator")]
mod content_files;
#[cfg(feature = "full")]
mod drift;
#[cfg(feature = "full")]
mod explanations;
#[cfg(feature = "full")]
mod front_page;
mod ini_files;
#[cfg(feature = "simulator")]
mod queries;
mod rendering;
#[cfg(feature = "full")]
mod responses;
#[cfg(feature = "full")]
mod scripted;
#[cfg(feature = "simulator")]
mod sessions;
mod settings;
#[cfg(all(feature = "simulator", feature = "oauth"))]
mod sign_in;
#[cfg(feature = "simulator")]
mod simulated_operations;
#[cfg(feature = "simulator")]
mod simulator;
#[cfg(feature = "simulator")]
mod simulator_in_memory;
#[cfg(feature = "simulator")]
mod simulator_projects;
mod simulator_queries;
#[cfg(feature = "full")]
mod slow_queries;
#[cfg(feature = "simulator")]
mod support;
#[cfg(all(feature = "object-store", feature = "parquet"))]
mod tables;
#[cfg(feature = "full")]
mod texts;
mod types;
#[cfg(feature = "full")]
mod unknown_properties;
#[cfg(feature = "full")]
mod wire;
