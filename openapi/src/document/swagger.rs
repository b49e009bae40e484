//! Conversion of Swagger 2.0 documents to `OpenAPI` 3.0, before they are read.
//!
//! In [version 2.0](https://spec.openapis.org/oas/v2.0.html), parameters have the members of their schema, bodies and
//! forms are parameters, and media types are listed once for an operation.

use crate::facts::{BYTES, FORM, JSON, MULTIPART, without_parameters};
use crate::node::{Node, escape};
use crate::note::Notes;

use super::operations::{ADDITIONAL, QUERY, is_method_of_every_version};
use super::references::is_data;

/// Members of a parameter that are not those of its schema.
const OF_PARAMETER: &[&str] = &["name", "in", "description", "required", "deprecated", "allowEmptyValue"];

/// The sections of a Swagger document, and their places in `OpenAPI` 3.
const SECTIONS: &[(&str, &str)] = &[
    ("/definitions/", "/components/schemas/"),
    ("/parameters/", "/components/parameters/"),
    ("/responses/", "/components/responses/"),
];

/// Converts a document.
pub(super) fn upgraded(root: &Node, notes: &mut Notes) -> Node {
    let document = Document { root };
    let mut new = Node::map().with("openapi", "3.0.3".into());
    let mut components = Node::map();
    for (name, value) in root.members() {
        match name.as_str() {
            "swagger" | "host" | "basePath" | "schemes" | "consumes" | "produces" => {}
            "definitions" => components = components.with("schemas", schemas(value)),
            "parameters" => {
                let plain = value.members().iter().filter(|(_, parameter)| !is_body(parameter));
                let plain = plain.map(|(name, parameter)| {
                    let at = format!("/components/parameters/{}", escape(name));
                    (name.clone(), Document::parameter(parameter, notes, &at))
                });
                components = components.with("parameters", Node::Map(plain.collect()));
            }
            "responses" => {
                let responses = value.members().iter();
                let responses = responses.map(|(name, node)| (name.clone(), document.response(node, &Node::Null)));
                components = components.with("responses", Node::Map(responses.collect()));
            }
            "securityDefinitions" => components = components.with("securitySchemes", security(value)),
            "paths" => {
                let paths = value.members().iter();
                let paths = paths.map(|(path, item)| (path.clone(), document.path(item, notes, path)));
                new = new.with("paths", Node::Map(paths.collect()));
            }
            _ => new = new.with(name.clone(), value.clone()),
        }
    }
    if let Some(address) = address(root) {
        new = new.with("servers", Node::List(vec![Node::map().with("url", Node::text(address))]));
    }
    referring("", new.with("components", components))
}

/// Returns the pointer in the original document.
pub(super) fn original(at: &str) -> String {
    let section = SECTIONS.iter().find_map(|(old, new)| at.strip_prefix(new).map(|rest| format!("{old}{rest}")));
    section.unwrap_or_else(|| at.to_owned())
}

/// Returns the base URL, if the document has a host; without a scheme, it is that of the document's own address.
fn address(root: &Node) -> Option<String> {
    let text = |name: &str| root.get(name).and_then(Node::as_str).unwrap_or_default();
    let (host, base) = (text("host"), text("basePath").trim_end_matches('/'));
    let schemes = root.get("schemes").map_or(&[][..], Node::items);
    let is_https = schemes.is_empty() || schemes.iter().any(|scheme| scheme.as_str() == Some("https"));
    let scheme = if is_https { "https" } else { schemes.first()?.as_str()? };
    if host.is_empty() { (!base.is_empty()).then(|| base.to_owned()) } else { Some(format!("{scheme}://{host}{base}")) }
}

struct Document<'a> {
    root: &'a Node,
}

impl<'a> Document<'a> {
    fn path(&self, item: &'a Node, notes: &mut Notes, path: &str) -> Node {
        let shared = item.get("parameters").map_or(&[][..], Node::items);
        let mut new = Node::map();
        for (name, value) in item.members() {
            if is_method_of_every_version(name) {
                new = new.with(
                    name.clone(),
                    self.operation(value, shared, notes, &format!("/paths/{}/{name}/parameters", escape(path))),
                );
            } else if name == ADDITIONAL || name == QUERY {
                notes.note(format!("/paths/{}/{name}", escape(path)), format!("`{name}` is ignored"));
            } else if name != "parameters" {
                new = new.with(name.clone(), value.clone());
            }
        }
        new
    }

