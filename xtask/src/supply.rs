//! Checks of dependencies, features and the public interface. A step whose tool is missing is skipped with a message.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use clap::ValueEnum;

use crate::shell::{self, Outcome, Result, cargo, command, has, missing, output, run, step};
use crate::workspace;

/// A check of dependencies, features or the public interface.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Step {
    /// Licences, sources and bans, with cargo-deny.
    Licences,
    /// Unused dependencies, with cargo-machete.
    Unused,
    /// The lowest supported versions of dependencies.
    Minimal,
    /// Each cargo feature alone.
    Features,
    /// Types of crates below 1.0 in the public interface.
    Public,
    /// Changes of the public interface since the last release, by cargo-semver-checks.
    Semver,
}

/// Runs these steps, or all of them, and fails if any of them failed.
pub(crate) fn check(steps: &[Step]) -> Result<()> {
    let steps = if steps.is_empty() { Step::value_variants() } else { steps };
    let mut failed = Vec::new();
    for &each in steps {
        let value = each.to_possible_value().expect("no step is hidden");
        step(value.get_name());
        let start = Instant::now();
        match each.run() {
            Ok(Outcome::Passed) => println!("    passed in {} s", start.elapsed().as_secs()),
            Ok(Outcome::Skipped(reason)) => println!("    skipped: {reason}"),
            Err(error) => {
                eprintln!("error: {error}");
                failed.push(value.get_name().to_owned());
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

impl Step {
    fn run(self) -> Result<Outcome> {
        let skipped = match self {
            Self::Licences => without_tool("cargo-deny"),
            Self::Unused => without_tool("cargo-machete"),
            Self::Minimal => without_nightly(),
            Self::Features => None,
            Self::Public => without_nightly().or_else(|| missing(&["python3"])),
            Self::Semver => without_tool("cargo-semver-checks"),
        };
        if let Some(skipped) = skipped {
            return Ok(skipped);
        }
        match self {
            Self::Licences => {
                run(&mut cargo("deny --all-features check --hide-inclusion-graph licenses bans sources"))?;
            }
            Self::Unused => run(&mut cargo("machete --with-metadata"))?,
            Self::Minimal => minimal()?,
            Self::Features => features()?,
            Self::Public => public()?,
            Self::Semver => return semver(),
        }
        Ok(Outcome::Passed)
    }
}

fn without_tool(tool: &str) -> Option<Outcome> {
    (!has(tool)).then(|| Outcome::Skipped(format!("{tool} is not installed (cargo install {tool})")))
}

fn without_nightly() -> Option<Outcome> {
    let needed = "no nightly toolchain is installed (rustup toolchain install nightly)";
    output(&mut cargo("+nightly --version")).is_err().then(|| Outcome::Skipped(needed.to_owned()))
}

/// Checks the crates with the lowest versions of their dependencies, in a copy, since this changes the lock file.
fn minimal() -> Result<()> {
    let copy = tempfile::tempdir().map_err(|error| format!("cannot make a temporary folder: {error}"))?;
    let listed = output(command("git").args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]))?;
    for file in listed.split_terminator('\0').filter(|file| *file != "Cargo.lock") {
        copy_file(&shell::root().join(file), &copy.path().join(file))?;
    }
    let at_copy = |command: &mut Command| run(command.current_dir(copy.path()));
    at_copy(&mut cargo("+nightly update --quiet -Z direct-minimal-versions"))?;
    let features = "fingerpost/blocking,fingerpost/contract,fingerpost/jiff,fingerpost/token-file,fingerpost/tower,\
                    looker-api/simulator";
    let target = workspace::target()?.join("minimal");
    at_copy(cargo("check --quiet -p fingerpost -p looker-api --features").arg(features).env("CARGO_TARGET_DIR", target))
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    let copied = || {
        fs::create_dir_all(to.parent().expect("a file has a folder"))?;
        // A removed file may still be in git's index.
        if from.exists() { fs::copy(from, to).map(drop) } else { Ok(()) }
    };
    copied().map_err(|error: std::io::Error| format!("cannot copy {}: {error}", from.display()))
}

/// Checks each feature alone, to find features that only compile together with another. Looker's groups of operations
/// are checked by `cargo xtask ci`.
fn features() -> Result<()> {
    for package in ["fingerpost", "looker-api"] {
        let mut names = vec![String::new()];
        for (name, has_needs) in workspace::features(package)? {
            let is_group = package == "looker-api" && !has_needs;
            if name != "default" && !is_group {
                names.push(name);
            }
        }
        for name in names {
            let mut check = cargo("check --quiet --no-default-features -p");
            // fingerpost's tests compile with each feature alone; looker-api's need all operations.
            check.arg(package).args((package == "fingerpost").then_some("--all-targets"));
            run(check.arg("--features").arg(&name))?;
        }
    }
    Ok(())
}

/// Checks rustdoc's JSON output, which requires nightly.
fn public() -> Result<()> {
    let target = workspace::target()?.join("public");
    for words in ["-p fingerpost --features blocking,jiff,token-file,tower", "-p looker-api"] {
        let mut doc = cargo(&format!("+nightly doc --quiet --no-deps {words}"));
        run(doc.env("RUSTDOCFLAGS", "-Z unstable-options --output-format json").env("CARGO_TARGET_DIR", &target))?;
    }
    let mut check = command("python3");
    check.args(["tests/supply/public.py", "tests/supply/public.toml"]);
    run(check.args(["fingerpost", "looker_api"].map(|name| target.join(format!("doc/{name}.json")))))
}

/// Compares the public interface of the libraries with that of the last release, which is the latest tag.
fn semver() -> Result<Outcome> {
    let tags = output(command("git").args(["tag", "--list", "v*", "--sort=-version:refname"]))?;
    let Some(release) = tags.lines().next() else {
        return Ok(Outcome::Skipped("there is no release to compare with".to_owned()));
    };
    let mut check = cargo("semver-checks --all-features --baseline-rev");
    check.arg(release);
    for package in ["fingerpost", "looker-api", "fingerpost-openapi"] {
        check.args(["-p", package]);
    }
    run(&mut check)?;
    Ok(Outcome::Passed)
}
