//! Dashboards, looks and folders as values, and as files.

use std::collections::BTreeSet;
use std::error::Error as StdError;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::canonical::{self, Object, objects, text};
use super::difference::{self, Difference};

/// The version of the format. A higher one is refused.
const VERSION: u64 = 1;
const VERSION_KEY: &str = "content_file_version";

/// A dashboard with its tiles, queries, filters and layouts, without ids, owner and times.
#[derive(Clone, Debug, PartialEq)]
pub struct DashboardFile {
    pub(super) json: Object,
    /// Whether a missing property means that there is none: in files of this format, but not in those of other tools.
    pub(super) complete: bool,
}

/// A look with its query, without ids, owner and times.
#[derive(Clone, Debug, PartialEq)]
pub struct LookFile {
    pub(super) json: Object,
    pub(super) complete: bool,
}

/// A folder with the dashboards, looks and folders in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FolderFile {
    /// The name. The top folder's is not used by an import, which fills an existing folder.
    pub name: String,
    /// User-defined dashboards, sorted by title.
    pub dashboards: Vec<DashboardFile>,
    /// Looks, sorted by title.
    pub looks: Vec<LookFile>,
    /// Sub-folders, sorted by name.
    pub folders: Vec<FolderFile>,
}

/// Any content of a file or directory.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentFile {
    /// A dashboard.
    Dashboard(DashboardFile),
    /// A look.
    Look(LookFile),
    /// A folder: a directory.
    Folder(FolderFile),
}

/// The error of reading or writing a file.
#[derive(Debug)]
pub struct FileError {
    path: Option<PathBuf>,
    problem: String,
    source: Option<std::io::Error>,
}

impl DashboardFile {
    /// Reads a dashboard from JSON: of this format, or from `dashboard cat` of looker-cli and `gzr`.
    ///
    /// # Errors
    ///
    /// Invalid JSON, a higher version of the format, or a part that Looker does not accept.
    pub fn from_json(json: &str) -> Result<Self, FileError> {
        Self::of(&parse(json)?)
    }

    fn of(json: &Object) -> Result<Self, FileError> {
        let complete = check_version(json)?;
        if !json.contains_key("dashboard_elements") {
            return Err(FileError::invalid("expected a dashboard, found no `dashboard_elements`".to_owned()));
        }
        Ok(Self { json: canonical::dashboard(json)?.dashboard, complete })
    }

    /// Returns the dashboard as JSON, indented and with sorted names, for a file.
    pub fn to_json(&self) -> String {
        print(&self.json)
    }

    /// Reads a dashboard from a file: see [`from_json`](Self::from_json).
    pub fn read(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref();
        Self::from_json(&read(path)?).map_err(|error| error.at(path))
    }

    /// Writes the dashboard to a file, replacing it.
    pub fn write(&self, path: impl AsRef<Path>) -> Result<(), FileError> {
        write(path.as_ref(), &self.to_json())
    }

    /// Returns the title.
    pub fn title(&self) -> &str {
        text(&self.json, "title")
    }

    /// Returns the slug, the short name in URLs.
    pub fn slug(&self) -> Option<&str> {
        Some(text(&self.json, "slug")).filter(|slug| !slug.is_empty())
    }

    /// Returns the properties as JSON.
    pub fn as_json(&self) -> &serde_json::Map<String, Value> {
        &self.json
    }

    /// Returns the differences to another dashboard, field by field. Tiles are compared by title, filters by name.
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        difference::dashboards(&self.json, &other.json)
    }

    /// Returns the explores that the queries use, each with its model first.
    pub fn explores(&self) -> BTreeSet<(String, String)> {
        let mut explores = BTreeSet::new();
        for tile in objects(&self.json, "dashboard_elements") {
            let sources = tile.get("merge_result").and_then(Value::as_object);
            let sources = sources.map(|merged| objects(merged, "source_queries")).unwrap_or_default();
            let look = tile.get("look").and_then(Value::as_object);
            explores.extend([tile].into_iter().chain(look).chain(sources).filter_map(explore_of));
        }
        explores
    }
}

impl LookFile {
    /// Reads a look from JSON: of this format, or from `look cat` of looker-cli and `gzr`.
    ///
    /// # Errors
    ///
    /// Invalid JSON, a higher version of the format, or a part that Looker does not accept.
    pub fn from_json(json: &str) -> Result<Self, FileError> {
        Self::of(&parse(json)?)
    }

    fn of(json: &Object) -> Result<Self, FileError> {
        let complete = check_version(json)?;
        if json.contains_key("dashboard_elements") {
            return Err(FileError::invalid("expected a look, found a dashboard".to_owned()));
        }
        Ok(Self { json: canonical::look(json)?, complete })
    }

    /// Returns the look as JSON, indented and with sorted names, for a file.
    pub fn to_json(&self) -> String {
        print(&self.json)
    }

    /// Reads a look from a file: see [`from_json`](Self::from_json).
    pub fn read(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref();
        Self::from_json(&read(path)?).map_err(|error| error.at(path))
    }

    /// Writes the look to a file, replacing it.
    pub fn write(&self, path: impl AsRef<Path>) -> Result<(), FileError> {
        write(path.as_ref(), &self.to_json())
    }

    /// Returns the title.
    pub fn title(&self) -> &str {
        text(&self.json, "title")
    }

    /// Returns the properties as JSON.
    pub fn as_json(&self) -> &serde_json::Map<String, Value> {
        &self.json
    }

