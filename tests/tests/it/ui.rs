//! Compile-fail and compile-pass tests of declarations.
//!
//! Each file has one mistake, in a folder for its kind. `TRYBUILD=overwrite` rewrites the `.stderr` files; review each
//! as a user who made the mistake would.

use std::ffi::OsStr;
use std::path::Path;
use std::{env, fs, io};

#[test]
fn mistakes() {
    let cases = trybuild::TestCases::new();
    for class in [
        "arguments",
        "calls",
        "errors",
        "foreign",
        "headers",
        "model",
        "names",
        "options",
        "placement",
        "several",
        "signature",
        "template",
        "testing",
        "types",
        "unfinished",
    ] {
        cases.compile_fail(format!("ui/{class}/*.rs"));
    }
}

#[test]
fn valid_declarations() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    // Builds and runs the cases.
    drop(cases);
    let program = env::current_exe().expect("path of this program");
    let target = program.ancestors().nth(3).expect("the program is in target/debug/deps");
    remove_programs(&target.join("tests/trybuild")).expect("remove the programs of the cases");
}

/// Removes the built programs of the cases, which take two gigabytes and are not used again.
fn remove_programs(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_programs(&path)?;
        } else if path.extension().is_none() && path.file_name().is_some_and(is_program) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn is_program(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with("trybuild")
}
