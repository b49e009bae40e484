//! Parsing of facts.

use std::str::FromStr;

use indexmap::IndexMap;

use super::{
    Body, Constant, Content, Facts, Kind, Member, Object, Operation, Parameter, Property, Status, Style, Type, Union,
    access, compact,
};
use crate::node::Node;

impl FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "default" {
            return Ok(Self::Default);
        }
        if let Some(class @ '1'..='5') = text.strip_suffix("XX").or(text.strip_suffix("xx")).and_then(single) {
            return Ok(Self::Class(class as u8 - b'0'));
        }
        match text.parse() {
            Ok(code @ 100..=599) => Ok(Self::Code(code)),
            _ => Err(format!("invalid status `{text}`; expected one such as 404, 4XX or default")),
        }
    }
}

/// Returns the only character of a string.
fn single(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

impl Facts {
    /// Parses the output of [`to_json`](Self::to_json).
    pub fn from_json(text: &str) -> Result<Self, String> {
        let node: Node = serde_json::from_str(text).map_err(|error| format!("invalid JSON in the facts: {error}"))?;
        Self::from_node(&node)
    }

    pub(crate) fn is_facts(node: &Node) -> bool {
        node.get("operations").is_some() && node.get("types").is_some()
    }

    pub(crate) fn from_node(node: &Node) -> Result<Self, String> {
        if !Self::is_facts(node) {
            return Err(
                "expected a table of facts with `operations` and `types`; create one with `facts DOCUMENT`".to_owned()
            );
        }
        let mut facts = Self {
            title: text(node, "title"),
            version: text(node, "version"),
            declared: flag(node, "declared"),
            source: members(node, "source").items().iter().filter_map(Node::as_str).map(str::to_owned).collect(),
            servers: access::servers(members(node, "servers")),
            security: access::security(members(node, "security")),
            ..Self::default()
        };
        for (name, entry) in members(node, "schemes").members() {
            facts.schemes.insert(name.clone(), access::scheme(entry)?);
        }
        for (id, entry) in members(node, "operations").members() {
            let operation = operation(entry).map_err(|error| format!("operation `{id}`: {error}"))?;
            facts.operations.insert(id.clone(), operation);
        }
        for (id, entry) in members(node, "webhooks").members() {
            let kind = entry.as_str().unwrap_or_default().parse();
            let kind = kind.map_err(|error| format!("webhook `{id}`: {error}"))?;
            facts.webhooks.insert(id.clone(), kind);
        }
        for (name, entry) in members(node, "types").members() {
            let ty = type_of(entry).map_err(|error| format!("type `{name}`: {error}"))?;
            facts.types.insert(name.clone(), ty);
        }
        facts.break_circles();
        Ok(facts)
    }
}

fn members<'a>(node: &'a Node, name: &str) -> &'a Node {
    node.get(name).unwrap_or(&Node::Null)
}

fn text(node: &Node, name: &str) -> String {
    members(node, name).as_str().unwrap_or_default().to_owned()
}

fn flag(node: &Node, name: &str) -> bool {
    members(node, name).as_bool().unwrap_or_default()
}

fn operation(node: &Node) -> Result<Operation, String> {
    let call = text(node, "call");
    let (method, path) =
        call.split_once(' ').ok_or("invalid `call`: expected a method and a path, such as `GET /looks`")?;
    let mut operation = Operation {
        method: method.to_owned(),
        path: path.to_owned(),
        tag: members(node, "tag").as_str().map(str::to_owned),
        free_parameters: flag(node, "free_parameters"),
        deprecated: flag(node, "deprecated"),
        successes: responses(members(node, "ok"))?,
        errors: responses(members(node, "errors"))?,
        servers: access::servers(members(node, "servers")),
        security: node.get("security").map(access::security),
        ..Operation::default()
    };
    if let Some(stability) = members(node, "stability").as_str() {
        operation.stability = stability.parse()?;
    }
    for (key, value) in members(node, "parameters").members() {
        let parameter = parameter(key, value.as_str().unwrap_or_default());
        operation.parameters.push(parameter.map_err(|error| format!("parameter `{key}`: {error}"))?);
    }
    if let Some((media, value)) = members(node, "body").members().first() {
        let value = value.as_str().unwrap_or_default();
        let (kind, words) = words(value)?;
        operation.body =
            Some(Body { content: Content { media: media.clone(), kind }, required: words.contains(&"required") });
    }
    for status in members(node, "pending").items() {
        if let Node::Number(number) = status {
            operation.pending.extend(number.as_u64().and_then(|number| u16::try_from(number).ok()));
        }
    }
    Ok(operation)
}

