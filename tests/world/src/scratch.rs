//! The folder of generated crates: measuring commands, and compiling all crates at once.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use serde_json::Value;

use crate::Result;

/// The first argument with which this program measures a command.
pub(crate) const MEASURE: &str = "--measure";

/// Cost of a command with all processes that it starts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// User and system time.
    pub(crate) seconds: f64,
    /// Peak resident memory of the largest process.
    pub(crate) mebibytes: f64,
}

/// The outcome of a measured command.
pub(crate) struct Run {
    pub(crate) success: bool,
    /// The text that it printed, without the cost.
    pub(crate) output: String,
    pub(crate) cost: Cost,
}

impl Run {
    /// Formats the outcome as JSON.
    pub(crate) fn to_json(&self) -> String {
        let Cost { seconds, mebibytes } = self.cost;
        serde_json::json!({
            "success": self.success, "output": self.output, "seconds": seconds, "mebibytes": mebibytes,
        })
        .to_string()
    }

    /// Parses the output of [`to_json`](Self::to_json).
    pub(crate) fn from_json(text: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let number = |name: &str| value[name].as_f64().unwrap_or_default();
        Ok(Self {
            success: value["success"] == true,
            output: value["output"].as_str().unwrap_or_default().to_owned(),
            cost: Cost { seconds: number("seconds"), mebibytes: number("mebibytes") },
        })
    }
}

/// Runs a command, and prints its cost on the last line.
pub(crate) fn measured(command: &[OsString]) -> ExitCode {
    let Some((program, arguments)) = command.split_first() else { return ExitCode::FAILURE };
    let status = Command::new(program).args(arguments).status();
    let Ok(usage) = getrusage(UsageWho::RUSAGE_CHILDREN) else { return ExitCode::FAILURE };
    let micros = [usage.user_time(), usage.system_time()].map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
    println!("{} {}", micros.iter().sum::<i64>(), usage.max_rss());
    if status.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs a command and measures it.
pub(crate) fn run(program: &Path, arguments: &[OsString]) -> Result<Run> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(own);
    command.arg(MEASURE).arg(program).args(arguments).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("{}: {error}", program.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let (printed, last) = text.trim_end().rsplit_once('\n').unwrap_or(("", text.trim_end()));
    let mut numbers = last.split(' ').map(|number| number.parse::<u32>().map_or(0.0, f64::from));
    let (micros, kibibytes) = (numbers.next().unwrap_or(0.0), numbers.next().unwrap_or(0.0));
    Ok(Run {
        success: output.status.success(),
        output: format!("{printed}{}", String::from_utf8_lossy(&output.stderr)),
        cost: Cost { seconds: micros / 1e6, mebibytes: kibibytes / 1024.0 },
    })
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    let io = |error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(io)?;
    }
    fs::write(path, text).map_err(io)
}

/// Checks all crates of a workspace, and returns the names of those that do not compile, each with its first error.
pub(crate) fn check(workspace: &Path, names: &[&str], offline: bool) -> Result<Vec<(String, String)>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let members: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
    write(
        &workspace.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", ")),
    )?;
    let mut command = Command::new("cargo");
    // Cargo sets these for this program. Build scripts that depend on them would run again each time.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    let arguments = ["--quiet", "--workspace", "--all-features", "--keep-going", "--message-format=json"];
    command.current_dir(workspace).arg("check").args(arguments);
    command.args(offline.then_some("--offline"));
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("cargo: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let package = |message: &Value| {
        let id = message["package_id"].as_str().unwrap_or_default().to_owned();
        names.iter().find(|name| id.contains(&format!("/{name}#")) || id.contains(&format!("/{name}@"))).copied()
    };
    let compiled: BTreeSet<_> =
        messages.iter().filter(|message| message["reason"] == "compiler-artifact").filter_map(package).collect();
    if compiled.is_empty() && !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let failed = names.iter().filter(|name| !compiled.contains(*name));
    let first_error = |name: &str| {
        let own = messages.iter().find(|message| {
            message["reason"] == "compiler-message"
                && message["message"]["level"] == "error"
                && package(message) == Some(name)
        });
        own.and_then(|message| message["message"]["rendered"].as_str()).unwrap_or("does not compile").to_owned()
    };
    Ok(failed.map(|name| ((*name).to_owned(), first_error(name))).collect())
}