    /// Returns the differences to another look, field by field.
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        difference::objects("", &self.json, &other.json)
    }

    /// Returns the explore that the query uses, with its model first.
    pub fn explore(&self) -> Option<(String, String)> {
        explore_of(&self.json)
    }
}

impl FolderFile {
    /// Returns the differences to another folder: dashboards and looks are compared by title, folders by name.
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        difference::folders("", self, other, &mut found);
        found
    }

    /// Returns the explores that all queries in the folder use, each with its model first.
    pub fn explores(&self) -> BTreeSet<(String, String)> {
        let mut explores: BTreeSet<_> = self.dashboards.iter().flat_map(DashboardFile::explores).collect();
        explores.extend(self.looks.iter().filter_map(LookFile::explore));
        explores.extend(self.folders.iter().flat_map(Self::explores));
        explores
    }
}

impl FolderFile {
    /// Checks that no two items would be imported as one.
    pub(super) fn check_unique(&self) -> Result<(), FileError> {
        let titles = self.dashboards.iter().map(|dashboard| ("dashboards", dashboard.title()));
        let slugs =
            self.dashboards.iter().filter_map(|dashboard| Some(("dashboards with the slug", dashboard.slug()?)));
        let looks = self.looks.iter().map(|look| ("looks", look.title()));
        let folders = self.folders.iter().map(|folder| ("folders", folder.name.as_str()));
        let mut seen = BTreeSet::new();
        for (kind, name) in titles.chain(slugs).chain(looks).chain(folders) {
            if !seen.insert((kind, name)) {
                let folder = &self.name;
                return Err(FileError::invalid(format!("the folder `{folder}` has two {kind} `{name}`; rename one")));
            }
        }
        self.folders.iter().try_for_each(Self::check_unique)
    }
}

impl ContentFile {
    /// Reads a directory, or a file with a dashboard or a look.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, FileError> {
        let path = path.as_ref();
        if path.is_dir() {
            return FolderFile::read(path).map(Self::Folder);
        }
        let read = || {
            let json = parse(&read(path)?)?;
            if json.contains_key("dashboard_elements") {
                DashboardFile::of(&json).map(Self::Dashboard)
            } else {
                LookFile::of(&json).map(Self::Look)
            }
        };
        read().map_err(|error: FileError| error.at(path))
    }

    /// Returns the explores that the queries use, each with its model first.
    pub fn explores(&self) -> BTreeSet<(String, String)> {
        match self {
            Self::Dashboard(dashboard) => dashboard.explores(),
            Self::Look(look) => look.explore().into_iter().collect(),
            Self::Folder(folder) => folder.explores(),
        }
    }
}

macro_rules! into_content {
    ($($variant:ident $of:ident,)+) => {
        $(
            impl From<$of> for ContentFile {
                fn from(file: $of) -> Self {
                    Self::$variant(file)
                }
            }

            impl From<&$of> for ContentFile {
                fn from(file: &$of) -> Self {
                    Self::$variant(file.clone())
                }
            }
        )+
    };
}

into_content! {
    Dashboard DashboardFile,
    Look LookFile,
    Folder FolderFile,
}

impl From<&ContentFile> for ContentFile {
    fn from(file: &ContentFile) -> Self {
        file.clone()
    }
}

fn explore_of(of: &Object) -> Option<(String, String)> {
    let query = of.get("query")?.as_object()?;
    Some((text(query, "model").to_owned(), text(query, "view").to_owned()))
}

fn parse(json: &str) -> Result<Object, FileError> {
    // Editors of Windows put a byte order mark in front.
    match serde_json::from_str(json.trim_start_matches('\u{feff}')) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(FileError::invalid("expected a JSON object".to_owned())),
        Err(problem) => Err(FileError::invalid(format!("invalid JSON: {problem}"))),
    }
}

/// Returns whether the file has this format; fails if its version is higher.
fn check_version(json: &Object) -> Result<bool, FileError> {
    match json.get(VERSION_KEY) {
        None => Ok(false),
        Some(version) if version.as_u64().is_some_and(|version| (1..=VERSION).contains(&version)) => Ok(true),
        Some(version) => Err(FileError::invalid(format!(
            "version {version} of the format is not supported; expected at most {VERSION}"
        ))),
    }
}

fn print(json: &Object) -> String {
    let mut json = json.clone();
    json.insert(VERSION_KEY.to_owned(), VERSION.into());
    // Sorted at every depth, also where another crate makes `serde_json` keep the order of insertion.
    json.sort_keys();
    json.values_mut().for_each(Value::sort_all_objects);
    format!("{:#}\n", Value::Object(json))
}

pub(super) fn read(path: &Path) -> Result<String, FileError> {
    std::fs::read_to_string(path).map_err(|error| FileError::io("cannot read", error).at(path))
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), FileError> {
    std::fs::write(path, text).map_err(|error| FileError::io("cannot write", error).at(path))
}

impl FileError {
    pub(super) fn invalid(problem: String) -> Self {
        Self { path: None, problem, source: None }
    }

    pub(super) fn io(problem: &str, source: std::io::Error) -> Self {
        Self { path: None, problem: problem.to_owned(), source: Some(source) }
    }

    /// Names the content.
    pub(super) fn of(mut self, what: &str) -> Self {
        self.problem = format!("{what}: {}", self.problem);
        self
    }

    /// Names the file, unless the error has one.
    pub(super) fn at(mut self, path: &Path) -> Self {
        self.path.get_or_insert_with(|| path.to_owned());
        self
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "{}: ", path.display())?;
        }
        f.write_str(&self.problem)
    }
}

impl StdError for FileError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
