//! Tables and the files that contain them.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// A Markdown table.
#[derive(Debug)]
pub struct Table(String);

impl Table {
    /// Creates a table with these columns.
    pub fn new(columns: &[&str]) -> Self {
        let mut table = Self(String::new());
        table.push(columns);
        table.push(&vec!["---"; columns.len()]);
        table
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[String]) {
        self.push(cells);
    }

    fn push<T: AsRef<str>>(&mut self, cells: &[T]) {
        let cells: Vec<_> = cells.iter().map(AsRef::as_ref).collect();
        // Writing to a string does not fail.
        let _ = writeln!(self.0, "| {} |", cells.join(" | "));
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns `met` or `NOT MET`.
pub const fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "NOT MET" }
}

/// Converts KiB to MiB.
#[expect(clippy::cast_precision_loss, reason = "no process has 2^52 KiB")]
pub fn mebibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / 1024.0
}

/// Returns the path of a file in `docs/`.
pub fn docs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)
}

/// Replaces the text between `<!-- section -->` and `<!-- /section -->` in a file of `docs/`.
pub fn write_section(file: &str, section: &str, text: &str) -> io::Result<()> {
    let path = docs(file);
    let old = std::fs::read_to_string(&path)?;
    let (begin, end) = (format!("<!-- {section} -->\n"), format!("<!-- /{section} -->"));
    let places = old.find(&begin).map(|at| at + begin.len()).zip(old.find(&end));
    let (from, to) = places
        .filter(|(from, to)| from <= to)
        .ok_or_else(|| io::Error::other(format!("docs/{file} has no section {section}")))?;
    std::fs::write(path, format!("{}{text}{}", &old[..from], &old[to..]))
}
