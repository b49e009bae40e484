//! Printing of types: structs with optional fields, and open enums.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::items::{Home, Item, Key, Side, properties};
use super::page::{Page, literal};
use super::plan::Plan;
use super::printer::Context;
use super::required::{self, NewField, NewValue};
use super::since::Releases;
use super::taken::Taken;
use super::texts::{Texts, append};
use super::unions;
use crate::facts::{Kind, Object, Type};
use crate::names;

/// Maximum number of lines for the types of a module to share one file.
const MOST_LINES: usize = 600;

/// A printed item.
pub(super) struct Printed<'p, 'a> {
    pub(super) name: String,
    pub(super) text: Page,
    pub(super) context: Context<'p, 'a>,
    /// Name in the document, which request and response type share.
    schema: String,
}

/// Prints the items of a module, in the order of the document.
pub(super) fn print_all<'p, 'a>(
    plan: &'p Plan<'a>,
    home: Home,
    texts: &Texts,
    since: &Releases<'_>,
) -> Vec<Printed<'p, 'a>> {
    let own = plan.items.all().filter(|(_, item)| item.home == home);
    own.map(|(key, item)| {
        let (mut text, mut context) = (Page::default(), Context::of_types(plan, home));
        match &plan.facts.types[&key.0] {
            Type::Enum { values, names, .. } => {
                print_enum(&mut text, &mut context, key, item, (values, names), texts, since);
            }
            Type::Integers { values, names } => {
                let docs = type_docs(key, false, texts, since, plan);
                unions::print_integers(&mut text, &mut context, (key, item, &docs), (values, names), texts);
            }
            Type::Union(union) => {
                let docs = type_docs(key, false, texts, since, plan);
                unions::print_union(&mut text, &mut context, (key, item, &docs), union);
            }
            Type::Object(all) => print_struct(&mut text, &mut context, key, item, all, texts, since),
            // Resolved wherever it is used.
            Type::Alias(_) => {}
        }
        Printed { name: item.name.clone(), text, context, schema: key.0.clone() }
    })
    .collect()
}

/// Returns true if the items fit into one file; otherwise each schema of the document gets a file.
pub(super) fn fit_one_file(items: &[Printed<'_, '_>]) -> bool {
    items.iter().map(|item| item.text.lines() + 1).sum::<usize>() <= MOST_LINES
}

/// Groups the items into a file for each schema of the document, with its types for both directions.
pub(super) fn files<'p, 'a>(items: Vec<Printed<'p, 'a>>) -> BTreeMap<String, Vec<Printed<'p, 'a>>> {
    let mut schemas: IndexMap<String, Vec<_>> = IndexMap::new();
    for item in items {
        schemas.entry(item.schema.clone()).or_default().push(item);
    }
    let mut taken = Taken::default();
    schemas.into_values().map(|items| (taken.give(file_name(&items), "_types"), items)).collect()
}

/// Returns the name of a file, derived from the first of its types.
fn file_name(items: &[Printed<'_, '_>]) -> String {
    let name = names::snake(items.first().map_or("", |item| &item.name));
    let plain = names::of_file(names::plain(&name));
    // A file named after a keyword would need `mod r#…`.
    if names::is_keyword(plain) { format!("{plain}_types") } else { plain.to_owned() }
}

/// Prints a file of types.
pub(super) fn page(page: &mut Page, printed: Vec<Printed<'_, '_>>, common: &str) {
    let own: BTreeSet<_> = printed.iter().map(|item| item.name.clone()).collect();
    let mut printed = printed.into_iter();
    let Some(first) = printed.next() else { return };
    let (mut context, mut bodies) = (first.context, vec![first.text]);
    for item in printed {
        context.also(item.context);
        bodies.push(item.text);
    }
    context.print_uses(page, common, "super", &own, false);
    for body in &bodies {
        page.blank();
        page.push(body);
    }
}

fn type_docs(key: &Key, both: bool, texts: &Texts, since: &Releases<'_>, plan: &Plan<'_>) -> String {
    let (name, side) = key;
    let text = texts.of_type(name);
    let doc = text.map_or_else(|| made_doc(name, plan), |text| text.doc.trim().to_owned());
    let mut paragraphs = vec![doc];
    paragraphs.extend(text.map(|text| text.more.trim().to_owned()).filter(|more| !more.is_empty()));
    if *side == Side::Write && matches!(plan.facts.types.get(name), Some(Type::Object(_))) {
        let paragraph = if both {
            "Used in requests: unset fields are omitted, null fields are cleared."
        } else {
            "Unset fields are omitted, null fields are cleared."
        };
        paragraphs.push(paragraph.to_owned());
    }
    paragraphs.extend(since.of_type(name));
    paragraphs.join("\n\n")
}

