//! The results of a run, by name.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use fingerpost_benches::amounts::{CALLS, ROWS};
use serde_json::Value;

/// Results by name: instructions as `FUNCTION.CASE`, allocations as `FUNCTION.CASE.allocations`, others as the
/// programs print them.
pub(crate) type Figures = BTreeMap<String, f64>;

/// Reads the results of all measurements. `build.json` is optional.
pub(super) fn read(folder: &Path) -> Result<Figures, Box<dyn Error>> {
    let mut figures = Figures::new();
    let summaries = fs::read_to_string(folder.join("instructions.jsonl"))?;
    for summary in summaries.lines().filter(|line| line.starts_with('{')) {
        add_summary(&serde_json::from_str(summary)?, &mut figures)?;
    }
    for name in ["cpu.json", "memory.json", "build.json"] {
        let path = folder.join(name);
        if path.exists() || name != "build.json" {
            figures.extend(serde_json::from_str::<Figures>(&fs::read_to_string(path)?)?);
        }
    }
    Ok(figures)
}

/// Adds what gungraun measured in one case, per call or row.
fn add_summary(summary: &Value, figures: &mut Figures) -> Result<(), Box<dyn Error>> {
    let text = |key: &str| summary[key].as_str().unwrap_or_default();
    let (function, case) = (text("function_name"), text("id"));
    let amount = match function {
        "loopback" | "memory" => CALLS,
        _ if function.starts_with("rows") => ROWS,
        _ => 1,
    };
    for profile in summary["profiles"].as_array().into_iter().flatten() {
        let (metric, suffix) = match profile["tool"].as_str() {
            Some("Callgrind") => ("Ir", ""),
            Some("DHAT") => ("TotalBlocks", ".allocations"),
            _ => continue,
        };
        let count = metric_of(&profile["data"]["total"]["metrics"], metric)
            .ok_or_else(|| format!("{function}.{case}: gungraun reported no {metric}"))?;
        figures.insert(format!("{function}.{case}{suffix}"), count / f64::from(amount));
    }
    Ok(())
}

/// Finds the new value of a metric, at any depth.
fn metric_of(metrics: &Value, name: &str) -> Option<f64> {
    let object = metrics.as_object()?;
    match object.get(name) {
        Some(found) => newest(found),
        None => object.values().find_map(|nested| metric_of(nested, name)),
    }
}

/// Returns the first number, which is the one of this run.
fn newest(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::Array(values) => values.iter().find_map(newest),
        Value::Object(values) => values.values().find_map(newest),
        _ => None,
    }
}

/// Returns the median, zero without values.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
