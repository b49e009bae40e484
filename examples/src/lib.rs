//! Example programs, in `examples/`.

/// Compiles and runs the code in the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
