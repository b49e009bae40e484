//! Code that progenitor generates from the documents.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::code::Code;
use crate::count::{Counts, count};
use crate::document::Document;
use crate::scratch::{self, Cost, Run};

/// The version that is measured.
const VERSION: &str = "0.15.0";

/// The outcome for a document.
pub(crate) struct Outcome {
    pub(crate) counts: Counts,
    /// The reason, if nothing is generated or it does not compile.
    pub(crate) failure: Option<String>,
    pub(crate) cost: Cost,
}

/// Generates a crate for each document, with progenitor's default options, and checks them.
pub(crate) fn generate(documents: &[Document], workspace: &Path) -> Result<Vec<Outcome>> {
    let program = install(&workspace.with_file_name("tools"))?;
    let mut outcomes = Vec::new();
    let mut crates = Vec::new();
    for document in documents {
        eprintln!("generating {} with progenitor", document.name);
        let name = crate_name(document);
        let folder = workspace.join(&name);
        let run = run(&program, document, &name, &folder)?;
        let mut outcome = Outcome { counts: Counts::default(), failure: None, cost: run.cost };
        if run.success {
            outcome.counts = count(document, &Code::read(&folder.join("src"))?);
            crates.push(name);
        } else {
            eprintln!("{}: {}", document.name, run.output.lines().take(8).collect::<Vec<_>>().join("\n"));
            outcome.counts.operations.whole = document.operations().len();
            outcome.failure = Some(format!("not generated: {}", reason(&run.output)));
        }
        outcomes.push(outcome);
    }
    eprintln!("compiling {} crates of progenitor", crates.len());
    let names: Vec<_> = crates.iter().map(String::as_str).collect();
    for (name, error) in scratch::check(workspace, &names, false)? {
        eprintln!("{name}: {error}");
        let index = documents.iter().position(|document| crate_name(document) == name);
        if let Some(outcome) = index.and_then(|index| outcomes.get_mut(index)) {
            outcome.failure = Some(error);
        }
    }
    Ok(outcomes)
}

/// Runs the program, unless it has read this text before: its crates take minutes to compile, and cargo compiles again
/// what was written again.
fn run(program: &Path, document: &Document, name: &str, folder: &Path) -> Result<Run> {
    let io = |error: std::io::Error| format!("{}: {error}", folder.display());
    let (text, record) = (fs::read(&document.path).map_err(io)?, folder.with_extension("json"));
    let source = folder.with_extension("source");
    if let (Ok(known), Ok(record)) = (fs::read(&source), fs::read_to_string(&record))
        && known == text
    {
        return Run::from_json(&record);
    }
    let arguments = ["progenitor", "-n", name, "-v", "0.0.0", "-i"].map(Into::into);
    let files = [document.path.clone().into(), "-o".into(), folder.to_owned().into()];
    let run = scratch::run(program, &[&arguments[..], &files[..]].concat())?;
    scratch::write(&record, &run.to_json())?;
    fs::write(&source, text).map_err(io)?;
    Ok(run)
}

/// Returns the first line that says what failed, without the place in progenitor's source.
fn reason(output: &str) -> String {
    let mut lines = output.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("thread "));
    let line = lines.next().unwrap_or_default();
    let line = line.split_once("Error: ").filter(|(before, _)| before.is_empty()).map_or(line, |(_, rest)| rest);
    let line = line.strip_prefix("gen fail: ").unwrap_or(line);
    line.split("Error: generation").next().unwrap_or_default().to_owned()
}

fn crate_name(document: &Document) -> String {
    let name = document.name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    format!("progenitor-{}", name.collect::<String>())
}

/// Returns the program, and installs it into that folder if it is not there.
fn install(folder: &Path) -> Result<PathBuf> {
    let program = folder.join(format!("bin/cargo-progenitor{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        let mut command = Command::new("cargo");
        command.args(["install", "--quiet", "--locked", "cargo-progenitor", "--version", VERSION, "--root"]);
        let status = command.arg(folder).status().map_err(|error| format!("cargo: {error}"))?;
        if !status.success() {
            return Err(format!("cannot install cargo-progenitor {VERSION}"));
        }
    }
    Ok(program)
}
