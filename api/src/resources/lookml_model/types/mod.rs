// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `LookmlModels`.

mod lookml;
mod lookml_2;
mod more;

pub use self::lookml::*;
pub use self::lookml_2::*;
pub use self::more::*;
