//! Generated code and tables: Looker's resources and facts, and the calls in the tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::{self, Result, cargo, output, step};
use crate::workspace;

/// File with the release that looker-api is generated from.
pub(crate) const RELEASE: &str = "api/spec/release";

/// The content of the document, without prose.
pub(crate) const FACTS: &str = "api/spec/looker.facts.json";

/// The facts of older releases, used to document when something was added.
pub(crate) const OLDER: &str = "api/spec/older";

/// Corrections and additions to the document.
pub(crate) const OVERLAY: &str = "api/spec/overlay.toml";

/// The docs of looker-api's operations and types.
const TEXTS: &str = "api/spec/docs";

/// Licence and owner of the document.
const LICENCE: &str = "MIT, Looker";

/// Regenerates everything from this document, or checks that the files are up to date.
pub(crate) fn run(document: &Path, check: bool) -> Result<()> {
    let document = document.canonicalize().map_err(|error| format!("{}: {error}", document.display()))?;
    let (found, expected) = (facts_version(&facts(&document)?)?, read(RELEASE)?);
    if found != expected.trim() {
        return Err(format!("expected release {}, found {found} in {}", expected.trim(), document.display()));
    }
    step("facts");
    put_facts(&document, check)?;
    step("resources");
    println!("{}", import(&document, check)?);
    if !check {
        step("the calls in the tests");
        calls_of_tests()?;
    }
    Ok(())
}

/// Returns the table of facts of a document, with our corrections.
pub(crate) fn facts(document: &Path) -> Result<String> {
    let mut facts = importer("facts");
    output(facts.arg(document).args(["--overlay", OVERLAY, "--source", LICENCE]))
}

/// Returns the release of a table of facts, such as `26.12`.
pub(crate) fn facts_version(facts: &str) -> Result<String> {
    let facts: serde_json::Value =
        serde_json::from_str(facts).map_err(|error| format!("invalid table of facts: {error}"))?;
    let version = facts["version"].as_str().ok_or("the document has no version")?;
    // The first two numbers are the version of the API.
    let release =
        version.strip_prefix("4.0.").ok_or_else(|| format!("expected version `4.0.RELEASE`, found `{version}`"))?;
    Ok(release.to_owned())
}

/// Writes the table of facts, or fails if it would change.
fn put_facts(document: &Path, check: bool) -> Result<()> {
    let facts = facts(document)?;
    if facts == read(FACTS)? {
        return Ok(());
    }
    if check { Err(format!("{FACTS} differs from the document")) } else { write(FACTS, &facts) }
}

/// Generates the resources, or checks them, and returns the importer's output.
pub(crate) fn import(document: &Path, check: bool) -> Result<String> {
    let mut import = importer("import");
    import.arg(document).args(["--overlay", OVERLAY, "--docs", TEXTS, "--out", "api/src/resources"]);
    // The cargo features of the groups. New ones are added to `Cargo.toml` by hand.
    import.arg("--features").arg(workspace::target()?.join("looker-features.toml"));
    for (release, path) in older()? {
        import.arg("--since").arg(format!("{release}={}", path.display()));
    }
    import.args(["--release", read(RELEASE)?.trim()]);
    import.args(check.then_some("--check"));
    // Its notes and the list of missing texts go to the terminal.
    output(import.stderr(Stdio::inherit()))
}

/// Generates the calls of `api/tests/it/wire` and `responses` from the recorded ones, and the table of operations.
fn calls_of_tests() -> Result<()> {
    for test in [
        "the_typed_calls_are_those_of_the_vectors",
        "the_calls_are_one_for_each_operation",
        "the_table_lists_every_operation_with_its_feature",
    ] {
        let mut tests = cargo("test --quiet -p looker-api --all-features --test it");
        shell::run(tests.arg(test).env("UPDATE_EXPECT", "1"))?;
    }
    Ok(())
}

/// Returns the older releases with their facts, the oldest first.
fn older() -> Result<Vec<(String, PathBuf)>> {
    let folder = shell::root().join(OLDER);
    let unreadable = |error| format!("{}: {error}", folder.display());
    let paths = fs::read_dir(&folder).map_err(unreadable)?.map(|entry| entry.map(|entry| entry.path()));
    let paths = paths.collect::<std::io::Result<Vec<_>>>().map_err(unreadable)?;
    let named = |path: PathBuf| Some((path.file_name()?.to_str()?.strip_suffix(".facts.json")?.to_owned(), path));
    let mut older: Vec<_> = paths.into_iter().filter_map(named).collect();
    let numbers = |release: &str| release.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    older.sort_by_key(|(release, _)| numbers(release));
    Ok(older)
}

/// Returns a command that runs the importer.
pub(crate) fn importer(words: &str) -> Command {
    let mut command = cargo("run --quiet -p fingerpost-openapi --");
    command.args(words.split_whitespace());
    command
}

/// Reads a file of the repository.
pub(crate) fn read(file: &str) -> Result<String> {
    fs::read_to_string(shell::root().join(file)).map_err(|error| format!("{file}: {error}"))
}

/// Writes a file of the repository.
pub(crate) fn write(file: &str, text: &str) -> Result<()> {
    fs::write(shell::root().join(file), text).map_err(|error| format!("{file}: {error}"))
}
