//! Many calls, a line of JSON each.

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

/// Answers every line with one: the request, or what is wrong with the call.
pub(crate) fn run(lines: &mut dyn BufRead) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Failed(format!("the batch cannot go on: {error}"));
    let looker = dry_run::placeholder().map_err(|error| failed(&error))?;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).map_err(|error| failed(&error))? > 0 {
        if !line.trim_ascii().is_empty() {
            let (id, answer) = match read(&line) {
                Err(problem) => (Value::Null, Err(problem)),
                Ok(call) => {
                    let id = call.get("id").cloned().unwrap_or_default();
                    let answer = answer(&looker, call, &id);
                    (id, answer)
                }
            };
            let answer = answer.or_else(|error| serde_json::to_string(&Refused { id: &id, error: &error }));
            say(&format!("{}\n", answer.map_err(|error| failed(&error))?))?;
        }
        line.clear();
    }
    Ok(())
}

/// A line that is a JSON object.
fn read(line: &[u8]) -> Result<Map<String, Value>, String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("the line is no UTF-8 text after byte {}", error.valid_up_to()))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(call)) => Ok(call),
        Ok(_) => Err("the line is no JSON object".to_owned()),
        Err(error) => Err(format!("the line is no JSON: {error}")),
    }
}

fn answer(looker: &looker_api::Looker, mut call: Map<String, Value>, id: &Value) -> Result<String, String> {
    let operation = call.get("op").and_then(Value::as_str).ok_or("`op` has to name an operation")?;
    let endpoint = operations::find(operation)?;
    let mut arguments = Arguments::new(endpoint);
    let mut each = |part: &str, take: fn(&mut Arguments, &str, &Value) -> Result<(), String>| match call.get(part) {
        None | Some(Value::Null) => Ok(()),
        Some(Value::Object(values)) => values.iter().try_for_each(|(name, value)| take(&mut arguments, name, value)),
        Some(_) => Err(format!("`{part}` has to be an object")),
    };
    each("args", Arguments::json)?;
    each("form", Arguments::form)?;
    if let Some(body) = call.remove("body").filter(|body| !body.is_null()) {
        arguments.body(body)?;
    }
    dry_run::line(looker, endpoint, &arguments.finish()?, Some(id))
}
