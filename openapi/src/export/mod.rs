//! Conversion of facts to an `OpenAPI` 3.1 document, or 3.2 if an operation has a method that only that version has.
//!
//! Facts without a counterpart in the specification are written as extensions, which [`Facts::from_document`] reads:
//! `x-stability`, `x-pending`, `x-free-parameters`, `x-open`, `x-has`, and `x-declared` in `info`.

mod access;
mod schemas;

use indexmap::IndexMap;

use self::schemas::schema;
use crate::document::operations::{ADDITIONAL, gap_of_method, has_member};
use crate::facts::{
    Content, FORM, Facts, JSON, Kind, MULTIPART, Operation, Parameter, Place, Stability, Status, Style, Type,
};
use crate::node::Node;
use crate::note::Notes;

/// The methods that a path item of 3.1 has.
const METHODS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/// Creates a document from facts. Notes list what it cannot contain, and operations with the method and path of another
/// one: their paths have the id as a fragment, which no request has.
pub fn export(facts: &Facts) -> (Node, Notes) {
    let mut notes = Notes::default();
    let mut info = Node::map().with("title", Node::text(&facts.title)).with("version", Node::text(&facts.version));
    if facts.declared {
        info = info.with("x-declared", true.into());
    }
    let mut needs_3_2 = false;
    let mut paths: IndexMap<String, IndexMap<String, Node>> = IndexMap::new();
    for (id, of) in &facts.operations {
        if let Some(reason) = gap_of_method(&of.method) {
            let message = format!("{} {}: the method is left out: {reason}", of.method, of.path);
            notes.note(format!("operation {id}"), message);
            continue;
        }
        let method = if has_member(&of.method) { of.method.to_lowercase() } else { of.method.clone() };
        needs_3_2 |= !METHODS.contains(&of.method.as_str());
        let is_taken = paths.get(&of.path).is_some_and(|methods| methods.contains_key(&method));
        let path = if is_taken { format!("{}#{id}", of.path) } else { of.path.clone() };
        if is_taken {
            let message =
                format!("{} {} belongs to another operation already; written as `{path}`", of.method, of.path);
            notes.note(format!("operation {id}"), message);
        }
        paths.entry(path).or_default().insert(method, operation(id, of, facts));
    }
    let paths =
        paths.into_iter().fold(Node::map(), |paths, (path, operations)| paths.with(path, path_item(operations)));
    let schemas = facts.types.iter().fold(Node::map(), |schemas, (name, ty)| schemas.with(name, type_schema(ty)));
    let mut components = Node::map().with("schemas", schemas);
    if !facts.schemes.is_empty() {
        components = components.with("securitySchemes", access::schemes(&facts.schemes));
    }
    let mut document = Node::map().with("openapi", if needs_3_2 { "3.2.0" } else { "3.1.0" }.into()).with("info", info);
    if !facts.servers.is_empty() {
        document = document.with("servers", access::servers(&facts.servers));
    }
    if !facts.security.is_empty() {
        document = document.with("security", access::security(&facts.security));
    }
    if !facts.webhooks.is_empty() {
        let webhooks = facts.webhooks.iter().fold(Node::map(), |all, (id, kind)| all.with(id, webhook(id, kind)));
        document = document.with("webhooks", webhooks);
    }
    (document.with("paths", paths).with("components", components), notes)
}

fn operation(id: &str, operation: &Operation, facts: &Facts) -> Node {
    let mut node = Node::map().with("operationId", id.into());
    if let Some(tag) = &operation.tag {
        node = node.with("tags", Node::List(vec![Node::text(tag)]));
    }
    if operation.deprecated {
        node = node.with("deprecated", true.into());
    }
    if operation.stability != Stability::Stable {
        node = node.with("x-stability", Node::text(operation.stability.to_string()));
    }
    if !operation.servers.is_empty() {
        node = node.with("servers", access::servers(&operation.servers));
    }
    if let Some(security) = &operation.security {
        node = node.with("security", access::security(security));
    }
    let is_field = |parameter: &&Parameter| matches!(parameter.place, Place::Form | Place::Part);
    let (fields, parameters): (Vec<_>, Vec<_>) = operation.parameters.iter().partition(is_field);
    if !parameters.is_empty() {
        node = node.with("parameters", Node::List(parameters.into_iter().map(parameter).collect()));
    }
    if operation.free_parameters {
        node = node.with("x-free-parameters", true.into());
    }
    if !fields.is_empty() {
        node = node.with("requestBody", form(&fields, facts));
    } else if let Some(body) = &operation.body {
        let required = Node::map().with("required", body.required.into());
        node = node.with("requestBody", required.with("content", contents(std::slice::from_ref(&body.content), false)));
    }
    if !operation.pending.is_empty() {
        let statuses = operation.pending.iter().map(|status| Node::Number((*status).into())).collect();
        node = node.with("x-pending", Node::List(statuses));
    }
    let responses = operation.successes.iter().chain(&operation.errors);
    node.with(
        "responses",
        responses.fold(Node::map(), |node, (status, of)| node.with(status.to_string(), response(*status, of))),
    )
}

