// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `Projects`.

mod ci;
mod git;
mod more;
mod project;

pub use self::ci::*;
pub use self::git::*;
pub use self::more::*;
pub use self::project::*;
