//! Transports for tests, from the same descriptions that the calls are made from.

#[cfg(feature = "contract")]
pub mod contract;
pub mod faults;
pub mod record;
