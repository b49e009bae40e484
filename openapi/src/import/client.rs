//! The client of an API: a type with its servers and credentials.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use heck::ToUpperCamelCase;

use super::page::{Page, literal};
use crate::facts::{Facts, Flow, Operation, Scheme, Security, Server};
use crate::names;

/// Methods of the generated builder that no security scheme can have.
const OF_BUILDER: &[&str] = &["server", "credentials", "build", "build_with"];

/// Associated functions of the generated servers.
const OF_SERVER: &[&str] = &["as_str", "default", "from", "into", "clone", "eq", "fmt"];

/// Words of a title that say nothing about the API.
const OF_TITLE: &[&str] = &[
    "api",
    "apis",
    "openapi",
    "swagger",
    "reference",
    "rest",
    "documentation",
    "docs",
    "specification",
    "spec",
    "the",
];

/// Words of a server's description that say nothing about it.
const OF_DESCRIPTION: &[&str] = &["the", "a", "an", "api", "server", "environment", "url", "for", "of"];

/// Returns the name of the client's type, from the title of the document.
pub(crate) fn client_name(title: &str) -> String {
    let is_version = |word: &str| {
        let digits = word.trim_start_matches(['v', 'V']);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let is_kept = |word: &&str| !OF_TITLE.contains(&word.to_lowercase().as_str()) && !is_version(word);
    let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric() && c != '.').filter(is_kept).take(3).collect();
    let name = if words.iter().all(|word| word.is_empty()) { String::new() } else { names::camel(&words.join(" ")) };
    if name.is_empty() || names::IN_USE.contains(&name.as_str()) || TAKEN.contains(&name.as_str()) {
        return format!("{name}Api");
    }
    name
}

/// Names of the page itself.
const TAKEN: &[&str] = &[
    "AuthSchemes",
    "Authenticate",
    "Caller",
    "Client",
    "ClientBuilder",
    "Credential",
    "Error",
    "Server",
    "OAuth2",
    "TokenAuth",
    "TokenSource",
];

/// Prints the client.
pub(super) fn page(facts: &Facts, name: &str) -> Page {
    let mut page = Page::new(&facts.title, &format!("The client of {}: its servers and credentials.", facts.title));
    let servers = servers(facts);
    let has_default = servers.first().is_some_and(|(_, server)| !server.is_relative());
    let schemes = schemes(facts);
    let uses = uses(&schemes);
    page.line(0, &format!("use fingerpost::{{{}}};", uses.join(", ")));
    page.blank();
    print_servers(&mut page, &servers, has_default);
    print_requirements(&mut page, facts);
    print_client(&mut page, facts, name, has_default, &schemes);
    print_builder(&mut page, name, has_default, &schemes);
    page
}

fn uses(schemes: &[(String, &String, &Scheme)]) -> Vec<&'static str> {
    let is_key = |scheme: &Scheme| !matches!(scheme, Scheme::Other(_));
    let is_bearer = |scheme: &Scheme| matches!(scheme, Scheme::OAuth2(_) | Scheme::OpenIdConnect(_));
    let has = |test: &dyn Fn(&Scheme) -> bool| schemes.iter().any(|(_, _, scheme)| test(scheme));
    let mut uses = vec!["AuthSchemes", "Authenticate", "Caller", "Client", "ClientBuilder"];
    uses.extend(has(&is_key).then_some("Credential"));
    uses.push("Error");
    uses.extend(has(&|scheme| !grants(scheme).is_empty()).then_some("OAuth2"));
    uses.extend(has(&is_key).then_some("Secret"));
    uses.extend(has(&is_bearer).then_some("TokenAuth"));
    uses.extend(has(&is_bearer).then_some("TokenSource"));
    uses
}

/// Returns all servers, those of single operations last, with the names of their functions.
fn servers(facts: &Facts) -> Vec<(String, &Server)> {
    let mut all: Vec<(String, &Server)> = Vec::new();
    let of_operations = facts.operations.values().flat_map(|operation| &operation.servers);
    for server in facts.servers.iter().chain(of_operations) {
        if all.iter().any(|(_, other)| other.url == server.url) {
            continue;
        }
        let is_taken = |name: &str| OF_SERVER.contains(&name) || all.iter().any(|(other, _)| other == name);
        all.push((names::free(&server_name(server), "", is_taken), server));
    }
    all
}

