//! A document as a tree, read without the importer's rules.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use fingerpost_openapi::{Node, read_file};
use flate2::read::GzDecoder;

use crate::Result;

/// Maximum depth of references and nested schemas, since both can be circular.
const DEEPEST: usize = 24;

const METHODS: [&str; 8] = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

/// A document of the folder.
pub(crate) struct Document {
    /// Name of its file, without the ending.
    pub(crate) name: String,
    pub(crate) title: String,
    /// Version of the specification.
    pub(crate) version: String,
    /// Its file, not compressed.
    pub(crate) path: PathBuf,
    pub(crate) root: Node,
}

/// An operation of a document.
pub(crate) struct Operation<'a> {
    /// Method and path as in [`route`].
    pub(crate) route: String,
    /// JSON schema of the result: of the first success with JSON.
    pub(crate) result: Option<&'a Node>,
    /// Status of the result.
    pub(crate) status: &'a str,
    /// JSON schemas of the body.
    pub(crate) body: Option<&'a Node>,
}

/// Returns a method and a path in the form in which a document's and generated ones are equal.
pub(crate) fn route(method: &str, path: &str) -> String {
    let path = path.split(['#', '?']).next().unwrap_or_default();
    let mut route = format!("{} ", method.to_uppercase());
    let mut inside = false;
    for character in path.chars() {
        match character {
            '{' | '<' => inside = true,
            '}' | '>' => {
                inside = false;
                route.push('*');
            }
            _ if !inside => route.push(character),
            _ => {}
        }
    }
    route
}

impl Document {
    /// Reads a file. A compressed one is unpacked into the folder.
    pub(crate) fn read(path: &Path, folder: &Path) -> Result<Self> {
        let io = |error: std::io::Error| format!("{}: {error}", path.display());
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let path = match file.strip_suffix(".gz") {
            Some(plain) => {
                let mut text = Vec::new();
                GzDecoder::new(fs::File::open(path).map_err(io)?).read_to_end(&mut text).map_err(io)?;
                let unpacked = folder.join(plain);
                fs::write(&unpacked, text).map_err(io)?;
                unpacked
            }
            None => fs::canonicalize(path).map_err(io)?,
        };
        let root = read_file(&path)?;
        let text = |at: &str| root.at(at).and_then(Node::as_str).unwrap_or_default().trim().to_owned();
        let version = ["/openapi", "/swagger"].map(text).concat();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, title: text("/info/title"), version, path, root })
    }

    /// Returns all operations.
    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (path, item) in self.root.get("paths").map_or(&[][..], Node::members) {
            let Some((item, _)) = self.resolve(item, "") else { continue };
            for (method, node) in item.members().iter().filter(|(name, _)| METHODS.contains(&name.as_str())) {
                let (status, result) = self.result(node).map_or(("", None), |(status, node)| (status, Some(node)));
                operations.push(Operation { route: route(method, path), result, status, body: self.body(node) });
            }
        }
        operations
    }

    fn result<'a>(&'a self, operation: &'a Node) -> Option<(&'a str, &'a Node)> {
        let responses = operation.get("responses").map_or(&[][..], Node::members);
        let successes = responses.iter().filter(|(status, _)| status.starts_with('2'));
        successes.into_iter().find_map(|(status, response)| {
            let (response, _) = self.resolve(response, "")?;
            // Swagger 2.0 has the schema itself.
            let schema = json_schema(response).or_else(|| response.get("schema"))?;
            Some((status.as_str(), schema))
        })
    }

    fn body<'a>(&'a self, operation: &'a Node) -> Option<&'a Node> {
        let (body, _) = self.resolve(operation.get("requestBody")?, "")?;
        json_schema(body)
    }

    /// Follows references, and returns the target with its pointer: the one given if there is no reference.
    pub(crate) fn resolve<'a>(&'a self, node: &'a Node, at: &str) -> Option<(&'a Node, String)> {
        let (mut node, mut at) = (node, at.to_owned());
        for _ in 0..DEEPEST {
            let Some(reference) = node.get("$ref").and_then(Node::as_str) else { return Some((node, at)) };
            let pointer = decoded(reference.strip_prefix('#')?);
            (node, at) = (self.root.at(&pointer)?, pointer);
        }
        None
    }

    /// Returns true if a schema says of which type a value is. `{}` does not, nor does a list of all types.
    pub(crate) fn gives_type(&self, node: &Node) -> bool {
        self.gives_type_at(node, 0)
    }

    fn gives_type_at(&self, node: &Node, depth: usize) -> bool {
        let Some((node, _)) = self.resolve(node, "") else { return false };
        if depth > DEEPEST {
            return false;
        }
        match node.get("type") {
            Some(Node::Text(ty)) => return ty != "null",
            Some(types) => {
                let types: Vec<_> = types.items().iter().filter_map(Node::as_str).collect();
                let all = ["object", "array", "string", "boolean"].iter().all(|ty| types.contains(ty));
                return !all && types.iter().any(|ty| *ty != "null");
            }
            None => {}
        }
        if ["enum", "const", "properties", "items", "additionalProperties"].iter().any(|word| node.get(word).is_some())
        {
            return true;
        }
        let members = |word| node.get(word).map_or(&[][..], Node::items);
        if members("allOf").iter().any(|member| self.gives_type_at(member, depth + 1)) {
            return true;
        }
        let said = |member: &&Node| **member != Node::map() && !is_null(member);
        ["oneOf", "anyOf"].iter().any(|word| {
            let mut others = members(word).iter().filter(|member| !is_null(member)).peekable();
            others.peek().is_some() && others.all(|member| said(&member) && self.gives_type_at(member, depth + 1))
        })
    }

    /// Returns a schema and all that it is made of: the members of its `allOf`, `oneOf` and `anyOf`, at any depth, with
    /// their pointers.
    pub(crate) fn parts<'a>(&'a self, node: &'a Node, at: &str) -> Vec<(&'a Node, String)> {
        let mut parts = Vec::new();
        self.parts_at(node, at, 0, &mut parts);
        parts
    }

    fn parts_at<'a>(&'a self, node: &'a Node, at: &str, depth: usize, parts: &mut Vec<(&'a Node, String)>) {
        let Some((node, at)) = self.resolve(node, at) else { return };
        if depth > DEEPEST || parts.iter().any(|(_, known)| *known == at) {
            return;
        }
        for word in ["allOf", "oneOf", "anyOf"] {
            for (index, member) in node.get(word).map_or(&[][..], Node::items).iter().enumerate() {
                self.parts_at(member, &format!("{at}/{word}/{index}"), depth + 1, parts);
            }
        }
        parts.push((node, at));
    }
}

/// Returns the schema of the first JSON media type.
fn json_schema(node: &Node) -> Option<&Node> {
    let contents = node.get("content").map_or(&[][..], Node::members);
    let is_json = |media: &str| {
        let essence = media.split(';').next().unwrap_or_default().trim();
        essence == "application/json" || essence.ends_with("+json") || essence == "*/*"
    };
    contents.iter().find(|(media, _)| is_json(media)).and_then(|(_, content)| content.get("schema"))
}

/// Returns true for the spellings of null as a member of a union. `nullable` alone is how schemars writes it.
fn is_null(node: &Node) -> bool {
    node.get("type") == Some(&"null".into())
        || node.get("const") == Some(&Node::Null)
        || node.get("enum").is_some_and(|values| values.items() == [Node::Null])
        || matches!(node.members(), [(name, _)] if name == "nullable")
}

/// Decodes the percent-encoding of a reference.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
