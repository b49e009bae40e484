//! Servers and credentials of an API, and their text format.

use indexmap::IndexMap;

use super::Facts;
use crate::node::Node;

/// A base URL of an API.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Server {
    /// URL, with variables as `{name}`. Without a host, it is relative to the address of the document.
    pub url: String,
    /// Name of the server in code, if the document has one.
    pub name: Option<String>,
    /// Variables by name.
    pub variables: IndexMap<String, Variable>,
}

impl Server {
    /// Returns the URL with the default values of its variables.
    pub fn default_url(&self) -> String {
        self.variables
            .iter()
            .fold(self.url.clone(), |url, (name, variable)| url.replace(&format!("{{{name}}}"), &variable.default))
    }

    /// Returns true if the URL has no host.
    pub fn is_relative(&self) -> bool {
        !self.default_url().contains("://")
    }
}

/// A variable in the URL of a server.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Variable {
    /// Value by default.
    pub default: String,
    /// All values, the default first; empty if any value is allowed.
    pub values: Vec<String>,
}

/// A security scheme: how a request carries credentials.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Scheme {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// A key in the header of this name.
    Header(String),
    /// A key in the query parameter of this name.
    Query(String),
    /// A key in the cookie of this name.
    Cookie(String),
    /// A bearer token from an OAuth 2.0 server.
    OAuth2(Vec<Flow>),
    /// A bearer token from the provider that this URL describes.
    OpenIdConnect(String),
    /// A scheme without a counterpart in fingerpost, such as `digest` or `mutualTLS`.
    Other(String),
}

impl Scheme {
    /// Returns the text format.
    pub(crate) fn words(&self) -> String {
        match scheme_node(self) {
            Node::Text(text) => text,
            node => super::write::compact(&node),
        }
    }
}

/// A way to get a token from an OAuth 2.0 server.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Flow {
    /// `clientCredentials`, `authorizationCode`, `password`, `implicit` or `deviceAuthorization`.
    pub name: String,
    /// URL of the token endpoint; an implicit flow has none.
    pub token_url: Option<String>,
    /// URL for refresh tokens, if it is another one.
    pub refresh_url: Option<String>,
    /// Scopes.
    pub scopes: Vec<String>,
}

/// The credentials that an operation requires: those of one of the alternatives, each with the names of the schemes
/// that are sent together. An alternative without names means that no credentials are required.
pub type Security = Vec<Vec<String>>;

impl Facts {
    /// Returns the credentials that an operation requires.
    pub fn security_of<'a>(&'a self, operation: &'a super::Operation) -> &'a Security {
        operation.security.as_ref().unwrap_or(&self.security)
    }
}

const NO_CREDENTIALS: &str = "none";

/// Separator of schemes that are sent together.
const TOGETHER: &str = " & ";

/// Writes `["token", "id & key", "none"]`. Names that could be read as something else are a list.
pub(super) fn security_node(security: &Security) -> Node {
    let is_word = |name: &String| name != NO_CREDENTIALS && !name.contains(TOGETHER);
    let words = security.iter().map(|names| match names.as_slice() {
        [] => NO_CREDENTIALS.into(),
        names if names.iter().all(is_word) => Node::text(names.join(TOGETHER)),
        names => Node::List(names.iter().map(Node::text).collect()),
    });
    Node::List(words.collect())
}

pub(super) fn security(node: &Node) -> Security {
    let names = |entry: &Node| match entry {
        Node::Text(text) if text == NO_CREDENTIALS => Vec::new(),
        Node::Text(names) => names.split(TOGETHER).map(str::to_owned).collect(),
        names => names.items().iter().filter_map(Node::as_str).map(str::to_owned).collect(),
    };
    node.items().iter().map(names).collect()
}

/// Writes `{"https://{region}.shop.example": {"name": "live", "region": ["eu", "us"]}}`: of each variable its values,
/// the default first. A last value `null` means that there may be others.
pub(super) fn servers_node(servers: &[Server]) -> Node {
    Node::Map(servers.iter().map(|server| (server.url.clone(), server_node(server))).collect())
}

