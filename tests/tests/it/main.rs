//! Tests across crates: compile errors of the macros, and the coverage of their messages.

mod faults_table;
mod followed;
mod messages;
mod ui;
