//! The generated types: one for responses and one for requests, with their modules and names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use indexmap::IndexMap;

use super::modules::Module;
use crate::facts::{Content, Facts, Kind, Operation, Property, Type};
use crate::names;
use crate::note::Notes;
use crate::overlay::Overlay;

/// Direction of a value.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) enum Side {
    /// In responses. Enums are the same in both directions, and are listed here.
    Read,
    /// In requests.
    Write,
}

/// A type of the document in one direction.
pub(super) type Key = (String, Side);

/// Module of an item.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Home {
    /// The common module, for types that several modules use.
    Common,
    /// The module with that index.
    Module(usize),
}

/// Index of the webhooks in a list of modules: no module has it.
const WEBHOOKS: usize = usize::MAX;

/// A generated type.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) home: Home,
    /// Properties, or kinds of a union's members, that must be boxed, since the type is recursive.
    pub(super) boxed: HashSet<String>,
}

/// All generated types, in the order of the document.
#[derive(Debug, Default)]
pub(super) struct Items(IndexMap<Key, Item>);

impl Items {
    pub(super) fn plan(facts: &Facts, overlay: &Overlay, modules: &[Module<'_>], notes: &mut Notes) -> Self {
        let mut reach = Reach { facts, written: HashSet::new(), seen: HashSet::new(), aliases: HashSet::new() };
        for operation in modules.iter().flat_map(|module| module.methods.iter().map(|method| method.operation)) {
            for kind in sent(facts, operation) {
                reach.visit(kind, Side::Write);
            }
        }
        reach.written = reach.seen.clone();
        let mut homes: HashMap<Key, BTreeSet<usize>> = HashMap::new();
        for (index, module) in modules.iter().enumerate() {
            reach.seen.clear();
            reach.aliases.clear();
            for operation in module.methods.iter().map(|method| method.operation) {
                for kind in sent(facts, operation) {
                    reach.visit(kind, Side::Write);
                }
                for content in received(operation) {
                    reach.visit(&content.kind, Side::Read);
                }
            }
            for key in reach.seen.drain() {
                homes.entry(key).or_default().insert(index);
            }
        }
        reach.seen.clear();
        reach.aliases.clear();
        for kind in facts.webhooks.values() {
            reach.visit(kind, Side::Read);
        }
        // What is received outside of a call belongs to no module, and has no feature.
        for key in reach.seen.drain() {
            homes.entry(key).or_default().insert(WEBHOOKS);
        }
        if modules.is_empty() {
            // A document of webhooks or schemas alone: its types are for what is received.
            let own = facts.types.iter().filter(|(_, ty)| !matches!(ty, Type::Alias(_)));
            homes.extend(own.map(|(name, _)| ((name.clone(), Side::Read), BTreeSet::new())));
        }
        for name in facts.types.keys() {
            let used = [Side::Read, Side::Write].iter().any(|side| homes.contains_key(&(name.clone(), *side)));
            if !used && !matches!(facts.types[name], Type::Alias(_)) {
                notes.note(format!("type {name}"), "no operation uses the type; not generated");
            }
        }
        let mut items = Self::default();
        let mut taken = reserved(modules);
        let mut keys: Vec<_> = homes.keys().cloned().collect();
        keys.sort_by_key(|(name, side)| (facts.types.get_index_of(name), *side));
        // Names from the overlay have priority, then the document's, then those with the prefix `Write`.
        let rank = |(name, side): &Key| {
            let given = overlay.types.get(name).is_some_and(|options| options.name.is_some());
            (!given, *side == Side::Write && homes.contains_key(&(name.clone(), Side::Read)))
        };
        let mut named: BTreeMap<Key, String> = BTreeMap::new();
        let mut ranked: Vec<_> = keys.iter().collect();
        ranked.sort_by_key(|key| rank(key));
        for key in ranked {
            let both = homes.contains_key(&(key.0.clone(), Side::Read));
            let given = overlay.types.get(&key.0).and_then(|options| options.name.as_deref());
            let base = given.map_or_else(|| names::camel(&key.0), str::to_owned);
            let base = if key.1 == Side::Write && both { format!("Write{base}") } else { base };
            let name = names::free(&base, "Data", |name| taken.contains(name));
            if name != base {
                notes.note(
                    format!("type {}", key.0),
                    format!("the name `{base}` is in use; the type is called `{name}`"),
                );
            }
            taken.insert(name.clone());
            named.insert(key.clone(), name);
        }
        for key in keys {
            let home = match homes[&key].iter().collect::<Vec<_>>().as_slice() {
                [one] if **one != WEBHOOKS => Home::Module(**one),
                _ => Home::Common,
            };
            let boxed = reach.boxed(&key);
            items.0.insert(key.clone(), Item { name: named[&key].clone(), home, boxed });
        }
        items
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&Key, &Item)> {
        self.0.iter()
    }

    /// Returns the item for a reference in that direction.
    pub(super) fn find(&self, facts: &Facts, name: &str, side: Side) -> Option<&Item> {
        self.0.get(&key(facts, name, side))
    }

    /// Returns true if a type has separate items for requests and responses.
    pub(super) fn has_both(&self, name: &str) -> bool {
        [Side::Read, Side::Write].iter().all(|side| self.0.contains_key(&(name.to_owned(), *side)))
    }
}

fn key(facts: &Facts, name: &str, side: Side) -> Key {
    (name.to_owned(), if differs(facts, name) { side } else { Side::Read })
}

/// Returns true if a type is not the same in both directions: objects, and unions that have them.
fn differs(facts: &Facts, name: &str) -> bool {
    let (mut todo, mut seen) = (vec![name], HashSet::new());
    while let Some(name) = todo.pop() {
        match facts.types.get(name) {
            Some(Type::Object(_)) => return true,
            Some(Type::Union(union)) if seen.insert(name) => {
                todo.extend(union.members.iter().filter_map(|member| member.kind.name()));
            }
            Some(Type::Alias(kind)) if seen.insert(name) => todo.extend(kind.name()),
            Some(Type::Union(_) | Type::Alias(_) | Type::Enum { .. } | Type::Integers { .. }) | None => {}
        }
    }
    false
}

/// Returns the properties of a type in one direction.
pub(super) fn properties(properties: &IndexMap<String, Property>, side: Side, both: bool) -> Vec<(&String, &Property)> {
    let own = |property: &Property| match side {
        Side::Write => !property.read_only,
        // Write-only properties are left out if requests have a separate type.
        Side::Read => !(both && property.write_only),
    };
    let some: Vec<_> = properties.iter().filter(|(_, property)| own(property)).collect();
    // If nothing is left, the flags of the document are wrong.
    if some.is_empty() { properties.iter().collect() } else { some }
}

/// Returns the kinds that an operation sends.
fn sent<'o>(facts: &Facts, operation: &'o Operation) -> Vec<&'o Kind> {
    let parameters = operation.parameters.iter().filter(|parameter| parameter.gap(facts).is_none());
    parameters.map(|parameter| &parameter.kind).chain(operation.body.iter().map(|body| &body.content.kind)).collect()
}

