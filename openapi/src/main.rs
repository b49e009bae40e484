//! The command line: `new`, `import`, `check`, `facts`, `export`.

mod new_command;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use fingerpost_openapi::{
    CheckOptions, Difference, Facts, Level, Locator, Notes, Overlay, Reading, Since, Sources, Texts, check, compare,
    diff, export, import, read_file, write,
};

/// Makes client crates and declarations of OpenAPI documents, checks them, and compares and exports documents.
#[derive(Parser)]
#[command(name = "fingerpost-openapi", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generates declarations from a document.
    Import {
        /// Document, OpenAPI 3.0 to 3.2 or Swagger 2.0 as JSON or YAML.
        document: PathBuf,
        /// Overlay file: corrections, names and options.
        #[arg(long)]
        overlay: Option<PathBuf>,
        /// Folder of the documentation.
        #[arg(long)]
        docs: Option<PathBuf>,
        /// Uses the summaries, descriptions and small examples of the document as documentation, for everything that
        /// the folder has no text for. The default if there is no folder.
        #[arg(long, overrides_with = "no_prose")]
        prose: bool,
        /// Does not use the words of the document as documentation.
        #[arg(long)]
        no_prose: bool,
        /// Name and document of an older release, the oldest first. The docs of everything that it lacks say when it
        /// was added.
        #[arg(long, value_name = "NAME=FILE")]
        since: Vec<String>,
        /// Name of the document's release in notes such as `Added after …`; its version by default.
        #[arg(long)]
        release: Option<String>,
        /// Output folder.
        #[arg(short, long)]
        out: PathBuf,
        /// Writes nothing, and fails if the folder has other code.
        #[arg(long)]
        check: bool,
        /// Fails if an operation or a type has no documentation.
        #[arg(long)]
        strict_docs: bool,
        /// Fails if the document is wrong anywhere, instead of reading it as the warnings say.
        #[arg(long)]
        strict: bool,
        /// File for the section `[features]` of `Cargo.toml`; standard output by default.
        #[arg(long)]
        features: Option<PathBuf>,
        /// Maximum number of positions per note.
        #[arg(long, default_value_t = 3)]
        places: usize,
    },
    /// Creates a client crate from a document, or updates one.
    New(new_command::Arguments),
    /// Compares declarations with a document; both can be a table of facts or a document.
    Check {
        /// The declarations.
        declared: PathBuf,
        /// The vendor's document.
        document: PathBuf,
        /// Overlay file, applied to those of the two that are documents.
        #[arg(long)]
        overlay: Option<PathBuf>,
        /// Allows operations that are only in the document.
        #[arg(long)]
        partial: bool,
        /// Format of the report.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Tells what changed between two documents, and what of it breaks callers; both can be a table of facts.
    Diff {
        /// The older document.
        old: PathBuf,
        /// The newer document.
        new: PathBuf,
        /// Overlay file, applied to those of the two that are documents.
        #[arg(long)]
        overlay: Option<PathBuf>,
        /// Format of the report.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Lowest level of a change with which the command fails.
        #[arg(long, value_enum, default_value_t = FailOn::Breaking)]
        fail_on: FailOn,
    },
    /// Generates the table of facts of a document.
    Facts {
        /// Document, OpenAPI 3.0 to 3.2 or Swagger 2.0 as JSON or YAML.
        document: PathBuf,
        /// Overlay file.
        #[arg(long)]
        overlay: Option<PathBuf>,
        /// Fails if the document is wrong anywhere, instead of reading it as the warnings say.
        #[arg(long)]
        strict: bool,
        /// Source of the document, as an informative text: package, licence. Can be repeated.
        #[arg(long)]
        source: Vec<String>,
        /// Output file; standard output by default.
        #[arg(short, long)]
        out: Option<PathBuf>,
    },
    /// Generates an OpenAPI 3.1 document, or 3.2 where methods need it, from a table of facts.
    Export {
        /// Table of facts.
        facts: PathBuf,
        /// Output file; standard output by default.
        #[arg(short, long)]
        out: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Breaking,
    Warning,
    Never,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Runs a command. Returns false if it found a difference.
fn run(command: Command) -> Result<bool, String> {
    match command {
        Command::Import {
            document,
            overlay,
            docs,
            prose,
            no_prose,
            since,
            release,
            out,
            check,
            strict,
            strict_docs,
            features,
            places,
        } => {
            let overlay = read_overlay(overlay.as_deref())?;
            let with_prose = prose || (docs.is_none() && !no_prose);
            let reading = read_document(&document, &overlay, strict, places)?;
            let locator = reading.locator(&document);
            let Reading { mut facts, texts: words, .. } = reading;
            facts.version = release.unwrap_or(facts.version);
            let texts = docs.map_or_else(|| Ok(Texts::default()), |folder| Texts::read(&folder))?;
            let sources = Sources {
                facts,
                texts: if with_prose { texts.or(words) } else { texts },
                since: read_since(&since, &overlay)?,
                overlay,
            };
            run_import(&sources, &locator, &out, check, (strict, strict_docs), features.as_deref(), places)
        }
        Command::New(arguments) => arguments.run(),
        Command::Check { declared, document, overlay, partial, format } => {
            let overlay = read_overlay(overlay.as_deref())?;
            let (declared, document) = (read_either(&declared, &overlay)?, read_either(&document, &overlay)?);
            let report = check(&declared, &document, &CheckOptions { partial });
            match format {
                Format::Text => print!("{report}"),
                Format::Json => println!("{}", report.to_json()),
            }
            Ok(report.is_clean())
        }
        Command::Diff { old, new, overlay, format, fail_on } => {
            let overlay = read_overlay(overlay.as_deref())?;
            let read = |path: &Path| {
                let (facts, mut notes) = facts_and_notes(path, &overlay)?;
                // What is known of both documents, right or wrong, is compared.
                notes.keep_errors();
                settle(path, facts, &notes, 0)
            };
            let changes = diff(&read(&old)?, &read(&new)?);
            match format {
                Format::Text => print!("{changes}"),
                Format::Json => println!("{}", changes.to_json()),
            }
            let fails = match fail_on {
                FailOn::Breaking => Some(Level::Breaking),
                FailOn::Warning => Some(Level::Warning),
                FailOn::Never => None,
            };
            Ok(fails.is_none_or(|level| changes.worst().is_none_or(|worst| worst < level)))
        }
        Command::Facts { document, overlay, strict, source, out } => {
            let overlay = read_overlay(overlay.as_deref())?;
            let mut facts = read_document(&document, &overlay, strict, 3)?.facts;
            facts.source = vec![format!("{} {}", facts.title, facts.version), file_name(&document)];
            facts.source.extend(source);
            put(out.as_deref(), &facts.to_json())
        }
        Command::Export { facts, out } => {
            let facts = Facts::from_json(&read(&facts)?)?;
            let (document, notes) = export(&facts);
            eprint!("{}", notes.summary(3));
            let text = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
            put(out.as_deref(), &format!("{text}\n"))
        }
    }
}

fn run_import(
    sources: &Sources,
    locator: &Locator,
    out: &Path,
    check: bool,
    (strict, strict_docs): (bool, bool),
    features: Option<&Path>,
    places: usize,
) -> Result<bool, String> {
    let mut imported = import(sources);
    locator.locate(&mut imported.notes);
    eprint!("{}", imported.notes.summary(places));
    listed("without documentation", &imported.missing);
    listed("documented, but not in the document", &imported.unknown);
    if imported.notes.has_errors() || (strict && imported.notes.warnings().next().is_some()) {
        return Err("nothing was written".to_owned());
    }
    let io = |error: std::io::Error| format!("{}: {error}", out.display());
    let differences = if check { compare(out, &imported.files) } else { write(out, &imported.files) }.map_err(io)?;
    for difference in &differences {
        match (check, difference) {
            (true, difference) => println!("{difference}"),
            (false, Difference::Stale(path)) => println!("removed {path}"),
            (false, Difference::Missing(path) | Difference::Changed(path, _)) => println!("wrote {path}"),
        }
    }
    println!(
        "{} files, {} of them {}",
        imported.files.len(),
        differences.len(),
        if check { "different" } else { "written" }
    );
    match features {
        Some(path) if !check => drop(put(Some(path), &imported.features)?),
        None if !check => print!("\n{}", imported.features),
        // A check only tells differences.
        Some(_) | None => {}
    }
    let documented = imported.missing.is_empty() && imported.unknown.is_empty();
    Ok((!check || differences.is_empty()) && (!strict_docs || documented))
}

fn listed(what: &str, names: &[String]) {
    if !names.is_empty() {
        eprintln!("{} {what}:", names.len());
        for name in names {
            eprintln!("  {name}");
        }
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn put(path: Option<&Path>, text: &str) -> Result<bool, String> {
    match path {
        Some(path) => fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?,
        None => print!("{text}"),
    }
    Ok(true)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_overlay(path: Option<&Path>) -> Result<Overlay, String> {
    match path {
        Some(path) => Overlay::parse(&read(path)?).map_err(|error| format!("{}: {error}", path.display())),
        None => Ok(Overlay::default()),
    }
}

fn read_document(path: &Path, overlay: &Overlay, strict: bool, places: usize) -> Result<Reading, String> {
    let mut reading = Facts::from_parsed(read_file(path)?, overlay);
    reading.locator(path).locate(&mut reading.notes);
    reading.facts = settle(path, std::mem::take(&mut reading.facts), &reading.notes, places)?;
    let warnings = reading.notes.warnings().count();
    if strict && warnings > 0 {
        let noun = if warnings == 1 { "mistake" } else { "mistakes" };
        return Err(format!("{}: {warnings} {noun} in the document (`--strict`)", path.display()));
    }
    Ok(reading)
}

fn settle(path: &Path, facts: Facts, notes: &Notes, places: usize) -> Result<Facts, String> {
    let summary = notes.summary(places);
    if !summary.is_empty() {
        eprint!("{}:\n{summary}", path.display());
    }
    let errors = notes.errors().count();
    if errors > 0 { Err(format!("{}: {errors} errors in the document", path.display())) } else { Ok(facts) }
}

/// Reads a table of facts, or a document with the overlay.
fn read_either(path: &Path, overlay: &Overlay) -> Result<Facts, String> {
    let (facts, notes) = facts_and_notes(path, overlay)?;
    settle(path, facts, &notes, 0)
}

/// Like [`read_either`], but returns the notes, which may include errors.
fn facts_and_notes(path: &Path, overlay: &Overlay) -> Result<(Facts, Notes), String> {
    let node = read_file(path)?;
    if node.get("openapi").is_none() && node.get("operations").is_some() {
        let facts = Facts::from_json(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        return Ok((facts, Notes::default()));
    }
    let mut reading = Facts::from_parsed(node, overlay);
    reading.locator(path).locate(&mut reading.notes);
    Ok((reading.facts, reading.notes))
}

fn read_since(since: &[String], overlay: &Overlay) -> Result<Since, String> {
    let mut older = Since::default();
    for entry in since {
        let (name, path) =
            entry.split_once('=').ok_or_else(|| format!("invalid `--since {entry}`: expected NAME=FILE"))?;
        let path = Path::new(path);
        // Corrections only apply to the newest document; its reading options apply to all.
        let overlay = Overlay { document: overlay.document.clone(), ..Overlay::default() };
        let (facts, _) = facts_and_notes(path, &overlay)?;
        older.add(name, facts);
    }
    Ok(older)
}