/// Splits a string into its kind and the words after it. Names of types may contain spaces.
fn words(text: &str) -> Result<(Kind, Vec<&str>), String> {
    let end = text.rfind('>').map_or(0, |end| end + 1);
    let end = text[end..].find(' ').map_or(text.len(), |space| end + space);
    Ok((text[..end].parse()?, text[end..].split_whitespace().collect()))
}

fn parameter(key: &str, value: &str) -> Result<Parameter, String> {
    let (place, name) =
        key.split_once(' ').ok_or("invalid key: expected a location and a name, such as `query limit`")?;
    let (kind, words) = words(value)?;
    let mut parameter = Parameter {
        name: name.to_owned(),
        place: place.parse()?,
        kind,
        style: Style::Plain,
        required: false,
        deprecated: false,
        default: None,
    };
    for word in words {
        match word {
            "required" => parameter.required = true,
            "deprecated" => parameter.deprecated = true,
            word => match word.strip_prefix(DEFAULT) {
                Some(json) => parameter.default = Some(default(json)?),
                None => parameter.style = word.parse()?,
            },
        }
    }
    Ok(parameter)
}

fn default(json: &str) -> Result<String, String> {
    let value: Node = serde_json::from_str(json).map_err(|error| format!("invalid default `{json}`: {error}"))?;
    Ok(compact(&value))
}

fn responses(node: &Node) -> Result<IndexMap<Status, Vec<Content>>, String> {
    let mut responses = IndexMap::new();
    for (status, entry) in node.members() {
        let contents = match entry {
            Node::Text(nothing) if nothing == "nothing" => Vec::new(),
            Node::Text(kind) => vec![Content::json(kind.parse()?)],
            several => several
                .members()
                .iter()
                .map(|(media, kind)| {
                    let kind = kind.as_str().unwrap_or_default().parse()?;
                    Ok(Content { media: media.clone(), kind })
                })
                .collect::<Result<_, String>>()?,
        };
        responses.insert(status.parse()?, contents);
    }
    Ok(responses)
}

/// Start of the word with a parameter's default.
pub(super) const DEFAULT: &str = "default=";

/// Name of a union's members. An object may have a property of that name, but its value is not a list.
pub(super) const MEMBERS: &str = "oneOf";

fn type_of(node: &Node) -> Result<Type, String> {
    if let Some(Node::List(members)) = node.get(MEMBERS) {
        let tag = node.get("tag").and_then(Node::as_str).map(str::to_owned);
        let members = members.iter().map(|of| member(of, tag.is_some())).collect::<Result<_, _>>()?;
        return Ok(Type::Union(Union { tag, members }));
    }
    Ok(match node {
        Node::Text(kind) => Type::Alias(kind.parse()?),
        Node::List(entries) => enum_of(entries),
        node => {
            let mut object = Object::default();
            for (name, value) in node.members() {
                if let ("*", Node::List(kind)) = (name.as_str(), value) {
                    let kind = kind.first().and_then(Node::as_str).unwrap_or_default();
                    object.further = Some(kind.parse()?);
                    continue;
                }
                let property = property(value.as_str().unwrap_or_default());
                object.insert(name.clone(), property.map_err(|error| format!("property `{name}`: {error}"))?);
            }
            Type::Object(object)
        }
    })
}

fn enum_of(entries: &[Node]) -> Type {
    // An entry with a name is a list of both.
    let value = |entry: &Node| entry.items().first().unwrap_or(entry).clone();
    let name = |entry: &Node| entry.items().get(1).and_then(Node::as_str).map(str::to_owned);
    let integer = |entry: &Node| value(entry).as_i64();
    if entries.iter().any(|entry| integer(entry).is_some()) {
        return Type::Integers {
            values: entries.iter().filter_map(integer).collect(),
            names: entries.iter().filter_map(|entry| Some((integer(entry)?, name(entry)?))).collect(),
        };
    }
    let text = |entry: &Node| value(entry).as_str().map(str::to_owned);
    Type::Enum {
        values: entries.iter().filter_map(text).collect(),
        open: entries.contains(&Node::Null),
        names: entries.iter().filter_map(|entry| Some((text(entry)?, name(entry)?))).collect(),
    }
}

