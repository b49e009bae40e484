//! The bridges from JSON text to [`Target`](super::event::Target), and from [`Shape`](super::shape::Shape) to text, for
//! the bodies of calls.
//!
//! `serde_json` would call a visitor for each value, which a derived struct does not need. `read.rs` takes the values
//! directly from the text. It accepts less than `serde_json`, and whatever it accepts has the same value; a text that
//! it refuses is read by `serde_json`, whose errors are those of the calls.

mod lexer;
mod of_serde;
mod order;
mod read;
mod write;

pub(crate) use self::of_serde::read_model;
pub(super) use self::of_serde::read_text_of;
pub(crate) use self::read::read_json;
pub(super) use self::write::TextOf;

#[cfg(test)]
mod tests;