/// Returns the doc of a type without a text: for an inline type, the property that defines it.
fn made_doc(name: &str, plan: &Plan<'_>) -> String {
    for (outer, ty) in &plan.facts.types {
        let all = match ty {
            Type::Object(all) => all,
            Type::Union(union) if union.members.iter().any(|member| member.kind.name() == Some(name)) => {
                let holder =
                    [Side::Read, Side::Write].iter().find_map(|side| plan.items.find(plan.facts, outer, *side));
                let Some(holder) = holder else { continue };
                // No link: the union can be in another file.
                return format!("A member of the union `{}`.", holder.name);
            }
            _ => continue,
        };
        let holder = [Side::Read, Side::Write].iter().find_map(|side| plan.items.find(plan.facts, outer, *side));
        let property = all.iter().find(|(_, property)| property.kind.name() == Some(name));
        if let (Some((property, _)), Some(holder)) = (property, holder) {
            let what = if matches!(plan.facts.types.get(name), Some(Type::Enum { .. } | Type::Integers { .. })) {
                "Values"
            } else {
                "Type"
            };
            return format!("{what} of `{}::{}`.", holder.name, names::plain(&names::snake(property)));
        }
    }
    let methods = || plan.modules.iter().flat_map(|module| &module.methods);
    let mut parameters =
        methods().flat_map(|method| method.operation.parameters.iter().map(move |parameter| (method, parameter)));
    match parameters.find(|(_, parameter)| parameter.kind.name() == Some(name)) {
        Some((method, parameter)) if plan.facts.is_scalar(&Kind::Ref(name.to_owned())) => {
            let method = names::plain(&method.name);
            format!("Values of the parameter `{}`, as of `{method}`.", names::plain(&names::snake(&parameter.name)))
        }
        _ => format!("The type `{name}`."),
    }
}

fn print_enum(
    page: &mut Page,
    context: &mut Context<'_, '_>,
    key: &Key,
    item: &Item,
    (values, names): (&[String], &BTreeMap<String, String>),
    texts: &Texts,
    since: &Releases<'_>,
) {
    page.docs(0, &type_docs(key, false, texts, since, context.plan));
    page.line(0, "#[derive(Clone, Debug, PartialEq, Eq, Hash, Model)]");
    context.import("fingerpost", "Model");
    page.line(0, &format!("pub enum {} {{", item.name));
    let mut taken = Taken::default();
    for value in values {
        page.docs(4, &texts.value(&key.0, value));
        page.line(4, &format!("#[model(rename = {})]", literal(value)));
        page.line(4, &format!("{},", taken.give(names::variant(names.get(value).unwrap_or(value)), "Value")));
    }
    page.docs(4, "A value unknown to this version, as received.");
    page.line(4, "#[model(other)]");
    page.line(4, "Unknown(String),");
    page.line(0, "}");
}

fn print_struct(
    page: &mut Page,
    context: &mut Context<'_, '_>,
    key: &Key,
    item: &Item,
    all: &Object,
    texts: &Texts,
    since: &Releases<'_>,
) {
    let (name, side) = key;
    let both = context.plan.items.has_both(name);
    page.docs(0, &type_docs(key, both, texts, since, context.plan));
    let plan = context.plan;
    let has_set = required::has_set(plan, (name, item), *side, all);
    if has_set {
        page.line(0, "#[derive(Clone, Model)]");
        page.line(0, "#[model(debug, lenient, partial_eq)]");
    } else {
        page.line(0, "#[derive(Clone, Default, Model)]");
        page.line(0, "#[model(debug, default, lenient, partial_eq, skip_none)]");
    }
    context.import("fingerpost", "Model");
    page.line(0, &format!("pub struct {} {{", item.name));
    let options = context.plan.overlay.types.get(name);
    let secrets = options.map_or(&[][..], |options| &options.secret);
    let mut taken = Taken::default();
    let mut fields = Vec::new();
    for (wire, property) in properties(all, *side, both) {
        let mut text = texts.property(name, wire).trim().to_owned();
        let required = property.required && *side == Side::Write && !property.read_only;
        for (flag, word) in [
            (required, "Required."),
            (property.read_only, "Read-only."),
            (property.write_only, "Write-only."),
            (property.deprecated, "Deprecated."),
        ] {
            if flag && !text.contains(word) {
                text = append(text, word);
            }
        }
        if let Some(note) = since.property(name, wire) {
            text = append(text, &note);
        }
        page.docs(4, &text);
        let field = taken.give(names::snake(wire), "_field");
        if names::plain(&field) != wire {
            page.line(4, &format!("#[model(rename = {})]", literal(wire)));
        }
        let secret = secrets.contains(wire);
        let ty = if secret { context.secret() } else { context.owned(&property.kind, *side) };
        let ty = if item.boxed.contains(wire) { format!("Box<{ty}>") } else { ty };
        let is_set = required::is_set(plan, (name, item), *side, wire, property);
        let ty = match *side {
            Side::Write if is_set && !property.nullable => ty,
            Side::Write if !is_set => {
                context.import("fingerpost", "Field");
                format!("Field<{ty}>")
            }
            Side::Read | Side::Write => format!("Option<{ty}>"),
        };
        page.line(4, &format!("pub {field}: {ty},"));
        let constant = required::constant(plan, &property.kind, &ty).filter(|_| !property.nullable);
        let value = match constant {
            _ if !is_set => NewValue::Fixed("Field::Unset".to_owned()),
            Some(constant) => NewValue::Fixed(constant),
            None if matches!(ty.as_str(), "String" | "Secret") => NewValue::Converted,
            None => NewValue::Argument,
        };
        fields.push(NewField { name: field, ty, value });
    }
    if let Some(kind) = &all.further {
        page.docs(4, "Additional properties, by name.");
        page.line(4, "#[model(flatten)]");
        let field = taken.give("more".to_owned(), "_properties");
        let of = context.owned(kind, *side);
        let ty = context.map(&of);
        page.line(4, &format!("pub {field}: {ty},"));
        fields.push(NewField { name: field, ty, value: NewValue::Fixed("BTreeMap::new()".to_owned()) });
    }
    page.line(0, "}");
    if has_set {
        required::print_new(page, &item.name, &fields);
    }
}
