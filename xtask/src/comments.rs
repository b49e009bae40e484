//! The width of comments, which rustfmt does not check.

use std::fs;

use crate::shell::{self, Result, command, output};

const WIDTH: usize = 120;

/// Fails if a comment of a Rust file is wider than 120 columns. Generated files and those that trybuild compares with
/// the compiler's output to the letter are checked, too.
pub(crate) fn check() -> Result<()> {
    let files = output(&mut {
        let mut git = command("git");
        git.args(["ls-files", "-z", "--", "*.rs"]);
        git
    })?;
    let mut found = Vec::new();
    for file in files.split_terminator('\0') {
        let path = shell::root().join(file);
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        found.extend(wide_comments(&text).map(|(line, width)| format!("{file}:{line}: {width} columns")));
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(format!("{} comments are wider than {WIDTH} columns:\n{}", found.len(), found.join("\n")))
}

/// Returns the lines, counted from 1, whose comment is too wide, each with its width.
fn wide_comments(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let lines = text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("//"));
    // A link cannot be broken.
    let lines = lines.filter(|(_, line)| !line.contains("https://"));
    lines.map(|(index, line)| (index + 1, line.chars().count())).filter(|(_, width)| *width > WIDTH)
}

#[cfg(test)]
mod tests {
    use super::wide_comments;

    #[test]
    fn comments_alone_are_measured() {
        let (wide, exact) = ("x".repeat(118), "x".repeat(117));
        let text = format!(
            "let a = \"{wide}{wide}\";\n    //{wide}\n///{exact}\n// https://{wide}\n/// | {wide}\n//{wide}x\n"
        );
        assert_eq!(wide_comments(&text).collect::<Vec<_>>(), [(2, 124), (5, 124), (6, 121)]);
    }
}
