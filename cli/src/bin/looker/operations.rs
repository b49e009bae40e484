//! Lookup and listing of operations.

use std::fmt::Write;

use fingerpost::{EndpointDescriptor, Stability};
use looker_api::OPERATIONS;
use serde_json::json;

use crate::output::say;
use crate::{Failure, help};

fn all() -> impl Iterator<Item = &'static EndpointDescriptor> {
    OPERATIONS.iter().flat_map(|table| table.iter().copied())
}

/// Finds an operation by name. The error suggests a similar name.
pub(crate) fn find(name: &str) -> Result<&'static EndpointDescriptor, String> {
    let mut named = all().filter(|endpoint| endpoint.operation_name() == name || endpoint.name() == name);
    named.next().ok_or_else(|| {
        let close = closest(name, all().map(EndpointDescriptor::operation_name));
        let hint = close.map(|close| format!("; did you mean `{close}`?")).unwrap_or_default();
        format!("unknown operation `{name}`{hint} (`looker ops WORD` searches operations)")
    })
}

/// Returns the candidate most similar to `name`, if one is close enough.
pub(crate) fn closest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase());
    let allowed = 1 + name.chars().count() / 4;
    candidates.min_by_key(distance).filter(|candidate| distance(candidate) <= allowed)
}

/// Returns the path as in Looker's documentation: `/dashboards/{dashboard_id}`.
pub(crate) fn path(endpoint: &EndpointDescriptor) -> String {
    endpoint.template().braced()
}

/// Prints all operations, or those whose name or path contains the word.
pub(crate) fn list(word: Option<&str>, as_json: bool) -> Result<(), Failure> {
    let wanted = word.unwrap_or_default().to_lowercase();
    let has = |endpoint: &&EndpointDescriptor| {
        endpoint.operation_name().to_lowercase().contains(&wanted) || path(endpoint).to_lowercase().contains(&wanted)
    };
    let mut found: Vec<_> = all().filter(has).collect();
    if found.is_empty() {
        return Err(Failure::Failed(format!("no operation has `{wanted}` in its name or path")));
    }
    found.sort_by_key(|endpoint| endpoint.operation_name());
    let width = found.iter().map(|endpoint| endpoint.operation_name().len()).max().unwrap_or_default();
    let mut shown = String::new();
    for endpoint in found {
        let (name, method, path) = (endpoint.operation_name(), endpoint.method().as_str(), path(endpoint));
        // Writing into memory does not fail.
        let _ = if as_json {
            writeln!(shown, "{}", described(endpoint))
        } else {
            writeln!(shown, "{name:width$}  {method:6}  {path}{}", mark(endpoint))
        };
    }
    say(&shown)
}

/// Returns the description of an operation as JSON.
fn described(endpoint: &EndpointDescriptor) -> serde_json::Value {
    let parameters = endpoint.parameters().map(|parameter| {
        json!({
            "name": help::shown_name(parameter),
            "in": help::place(parameter),
            "type": crate::kinds::name(parameter),
            "required": parameter.is_required(),
            "secret": parameter.is_secret(),
        })
    });
    json!({
        "name": endpoint.operation_name(),
        "method": endpoint.method().as_str(),
        "path": path(endpoint),
        "parameters": parameters.collect::<Vec<_>>(),
        "errors": endpoint.error_statuses(),
        "stability": help::stability(endpoint),
        "deprecated": endpoint.is_deprecated(),
        "docs": endpoint.docs_url(),
    })
}

fn mark(endpoint: &EndpointDescriptor) -> &'static str {
    match endpoint.stability_level() {
        _ if endpoint.is_deprecated() => "  (deprecated)",
        Stability::Beta => "  (beta)",
        Stability::Alpha => "  (alpha)",
        // The enum is non-exhaustive: stable endpoints and unknown levels have no mark.
        _ => "",
    }
}