fn server_name(server: &Server) -> String {
    let own = server.name.as_deref().unwrap_or_default();
    let words: Vec<_> =
        own.split_whitespace().filter(|word| !OF_DESCRIPTION.contains(&word.to_lowercase().as_str())).collect();
    if !words.is_empty() {
        return names::snake(&words.join(" "));
    }
    let url = server.default_url();
    let host = url.split_once("://").map_or("", |(_, rest)| rest).split(['/', ':']).next().unwrap_or_default();
    names::snake(if host.is_empty() { "here" } else { host })
}

fn print_servers(page: &mut Page, servers: &[(String, &Server)], has_default: bool) {
    if let Some((_, first)) = servers.first().filter(|_| has_default) {
        page.docs(0, "The base URL of the first server, with the default values of its variables.");
        page.line(0, &format!("pub const BASE_URL: &str = {};", literal(&first.default_url())));
        page.blank();
    }
    page.docs(0, "A server of the API: its base URL. Any other base URL can be converted, too.");
    page.line(0, "#[derive(Clone, Debug, Eq, PartialEq)]");
    page.line(0, "pub struct Server(String);");
    page.blank();
    page.line(0, "impl Server {");
    for (name, server) in servers {
        print_server(page, name, server);
    }
    page.docs(4, "Returns the base URL.");
    page.line(4, "pub fn as_str(&self) -> &str {");
    page.line(8, "&self.0");
    page.line(4, "}");
    page.line(0, "}");
    page.blank();
    if has_default {
        page.docs(0, "The server at [`BASE_URL`].");
        page.line(0, "impl Default for Server {");
        page.line(4, "fn default() -> Self {");
        page.line(8, "Self(BASE_URL.to_owned())");
        page.line(4, "}");
        page.line(0, "}");
        page.blank();
    }
    for ty in ["&str", "String"] {
        page.line(0, &format!("impl From<{ty}> for Server {{"));
        page.line(4, &format!("fn from(base_url: {ty}) -> Self {{"));
        page.line(8, if ty == "String" { "Self(base_url)" } else { "Self(base_url.to_owned())" });
        page.line(4, "}");
        page.line(0, "}");
        page.blank();
    }
}

/// Prints the function of a server, with an argument for each variable, and for the host if the URL has none.
fn print_server(page: &mut Page, name: &str, server: &Server) {
    let mut docs = format!("Returns the server `{}`.", server.url.replace('`', "'"));
    let mut arguments: Vec<(String, String)> = Vec::new();
    let is_relative = server.is_relative();
    if is_relative {
        docs.push_str(" The document has no host: `origin` is one such as `https://shop.example`.");
        arguments.push(("origin".to_owned(), String::new()));
    }
    for (variable, of) in &server.variables {
        let is_taken = |name: &str| arguments.iter().any(|(other, _)| other == name);
        let argument = names::free(&names::snake(variable), "", is_taken);
        let values = if of.values.is_empty() {
            format!("`{}` by default.", of.default)
        } else {
            let values: Vec<_> = of.values.iter().map(|value| format!("`{value}`")).collect();
            format!("one of {}; `{}` by default.", values.join(", "), of.default)
        };
        let _ = write!(docs, "\n\n`{}`: {values}", names::plain(&argument));
        arguments.push((argument, variable.clone()));
    }
    page.docs(4, &docs);
    let signature: Vec<_> = arguments.iter().map(|(name, _)| format!("{name}: &str")).collect();
    page.line(4, &format!("pub fn {name}({}) -> Self {{", signature.join(", ")));
    if arguments.is_empty() {
        page.line(8, &format!("Self({}.to_owned())", literal(&server.url)));
    } else {
        let pieces = pieces(&server.url, &arguments);
        let origin = if is_relative { "origin.trim_end_matches('/'), " } else { "" };
        page.line(8, &format!("Self([{origin}{}].concat())", pieces.join(", ")));
    }
    page.line(4, "}");
    page.blank();
}

/// Returns the parts of a URL as expressions: literals, and the arguments of its variables.
fn pieces(url: &str, arguments: &[(String, String)]) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        let (variable, after) = after.split_once('}').unwrap_or((after, ""));
        pieces.extend((!before.is_empty()).then(|| literal(before)));
        pieces.extend(arguments.iter().find(|(_, of)| of == variable).map(|(name, _)| name.clone()));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then(|| literal(rest)));
    pieces
}

