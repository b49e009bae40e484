//! Each file is a way to do without a Looker. They are one program, which links once.

mod fake_service;
mod faults;
mod mock;
mod recording;
mod simulator;
