//! Metadata of the workspace, from cargo.

use std::path::PathBuf;

use serde_json::Value;

use crate::shell::{Result, cargo, output};

/// Returns cargo's target folder.
pub(crate) fn target() -> Result<PathBuf> {
    let metadata = metadata()?;
    metadata["target_directory"].as_str().map(PathBuf::from).ok_or("cargo reported no target directory".to_owned())
}

/// Returns the features of a package, each with `true` if it enables others.
pub(crate) fn features(package: &str) -> Result<Vec<(String, bool)>> {
    let metadata = metadata()?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let features = packages.into_iter().find(|found| found["name"] == package).map(|found| &found["features"]);
    let features = features.and_then(Value::as_object).ok_or_else(|| format!("the workspace has no `{package}`"))?;
    let is_empty = |needs: &Value| needs.as_array().is_none_or(Vec::is_empty);
    Ok(features.iter().map(|(name, needs)| (name.clone(), !is_empty(needs))).collect())
}

/// Returns the cargo features of `looker-api` that are groups of operations: those that enable no other feature.
pub(crate) fn groups() -> Result<Vec<String>> {
    let features = features("looker-api")?.into_iter();
    Ok(features.filter(|(_, has_needs)| !has_needs).map(|(name, _)| name).collect())
}

/// Returns the names and versions of the packages that are published.
pub(crate) fn published() -> Result<Vec<(String, String)>> {
    let metadata = metadata()?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    // `publish = false` is an empty list of registries.
    let packages = packages.filter(|package| package["publish"].is_null());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok(packages.map(|package| (text(&package["name"]), text(&package["version"]))).collect())
}

fn metadata() -> Result<Value> {
    let text = output(&mut cargo("metadata --no-deps --format-version 1"))?;
    serde_json::from_str(&text).map_err(|error| format!("cannot read `cargo metadata`: {error}"))
}
