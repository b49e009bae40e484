//! What stands in `#[endpoints(…)]` and in `#[endpoint(…)]`.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitInt, LitStr, Meta, Path, Token, Type};

use crate::errors::Errors;
use crate::model::{Endpoint, Status, TraitOptions};
use crate::names::{self, ENDPOINT_OPTIONS, TRAIT_OPTIONS};

pub(super) fn of_trait(args: TokenStream, of: &Ident, errors: &Errors) -> TraitOptions {
    let mut options = TraitOptions {
        error: None,
        errors: Vec::new(),
        headers: Vec::new(),
        service: None,
        runtime: syn::parse_quote!(::fingerpost),
        whole: true,
    };
    let list = OptionList { of: format!("trait `{of}`"), known: TRAIT_OPTIONS, errors };
    let before = errors.count();
    let parsed = (|input: ParseStream| {
        list.read(input, |name, input| {
            match name.to_string().as_str() {
                "error" => options.error = Some(list.assigned(name, input)?),
                "errors" => options.errors = list.statuses(name, input)?,
                "headers" => options.headers = list.headers(name, input)?,
                "service" => options.service = Some(list.service(name, input)?),
                _ => options.runtime = list.assigned::<Path>(name, input)?,
            }
            Ok(())
        });
        Ok(())
    })
    .parse2(args);
    if let Err(error) = parsed {
        errors.push_syn(&error);
    }
    options.whole = errors.count() == before;
    options
}

/// `GET "/template", option, …`
pub(super) fn of_endpoint(attribute: &Attribute, parsed: &mut Endpoint, errors: &Errors) {
    let of = format!("`{}`", names::plain(&parsed.ident));
    if !matches!(attribute.meta, Meta::List(_)) {
        let help = format!("write `#[endpoint(GET \"/{}\")]`", names::plain(&parsed.ident));
        errors.push(attribute.path(), format!("{of}: expected a method and a path template\nhelp: {help}"));
        return;
    }
    let list = OptionList { of, known: ENDPOINT_OPTIONS, errors };
    let result = attribute.parse_args_with(|input: ParseStream| {
        route(input, parsed, &list);
        let options = &mut parsed.options;
        list.read(input, |name, input| {
            match name.to_string().as_str() {
                "errors" => options.errors = list.statuses(name, input)?,
                "ok" => options.ok = list.statuses(name, input)?,
                "pending" => options.pending = list.statuses(name, input)?,
                "output" => options.output = Some(list.assigned(name, input)?),
                "headers" => options.headers = list.headers(name, input)?,
                "idempotent" => {
                    options.idempotent = true;
                    list.flag(name, input)?;
                }
                "allow_body" => {
                    options.allow_body = true;
                    list.flag(name, input)?;
                }
                "retry" => options.retry = Some(list.assigned(name, input)?),
                "timeout" => options.timeout = Some(list.assigned(name, input)?),
                "stability" => options.stability = Some(list.assigned(name, input)?),
                "operation" => options.operation = Some(list.assigned(name, input)?),
                "docs" => options.docs = Some(list.assigned(name, input)?),
                "paginate" => options.paginate = Some(list.paginate(name, input)?),
                "response_headers" => options.response_headers = list.response_headers(name, input)?,
                "shares_route" => {
                    list.flag(name, input)?;
                    options.shares_route = Some(name.span());
                }
                _ => options.auth = Some(list.assigned(name, input)?),
            }
            Ok(())
        });
        Ok(())
    });
    if let Err(error) = result {
        errors.push_syn(&error);
    }
}

/// The method and the template. Leaves the input before the first comma after them, or at its end.
fn route(input: ParseStream, parsed: &mut Endpoint, list: &OptionList<'_>) {
    let (of, errors) = (&list.of, list.errors);
    if input.peek2(Token![=]) {
        let help = "write them alone, as in `GET \"/things/<id>\"`";
        errors.push_at(input.span(), format!("{of}: the method and the template have no names\nhelp: {help}"));
        while input.parse::<TokenTree>().is_ok() {}
        return;
    }
    if let Ok(method) = Ident::parse_any(input) {
        parsed.method = Some(method);
    } else {
        let help = "write the method first, as in `GET \"/things/<id>\"`";
        errors.push_at(input.span(), format!("{of}: expected a method\nhelp: {help}"));
    }
    match input.parse::<LitStr>() {
        Ok(template) => parsed.template = Some(template),
        Err(_) => {
            let method = parsed.method.as_ref().map_or_else(|| "GET".to_owned(), Ident::to_string);
            let at =
                if input.is_empty() { parsed.method.as_ref().map_or(input.span(), Ident::span) } else { input.span() };
            let message = format!("{of}: expected a path template after `{method}`");
            errors.push_at(at, format!("{message}\nhelp: write one, as in `{method} \"/things/<id>\"`"));
            skip_to_comma(input);
        }
    }
    if !input.is_empty() && !input.peek(Token![,]) {
        errors.push_at(input.span(), format!("{of}: expected a comma before the options\nhelp: write `,` here"));
        // An option may begin right here.
        if !input.peek(syn::Ident) {
            skip_to_comma(input);
        }
        return;
    }
    let _ = input.parse::<Option<Token![,]>>();
}

