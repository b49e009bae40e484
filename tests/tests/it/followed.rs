//! Follows the help of every case in `ui/`, and compiles the result.
//!
//! A help such as `` write `X` `` is applied at the span of its error. A case with another help has a section in
//! `ui/followed.txt`, which says how it is followed. All programs are modules of one file, so that they are built once.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;

mod apply;

/// The programs that are not made of replacements.
const BY_HAND: &str = "ui/followed.txt";

#[test]
fn every_help_leads_to_a_program_that_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let by_hand = read(&root.join(BY_HAND));
    let by_hand = sections(&by_hand);
    let (mut modules, mut missing, mut names) = (String::new(), Vec::new(), Vec::new());
    for case in cases(&root.join("ui")) {
        let name = case.strip_prefix(root.join("ui")).expect("a case").with_extension("");
        let name = name.display().to_string();
        let errors = apply::errors(&read(&case.with_extension("stderr")));
        let section = by_hand.iter().find(|(section, _)| *section == name);
        // A section may also follow a note.
        if section.is_none() && errors.iter().all(|error| !error.help.contains('`')) {
            continue;
        }
        let source = read(&case);
        let program = match section {
            Some((_, edits)) => edited(&source, edits, &errors),
            None => apply::followed(&source, &errors),
        };
        let program = program.and_then(|program| match program.parse::<TokenStream>() {
            Ok(_) => Ok(program),
            Err(error) => Err(format!("{error} in\n{program}")),
        });
        match program {
            Ok(program) => {
                let module = name.replace('/', "_");
                writeln!(modules, "#[allow(warnings)]\nmod r#{module} {{\n{program}}}").expect("a string");
            }
            Err(help) => missing.push(format!("{name}: {help}")),
        }
        names.push(name);
    }
    assert!(missing.is_empty(), "write a section in {BY_HAND} for\n{}", missing.join("\n"));
    let unknown: Vec<_> = by_hand.iter().filter(|(section, _)| !names.iter().any(|name| name == section)).collect();
    assert!(unknown.is_empty(), "no such cases: {unknown:?}");
    assert!(names.len() > 300, "followed the helps of {} cases", names.len());

    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("followed.rs");
    fs::write(&file, modules + "fn main() {}\n").expect("write the program");
    trybuild::TestCases::new().pass(&file);
}

/// Reads the sections: the name of a case, and pairs of texts.
fn sections(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut sections: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[') {
            sections.push((name.trim_end_matches(']'), Vec::new()));
        } else {
            let (_, edits) = sections.last_mut().expect("a name before the texts");
            match (line.strip_prefix('-'), line.strip_prefix('+')) {
                (Some(old), _) => edits.push((old, "")),
                (None, Some(new)) => edits.last_mut().expect("a text to replace").1 = new,
                (None, None) => panic!("expected `-` or `+`: {line}"),
            }
        }
    }
    sections
}

/// Replaces the texts, and checks that the code of the help is in the program. Several helps may be merged.
fn edited(source: &str, edits: &[(&str, &str)], errors: &[apply::Error]) -> Result<String, String> {
    let mut program = source.to_owned();
    for (old, new) in edits {
        let start = program.find(old).ok_or_else(|| format!("expected `{old}`"))?;
        program.replace_range(start..start + old.len(), new);
    }
    let is_missing = |code: &&str| !apply::squeezed(&program).contains(&apply::squeezed(code));
    let [error] = errors else { return Ok(program) };
    match apply::code(&error.help).filter(is_missing) {
        Some(code) => Err(format!("expected `{code}` in\n{program}")),
        None => Ok(program),
    }
}

/// Returns the cases that do not compile.
fn cases(folder: &Path) -> Vec<PathBuf> {
    let mut cases: Vec<_> = fs::read_dir(folder)
        .expect("the folder of the cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .flat_map(|class| fs::read_dir(class).expect("a class").map(|entry| entry.expect("an entry").path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| path.with_extension("stderr").exists())
        .collect();
    cases.sort();
    cases
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
