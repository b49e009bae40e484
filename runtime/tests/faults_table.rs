//! The table of faults names tests that exist.

use std::path::Path;

#[test]
fn every_test_in_the_table_of_faults_exists() {
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(crate_root.join("../docs/faults.md")).unwrap();
    let named: Vec<_> = table.split('`').filter_map(|word| word.split_once("::")).collect();
    assert!(named.len() > 30, "the table is read: {}", named.len());
    for (file, test) in named {
        let source = std::fs::read_to_string(crate_root.join(format!("tests/{file}.rs"))).unwrap();
        assert!(source.contains(&format!("fn {test}()")), "{file}::{test} is in docs/faults.md and nowhere else");
    }
}
