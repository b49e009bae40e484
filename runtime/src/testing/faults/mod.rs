//! Failures on purpose, by seed.
