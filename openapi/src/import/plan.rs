//! The plan of the generated code: modules, traits and methods with their names.

use std::collections::BTreeMap;

use super::items::Items;
use super::modules::{Module, baseline, errors, modules};
use crate::facts::{Facts, Kind};
use crate::note::Notes;
use crate::overlay::Overlay;

/// Everything that is generated.
pub(super) struct Plan<'a> {
    pub(super) facts: &'a Facts,
    pub(super) overlay: &'a Overlay,
    pub(super) modules: Vec<Module<'a>>,
    pub(super) items: Items,
    /// Name of the default error type in the document.
    pub(super) error: Option<String>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(facts: &'a Facts, overlay: &'a Overlay, notes: &mut Notes) -> Self {
        let mut modules = modules(facts, overlay, notes);
        for module in &mut modules {
            module.baseline = baseline(module);
        }
        let items = Items::plan(facts, overlay, &modules, notes);
        let error = error_type(facts, overlay, notes);
        Self { facts, overlay, modules, items, error }
    }
}

fn error_type(facts: &Facts, overlay: &Overlay, notes: &mut Notes) -> Option<String> {
    if let Some(name) = &overlay.document.error {
        if !facts.types.contains_key(name) {
            notes.error("overlay document.error", format!("the document has no type `{name}`"));
        }
        return Some(name.clone());
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for body in facts.operations.values().flat_map(|operation| errors(operation).into_values()) {
        if let Some(Kind::Ref(name)) = body {
            *counts.entry(name).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name)
}
