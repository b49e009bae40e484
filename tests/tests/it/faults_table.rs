//! The tables in `docs/faults.md` have every case, and refer to existing tests.

use std::path::Path;

/// The folders of the tests that the tables name by file.
const TESTS: [&str; 4] = ["runtime/tests/it", "api/tests/it", "cli/tests", "cli/tests/looker"];

#[test]
fn the_table_of_faults_has_every_case_and_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let table = std::fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let cases = table.lines().filter_map(|row| row.strip_prefix("| ")?.split_once(' ')?.0.parse::<u32>().ok());
    assert!(cases.eq(1..=30), "expected a row for each case, in order");
    let named: Vec<_> = table.split('`').filter_map(|word| word.split_once("::")).collect();
    assert!(named.len() > 30, "the table is read: {}", named.len());
    for (file, test) in named {
        let sources = TESTS.map(|folder| std::fs::read_to_string(root.join(format!("{folder}/{file}.rs"))));
        let exists = sources.iter().flatten().any(|source| source.contains(&format!("fn {test}()")));
        assert!(exists, "{file}::{test} in docs/faults.md does not exist");
    }
}
