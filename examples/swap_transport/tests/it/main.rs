//! Ways to test without a Looker, one per file, in one program, which links once.

mod fake_service;
mod faults;
mod mock;
mod recording;
mod simulator;
