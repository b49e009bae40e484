//! Any of Looker's operations from the command line: `cargo run --bin looker -- call all_dashboards fields=id,title`.
//!
//! Every operation goes through its description, which is the same table that the typed calls are made of. The exit
//! code is 2 where the command line has to change and nothing was sent, 1 where the call failed. A batch ends with 0:
//! each of its lines says for itself what is wrong with it.

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
    /// Calls an operation, on the instance that `LOOKERSDK_BASE_URL`, `LOOKERSDK_CLIENT_ID` and
    /// `LOOKERSDK_CLIENT_SECRET` name.
    // With an operation, `--help` is about that.
    #[command(disable_help_flag = true)]
    Call(Call),
    /// Lists the operations.
    Ops {
        /// Only those with this in their name or path.
        word: Option<String>,
        /// As JSON, one line each, with all that is known of them.
        #[arg(long)]
        json: bool,
    },
}

#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
struct Call {
    /// The operation, as Looker's documentation has it: `all_dashboards`.
    #[arg(required_unless_present_any = ["batch", "help"])]
    operation: Option<String>,
    /// Its arguments, as they are named in the request. A list is `ids=1,2`, or `ids=1 ids=2`.
    #[arg(value_name = "NAME=VALUE")]
    arguments: Vec<String>,
    /// The file with the body; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    body: Option<PathBuf>,
    /// Prints status and headers of the answer, too.
    #[arg(long, conflicts_with = "dry_run")]
    include: bool,
    /// Writes the answer to this file as it comes, whatever its size.
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    out: Option<PathBuf>,
    /// Sends nothing: prints the request as one line of JSON, with secrets as `***`. Needs no settings.
    #[arg(long)]
    dry_run: bool,
    /// Takes calls from the lines of this file, `-` for standard input: `{"id": 1, "op": "dashboard",
    /// "args": {"dashboard_id": "7"}}`, with `body` or `form` where there is one. Prints one line for each.
    #[arg(long, value_name = "FILE", requires = "dry_run", conflicts_with_all = ["operation", "body"])]
    batch: Option<PathBuf>,
    /// Prints this; with an operation, its arguments and statuses.
    #[arg(short, long)]
    help: bool,
}

/// Why the program ends without having done what it was asked for.
enum Failure {
    /// The command line has to change; nothing was sent.
    Usage(String),
    /// It went wrong.
    Failed(String),
    /// Ctrl-C, while it waited for the answer.
    Interrupted,
    /// Whoever read the output has enough of it.
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
        Err(Failure::Usage(sentence)) => (2, sentence),
        Err(Failure::Failed(sentence)) => (1, sentence),
    };
    // A server's words are in it, and a terminal obeys control characters.
    let sentence: String = sentence.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    eprintln!("error: {sentence}");
    ExitCode::from(code)
}

async fn run(call: Call) -> Result<(), Failure> {
    if let (Some(file), false) = (&call.batch, call.help) {
        return batch::run(&mut *open(file)?);
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
    tokio::select! {
        outcome = send::send(&looker, endpoint, &arguments, call.include, call.out.as_deref()) => outcome,
        // All of `send` is dropped, and with it a file that is half written.
        _ = tokio::signal::ctrl_c() => Err(Failure::Interrupted),
    }
}

/// The arguments and the body of the command line.
fn read(endpoint: &'static EndpointDescriptor, call: &Call) -> Result<Value, Failure> {
    let mut arguments = Arguments::new(endpoint);
    for argument in &call.arguments {
        let (name, text) = argument.split_once('=').ok_or_else(|| {
            Failure::Usage(format!(
                "an argument without `=`: write NAME=VALUE; `looker call {endpoint_name} --help` \
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
            Failure::Usage(format!("the body in {} is no UTF-8 text after byte {at}", file.display()))
        })?;
        arguments.body_text(text, &file.display()).map_err(Failure::Usage)?;
    }
    arguments.finish().map_err(Failure::Usage)
}

/// The file, or standard input for `-`.
fn open(file: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if file == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let opened = File::open(file).map_err(|error| cannot_read(file, &error))?;
    Ok(Box::new(BufReader::new(opened)))
}

fn cannot_read(file: &Path, error: &std::io::Error) -> Failure {
    Failure::Usage(format!("{} cannot be read: {error}", file.display()))
}
