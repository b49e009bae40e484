//! What the macro's expansion names. Not for anyone else: it changes without notice.

pub use http::Method;

pub use crate::decode::{Decode, bytes, json, nothing, progress, text};
pub use crate::endpoint::Piece;
