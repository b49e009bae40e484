//! All integration tests of `looker-api` in one program, which links once. A file or folder is a subject; what it needs
//! of the cargo features stands here.

#[cfg(feature = "full")]
mod drift;
mod rendering;
#[cfg(feature = "full")]
mod responses;
#[cfg(feature = "simulator")]
mod sessions;
mod settings;
#[cfg(feature = "simulator")]
mod simulated_operations;
#[cfg(feature = "simulator")]
mod simulator;
#[cfg(feature = "simulator")]
mod simulator_in_memory;
#[cfg(feature = "simulator")]
mod simulator_queries;
mod types;
#[cfg(feature = "full")]
mod wire;
