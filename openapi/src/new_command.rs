//! The command `new`.

use std::path::PathBuf;

use fingerpost_openapi::{
    CrateOptions, Dependency, FileChange, Outcome, Reading, Selection, Since, Sources, new_crate, package_of,
    selection_of, update,
};

use super::{read_document, read_overlay};

/// Arguments of the command.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Document, OpenAPI 3.0 to 3.2 or Swagger 2.0 as JSON or YAML.
    document: PathBuf,
    /// Folder of the crate.
    #[arg(short, long)]
    out: PathBuf,
    /// Name of the client's type; from the title of the document by default.
    #[arg(long)]
    name: Option<String>,
    /// Only the operations of this tag, as in the document or as the name of its module. Can be repeated, and combined
    /// with `--include`. The next run selects the same, unless it has options of its own.
    #[arg(long, value_name = "TAG")]
    only: Vec<String>,
    /// Only the operations of these paths: a pattern with `*`, or the beginning of paths. Can be repeated.
    #[arg(long, value_name = "PATH")]
    include: Vec<String>,
    /// All operations, also if the last run selected a part of them.
    #[arg(long, conflicts_with_all = ["only", "include"])]
    all: bool,
    /// Overlay file: corrections, names and options.
    #[arg(long)]
    overlay: Option<PathBuf>,
    /// Version of fingerpost, or the folder of a clone of its repository; this version by default.
    #[arg(long, value_name = "PATH|VERSION")]
    fingerpost: Option<String>,
    /// Writes nothing, and fails if a file would change.
    #[arg(long)]
    check: bool,
    /// Fails if the document is wrong anywhere, instead of reading it as the warnings say.
    #[arg(long)]
    strict: bool,
    /// Maximum number of positions per note.
    #[arg(long, default_value_t = 3)]
    places: usize,
}

impl Arguments {
    pub(crate) fn run(self) -> Result<bool, String> {
        let overlay = read_overlay(self.overlay.as_deref())?;
        let reading = read_document(&self.document, &overlay, self.strict, self.places)?;
        let locator = reading.locator(&self.document);
        let Reading { mut facts, texts, .. } = reading;
        let given = Selection { only: self.only, include: self.include };
        let says_nothing = !self.all && given.is_everything();
        let selection = if says_nothing { selection_of(&self.out)?.unwrap_or_default() } else { given };
        let selected = options_of(&selection);
        if says_nothing && !selected.is_empty() {
            println!("selected as in the last run:{selected} (`--all` selects everything)");
        }
        let repeated = selected + if self.overlay.is_some() { " --overlay OVERLAY" } else { "" };
        facts.select(&selection, overlay.document.default_tag.as_deref()).map_err(|errors| errors.join("\nerror: "))?;
        let absolute = std::path::absolute(&self.out).map_err(|error| format!("{}: {error}", self.out.display()))?;
        let options = CrateOptions {
            package: package_of(&absolute),
            client: self.name,
            selection,
            repeated,
            fingerpost: self.fingerpost.map_or_else(|| Ok(Dependency::default()), |text| dependency(&text))?,
        };
        let sources = Sources { facts, overlay, texts, since: Since::default() };
        let mut made = new_crate(&sources, &options);
        locator.locate(&mut made.notes);
        eprint!("{}", made.notes.summary(self.places));
        if made.notes.has_errors() || (self.strict && made.notes.warnings().next().is_some()) {
            return Err("nothing was written".to_owned());
        }
        let changes =
            update(&self.out, &made, self.check).map_err(|error| format!("{}: {error}", self.out.display()))?;
        for line in lines(&changes, self.check) {
            println!("{line}");
        }
        let writes = changes.iter().filter(|change| change.is_write()).count();
        println!(
            "{writes} {} {}",
            if writes == 1 { "file" } else { "files" },
            if self.check { "differ" } else { "written" }
        );
        Ok(!self.check || writes == 0)
    }
}

/// Returns the options that select this part of an API, each after a space.
fn options_of(selection: &Selection) -> String {
    let all = [("--only", &selection.only), ("--include", &selection.include)];
    let all = all.into_iter().flat_map(|(option, values)| values.iter().map(move |value| (option, value)));
    let options: Vec<_> = all.map(|(option, value)| format!(" {option} {}", quoted(value))).collect();
    options.concat()
}

/// Returns a line for each file. The new declarations, which can be hundreds of files, are one line.
fn lines(changes: &[FileChange], check: bool) -> Vec<String> {
    let is_declaration =
        |change: &&FileChange| change.outcome == Outcome::Written && change.path.starts_with("src/resources/");
    let declarations = changes.iter().filter(is_declaration).count();
    let mut lines = Vec::new();
    let mut counted = false;
    for change in changes {
        let line = match (check && change.is_write(), change.outcome) {
            _ if declarations > 1 && is_declaration(&change) => {
                if std::mem::replace(&mut counted, true) {
                    continue;
                }
                format!("{} src/resources ({declarations} new files)", if check { "would write" } else { "wrote" })
            }
            (true, Outcome::Written) => format!("would write {}", change.path),
            (true, Outcome::Removed) => format!("would remove {}", change.path),
            (true, _) => format!("would update {}", change.path),
            (false, _) => change.to_string(),
        };
        lines.push(line);
    }
    lines
}

/// Returns an argument as a shell reads it.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./{}:".contains(c);
    // Braces alone are plain, but a list in them is not; it has a comma.
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// Returns the source of the dependencies: a folder if there is one, or else a version.
fn dependency(text: &str) -> Result<Dependency, String> {
    if text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(['/', '\\']) {
        return Ok(Dependency::Version(text.to_owned()));
    }
    let path = std::path::absolute(text).map_err(|error| format!("{text}: {error}"))?;
    if path.join("runtime/Cargo.toml").is_file() {
        return Ok(Dependency::Path(path));
    }
    Err(format!("invalid `--fingerpost {text}`: expected a version, or the folder of a clone of the repository"))
}