/// Prints what operations require, by the names of the document's schemes.
fn print_requirements(page: &mut Page, facts: &Facts) {
    let all =
        facts.operations.values().filter(|operation| operation.security.as_ref().is_none_or(|own| !own.is_empty()));
    let mut counts: BTreeMap<&Security, usize> = BTreeMap::new();
    for operation in all {
        *counts.entry(facts.security_of(operation)).or_default() += 1;
    }
    // The most frequent requirement is that of all, so that the table of exceptions is short.
    let none = Security::new();
    let usual = counts.into_iter().max_by_key(|(_, count)| *count).map_or(&none, |(security, _)| security);
    let others = facts.operations.iter().filter_map(|(id, operation)| {
        let own = facts.security_of(operation);
        let sends_none = operation.security.as_ref().is_some_and(Vec::is_empty);
        (own != usual && !sends_none).then(|| format!("({}, {})", literal(id), alternatives(own)))
    });
    let others: Vec<_> = others.collect();
    page.docs(0, "The credentials that operations require, by the names of the document's security schemes: first what most of them require, then the others.");
    page.line(
        0,
        &format!("const REQUIRED: AuthSchemes = AuthSchemes::new({}, &[{}]);", alternatives(usual), others.join(", ")),
    );
    page.blank();
}

fn alternatives(security: &Security) -> String {
    let names = |names: &Vec<String>| names.iter().map(|name| literal(name)).collect::<Vec<_>>().join(", ");
    let all: Vec<_> = security.iter().map(|alternative| format!("&[{}]", names(alternative))).collect();
    format!("&[{}]", all.join(", "))
}

fn print_client(page: &mut Page, facts: &Facts, name: &str, has_default: bool, schemes: &[(String, &String, &Scheme)]) {
    page.docs(0, &format!("A client of {}. Every trait of the API is implemented for it.", facts.title));
    page.line(0, "#[derive(Clone, Debug)]");
    page.line(0, &format!("pub struct {name}(Client);"));
    page.blank();
    page.line(0, &format!("impl {name} {{"));
    let (argument, value) = if has_default { ("", "") } else { ("server: impl Into<Server>", "server") };
    let of = if has_default { "the server at [`BASE_URL`]" } else { "this server" };
    page.docs(4, &format!("Creates a client of {of}, without credentials.\n\n# Errors\n\nReturns an [`is_config`](Error::is_config) error if the base URL is invalid."));
    page.line(4, &format!("pub fn new({argument}) -> Result<Self, Error> {{"));
    page.line(8, &format!("Self::builder({value}).build()"));
    page.line(4, "}");
    page.blank();
    page.docs(4, &format!("Returns a builder for a client of {of}."));
    page.line(4, &format!("pub fn builder({argument}) -> {name}Builder {{"));
    let server = if has_default { "Server::default()" } else { "server.into()" };
    page.line(8, &format!("{name}Builder {{ server: {server}, auth: REQUIRED, error: None }}"));
    page.line(4, "}");
    for (method, scheme, of) in schemes {
        for (grant, flow) in grants(of) {
            print_grant(page, method, scheme, grant, flow);
        }
    }
    page.line(0, "}");
    page.blank();
    page.line(0, &format!("impl Caller for {name} {{"));
    page.line(4, "fn client(&self) -> &Client {");
    page.line(8, "&self.0");
    page.line(4, "}");
    page.line(0, "}");
    page.blank();
    page.docs(0, "Uses a client with settings of your own, such as that of a mock.");
    page.line(0, &format!("impl From<Client> for {name} {{"));
    page.line(4, "fn from(client: Client) -> Self {");
    page.line(8, "Self(client)");
    page.line(4, "}");
    page.line(0, "}");
    page.blank();
}

/// The ways to get a token that fingerpost implements.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Grant {
    ClientCredentials,
    RefreshToken,
}

fn grants(scheme: &Scheme) -> Vec<(Grant, &str)> {
    let Scheme::OAuth2(flows) = scheme else { return Vec::new() };
    // A relative URL has no host, and a base URL no query.
    let usable = |url: &&String| url.contains("://") && !url.contains(['?', '#']);
    let token = |flow: &Flow| flow.name == "clientCredentials";
    let client = flows.iter().filter(|flow| token(flow)).find_map(|flow| flow.token_url.as_ref().filter(usable));
    let refresh = flows.iter().filter(|flow| !token(flow));
    let refresh = refresh.filter_map(|flow| flow.refresh_url.as_ref().or(flow.token_url.as_ref())).find(usable);
    let client = client.map(|url| (Grant::ClientCredentials, url.as_str()));
    client.into_iter().chain(refresh.map(|url| (Grant::RefreshToken, url.as_str()))).collect()
}

