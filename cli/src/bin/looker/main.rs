//! Any of Looker's operations from the command line: `cargo run --bin looker -- call all_dashboards fields=id,title`.
//!
//! Every operation is called by its descriptor, which is the same as that of the typed calls. The exit code is 2 if the
//! command line is invalid and nothing was sent, 1 if the call failed, and 75 (`EX_TEMPFAIL`) if its result is not
//! ready yet. A batch exits with 0: each of its lines reports its own error.

mod arguments;
mod batch;
mod dry_run;
mod help;
mod kinds;
mod operations;
mod output;
mod send;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, Parser, Subcommand};
use fingerpost::EndpointDescriptor;
use looker_api::Looker;
use serde_json::Value;

use crate::arguments::Arguments;
use crate::output::say;

/// Calls any operation of the Looker API 4.0.
#[derive(Parser)]
#[command(name = "looker", version)]
struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Calls an operation on the instance of `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and `LOOKERSDK_CLIENT_SECRET`.
    // After an operation, `--help` prints the help of that operation.
    #[command(disable_help_flag = true)]
    Call(Call),
    /// Lists the operations.
    Ops {
        /// Word to search for in names and paths.
        word: Option<String>,
        /// Prints JSON, one line per operation, with all its details.
        #[arg(long)]
        json: bool,
    },
}

#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent flag")]
struct Call {
    /// Name of the operation, as in Looker's documentation: `all_dashboards`.
    #[arg(required_unless_present_any = ["batch", "help"])]
    operation: Option<String>,
    /// Arguments, by their names in the request. A list is `ids=1,2`, or `ids=1 ids=2`.
    #[arg(value_name = "NAME=VALUE")]
    arguments: Vec<String>,
    /// File with the body; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// Also prints status and headers of the response.
    #[arg(long, conflicts_with = "dry_run")]
    include: bool,
    /// Streams the response to this file; its size is not limited.
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    out: Option<PathBuf>,
    /// Waits for a result that is not ready, such as that of a render task: up to this number of seconds, 600 by
    /// default. Without it, the exit code is 75.
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, require_equals = true, default_missing_value = "600",
          conflicts_with = "dry_run")]
    wait: Option<u64>,
    /// Sends properties of the body that the operation does not declare. Without it, they are an error.
    #[arg(long)]
    force: bool,
    /// Sends nothing, and prints the request as one line of JSON, with secrets as `***`. Needs no settings.
    #[arg(long)]
    dry_run: bool,
    /// File with one call per line, `-` for standard input: `{"id": 1, "op": "dashboard", "args": {"dashboard_id":
    /// "7"}}`, with an optional `body` or `form`. Prints one line for each.
    #[arg(long, value_name = "FILE", requires = "dry_run", conflicts_with_all = ["operation", "body"])]
    batch: Option<PathBuf>,
    /// Prints help; after an operation, the help of that operation.
    #[arg(short, long)]
    help: bool,
}

/// The reason for a non-zero exit code.
enum Failure {
    /// The command line is invalid; nothing was sent.
    Usage(String),
    /// The call or the output failed.
    Failed(String),
    /// The result is not ready yet.
    NotReady(String),
    /// Ctrl-C was pressed while waiting for the response.
    Interrupted,
    /// The reader of standard output has closed it.
    OutputClosed,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = Options::parse();
    let outcome = match options.command {
        Command::Ops { word, json } => operations::list(word.as_deref(), json),
        Command::Call(call) => run(call).await,
    };
    let (code, sentence) = match outcome {
        Ok(()) | Err(Failure::OutputClosed) => return ExitCode::SUCCESS,
        Err(Failure::Interrupted) => (130, "interrupted; the call may have been made".to_owned()),
        Err(Failure::NotReady(sentence)) => (75, sentence),
        Err(Failure::Usage(sentence)) => (2, sentence),
        Err(Failure::Failed(sentence)) => (1, sentence),
    };
    // The message can contain the server's words, and terminals interpret control characters.
    let sentence: String = sentence.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    eprintln!("error: {sentence}");
    ExitCode::from(code)
}

async fn run(call: Call) -> Result<(), Failure> {
    if let (Some(file), false) = (&call.batch, call.help) {
        return batch::run(&mut *open(file)?, call.force);
    }
    let Some(operation) = &call.operation else {
        let mut command = Options::command();
        command.build();
        let help = command.find_subcommand_mut("call").map(clap::Command::render_long_help);
        return say(&help.unwrap_or_default().to_string());
    };
    let endpoint = operations::find(operation).map_err(Failure::Usage)?;
    if call.help {
        return say(&help::page(endpoint));
    }
    let arguments = read(endpoint, &call)?;
    if call.dry_run {
        let looker = dry_run::placeholder().map_err(|error| Failure::Failed(error.to_string()))?;
        let line = dry_run::line(&looker, endpoint, &arguments, None).map_err(Failure::Usage)?;
        return say(&format!("{line}\n"));
    }
    let looker = Looker::from_env().map_err(|error| Failure::Failed(error.to_string()))?;
    let sending = send::Sending {
        looker: &looker,
        endpoint,
        arguments: &arguments,
        include: call.include,
        out: call.out.as_deref(),
        wait: call.wait.map(Duration::from_secs),
    };
    tokio::select! {
        outcome = sending.run() => outcome,
        // All of `run` is dropped, including a partial output file.
        _ = tokio::signal::ctrl_c() => Err(Failure::Interrupted),
    }
}

/// Reads the arguments and the body of the command line.
fn read(endpoint: &'static EndpointDescriptor, call: &Call) -> Result<Value, Failure> {
    let mut arguments = Arguments::new(endpoint, call.force);
    for argument in &call.arguments {
        let (name, text) = argument.split_once('=').ok_or_else(|| {
            Failure::Usage(format!(
                "expected NAME=VALUE, found an argument without `=`; `looker call {endpoint_name} --help` \
                                    lists the names",
                endpoint_name = endpoint.operation_name()
            ))
        })?;
        arguments.text(name, text).map_err(Failure::Usage)?;
    }
    if let Some(file) = &call.body {
        let mut bytes = Vec::new();
        open(file)?.read_to_end(&mut bytes).map_err(|error| cannot_read(file, &error))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Failure::Usage(format!("invalid UTF-8 in the body of {} after byte {at}", file.display()))
        })?;
        arguments.body_text(text, &file.display()).map_err(Failure::Usage)?;
    }
    arguments.finish().map_err(Failure::Usage)
}

/// Opens the file, or standard input for `-`.
fn open(file: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if file == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|error| cannot_read(file, &error))?;
    Ok(Box::new(BufReader::new(opened)))
}

fn cannot_read(file: &Path, error: &std::io::Error) -> Failure {
    Failure::Usage(format!("cannot read {}: {error}", file.display()))
}
