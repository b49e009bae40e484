//! Attributes of methods and traits.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, Ident, LitStr, Meta};

use super::options;
use super::values::Value;
use crate::declaration::{Endpoint, MethodName};
use crate::names;
use crate::options::{EndpointOptions, TraitOptions};
use crate::parse::list::Table;
use crate::template;

/// An attribute of another framework that declares a route: `#[post("/issues/<id>/lock")]`.
pub(crate) struct Route {
    pub(crate) method: &'static str,
    /// The template in our syntax, at the span of the original. `None` if it is missing or cannot be translated.
    pub(crate) template: Option<LitStr>,
    /// `false` if there is a path that cannot be translated.
    is_translated: bool,
    /// The argument that is the body: `issue` for `data = "<issue>"`.
    pub(crate) body: Option<String>,
}

impl Route {
    /// Reads the attribute of a method with these arguments. If the method has an `#[endpoint]`, unknown attributes are
    /// meant for another macro.
    pub(crate) fn read(attribute: &Attribute, arguments: &[String], has_endpoint: bool) -> Option<Self> {
        let word = last(attribute)?.replace('_', "");
        let value = value(attribute);
        let strings = value.strings();
        let is_path = |text: &&LitStr| text.value().contains('/');
        let path = strings.iter().find(is_path).or_else(|| strings.first());
        // `#[query]` and `#[options]` without a path may mean something else.
        let is_certain = !matches!(word.as_str(), "query" | "options" | "trace" | "head") || path.is_some();
        let of_word = options::method_of(&word).filter(|_| is_certain);
        let texts = strings.iter().filter_map(|text| text.value().split(' ').next().map(str::to_owned));
        let method = value.words().into_iter().chain(texts).find_map(|word| options::method_of(&word));
        let is_route = match path {
            Some(_) if ROUTES.contains(&word.strip_suffix("mapping").unwrap_or(&word)) => true,
            // `#[oai(path = "/issues", method = "put")]`, `#[utoipa::path(get, path = "/issues")]`
            Some(path) => {
                !has_endpoint && method.is_some() && path.value().starts_with('/') && !RUST.contains(&word.as_str())
            }
            None => false,
        };
        if of_word.is_none() && !is_route {
            return None;
        }
        let body = strings.iter().find_map(|text| {
            let text = text.value();
            let name = text.strip_prefix('<')?.strip_suffix('>')?;
            arguments.iter().find(|argument| *argument == name).cloned()
        });
        let method = of_word.or(method).unwrap_or("GET");
        let template = path.map(|path| translated(path, arguments));
        Some(Self {
            method,
            is_translated: template.as_ref().is_none_or(Option::is_some),
            template: template.flatten(),
            body,
        })
    }

    /// Reads the endpoint as it was meant, so that nothing else is reported.
    pub(crate) fn into_endpoint(self, attribute: &Attribute, endpoint: &mut Endpoint) {
        let span = attribute.path().span();
        endpoint.method = Some(MethodName::Word(Ident::new(self.method, span)));
        endpoint.template = self.template;
    }

    /// Returns the attribute to write.
    pub(crate) fn help(&self, method: &str) -> String {
        if !self.is_translated {
            return format!(
                "write `#[endpoint({} \"…\")]` with a path template, whose placeholders are arguments: `<id>`",
                self.method
            );
        }
        let template = self.template.as_ref().map_or_else(|| format!("/{method}"), LitStr::value);
        let body = self.body.as_ref().map(|body| format!(", and `#[body]` before `{body}`")).unwrap_or_default();
        format!("write `#[endpoint({} {template:?})]`{body}", self.method)
    }
}

/// Attributes of Rust and of its tools, which declare no route.
const RUST: &[&str] = &["doc", "deprecated", "cfg", "cfgattr", "allow", "expect", "warn", "mustuse", "instrument"];

/// Attributes that declare a route if they have a path.
const ROUTES: &[&str] = &["request", "http", "route", "requestline", "api", "operation", "oai"];

/// Translates the path of another framework. Query parameters that have a placeholder are omitted.
pub(super) fn translated(path: &LitStr, arguments: &[String]) -> Option<LitStr> {
    let text = path.value();
    // `"GET /issues"`, as in Feign.
    let text =
        text.split_once(' ').filter(|(word, _)| options::method_of(word).is_some()).map_or(&*text, |(_, path)| path);
    let text = if text.starts_with('/') { text.to_owned() } else { format!("/{text}") };
    let text = match text.split_once('?').filter(|(path, _)| !is_inside_placeholder(path)) {
        Some((path, query)) => {
            let constants: Vec<_> = query.split('&').filter(|part| !part.contains(['{', '<', ':'])).collect();
            if constants.is_empty() { path.to_owned() } else { format!("{path}?{}", constants.join("&")) }
        }
        None => text,
    };
    template::translated(&text, arguments).map(|text| LitStr::new(&text, path.span()))
}

