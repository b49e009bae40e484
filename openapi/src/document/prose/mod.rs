//! The document's own words, as documentation of the code.

mod example;
mod html;
mod markdown;
mod tag;

use std::collections::HashMap;

use indexmap::IndexMap;

use self::markdown::safe;
use super::Reader;
use super::schemas::Naming;
use crate::facts::{Facts, Kind, Operation, Place, Status, Type, in_lower_case};
use crate::import::{OperationText, Texts, TypeText, append, ends_in_block, from_name};
use crate::node::Node;

/// The nodes from which facts with words were read.
#[derive(Default)]
pub(super) struct Origins<'a> {
    /// The node of each operation, and that of its path.
    operations: IndexMap<String, (&'a Node, &'a Node)>,
    types: IndexMap<String, &'a Node>,
    /// Pointers of operations and types, by the words that notes of an import have for them.
    pub(super) pointers: HashMap<String, String>,
}

impl<'a> Origins<'a> {
    pub(super) fn operation(&mut self, id: &str, node: &'a Node, path: &'a Node, at: &str) {
        self.operations.insert(id.to_owned(), (node, path));
        self.pointers.insert(format!("operation {id}"), at.to_owned());
    }

    /// Takes over another name of a type.
    pub(super) fn renamed(&mut self, old: &str, new: &str) {
        if let Some(node) = self.types.swap_remove(old) {
            self.types.insert(new.to_owned(), node);
        }
        if let Some(at) = self.pointers.remove(&format!("type {old}")) {
            self.pointers.insert(format!("type {new}"), at);
        }
    }

    /// Adds the schema of a type; of several, the first that has a description.
    fn of_type(&mut self, name: &str, node: &'a Node, at: &str) {
        self.pointers.entry(format!("type {name}")).or_insert_with(|| at.to_owned());
        let known = self.types.entry(name.to_owned()).or_insert(node);
        if known.get("description").is_none() && node.get("description").is_some() {
            *known = node;
        }
    }
}

impl<'a> Reader<'a> {
    /// Remembers the schema that a kind was read from, if it defines the type of that name.
    pub(super) fn told(&mut self, kind: &Kind, node: &'a Node, at: &str, naming: Naming<'_>) {
        let Kind::Ref(name) = kind else { return };
        let defines = match naming {
            Naming::Component(own) => own == name,
            Naming::Place(_) => !self.names.contains(name.as_str()) && !self.shared.values().any(|other| other == name),
        };
        if defines && node.get("$ref").is_none() {
            self.origins.of_type(name, node, at);
        }
    }
}

/// Returns the words of a document.
pub(super) fn texts(root: &Node, origins: &Origins<'_>, facts: &Facts) -> Texts {
    let prose = Prose { root };
    let mut texts = Texts::default();
    texts.set_root(root.get("info").map_or_else(String::new, |info| text(info, "description")));
    for tag in root.get("tags").map_or(&[][..], Node::items) {
        if let Some(name) = tag.get("name").and_then(Node::as_str) {
            let words = with_page(text(tag, "description"), tag);
            texts.set_tag(name, words);
        }
    }
    for (id, (node, path)) in &origins.operations {
        if let Some(operation) = facts.operations.get(id) {
            texts.set_operation(id, prose.operation(operation, node, path));
        }
    }
    for (name, node) in &origins.types {
        if let Some(ty) = facts.types.get(name) {
            texts.set_type(name, prose.of_type(name, ty, node));
        }
    }
    texts
}

struct Prose<'a> {
    root: &'a Node,
}

