// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types that several groups of operations have in common.

mod credentials;
mod dashboard;
mod look;
mod more;
mod user;

pub use self::credentials::*;
pub use self::dashboard::*;
pub use self::look::*;
pub use self::more::*;
pub use self::user::*;
