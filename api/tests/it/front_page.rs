//! The table of operations on the front page of the docs.

use expect_test::expect_file;
use looker_api::OPERATIONS;

/// Update it with `UPDATE_EXPECT=1`.
#[test]
fn the_table_lists_every_operation_with_its_feature() {
    let groups = include_str!("../../src/resources/mod.rs")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<dyn ")?.strip_suffix(">::ENDPOINTS,")?.split_once("::"));
    let rows = groups.zip(OPERATIONS).map(|((module, _), endpoints)| {
        let feature = if module == "api_auth" { "always available".to_owned() } else { format!("`{module}`") };
        let operations: Vec<_> = endpoints.iter().map(|endpoint| format!("`{}`", endpoint.name())).collect();
        format!("| {feature} | {} |\n", operations.join(", "))
    });
    let table = ["| feature | operations |\n".to_owned(), "|---|---|\n".to_owned()].into_iter().chain(rows);
    expect_file!["../../src/operations.md"].assert_eq(&table.collect::<String>());
    assert_eq!(OPERATIONS.iter().map(|endpoints| endpoints.len()).sum::<usize>(), 483);
}
