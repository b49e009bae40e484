//! Measurements of speed and memory beside other clients.

use std::env;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::{self, Result, command, has, output, run, step};

/// The version in `benches/Cargo.toml`. The program must have the same one as the library.
const GUNGRAUN: &str = "0.20.0";

/// Options of a run.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Also measures builds from scratch, which takes minutes.
    #[arg(long)]
    build: bool,
    /// Only measures TLS with each provider of cryptography and builds from scratch, and writes docs/tls.md.
    #[arg(long, conflicts_with = "build")]
    tls: bool,
    /// Number of rounds of the measurements of CPU time.
    #[arg(long, value_name = "N", default_value_t = 15)]
    rounds: u32,
    /// Only checks that the measurements compile, with clippy.
    #[arg(long, conflicts_with_all = ["build", "tls", "rounds"])]
    check: bool,
}

/// Measures everything, or some of it, and writes docs/performance.md with its plot and docs/tls.md.
pub(crate) fn measure(options: &Options) -> Result<()> {
    if options.check {
        run(&mut cargo(&["fmt", "--check"]))?;
        return run(&mut cargo(&["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"]));
    }
    if !options.tls {
        tools()?;
    }
    let results = shell::root().join("benches/target/results");
    // Every figure of the page is of this run.
    for folder in [&results, &shell::root().join("benches/target/gungraun")] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
    }
    fs::create_dir_all(&results).map_err(|error| format!("{}: {error}", results.display()))?;

    step("compiling");
    let programs = shell::root().join("benches/target/release");
    let rounds = options.rounds.to_string();
    run(&mut cargo(&["build", "--quiet", "--release", "--bins"]))?;
    if !options.tls {
        run(&mut cargo(&["bench", "--quiet", "--no-run"]))?;
        step("instructions and allocations");
        let bench = &mut cargo(&["bench", "--quiet", "--bench", "instructions", "--", "--output-format=json"]);
        into_file(bench, &results.join("instructions.jsonl"))?;
        step("memory");
        into_file(&mut command(programs.join("memory")), &results.join("memory.json"))?;
        step("CPU time");
        into_file(command(programs.join("benches")).args(["cpu", "--rounds", &rounds]), &results.join("cpu.json"))?;
    }
    if options.build || options.tls {
        step("TLS");
        into_file(command(programs.join("benches")).args(["tls", "--rounds", &rounds]), &results.join("tls.json"))?;
        step("builds from scratch");
        into_file(command(programs.join("benches")).arg("build"), &results.join("build.json"))?;
        step("docs/tls.md");
        run(command(programs.join("benches")).arg("report-tls").arg(&results).arg("docs"))?;
    }
    if options.tls {
        return Ok(());
    }
    step("docs/performance.md");
    run(command(programs.join("benches")).arg("report").arg(&results).arg("docs"))
}

/// Returns a cargo command in the workspace of the measurements.
fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments).current_dir(shell::root().join("benches"));
    // Cargo sets these for xtask. The build script of ring depends on them, so that ring and all crates that use it
    // would be compiled again after each build from a shell.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Checks that the programs are installed.
fn tools() -> Result<()> {
    if !has("valgrind") {
        return Err("the measurements need valgrind (apt-get install valgrind)".to_owned());
    }
    let install = format!("cargo install gungraun-runner --version {GUNGRAUN} --locked");
    if !has("gungraun-runner") {
        return Err(format!("gungraun-runner is not installed ({install})"));
    }
    let installed = output(command("gungraun-runner").arg("--version"))?;
    if installed.contains(GUNGRAUN) {
        Ok(())
    } else {
        Err(format!("expected gungraun-runner {GUNGRAUN}, found {} ({install})", installed.trim()))
    }
}

/// Runs a command whose output goes to a file.
fn into_file(command: &mut Command, path: &Path) -> Result<()> {
    let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
    run(command.stdout(Stdio::from(file)))
}
