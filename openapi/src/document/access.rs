//! Servers, security schemes and the credentials that operations require.

use super::Reader;
use crate::facts::{Flow, Operation, Scheme, Security, Server, Variable};
use crate::node::{Node, escape};

/// A description longer than this is prose instead of a name.
const LONGEST_NAME: usize = 40;

impl<'a> Reader<'a> {
    /// Reads the servers and the security of the whole document.
    pub(super) fn access(&mut self) {
        self.facts.servers = self.servers(self.root, "");
        for (name, scheme) in self.root.at("/components/securitySchemes").map_or(&[][..], Node::members) {
            let at = format!("/components/securitySchemes/{}", escape(name));
            if let Some(scheme) = self.scheme(name, scheme, &at) {
                self.facts.schemes.insert(name.clone(), scheme);
            }
        }
        if let Some(security) = self.root.get("security") {
            self.facts.security = self.security(security, "/security");
        }
    }

    /// Reads the servers of the document, a path or an operation. Their URLs have no slash at the end.
    pub(super) fn servers(&mut self, node: &'a Node, at: &str) -> Vec<Server> {
        let mut servers: Vec<Server> = Vec::new();
        for (index, node) in node.get("servers").map_or(&[][..], Node::items).iter().enumerate() {
            let at = format!("{at}/servers/{index}");
            let url = node.get("url").and_then(Node::as_str).map(str::trim).unwrap_or_default();
            // An empty URL is that of the document, as `/` is.
            let is_there = node.get("url").and_then(Node::as_str).is_some();
            if !is_there || url.contains(char::is_whitespace) {
                self.notes.warning(at, format!("invalid URL of a server `{url}`; left out"));
                continue;
            }
            let url = url.trim_end_matches('/');
            let variables = super::operations::placeholders(url).into_iter().map(|name| {
                let variable = node.get("variables").and_then(|variables| variables.get(name));
                (name.to_owned(), self.variable(name, variable, &at))
            });
            let variables = variables.collect();
            if servers.iter().all(|other| other.url != url) {
                servers.push(Server { url: url.to_owned(), name: server_name(node), variables });
            }
        }
        // The default of the specification, which says nothing, unless the document has another one.
        let is_other = !self.facts.servers.is_empty();
        servers.retain(|server| is_other || !server.url.is_empty() || server.name.is_some());
        servers
    }

    fn variable(&mut self, name: &str, node: Option<&Node>, at: &str) -> Variable {
        let values = node.and_then(|node| node.get("enum")).map_or(&[][..], Node::items);
        let values: Vec<_> = values.iter().filter_map(text).collect();
        let default = node.and_then(|node| node.get("default")).and_then(text);
        let default = default.filter(|default| !default.contains(['{', '}'])).or_else(|| values.first().cloned());
        let default = default.unwrap_or_else(|| {
            self.notes.warning(at, format!("the variable `{name}` has no default; its name is used as its value"));
            name.to_owned()
        });
        if values.is_empty() {
            return Variable { default, values };
        }
        if !values.contains(&default) {
            let message = format!("the default of the variable `{name}` is none of its values; added to them");
            self.notes.warning(at, message);
        }
        // The default is first, as in the text format of facts.
        let others = values.into_iter().filter(|value| *value != default);
        Variable { values: std::iter::once(default.clone()).chain(others).collect(), default }
    }

    fn scheme(&mut self, name: &str, node: &'a Node, at: &str) -> Option<Scheme> {
        let (node, at) = self.resolve(node, at)?;
        let text = |name: &str| node.get(name).and_then(Node::as_str).unwrap_or_default();
        let scheme = match text("type") {
            "http" => match text("scheme").to_ascii_lowercase().as_str() {
                "bearer" => Scheme::Bearer,
                "basic" => Scheme::Basic,
                other => Scheme::Other(other.to_owned()),
            },
            "apiKey" => match (text("in"), text("name").to_owned()) {
                ("header", name) if http_name(&name) => Scheme::Header(name),
                ("query", name) if !name.is_empty() => Scheme::Query(name),
                ("cookie", name) if http_name(&name) => Scheme::Cookie(name),
                (place, key) => {
                    let message = format!(
                        "the key `{key}` of the security scheme `{name}` cannot be sent in `{place}`; left out"
                    );
                    self.notes.warning(at, message);
                    return None;
                }
            },
            "oauth2" => Scheme::OAuth2(node.get("flows").map_or(&[][..], Node::members).iter().map(flow).collect()),
            "openIdConnect" => Scheme::OpenIdConnect(text("openIdConnectUrl").to_owned()),
            other => Scheme::Other(other.to_owned()),
        };
        if let Scheme::Other(kind) = &scheme {
            let message =
                format!("security schemes of the kind `{kind}` are not supported; implement `Authenticate` for it");
            self.notes.note(at, message);
        }
        Some(scheme)
    }

