//! `allOf`, `oneOf` and `anyOf`: merged or simplified where nothing is lost, otherwise any value, with a note.

use indexmap::IndexMap;

use super::Reader;
use super::schemas::{Form, Naming, REMARKS, is_null};
use crate::facts::{Kind, Type};
use crate::node::Node;

impl<'a> Reader<'a> {
    pub(super) fn all_of(&mut self, node: &'a Node, at: &str, naming: Naming<'_>) -> Form {
        let members = node.get("allOf").map_or(&[][..], Node::items);
        let telling: Vec<_> = members.iter().enumerate().filter(|(_, member)| says_more(member, &[])).collect();
        // A single schema with annotations beside it is equal to that schema.
        if let ([(index, only)], false) = (telling.as_slice(), says_more(node, &["allOf"])) {
            return self.form(only, &format!("{at}/allOf/{index}"), naming);
        }
        let mut properties = IndexMap::new();
        if self.merge(node, at, naming, &mut properties, 0) && !properties.is_empty() {
            return Form::of(self.define(naming, Type::Object(properties)));
        }
        self.notes.note(format!("{at}/allOf"), "a member of `allOf` is not an object; treated as any value");
        Form::of(Kind::Any)
    }

    /// Collects the properties of all members. Returns false if one is not an object.
    fn merge(
        &mut self,
        node: &'a Node,
        at: &str,
        naming: Naming<'_>,
        properties: &mut IndexMap<String, crate::facts::Property>,
        depth: usize,
    ) -> bool {
        let Some((node, at)) = self.resolve(node, at) else { return false };
        let object = node.get("type").is_none_or(|ty| *ty == "object".into() || ty.items().contains(&"object".into()));
        if depth > 32 || !object || ["oneOf", "anyOf", "enum", "items"].iter().any(|word| node.get(word).is_some()) {
            return false;
        }
        for (index, member) in node.get("allOf").map_or(&[][..], Node::items).iter().enumerate() {
            if says_more(member, &[])
                && !self.merge(member, &format!("{at}/allOf/{index}"), naming, properties, depth + 1)
            {
                return false;
            }
        }
        if node.get("additionalProperties").is_some_and(|further| *further != Node::Bool(false)) {
            self.notes
                .note(format!("{at}/additionalProperties"), "additional properties beside named ones are ignored");
        }
        self.properties(node, &at, naming, properties);
        true
    }

    /// Reads a union. Returns `None` if the schema is to be read without it.
    pub(super) fn union(&mut self, node: &'a Node, union: &str, at: &str, naming: Naming<'_>) -> Option<Form> {
        let at = format!("{at}/{union}");
        let members = node.get(union).map_or(&[][..], Node::items);
        let nullable = members.iter().any(is_null);
        let others: Vec<_> = members.iter().enumerate().filter(|(_, member)| !is_null(member)).collect();
        if let [(index, only)] = others.as_slice() {
            let form = self.form(only, &format!("{at}/{index}"), naming);
            return Some(Form { nullable: nullable || form.nullable, ..form });
        }
        if node.get("properties").is_some() && others.iter().all(|(_, member)| !says_more(member, &["required"])) {
            self.notes
                .note(at, format!("`{union}` is ignored: combinations of required properties cannot be declared"));
            return None;
        }
        if !others.is_empty() && others.iter().all(|(_, member)| self.is_text(member)) {
            self.notes.note(at, format!("all members of `{union}` are strings; treated as text"));
            return Some(Form { kind: Kind::Text, nullable });
        }
        self.notes.note(at, format!("`{union}` is treated as any value"));
        Some(Form { kind: Kind::Any, nullable })
    }

    fn is_text(&mut self, node: &'a Node) -> bool {
        self.resolve(node, "").is_some_and(|(node, _)| node.get("type") == Some(&"string".into()))
    }
}

/// Returns true if a schema has more than annotations and the named keywords.
fn says_more(node: &Node, beside: &[&str]) -> bool {
    node.members().iter().any(|(name, _)| {
        !REMARKS.contains(&name.as_str()) && !beside.contains(&name.as_str()) && !name.starts_with("x-")
    })
}
