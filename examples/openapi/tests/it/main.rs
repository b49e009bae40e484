//! The generated code is up to date, and the programs print what they should.

mod drift;
mod programs;
