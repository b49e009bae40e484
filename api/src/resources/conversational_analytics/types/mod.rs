// Made by `fingerpost-openapi import`. Not edited by hand: change the overlay or the texts.

//! Types of `ConversationalAnalytics`.

mod more;
mod more_2;

pub use self::more::*;
pub use self::more_2::*;
