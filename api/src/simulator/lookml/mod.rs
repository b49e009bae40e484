//! `LookML`: validation of the files of a project, and its data tests. Nothing of it changes the results of queries.

mod check;
mod parse;
mod tests_of_data;

use std::collections::BTreeMap;
use std::path::Path;

pub(super) use self::check::{Problem, check};
pub(super) use self::tests_of_data::{DataTest, data_tests};

/// Contents of the files of a project, by path.
pub(super) type Files = BTreeMap<String, String>;

/// Returns true if a path is that of a file with `LookML`; dashboards are YAML.
fn is_lookml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "lkml")
}

/// Returns true if a path is that of a model.
fn is_model(path: &str) -> bool {
    path.ends_with(".model.lkml")
}

/// Returns the name of a file without its folder and extensions.
pub(super) fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

/// Returns true if a path matches the pattern of an `include`: `/views/*.view`, with or without the last extension.
fn includes(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_start_matches('/');
    [path, path.trim_end_matches(".lkml")].iter().any(|path| is_match(pattern, path))
}

/// Compares a path with a pattern in which `*` stands for any characters.
fn is_match(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            let after = after.trim_start_matches('*');
            rest.char_indices().map(|(at, _)| at).chain([rest.len()]).any(|at| is_match(after, &rest[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_includes() {
        assert!(includes("/views/*.view", "views/users.view.lkml"));
        assert!(includes("*.view.lkml", "views/users.view.lkml"));
        assert!(includes("/**/*.view", "views/deep/users.view.lkml"));
        assert!(!includes("/views/*.view", "tests/users.test.lkml"));
        assert_eq!(stem("models/thelook.model.lkml"), "thelook");
    }
}
