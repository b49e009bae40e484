//! All integration tests of `fingerpost-openapi` in one program, which links once. A file is a subject.

mod command;
mod declared;
mod documents;
