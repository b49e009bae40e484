//! The importer over a folder of `OpenAPI` documents, beside progenitor. `cargo xtask openapi-world` runs it.

mod code;
mod count;
mod document;
mod fingerpost;
mod page;
mod progenitor;
mod scratch;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use self::document::Document;

/// A result whose error is a message for the terminal.
type Result<T> = std::result::Result<T, String>;

/// Imports and compiles all documents of a folder, and prints a table.
#[derive(Parser)]
#[command(name = "cargo xtask openapi-world", bin_name = "cargo xtask openapi-world")]
struct Arguments {
    /// Folder of documents: JSON or YAML, also compressed with gzip.
    folder: PathBuf,
    /// Also writes docs/openapi.md.
    #[arg(long)]
    write: bool,
    /// Generates the same with progenitor. The first run installs it and needs the network.
    #[arg(long)]
    progenitor: bool,
    /// Only checks that everything is imported and compiles.
    #[arg(long, conflicts_with_all = ["write", "progenitor"])]
    check: bool,
    /// Only documents whose file name contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Folder for everything that is generated.
    #[arg(long, hide = true)]
    scratch: PathBuf,
    /// The release build of the importer.
    #[arg(long, hide = true)]
    importer: PathBuf,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).peekable();
    // The program starts itself again for each measured command, since the peak memory of children is that of the
    // largest one.
    if arguments.peek().is_some_and(|first| first == scratch::MEASURE) {
        return scratch::measured(&arguments.skip(1).collect::<Vec<_>>());
    }
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    let documents = documents(arguments)?;
    if documents.is_empty() {
        return Err(format!("{}: no documents", arguments.folder.display()));
    }
    let ours = fingerpost::generate(&documents, &arguments.importer, &arguments.scratch.join("fingerpost"))?;
    if arguments.check {
        let failures = ours.iter().zip(&documents).filter(|(outcome, _)| outcome.failure.is_some());
        let names: Vec<_> = failures.map(|(_, document)| document.name.as_str()).collect();
        println!("{} documents, {} of them fail", documents.len(), names.len());
        return if names.is_empty() { Ok(()) } else { Err(names.join(", ")) };
    }
    let theirs = if arguments.progenitor {
        Some(progenitor::generate(&documents, &arguments.scratch.join("progenitor"))?)
    } else {
        None
    };
    let tables = page::tables(&documents, &ours, theirs.as_deref());
    print!("{tables}");
    if arguments.write {
        let path = root().join("docs/openapi.md");
        let text = format!("{}\n{tables}", include_str!("head.md"));
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Returns the folder of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the package is in a folder of `tests`")
}

/// Reads all documents of the folder, in the order of their names.
fn documents(arguments: &Arguments) -> Result<Vec<Document>> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", arguments.folder.display());
    let entries = fs::read_dir(&arguments.folder).map_err(unreadable)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<std::io::Result<Vec<_>>>().map_err(unreadable)?;
    paths.sort();
    let folder = arguments.scratch.join("documents");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut documents = Vec::new();
    for path in &paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let plain = name.strip_suffix(".gz").unwrap_or(&name);
        let is_document = [".json", ".yaml", ".yml"].iter().any(|ending| plain.ends_with(ending));
        if is_document && arguments.only.as_ref().is_none_or(|only| name.contains(only)) {
            documents.push(Document::read(path, &folder)?);
        }
    }
    Ok(documents)
}
