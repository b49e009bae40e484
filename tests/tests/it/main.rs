//! Tests across crates: compile errors of the macros, and the coverage of their messages.

mod faults_table;
mod messages;
mod ui;
