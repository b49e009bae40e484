// Made by `test`. Not edited by hand: change the overlay or the texts.

//! The operations of Shop, version 2, a module for each group.

#[cfg(feature = "book")]
pub mod book;
pub mod common;
#[cfg(feature = "session")]
pub mod session;

use fingerpost::EndpointDescriptor;

/// All operations as they are declared, a table for each group.
pub const OPERATIONS: &[&[&EndpointDescriptor]] = &[
    #[cfg(feature = "book")]
    <dyn book::Books>::ENDPOINTS,
    #[cfg(feature = "session")]
    <dyn session::Session>::ENDPOINTS,
];

/// The traits, so that their methods can be called.
pub mod traits {
    #[cfg(feature = "book")]
    pub use super::book::Books as _;
    #[cfg(feature = "session")]
    pub use super::session::Session as _;
}
