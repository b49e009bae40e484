//! Printing of unions and of enums of integers.

use std::collections::BTreeMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::items::{Item, Key};
use super::page::{Page, literal};
use super::printer::Context;
use super::taken::Taken;
use super::texts::Texts;
use crate::facts::{Constant, Kind, Member, Union};
use crate::names;

pub(super) fn print_integers(
    page: &mut Page,
    context: &mut Context<'_, '_>,
    (key, item, docs): (&Key, &Item, &str),
    (values, names): (&[i64], &BTreeMap<i64, String>),
    texts: &Texts,
) {
    page.docs(0, docs);
    page.line(0, "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Model)]");
    page.line(0, "#[repr(i64)]");
    context.import("fingerpost", "Model");
    page.line(0, &format!("pub enum {} {{", item.name));
    let mut taken = Taken::default();
    // The last variant continues from the one before it, so that must have the highest value.
    let mut sorted = values.to_vec();
    if sorted.last() != sorted.iter().max() {
        sorted.sort_unstable();
    }
    for value in sorted {
        let text = value.to_string();
        page.docs(4, &texts.value(&key.0, &text));
        let name = taken.give(names::variant(names.get(&value).unwrap_or(&text)), "Value");
        page.line(4, &format!("{name} = {value},"));
    }
    page.docs(4, "A value unknown to this version, as received.");
    page.line(4, "#[model(other)]");
    page.line(4, "Unknown(i64),");
    page.line(0, "}");
}

pub(super) fn print_union(
    page: &mut Page,
    context: &mut Context<'_, '_>,
    (key, item, docs): (&Key, &Item, &str),
    union: &Union,
) {
    page.docs(0, docs);
    page.line(0, "#[derive(Clone, Debug, PartialEq, Model)]");
    match &union.tag {
        Some(tag) => page.line(0, &format!("#[model(tag = {})]", literal(tag))),
        None => page.line(0, "#[model(untagged)]"),
    }
    context.import("fingerpost", "Model");
    page.line(0, &format!("pub enum {} {{", item.name));
    let members = one_value_each(&union.members);
    let variants = variants(&members, &key.0);
    for (member, variant) in members.iter().zip(variants) {
        page.docs(4, &doc(member, union.tag.as_deref()));
        if let Some(value) = member.values.first() {
            page.line(4, &format!("#[model(rename = {})]", literal(value)));
        }
        if !member.has.is_empty() {
            let has: Vec<_> = member.has.iter().map(property).collect();
            page.line(4, &format!("#[model(has({}))]", has.join(", ")));
        }
        let ty = context.owned(&member.kind, key.1);
        let ty = if item.boxed.contains(&member.kind.to_string()) { format!("Box<{ty}>") } else { ty };
        page.line(4, &format!("{variant}({ty}),"));
    }
    page.docs(4, "A value unknown to this version, as received.");
    page.line(4, "#[model(other)]");
    page.line(4, "Unknown(serde_json::Value),");
    page.line(0, "}");
}

/// Returns a member for each value of the tag: an alias would be written back as another value than it was read.
fn one_value_each(members: &[Member]) -> Vec<Member> {
    let each = |member: &Member| match member.values.as_slice() {
        [] | [_] => vec![member.clone()],
        several => several.iter().map(|value| Member { values: vec![value.clone()], ..member.clone() }).collect(),
    };
    members.iter().flat_map(each).collect()
}

/// Prints a property that tells a member apart, as `"object" = "book"`.
fn property((name, constant): &(String, Option<Constant>)) -> String {
    let name = literal(name);
    match constant {
        None => name,
        Some(Constant::Text(text)) => format!("{name} = {}", literal(text)),
        Some(Constant::Integer(number)) => format!("{name} = {number}"),
        Some(Constant::Boolean(flag)) => format!("{name} = {flag}"),
    }
}

