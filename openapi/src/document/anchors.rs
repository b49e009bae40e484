//! References by `$anchor`, `$dynamicAnchor` and `$id`: rewritten to pointers, which everything else reads.

use std::collections::HashMap;

use super::files::FILES;
use super::references::{decode, is_data};
use crate::node::{Node, escape};

/// Names that references can have for a place, by the resource that they belong to: a schema with an `$id`, a file, or
/// the document, each by its pointer.
#[derive(Default)]
struct Named {
    /// Pointers of resources by their URIs.
    ids: HashMap<String, String>,
    /// Pointers of anchors by resource and name.
    anchors: HashMap<(String, String), String>,
    has_dynamic: bool,
}

/// A resource while its members are visited.
#[derive(Clone, Default)]
struct Resource {
    at: String,
    uri: String,
}

/// Rewrites the references of a document. One that is not found stays as it is, and is reported as any other.
///
/// A `$dynamicRef` leads to the anchor of its own resource: a schema becomes one type, whatever refers to it.
pub(super) fn settle(root: &mut Node) {
    let uri = root.get("$self").and_then(Node::as_str).unwrap_or_default().to_owned();
    let resource = Resource { at: String::new(), uri };
    let mut named = Named::default();
    named.ids.extend((!resource.uri.is_empty()).then(|| (resource.uri.clone(), String::new())));
    named.collect(root, "", "", &resource);
    if named.ids.is_empty() && named.anchors.is_empty() && !named.has_dynamic {
        return;
    }
    let before = root.clone();
    named.rewrite(root, "", "", &resource, &before);
}

impl Named {
    fn collect(&mut self, node: &Node, at: &str, parent: &str, resource: &Resource) {
        let resource = inside(node, at, parent, resource);
        if resource.at == at && !resource.uri.is_empty() {
            self.ids.entry(resource.uri.clone()).or_insert_with(|| at.to_owned());
        }
        for word in ["$anchor", "$dynamicAnchor"] {
            if let Some(name) = node.get(word).and_then(Node::as_str) {
                self.anchors.entry((resource.at.clone(), name.to_owned())).or_insert_with(|| at.to_owned());
            }
        }
        self.has_dynamic |= node.get("$dynamicRef").is_some();
        for (name, value) in node.members().iter().filter(|(name, _)| name == FILES || !is_data(parent, name)) {
            self.collect(value, &format!("{at}/{}", escape(name)), name, &resource);
        }
        for (index, value) in node.items().iter().enumerate() {
            self.collect(value, &format!("{at}/{index}"), "", &resource);
        }
    }

    fn rewrite(&self, node: &mut Node, at: &str, parent: &str, resource: &Resource, root: &Node) {
        let resource = inside(node, at, parent, resource);
        match node {
            Node::Map(members) => {
                let has_static = members.iter().any(|(name, _)| name == "$ref");
                for (name, value) in members {
                    let is_reference = name == "$ref" || (name == "$dynamicRef" && !has_static);
                    match value {
                        Node::Text(reference) if is_reference => {
                            "$ref".clone_into(name);
                            if let Some(pointer) = self.find(reference, &resource, root) {
                                // References are percent-encoded.
                                *reference = format!("#{}", pointer.replace('%', "%25"));
                            }
                        }
                        value if name == FILES || !is_data(parent, name) => {
                            self.rewrite(value, &format!("{at}/{}", escape(name)), name, &resource, root);
                        }
                        _ => {}
                    }
                }
            }
            Node::List(items) => {
                for (index, value) in items.iter_mut().enumerate() {
                    self.rewrite(value, &format!("{at}/{index}"), "", &resource, root);
                }
            }
            Node::Null | Node::Bool(_) | Node::Number(_) | Node::Text(_) => {}
        }
    }

