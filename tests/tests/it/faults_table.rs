//! The tables in `docs/faults.md` have every case, and refer to existing tests.

use std::path::Path;

/// The folders of the tests that the tables name by file.
const TESTS: [&str; 4] = ["runtime/tests/it", "api/tests/it", "cli/tests", "cli/tests/looker"];

/// The numbers of the cases in `docs/looker-cases.md`: the ranges leave out those that the list does not have.
const LOOKER_CASES: [std::ops::RangeInclusive<u32>; 12] =
    [1..=8, 10..=26, 28..=43, 45..=56, 59..=60, 62..=65, 67..=68, 70..=70, 72..=74, 76..=78, 80..=80, 82..=83];

#[test]
fn the_table_of_faults_has_every_case_and_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let table = std::fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let cases = table.lines().filter_map(|row| row.strip_prefix("| ")?.split_once(' ')?.0.parse::<u32>().ok());
    assert!(cases.eq(1..=30), "expected a row for each case, in order");
    let named: Vec<_> = tests(&table).collect();
    assert!(named.len() > 30, "the table is read: {}", named.len());
    for (file, test) in named {
        assert!(exists(root, file, test), "{file}::{test} in docs/faults.md does not exist");
    }
}

#[test]
fn the_table_of_looker_has_every_case_and_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let table = std::fs::read_to_string(root.join("docs/looker-cases.md")).unwrap();
    let rows = table.lines().filter_map(|row| row.strip_prefix("| ")?.split_once(' '));
    let rows: Vec<_> = rows.filter_map(|(case, row)| Some((case.parse::<u32>().ok()?, row))).collect();
    let expected = LOOKER_CASES.into_iter().flatten();
    assert!(rows.iter().map(|(case, _)| *case).eq(expected), "expected a row for each case, in order");
    for (case, row) in rows {
        assert!(tests(row).next().is_some(), "case {case} has no test");
        for (file, test) in tests(row) {
            assert!(exists(root, file, test), "{file}::{test} in docs/looker-cases.md does not exist");
        }
    }
}

/// Returns the files and names of the tests in a text.
fn tests(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('`').filter_map(|word| word.split_once("::")).filter(|(file, _)| !file.is_empty())
}

/// Returns `true` if a file has a test with this name.
fn exists(root: &Path, file: &str, test: &str) -> bool {
    let of_folder = |folder: &str| [format!("{folder}/{file}.rs"), format!("{folder}/{file}/mod.rs")];
    let paths = TESTS.iter().flat_map(|folder| of_folder(folder)).chain([format!("api/src/{file}/tests.rs")]);
    let test = format!("fn {test}()");
    paths.filter_map(|path| std::fs::read_to_string(root.join(path)).ok()).any(|source| source.contains(&test))
}
