//! What the compiler says of a wrong declaration, to the letter, and what it has to take.
//!
//! One mistake a file, in folders by the kind of mistake. `TRYBUILD=overwrite` writes the `.stderr` files anew; each is
//! then read as the person would who has made the mistake.

use std::ffi::OsStr;
use std::path::Path;
use std::{env, fs, io};

#[test]
fn mistakes() {
    let cases = trybuild::TestCases::new();
    for class in [
        "arguments",
        "errors",
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
fn what_must_compile() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    // The cases are built and run here.
    drop(cases);
    let program = env::current_exe().expect("the path of this program");
    let target = program.ancestors().nth(3).expect("the program is in target/debug/deps");
    remove_programs(&target.join("tests/trybuild")).expect("the programs of the cases can be removed");
}

/// Removes the programs that the cases became: nobody starts them again, and all together they take two gigabytes.
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
