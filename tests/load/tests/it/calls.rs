//! `load calls` in small; `docs/load.md` has it in full.

use std::process::Command;

#[test]
fn every_call_is_answered_and_no_more_than_the_limit_are_on_their_way() {
    let run = Command::new(env!("CARGO_BIN_EXE_load")).args(["calls", "--calls", "256", "--rounds", "1"]).output();
    let output = run.expect("the program starts");
    assert!(output.status.success(), "{output:?}");
}