/// Returns the path item with these operations, by the name of a member or else by method.
fn path_item(operations: IndexMap<String, Node>) -> Node {
    let (own, additional): (Vec<_>, Vec<_>) =
        operations.into_iter().partition(|(name, _)| has_member(&name.to_uppercase()));
    let item = Node::Map(own);
    if additional.is_empty() { item } else { item.with(ADDITIONAL, Node::Map(additional)) }
}

/// Returns the path item of a webhook, whose method the facts do not have.
fn webhook(id: &str, kind: &Kind) -> Node {
    let body = Node::map().with("content", contents(&[Content::json(kind.clone())], false));
    let post = Node::map().with("operationId", id.into()).with("requestBody", body).with("responses", Node::map());
    Node::map().with("post", post)
}

/// Returns a response. Its description is required, and is the status, since facts have no prose.
fn response(status: Status, of: &[Content]) -> Node {
    let node = Node::map().with("description", Node::text(format!("Status {status}.")));
    if of.is_empty() { node } else { node.with("content", contents(of, true)) }
}

/// Returns contents by media type. The properties of a multipart request would be its parts, and those are parameters.
fn contents(of: &[Content], is_response: bool) -> Node {
    of.iter().fold(Node::map(), |node, content| {
        let entry = if content.media.starts_with("multipart/") && !is_response {
            Node::map()
        } else {
            Node::map().with("schema", schema(&content.kind))
        };
        node.with(&*content.media, entry)
    })
}

fn parameter(parameter: &Parameter) -> Node {
    let mut node = Node::map()
        .with("name", Node::text(&parameter.name))
        .with("in", Node::text(parameter.place.to_string()))
        .with("required", parameter.required.into());
    if parameter.deprecated {
        node = node.with("deprecated", true.into());
    }
    if parameter.style == Style::Json {
        return node.with("content", Node::map().with(JSON, Node::map().with("schema", with_default(parameter))));
    }
    for (name, value) in style(parameter) {
        node = node.with(name, value);
    }
    node.with("schema", with_default(parameter))
}

fn with_default(parameter: &Parameter) -> Node {
    let schema = schema(&parameter.kind);
    let default = parameter.default.as_deref().and_then(|json| serde_json::from_str(json).ok());
    default.into_iter().fold(schema, |schema, value| schema.with("default", value))
}

fn style(parameter: &Parameter) -> Vec<(&'static str, Node)> {
    let (style, explode) = match parameter.style {
        Style::Plain | Style::Json | Style::File => return Vec::new(),
        // The default in paths and headers.
        Style::Comma if matches!(parameter.place, Place::Path | Place::Header) => return Vec::new(),
        Style::Comma => ("form", false),
        Style::Space => ("spaceDelimited", false),
        Style::Pipe => ("pipeDelimited", false),
        Style::Deep => ("deepObject", true),
        Style::CommaExploded => ("simple", true),
        Style::Label => ("label", false),
        Style::LabelExploded => ("label", true),
        Style::Matrix => ("matrix", false),
        Style::MatrixExploded => ("matrix", true),
    };
    vec![("style", style.into()), ("explode", explode.into())]
}

/// Returns the schema of a form body or a multipart form, with its fields as properties.
fn form(fields: &[&Parameter], facts: &Facts) -> Node {
    let (mut properties, mut encoding) = (Node::map(), Node::map());
    for field in fields {
        let is_any_file = field.style == Style::File && field.kind == Kind::Any;
        let mut property = if is_any_file { schema(&Kind::Binary) } else { with_default(field) };
        if field.deprecated {
            property = property.with("deprecated", true.into());
        }
        properties = properties.with(&*field.name, property);
        let how = match field.style {
            Style::Json => vec![("contentType", "application/json".into())],
            // Without an encoding, it would be JSON.
            Style::Plain if facts.is_nested(&field.kind) => vec![("style", "form".into()), ("explode", true.into())],
            _ => style(field),
        };
        if !how.is_empty() {
            let how = how.into_iter().fold(Node::map(), |node, (name, value)| node.with(name, value));
            encoding = encoding.with(&*field.name, how);
        }
    }
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| Node::text(&field.name)).collect();
    let mut of = Node::map().with("type", "object".into()).with("properties", properties);
    if !required.is_empty() {
        of = of.with("required", Node::List(required.clone()));
    }
    let mut content = Node::map().with("schema", of);
    if !encoding.members().is_empty() {
        content = content.with("encoding", encoding);
    }
    let is_multipart = fields.iter().any(|field| field.place == Place::Part);
    let content = Node::map().with(if is_multipart { MULTIPART } else { FORM }, content);
    Node::map().with("required", (!required.is_empty()).into()).with("content", content)
}

fn type_schema(ty: &Type) -> Node {
    match ty {
        Type::Object(object) => schemas::object(object),
        Type::Enum { values, open, names } => {
            let node = schemas::enumeration("string", values, names, |value| Node::text(value));
            if *open { node.with("x-open", true.into()) } else { node }
        }
        Type::Integers { values, names } => {
            schemas::enumeration("integer", values, names, |value| Node::Number((*value).into()))
        }
        Type::Union(union) => schemas::union(union),
        Type::Alias(Kind::Nullable(of)) => schemas::nullable(of),
        Type::Alias(kind) => schema(kind),
    }
}

#[cfg(test)]
mod tests;
