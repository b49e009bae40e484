//! Updating looker-api to another release of Looker.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::regenerate::{FACTS, OLDER, OVERLAY, RELEASE};
use crate::shell::{self, Result, step};
use crate::{regenerate, workspace};

/// The manual steps, printed as a list at the end.
const LEFT: &[&str] = &[
    "write the missing texts and remove the unknown ones (listed above) in api/spec/docs, then `cargo xtask regenerate`",
    "correct api/spec/overlay.toml: remove corrections that the new document does not need, add new ones",
    "add cargo features of new groups to api/Cargo.toml, see target/looker-features.toml",
    "update the number of operations and types in README.md, api/src/lib.rs, api/tests/it/ and tests/interop/src/bin",
    "record calls of new operations in api/tests/it/wire/vectors.jsonl",
    "implement new operations with a synthetic response, and their permissions, in the simulator (api/src/simulator)",
    "update the SDKs in tests/interop/python/requirements.txt and typescript/package.json, then `cargo xtask interop`",
    "update CHANGELOG.md",
];

/// Generates facts and resources from the document, updates the release, and prints the changes and the manual steps.
pub(crate) fn run(document: &Path) -> Result<()> {
    let document = document.canonicalize().map_err(|error| format!("{}: {error}", document.display()))?;
    // Corrections that do not fit the document fail here, before anything is written.
    let facts = regenerate::facts(&document).map_err(|error| {
        format!("{error}\nUpdate the corrections in {OVERLAY} for the new document; nothing was written.")
    })?;
    let (old, new) = (regenerate::read(RELEASE)?.trim().to_owned(), regenerate::facts_version(&facts)?);
    println!("Looker {old} -> {new}");

    step("what changed");
    let before = regenerate::read(FACTS)?;
    let kept = shell::root().join(OLDER).join(format!("{old}.facts.json"));
    if old != new {
        fs::write(&kept, &before).map_err(|error| format!("{}: {error}", kept.display()))?;
        println!("{OLDER}/{old}.facts.json: kept, so that the docs can say when something was added");
    }
    regenerate::write(FACTS, &facts)?;
    regenerate::write(RELEASE, &format!("{new}\n"))?;
    println!("{RELEASE}: {new}\n{FACTS}: written");
    changes(&before, &facts)?;
    report(&kept)?;

    step("resources");
    println!("{}", regenerate::import(&document, false)?);
    step("manual steps");
    for (number, task) in LEFT.iter().enumerate() {
        println!("{}. {task}", number + 1);
    }
    println!("Then: cargo test --workspace --all-features");
    Ok(())
}

/// Prints the operations and types that were added or removed.
fn changes(before: &str, after: &str) -> Result<()> {
    let parsed = |facts| serde_json::from_str(facts).map_err(|error| format!("invalid table of facts: {error}"));
    let (before, after): (Value, Value) = (parsed(before)?, parsed(after)?);
    for kind in ["operations", "types"] {
        let names =
            |facts: &Value| facts[kind].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        let (old, new): (BTreeSet<String>, BTreeSet<String>) = (names(&before), names(&after));
        for (what, found) in [("new", new.difference(&old)), ("removed", old.difference(&new))] {
            let found: Vec<_> = found.map(String::as_str).collect();
            println!("{} {kind} are {what}: {}", found.len(), found.join(", "));
        }
    }
    Ok(())
}

/// Writes all differences of the facts into a file in the target folder, with the old release as `declared`.
fn report(old: &Path) -> Result<()> {
    if old.exists() {
        let mut check = regenerate::importer("check");
        // It exits with an error if there are differences, which are expected here.
        let compared = check.arg(old).arg(FACTS).output().map_err(|error| format!("cannot compare: {error}"))?;
        let file = workspace::target()?.join("looker-release.txt");
        fs::write(&file, compared.stdout).map_err(|error| format!("{}: {error}", file.display()))?;
        println!(
            "every difference, the old release as `declared` and the new one as `the document`: {}",
            file.display()
        );
    }
    Ok(())
}