/// A list of options, read with recovery: one wrong option does not hide the next.
pub(super) struct OptionList<'a> {
    /// What the options belong to, as messages name it.
    pub(super) of: String,
    known: &'a [&'a str],
    pub(super) errors: &'a Errors,
}

impl OptionList<'_> {
    fn read(&self, input: ParseStream, mut option: impl FnMut(&Ident, ParseStream) -> syn::Result<()>) {
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            let Ok(ident) = Ident::parse_any(input) else {
                let known = names::list_of(self.known, |word| format!("`{word}`"));
                let what = format!("{}: expected an option\nhelp: there are {known}", self.of);
                self.errors.push_at(input.span(), what);
                next_option(input);
                continue;
            };
            let name = ident.to_string();
            if !self.known.contains(&name.as_str()) {
                let elsewhere = |options: &[&str]| options.contains(&name.as_str());
                let hint = match names::closest(&name, self.known.iter().copied()) {
                    None if elsewhere(ENDPOINT_OPTIONS) => "\nhelp: write it in `#[endpoint(…)]`".to_owned(),
                    None if elsewhere(TRAIT_OPTIONS) => "\nhelp: write it in `#[endpoints(…)]`".to_owned(),
                    Some(near) => format!("; did you mean `{near}`?\nhelp: write `{near}`"),
                    None => format!("\nhelp: there are {}", names::list_of(self.known, |word| format!("`{word}`"))),
                };
                self.errors.push(&ident, format!("{}: unknown option `{name}`{hint}", self.of));
                // Taken for what was meant, for the sake of calling code; that it cannot be is no second mistake.
                if let Some(near) = names::closest(&name, self.known.iter().copied())
                    && !seen.iter().any(|known| known == near)
                {
                    let _ = option(&Ident::new(near, ident.span()), input);
                }
                next_option(input);
                continue;
            }
            if seen.contains(&name) {
                let help = match name.as_str() {
                    "errors" | "ok" | "pending" | "headers" | "response_headers" => {
                        format!("put both into one `{name}`")
                    }
                    _ => "leave one of them out".to_owned(),
                };
                self.errors.push(&ident, format!("{}: `{name}` is given twice\nhelp: {help}", self.of));
                next_option(input);
                continue;
            }
            if let Err(error) = option(&ident, input) {
                self.errors.push_syn(&error);
                next_option(input);
                seen.push(name);
                continue;
            }
            seen.push(name);
            if !input.is_empty() && !input.peek(Token![,]) {
                let what = format!("{}: expected a comma after `{}`\nhelp: write `,` here", self.of, ident);
                self.errors.push_at(input.span(), what);
                if input.peek(syn::Ident) {
                    continue;
                }
            }
            next_option(input);
        }
    }

    /// A word alone.
    fn flag(&self, name: &Ident, input: ParseStream) -> syn::Result<()> {
        if input.peek(Token![=]) || input.peek(syn::token::Paren) {
            let what = format!("{}: `{name}` takes no value", self.of);
            return Err(syn::Error::new(input.span(), format!("{what}\nhelp: write `{name}` alone, or leave it out")));
        }
        Ok(())
    }

    /// `= value`
    pub(super) fn assigned<T: syn::parse::Parse>(&self, name: &Ident, input: ParseStream) -> syn::Result<T> {
        let (kind, value) = match name.to_string().as_str() {
            "error" => ("a type", "ApiError"),
            "output" => ("a word", "text"),
            "crate" => ("a path", "path::to::fingerpost"),
            "service" => ("a name", "ThingsService"),
            "retry" => ("a word", "never"),
            "timeout" => ("a string", "\"30s\""),
            "stability" => ("a word", "beta"),
            "operation" => ("a string", "\"get_thing\""),
            "docs" => ("a string", "\"https://host/page\""),
            _ => ("a word", "none"),
        };
        let wrong = |at: Span, what: String| {
            syn::Error::new(at, format!("{}: {what}\nhelp: write it in full, as in `{name} = {value}`", self.of))
        };
        let at = here(input, name);
        input.parse::<Token![=]>().map_err(|_| wrong(at, format!("expected `=` and {kind} after `{name}`")))?;
        let at = here(input, name);
        let what = format!("expected {kind} after `{name} =`");
        let quoted = input.fork().parse::<LitStr>().ok().map(|text| text.value());
        input.parse().map_err(|_| match quoted {
            Some(text) if syn::parse_str::<Ident>(&text).is_ok() => {
                syn::Error::new(at, format!("{}: {what}\nhelp: leave out the quotes: `{name} = {text}`", self.of))
            }
            _ => wrong(at, what),
        })
    }

    /// `= TasksService`
    fn service(&self, name: &Ident, input: ParseStream) -> syn::Result<Ident> {
        let service: Ident = self.assigned(name, input)?;
        if input.peek(Token![::]) || input.peek(Token![<]) {
            let what =
                format!("{}: the service is a trait that is made beside this one, so it has a plain name", self.of);
            return Err(syn::Error::new(
                service.span(),
                format!("{what}\nhelp: write it alone, as in `service = ThingsService`"),
            ));
        }
        Ok(service)
    }

    /// `(404, 422 => Body)`
    fn statuses(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<Status>> {
        let content;
        if !input.peek(syn::token::Paren) {
            let help = "write the statuses in parentheses, as in `errors(404)`";
            return Err(syn::Error::new(here(input, name), format!("{}: expected `(`\nhelp: {help}", self.of)));
        }
        syn::parenthesized!(content in input);
        let mut statuses = Vec::new();
        while !content.is_empty() {
            match self.status(&content) {
                Ok(status) => statuses.push(status),
                Err(error) => self.errors.push_syn(&error),
            }
            next_option(&content);
        }
        Ok(statuses)
    }

    /// `("name: value", …)`
    fn headers(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<LitStr>> {
        let wrong = |at: Span, what: &str| {
            let help = "write them as in `headers(\"accept-language: de\")`";
            syn::Error::new(at, format!("{}: {what}\nhelp: {help}", self.of))
        };
        let content;
        if !input.peek(syn::token::Paren) {
            return Err(wrong(here(input, name), "expected `(` and headers"));
        }
        syn::parenthesized!(content in input);
        let mut headers = Vec::new();
        while !content.is_empty() {
            match content.parse() {
                Ok(header) => headers.push(header),
                Err(_) => {
                    self.errors.push_syn(&wrong(content.span(), "a header is a string"));
                    skip_to_comma(&content);
                }
            }
            if !content.is_empty() && content.parse::<Token![,]>().is_err() {
                let what = format!("{}: expected a comma between two headers", self.of);
                self.errors.push_at(content.span(), format!("{what}\nhelp: write `,` here"));
                if !content.peek(LitStr) {
                    next_option(&content);
                }
            }
        }
        Ok(headers)
    }

    fn status(&self, input: ParseStream) -> syn::Result<Status> {
        let at = input.span();
        let wrong = |span: Span, what: &str| {
            syn::Error::new(span, format!("{}: {what}\nhelp: write a number, as in `404`, or `404 => Body`", self.of))
        };
        if let Some(code) = input.fork().parse::<Ident>().ok().and_then(|name| names::status_of(&name.to_string())) {
            let what = format!("{}: a status is a number\nhelp: write `{code}`", self.of);
            return Err(syn::Error::new(at, what));
        }
        let literal: LitInt = input.parse().map_err(|_| wrong(at, "a status is a number"))?;
        let code = literal.base10_parse().ok().filter(|_| literal.suffix().is_empty());
        let code = code.ok_or_else(|| wrong(at, &format!("`{literal}` is no status")))?;
        let body = match input.parse::<Option<Token![=>]>>()? {
            Some(_) => {
                let at = input.span();
                let what = format!("{}: expected the type of the body of {code}", self.of);
                let help = format!("write it, as in `{code} => ApiError`, or `{code} => ()` to ignore the body");
                Some(input.parse::<Type>().map_err(|_| syn::Error::new(at, format!("{what}\nhelp: {help}")))?)
            }
            None => None,
        };
        if !input.is_empty() && !input.peek(Token![,]) {
            let help = if input.peek(Token![..]) {
                "write each status, as in `400, 404`"
            } else {
                "write `,` here, or `=> Body` for the type of its body"
            };
            let what = format!("{}: expected a comma after `{code}`", self.of);
            return Err(syn::Error::new(input.span(), format!("{what}\nhelp: {help}")));
        }
        Ok(Status { code, span: literal.span(), body })
    }
}

/// Where the input goes on. At its end, the option that it is about: what encloses it would be too much to underline.
pub(super) fn here(input: ParseStream, option: &Ident) -> Span {
    if input.is_empty() { option.span() } else { input.span() }
}

/// Skips what is left of an option, and the comma after it.
pub(super) fn next_option(input: ParseStream) {
    skip_to_comma(input);
    let _ = input.parse::<Option<Token![,]>>();
}

pub(super) fn skip_to_comma(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<proc_macro2::TokenTree>();
    }
}
