//! All integration tests of `fingerpost-openapi` in one program, which links once. Each file is one subject.

mod bakery;
#[cfg(feature = "cli")]
mod command;
mod declared;
mod documents;
mod minimal;
mod post;
