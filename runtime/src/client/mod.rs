//! The middle layer: the client handle, calls and their options, and everything between a request and its response. It
//! depends on `core` and not on `testing`.

pub(crate) mod attempt;
pub(crate) mod auth;
pub(crate) mod base_url;
#[cfg(feature = "blocking")]
pub mod blocking;
pub(crate) mod call;
pub(crate) mod concurrency;
#[cfg(feature = "cookies")]
pub(crate) mod cookies;
pub(crate) mod deadline;
pub(crate) mod failure;
pub(crate) mod handle;
pub(crate) mod host;
pub(crate) mod oauth2;
pub(crate) mod options;
pub(crate) mod outgoing;
pub mod paginate;
pub(crate) mod per_call;
pub(crate) mod rate_limit;
pub(crate) mod redirect;
pub(crate) mod redirect_policy;
pub(crate) mod reference;
pub(crate) mod retry;
pub(crate) mod setters;
pub(crate) mod settings;
pub(crate) mod stall;
#[cfg(feature = "tower")]
pub mod tower;
pub mod trace;
pub(crate) mod transport;
