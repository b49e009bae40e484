//! Conversion of facts to declarations: a folder of readable code.
//!
//! `facts → Plan (names, modules, types) → pages → files`. Everything after the plan only fails on internal errors.

mod arguments;
mod client;
mod files;
mod format;
mod items;
mod methods;
mod modules;
mod nesting;
mod outcome;
mod page;
mod plan;
mod printer;
mod required;
mod since;
mod summary;
mod taken;
mod texts;
mod types;
mod unions;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use self::items::Home;
use self::modules::Module;
use self::page::Page;
use self::plan::Plan;
use self::printer::Context;
use crate::facts::{Facts, Kind, Type};
use crate::note::Notes;
use crate::overlay::Overlay;

pub(crate) use self::client::{client_name, given_name, in_code};
pub use self::files::{Difference, compare, write};
pub(crate) use self::format::formatted;
pub(crate) use self::modules::NOT_A_MODULE;
pub(crate) use self::page::{GENERATED, literal};
pub use self::since::Since;
pub(crate) use self::summary::{FirstCall, Group, summary};
pub use self::texts::Texts;
pub(crate) use self::texts::{OperationText, TypeText, append, ends_in_block, from_name};

/// Group of operations without a tag.
pub(crate) const DEFAULT_TAG: &str = "Operations";

/// The input of an import.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Facts of the document.
    pub facts: Facts,
    /// Corrections, names and options.
    pub overlay: Overlay,
    /// Documentation.
    pub texts: Texts,
    /// Documents of older releases.
    pub since: Since,
}

/// The output of an import: code and notes.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Content of each file, by its path in the output folder.
    pub files: BTreeMap<String, String>,
    /// Section `[features]` of `Cargo.toml`.
    pub features: String,
    /// Value of `#![recursion_limit]`, which a crate with the code and every crate that uses it need, if the default is
    /// too low: types are nested deeply, such as in a long ring of types that refer to each other. A note says so.
    pub recursion_limit: Option<usize>,
    /// Notes on what could not be declared. If there is an error, there are no files.
    pub notes: Notes,
    /// Operations and types without documentation.
    pub missing: Vec<String>,
    /// Documentation of unknown operations and types.
    pub unknown: Vec<String>,
}

/// Generates code.
pub fn import(sources: &Sources) -> Imported {
    let mut imported = Imported::default();
    let plan = Plan::new(&sources.facts, &sources.overlay, &mut imported.notes);
    imported.missing = missing(&plan, &sources.texts);
    imported.unknown = sources.texts.unknown(&sources.facts);
    imported.features = features(&plan);
    imported.recursion_limit = nesting::recursion_limit(&sources.facts, &plan.items);
    if let Some(limit) = imported.recursion_limit {
        imported.notes.note(
            "",
            format!(
                "types are nested so deeply that the compiler follows them only with `#![recursion_limit = \"{limit}\"]` \
                 as the first line of your `lib.rs`, and of each crate that uses the types"
            ),
        );
    }
    if imported.notes.has_errors() {
        return imported;
    }
    let mut pages = vec![("mod.rs".to_owned(), root_page(&plan, sources))];
    if let Some(name) = client_of(sources) {
        pages.push(("client.rs".to_owned(), client::page(&sources.facts, &name)));
    }
    for (index, module) in plan.modules.iter().enumerate() {
        let home = Home::Module(index);
        let (types, types_pages) = types_pages(&plan, home, &module.name, sources);
        pages.push((format!("{}/mod.rs", module.name), module_page(&plan, home, module, types, sources)));
        pages.extend(types_pages);
    }
    let (types, types_pages) = types_pages(&plan, Home::Common, "common", sources);
    if types {
        pages.push(("common/mod.rs".to_owned(), common_page(sources)));
        pages.extend(types_pages);
    }
    let (mut paths, mut texts) = (Vec::new(), Vec::new());
    for (path, page) in pages {
        match page.finish(&path) {
            Ok(text) => {
                paths.push(path);
                texts.push(text);
            }
            Err(error) => imported.notes.error(path, error),
        }
    }
    if !imported.notes.has_errors() {
        imported.files = paths.into_iter().zip(format::all_formatted(texts)).collect();
    }
    imported
}

