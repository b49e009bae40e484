//! Batches of calls, one JSON object per line.

use std::io::BufRead;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::arguments::Arguments;
use crate::output::say;
use crate::{Failure, dry_run, operations};

#[derive(Serialize)]
struct Refused<'a> {
    id: &'a Value,
    error: &'a str,
}

/// Prints one line for each input line: the request, or the error of the call.
pub(crate) fn run(lines: &mut dyn BufRead, force: bool) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Failed(format!("the batch was aborted: {error}"));
    let looker = dry_run::placeholder().map_err(|error| failed(&error))?;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).map_err(|error| failed(&error))? > 0 {
        if !line.trim_ascii().is_empty() {
            let (id, response) = match read(&line) {
                Err(problem) => (Value::Null, Err(problem)),
                Ok(call) => {
                    let id = call.get("id").cloned().unwrap_or_default();
                    let response = respond(&looker, call, &id, force);
                    (id, response)
                }
            };
            let response = response.or_else(|error| serde_json::to_string(&Refused { id: &id, error: &error }));
            say(&format!("{}\n", response.map_err(|error| failed(&error))?))?;
        }
        line.clear();
    }
    Ok(())
}

/// Parses a line as a JSON object.
fn read(line: &[u8]) -> Result<Map<String, Value>, String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("invalid UTF-8 in the line after byte {}", error.valid_up_to()))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(call)) => Ok(call),
        Ok(_) => Err("expected a JSON object in the line".to_owned()),
        Err(error) => Err(format!("invalid JSON in the line: {error}")),
    }
}

fn respond(
    looker: &looker_api::Looker,
    mut call: Map<String, Value>,
    id: &Value,
    force: bool,
) -> Result<String, String> {
    let operation = call.get("op").and_then(Value::as_str).ok_or("missing `op`: expected the name of an operation")?;
    let endpoint = operations::find(operation)?;
    let mut arguments = Arguments::new(endpoint, force);
    let mut each = |part: &str, take: fn(&mut Arguments, &str, &Value) -> Result<(), String>| match call.get(part) {
        None | Some(Value::Null) => Ok(()),
        Some(Value::Object(values)) => values.iter().try_for_each(|(name, value)| take(&mut arguments, name, value)),
        Some(_) => Err(format!("`{part}` must be an object")),
    };
    each("args", Arguments::json)?;
    each("form", Arguments::form)?;
    if let Some(body) = call.remove("body").filter(|body| !body.is_null()) {
        arguments.body(body)?;
    }
    dry_run::line(looker, endpoint, &arguments.finish()?, Some(id))
}
