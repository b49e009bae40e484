//! Lists, objects and maps.

use indexmap::IndexMap;

use super::Reader;
use super::parts::{Parts, Position, tells};
use super::schemas::{Form, Naming, says_null};
use crate::facts::{Kind, Object, Property, Type};
use crate::names;
use crate::node::{Node, escape};

/// An object whose properties are being read.
pub(super) struct Open {
    /// Positions of the schemas that it is read from.
    schemas: Vec<Position>,
    /// The text of its [`Naming`], and whether it is that of a component.
    name: (String, bool),
    /// Name of its type, if one of its properties refers to it.
    referred: Option<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn list(&mut self, parts: &Parts<'a>, at: &str, naming: Naming<'_>) -> Kind {
        let singular = match naming {
            Naming::Component(name) => format!("{name}Item"),
            Naming::Place(name) => {
                name.strip_suffix('s').filter(|name| !name.ends_with('s')).unwrap_or(name).to_owned()
            }
        };
        if let Some(values) = parts.values() {
            self.notes.note(format!("{at}/enum"), "the enum of the list is treated as that of its items");
            return Kind::list(self.values(&values, false, at, Naming::Place(&singular)));
        }
        let mut kinds = Vec::new();
        // Older schemas list the items of a tuple in `items`, and describe further ones in `additionalItems`.
        let listed = parts.all("items").into_iter().filter(|(items, _)| matches!(items, Node::List(_)));
        for (items, at) in parts.all("prefixItems").into_iter().chain(listed) {
            for (index, item) in items.items().iter().enumerate() {
                let name = names::inner(&singular, "value");
                kinds.push(self.form(item, &format!("{at}/{index}"), Naming::Place(&name)).inside());
            }
        }
        let single = |(items, _): &(&'a Node, String)| !matches!(items, Node::List(_) | Node::Bool(true));
        if !kinds.is_empty()
            && let Some((items, at)) = parts.all("additionalItems").into_iter().find(single)
            && *items != Node::Bool(false)
        {
            kinds.push(self.form(items, &at, Naming::Place(&singular)).inside());
        }
        let items = parts.all("items").into_iter().filter(|(items, _)| !matches!(items, Node::List(_)));
        match items.collect::<Vec<_>>().as_slice() {
            [] if kinds.is_empty() => return Kind::list(Kind::Any),
            // A tuple whose items are all listed.
            [] | [(Node::Bool(false), _)] => {}
            [(items, at), ..] => kinds.push(self.form(items, at, Naming::Place(&singular)).inside()),
        }
        Kind::list(self.one_of(kinds, Naming::Place(&singular)))
    }

    pub(super) fn object(&mut self, parts: &Parts<'a>, naming: Naming<'_>) -> Kind {
        let is_named = parts.all("properties").iter().any(|(properties, _)| !properties.members().is_empty());
        let explicit = parts.all("additionalProperties");
        let closed = explicit.iter().all(|(further, _)| **further == Node::Bool(false));
        let name = naming.inner("Value");
        let further = self.further(parts, Naming::Place(&name));
        if is_named || parts.has("properties") && closed && further.is_none() {
            return self.define_object(&[parts], naming, |reader| {
                let mut properties = IndexMap::new();
                reader.properties(parts, naming, &mut properties);
                Object { properties, further }
            });
        }
        Kind::map(further.unwrap_or(Kind::Any))
    }

    /// Returns the kind of the properties that are not named, if the schema says that there may be any.
    pub(super) fn further(&mut self, parts: &Parts<'a>, naming: Naming<'_>) -> Option<Kind> {
        let mut kinds = Vec::new();
        for word in ["additionalProperties", "unevaluatedProperties"] {
            for (schema, at) in parts.all(word) {
                match schema {
                    Node::Bool(false) => {}
                    Node::Bool(true) => kinds.push(Kind::Any),
                    schema => kinds.push(self.form(schema, &at, naming).inside()),
                }
            }
        }
        for (patterns, at) in parts.all("patternProperties") {
            for (pattern, schema) in patterns.members() {
                kinds.push(self.form(schema, &format!("{at}/{}", escape(pattern)), naming).inside());
            }
        }
        (!kinds.is_empty()).then(|| self.one_of(kinds, naming))
    }

    /// Returns the name for the type of a property. If another property has it, no word is left out: `collection_type`
    /// of a `Collection` that also has a `type` becomes `CollectionCollectionType`.
    fn inner(&mut self, naming: Naming<'_>, property: &str) -> String {
        let name = naming.inner(property);
        self.otherwise.insert(names::camel(&name), names::inner_in_full(naming.text(), property));
        name
    }

    /// Adds the properties of all schemas to those of an object.
    fn properties(&mut self, parts: &Parts<'a>, naming: Naming<'_>, properties: &mut IndexMap<String, Property>) {
        let mut required = Vec::new();
        for part in &parts.0 {
            for (name, _) in part.node.get("properties").map_or(&[][..], Node::members) {
                if !properties.contains_key(name) {
                    let inner = self.inner(naming, name);
                    let property = self.property(&parts.property(name), &inner);
                    properties.insert(name.clone(), property);
                }
            }
            let names = part.node.get("required").map_or(&[][..], Node::items);
            required.extend(names.iter().map(|name| (name, format!("{}/required", part.at))));
        }
        for (name, required_at) in required {
            match name.as_str().and_then(|name| properties.get_mut(name)) {
                Some(property) => property.required = true,
                None => self.notes.note(required_at, "a required property is not defined"),
            }
        }
    }

    /// Defines an object with the properties of several, of which a value may have any.
    pub(super) fn merged(&mut self, all: &[&Parts<'a>], naming: Naming<'_>) -> Kind {
        self.define_object(all, naming, |reader| reader.merged_object(all, naming))
    }

    /// Defines an object that is read from these schemas. Within its own properties the same object is a reference to
    /// it: schemas that are no components can be circular, too.
    fn define_object(&mut self, of: &[&Parts<'a>], naming: Naming<'_>, read: impl FnOnce(&mut Self) -> Object) -> Kind {
        let schemas: Vec<_> = of.iter().flat_map(|parts| parts.positions()).collect();
        if let Some(name) = self.circles.get(&schemas) {
            return Kind::Ref(name.clone());
        }
        if let Some(index) = self.open.iter().position(|open| open.schemas == schemas) {
            let name = self.open[index].referred.clone().unwrap_or_else(|| {
                let name = match &self.open[index].name {
                    (name, true) => name.clone(),
                    (name, false) => {
                        let taken = |name: &str| self.called.contains(name) || self.facts.types.contains_key(name);
                        names::free(&names::camel(name), "", taken)
                    }
                };
                self.called.insert(name.clone());
                name
            });
            self.open[index].referred = Some(name.clone());
            return Kind::Ref(name);
        }
        let name = (naming.text().to_owned(), matches!(naming, Naming::Component(_)));
        self.open.push(Open { schemas, name, referred: None });
        let object = Type::Object(read(self));
        match self.open.pop() {
            Some(Open { schemas, referred: Some(name), .. }) => {
                let kind = self.define(Naming::Component(&name), object);
                self.circles.insert(schemas, name);
                kind
            }
            _ => self.define(naming, object),
        }
    }

    fn merged_object(&mut self, all: &[&Parts<'a>], naming: Naming<'_>) -> Object {
        let mut properties: IndexMap<String, Property> = IndexMap::new();
        let names = all.iter().flat_map(|parts| parts.names());
        for name in names {
            if properties.contains_key(name) {
                continue;
            }
            let inner = self.inner(naming, name);
            let having: Vec<_> = all.iter().filter(|parts| !parts.property(name).is_empty()).collect();
            let read: Vec<_> = having.iter().map(|parts| self.property(&parts.property(name), &inner)).collect();
            let every = |flag: fn(&Property) -> bool| read.iter().all(flag);
            let mut kinds: Vec<_> = Vec::new();
            for property in &read {
                if !kinds.contains(&property.kind) {
                    kinds.push(property.kind.clone());
                }
            }
            let kind = self.one_of(kinds, Naming::Place(&inner));
            let property = Property {
                kind: kind.without_null().clone(),
                required: all.iter().all(|parts| parts.required().contains(&name)),
                nullable: kind != *kind.without_null() || read.iter().any(|property| property.nullable),
                read_only: every(|property| property.read_only),
                write_only: every(|property| property.write_only),
                deprecated: every(|property| property.deprecated),
            };
            properties.insert(name.to_owned(), property);
        }
        let name = naming.inner("Value");
        let mut further: Vec<_> = all.iter().filter_map(|parts| self.further(parts, Naming::Place(&name))).collect();
        further.dedup();
        let further = (!further.is_empty()).then(|| self.one_of(further, Naming::Place(&name)));
        Object { properties, further }
    }

    /// Reads a property, to which several schemas may apply.
    fn property(&mut self, nodes: &[(&'a Node, String)], name: &str) -> Property {
        let form = match nodes {
            [(node, at)] => self.form(node, at, Naming::Place(name)),
            several => self.all_of(several, Naming::Place(name)),
        };
        let write_only = self.overlay.document.write_only.clone();
        // Flags beside a reference apply here; flags of its target apply wherever that is used.
        let flag = |word: &str| nodes.iter().any(|(node, _)| Self::flag(node, word));
        Property {
            kind: form.kind,
            required: false,
            nullable: form.nullable,
            read_only: flag("readOnly"),
            write_only: write_only.is_some_and(|key| flag(&key)) || flag("writeOnly"),
            deprecated: flag("deprecated"),
        }
    }

    /// Reads schemas of several places that apply together; the more exact one wins.
    fn all_of(&mut self, nodes: &[(&'a Node, String)], naming: Naming<'_>) -> Form {
        let telling: Vec<_> = nodes.iter().filter(|(node, _)| tells(node, &[])).collect();
        let (node, at) = match telling.as_slice() {
            [] => &nodes[0],
            [only] => only,
            [rest @ .., last] => {
                let mut parts = Parts::default();
                for (node, at) in &telling {
                    parts = parts.with(&self.parts(node, at));
                }
                // A later schema that only repeats or narrows a reference is that reference.
                let same = |(node, _): &&&(&'a Node, String)| {
                    node.get("$ref").is_some() && node.get("$ref") == last.0.get("$ref")
                };
                if rest.iter().filter(same).count() == rest.len() {
                    return self.form(last.0, &last.1, naming);
                }
                let form = self.together(&parts, &last.1, naming);
                return Form { nullable: form.nullable || says_null(last.0), ..form };
            }
        };
        self.form(node, at, naming)
    }
}
