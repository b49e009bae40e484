//! Import in a build script.
//!
//! `read → select → import → one file`. Cargo reads the instructions that are printed on the way.

mod one_file;

use std::path::{Path, PathBuf};
use std::{env, fmt, fs, io};

use indexmap::IndexMap;

use self::one_file::one_file;
use crate::document::{Reading, read_files};
use crate::facts::{Facts, Selection};
use crate::import::{DEFAULT_TAG, Since, Sources, Texts, import};
use crate::note::{Note, Notes, Severity};
use crate::overlay::Overlay;

/// Largest number of different mistakes of which cargo prints a warning each.
const WARNINGS: usize = 8;

/// An import in a build script: the code is in a file for `include!`, and not checked in.
///
/// `Cargo.toml` has the crates that the code uses. It uses `jiff` if the document has dates:
///
/// ```toml
/// [dependencies]
/// fingerpost = { version = "0.1", features = ["jiff"] }
/// jiff = { version = "1", default-features = false, features = ["std", "serde"] }
/// serde = { version = "1", features = ["derive"] }
/// serde_json = "1"
///
/// [build-dependencies]
/// fingerpost-openapi = { version = "0.1", default-features = false }
/// ```
///
/// `build.rs`:
///
/// ```no_run
/// fn main() -> Result<(), fingerpost_openapi::BuildError> {
///     fingerpost_openapi::Build::new("bookshop.yaml").write()
/// }
/// ```
///
/// `src/lib.rs`:
///
/// ```ignore
/// /// The bookshop's operations.
/// #[allow(clippy::all, missing_docs, reason = "generated: names, sizes and texts are those of the document")]
/// pub mod bookshop {
///     include!(concat!(env!("OUT_DIR"), "/bookshop.rs"));
/// }
///
/// use bookshop::traits::*;
/// ```
///
/// The module has what the folder of an import has: a module for each tag, `traits`, `OPERATIONS`, and `client` if the
/// document has servers or security schemes. There are no features: [`only`](Build::only) and
/// [`include`](Build::include) select what is compiled.
///
/// Cargo runs the build script again when the document, a file that it refers to, or the overlay changes. Mistakes in
/// the document are warnings of cargo, each once and at most eight; all notes are in `bookshop.notes`, beside the code.
#[derive(Clone, Debug)]
#[must_use]
pub struct Build {
    document: PathBuf,
    overlay: Option<PathBuf>,
    selection: Selection,
    no_prose: bool,
    strict: bool,
    file_name: Option<String>,
    out_dir: Option<PathBuf>,
}

/// The reason why a [`Build`] has not written code, with all notes on the document.
///
/// `Debug` is `Display`, since it is what a `main` that returns an error prints.
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for BuildError {}

impl Build {
    /// Creates an import of this document, which is relative to the folder of the package.
    pub fn new(document: impl Into<PathBuf>) -> Self {
        Self {
            document: document.into(),
            overlay: None,
            selection: Selection::default(),
            no_prose: false,
            strict: false,
            file_name: None,
            out_dir: None,
        }
    }

    /// Sets the file of the [`Overlay`]; none by default. Its `root` and `always`, which are about files and features,
    /// have no effect.
    pub fn overlay(mut self, path: impl Into<PathBuf>) -> Self {
        self.overlay = Some(path.into());
        self
    }

    /// Selects the operations of a tag, as in the document or as the name of its module. Can be repeated, and combined
    /// with [`include`](Self::include); everything is imported by default.
    pub fn only(mut self, tag: impl Into<String>) -> Self {
        self.selection.only.push(tag.into());
        self
    }

    /// Selects the operations of some paths: a pattern with `*`, or the beginning of paths. Can be repeated.
    pub fn include(mut self, path: impl Into<String>) -> Self {
        self.selection.include.push(path.into());
        self
    }

    /// Uses the summaries, descriptions and small examples of the document as documentation; true by default.
    pub fn prose(mut self, prose: bool) -> Self {
        self.no_prose = !prose;
        self
    }

    /// Fails if the document is wrong anywhere, instead of reading it as the warnings say; false by default.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Sets the name of the file; that of the document with the extension `rs` by default.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the folder of the file; the one in the environment variable `OUT_DIR`, which cargo sets for build scripts,
    /// by default.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Writes the file, if its content changes, and prints cargo's instructions to standard output.
    ///
    /// # Errors
    ///
    /// Returns an error if a file cannot be read or written, or has errors, or a tag or path selects nothing; also for
    /// mistakes in the document, if it is [`strict`](Self::strict). A file of an earlier build stays as it is.
    pub fn write(self) -> Result<(), BuildError> {
        self.run(&mut |instruction| println!("cargo::{instruction}")).map_err(BuildError)
    }

