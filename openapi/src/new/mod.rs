//! A whole client crate from a document: `fingerpost-openapi new`.
//!
//! `import → files → update`. The declarations and the facts are generated, and are replaced by every run. All other
//! files belong to whoever uses the crate: a run replaces one only if it is exactly as an earlier run wrote it.

mod features;
mod files;
mod update;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use self::update::{FileChange, Outcome, update};
use crate::facts::Selection;
use crate::import::{FirstCall, Sources, client_name, given_name, import, in_code, summary};
use crate::note::Notes;

/// The file with the selected part of the API.
const SELECTION: &str = "spec/selection.json";

/// Options of a new crate.
#[derive(Clone, Debug, Default)]
pub struct CrateOptions {
    /// Name of the package.
    pub package: String,
    /// Name of the client's type; from the title of the document by default.
    pub client: Option<String>,
    /// The source of `fingerpost` and `fingerpost-openapi`.
    pub fingerpost: Dependency,
    /// The part of the API that the facts have, for the next run: see [`selection_of`].
    pub selection: Selection,
    /// Further options of the command, which the README repeats for the next run: ` --only books`. Empty by default.
    pub repeated: String,
}

/// The source of the dependencies.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Dependency {
    /// A version of the registry; this one by default.
    Version(String),
    /// The folder of a clone of the repository.
    Path(PathBuf),
}

impl Default for Dependency {
    fn default() -> Self {
        Self::Version(env!("CARGO_PKG_VERSION").to_owned())
    }
}

/// The files of a crate.
#[derive(Clone, Debug, Default)]
pub struct ClientCrate {
    /// Files that every run replaces, by path.
    pub generated: BTreeMap<String, String>,
    /// Files that belong to the user of the crate after they are written, by path.
    pub own: BTreeMap<String, String>,
    /// Notes on what could not be declared. If there is an error, there are no files.
    pub notes: Notes,
}

/// Everything that the files are made of.
struct Parts<'a> {
    title: &'a str,
    package: &'a str,
    /// Name of the crate in code.
    krate: String,
    client: String,
    /// `new` needs no address, since the document has one.
    has_server: bool,
    call: Option<FirstCall>,
    fingerpost: &'a Dependency,
    /// Options of the command that the next run needs again.
    options: String,
    /// Crates that the generated code uses.
    uses: Vec<&'static str>,
    features: features::Features,
    /// Functions of the builder that set credentials.
    has_credentials: bool,
    /// Value of `#![recursion_limit]`, if the types need one.
    recursion_limit: Option<usize>,
}

/// Creates the files of a crate with a client.
///
/// ```
/// use fingerpost_openapi::{CrateOptions, Facts, Overlay, Sources, new_crate};
///
/// let document = "openapi: 3.1.0\ninfo: { title: Shop API, version: '1' }\nservers: [{ url: https://shop.example }]\n\
///     paths:\n  /books:\n    get: { operationId: books, responses: { 204: { description: x } } }\n";
/// let sources = Sources { facts: Facts::from_document(document, &Overlay::default()).facts, ..Sources::default() };
/// let made = new_crate(&sources, &CrateOptions { package: "my-shop".to_owned(), ..CrateOptions::default() });
/// assert!(made.own["README.md"].contains("let client = Shop::new()?;"));
/// ```
pub fn new_crate(sources: &Sources, options: &CrateOptions) -> ClientCrate {
    let title = sources.facts.title.as_str();
    let named = options.client.as_deref().or(sources.overlay.document.client.as_deref());
    let client = named.map_or_else(|| client_name(title), given_name);
    let mut sources = sources.clone();
    sources.overlay.document.client = Some(client.clone());
    let imported = import(&sources);
    let mut made = ClientCrate { notes: imported.notes, ..ClientCrate::default() };
    if made.notes.has_errors() {
        return made;
    }
    let (groups, call) = summary(&sources);
    let features = features::Features::of(&groups, call.as_ref());
    let uses = uses(&imported.files);
    let parts = Parts {
        title: if title.is_empty() { "the API" } else { title },
        package: &options.package,
        krate: in_code(&options.package),
        client,
        has_server: sources.facts.servers.first().is_some_and(|server| !server.is_relative()),
        call,
        fingerpost: &options.fingerpost,
        options: again(options),
        uses,
        features,
        has_credentials: !sources.facts.schemes.is_empty(),
        recursion_limit: imported.recursion_limit,
    };
    for (path, text) in imported.files {
        made.generated.insert(format!("{}{path}", update::DECLARATIONS), text);
    }
    made.generated.insert("spec/facts.json".to_owned(), sources.facts.to_json());
    made.generated.insert(SELECTION.to_owned(), selection_json(&options.selection));
    made.own = files::own(&parts);
    made
}