fn server_node(server: &Server) -> Node {
    let mut node = Node::map();
    if let Some(name) = &server.name {
        node = node.with("name", Node::text(name));
    }
    server.variables.iter().fold(node, |node, (name, variable)| {
        let others = variable.values.iter().filter(|value| **value != variable.default);
        let mut values: Vec<_> = std::iter::once(&variable.default).chain(others).map(Node::text).collect();
        if variable.values.is_empty() {
            values.push(Node::Null);
        }
        node.with(name, Node::List(values))
    })
}

pub(super) fn servers(node: &Node) -> Vec<Server> {
    let variable = |values: &Node| {
        let texts: Vec<_> = values.items().iter().filter_map(Node::as_str).map(str::to_owned).collect();
        let is_open = values.items().contains(&Node::Null);
        Variable {
            default: texts.first().cloned().unwrap_or_default(),
            values: if is_open { Vec::new() } else { texts },
        }
    };
    let server = |(url, node): &(String, Node)| Server {
        url: url.clone(),
        name: node.get("name").and_then(Node::as_str).map(str::to_owned),
        variables: (node.members().iter())
            .filter(|(_, value)| matches!(value, Node::List(_)))
            .map(|(name, values)| (name.clone(), variable(values)))
            .collect(),
    };
    node.members().iter().map(server).collect()
}

/// Writes `"bearer"`, `"query api_key"` or `{"oauth2": {"clientCredentials": {"token_url": "…", "scopes": […]}}}`.
pub(super) fn scheme_node(scheme: &Scheme) -> Node {
    match scheme {
        Scheme::Bearer => "bearer".into(),
        Scheme::Basic => "basic".into(),
        Scheme::Header(name) => Node::text(format!("header {name}")),
        Scheme::Query(name) => Node::text(format!("query {name}")),
        Scheme::Cookie(name) => Node::text(format!("cookie {name}")),
        Scheme::OpenIdConnect(url) => Node::text(format!("openIdConnect {url}")),
        Scheme::Other(name) => Node::text(format!("other {name}")),
        Scheme::OAuth2(flows) => {
            let flows = flows.iter().map(|flow| (flow.name.clone(), flow_node(flow)));
            Node::map().with("oauth2", Node::Map(flows.collect()))
        }
    }
}

fn flow_node(flow: &Flow) -> Node {
    let urls = [("token_url", &flow.token_url), ("refresh_url", &flow.refresh_url)];
    let node = urls.into_iter().fold(Node::map(), |node, (name, url)| match url {
        Some(url) => node.with(name, Node::text(url)),
        None => node,
    });
    if flow.scopes.is_empty() {
        return node;
    }
    node.with("scopes", Node::List(flow.scopes.iter().map(Node::text).collect()))
}

pub(super) fn scheme(node: &Node) -> Result<Scheme, String> {
    if let Some(flows) = node.get("oauth2") {
        let flow = |(name, node): &(String, Node)| Flow {
            name: name.clone(),
            token_url: node.get("token_url").and_then(Node::as_str).map(str::to_owned),
            refresh_url: node.get("refresh_url").and_then(Node::as_str).map(str::to_owned),
            scopes: node
                .get("scopes")
                .map_or(&[][..], Node::items)
                .iter()
                .filter_map(Node::as_str)
                .map(str::to_owned)
                .collect(),
        };
        return Ok(Scheme::OAuth2(flows.members().iter().map(flow).collect()));
    }
    let text = node.as_str().unwrap_or_default();
    let (word, name) = text.split_once(' ').unwrap_or((text, ""));
    let name = name.to_owned();
    Ok(match word {
        "bearer" => Scheme::Bearer,
        "basic" => Scheme::Basic,
        "header" => Scheme::Header(name),
        "query" => Scheme::Query(name),
        "cookie" => Scheme::Cookie(name),
        "openIdConnect" => Scheme::OpenIdConnect(name),
        "other" => Scheme::Other(name),
        _ => {
            return Err(format!(
                "unknown security scheme `{text}`; expected bearer, basic, header, query, cookie, oauth2, openIdConnect or \
                 other"
            ));
        }
    })
}
