//! The tests of the measurements, in one program.

mod calls;
mod storm;