fn print_grant(page: &mut Page, method: &str, scheme: &str, grant: Grant, url: &str) {
    let method = names::plain(method);
    let (function, argument, docs) = match grant {
        Grant::ClientCredentials => ("client_credentials", "client_secret", "the client's own id and secret"),
        Grant::RefreshToken => ("refresh_token", "refresh_token", "a refresh token"),
    };
    page.blank();
    page.docs(4, &format!("Returns a source of tokens for the security scheme `{scheme}` by {docs}, for the builder's `{method}_from`. Set the scopes that you need.\n\n# Errors\n\nReturns an [`is_config`](Error::is_config) error if the URL of the document's token endpoint is invalid."));
    page.line(
        4,
        &format!(
            "pub fn {method}_{function}(client_id: &str, {argument}: impl Into<Secret>) -> Result<OAuth2, Error> {{"
        ),
    );
    page.line(8, &format!("let secret: Secret = {argument}.into();"));
    page.line(8, &format!("Ok(OAuth2::{function}(Client::new({})?, client_id, secret))", literal(url)));
    page.line(4, "}");
}

/// Returns the schemes with the names of their setters.
fn schemes(facts: &Facts) -> Vec<(String, &String, &Scheme)> {
    let mut all: Vec<(String, &String, &Scheme)> = Vec::new();
    for (name, scheme) in &facts.schemes {
        let wanted = names::snake(name);
        let is_taken = |name: &str| {
            OF_BUILDER.contains(&name)
                || all.iter().any(|(other, ..)| other == name || *name == format!("{other}_from"))
        };
        all.push((names::free(&wanted, "_credentials", is_taken), name, scheme));
    }
    all
}

/// Returns calls of the setters for the first credentials that an operation requires and that have setters.
pub(super) fn setters(facts: &Facts, operation: &Operation) -> Vec<String> {
    let schemes = schemes(facts);
    let setter = |name: &String| {
        let (method, _, scheme) = schemes.iter().find(|(_, other, _)| *other == name)?;
        match scheme {
            Scheme::Other(_) => None,
            Scheme::Basic => Some(format!(".{method}(\"user\", \"password\")")),
            Scheme::Bearer | Scheme::OAuth2(_) | Scheme::OpenIdConnect(_) => Some(format!(".{method}(\"token\")")),
            Scheme::Header(_) | Scheme::Query(_) | Scheme::Cookie(_) => Some(format!(".{method}(\"key\")")),
        }
    };
    let security = facts.security_of(operation);
    let mut complete = security.iter().filter_map(|names| names.iter().map(setter).collect::<Option<Vec<_>>>());
    // With an alternative without names, the call needs no credentials.
    let is_needed = security.iter().all(|names| !names.is_empty());
    complete.next().filter(|_| is_needed).unwrap_or_default()
}

