//! Declarations as other frameworks write them, and their counterparts here, for the helps of messages.
//!
//! Each function returns `None` for a word that it does not know.

pub(crate) mod arguments;
pub(crate) mod async_trait;
pub(crate) mod attributes;
pub(crate) mod options;
pub(crate) mod role_options;
pub(crate) mod route;
pub(crate) mod types;
mod values;

pub(crate) use self::values::Value;
