//! The facts that a crate around an import needs: the groups of operations, and a first call.

use std::collections::HashMap;

use super::Sources;
use super::arguments::arguments;
use super::items::Home;
use super::methods::result_of;
use super::page::literal;
use super::plan::Plan;
use super::printer::Context;
use crate::names;
use crate::note::Notes;

/// A group of operations.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Group {
    /// Name of its module and feature.
    pub(crate) name: String,
    /// Number of its operations.
    pub(crate) operations: usize,
    /// Depends on no feature.
    pub(crate) always: bool,
}

/// A call for examples and tests.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct FirstCall {
    pub(crate) module: String,
    pub(crate) trait_name: String,
    /// Method and arguments, such as `book(1)`.
    pub(crate) call: String,
    pub(crate) http_method: String,
    /// Setters of the builder for the credentials that it requires, such as `.token("…")`.
    pub(crate) setters: Vec<String>,
    /// The call has a result to print.
    pub(crate) has_result: bool,
}

/// Returns the groups, and the call with the fewest arguments: a GET if there is one. `None` if no operation can be
/// called with plain values.
pub(crate) fn summary(sources: &Sources) -> (Vec<Group>, Option<FirstCall>) {
    let plan = Plan::new(&sources.facts, &sources.overlay, &mut Notes::default());
    let groups = plan.modules.iter().map(|module| Group {
        name: module.name.clone(),
        operations: module.methods.len(),
        always: module.always,
    });
    let groups = groups.collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for method in plan.modules.iter().flat_map(|module| &module.methods) {
        *counts.entry(&method.name).or_default() += 1;
    }
    let mut calls = Vec::new();
    for (index, module) in plan.modules.iter().enumerate() {
        let mut context = Context::of_trait(&plan, Home::Module(index));
        for method in &module.methods {
            let arguments = arguments(&mut context, method);
            let required = arguments.iter().filter(|argument| !argument.ty.starts_with("Option<"));
            let values: Option<Vec<_>> = required.map(|argument| value(&argument.ty, &argument.name)).collect();
            let Some(values) = values else { continue };
            let operation = method.operation;
            let result = result_of(&mut context, method);
            let rank = (
                // All traits are in scope, so that a name of two traits is ambiguous.
                counts.get(method.name.as_str()).is_some_and(|count| *count > 1),
                operation.deprecated,
                operation.method != "GET",
                result == "()",
                values.len(),
            );
            let call = FirstCall {
                module: module.name.clone(),
                trait_name: module.trait_name.clone(),
                call: format!("{}({})", method.name, values.join(", ")),
                http_method: operation.method.clone(),
                setters: super::client::setters(plan.facts, operation),
                has_result: result != "()",
            };
            calls.push((rank, call));
        }
    }
    calls.sort_by_key(|(rank, _)| *rank);
    (groups, calls.into_iter().next().map(|(_, call)| call))
}

/// Returns an example of an argument with a plain type.
fn value(ty: &str, name: &str) -> Option<String> {
    Some(match ty {
        "&str" => literal(names::plain(name)),
        "i64" | "u64" | "i32" | "u32" => "1".to_owned(),
        "f64" | "f32" => "1.0".to_owned(),
        "bool" => "true".to_owned(),
        _ => return None,
    })
}
