//! Conversion of servers and credentials.

use indexmap::IndexMap;

use crate::facts::{Flow, Scheme, Security, Server};
use crate::node::Node;

pub(super) fn servers(servers: &[Server]) -> Node {
    let texts = |values: &[String]| Node::List(values.iter().map(Node::text).collect());
    let server = |server: &Server| {
        let mut node = Node::map().with("url", Node::text(&server.url));
        if let Some(name) = &server.name {
            node = node.with("description", Node::text(name));
        }
        if server.variables.is_empty() {
            return node;
        }
        let variables = server.variables.iter().map(|(name, variable)| {
            let node = Node::map().with("default", Node::text(&variable.default));
            let has_values = !variable.values.is_empty();
            (name.clone(), if has_values { node.with("enum", texts(&variable.values)) } else { node })
        });
        node.with("variables", Node::Map(variables.collect()))
    };
    Node::List(servers.iter().map(server).collect())
}

pub(super) fn security(security: &Security) -> Node {
    let alternative =
        |names: &Vec<String>| Node::Map(names.iter().map(|name| (name.clone(), Node::List(Vec::new()))).collect());
    Node::List(security.iter().map(alternative).collect())
}

pub(super) fn schemes(schemes: &IndexMap<String, Scheme>) -> Node {
    Node::Map(schemes.iter().map(|(name, scheme)| (name.clone(), of_scheme(scheme))).collect())
}

fn of_scheme(scheme: &Scheme) -> Node {
    let typed = |ty: &str| Node::map().with("type", ty.into());
    let http = |scheme: &str| typed("http").with("scheme", scheme.into());
    let key = |place: &str, name: &str| typed("apiKey").with("in", place.into()).with("name", name.into());
    match scheme {
        Scheme::Bearer => http("bearer"),
        Scheme::Basic => http("basic"),
        Scheme::Header(name) => key("header", name),
        Scheme::Query(name) => key("query", name),
        Scheme::Cookie(name) => key("cookie", name),
        Scheme::OpenIdConnect(url) => typed("openIdConnect").with("openIdConnectUrl", Node::text(url)),
        Scheme::Other(kind) if kind == "mutualTLS" => typed(kind),
        Scheme::Other(name) => http(name),
        Scheme::OAuth2(flows) => {
            typed("oauth2").with("flows", Node::Map(flows.iter().map(|of| (of.name.clone(), flow(of))).collect()))
        }
    }
}

fn flow(flow: &Flow) -> Node {
    let urls = [("tokenUrl", &flow.token_url), ("refreshUrl", &flow.refresh_url)];
    let node = urls.into_iter().fold(Node::map(), |node, (name, url)| match url {
        Some(url) => node.with(name, Node::text(url)),
        None => node,
    });
    let scopes = flow.scopes.iter().map(|scope| (scope.clone(), Node::text("")));
    node.with("scopes", Node::Map(scopes.collect()))
}