/// Returns whether the path ends in a placeholder that is not closed, or in `:id`.
fn is_inside_placeholder(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.starts_with(':') || last.rfind(['{', '<']) > last.rfind(['}', '>'])
}

/// Returns the help for `#[endpiont(GET "/things")]`.
pub(crate) fn misspelt(attribute: &Attribute, method: &str) -> String {
    let written = value(attribute).tokens.to_string();
    let written = if written.is_empty() { format!("GET \"/{method}\"") } else { options::spaced(&written) };
    format!("did you mean `#[endpoint({written})]`?")
}

/// Returns the help for an attribute of a method.
pub(crate) fn of_method(attribute: &Attribute) -> Option<String> {
    let word = single(attribute)?;
    if let Some(help) = role_of_method(&word) {
        return Some(help.to_owned());
    }
    let value = value(attribute);
    let (word, value) = if word == "header" { ("headers", value) } else { (&*word, value) };
    if word == "retry" {
        return Some(options::retries(word, &value));
    }
    let row = EndpointOptions::ROWS.iter().find(|row| row.word == word)?;
    Some(format!("write `{}` in `#[endpoint(…)]`", options::as_option(word, row.example, &value)))
}

/// Returns the help for an attribute of a method that belongs to its arguments or its result.
fn role_of_method(word: &str) -> Option<&'static str> {
    Some(match word {
        "multipart" => {
            "remove it, and write `#[part]` before each part, or `#[body(multipart)]` before a `fingerpost::Multipart`"
        }
        "form" | "form_url_encoded" | "form_urlencoded" => {
            "remove it, and write `#[form]` before each argument that is a field of the form"
        }
        "body" | "json" => "remove it, and write `#[body]` before the argument that is the body",
        "query" => "remove it; arguments without a placeholder are query parameters",
        "streaming" | "stream" => "write `output = stream` in `#[endpoint(…)]`",
        "serde" | "async_trait" => "remove it",
        _ => return None,
    })
}

/// Returns whether the attribute is a role of arguments.
pub(crate) fn is_role(attribute: &Attribute) -> bool {
    single(attribute).is_some_and(|word| role_of_method(&word).is_some())
}

/// Reads a reported attribute as the option that was meant.
pub(crate) fn recover(attribute: &Attribute, endpoint: &mut Endpoint) {
    if single(attribute).is_some_and(|word| word == "streaming" || word == "stream") {
        endpoint.options.output = Some(Ident::new("stream", attribute.path().span()));
    }
}

/// Returns the help for an attribute of the trait, below `#[endpoints]`.
pub(crate) fn of_trait(attribute: &Attribute) -> Option<String> {
    let word = single(attribute)?;
    let value = value(attribute);
    if matches!(word.as_str(), "derive" | "serde") {
        return Some("remove it".to_owned());
    }
    let word = if word == "header" { "headers".to_owned() } else { word };
    if let Some(row) = TraitOptions::ROWS.iter().find(|row| row.word == word) {
        let text = value.string().filter(|_| word == "prefix");
        return Some(text.and_then(|text| options::prefix(&text)).unwrap_or_else(|| {
            format!("write `{}` in `#[endpoints(…)]`", options::as_option(&word, row.example, &value))
        }));
    }
    options::of_trait(&Ident::new(&word, Span::call_site()), &value)
}

/// Returns the last segment of the path in lower case.
pub(super) fn last(attribute: &Attribute) -> Option<String> {
    Some(names::plain(&attribute.path().segments.last()?.ident).to_lowercase())
}

/// Returns the name of an attribute without a path. Those with a path are not meant for this crate.
fn single(attribute: &Attribute) -> Option<String> {
    (attribute.path().segments.len() == 1).then(|| last(attribute))?
}

/// Returns the arguments of the attribute.
pub(super) fn value(attribute: &Attribute) -> Value {
    let tokens: TokenStream = match &attribute.meta {
        Meta::Path(_) => TokenStream::new(),
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(assigned) => assigned.value.to_token_stream(),
    };
    let group = Group::new(Delimiter::Parenthesis, tokens);
    Value::after_name([TokenTree::Group(group)])
}
