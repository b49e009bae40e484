//! Writing a crate, again and again, beside what a person changed.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use super::ClientCrate;
use super::features::{BEGIN, END};
use crate::import::{Difference, compare, write};

/// The file with the checksums of the files that belong to the user, as a run wrote them.
const WRITTEN: &str = "spec/written.json";
const MANIFEST: &str = "Cargo.toml";
/// Folder of the generated declarations.
pub(super) const DECLARATIONS: &str = "src/resources/";

/// A file that a run changed, kept or would change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileChange {
    /// Path in the crate.
    pub path: String,
    /// Outcome.
    pub outcome: Outcome,
}

/// The outcome for a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The file is new.
    Written,
    /// The file was as an earlier run left it, and has new content.
    Updated,
    /// Only its features are new; the rest was edited.
    FeaturesUpdated,
    /// The file was edited, and is not as a run would write it now.
    Kept,
    /// The file was deleted, and is not written again.
    Deleted,
    /// The file is no longer generated, and was removed.
    Removed,
}

impl FileChange {
    /// Returns true if the file changes.
    pub fn is_write(&self) -> bool {
        !matches!(self.outcome, Outcome::Kept | Outcome::Deleted)
    }
}

impl fmt::Display for FileChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        match self.outcome {
            Outcome::Written => write!(f, "wrote {path}"),
            Outcome::Updated => write!(f, "updated {path}"),
            Outcome::FeaturesUpdated => write!(f, "updated the features in {path}; the rest was edited and is kept"),
            Outcome::Kept => write!(f, "kept {path}, which was edited"),
            Outcome::Deleted => write!(f, "left out {path}, which was deleted"),
            Outcome::Removed => write!(f, "removed {path}"),
        }
    }
}

/// Writes the files that differ, and returns what became of them, or would become of them if `check` is set.
///
/// Generated files are replaced. Each other file is replaced if it is exactly as the last run wrote it; if it was
/// edited or deleted, it stays so. Of an edited `Cargo.toml`, the groups of operations in `[features]` are replaced,
/// between the comments that mark them.
///
/// # Errors
///
/// Returns an error if a file cannot be read or written, and, before anything is written, if the folder has a crate
/// that is not of this command.
pub fn update(folder: &Path, made: &ClientCrate, check: bool) -> io::Result<Vec<FileChange>> {
    let mut changes = Vec::new();
    let known = read_checksums(folder)?;
    if known.is_empty()
        && let Some(path) = [MANIFEST, "src/lib.rs", "src/main.rs"].iter().find(|path| folder.join(path).exists())
    {
        return Err(io::Error::other(format!(
            "`{path}` is not of `fingerpost-openapi new`, which knows its crates by `{WRITTEN}`: choose another folder, \
             or generate declarations for this crate with `fingerpost-openapi import`"
        )));
    }
    let mut sums = known.clone();
    for (path, text) in &made.own {
        let there = read(&folder.join(path))?;
        let recorded = known.get(path);
        let (outcome, new) = match there {
            None if recorded.is_some() => (Outcome::Deleted, None),
            None => (Outcome::Written, Some(text.clone())),
            Some(there) if there == *text => {
                sums.insert(path.clone(), checksum(text));
                continue;
            }
            Some(there) if recorded == Some(&checksum(&there)) => (Outcome::Updated, Some(text.clone())),
            Some(there) if path == MANIFEST => match with_features(&there, text) {
                Some(new) if new != there => (Outcome::FeaturesUpdated, Some(new)),
                _ => (Outcome::Kept, None),
            },
            Some(_) => (Outcome::Kept, None),
        };
        if let Some(new) = new {
            if matches!(outcome, Outcome::Written | Outcome::Updated) {
                sums.insert(path.clone(), checksum(&new));
            }
            put(folder, path, &new, check)?;
        }
        changes.push(FileChange { path: path.clone(), outcome });
    }
    // Only the folder of the declarations is searched for files that are no longer generated.
    let declared = made.generated.iter().filter_map(|(path, text)| Some((path.strip_prefix(DECLARATIONS)?, text)));
    let declared = declared.map(|(path, text)| (path.to_owned(), text.clone())).collect();
    let declarations = folder.join(DECLARATIONS);
    let differences = if check { compare(&declarations, &declared)? } else { write(&declarations, &declared)? };
    changes.extend(differences.into_iter().map(|difference| {
        let (path, outcome) = match difference {
            Difference::Missing(path) => (path, Outcome::Written),
            Difference::Changed(path, _) => (path, Outcome::Updated),
            Difference::Stale(path) => (path, Outcome::Removed),
        };
        FileChange { path: format!("{DECLARATIONS}{path}"), outcome }
    }));
    for (path, text) in made.generated.iter().filter(|(path, _)| !path.starts_with(DECLARATIONS)) {
        let there = read(&folder.join(path))?;
        if there.as_ref() != Some(text) {
            put(folder, path, text, check)?;
            let outcome = if there.is_none() { Outcome::Written } else { Outcome::Updated };
            changes.push(FileChange { path: path.clone(), outcome });
        }
    }
    let recorded = checksums(&sums);
    if read(&folder.join(WRITTEN))?.as_deref() != Some(&recorded) {
        let outcome = if known.is_empty() { Outcome::Written } else { Outcome::Updated };
        put(folder, WRITTEN, &recorded, check)?;
        changes.push(FileChange { path: WRITTEN.to_owned(), outcome });
    }
    Ok(changes)
}

/// Returns an edited manifest with the new groups of operations. `None` if it does not have their marks.
fn with_features(there: &str, new: &str) -> Option<String> {
    let block = |text: &str| {
        let begin = text.find(BEGIN)?;
        let end = begin + text[begin..].find(END)? + END.len();
        Some(begin..end)
    };
    let (old, new) = (block(there)?, &new[block(new)?]);
    Some(format!("{}{new}{}", &there[..old.start], &there[old.end..]))
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    }
}

fn put(folder: &Path, path: &str, text: &str, check: bool) -> io::Result<()> {
    if check {
        return Ok(());
    }
    let path = folder.join(path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

fn read_checksums(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let text = read(&folder.join(WRITTEN))?.unwrap_or_default();
    // A broken file knows nothing: all files count as edited.
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn checksums(sums: &BTreeMap<String, String>) -> String {
    // A map of strings has no value that JSON does not have.
    serde_json::to_string_pretty(sums).unwrap_or_default() + "\n"
}

/// Returns the FNV-1a hash of a text. It tells edits from versions; nobody has a reason to forge it. Line ends do not
/// count, since a checkout may change them.
fn checksum(text: &str) -> String {
    let bytes = text.bytes().filter(|byte| *byte != b'\r');
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