impl<'a> Prose<'a> {
    fn resolve(&self, node: &'a Node) -> &'a Node {
        let mut node = node;
        for _ in 0..16 {
            let Some(reference) = node.get("$ref").and_then(Node::as_str) else { break };
            let target = reference.strip_prefix('#').map(super::references::decode);
            match target.and_then(|at| self.root.at(&at)) {
                Some(target) => node = target,
                None => break,
            }
        }
        node
    }

    fn operation(&self, operation: &Operation, node: &'a Node, path: &'a Node) -> OperationText {
        let own = |name: &str| Some(text(node, name)).filter(|text| !text.is_empty());
        let summary = own("summary").or_else(|| Some(text(path, "summary"))).unwrap_or_default();
        let description = own("description").or_else(|| Some(text(path, "description"))).unwrap_or_default();
        let deprecated =
            if operation.deprecated { deprecation(node, &[&summary, &description]) } else { String::new() };
        let (doc, more) = split(&summary, &description);
        let mut paragraphs = vec![more];
        paragraphs.extend(self.responses(node));
        let more = with_page(joined(paragraphs), node);
        let mut told = OperationText::of(doc, more, deprecated);
        for list in [node, path].iter().filter_map(|node| node.get("parameters")) {
            for parameter in list.items().iter().map(|node| self.resolve(node)) {
                let Some(name) = parameter.get("name").and_then(Node::as_str) else { continue };
                let schema = parameter.get("schema").or_else(|| {
                    parameter.get("content").and_then(|content| content.members().first()?.1.get("schema"))
                });
                told.argument(name, self.value(name, parameter, schema));
            }
        }
        if let Some(body) = node.get("requestBody").map(|body| self.resolve(body)) {
            self.body(operation, body, &mut told);
        }
        told
    }

    fn body(&self, operation: &Operation, body: &'a Node, told: &mut OperationText) {
        for (_, content) in body.get("content").map_or(&[][..], Node::members) {
            let Some(schema) = content.get("schema") else { continue };
            for (name, field) in self.fields(schema) {
                let is_field = operation
                    .parameters
                    .iter()
                    .any(|own| own.name == name && matches!(own.place, Place::Form | Place::Part));
                if is_field {
                    told.argument(&name, self.value(&name, field, Some(field)));
                }
            }
        }
        if let Some(own) = &operation.body {
            let contents = body.get("content").map_or(&[][..], Node::members);
            let is_own = |(media, _): &&(String, Node)| in_lower_case(media) == own.content.media;
            // A range of media types has become another type.
            let content = contents.iter().find(is_own).or_else(|| contents.first()).map(|(_, content)| content);
            let example = content.and_then(|content| {
                example::block(content).or_else(|| example::block(self.resolve(content.get("schema")?)))
            });
            let words = joined([sentence(&text(body, "description"))].into_iter().chain(example));
            told.argument("body", words);
        }
    }

    /// Returns a list of the responses whose descriptions say more than their status.
    fn responses(&self, node: &'a Node) -> Option<String> {
        let mut lines = Vec::new();
        for (status, response) in node.get("responses").map_or(&[][..], Node::members) {
            if status.parse::<Status>().is_err() {
                continue;
            }
            let words = text(self.resolve(response), "description");
            let words = first_paragraph(&words);
            if says_more(status, words) {
                lines.push(format!("- {status}: {}", sentence(words)));
            }
        }
        (!lines.is_empty()).then(|| format!("Responses:\n\n{}", lines.join("\n")))
    }

    /// Returns the words about a parameter or a property, with the limits of its schema and an example.
    fn value(&self, name: &str, node: &'a Node, schema: Option<&'a Node>) -> String {
        let own = text(node, "description");
        let schema = schema.map(|schema| self.resolve(schema));
        let of_schema = || schema.filter(|schema| !has_type(schema)).map(|schema| text(schema, "description"));
        let words = Some(own).filter(|own| !own.is_empty()).or_else(of_schema).unwrap_or_default();
        let mut words = sentence(&words);
        let mut facts = schema.map_or_else(Vec::new, example::limits);
        facts.extend(example::line(node).or_else(|| schema.and_then(example::line)));
        if facts.is_empty() {
            return words;
        }
        if words.is_empty() {
            words = from_name(name);
        }
        append(words, &facts.join(" "))
    }

    fn of_type(&self, name: &str, ty: &Type, node: &'a Node) -> TypeText {
        let title = Some(text(node, "title")).filter(|title| title != name).unwrap_or_default();
        let (mut doc, more) = split("", &text(node, "description"));
        if doc.is_empty() {
            doc = sentence(&title);
        }
        let more = joined([more].into_iter().chain(example::block(node)));
        let mut told = TypeText::of(doc, with_page(more, node));
        match ty {
            Type::Object(properties) => {
                for (name, field) in self.fields(node) {
                    if properties.contains_key(&name) {
                        told.field(&name, self.value(&name, field, Some(field)));
                    }
                }
            }
            Type::Enum { values, .. } => {
                for (value, words) in enum_values(node).into_iter().filter(|(value, _)| values.contains(value)) {
                    told.value(&value, sentence(&safe(&words)));
                }
            }
            Type::Integers { values, .. } => {
                let is_known = |value: &str| value.parse().is_ok_and(|value: i64| values.contains(&value));
                for (value, words) in enum_values(node).into_iter().filter(|(value, _)| is_known(value)) {
                    told.value(&value, sentence(&safe(&words)));
                }
            }
            Type::Alias(_) | Type::Union(_) => {}
        }
        told
    }

    /// Returns the properties of an object with those of its members, the object's own first.
    fn fields(&self, schema: &'a Node) -> IndexMap<String, &'a Node> {
        let mut fields = IndexMap::new();
        let mut todo = vec![(schema, 0)];
        while let Some((schema, depth)) = todo.pop() {
            let schema = self.resolve(schema);
            for (name, field) in schema.get("properties").map_or(&[][..], Node::members) {
                fields.entry(name.clone()).or_insert(field);
            }
            if depth < 8 {
                for word in ["allOf", "oneOf", "anyOf"] {
                    let members = schema.get(word).map_or(&[][..], Node::items);
                    todo.extend(members.iter().rev().map(|member| (member, depth + 1)));
                }
            }
        }
        fields
    }
}

/// Returns true if a schema is a type of its own, which has these words.
fn has_type(schema: &Node) -> bool {
    ["properties", "enum", "allOf", "oneOf", "anyOf"].iter().any(|word| schema.get(word).is_some())
}

/// Returns the descriptions of an enum's values: an extension, or those of its constants.
fn enum_values(node: &Node) -> Vec<(String, String)> {
    let value = |node: &Node| match node {
        Node::Text(text) => Some(text.clone()),
        Node::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let values = node.get("enum").map_or(&[][..], Node::items);
    for name in ["x-enum-descriptions", "x-enumDescriptions", "x-enum-description"] {
        let words = node.get(name).unwrap_or(&Node::Null);
        let of_list = values.iter().zip(words.items()).filter_map(|(of, words)| Some((value(of)?, words)));
        let of_map = words.members().iter().map(|(value, words)| (value.clone(), words));
        let pairs: Vec<_> =
            of_list.chain(of_map).filter_map(|(of, words)| Some((of, words.as_str()?.to_owned()))).collect();
        if !pairs.is_empty() {
            return pairs;
        }
    }
    let members = ["oneOf", "anyOf"].iter().flat_map(|word| node.get(word).map_or(&[][..], Node::items));
    let constant = |member: &Node| {
        let words = member.get("description").or_else(|| member.get("title"))?;
        Some((value(member.get("const")?)?, words.as_str()?.to_owned()))
    };
    members.filter_map(constant).collect()
}

/// Returns a text of a node.
fn text(node: &Node, name: &str) -> String {
    node.get(name).and_then(Node::as_str).map(safe).unwrap_or_default()
}

/// Splits the words about something into the first paragraph, which ends as a sentence does, and the rest.
fn split(summary: &str, description: &str) -> (String, String) {
    let (summary, description) = (summary.trim(), description.trim());
    if summary.is_empty() {
        let first = first_paragraph(description);
        return (sentence(first.trim_start_matches('#').trim()), description[first.len()..].trim().to_owned());
    }
    let bare = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let same = bare(first_paragraph(description)) == bare(summary);
    let more = if same { &description[first_paragraph(description).len()..] } else { description };
    let summary: Vec<_> = summary.split_whitespace().collect();
    (sentence(&summary.join(" ")), more.trim().to_owned())
}

/// Returns the text up to the first block: an empty line, a list, a table, code.
fn first_paragraph(text: &str) -> &str {
    let end = text.find("\n\n").unwrap_or(text.len());
    let first = &text[..end];
    if first.starts_with(['|', '`', '~']) { first } else { first.lines().next().unwrap_or_default() }
}

/// Adds a full stop to a sentence that has no end.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let end = text.trim_end_matches(['*', '_', '"', '\'', ')', '`', '>']);
    let ends = text.is_empty() || end.ends_with(['.', '!', '?', ':', ';', '\u{3002}']) || ends_in_block(text);
    if ends { text.to_owned() } else { format!("{text}.") }
}

fn joined(paragraphs: impl IntoIterator<Item = String>) -> String {
    let paragraphs: Vec<_> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// Adds a link to further documentation.
fn with_page(text: String, node: &Node) -> String {
    let Some(page) = node.get("externalDocs") else { return text };
    let Some(address) = page.get("url").and_then(Node::as_str).map(str::trim) else { return text };
    if !markdown::is_absolute(address) || address.contains(['<', '>', ' ', '\n']) {
        return text;
    }
    let words = safe(page.get("description").and_then(Node::as_str).unwrap_or_default());
    let is_plain = !words.is_empty() && !words.contains(['[', ']', '<', '>', '\n', '\\']);
    let link = if is_plain { format!("See [{words}](<{address}>).") } else { format!("See <{address}>.") };
    joined([text, link])
}

/// Returns what the document says of a deprecation: a vendor's extension, or the sentence that mentions it.
fn deprecation(node: &Node, texts: &[&str]) -> String {
    for name in [
        "x-deprecation-message",
        "x-deprecated-message",
        "x-deprecated-description",
        "x-deprecation-reason",
        "x-deprecated-reason",
    ] {
        if let Some(words) = node.get(name).and_then(Node::as_str) {
            return words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    for text in texts {
        let plain = text.replace(['*', '\\'], "").replace("\n\n", ". ");
        let words: Vec<_> = plain.split_whitespace().collect();
        let words = words.join(" ");
        let mut sentences = words.split_inclusive(". ").map(str::trim);
        let Some(first) = sentences.find(|sentence| sentence.to_lowercase().contains("deprecated")) else { continue };
        // `Deprecated.` alone says nothing that the attribute does not.
        let found = if first.len() < 40 {
            format!("{first} {}", sentences.next().unwrap_or_default())
        } else {
            first.to_owned()
        };
        let found = found.trim();
        if found.len() > "deprecated.".len() && found.len() <= 300 && !found.contains(['|', '#', '[']) {
            return found.to_owned();
        }
    }
    String::new()
}

/// Returns true if the description of a response is more than a phrase for its status.
fn says_more(status: &str, words: &str) -> bool {
    const PHRASES: &[&str] = &[
        "ok",
        "success",
        "successful operation",
        "successful response",
        "successful",
        "default response",
        "error",
        "unexpected error",
        "response",
        "a successful response",
    ];
    let bare = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    let reason = status
        .parse::<u16>()
        .ok()
        .and_then(|code| fingerpost::http::StatusCode::from_u16(code).ok()?.canonical_reason());
    !bare.is_empty()
        && bare != format!("status {status}").to_lowercase()
        && !PHRASES.contains(&bare.as_str())
        && reason.is_none_or(|reason| reason.to_lowercase() != bare)
}

#[cfg(test)]
mod tests;