/// Returns the name of the client's type, if there is a client: the document has servers or security schemes, or the
/// overlay wants one.
pub(crate) fn client_of(sources: &Sources) -> Option<String> {
    let given = sources.overlay.document.client.as_deref().map(given_name);
    let has_access = !sources.facts.servers.is_empty() || !sources.facts.schemes.is_empty();
    given.or_else(|| has_access.then(|| client_name(&sources.facts.title)))
}

fn missing(plan: &Plan<'_>, texts: &Texts) -> Vec<String> {
    let methods = plan.modules.iter().flat_map(|module| module.methods.iter());
    let operations =
        methods.filter(|method| texts.operation(method.id).is_none()).map(|method| format!("op.{}", method.id));
    let made: BTreeSet<_> = plan.items.all().map(|((name, _), _)| name).collect();
    let types = made
        .into_iter()
        .filter(|name| matches!(plan.facts.types.get(*name), Some(Type::Object(_))) && texts.of_type(name).is_none());
    operations.chain(types.map(|name| format!("type.{name}"))).collect()
}

fn features(plan: &Plan<'_>) -> String {
    let gated = plan.modules.iter().filter(|module| !module.always);
    let names: Vec<_> = gated.map(|module| module.name.as_str()).collect();
    let all: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let mut text = format!("[features]\n## Every group of operations.\nfull = [{}]\n", all.join(", "));
    for name in names {
        let _ = writeln!(text, "{name} = []");
    }
    text
}

fn root_page(plan: &Plan<'_>, sources: &Sources) -> Page {
    let title = &sources.facts.title;
    let mut doc = format!("Operations of {title}, one module per group.");
    doc.extend(sources.texts.root().map(|text| format!("\n\n{text}")));
    let mut page = Page::new(&sources.facts.title, &doc);
    let shared = plan.items.all().any(|(_, item)| item.home == Home::Common);
    let mut modules: Vec<_> = plan.modules.iter().map(|module| (module.name.as_str(), !module.always)).collect();
    modules.extend(shared.then_some(("common", false)));
    modules.extend(client_of(sources).map(|_| ("client", false)));
    modules.sort_unstable();
    for (name, gated) in modules {
        if gated {
            page.line(0, &format!("#[cfg(feature = \"{name}\")]"));
        }
        page.line(0, &format!("pub mod {name};"));
    }
    page.blank();
    page.line(0, "use fingerpost::EndpointDescriptor;");
    page.blank();
    page.docs(0, "Descriptors of all endpoints, one slice per group.");
    page.line(0, "pub const OPERATIONS: &[&[&EndpointDescriptor]] = &[");
    for module in &plan.modules {
        gate(&mut page, module);
        page.line(4, &format!("<dyn {}::{}>::ENDPOINTS,", module.name, module.trait_name));
    }
    page.line(0, "];");
    page.blank();
    page.docs(0, "All endpoint traits, for glob imports that bring their methods into scope.");
    page.line(0, "pub mod traits {");
    for module in &plan.modules {
        gate(&mut page, module);
        page.line(4, &format!("pub use super::{}::{} as _;", module.name, module.trait_name));
    }
    page.line(0, "}");
    page
}

/// Prints the feature gate of a module.
fn gate(page: &mut Page, module: &Module<'_>) {
    if !module.always {
        page.line(4, &format!("#[cfg(feature = \"{}\")]", module.name));
    }
}

fn common_page(sources: &Sources) -> Page {
    let mut page = Page::new(&sources.facts.title, "Types shared by several groups of operations.");
    page.line(0, "mod types;");
    page.blank();
    page.line(0, "pub use self::types::*;");
    page
}

