//! Programs to copy from: they stand in `examples/`, and in `src/bin/`.

/// The code in the README compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
