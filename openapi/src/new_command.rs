//! The command `new`.

use std::path::PathBuf;

use fingerpost_openapi::{
    CrateOptions, Dependency, Outcome, Reading, Selection, Since, Sources, new_crate, package_name, update,
};

use super::{read_document, read_overlay};

/// Arguments of the command.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Document, `OpenAPI` 3.0 to 3.2 or Swagger 2.0 as JSON or YAML.
    document: PathBuf,
    /// Folder of the crate.
    #[arg(short, long)]
    out: PathBuf,
    /// Name of the client's type; from the title of the document by default.
    #[arg(long)]
    name: Option<String>,
    /// Only the operations of this tag, as in the document or as the name of its module. Can be repeated, and combined
    /// with `--include`.
    #[arg(long, value_name = "TAG")]
    only: Vec<String>,
    /// Only the operations of these paths: a pattern with `*`, or the beginning of paths. Can be repeated.
    #[arg(long, value_name = "PATH")]
    include: Vec<String>,
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
        let Reading { mut facts, texts, .. } = read_document(&self.document, &overlay, self.strict, self.places)?;
        let selection = Selection { only: self.only, include: self.include };
        facts.select(&selection, overlay.document.default_tag.as_deref()).map_err(|errors| errors.join("\nerror: "))?;
        let absolute = std::path::absolute(&self.out).map_err(|error| format!("{}: {error}", self.out.display()))?;
        let options = CrateOptions {
            package: package_name(&absolute),
            client: self.name,
            fingerpost: self.fingerpost.map_or_else(|| Ok(Dependency::default()), |text| dependency(&text))?,
        };
        let sources = Sources { facts, overlay, texts, since: Since::default() };
        let made = new_crate(&sources, &options);
        eprint!("{}", made.notes.summary(self.places));
        if made.notes.has_errors() || (self.strict && made.notes.warnings().next().is_some()) {
            return Err("nothing was written".to_owned());
        }
        let changes =
            update(&self.out, &made, self.check).map_err(|error| format!("{}: {error}", self.out.display()))?;
        for change in &changes {
            match (self.check && change.is_write(), change.outcome) {
                (true, Outcome::Written) => println!("would write {}", change.path),
                (true, Outcome::Removed) => println!("would remove {}", change.path),
                (true, _) => println!("would update {}", change.path),
                (false, _) => println!("{change}"),
            }
        }
        let writes = changes.iter().filter(|change| change.is_write()).count();
        println!("{writes} files {}", if self.check { "differ" } else { "written" });
        Ok(!self.check || writes == 0)
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
