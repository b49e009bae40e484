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

/// A method of the handle with the name of an operation would hide it. `logout` does so on purpose.
#[test]
fn no_method_of_the_handle_hides_an_operation() {
    let mut files = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    let mut methods = Vec::new();
    while let Some(path) = files.pop() {
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "resources" && name != "simulator" {
            files.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let code = std::fs::read_to_string(&path).unwrap();
            for block in code.split("\nimpl Looker {").skip(1) {
                let block = block.split("\n}").next().unwrap_or_default();
                let names = block
                    .split("pub ")
                    .skip(1)
                    .filter_map(|rest| rest.trim_start_matches("async ").strip_prefix("fn "));
                let names = names.filter_map(|rest| rest.split(['(', '<']).next());
                methods.extend(names.map(str::to_owned));
            }
        }
    }
    assert!(methods.iter().any(|method| method == "import_content"), "{methods:?}");
    let operations: Vec<_> = OPERATIONS.iter().copied().flatten().map(|endpoint| endpoint.name()).collect();
    methods.retain(|method| method != "logout" && operations.contains(&method.as_str()));
    assert_eq!(methods, [""; 0], "these methods hide operations");
}