fn print_builder(page: &mut Page, name: &str, has_default: bool, schemes: &[(String, &String, &Scheme)]) {
    page.docs(0, &format!("A builder for a [`{name}`]."));
    page.line(0, "#[derive(Debug)]");
    page.line(0, "#[must_use]");
    page.line(0, &format!("pub struct {name}Builder {{"));
    page.line(4, "server: Server,");
    page.line(4, "auth: AuthSchemes,");
    page.line(4, "error: Option<Error>,");
    page.line(0, "}");
    page.blank();
    page.line(0, &format!("impl {name}Builder {{"));
    let default = if has_default { " [`BASE_URL`] by default." } else { "" };
    page.docs(4, &format!("Sets the server.{default}"));
    lines(
        page,
        &[
            "pub fn server(mut self, server: impl Into<Server>) -> Self {",
            "    self.server = server.into();",
            "    self",
            "}",
        ],
    );
    for (method, scheme, of) in schemes {
        print_setter(page, method, scheme, of);
    }
    page.blank();
    page.docs(4, "Sets other credentials for a security scheme of the document, by its name.");
    lines(
        page,
        &[
            "pub fn credentials(mut self, scheme: &'static str, credentials: impl Authenticate) -> Self {",
            "    self.auth = self.auth.with(scheme, credentials);",
            "    self",
            "}",
        ],
    );
    page.blank();
    page.docs(4, "Builds the client.\n\n# Errors\n\nReturns an [`is_config`](Error::is_config) error if the base URL or a credential is invalid.");
    lines(
        page,
        &[&format!("pub fn build(self) -> Result<{name}, Error> {{"), "    self.build_with(|client| client)", "}"],
    );
    page.blank();
    page.docs(4, "Builds the client with further settings, such as time limits and the transport.\n\n# Errors\n\nReturns an [`is_config`](Error::is_config) error if the base URL, a credential or a setting is invalid.");
    lines(
        page,
        &[
            &format!(
                "pub fn build_with(self, settings: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<{name}, Error> {{"
            ),
            "    if let Some(error) = self.error {",
            "        return Err(error);",
            "    }",
            "    let client = Client::builder(self.server.as_str());",
            "    let client = if self.auth.is_empty() { client } else { client.auth(self.auth) };",
            &format!("    settings(client).build().map({name})"),
            "}",
        ],
    );
    if schemes.iter().any(|(_, _, scheme)| !matches!(scheme, Scheme::Other(_))) {
        page.blank();
        lines(
            page,
            &[
                "fn set(mut self, scheme: &'static str, credential: Result<Credential, Error>) -> Self {",
                "    match credential {",
                "        Ok(credential) => self.auth = self.auth.with(scheme, credential),",
                "        Err(error) => self.error = self.error.or(Some(error)),",
                "    }",
                "    self",
                "}",
            ],
        );
    }
    page.line(0, "}");
}

fn lines(page: &mut Page, lines: &[&str]) {
    for line in lines {
        page.line(4, line);
    }
}

fn print_setter(page: &mut Page, method: &str, scheme: &str, of: &Scheme) {
    let word = literal(scheme);
    let (docs, arguments, credential) = match of {
        Scheme::Bearer | Scheme::OAuth2(_) | Scheme::OpenIdConnect(_) => {
            ("a bearer token".to_owned(), "token", "Credential::bearer(&secret.into())".to_owned())
        }
        Scheme::Basic => {
            ("a user name and password".to_owned(), "password", "Credential::basic(user, &secret.into())".to_owned())
        }
        Scheme::Header(name) => (
            format!("a key in the header `{name}`"),
            "key",
            format!(
                "Credential::header(fingerpost::http::HeaderName::from_static({}), &secret.into())",
                literal(&name.to_lowercase())
            ),
        ),
        Scheme::Query(name) => (
            format!("a key in the query parameter `{name}`"),
            "key",
            format!("Credential::query({}, &secret.into())", literal(name)),
        ),
        Scheme::Cookie(name) => (
            format!("a key in the cookie `{name}`"),
            "key",
            format!("Credential::cookie({}, &secret.into())", literal(name)),
        ),
        Scheme::Other(_) => return,
    };
    let user = if *of == Scheme::Basic { "user: &str, " } else { "" };
    page.blank();
    page.docs(4, &format!("Sets {docs}: the security scheme `{scheme}`."));
    lines(
        page,
        &[
            &format!("pub fn {method}(self, {user}{arguments}: impl Into<Secret>) -> Self {{"),
            &format!("    let secret: Secret = {arguments}.into();"),
            &format!("    self.set({word}, {credential})"),
            "}",
        ],
    );
    if matches!(of, Scheme::OAuth2(_) | Scheme::OpenIdConnect(_)) {
        page.blank();
        page.docs(
            4,
            &format!("Sets a source of tokens for the security scheme `{scheme}`, which are fetched and renewed."),
        );
        lines(
            page,
            &[
                &format!("pub fn {}_from(mut self, tokens: impl TokenSource) -> Self {{", names::plain(method)),
                &format!("    self.auth = self.auth.with({word}, TokenAuth::new(tokens));"),
                "    self",
                "}",
            ],
        );
    }
}

/// Returns the name of a module or crate in code from the name of a package.
pub(crate) fn in_code(package: &str) -> String {
    package.replace('-', "_")
}

/// Returns a name such as `Petstore` from one that a person gave.
pub(crate) fn given_name(name: &str) -> String {
    if syn::parse_str::<syn::Ident>(name).is_ok() && name.starts_with(|c: char| c.is_ascii_uppercase()) {
        name.to_owned()
    } else {
        name.to_upper_camel_case()
    }
}
