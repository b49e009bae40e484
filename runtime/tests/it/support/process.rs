//! Child processes for tests that set environment variables or measure memory.

use std::process::Command;

/// The variable that marks a child process.
const ALONE: &str = "FINGERPOST_TEST_ALONE";

/// Returns a command that runs one test of this program, named by its path, such as `proxy::a_test`.
pub fn command(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]);
    command
}

/// Returns `true` in a child process. Otherwise runs `test` in a child process and asserts that it passes.
pub fn is_alone(test: &str) -> bool {
    if std::env::var_os(ALONE).is_some() {
        return true;
    }
    let output = command(test).env(ALONE, "1").output().unwrap();
    let printed = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && printed.contains("1 passed"), "{test}: {printed}");
    false
}
