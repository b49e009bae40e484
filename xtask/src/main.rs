//! Development tasks: `cargo xtask COMMAND`.

mod bench;
mod budgets;
mod ci;
mod comments;
mod interop;
mod looker_release;
mod newcomer;
mod openapi_world;
mod package;
mod regenerate;
mod shell;
mod supply;
mod workspace;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs a development task.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the checks of every commit apart from the tests: linters, docs, examples, interop.
    Ci {
        /// Looker's `OpenAPI` document; without it `interop prism` and `interop contract` are skipped.
        #[arg(long, value_name = "FILE", env = "LOOKER_DOCUMENT")]
        document: Option<PathBuf>,
    },
    /// Tests the simulator and the declared calls with third-party clients and validators.
    Interop {
        /// Checks to run; all by default.
        #[arg(value_enum)]
        checks: Vec<interop::Check>,
        /// Looker's `OpenAPI` document, for `prism` and `contract`.
        #[arg(long, value_name = "FILE", env = "LOOKER_DOCUMENT")]
        document: Option<PathBuf>,
    },
    /// Checks licences, unused and lowest dependencies, features and the public interface.
    Supply {
        /// Checks to run; all by default.
        #[arg(value_enum)]
        steps: Vec<supply::Step>,
    },
    /// Measures speed and memory beside other clients, and writes docs/performance.md.
    Bench(bench::Options),
    /// Measures what looker-api costs to build and prints a table; see `tests/budgets/budgets.py`.
    Budgets {
        /// `[--write] [--rounds N] [--keep DIRECTORY] [DOCUMENT]`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Imports and compiles all `OpenAPI` documents of a folder; see `tests/world`.
    OpenapiWorld {
        /// `FOLDER [--write] [--progenitor] [--only TEXT]`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Regenerates code and tables from the document of the release in `api/spec/release`.
    Regenerate {
        /// Looker's `OpenAPI` document.
        document: PathBuf,
        /// Writes nothing, and fails if the generated files differ.
        #[arg(long)]
        check: bool,
    },
    /// Updates looker-api to another release of Looker, and lists the manual steps.
    LookerRelease {
        /// Looker's `OpenAPI` document of that release.
        document: PathBuf,
    },
    /// Finds comments of more than 120 columns.
    Comments,
    /// Runs the commands and programs of the README in new crates.
    Newcomer,
    /// Packages each crate, and builds and tests it from its package alone.
    Package {
        /// Only builds the packages.
        #[arg(long)]
        no_tests: bool,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Ci { document } => ci::check(document.as_deref()),
        Command::Interop { checks, document } => interop::run(&checks, document.as_deref()),
        Command::Supply { steps } => supply::check(&steps),
        Command::Bench(options) => bench::measure(&options),
        Command::Budgets { arguments } => budgets::measure(&arguments),
        Command::OpenapiWorld { arguments } => openapi_world::measure(&arguments),
        Command::Regenerate { document, check } => regenerate::run(&document, check),
        Command::LookerRelease { document } => looker_release::run(&document),
        Command::Comments => comments::check(),
        Command::Newcomer => newcomer::run_trials(),
        Command::Package { no_tests } => package::check(!no_tests),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
