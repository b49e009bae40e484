//! The types of users.

mod credentials;
mod user;

pub use credentials::*;
pub use user::*;
