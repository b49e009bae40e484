//! Looker's SDK for Python: compares its rendered documents with those of this client, and the results of its calls
//! with those of a real Looker.

use super::simulator::{self, Simulator};
use crate::shell::{Outcome, Result, cargo, command, missing, output, run};
use crate::workspace;

const FOLDER: &str = "tests/interop/python";

pub(crate) fn check() -> Result<Outcome> {
    if let Some(skipped) = missing(&["python3"]) {
        return Ok(skipped);
    }
    let environment = workspace::target()?.join("interop/python");
    output(command("python3").args(["-m", "venv"]).arg(&environment))?;
    let python = environment.join("bin/python");
    let packages = format!("{FOLDER}/requirements.txt");
    output(command(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", &packages]))?;

    let programs = simulator::build()?;
    run(&mut cargo("build --quiet -p fingerpost-examples --example render_dashboard"))?;
    let expiring = Simulator::start(&["--token-lifetime", "1"])?;
    let simulator = Simulator::start(&["--render-step", "20"])?;
    let rendered =
        tempfile::NamedTempFile::new().map_err(|error| format!("cannot create a temporary file: {error}"))?;
    for format in ["pdf", "png", "jpg"] {
        let mut ours = command(programs.join("examples/render_dashboard"));
        ours.args(["--dashboard", "2", "--format", format, "--width", "800", "--height", "600", "--out"]);
        output(ours.arg(rendered.path()).envs(simulator.environment()))?;
        let mut theirs = command(&python);
        theirs.arg(format!("{FOLDER}/render_dashboard.py")).arg(rendered.path());
        run(theirs.args(["2", format, "800", "600"]).envs(simulator.environment()))?;
    }
    let mut calls = command(&python);
    run(calls.arg(format!("{FOLDER}/calls.py")).arg(expiring.base_url()).envs(simulator.environment()))?;
    Ok(Outcome::Passed)
}
