//! The importer over a folder of `OpenAPI` documents, beside progenitor.

use std::ffi::OsString;

use crate::shell::{Result, cargo, run};
use crate::workspace;

/// Folder of the minimal documents.
const MINIMAL: &str = "openapi/tests/minimal";

/// Builds the importer, and runs the program in `tests/world`. Both are built for release, unless nothing is measured.
pub(crate) fn measure(arguments: &[OsString]) -> Result<()> {
    let is_measured = !arguments.iter().any(|argument| argument == "--check");
    let (profile, folder) = if is_measured { ("--release", "release") } else { ("", "debug") };
    run(&mut cargo(&format!("build --quiet {profile} -p fingerpost-openapi -p fingerpost-world")))?;
    let target = workspace::target()?;
    let importer = target.join(folder).join("fingerpost-openapi");
    let mut world = cargo(&format!("run --quiet {profile} -p fingerpost-world --"));
    world.arg("--scratch").arg(target.join("openapi-world")).arg("--importer").arg(importer);
    run(world.args(arguments))
}

/// Compiles what comes of the minimal documents.
pub(crate) fn check_minimal() -> Result<()> {
    measure(&[MINIMAL.into(), "--check".into()])
}
