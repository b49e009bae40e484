//! Starts examples.

use std::process::Command;

/// Returns a command that starts an example, built by `cargo test`, without settings from the environment.
pub(crate) fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("the path of the test program");
    let target = test.ancestors().nth(2).expect("tests are in target/<profile>/deps");
    let path = target.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is built by `cargo test` for the whole package", path.display());
    let mut command = Command::new(path);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("LOOKERSDK_") {
            command.env_remove(name);
        }
    }
    command
}
