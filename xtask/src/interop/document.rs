//! Validation of every call and response against Looker's own document.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::shell::{Outcome, Result, cargo, command, missing, output, run};
use crate::workspace;

/// The validator, which serves OpenAPI documents.
const PRISM: &str = "@stoplight/prism-cli@5.16.0";

/// Validates every typed call with Prism, an independent implementation.
pub(crate) fn prism(document: Option<&Path>) -> Result<Outcome> {
    let Some(document) = document else { return Ok(without_document()) };
    if let Some(skipped) = missing(&["python3", "node", "npm"]) {
        return Ok(skipped);
    }
    let folder = workspace::target()?.join("interop/prism");
    let mut install = command("npm");
    install.arg("install").arg("--prefix").arg(&folder);
    output(install.args(["--ignore-scripts", "--no-audit", "--no-fund", PRISM]))?;
    let program = built("every_call")?;
    let prepared = prepare(document)?;

    let listener = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    let port = listener.map_err(|error| format!("no free port: {error}"))?.port().to_string();
    let mut command_of_prism = command("node");
    command_of_prism.arg(folder.join("node_modules/@stoplight/prism-cli/dist/index.js"));
    command_of_prism.args(["mock", "--host", "127.0.0.1", "--port", &port, "--errors"]).arg(&prepared);
    let process = command_of_prism.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut prism = Running(process.map_err(|error| format!("cannot start Prism: {error}"))?);
    let mut printed = BufReader::new(prism.0.stdout.take().expect("the output is a pipe")).lines();
    let mut last = String::new();
    loop {
        match printed.next() {
            Some(Ok(line)) if line.contains("Prism is listening") => break,
            Some(Ok(line)) => last = line,
            Some(Err(_)) | None => return Err(format!("Prism exited: {last}")),
        }
    }
    // Drains the pipe, so that Prism does not block.
    let rest = std::thread::spawn(move || printed.map_while(std::result::Result::ok).for_each(drop));
    let called = run(command(program).arg(format!("http://127.0.0.1:{port}/api/4.0")));
    drop(prism);
    rest.join().map_err(|_| "cannot read the output of Prism".to_owned())?;
    called.map(|()| Outcome::Passed)
}

/// Validates every response of the simulator against the document, with the contract transport.
pub(crate) fn contract(document: Option<&Path>) -> Result<Outcome> {
    let Some(document) = document else { return Ok(without_document()) };
    if let Some(skipped) = missing(&["python3"]) {
        return Ok(skipped);
    }
    let program = built("every_response")?;
    run(command(program).arg(prepare(document)?))?;
    Ok(Outcome::Passed)
}

fn without_document() -> Outcome {
    Outcome::Skipped("missing Looker's document: `--document FILE`".to_owned())
}

fn built(program: &str) -> Result<PathBuf> {
    run(cargo("build --quiet -p fingerpost-interop --bin").arg(program))?;
    Ok(workspace::target()?.join("debug").join(program))
}

/// Writes a stricter version of the document: see `tests/interop/prepare.py`.
fn prepare(document: &Path) -> Result<PathBuf> {
    let document = document.canonicalize().map_err(|error| format!("{}: {error}", document.display()))?;
    let prepared = workspace::target()?.join("interop/document.json");
    let file = std::fs::create_dir_all(prepared.with_file_name("")).and_then(|()| File::create(&prepared));
    let file = file.map_err(|error| format!("{}: {error}", prepared.display()))?;
    run(command("python3").arg("tests/interop/prepare.py").arg(document).stdout(file))?;
    Ok(prepared)
}

/// A process that is killed on drop.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have exited already.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
