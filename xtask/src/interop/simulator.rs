//! The simulator as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::shell::{Result, cargo, run};
use crate::workspace;

/// A running simulator, which ends when it is dropped.
pub(crate) struct Simulator {
    process: Child,
    environment: Vec<(String, String)>,
}

/// Builds the simulator's program and returns the folder that it is in.
pub(crate) fn build() -> Result<PathBuf> {
    run(&mut cargo("build --quiet -p looker-cli --bin looker-simulator"))?;
    Ok(workspace::target()?.join("debug"))
}

impl Simulator {
    /// Starts the simulator and waits until it listens.
    pub(crate) fn start(options: &[&str]) -> Result<Self> {
        let program = workspace::target()?.join("debug/looker-simulator");
        let mut command = Command::new(program);
        let process = command.args(options).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = process.map_err(|error| format!("cannot start the simulator: {error}"))?;
        let printed = BufReader::new(process.stdout.take().expect("the output is a pipe"));
        let mut simulator = Self { process, environment: Vec::new() };
        // It prints the variables that its clients need once it listens: URL, id and secret.
        for line in printed.lines().take(3) {
            let line = line.map_err(|error| format!("the simulator has ended: {error}"))?;
            let (name, value) = line.split_once('=').ok_or_else(|| format!("the simulator printed `{line}`"))?;
            simulator.environment.push((name.to_owned(), value.to_owned()));
        }
        if simulator.environment.len() == 3 { Ok(simulator) } else { Err("the simulator did not start".to_owned()) }
    }

    /// Returns the variables that its clients need.
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        self.environment.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Returns where it listens.
    pub(crate) fn base_url(&self) -> &str {
        self.environment.iter().find(|(name, _)| name == "LOOKERSDK_BASE_URL").map_or("", |(_, value)| value)
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
