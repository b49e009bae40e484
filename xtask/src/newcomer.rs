//! Trials of what a newcomer does: the commands and programs of the README, pasted into new crates, and crates that are
//! made of OpenAPI documents.

use std::path::Path;

use crate::shell::{Outcome, Result, command, missing, root, run, step};
use crate::workspace;

/// The scripts in `tests/newcomer`.
const TRIALS: [&str; 4] = ["own_api.sh", "looker.sh", "commands.sh", "openapi.sh"];

/// Runs all trials; the first that fails ends it. They share a target directory, which a newcomer builds once, too.
pub(crate) fn run_trials() -> Result<()> {
    if let Some(Outcome::Skipped(reason)) = missing(&["bash", "awk", "diff"]) {
        println!("    skipped: {reason}");
        return Ok(());
    }
    let target = workspace::target()?.join("newcomer");
    for trial in TRIALS {
        step(&format!("newcomer: {trial}"));
        let mut script = command("bash");
        script.arg(Path::new("tests/newcomer").join(trial));
        script.env("REPOSITORY", root()).env("CARGO_TARGET_DIR", &target);
        // As in this workspace: a seventh of the time to compile is for information that no trial reads.
        script.env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only").env("CARGO_INCREMENTAL", "0");
        run(&mut script)?;
    }
    Ok(())
}
