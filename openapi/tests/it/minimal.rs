//! Minimal documents, one construct each: `tests/minimal/*.yaml`.
//!
//! The comments at the top of a document are its expectation. The first line says what the document is about; the lines
//! with a keyword are checked:
//!
//! - `# code FILE: TEXT`: the generated file contains this code, whatever its line breaks and docs;
//! - `# docs FILE: TEXT`: its docs contain this, whatever their line breaks;
//! - `# warning: TEXT`: one of the warnings contains this. A warning that is not expected is a failure;
//! - `# note: TEXT`: one of the notes contains this.
//!
//! `cargo xtask openapi-world openapi/tests/minimal --check` compiles what comes of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fingerpost_openapi::{Facts, Note, Overlay, Severity, Sources, import, read_file};

/// A line of an expectation.
#[derive(Debug)]
enum Expected<'t> {
    Code { file: &'t str, text: &'t str },
    Docs { file: &'t str, text: &'t str },
    Warning(&'t str),
    Note(&'t str),
}

fn expectation(text: &str) -> Vec<Expected<'_>> {
    let comments = text.lines().map_while(|line| line.strip_prefix("# "));
    comments
        .filter_map(|line| {
            let of_file = |word| line.strip_prefix(word).and_then(|rest: &str| rest.split_once(": "));
            if let Some((file, text)) = of_file("code ") {
                return Some(Expected::Code { file, text });
            }
            if let Some((file, text)) = of_file("docs ") {
                return Some(Expected::Docs { file, text });
            }
            let warning = line.strip_prefix("warning: ").map(Expected::Warning);
            warning.or_else(|| line.strip_prefix("note: ").map(Expected::Note))
        })
        .collect()
}

/// Returns code on one line, without docs and with one space between words.
fn on_one_line(code: &str) -> String {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Returns the docs alone, with one space between words.
fn docs(code: &str) -> String {
    let lines = code.lines().filter_map(|line| line.trim_start().strip_prefix("///"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Imports a document, and returns what is not as expected.
fn failures(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let reading = Facts::from_parsed(read_file(path).unwrap(), &Overlay::default());
    let sources = Sources { facts: reading.facts, texts: reading.texts, ..Sources::default() };
    let imported = import(&sources);
    let code: BTreeMap<_, _> = imported.files.iter().map(|(file, code)| (file.as_str(), on_one_line(code))).collect();
    let notes: Vec<&Note> = reading.notes.all().chain(imported.notes.all()).collect();
    let of = |severity| notes.iter().filter(move |note| note.severity == severity);
    let mut failures: Vec<_> = of(Severity::Error).map(ToString::to_string).collect();
    let expected = expectation(&text);
    if expected.is_empty() {
        failures.push("no expectation".to_owned());
    }
    for line in &expected {
        let is_met = match line {
            Expected::Code { file, text } => code.get(file).is_some_and(|code| code.contains(text)),
            Expected::Docs { file, text } => imported.files.get(*file).is_some_and(|code| docs(code).contains(text)),
            Expected::Warning(text) => of(Severity::Warning).any(|note| note.message.contains(text)),
            Expected::Note(text) => of(Severity::Note).any(|note| note.message.contains(text)),
        };
        if !is_met {
            failures.push(format!("missing: {line:?}"));
        }
    }
    let is_expected = |note: &Note| {
        expected.iter().any(|line| matches!(line, Expected::Warning(text) if note.message.contains(text)))
    };
    failures.extend(of(Severity::Warning).filter(|note| !is_expected(note)).map(ToString::to_string));
    if !failures.is_empty() {
        failures.extend(code.iter().map(|(file, code)| format!("{file}: {code}")));
        failures.extend(of(Severity::Note).map(ToString::to_string));
    }
    failures
}

#[test]
fn minimal_documents_become_what_they_expect() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/minimal");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    paths.sort();
    assert!(paths.len() > 50, "{} documents", paths.len());
    let report: Vec<_> = paths
        .iter()
        .flat_map(|path| {
            let name = path.file_name().unwrap().display().to_string();
            failures(path).into_iter().map(move |failure| format!("{name}: {failure}"))
        })
        .collect();
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
