//! Imports of the documents.

use std::fs;
use std::path::Path;

use fingerpost_openapi::{Facts, Overlay, Severity, Since, Sources, Texts, import};

use crate::code::Code;
use crate::count::{Counts, count};
use crate::document::Document;
use crate::scratch::{self, Cost};
use crate::{Result, root};

/// The outcome for a document.
pub(crate) struct Outcome {
    pub(crate) counts: Counts,
    pub(crate) warnings: usize,
    pub(crate) notes: usize,
    /// The reason, if it is not imported or does not compile.
    pub(crate) failure: Option<String>,
    pub(crate) cost: Cost,
}

/// Imports all documents with the importer's program, and checks the generated crates.
pub(crate) fn generate(documents: &[Document], importer: &Path, workspace: &Path) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    let mut crates = Vec::new();
    for document in documents {
        eprintln!("importing {}", document.name);
        let outcome = import_one(document, importer, &workspace.join(crate_name(document)))?;
        if outcome.failure.is_none() {
            crates.push(crate_name(document));
        }
        outcomes.push(outcome);
    }
    // The versions that the workspace has are there, so that no network is needed.
    let lock = workspace.join("Cargo.lock");
    fs::copy(root().join("Cargo.lock"), &lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    eprintln!("compiling {} crates", crates.len());
    let names: Vec<_> = crates.iter().map(String::as_str).collect();
    for (name, error) in scratch::check(workspace, &names, true)? {
        eprintln!("{name}: {error}");
        let index = documents.iter().position(|document| crate_name(document) == name);
        if let Some(outcome) = index.and_then(|index| outcomes.get_mut(index)) {
            outcome.failure = Some(error);
        }
    }
    Ok(outcomes)
}

fn crate_name(document: &Document) -> String {
    let name = document.name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    format!("world-{}", name.collect::<String>())
}

fn import_one(document: &Document, importer: &Path, folder: &Path) -> Result<Outcome> {
    let (out, features) = (folder.join("src/api"), folder.join("features.toml"));
    scratch::write(&folder.join("src/lib.rs"), "//! A generated client.\n#![allow(missing_docs)]\npub mod api;\n")?;
    let arguments = ["import".as_ref(), document.path.as_os_str(), "-o".as_ref(), out.as_os_str()];
    let arguments = arguments.into_iter().chain(["--features".as_ref(), features.as_os_str()]);
    let run = scratch::run(importer, &arguments.map(Into::into).collect::<Vec<_>>())?;
    let mut outcome = Outcome { counts: Counts::default(), warnings: 0, notes: 0, failure: None, cost: run.cost };
    if !run.success {
        eprintln!("{}: {}", document.name, run.output);
        outcome.failure = Some("not imported".to_owned());
        outcome.counts.operations.whole = document.operations().len();
        return Ok(outcome);
    }
    let features = fs::read_to_string(&features).map_err(|error| format!("{}: {error}", features.display()))?;
    scratch::write(&folder.join("Cargo.toml"), &manifest(&crate_name(document), &features))?;
    outcome.counts = count(document, &Code::read(&out)?);
    // The program prints notes by their texts; the library has each.
    let reading = Facts::from_parsed(document.root.clone(), &Overlay::default());
    let sources =
        Sources { facts: reading.facts, overlay: Overlay::default(), texts: Texts::default(), since: Since::default() };
    let printed = import(&sources);
    if let Some(limit) = printed.recursion_limit {
        let text = format!(
            "//! A generated client.\n#![recursion_limit = \"{limit}\"]\n#![allow(missing_docs)]\npub mod api;\n"
        );
        scratch::write(&folder.join("src/lib.rs"), &text)?;
    }
    for note in reading.notes.all().chain(printed.notes.all()) {
        match note.severity {
            Severity::Warning => outcome.warnings += 1,
            Severity::Note => outcome.notes += 1,
            Severity::Error => {}
        }
    }
    Ok(outcome)
}

fn manifest(name: &str, features: &str) -> String {
    let runtime = root().join("runtime");
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         fingerpost = {{ path = \"{}\", features = [\"jiff\"] }}\n\
         jiff = {{ version = \"1\", default-features = false, features = [\"serde\", \"std\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n{features}",
        runtime.display()
    )
}
