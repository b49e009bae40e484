//! The table in `docs/faults.md` has every case, and refers to existing tests of `runtime/tests/it`.

use std::path::Path;

#[test]
fn the_table_of_faults_has_every_case_and_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let table = std::fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let cases = table.lines().filter_map(|row| row.strip_prefix("| ")?.split_once(' ')?.0.parse::<u32>().ok());
    assert!(cases.eq(1..=30), "expected a row for each case, in order");
    let named: Vec<_> = table.split('`').filter_map(|word| word.split_once("::")).collect();
    assert!(named.len() > 30, "the table is read: {}", named.len());
    for (file, test) in named {
        let source = std::fs::read_to_string(root.join(format!("runtime/tests/it/{file}.rs"))).unwrap();
        assert!(source.contains(&format!("fn {test}()")), "{file}::{test} in docs/faults.md does not exist");
    }
}
