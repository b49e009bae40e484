//! Comparison and writing of generated files.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::page::GENERATED;

/// A difference between a file on disk and its generated content.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Difference {
    /// The file does not exist.
    Missing(String),
    /// The file has other content, first in this line.
    Changed(String, usize),
    /// The file is no longer generated.
    Stale(String),
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "{path} is missing"),
            Self::Changed(path, line) => write!(f, "{path} differs from line {line}"),
            Self::Stale(path) => write!(f, "{path} is no longer generated"),
        }
    }
}

/// Compares a folder with the generated files.
pub fn compare(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Difference>> {
    let mut differences = Vec::new();
    for (path, text) in files {
        match fs::read_to_string(folder.join(path)) {
            Ok(there) if there == *text => {}
            Ok(there) => {
                let same = there.lines().zip(text.lines()).take_while(|(left, right)| left == right).count();
                differences.push(Difference::Changed(path.clone(), same + 1));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                differences.push(Difference::Missing(path.clone()));
            }
            Err(error) => return Err(error),
        }
    }
    differences.extend(stale(folder, files)?.into_iter().map(Difference::Stale));
    Ok(differences)
}

/// Writes the files that differ and removes those that are no longer generated. Returns the differences.
pub fn write(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Difference>> {
    let differences = compare(folder, files)?;
    for difference in &differences {
        match difference {
            Difference::Missing(path) | Difference::Changed(path, _) => {
                let target = folder.join(path);
                if let Some(parent) = target.parent() {
                    fs::create_dir_all(parent)?;
                }
                fs::write(target, &files[path])?;
            }
            Difference::Stale(path) => fs::remove_file(folder.join(path))?,
        }
    }
    Ok(differences)
}

/// Returns generated files in the folder that are not among these. Other files are left alone.
fn stale(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<String>> {
    let mut stale = Vec::new();
    let mut todo: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(directory) = todo.pop() {
        let entries = match fs::read_dir(&directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let Ok(below) = path.strip_prefix(folder) else { continue };
            let name = below.to_string_lossy().replace('\\', "/");
            let rust = path.extension().is_some_and(|extension| extension == "rs");
            if rust && !files.contains_key(&name) && fs::read_to_string(&path)?.starts_with(GENERATED) {
                stale.push(name);
            }
        }
    }
    stale.sort();
    Ok(stale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_made_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let files = BTreeMap::from([("a/mod.rs".to_owned(), format!("{GENERATED} from x.\nA\n"))]);
        assert_eq!(write(folder.path(), &files).unwrap(), [Difference::Missing("a/mod.rs".into())]);
        assert_eq!(compare(folder.path(), &files).unwrap(), []);
        fs::write(folder.path().join("a/mod.rs"), format!("{GENERATED} from x.\nB\n")).unwrap();
        fs::write(folder.path().join("old.rs"), format!("{GENERATED} from x.\n")).unwrap();
        fs::write(folder.path().join("own.rs"), "// By hand.\n").unwrap();
        let differences = [Difference::Changed("a/mod.rs".into(), 2), Difference::Stale("old.rs".into())];
        assert_eq!(compare(folder.path(), &files).unwrap(), differences);
        assert_eq!(write(folder.path(), &files).unwrap(), differences);
        assert!(folder.path().join("own.rs").exists() && !folder.path().join("old.rs").exists());
    }
}
