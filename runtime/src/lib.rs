//! Declarative HTTP clients.

mod field;

pub use field::Field;
