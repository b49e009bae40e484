//! Folders as directories.
//!
//! A folder is a directory, named after the folder, with the file `folder.json`, which has the exact name; a dashboard
//! is a file `TITLE.dashboard.json`, a look `TITLE.look.json`, both with the title in lower case and `-` for whatever
//! is neither letter nor digit.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::files::{DashboardFile, FileError, FolderFile, LookFile, read, write};

const FOLDER: &str = "folder.json";
const DASHBOARD: &str = ".dashboard.json";
const LOOK: &str = ".look.json";

/// The files of a directory after [`FolderFile::write`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenFiles {
    /// New or changed files.
    pub written: Vec<PathBuf>,
    /// Files that had this content already, which were not written.
    pub unchanged: Vec<PathBuf>,
    /// Files of content that the folder does not have. They are not deleted, and an import would read them.
    pub stale: Vec<PathBuf>,
}

impl FolderFile {
    /// Writes the folder to a directory, which is created if it does not exist. Only files whose content differs are
    /// written, and none is deleted.
    pub fn write(&self, directory: impl AsRef<Path>) -> Result<WrittenFiles, FileError> {
        let mut files = WrittenFiles::default();
        self.write_into(directory.as_ref(), &mut files)?;
        let known: BTreeSet<_> = files.written.iter().chain(&files.unchanged).cloned().collect();
        stale(directory.as_ref(), &known, &mut files.stale)?;
        Ok(files)
    }

    fn write_into(&self, directory: &Path, files: &mut WrittenFiles) -> Result<(), FileError> {
        fs::create_dir_all(directory)
            .map_err(|error| FileError::io("cannot create the directory", error).at(directory))?;
        let mut put = |name: String, text: &str| {
            let path = directory.join(name);
            if fs::read_to_string(&path).is_ok_and(|known| known == text) {
                files.unchanged.push(path);
            } else {
                write(&path, text)?;
                files.written.push(path);
            }
            Ok(())
        };
        put(FOLDER.to_owned(), &format!("{:#}\n", json!({ "content_file_version": 1, "name": self.name })))?;
        let mut names = Names::default();
        for dashboard in &self.dashboards {
            put(names.free(dashboard.title(), DASHBOARD), &dashboard.to_json())?;
        }
        for look in &self.looks {
            put(names.free(look.title(), LOOK), &look.to_json())?;
        }
        for folder in &self.folders {
            folder.write_into(&directory.join(names.free(&folder.name, "")), files)?;
        }
        Ok(())
    }

    /// Reads a folder from a directory. Other files are ignored, except JSON files named as looker-cli names them,
    /// `Dashboard_…` and `Look_…`, which are read; a directory without `folder.json` has the name of the folder.
    pub fn read(directory: impl AsRef<Path>) -> Result<Self, FileError> {
        let directory = directory.as_ref();
        let mut folder = Self { name: name_of(directory)?, ..Self::default() };
        for path in entries(directory)? {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() {
                if !name.starts_with('.') {
                    folder.folders.push(Self::read(&path)?);
                }
            } else if is_dashboard(&name) {
                folder.dashboards.push(DashboardFile::read(&path)?);
            } else if is_look(&name) {
                folder.looks.push(LookFile::read(&path)?);
            }
        }
        folder.sort();
        Ok(folder)
    }

    pub(super) fn sort(&mut self) {
        self.dashboards.sort_by(|one, other| one.title().cmp(other.title()));
        self.looks.sort_by(|one, other| one.title().cmp(other.title()));
        self.folders.sort_by(|one, other| one.name.cmp(&other.name));
    }
}

/// The file names of one directory. File systems that ignore case are common, so names are in lower case.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// Returns a name for a title, with a number if an earlier one is the same.
    fn free(&mut self, title: &str, ending: &str) -> String {
        let mut stem = String::new();
        for sign in title.chars().flat_map(char::to_lowercase).take(100) {
            if sign.is_alphanumeric() {
                stem.push(sign);
            } else if !stem.ends_with('-') {
                stem.push('-');
            }
        }
        let stem = stem.trim_matches('-');
        let stem = if stem.is_empty() { "untitled" } else { stem };
        let mut name = format!("{stem}{ending}");
        let mut number = 2;
        while !self.0.insert(name.clone()) {
            name = format!("{stem}-{number}{ending}");
            number += 1;
        }
        name
    }
}

fn is_dashboard(name: &str) -> bool {
    name.ends_with(DASHBOARD) || (name.starts_with("Dashboard_") && has_json_ending(name))
}

fn is_look(name: &str) -> bool {
    name.ends_with(LOOK) || (name.starts_with("Look_") && has_json_ending(name))
}

fn has_json_ending(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn name_of(directory: &Path) -> Result<String, FileError> {
    let path = directory.join(FOLDER);
    if !path.exists() {
        return Ok(directory.file_name().unwrap_or_default().to_string_lossy().into_owned());
    }
    let json: Value = serde_json::from_str(&read(&path)?)
        .map_err(|problem| FileError::invalid(format!("invalid JSON: {problem}")).at(&path))?;
    match json["name"].as_str() {
        Some(name) => Ok(name.to_owned()),
        None => Err(FileError::invalid("missing `name`".to_owned()).at(&path)),
    }
}

fn entries(directory: &Path) -> Result<Vec<PathBuf>, FileError> {
    let failed = |error| FileError::io("cannot read the directory", error).at(directory);
    let entries = fs::read_dir(directory).map_err(failed)?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    paths.sort();
    Ok(paths)
}

/// Finds the files that an import would read and that are not known.
fn stale(directory: &Path, known: &BTreeSet<PathBuf>, found: &mut Vec<PathBuf>) -> Result<(), FileError> {
    for path in entries(directory)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !name.starts_with('.') {
                stale(&path, known, found)?;
            }
        } else if !known.contains(&path) && (name == FOLDER || is_dashboard(name) || is_look(name)) {
            found.push(path);
        }
    }
    Ok(())
}