fn doc(member: &Member, tag: Option<&str>) -> String {
    let what = match &member.kind {
        Kind::Boolean => "A boolean.",
        Kind::Integer | Kind::Unsigned => "An integer.",
        Kind::Number => "A number.",
        Kind::Text | Kind::Binary => "Text.",
        Kind::DateTime => "A date and time.",
        Kind::Date => "A date.",
        Kind::Any => "Any value.",
        Kind::List(_) => "A list.",
        Kind::Map(_) => "An object with any properties.",
        Kind::Nullable(of) => return doc(&Member { kind: (**of).clone(), ..member.clone() }, tag),
        Kind::Ref(name) => match tag {
            Some(tag) => {
                let values: Vec<_> = member.values.iter().map(|value| format!("`{value}`")).collect();
                return format!("`{tag}` is {}.", values.join(" or "));
            }
            None => return format!("The type `{name}`."),
        },
    };
    what.to_owned()
}

/// Returns a name for each member: that of its type without the words that all have in common, or the kind.
fn variants(members: &[Member], union: &str) -> Vec<String> {
    let name = |member: &Member| match &member.kind {
        Kind::Ref(name) => Some(names::camel(name)),
        _ => None,
    };
    let mut named: Vec<_> = members.iter().filter_map(name).collect();
    named.dedup();
    let words: Vec<Vec<String>> =
        named.iter().map(|name| name.to_snake_case().split('_').map(str::to_owned).collect()).collect();
    let (front, back) = common(&words);
    let own: Vec<_> = names::camel(union).to_snake_case().split('_').map(str::to_owned).collect();
    let mut taken = Taken::default();
    taken.give("Unknown".to_owned(), "");
    let mut short = words.into_iter().map(|words| {
        let within = &words[front..words.len() - back];
        // Inline types begin with the name of the union.
        let rest = within.strip_prefix(own.as_slice()).filter(|rest| !rest.is_empty()).unwrap_or(within);
        rest.join("_").to_upper_camel_case()
    });
    let (mut before, mut last) = (None, String::new());
    members
        .iter()
        .map(|member| {
            let is_shared = members.iter().filter(|other| other.kind == member.kind).count() > 1;
            let variant = match (&member.kind, member.values.first()) {
                (Kind::Ref(name), value) => {
                    if before != Some(name) {
                        last = short.next().unwrap_or_default();
                        before = Some(name);
                    }
                    // Members of one type are named after their values.
                    value.filter(|_| is_shared).unwrap_or(&last).clone()
                }
                (kind, _) => word(kind),
            };
            taken.give(names::variant(&variant), "Value")
        })
        .collect()
}

/// Returns the numbers of words at the front and at the back that all names have, so that each keeps one of its own.
fn common(words: &[Vec<String>]) -> (usize, usize) {
    let [first, rest @ ..] = words else { return (0, 0) };
    if rest.is_empty() {
        return (0, 0);
    }
    let least = words.iter().map(Vec::len).min().unwrap_or_default();
    let most = least.saturating_sub(1);
    let front = (0..most).take_while(|at| rest.iter().all(|other| other[*at] == first[*at])).count();
    let from_back = |words: &[String], at: usize| words[words.len() - 1 - at].clone();
    let back = (0..most - front)
        .take_while(|at| rest.iter().all(|other| from_back(other, *at) == from_back(first, *at)))
        .count();
    // A digit alone is no name.
    let fits = |words: &Vec<String>| words[front].starts_with(|c: char| c.is_ascii_alphabetic());
    if words.iter().all(fits) { (front, back) } else { (0, back) }
}

/// Returns the name of a variant by its kind.
fn word(kind: &Kind) -> String {
    match kind {
        Kind::Boolean => "Bool".to_owned(),
        Kind::Integer | Kind::Unsigned => "Integer".to_owned(),
        Kind::Number => "Number".to_owned(),
        Kind::Text | Kind::Binary => "Text".to_owned(),
        Kind::DateTime => "DateTime".to_owned(),
        Kind::Date => "Date".to_owned(),
        Kind::Any => "Any".to_owned(),
        Kind::List(of) => match &**of {
            Kind::Ref(name) => format!("{}List", names::camel(name)),
            Kind::Text => "List".to_owned(),
            of => format!("{}List", word(of)),
        },
        Kind::Map(_) => "Map".to_owned(),
        Kind::Nullable(of) => word(of),
        Kind::Ref(name) => names::camel(name),
    }
}