fn member(node: &Node, tagged: bool) -> Result<Member, String> {
    let (kind, entries) = node.members().first().ok_or("invalid member of a union: expected a kind and a list")?;
    Member::told_apart_by(kind.parse()?, entries, tagged)
}

impl Member {
    /// Creates a member with the output of [`distinction`](Self::distinction).
    pub(crate) fn told_apart_by(kind: Kind, distinction: &Node, tagged: bool) -> Result<Self, String> {
        let mut member = Self::of(kind);
        for entry in distinction.items() {
            match entry {
                Node::Text(value) if tagged => member.values.push(value.clone()),
                Node::Text(name) => member.has.push((name.clone(), None)),
                constant => {
                    let (name, value) = constant.members().first().ok_or("invalid constant of a member of a union")?;
                    let value = Constant::of(value).ok_or_else(|| format!("invalid constant of `{name}`"))?;
                    member.has.push((name.clone(), Some(value)));
                }
            }
        }
        Ok(member)
    }
}

impl Constant {
    /// Returns the constant, unless types cannot be told apart by such a value.
    pub(crate) fn of(node: &Node) -> Option<Self> {
        match node {
            Node::Text(text) => Some(Self::Text(text.clone())),
            Node::Bool(flag) => Some(Self::Boolean(*flag)),
            node => node.as_i64().map(Self::Integer),
        }
    }
}

fn property(value: &str) -> Result<Property, String> {
    let (kind, words) = words(value)?;
    let mut property = Property::of(kind);
    for word in words {
        match word {
            "required" => property.required = true,
            "nullable" => property.nullable = true,
            "read-only" => property.read_only = true,
            "write-only" => property.write_only = true,
            "deprecated" => property.deprecated = true,
            _ => return Err(format!("unknown flag `{word}` of a property")),
        }
    }
    Ok(property)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = r#"{
"title": "Shop",
"version": "1",
"declared": false,
"source": ["made for a test"],
"servers": {"https://{region}.shop.example/v1":{"name":"live","region":["eu","us"],"port":["443",null]},"/v1":{}},
"schemes": {"token":"bearer","key":"query api_key","login":{"oauth2":{"clientCredentials":{"token_url":"/token","scopes":["read"]}}},"card":"other mutualTLS"},
"security": ["token","key & login","none"],
"operations": {
"book": {"call":"GET /books/{id}","tag":"Books","stability":"beta","deprecated":true,"parameters":{"path id":"integer required","query ids":"list<text> comma deprecated default=[\"a\\u0020b\"]"},"free_parameters":true,"body":{"application/json":"ref<My Book> required"},"ok":{"200":"ref<My Book>","201":{"text/plain":"text"},"202":"nothing"},"pending":[202],"errors":{"404":"nothing","4XX":"any","default":"text"},"servers":{"https://other.example":{}},"security":[]}
},
"types": {
"Ids": "list<integer>",
"Level": [[1,"Low"],2],
"My Book": {"id":"integer required read-only","of":"list<null|ref<My Book>> nullable write-only deprecated","*":"unsigned","*":["list<any>"]},
"Part": {"oneOf":[{"text":[]},{"ref<My Book>":["id",{"of":"x"},{"n":1},{"*":true}]}]},
"Shape": {"oneOf":[{"ref<My Book>":["book","paper"]},{"any":[]}],"tag":"kind"},
"Size": ["small",["big","Large"],null]
}
}
"#;

    #[test]
    fn is_written_as_it_is_read() {
        assert_eq!(Facts::from_json(TABLE).unwrap().to_json(), TABLE);
    }

    #[test]
    fn errors_say_where() {
        let error = Facts::from_json(&TABLE.replace("integer required\"", "integr required\"")).unwrap_err();
        assert!(error.starts_with("operation `book`: parameter `path id`: unknown kind `integr`"), "{error}");
        assert!(Facts::from_json("{}").unwrap_err().contains("with `operations` and `types`"));
        assert!(Facts::from_json("{").unwrap_err().contains("invalid JSON"));
    }
}