/// Returns the contents of an operation's responses.
fn received(operation: &Operation) -> impl Iterator<Item = &Content> {
    operation.successes.values().chain(operation.errors.values()).flatten()
}

struct Reach<'a> {
    facts: &'a Facts,
    /// Types of all requests.
    written: HashSet<Key>,
    seen: HashSet<Key>,
    /// Aliases that were resolved already; they can be circular.
    aliases: HashSet<Key>,
}

impl Reach<'_> {
    fn visit(&mut self, kind: &Kind, side: Side) {
        let Some(name) = kind.name() else { return };
        let key = |side| (name.to_owned(), side);
        let Some(ty) = self.facts.types.get(name) else { return };
        match ty {
            Type::Alias(of) if self.aliases.insert(key(side)) => self.visit(of, side),
            Type::Object(all) if self.seen.insert(key(side)) => {
                let both = self.written.contains(&key(Side::Write));
                for (_, property) in properties(all, side, both) {
                    self.visit(&property.kind, side);
                }
                if let Some(kind) = &all.further {
                    self.visit(kind, side);
                }
            }
            Type::Union(union) if self.seen.insert(self::key(self.facts, name, side)) => {
                for member in &union.members {
                    self.visit(&member.kind, side);
                }
            }
            Type::Enum { .. } | Type::Integers { .. } => drop(self.seen.insert(key(Side::Read))),
            // Visited already.
            Type::Alias(_) | Type::Object(_) | Type::Union(_) => {}
        }
    }

    /// Returns the properties of an object, or the members of a union, that refer back to it without a list or map
    /// between. A circle that has a union is broken there.
    fn boxed(&self, (name, side): &Key) -> HashSet<String> {
        let is_union = |name: &str| matches!(self.facts.types.get(name), Some(Type::Union(_)));
        let direct = |name: &str| -> Vec<(String, String)> {
            let target = |kind: &Kind| match self.facts.resolve(kind) {
                Kind::Ref(target) => Some(target.clone()),
                Kind::Nullable(of) => of.name().map(str::to_owned).filter(|_| matches!(**of, Kind::Ref(_))),
                _ => None,
            };
            match self.facts.types.get(name) {
                Some(Type::Object(all)) => {
                    let both = self.written.contains(&(name.to_owned(), Side::Write));
                    let properties = properties(all, *side, both).into_iter();
                    properties.filter_map(|(property, of)| Some((property.clone(), target(&of.kind)?))).collect()
                }
                Some(Type::Union(union)) => {
                    let members = union.members.iter();
                    members.filter_map(|of| Some((of.kind.to_string(), target(&of.kind)?))).collect()
                }
                _ => Vec::new(),
            }
        };
        let leads_back = |from: &str| {
            let (mut todo, mut seen) = (vec![from.to_owned()], HashSet::new());
            while let Some(at) = todo.pop() {
                if at == *name {
                    return true;
                }
                if seen.insert(at.clone()) && (is_union(name) || !is_union(&at)) {
                    todo.extend(direct(&at).into_iter().map(|(_, target)| target));
                }
            }
            false
        };
        direct(name).into_iter().filter(|(_, target)| leads_back(target)).map(|(of, _)| of).collect()
    }
}

/// Returns the names of all traits and of the types that the macro generates for them.
fn reserved(modules: &[Module<'_>]) -> HashSet<String> {
    let mut taken: HashSet<String> = names::IN_USE.iter().map(|name| (*name).to_owned()).collect();
    for module in modules {
        taken.insert(module.trait_name.clone());
        for method in &module.methods {
            let stem = names::of_method(&method.name);
            taken.extend(["Builder", "Error", "Ok"].map(|suffix| format!("{stem}{suffix}")));
        }
    }
    taken
}
