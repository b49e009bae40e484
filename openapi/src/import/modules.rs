//! Operations by their groups: the modules, with traits and methods.

use std::collections::{BTreeMap, HashSet};

use heck::ToSnakeCase;
use indexmap::IndexMap;

use crate::facts::{Facts, Kind, Operation, Status};
use crate::names;
use crate::note::Notes;
use crate::overlay::{OperationOptions, Overlay, TagOptions};

/// A module with its trait.
pub(super) struct Module<'a> {
    pub(super) tag: String,
    /// The name of the module, of its folder and of its feature.
    pub(super) name: String,
    pub(super) trait_name: String,
    pub(super) doc: String,
    /// Whether it is there whatever the features.
    pub(super) always: bool,
    pub(super) methods: Vec<Method<'a>>,
    /// The errors that all of its endpoints have.
    pub(super) baseline: BTreeMap<u16, ErrorBody>,
}

/// A method of a trait.
pub(super) struct Method<'a> {
    pub(super) id: &'a str,
    /// Its name, raw where it is a keyword.
    pub(super) name: String,
    pub(super) operation: &'a Operation,
    pub(super) options: Option<&'a OperationOptions>,
}

/// The body of a declared error; none if it has no JSON.
pub(super) type ErrorBody = Option<Kind>;

/// The modules of all operations, by their names.
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
                format!("errors `{status}` are not declared: the macro takes single statuses"),
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

/// Modules, traits and the methods of one trait have to have names of their own.
pub(super) fn names_are_free(modules: &[Module<'_>], notes: &mut Notes) {
    let (mut names, mut traits) = (HashSet::from(["common", "traits"]), HashSet::new());
    for module in modules {
        let at = format!("tag {}", module.tag);
        if !names.insert(&module.name) {
            notes.error(
                &at,
                format!("the module name `{}` is taken; `[tag]` in the overlay gives another", module.name),
            );
        }
        if !traits.insert(&module.trait_name) {
            notes.error(
                &at,
                format!("the trait name `{}` is taken; `[tag]` in the overlay gives another", module.trait_name),
            );
        }
        let mut stems = HashSet::new();
        for method in &module.methods {
            if !stems.insert(names::of_method(&method.name)) {
                let message =
                    format!("the method name `{}` is taken; `name` in the overlay gives another", method.name);
                notes.error(format!("operation {}", method.id), message);
            }
        }
    }
}

/// The declared errors of an operation: single statuses, each with its body.
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

/// The errors that all endpoints of a trait share, body and all.
pub(super) fn baseline(module: &Module<'_>) -> BTreeMap<u16, ErrorBody> {
    let mut all = module.methods.iter().map(|method| errors(method.operation));
    let first = all.next().unwrap_or_default();
    all.fold(first, |shared, own| shared.into_iter().filter(|(status, body)| own.get(status) == Some(body)).collect())
}
