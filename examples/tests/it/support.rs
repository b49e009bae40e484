//! Starting an example.

use std::process::Command;

/// Returns a command that starts an example, built by `cargo test` beside this program, without settings from outside.
pub(crate) fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("a test knows its own path");
    let target = test.ancestors().nth(2).expect("tests stand in target/<profile>/deps");
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
