//! An endpoint with 100 optional query parameters, written by the build script.

#![allow(clippy::too_many_lines, reason = "a statement for each parameter")]

include!(concat!(env!("OUT_DIR"), "/wide.rs"));
