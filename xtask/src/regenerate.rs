//! Generated code and tables: Looker's resources and facts, and the tests' calls.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::{self, Result, cargo, output, step};
use crate::workspace;

/// The release of Looker that looker-api is made from. It stands nowhere else.
pub(crate) const RELEASE: &str = "api/spec/release";

/// What the document says, without prose.
pub(crate) const FACTS: &str = "api/spec/looker.facts.json";

/// The facts of older releases, which say since when something is there.
pub(crate) const OLDER: &str = "api/spec/older";

/// What we say about the document.
pub(crate) const OVERLAY: &str = "api/spec/overlay.toml";

/// What looker-api documents of its operations and types.
pub(crate) const TEXTS: &str = "api/spec/docs";

/// Who owns the document.
const LICENCE: &str = "MIT, Looker";

/// Makes all of it from this document, or checks that it is what the document gives.
pub(crate) fn run(document: &Path, check: bool) -> Result<()> {
    let document = document.canonicalize().map_err(|error| format!("{}: {error}", document.display()))?;
    let (found, expected) = (facts_version(&facts(&document)?)?, read(RELEASE)?);
    if found != expected.trim() {
        return Err(format!("{} is of release {found}, but {RELEASE} has {}", document.display(), expected.trim()));
    }
    step("facts");
    put_facts(&document, check)?;
    step("resources");
    println!("{}", import(&document, check)?);
    if !check {
        step("the calls of the tests");
        calls_of_tests()?;
    }
    Ok(())
}

/// Returns the table of facts of a document, with our corrections.
pub(crate) fn facts(document: &Path) -> Result<String> {
    let mut facts = importer("facts");
    output(facts.arg(document).args(["--overlay", OVERLAY, "--source", LICENCE]))
}

/// Returns the release that a table of facts is of, such as `26.12`.
pub(crate) fn facts_version(facts: &str) -> Result<String> {
    let facts: serde_json::Value =
        serde_json::from_str(facts).map_err(|error| format!("not a table of facts: {error}"))?;
    let version = facts["version"].as_str().ok_or("the document has no version")?;
    // The first two numbers are those of the API.
    let release = version.strip_prefix("4.0.").ok_or_else(|| format!("version `{version}`: expected `4.0.RELEASE`"))?;
    Ok(release.to_owned())
}

/// Writes the table of facts, or fails if it would change.
pub(crate) fn put_facts(document: &Path, check: bool) -> Result<()> {
    let facts = facts(document)?;
    if facts == read(FACTS)? {
        return Ok(());
    }
    if check { Err(format!("{FACTS} differs from what the document gives")) } else { write(FACTS, &facts) }
}

/// Makes the resources, or checks them, and returns what the importer prints.
pub(crate) fn import(document: &Path, check: bool) -> Result<String> {
    let mut import = importer("import");
    import.arg(document).args(["--overlay", OVERLAY, "--docs", TEXTS, "--out", "api/src/resources"]);
    // The cargo features of the groups; `Cargo.toml` keeps them, and a group that is new is left to a person.
    import.arg("--features").arg(workspace::target()?.join("looker-features.toml"));
    for (release, path) in older()? {
        import.arg("--since").arg(format!("{release}={}", path.display()));
    }
    import.args(["--release", read(RELEASE)?.trim()]);
    import.args(check.then_some("--check"));
    // What it notes of the document, and which texts are missing, is for the person at the terminal.
    output(import.stderr(Stdio::inherit()))
}

/// Makes the calls of `api/tests/it/wire` and `responses` from the recorded ones.
pub(crate) fn calls_of_tests() -> Result<()> {
    for test in ["the_typed_calls_are_those_of_the_vectors", "the_calls_are_one_for_each_operation"] {
        let mut tests = cargo("test --quiet -p looker-api --all-features --test it");
        shell::run(tests.arg(test).env("UPDATE_EXPECT", "1"))?;
    }
    Ok(())
}

/// Returns the older releases with their facts, the oldest first.
fn older() -> Result<Vec<(String, PathBuf)>> {
    let folder = shell::root().join(OLDER);
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.map_while(std::result::Result::ok).map(|entry| entry.path());
    let named = |path: PathBuf| Some((path.file_name()?.to_str()?.strip_suffix(".facts.json")?.to_owned(), path));
    let mut older: Vec<_> = paths.filter_map(named).collect();
    let numbers = |release: &str| release.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    older.sort_by_key(|(release, _)| numbers(release));
    Ok(older)
}

/// Returns a command of the importer.
pub(crate) fn importer(words: &str) -> Command {
    let mut command = cargo("run --quiet -p fingerpost-openapi --");
    command.args(words.split_whitespace());
    command
}

/// Returns the text of a file of the repository.
pub(crate) fn read(file: &str) -> Result<String> {
    fs::read_to_string(shell::root().join(file)).map_err(|error| format!("{file}: {error}"))
}

/// Writes a file of the repository.
pub(crate) fn write(file: &str, text: &str) -> Result<()> {
    fs::write(shell::root().join(file), text).map_err(|error| format!("{file}: {error}"))
}
