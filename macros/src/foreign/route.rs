//! The HTTP method and the path template in other orders and with other marks: `GET, "/x"`, `get = "/x"`,
//! `method = GET, path = "/x"`, `"GET /x"`.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Ident, LitStr};

use super::attributes::translated;
use super::options::method_of;

/// Names of a path template as an option.
const PATHS: &[&str] = &["path", "url", "uri", "route", "template", "endpoint"];

/// Names of an HTTP method as an option.
const METHODS: &[&str] = &["method", "verb", "http_method"];

/// The method and the template of an endpoint in another form.
pub(crate) struct ForeignRoute {
    pub(crate) method: Ident,
    pub(crate) template: Option<LitStr>,
    /// The tokens that were read, without the comma after them.
    pub(crate) tokens: TokenStream,
    /// Number of tokens, including the comma.
    pub(crate) length: usize,
    /// Whether the parts are named: `method = GET`.
    pub(crate) is_named: bool,
}

impl ForeignRoute {
    /// Reads the route of an endpoint with these arguments. Returns `None` if it is in our form, or in none.
    pub(crate) fn read(tokens: &[TokenTree], arguments: &[String]) -> Option<Self> {
        let entries: Vec<&[TokenTree]> = tokens.split(|token| is(token, ',')).collect();
        let mut route = Read::default();
        let mut count = 0;
        // What follows a complete route are options.
        while count < 2 && !route.is_complete() && entries.get(count).is_some_and(|entry| route.entry(entry)) {
            count += 1;
        }
        let length = entries[..count].iter().map(|entry| entry.len() + 1).sum::<usize>();
        let (method, span) = route.method?;
        let template = route.template.map(|path| translated(&path, arguments).unwrap_or(path));
        let tokens = tokens[..length.saturating_sub(1).min(tokens.len())].iter().cloned().collect();
        let method = Ident::new(method, span);
        // A comma after the method.
        let is_foreign = route.is_foreign || count == 2;
        (is_foreign && template.is_some()).then_some(Self {
            method,
            template,
            tokens,
            length,
            is_named: route.is_named,
        })
    }

    /// Returns the form to write.
    pub(crate) fn help(&self) -> String {
        let template = self.template.as_ref().map(LitStr::value).unwrap_or_default();
        format!("write `{} {template:?}`", self.method)
    }
}

#[derive(Default)]
struct Read {
    method: Option<(&'static str, Span)>,
    template: Option<LitStr>,
    is_named: bool,
    /// Whether anything differs from the form of this crate.
    is_foreign: bool,
}

impl Read {
    fn is_complete(&self) -> bool {
        self.method.is_some() && self.template.is_some()
    }

    /// Reads the tokens up to a comma. Returns `false` if they are not part of the route.
    fn entry(&mut self, entry: &[TokenTree]) -> bool {
        // `Method::GET`, `http::Method::GET`
        let path = entry
            .iter()
            .rposition(|token| is(token, ':') && token.to_string() == ":")
            .filter(|&at| at > 0 && is(&entry[at - 1], ':'));
        let (entry, is_path) = path.map_or((entry, false), |at| (&entry[at + 1..], true));
        self.is_foreign |= is_path;
        match entry {
            [TokenTree::Ident(word)] if self.method.is_none() => self.method(&word.to_string(), word.span()),
            [text] if string(text).is_some() => string(text).is_some_and(|text| self.string(text)),
            // `get = "/x"`, `get: "/x"`, `method = GET`
            [TokenTree::Ident(name), mark, value] if is(mark, '=') || is(mark, ':') => self.named(name, value),
            // `get => "/x"`
            [TokenTree::Ident(name), first, second, value] if is(first, '=') && is(second, '>') => {
                self.named(name, value)
            }
            // `get("/x")`
            [TokenTree::Ident(word), TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                let text = syn::parse2::<LitStr>(group.stream());
                self.is_foreign = true;
                text.is_ok_and(|text| self.method(&word.to_string(), word.span()) && self.path(text))
            }
            // `GET "/x"`
            [TokenTree::Ident(word), text] if is_path && string(text).is_some() => {
                string(text).is_some_and(|text| self.method(&word.to_string(), word.span()) && self.path(text))
            }
            // `GET /x`
            [TokenTree::Ident(word), slash, ..] if is(slash, '/') => {
                let text: String = entry[1..].iter().map(|token| token.to_string().replace(' ', "")).collect();
                self.is_foreign = true;
                self.method(&word.to_string(), word.span()) && self.path(LitStr::new(&text, slash.span()))
            }
            _ => false,
        }
    }

    fn named(&mut self, name: &Ident, value: &TokenTree) -> bool {
        (self.is_foreign, self.is_named) = (true, true);
        let word = name.to_string().to_lowercase();
        let text = string(value);
        if METHODS.contains(&word.as_str()) {
            let method = text.map_or_else(|| value.to_string(), |text| text.value());
            return self.method(&method, value.span());
        }
        let Some(text) = text else { return false };
        (PATHS.contains(&word.as_str()) || self.method(&word, name.span())) && self.path(text)
    }

    /// Reads `"/x"`, `"GET"` and `"GET /x"`.
    fn string(&mut self, text: LitStr) -> bool {
        self.is_foreign = true;
        let value = text.value();
        if let Some((word, _)) = value.split_once(' ') {
            return self.method(word, text.span()) && self.path(text);
        }
        if value.contains('/') { self.path(text) } else { self.method(&value, text.span()) }
    }

    fn method(&mut self, word: &str, span: Span) -> bool {
        let method = method_of(word);
        let is_free = self.method.is_none();
        self.method = self.method.or(method.map(|method| (method, span)));
        is_free && method.is_some()
    }

    fn path(&mut self, text: LitStr) -> bool {
        let is_free = self.template.is_none();
        self.template.get_or_insert(text);
        is_free
    }
}

fn is(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// Returns the string of a literal, which may come from a macro.
fn string(token: &TokenTree) -> Option<LitStr> {
    match token {
        TokenTree::Literal(_) => syn::parse2(token.to_token_stream()).ok(),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => syn::parse2(group.stream()).ok(),
        _ => None,
    }
}
