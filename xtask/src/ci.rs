//! The checks of every commit, apart from the tests. `.ci/run` runs them after the tests.

use std::fs;
use std::path::Path;

use crate::shell::{Result, cargo, run, step};
use crate::{comments, interop, newcomer, openapi_world, package, workspace};

/// Runs all checks in order, and stops at the first failure.
///
/// Licences, unused dependencies, lowest versions and the public interface are left to `cargo xtask supply`, since its
/// tools take minutes to install.
pub(crate) fn check(document: Option<&Path>) -> Result<()> {
    step("formatting");
    run(&mut cargo("fmt --all --check"))?;
    step("comments");
    comments::check()?;
    step("clippy");
    run(&mut cargo("clippy --workspace --all-targets --all-features -- -D warnings"))?;
    run(&mut cargo("clippy -p fingerpost --no-default-features -- -D warnings"))?;
    run(&mut cargo("clippy -p looker-api -- -D warnings"))?;
    step("each group of Looker's operations alone");
    for group in workspace::groups()? {
        run(cargo("check --quiet -p looker-api --no-default-features --features").arg(group))?;
    }
    step("docs");
    // With the default features, too, as in a program that depends on the crates.
    for features in ["--workspace --all-features", "-p fingerpost -p looker-api"] {
        run(cargo("doc --no-deps").args(features.split(' ')).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    step("what comes of minimal OpenAPI documents");
    openapi_world::check_minimal()?;
    step("the first command of the README");
    first_command()?;
    newcomer::run_trials()?;
    package::check(false)?;
    interop::run(&[], document)
}

/// Renders a dashboard with the README's first command.
fn first_command() -> Result<()> {
    let folder = tempfile::tempdir().map_err(|error| format!("cannot make a temporary folder: {error}"))?;
    let file = folder.path().join("dashboard.pdf");
    run(cargo("run --quiet --example render_dashboard -- --out").arg(&file))?;
    let document = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    if document.starts_with(b"%PDF-") { Ok(()) } else { Err(format!("{} is not a PDF document", file.display())) }
}
