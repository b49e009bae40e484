//! Modules: operations by group, with traits and methods.

use std::collections::{BTreeMap, HashSet};

use indexmap::IndexMap;

use crate::facts::{Content, Facts, Kind, Operation, Status, preferred};
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
    pub(super) baseline: BTreeMap<Status, ErrorBody>,
}

/// A method of a trait.
pub(super) struct Method<'a> {
    pub(super) id: &'a str,
    /// Name, raw if it is a keyword.
    pub(super) name: String,
    /// Set if a method before it has the same route.
    pub(super) shares_route: bool,
    pub(super) operation: &'a Operation,
    pub(super) options: Option<&'a OperationOptions>,
}

/// Body of a declared error; `None` if it is not JSON.
pub(super) type ErrorBody = Option<Kind>;

/// Names that no module can have: those of the root's other items, and of the crates that generated code uses.
pub(crate) const NOT_A_MODULE: &[&str] =
    &["client", "common", "traits", "fingerpost", "jiff", "serde", "serde_json", "std", "types"];

/// Returns the modules of all operations, by name.
pub(super) fn modules<'a>(facts: &'a Facts, overlay: &'a Overlay, notes: &mut Notes) -> Vec<Module<'a>> {
    let default = overlay.document.default_tag.as_deref().unwrap_or(super::DEFAULT_TAG);
    let mut modules: IndexMap<String, Module<'a>> = IndexMap::new();
    for (id, operation) in &facts.operations {
        for parameter in &operation.parameters {
            if let Some(gap) = parameter.gap(facts) {
                notes.note(format!("operation {id}, parameter {}", parameter.name), format!("left out: {gap}"));
            }
        }
        let tag = operation.tag.as_deref().unwrap_or(default);
        let made = module(tag, overlay.tag.get(tag));
        let module = modules.entry(made.name.clone()).or_insert(made);
        if module.tag != tag {
            let message = format!("the tags `{}` and `{tag}` have one name in code; they share a module", module.tag);
            notes.note(format!("tag {tag}"), message);
        }
        let method = module.method(id, operation, overlay.operation.get(id), notes);
        module.methods.push(method);
    }
    for module in modules.values().filter(|module| NOT_A_MODULE.contains(&module.name.as_str())) {
        let message = format!("the module name `{}` is in use; set another `module` in the overlay", module.name);
        notes.error(format!("tag {}", module.tag), message);
    }
    modules.sort_unstable_keys();
    let mut modules: Vec<_> = modules.into_values().collect();
    unique_traits(&mut modules, facts, overlay, notes);
    modules
}

fn module<'a>(tag: &str, options: Option<&TagOptions>) -> Module<'a> {
    let given = |get: fn(&TagOptions) -> &Option<String>| options.and_then(|options| get(options).clone());
    Module {
        name: given(|options| &options.module).unwrap_or_else(|| names::module(tag, NOT_A_MODULE)),
        trait_name: given(|options| &options.trait_name).unwrap_or_else(|| names::camel(tag)),
        doc: given(|options| &options.doc).unwrap_or_else(|| format!("Operations of the group `{tag}`.")),
        always: options.is_some_and(|options| options.always),
        tag: tag.to_owned(),
        methods: Vec::new(),
        baseline: BTreeMap::new(),
    }
}

impl<'a> Module<'a> {
    /// Creates a method whose name no other one of the trait has.
    fn method(
        &self,
        id: &'a str,
        operation: &'a Operation,
        options: Option<&'a OperationOptions>,
        notes: &mut Notes,
    ) -> Method<'a> {
        let stems: HashSet<_> = self.methods.iter().map(|method| names::of_method(&method.name)).collect();
        let is_taken = |name: &str| stems.contains(&names::of_method(name));
        let given = options.and_then(|options| options.name.as_deref());
        let wanted = names::snake(given.unwrap_or(id));
        let name = names::free(&wanted, "_", is_taken);
        if name != wanted {
            let at = format!("operation {id}");
            if given.is_some() {
                notes.error(at, format!("the method name `{wanted}` is in use; set another `name` in the overlay"));
            } else {
                notes.note(at, format!("the method name `{wanted}` is in use; the method is called `{name}`"));
            }
        }
        let route = route(operation);
        let first = self.methods.iter().find(|other| self::route(other.operation) == route);
        if let Some(first) = first {
            let message = format!("the route is also that of `{}`; declared with `shares_route`", first.id);
            notes.note(format!("operation {id}"), message);
        }
        let shares_route = first.is_some();
        Method { id, name, shares_route, operation, options }
    }
}

/// Returns the method and the path without the names of its placeholders, as the macro compares them.
fn route(operation: &Operation) -> (&str, String) {
    let mut pieces = operation.path.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    let path = pieces.fold(first, |path, piece| path + "{}" + piece.split_once('}').map_or(piece, |(_, rest)| rest));
    (&operation.method, path)
}

/// Gives each trait a name of its own. A type keeps its name, which callers write more often, unless the overlay gives
/// that name to the trait.
fn unique_traits(modules: &mut [Module<'_>], facts: &Facts, overlay: &Overlay, notes: &mut Notes) {
    let types: HashSet<_> = facts.types.keys().map(|name| names::camel(name)).collect();
    let mut traits = HashSet::new();
    for module in modules {
        let is_given = overlay.tag.get(&module.tag).is_some_and(|options| options.trait_name.is_some());
        let is_taken = |name: &str| traits.contains(name) || (!is_given && types.contains(name));
        let name = names::free(&module.trait_name, "Operations", is_taken);
        if name != module.trait_name {
            let at = format!("tag {}", module.tag);
            if is_given {
                let message =
                    format!("the trait name `{}` is in use; set another `trait` in the overlay", module.trait_name);
                notes.error(at, message);
            } else {
                let message = format!("the trait name `{}` is in use; the trait is called `{name}`", module.trait_name);
                notes.note(at, message);
            }
        }
        traits.insert(name.clone());
        module.trait_name = name;
    }
}

/// Returns the declared errors of an operation, with their bodies. Those of a class, and then all others, are last.
pub(super) fn errors(operation: &Operation) -> BTreeMap<Status, ErrorBody> {
    let body =
        |contents: &Vec<Content>| preferred(contents).filter(|content| content.is_json()).map(|of| of.kind.clone());
    operation.errors.iter().map(|(status, contents)| (*status, body(contents))).collect()
}

/// Returns the errors that all endpoints of a trait share, with the same body.
pub(super) fn baseline(module: &Module<'_>) -> BTreeMap<Status, ErrorBody> {
    let mut all = module.methods.iter().map(|method| errors(method.operation));
    let first = all.next().unwrap_or_default();
    all.fold(first, |shared, own| shared.into_iter().filter(|(status, body)| own.get(status) == Some(body)).collect())
}
