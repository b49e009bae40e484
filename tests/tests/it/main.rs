//! What crosses crates: the messages of the macros, and what the compiler makes of them.

mod messages;
mod ui;