/// Returns the selection as JSON.
fn selection_json(selection: &Selection) -> String {
    // Lists of strings are always JSON.
    serde_json::to_string_pretty(selection).unwrap_or_default() + "\n"
}

/// Reads which part of the API the crate in a folder has, so that another run makes the same one. Returns `None` if
/// there is no record of it.
///
/// # Errors
///
/// Returns a message if the record cannot be read: to take it for the whole API would make another crate.
pub fn selection_of(folder: &Path) -> Result<Option<Selection>, String> {
    let path = folder.join(SELECTION);
    let at = |problem: &dyn std::fmt::Display| {
        format!("{}: {problem}; select with `--only` and `--include`, or the whole API with `--all`", path.display())
    };
    match std::fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text).map(Some).map_err(|error| at(&error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(&error)),
    }
}

/// Returns the options without which the next run would make another crate.
fn again(options: &CrateOptions) -> String {
    let name = options.client.as_ref().map(|name| format!(" --name {}", given_name(name))).unwrap_or_default();
    let fingerpost = match &options.fingerpost {
        // The folder is one of this machine.
        Dependency::Path(_) => " --fingerpost FOLDER",
        Dependency::Version(_) => "",
    };
    format!("{name}{}{fingerpost}", options.repeated)
}

/// Returns the crates that the code names.
fn uses(files: &BTreeMap<String, String>) -> Vec<&'static str> {
    let names = |krate: &str| files.values().any(|text| text.contains(&format!("{krate}::")));
    ["jiff", "serde", "serde_json"].into_iter().filter(|krate| names(krate)).collect()
}

/// Returns the name of the package in a folder: that in its `Cargo.toml`, so that a crate keeps its name in a checkout
/// with another name, or else [`package_name`].
pub fn package_of(folder: &Path) -> String {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    name_in(&manifest).unwrap_or_else(|| package_name(folder))
}

/// Returns the name in the section `[package]` of a manifest.
fn name_in(manifest: &str) -> Option<String> {
    let package = manifest.lines().skip_while(|line| line.trim() != "[package]").skip(1);
    let mut lines = package.take_while(|line| !line.trim_start().starts_with('['));
    let value = lines.find_map(|line| line.trim().strip_prefix("name")?.trim_start().strip_prefix('='))?;
    let value = value.trim_start();
    let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
    value[1..].split_once(quote).map(|(name, _)| name.to_owned()).filter(|name| !name.is_empty())
}

/// Returns the name of a package from the name of its folder: lower case, with a letter first, and none that Rust or
/// cargo reserves.
pub fn package_name(folder: &Path) -> String {
    const RESERVED: &[&str] = &[
        "test",
        "core",
        "std",
        "alloc",
        "proc_macro",
        "proc-macro",
        "fingerpost",
        "fingerpost-openapi",
        "serde",
        "serde_json",
        "jiff",
        "tokio",
    ];
    let folder = folder.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name: String = folder.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect();
    let name = name.trim_matches(['-', '_']);
    let is_keyword = syn::parse_str::<syn::Ident>(&in_code(name)).is_err();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || is_keyword || RESERVED.contains(&name) {
        return format!("{name}-client").trim_start_matches(|c: char| !c.is_ascii_alphabetic()).to_owned();
    }
    name.to_owned()
}

#[cfg(test)]
mod tests;
