//! Runs the examples: their output, files and exit codes. All are in one program, which links once.

mod aws_sigv4;
mod blocking;
mod opentelemetry;
mod own_api;
mod render_dashboard;
mod short;
mod support;
