// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Config`.

mod mcp;
mod more;
mod more_2;
mod setting;

pub use self::mcp::*;
pub use self::more::*;
pub use self::more_2::*;
pub use self::setting::*;
