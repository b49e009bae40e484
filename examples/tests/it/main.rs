//! The examples as a person runs them, in one program: what they print and write, and how they end.

mod aws_sigv4;
mod blocking;
mod opentelemetry;
mod own_api;
mod render_dashboard;
mod support;