    /// Reads a list of alternatives.
    pub(super) fn security(&mut self, node: &Node, at: &str) -> Security {
        let mut all = Security::new();
        for (index, alternative) in node.items().iter().enumerate() {
            let names: Vec<_> = alternative.members().iter().map(|(name, _)| name.clone()).collect();
            match names.iter().find(|name| !self.facts.schemes.contains_key(*name)) {
                Some(name) => {
                    let message = format!("unknown security scheme `{name}`; the alternative is left out");
                    self.notes.warning(format!("{at}/{index}"), message);
                }
                None if all.contains(&names) => {}
                None => all.push(names),
            }
        }
        all
    }

    /// Reports an operation that differs from the others in its server or credentials.
    pub(super) fn access_notes(&mut self, operation: &Operation, at: &str) {
        if let Some(server) = operation.servers.first() {
            let message = format!(
                "the operation is on another server, {}; call it with a client of that base URL",
                if server.url.is_empty() { "/".to_owned() } else { server.default_url() }
            );
            self.notes.note(format!("{at}/servers"), message);
        }
        if let Some(security) = operation.security.as_ref().filter(|security| !security.is_empty())
            && !self.facts.security.is_empty()
        {
            let message = format!("requires {} instead of {}", words(security), words(&self.facts.security));
            self.notes.note(format!("{at}/security"), message);
        }
    }

    /// Returns the credentials of an operation, if they are others than the document's.
    pub(super) fn security_of(&mut self, operation: &Node, at: &str) -> Option<Security> {
        let own = operation.get("security").filter(|own| matches!(own, Node::List(_)))?;
        let security = self.security(own, &format!("{at}/security"));
        // One that names unknown schemes alone requires credentials, of which nothing is known.
        let is_unknown = security.is_empty() && !own.items().is_empty();
        // `[{}]` requires no credentials, as `[]`.
        let security = if security.iter().all(Vec::is_empty) { Security::new() } else { security };
        (!is_unknown && (security.is_empty() || security != self.facts.security)).then_some(security)
    }
}

/// Returns the alternatives as `a`, `b` and `c` together, or nothing.
fn words(security: &Security) -> String {
    let words = security.iter().map(|names| match names.as_slice() {
        [] => "nothing".to_owned(),
        names => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" with "),
    });
    words.collect::<Vec<_>>().join(" or ")
}

/// Returns the name of a server: `name` of version 3.2, or a description that is as short as one.
fn server_name(node: &Node) -> Option<String> {
    let text = |name: &str| node.get(name).and_then(Node::as_str).map(str::trim).filter(|text| !text.is_empty());
    let is_name = |text: &&str| text.len() <= LONGEST_NAME && !text.contains(['\n', '/']);
    let candidates = ["name", "description"].into_iter().filter_map(text);
    candidates.map(|text| text.trim_end_matches('.')).find(is_name).map(str::to_owned)
}

fn flow((name, node): &(String, Node)) -> Flow {
    let url = |name: &str| node.get(name).and_then(Node::as_str).filter(|url| !url.is_empty()).map(str::to_owned);
    let scopes = node.get("scopes").map_or(&[][..], Node::members);
    Flow {
        name: name.clone(),
        token_url: url("tokenUrl"),
        refresh_url: url("refreshUrl"),
        scopes: scopes.iter().map(|(name, _)| name.clone()).filter(|name| !name.is_empty()).collect(),
    }
}

/// Returns a scalar as text: values of variables are written as numbers, too.
fn text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.clone()),
        Node::Number(number) => Some(number.to_string()),
        Node::Bool(flag) => Some(flag.to_string()),
        Node::Null | Node::List(_) | Node::Map(_) => None,
    }
}

/// Returns true for a token (RFC 9110, section 5.6.2), which names of headers and cookies are.
fn http_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use crate::overlay::Overlay;

    /// Two servers, all kinds of schemes, and operations with credentials and servers of their own.
    const DOCUMENT: &str = r"
openapi: 3.0.3
info: { title: Library, version: '1' }
servers:
  - { url: 'https://{region}.library.example/v2/', description: Live., variables: { region: { default: eu, enum: [eu, us] }, port: { default: 443 } } }
  - { url: '/v2', description: 'Wherever the document is from, with a text that is too long for a name' }
  - { url: 'not an address' }
security: [{ token: [] }, { id: [], secret: [] }]
paths:
  /open: { get: { operationId: open, security: [], responses: {} } }
  /optional: { get: { operationId: optional, security: [{}], responses: {} } }
  /same: { get: { operationId: same, security: [{ token: [] }, { id: [], secret: [] }], responses: {} } }
  /keys: { get: { operationId: keys, security: [{ cookie: [] }, { gone: [] }], responses: {} } }
  /unknown: { get: { operationId: unknown, security: [{ gone: [] }], responses: {} } }
  /files:
    servers: [{ url: 'https://files.library.example' }]
    post: { operationId: upload, responses: {} }
    get: { operationId: download, servers: [{ url: 'https://mirror.library.example' }], responses: {} }