fn module_page(plan: &Plan<'_>, home: Home, module: &Module<'_>, types: bool, sources: &Sources) -> Page {
    let mut context = Context::of_trait(plan, home);
    let mut body = Page::default();
    let overlaid = plan.overlay.tag.get(&module.tag).is_some_and(|options| options.doc.is_some());
    let told = sources.texts.tag(&module.tag).filter(|_| !overlaid);
    body.docs(0, told.unwrap_or(&module.doc));
    let mut options = Vec::new();
    // The trait's default error type is written even if no endpoint needs it.
    if let Some(error) = plan.error.as_ref().filter(|error| uses_error(module, error)) {
        options.push(format!("error = {}", context.result(&Kind::Ref(error.clone()))));
    }
    let baseline: Vec<_> = module.baseline.iter().map(|(status, body)| (*status, body.clone())).collect();
    options.extend(methods::error_option(&mut context, &baseline));
    body.attribute(0, "endpoints", &options);
    body.line(0, &format!("pub trait {} {{", module.trait_name));
    for method in &module.methods {
        body.blank();
        methods::print(
            &mut body,
            &mut context,
            method,
            module,
            &sources.texts,
            &sources.since.until(&sources.facts.version),
        );
    }
    body.line(0, "}");

    let mut page = Page::new(&sources.facts.title, &module.doc);
    if types {
        page.line(0, "mod types;");
        page.blank();
    }
    context.import("fingerpost", "endpoints");
    context.print_uses(&mut page, &common_path(sources, 1), "self::types", &BTreeSet::new(), true);
    if types {
        page.line(0, "pub use self::types::*;");
        page.blank();
    }
    page.push(&body);
    page
}

fn uses_error(module: &Module<'_>, error: &str) -> bool {
    let bodies = module.methods.iter().flat_map(|method| modules::errors(method.operation).into_values());
    bodies.flatten().any(|kind| kind == Kind::Ref(error.to_owned()))
}

/// Returns the path of the common types from a file at that depth below the root.
fn common_path(sources: &Sources, depth: usize) -> String {
    match &sources.overlay.document.root {
        Some(root) => format!("{root}::common"),
        None => format!("{}common", "super::".repeat(depth)),
    }
}

/// Returns the files of a module's types, and true if there are any.
fn types_pages(plan: &Plan<'_>, home: Home, folder: &str, sources: &Sources) -> (bool, Vec<(String, Page)>) {
    let printed = types::print_all(plan, home, &sources.texts, &sources.since.until(&sources.facts.version));
    if printed.is_empty() {
        return (false, Vec::new());
    }
    let doc = match home {
        Home::Common => "Types shared by several groups of operations.".to_owned(),
        Home::Module(index) => format!("Types used by `{}`.", plan.modules[index].trait_name),
    };
    if types::fit_one_file(&printed) {
        let mut page = Page::new(&sources.facts.title, &doc);
        types::page(&mut page, printed, &common_path(sources, 2));
        return (true, vec![(format!("{folder}/types.rs"), page)]);
    }
    let files = types::files(printed);
    let mut index = Page::new(&sources.facts.title, &doc);
    for name in files.keys() {
        index.line(0, &format!("mod {name};"));
    }
    index.blank();
    for name in files.keys() {
        index.line(0, &format!("pub use self::{name}::*;"));
    }
    let mut pages = vec![(format!("{folder}/types/mod.rs"), index)];
    for (name, items) in files {
        let names: Vec<_> = items.iter().map(|item| format!("`{}`", item.name)).collect();
        let doc = match names.as_slice() {
            [received, sent] => format!("{received} (responses) and {sent} (requests)."),
            _ => format!("{}.", names.join(", ")),
        };
        let mut page = Page::new(&sources.facts.title, &doc);
        types::page(&mut page, items, &common_path(sources, 3));
        pages.push((format!("{folder}/types/{name}.rs"), page));
    }
    (true, pages)
}

#[cfg(test)]
mod tests;
