//! A short run of `load calls`; `docs/load.md` has the full results.

use std::process::Command;

#[test]
fn every_call_succeeds_within_the_limit_of_requests_in_flight() {
    let run = Command::new(env!("CARGO_BIN_EXE_load")).args(["calls", "--calls", "256", "--rounds", "1"]).output();
    let output = run.expect("the program starts");
    assert!(output.status.success(), "{output:?}");
}
