// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Connections`.

mod db;
mod dialect;
mod more;

pub use self::db::*;
pub use self::dialect::*;
pub use self::more::*;