    fn run(&self, instruct: &mut impl FnMut(String)) -> Result<(), String> {
        for path in [Some(&self.document), self.overlay.as_ref()].into_iter().flatten() {
            watch(path, instruct);
        }
        let overlay = match &self.overlay {
            Some(path) => fs::read_to_string(path)
                .map_err(|error| error.to_string())
                .and_then(|text| Overlay::parse(&text))
                .map_err(|error| format!("{}: {error}", path.display()))?,
            None => Overlay::default(),
        };
        let (root, further) = read_files(&self.document)?;
        for path in &further {
            watch(path, instruct);
        }
        let out = self.out()?;
        let mut reading = Facts::from_parsed(root, &overlay);
        let locator = reading.locator(&self.document);
        locator.locate(&mut reading.notes);
        let Reading { mut facts, notes, texts, .. } = reading;
        let mut notes = vec![notes];
        self.refuse(&notes)?;
        facts
            .select(&self.selection, overlay.document.default_tag.as_deref())
            .map_err(|errors| format!("{}: {}", self.document.display(), errors.join("\n")))?;
        let overlay = for_one_file(overlay, &facts);
        let texts = if self.no_prose { Texts::default() } else { texts };
        let mut imported = import(&Sources { facts, overlay, texts, since: Since::default() });
        locator.locate(&mut imported.notes);
        notes.push(imported.notes);
        self.refuse(&notes)?;

        let summary: String = notes.iter().map(|notes| notes.summary(usize::MAX)).collect();
        let list = out.with_extension("notes");
        for warning in warnings(notes.iter().flat_map(Notes::all), &list) {
            instruct(format!("warning={}: {warning}", self.document.display()));
        }
        for (path, text) in [(&list, summary), (&out, one_file(&imported.files))] {
            put(path, &text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }

    /// Returns the path of the file.
    fn out(&self) -> Result<PathBuf, String> {
        let folder = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let folder = folder.ok_or("missing `OUT_DIR`: outside of a build script, set `out_dir`")?;
        let name = match &self.file_name {
            Some(name) => PathBuf::from(name),
            None => Path::new(self.document.file_name().unwrap_or_default()).with_extension("rs"),
        };
        Ok(folder.join(name))
    }

    /// Returns a message with all notes, if there is an error, or a warning and the import is strict.
    fn refuse(&self, notes: &[Notes]) -> Result<(), String> {
        let errors = notes.iter().map(|notes| notes.errors().count()).sum::<usize>();
        let warnings = notes.iter().map(|notes| notes.warnings().count()).sum::<usize>();
        let count = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        let problem = match (errors, warnings) {
            (0, 0) => return Ok(()),
            (0, _) if !self.strict => return Ok(()),
            (0, mistakes) => format!("{} in the document, which `strict` refuses", count(mistakes, "mistake")),
            (errors, _) => format!("{} in the document", count(errors, "error")),
        };
        let summary: String = notes.iter().map(|notes| notes.summary(usize::MAX)).collect();
        Err(format!("{}: {problem}\n{}", self.document.display(), summary.trim_end()))
    }
}

/// Lets cargo run the build script again when a file changes or appears.
fn watch(path: &Path, instruct: &mut impl FnMut(String)) {
    instruct(format!("rerun-if-changed={}", path.display()));
}

/// Returns the overlay without what is about files and features: no module depends on a feature, paths are relative.
fn for_one_file(mut overlay: Overlay, facts: &Facts) -> Overlay {
    overlay.document.root = None;
    let default = overlay.document.default_tag.clone().unwrap_or_else(|| DEFAULT_TAG.to_owned());
    for operation in facts.operations.values() {
        let tag = operation.tag.clone().unwrap_or_else(|| default.clone());
        overlay.tag.entry(tag).or_default().always = true;
    }
    overlay
}

/// Returns a line for each different mistake, and one for all notes.
fn warnings<'n>(notes: impl Iterator<Item = &'n Note>, list: &Path) -> Vec<String> {
    let mut mistakes: IndexMap<&str, Vec<String>> = IndexMap::new();
    let mut others = 0;
    for note in notes {
        match note.severity {
            Severity::Warning => mistakes.entry(&note.message).or_default().push(note.place()),
            Severity::Note | Severity::Error => others += 1,
        }
    }
    let more = |count: usize, what: &str| if count > 0 { format!(" and {count} more{what}") } else { String::new() };
    let mut lines: Vec<String> = mistakes
        .iter()
        .take(WARNINGS)
        .map(|(message, places)| format!("{message} (at {}{})", places[0], more(places.len() - 1, "")))
        .collect();
    let left = mistakes.len() - lines.len();
    if left + others > 0 {
        let what = match (left, others) {
            (0, others) => format!("{others} parts are changed or not used"),
            (left, 0) => format!("{left} more kinds of mistakes"),
            (left, others) => format!("{left} more kinds of mistakes, and {others} parts are changed or not used"),
        };
        lines.push(format!("{what}: see {}", list.display()));
    }
    // An instruction ends with its line.
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Writes a file, unless it is as it should be: cargo compiles the crate again if the file is newer.
fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

#[cfg(test)]
mod tests;