components:
  securitySchemes:
    token: { type: http, scheme: Bearer }
    user: { type: http, scheme: basic }
    id: { type: apiKey, in: header, name: X-Id }
    secret: { type: apiKey, in: query, name: secret }
    cookie: { $ref: '#/components/securitySchemes/session' }
    session: { type: apiKey, in: cookie, name: session }
    login: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example/token', scopes: { read: Reads., write: Writes. } } } }
    provider: { type: openIdConnect, openIdConnectUrl: 'https://id.example/.well-known/openid-configuration' }
    card: { type: mutualTLS }
    broken: { type: apiKey, in: header, name: 'X Id' }
";

    #[test]
    fn servers_and_credentials_are_read_and_differences_noted() {
        let reading = Facts::from_document(DOCUMENT, &Overlay::default());
        let (facts, notes) = (reading.facts, reading.notes);
        assert_eq!(facts.servers.len(), 2, "{:?}", facts.servers);
        assert_eq!(facts.servers[0].default_url(), "https://eu.library.example/v2");
        assert_eq!((facts.servers[0].name.as_deref(), facts.servers[1].name.as_deref()), (Some("Live"), None));
        assert!(facts.servers[1].is_relative() && !facts.servers[0].is_relative());
        let schemes: Vec<_> =
            facts.schemes.iter().map(|(name, scheme)| format!("{name}: {}", scheme.words())).collect();
        let expected = [
            "token: bearer",
            "user: basic",
            "id: header X-Id",
            "secret: query secret",
            "cookie: cookie session",
            "session: cookie session",
            r#"login: {"oauth2":{"clientCredentials":{"token_url":"https://id.example/token","scopes":["read","write"]}}}"#,
            "provider: openIdConnect https://id.example/.well-known/openid-configuration",
            "card: other mutualTLS",
        ];
        assert_eq!(schemes, expected);
        let of = |id: &str| facts.security_of(&facts.operations[id]).clone();
        assert_eq!(facts.security, [vec!["token".to_owned()], vec!["id".to_owned(), "secret".to_owned()]]);
        assert_eq!((facts.operations["open"].security.as_deref(), of("optional")), (Some(&[][..]), Vec::new()));
        assert_eq!((&facts.operations["same"].security, &facts.operations["unknown"].security), (&None, &None));
        assert_eq!(of("keys"), [["cookie".to_owned()]]);
        assert_eq!(facts.operations["upload"].servers[0].url, "https://files.library.example");
        assert_eq!(facts.operations["download"].servers[0].url, "https://mirror.library.example");
        let notes: Vec<_> = notes.all().map(|note| format!("{} {}", note.at, note.message)).collect();
        for expected in [
            "/servers/2 invalid URL of a server `not an address`; left out",
            "/components/securitySchemes/card security schemes of the kind `mutualTLS` are not supported",
            "/components/securitySchemes/broken the key `X Id` of the security scheme `broken` cannot be sent in `header`",
            "/paths/~1keys/get/security requires `cookie` instead of `token` or `id` with `secret`",
            "/paths/~1keys/get/security/1 unknown security scheme `gone`",
            "/paths/~1files/post/servers the operation is on another server, https://files.library.example;",
        ] {
            assert!(notes.iter().any(|note| note.starts_with(expected)), "{expected} is not among {notes:#?}");
        }
    }

    #[test]
    fn servers_and_credentials_survive_the_text_format_the_export_and_the_comparison() {
        let facts = Facts::from_document(DOCUMENT, &Overlay::default()).facts;
        assert_eq!(Facts::from_json(&facts.to_json()).unwrap(), facts);
        let (document, _) = crate::export(&facts);
        let again = Facts::from_document(&serde_json::to_string(&document).unwrap(), &Overlay::default());
        assert_eq!(again.facts, facts);
        let other = DOCUMENT.replace("default: eu", "default: us").replace("scheme: Bearer", "scheme: basic");
        let other = other.replace("security: [], ", "");
        let other = Facts::from_document(&other, &Overlay::default()).facts;
        assert_eq!(Facts::from_json(&other.to_json()).unwrap(), other, "the default is not the first value");
        let report = crate::check(&facts, &other, &crate::CheckOptions::default()).to_string();
        for expected in [
            "the API\n  servers: declared https://{region}.library.example/v2, region=eu of eu us",
            "  security scheme token: declared bearer, the document has basic\n",
            "operation open\n  credentials: declared nothing, the document has token or id & secret\n",
        ] {
            assert!(report.contains(expected), "{report}");
        }
    }

    #[test]
    fn declarations_that_send_no_credentials_where_the_document_requires_some_are_a_difference() {
        use fingerpost::endpoints;

        #[endpoints]
        trait Calls {
            #[endpoint(GET "/same", auth = none)]
            fn same(&self) -> ();

            #[endpoint(GET "/open", auth = none)]
            fn open(&self) -> ();
        }
        let facts = Facts::from_document(DOCUMENT, &Overlay::default()).facts;
        let declared = Facts::from_endpoints(<dyn Calls>::ENDPOINTS);
        let report = crate::check(&declared, &facts, &crate::CheckOptions { partial: true }).to_string();
        assert!(
            report.contains("operation same\n  credentials: declared nothing, the document has token or"),
            "{report}"
        );
        assert!(!report.contains("operation open"), "{report}");
    }
}
