//! Tests across crates: compile errors of the macros, and the coverage of their messages.

mod messages;
mod ui;