    /// Returns the pointer that a reference leads to, unless it is one already.
    fn find(&self, reference: &str, resource: &Resource, root: &Node) -> Option<String> {
        let (uri, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        // An anchor of another file, which was read already, has its pointer before a second `#`.
        let (place, fragment) = fragment.rsplit_once('#').map_or((None, fragment), |(at, name)| (Some(at), name));
        let place = match (place, uri) {
            (Some(place), _) => decode(place),
            (None, "") => resource.at.clone(),
            (None, uri) => self.ids.get(&joined(&resource.uri, uri))?.clone(),
        };
        let fragment = decode(fragment);
        if fragment.is_empty() {
            return (!uri.is_empty()).then_some(place);
        }
        if fragment.starts_with('/') {
            let pointer = format!("{place}{fragment}");
            return root.at(&pointer).is_some().then_some(pointer);
        }
        self.anchors.get(&(place, fragment)).cloned()
    }
}

/// Returns the resource that a node is in: a new one, if it is a file or has an `$id`.
fn inside(node: &Node, at: &str, parent: &str, resource: &Resource) -> Resource {
    let is_file =
        at.strip_prefix('/').and_then(|at| at.strip_prefix(FILES)).is_some_and(|at| at.matches('/').count() == 1);
    let id = node.get("$id").and_then(Node::as_str).filter(|_| parent != "properties");
    match id {
        Some(id) => Resource { at: at.to_owned(), uri: joined(&resource.uri, id.trim_end_matches('#')) },
        None if is_file => Resource { at: at.to_owned(), uri: String::new() },
        None => resource.clone(),
    }
}

/// Resolves a URI reference (RFC 3986, section 5.2), without a fragment.
fn joined(base: &str, reference: &str) -> String {
    if reference.contains("://") || reference.starts_with("urn:") {
        return reference.to_owned();
    }
    let path =
        base.find("://").map_or(0, |scheme| base[scheme + 3..].find('/').map_or(base.len(), |at| scheme + 3 + at));
    let (origin, path) = base.split_at(path);
    let mut segments: Vec<&str> = path.split('/').collect();
    segments.pop();
    if reference.starts_with('/') {
        segments.clear();
    }
    for segment in reference.split('/') {
        match segment {
            "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    let path = segments.join("/");
    if origin.is_empty() || path.starts_with('/') { format!("{origin}{path}") } else { format!("{origin}/{path}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn reference(document: &str, at: &str) -> String {
        let mut root = parse(document).unwrap();
        settle(&mut root);
        root.at(at).and_then(Node::as_str).unwrap_or_default().to_owned()
    }

    #[test]
    fn anchors_are_those_of_their_resource() {
        let document = "a: { $anchor: top }\nb: { $id: b.json, c: { $anchor: top }, d: { $ref: '#top' } }\n\
                        e: { $ref: '#top' }\nf: { $ref: 'b.json#top' }\ng: { $ref: '#gone' }\n\
                        'h%': { $dynamicAnchor: node }\ni: { $dynamicRef: '#node' }\n";
        assert_eq!(reference(document, "/b/d/$ref"), "#/b/c");
        assert_eq!(reference(document, "/e/$ref"), "#/a");
        assert_eq!(reference(document, "/f/$ref"), "#/b/c");
        assert_eq!(reference(document, "/g/$ref"), "#gone");
        assert_eq!(reference(document, "/i/$ref"), "#/h%25");
    }

    #[test]
    fn ids_are_relative_to_those_around_them() {
        let document = "$self: https://shop.example/api/doc.yaml\n\
                        a: { $id: schemas/a.json, $defs: { x: { $ref: 'b.json' } }, y: { $ref: '#/$defs/x' } }\n\
                        b: { $id: 'https://shop.example/api/schemas/b.json' }\nc: { $ref: /api/schemas/a.json }\n\
                        d: { $id: 'urn:shop:d' }\ne: { $ref: 'urn:shop:d' }\nf: { $ref: 'https://other.example/b.json' }\n";
        assert_eq!(reference(document, "/a/$defs/x/$ref"), "#/b");
        assert_eq!(reference(document, "/a/y/$ref"), "#/a/$defs/x");
        assert_eq!(reference(document, "/c/$ref"), "#/a");
        assert_eq!(reference(document, "/e/$ref"), "#/d");
        assert_eq!(reference(document, "/f/$ref"), "https://other.example/b.json");
    }

    #[test]
    fn a_property_called_id_is_no_resource() {
        let document =
            "properties: { $id: { type: string }, $anchor: { type: string } }\na: { $ref: '#/properties' }\n";
        assert_eq!(reference(document, "/a/$ref"), "#/properties");
    }
}
