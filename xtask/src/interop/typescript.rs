//! Looker's SDK for TypeScript: compares the results of its calls with those of a real Looker.

use std::fs;

use super::simulator::{self, Simulator};
use crate::shell::{self, Outcome, Result, command, missing, output, run};
use crate::workspace;

const FOLDER: &str = "tests/interop/typescript";

pub(crate) fn check() -> Result<Outcome> {
    if let Some(skipped) = missing(&["node", "npm"]) {
        return Ok(skipped);
    }
    // Node searches for packages next to the script.
    let folder = workspace::target()?.join("interop/typescript");
    let copy = || {
        fs::create_dir_all(&folder)?;
        for file in ["package.json", "package-lock.json", "calls.js"] {
            fs::copy(shell::root().join(FOLDER).join(file), folder.join(file))?;
        }
        Ok(())
    };
    copy().map_err(|error: std::io::Error| format!("cannot fill {}: {error}", folder.display()))?;
    output(command("npm").arg("ci").arg("--prefix").arg(&folder).args([
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]))?;

    simulator::build()?;
    let expiring = Simulator::start(&["--token-lifetime", "1"])?;
    let simulator = Simulator::start(&["--render-step", "20"])?;
    let mut calls = command("node");
    run(calls.arg(folder.join("calls.js")).arg(expiring.base_url()).envs(simulator.environment()))?;
    Ok(Outcome::Passed)
}
