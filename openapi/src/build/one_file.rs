//! One file for `include!`, from the folder of an import.

use std::collections::BTreeMap;

use crate::import::GENERATED;

/// Returns the root module, with the content of each module in place of its declaration:
///
/// ```text
/// pub mod books;              pub mod books {
///                      →          //! Operations of the group `Books`.
/// // books/mod.rs:                …
/// //! Operations of …         }
/// ```
///
/// Paths stay as they are, since the modules are nested as the files were. The docs of the root become comments: an
/// included file cannot have docs of its own.
pub(super) fn one_file(files: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let root = files.get("mod.rs").map_or("", String::as_str);
    for line in root.lines() {
        match line.strip_prefix("//!") {
            Some(doc) => push_line(&mut out, 0, &format!("//{doc}")),
            None => print_line(files, "", line, 0, &mut out),
        }
    }
    out
}

fn print_line(files: &BTreeMap<String, String>, folder: &str, line: &str, depth: usize, out: &mut String) {
    let Some(name) = declared(line) else { return push_line(out, depth, line) };
    let inner = format!("{folder}{name}/");
    let paths = [format!("{inner}mod.rs"), format!("{folder}{name}.rs")];
    let text = paths.iter().find_map(|path| files.get(path)).map_or("", String::as_str);
    if out.ends_with("}\n") {
        out.push('\n');
    }
    push_line(out, depth, &format!("{} {{", line.trim_end_matches(';')));
    let header = |line: &&str| line.starts_with(GENERATED) || line.is_empty();
    for line in text.lines().skip_while(header) {
        print_line(files, &inner, line, depth + 1, out);
    }
    push_line(out, depth, "}");
}

fn push_line(out: &mut String, depth: usize, line: &str) {
    if !line.is_empty() {
        out.push_str(&" ".repeat(4 * depth));
        out.push_str(line);
    }
    out.push('\n');
}

/// Returns the name of a module that a line declares. Generated code has such lines only outside of items, and no
/// literal with more than one line.
fn declared(line: &str) -> Option<&str> {
    line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")?.strip_suffix(';')
}