    /// Converts an operation, with the parameters of its path: its body may be among them.
    fn operation(&self, node: &'a Node, shared: &'a [Node], notes: &mut Notes, at: &str) -> Node {
        let own = node.get("parameters").map_or(&[][..], Node::items);
        let key = |parameter: &'a Node| {
            let parameter = self.target(parameter);
            (parameter.get("name").and_then(Node::as_str), parameter.get("in").and_then(Node::as_str))
        };
        let inherited = shared.iter().filter(|parameter| !own.iter().any(|own| key(own) == key(parameter)));
        let all: Vec<&Node> = own.iter().chain(inherited).collect();
        let (mut parameters, mut bodies) = (Vec::new(), Vec::new());
        for parameter in all {
            let target = self.target(parameter);
            if is_body(target) {
                bodies.push(target);
            } else if parameter.get("$ref").is_some() {
                parameters.push(parameter.clone());
            } else {
                parameters.push(Self::parameter(parameter, notes, at));
            }
        }
        let mut new = Node::map();
        for (name, value) in node.members() {
            match name.as_str() {
                "parameters" | "consumes" | "produces" | "schemes" => {}
                "responses" => {
                    let responses = value.members().iter();
                    let responses = responses.map(|(status, response)| (status.clone(), self.response(response, node)));
                    new = new.with("responses", Node::Map(responses.collect()));
                }
                _ => new = new.with(name.clone(), value.clone()),
            }
        }
        if !parameters.is_empty() {
            new = new.with("parameters", Node::List(parameters));
        }
        match self.body(&bodies, node) {
            Some(body) => new.with("requestBody", body),
            None => new,
        }
    }

    fn parameter(node: &Node, notes: &mut Notes, at: &str) -> Node {
        if node.get("$ref").is_some() {
            return node.clone();
        }
        let (mut new, mut of_schema) = (Node::map(), Node::map());
        for (name, value) in node.members() {
            if name == "collectionFormat" {
                let (style, explode) = match value.as_str().unwrap_or_default() {
                    "multi" => ("form", true),
                    "ssv" => ("spaceDelimited", false),
                    "pipes" => ("pipeDelimited", false),
                    format => {
                        if format != "csv" {
                            let message = format!("the collection format `{format}` is treated as `csv`");
                            notes.warning(at, message);
                        }
                        continue;
                    }
                };
                new = new.with("style", style.into()).with("explode", explode.into());
            } else if OF_PARAMETER.contains(&name.as_str()) || name.starts_with("x-") {
                new = new.with(name.clone(), value.clone());
            } else {
                of_schema = of_schema.with(name.clone(), value.clone());
            }
        }
        let is_list = of_schema.get("type") == Some(&"array".into());
        if is_list && new.get("explode").is_none() {
            new = new.with("explode", false.into());
        }
        new.with("schema", schema(&of_schema))
    }

    /// Returns the body of an operation: its parameter `in: body`, or its form fields as one object.
    fn body(&self, parameters: &[&'a Node], operation: &'a Node) -> Option<Node> {
        let is_required = |node: &Node| node.get("required") == Some(&Node::Bool(true));
        let media = self.media("consumes", operation);
        let is_whole = |node: &Node| node.get("in").and_then(Node::as_str) == Some("body");
        if let Some(body) = parameters.iter().find(|parameter| is_whole(parameter)) {
            let schema = body.get("schema").map_or(Node::map(), schema);
            let media = if media.is_empty() { vec![JSON.to_owned()] } else { media };
            let content = media.into_iter().map(|media| (media, Node::map().with("schema", schema.clone())));
            let new = Node::map().with("content", Node::Map(content.collect()));
            return Some(new.with("required", is_required(body).into()));
        }
        let (mut properties, mut required) = (Vec::new(), Vec::new());
        let is_file = |field: &Node| field.get("type") == Some(&"file".into());
        let has_file = parameters.iter().any(|field| is_file(field));
        for field in parameters {
            let name = field.get("name").and_then(Node::as_str).unwrap_or_default();
            let members =
                field.members().iter().filter(|(name, _)| !matches!(name.as_str(), "name" | "in" | "required"));
            properties.push((name.to_owned(), schema(&Node::Map(members.cloned().collect()))));
            if is_required(field) {
                required.push(Node::text(name));
            }
        }
        if properties.is_empty() {
            return None;
        }
        let object = Node::map().with("type", "object".into()).with("properties", Node::Map(properties));
        let is = |name: &str| media.iter().any(|media| without_parameters(media).eq_ignore_ascii_case(name));
        let is_multipart = has_file || (is(MULTIPART) && !is(FORM));
        let media = if is_multipart { MULTIPART } else { FORM };
        let has_required = !required.is_empty();
        let content = Node::map().with("schema", object.with("required", Node::List(required)));
        Some(Node::map().with("content", Node::map().with(media, content)).with("required", has_required.into()))
    }

    fn response(&self, node: &Node, operation: &Node) -> Node {
        let mut new = Node::map();
        let mut content = None;
        for (name, value) in node.members() {
            match name.as_str() {
                "schema" => content = Some(schema(value)),
                "examples" => {}
                _ => new = new.with(name.clone(), value.clone()),
            }
        }
        let Some(schema) = content else { return new };
        let media = self.media("produces", operation);
        let default = if schema.get("format") == Some(&"binary".into()) { BYTES } else { JSON };
        let media = if media.is_empty() { vec![default.to_owned()] } else { media };
        let content = media.into_iter().map(|media| (media, Node::map().with("schema", schema.clone())));
        new.with("content", Node::Map(content.collect()))
    }

    /// Returns the media types of an operation, or else those of the document.
    fn media(&self, name: &str, operation: &Node) -> Vec<String> {
        let listed = operation.get(name).or_else(|| self.root.get(name)).map_or(&[][..], Node::items);
        listed.iter().filter_map(Node::as_str).map(str::to_owned).collect()
    }

    /// Follows a reference to a parameter.
    fn target(&self, node: &'a Node) -> &'a Node {
        let reference = node.get("$ref").and_then(Node::as_str).and_then(|reference| reference.strip_prefix('#'));
        reference.and_then(|pointer| self.root.at(pointer)).unwrap_or(node)
    }
}

fn is_body(parameter: &Node) -> bool {
    matches!(parameter.get("in").and_then(Node::as_str), Some("body" | "formData"))
}

fn schemas(node: &Node) -> Node {
    Node::Map(node.members().iter().map(|(name, node)| (name.clone(), schema(node))).collect())
}

/// Converts a schema and those inside it: files, nullability, discriminators.
fn schema(node: &Node) -> Node {
    let Node::Map(members) = node else { return node.clone() };
    let mut new = Node::map();
    for (name, value) in members {
        new = match (name.as_str(), value) {
            ("type", Node::Text(ty)) if ty == "file" => {
                new.with("type", "string".into()).with("format", "binary".into())
            }
            ("x-nullable", value) => new.with("nullable", value.clone()),
            ("discriminator", Node::Text(_)) => {
                new.with("discriminator", Node::map().with("propertyName", value.clone()))
            }
            ("properties", value) => new.with("properties", schemas(value)),
            ("items", Node::List(items)) => new.with("items", Node::List(items.iter().map(schema).collect())),
            ("items" | "additionalItems" | "additionalProperties", value) => new.with(name.clone(), schema(value)),
            ("allOf", Node::List(items)) => new.with("allOf", Node::List(items.iter().map(schema).collect())),
            _ => new.with(name.clone(), value.clone()),
        };
    }
    new
}

fn security(node: &Node) -> Node {
    let scheme = |scheme: &Node| match scheme.get("type").and_then(Node::as_str) {
        Some("basic") => Node::map().with("type", "http".into()).with("scheme", "basic".into()),
        Some("oauth2") => {
            let flow = match scheme.get("flow").and_then(Node::as_str).unwrap_or_default() {
                "accessCode" => "authorizationCode",
                "application" => "clientCredentials",
                flow => flow,
            };
            let own = scheme
                .members()
                .iter()
                .filter(|(name, _)| matches!(name.as_str(), "authorizationUrl" | "tokenUrl" | "scopes"));
            let flows = Node::map().with(flow, Node::Map(own.cloned().collect()));
            Node::map().with("type", "oauth2".into()).with("flows", flows)
        }
        _ => scheme.clone(),
    };
    Node::Map(node.members().iter().map(|(name, node)| (name.clone(), scheme(node))).collect())
}

/// Changes the references in a member of that name to those of the new places.
fn referring(parent: &str, node: Node) -> Node {
    match node {
        Node::Map(members) => Node::Map(
            members
                .into_iter()
                .map(|(name, value)| match value {
                    Node::Text(reference) if name == "$ref" => {
                        let moved = SECTIONS.iter().find_map(|(old, new)| {
                            reference.strip_prefix('#')?.strip_prefix(old).map(|rest| format!("#{new}{rest}"))
                        });
                        (name, Node::Text(moved.unwrap_or(reference)))
                    }
                    value if is_data(parent, &name) => (name, value),
                    value => {
                        let value = referring(&name, value);
                        (name, value)
                    }
                })
                .collect(),
        ),
        Node::List(items) => Node::List(items.into_iter().map(|item| referring("", item)).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::{Facts, Kind, Place, Status, Style};
    use crate::overlay::Overlay;

    const DOCUMENT: &str = r"
swagger: '2.0'
info: { title: Shop, version: '1' }
host: shop.example
basePath: /v2
consumes: [application/json]
produces: [application/json]
parameters:
  Limit: { name: limit, in: query, type: integer }
  Book: { name: book, in: body, required: true, schema: { $ref: '#/definitions/Book' } }
responses:
  Gone: { description: Gone, schema: { $ref: '#/definitions/Problem' } }
paths:
  /books/{id}:
    parameters: [{ name: id, in: path, required: true, type: string }]
    get:
      operationId: book
      parameters:
        - { $ref: '#/parameters/Limit' }
        - { name: tags, in: query, type: array, items: { type: string } }
        - { name: more, in: query, type: array, items: { type: string }, collectionFormat: multi }
      responses: { 200: { description: One, schema: { $ref: '#/definitions/Book' } }, 404: { $ref: '#/responses/Gone' } }
    put:
      operationId: save
      parameters: [{ $ref: '#/parameters/Book' }]
      responses: { 204: { description: Saved } }
  /cover:
    post:
      operationId: cover
      consumes: [multipart/form-data]
      produces: [image/png]
      parameters: [{ name: image, in: formData, type: file, required: true }, { name: title, in: formData, type: string }]
      responses: { 200: { description: It, schema: { type: file } } }
definitions:
  Book: { type: object, properties: { title: { type: string, x-nullable: true }, gone: { $ref: '#/definitions/Gone' } } }
  Problem: { type: object, properties: { message: { type: string } } }
";

    #[test]
    fn a_document_of_version_2_is_read_as_one_of_version_3() {
        let reading = Facts::from_document(DOCUMENT, &Overlay::default());
        let notes: Vec<_> = reading.notes.warnings().map(|note| note.at.as_str()).collect();
        assert_eq!(notes, ["/definitions/Book/properties/gone/$ref"], "{}", reading.notes.summary(9));
        let operations = &reading.facts.operations;
        let book = &operations["book"];
        let of = |place| book.parameters.iter().filter(move |parameter| parameter.place == place);
        let query: Vec<_> = of(Place::Query).map(|parameter| (parameter.name.as_str(), parameter.style)).collect();
        assert_eq!(query, [("limit", Style::Plain), ("tags", Style::Comma), ("more", Style::Plain)]);
        assert_eq!(of(Place::Path).count(), 1);
        assert_eq!(book.successes[&Status::Code(200)][0].kind, Kind::Ref("Book".into()));
        assert_eq!(book.errors[&Status::Code(404)][0].kind, Kind::Ref("Problem".into()));
        let save = operations["save"].body.as_ref().unwrap();
        assert!(save.required && save.content.is_json() && save.content.kind == Kind::Ref("Book".into()));
        let cover = &operations["cover"];
        let parts: Vec<_> = cover.parameters.iter().map(|part| (part.place, part.style, part.required)).collect();
        assert_eq!(parts, [(Place::Part, Style::File, true), (Place::Part, Style::Plain, false)]);
        assert_eq!(cover.successes[&Status::Code(200)][0].kind, Kind::Binary);
    }
}
