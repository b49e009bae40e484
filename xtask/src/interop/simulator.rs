//! The simulator as a separate process.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::shell::{Result, cargo, run};
use crate::workspace;

/// A running simulator, killed on drop.
pub(crate) struct Simulator {
    process: Child,
    environment: Vec<(String, String)>,
}

/// Builds the simulator and returns the folder of its program.
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
        // Once it listens, it prints three variables for its clients: URL, id and secret.
        for line in printed.lines().take(3) {
            let line = line.map_err(|error| format!("the simulator exited: {error}"))?;
            let (name, value) = line.split_once('=').ok_or_else(|| format!("the simulator printed `{line}`"))?;
            simulator.environment.push((name.to_owned(), value.to_owned()));
        }
        if simulator.environment.len() == 3 { Ok(simulator) } else { Err("the simulator did not start".to_owned()) }
    }

    /// Returns the environment variables for clients.
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        self.environment.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Returns the base URL.
    pub(crate) fn base_url(&self) -> &str {
        self.environment.iter().find(|(name, _)| name == "LOOKERSDK_BASE_URL").map_or("", |(_, value)| value)
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        // It may have exited already.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
