//! Modules: operations by group, with traits and methods.

use std::collections::{BTreeMap, HashSet};

use heck::ToSnakeCase;
use indexmap::IndexMap;

use crate::facts::{Facts, Kind, Operation, Status};
use crate::names;
use crate::note::Notes;
use crate::overlay::{OperationOptions, Overlay, TagOptions};

/// A module and its trait.
pub(super) struct Module<'a> {
    pub(super) tag: String,
    /// Name of the module, its folder and its feature.
    pub(super) name: String,
    pub(super) trait_name: String,
    pub(super) doc: String,
    /// Set if the module does not depend on a feature.
    pub(super) always: bool,
    pub(super) methods: Vec<Method<'a>>,
    /// Errors that all of its endpoints have.
    pub(super) baseline: BTreeMap<u16, ErrorBody>,
}

/// A method of a trait.
pub(super) struct Method<'a> {
    pub(super) id: &'a str,
    /// Name, raw if it is a keyword.
    pub(super) name: String,
    pub(super) operation: &'a Operation,
    pub(super) options: Option<&'a OperationOptions>,
}

/// Body of a declared error; `None` if it is not JSON.
pub(super) type ErrorBody = Option<Kind>;

/// Returns the modules of all operations, by name.
pub(super) fn modules<'a>(facts: &'a Facts, overlay: &'a Overlay, notes: &mut Notes) -> Vec<Module<'a>> {
    let default = overlay.document.default_tag.as_deref().unwrap_or(super::DEFAULT_TAG);
    let mut modules: IndexMap<&str, Module<'a>> = IndexMap::new();
    for (id, operation) in &facts.operations {
        let tag = operation.tag.as_deref().unwrap_or(default);
        let options = overlay.operation.get(id);
        let name = options.and_then(|options| options.name.as_deref()).unwrap_or(id);
        let method = Method { id, name: names::snake(name), operation, options };
        for status in operation.errors.keys().filter(|status| !matches!(status, Status::Code(_))) {
            notes.note(
                format!("operation {id}"),
                format!("errors `{status}` are not declared; only single statuses are supported"),
            );
        }
        for parameter in &operation.parameters {
            if let Some(gap) = parameter.gap() {
                notes.note(format!("operation {id}, parameter {}", parameter.name), format!("left out: {gap}"));
            }
        }
        modules.entry(tag).or_insert_with(|| module(tag, overlay.tag.get(tag))).methods.push(method);
    }
    modules.sort_by(|_, left, _, right| left.name.cmp(&right.name));
    modules.into_values().collect()
}

fn module<'a>(tag: &str, options: Option<&TagOptions>) -> Module<'a> {
    let given = |get: fn(&TagOptions) -> &Option<String>| options.and_then(|options| get(options).clone());
    let trait_name = given(|options| &options.trait_name).unwrap_or_else(|| names::camel(tag));
    Module {
        name: given(|options| &options.module).unwrap_or_else(|| tag.to_snake_case()),
        doc: given(|options| &options.doc).unwrap_or_else(|| format!("Operations of the group `{tag}`.")),
        always: options.is_some_and(|options| options.always),
        tag: tag.to_owned(),
        trait_name,
        methods: Vec::new(),
        baseline: BTreeMap::new(),
    }
}

/// Checks that the names of modules, traits and the methods of each trait are unique.
pub(super) fn names_are_free(modules: &[Module<'_>], notes: &mut Notes) {
    let (mut names, mut traits) = (HashSet::from(["common", "traits"]), HashSet::new());
    for module in modules {
        let at = format!("tag {}", module.tag);
        if !names.insert(&module.name) {
            notes.error(
                &at,
                format!("the module name `{}` is in use; set `module` under `[tag]` in the overlay", module.name),
            );
        }
        if !traits.insert(&module.trait_name) {
            notes.error(
                &at,
                format!("the trait name `{}` is in use; set `trait` under `[tag]` in the overlay", module.trait_name),
            );
        }
        let mut stems = HashSet::new();
        for method in &module.methods {
            if !stems.insert(names::of_method(&method.name)) {
                let message = format!("the method name `{}` is in use; set `name` in the overlay", method.name);
                notes.error(format!("operation {}", method.id), message);
            }
        }
    }
}

/// Returns the declared errors of an operation: single statuses with their bodies.
pub(super) fn errors(operation: &Operation) -> BTreeMap<u16, ErrorBody> {
    let body = |contents: &Vec<crate::facts::Content>| {
        contents.iter().find(|content| content.is_json()).map(|content| content.kind.clone())
    };
    let codes = operation.errors.iter().filter_map(|(status, contents)| match status {
        Status::Code(code) => Some((*code, body(contents))),
        Status::Class(_) | Status::Default => None,
    });
    codes.collect()
}

/// Returns the errors that all endpoints of a trait share, with the same body.
pub(super) fn baseline(module: &Module<'_>) -> BTreeMap<u16, ErrorBody> {
    let mut all = module.methods.iter().map(|method| errors(method.operation));
    let first = all.next().unwrap_or_default();
    all.fold(first, |shared, own| shared.into_iter().filter(|(status, body)| own.get(status) == Some(body)).collect())
}
