//! Tokens → [`Declaration`]. What is no declaration at all is reported here; what contradicts itself, by the checks.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, Ident, ItemTrait, LitInt, LitStr, Meta, Pat, PatType, Path, ReceiverKind, ReturnType, Signature,
    Token, TraitItem, TraitItemFn, Type,
};

use crate::errors::Errors;
use crate::model::{Argument, Declaration, Endpoint, EndpointOptions, Role, RoleAttribute, Status, TraitOptions};
use crate::names::{self, ENDPOINT, ENDPOINT_OPTIONS, ROLES, TRAIT_OPTIONS};

/// Reads the attribute's arguments and the trait.
pub(crate) fn declaration(args: TokenStream, mut item: ItemTrait, errors: &Errors) -> Declaration {
    let options = trait_options(args, &item.ident, errors);
    if let Some(parameter) = item.generics.params.first() {
        errors.push(
            parameter,
            format!("trait `{}`: a trait of endpoints is not generic\nhelp: leave out the parameters", item.ident),
        );
        item.generics = syn::Generics::default();
    }
    let mut endpoints = Vec::new();
    for entry in std::mem::take(&mut item.items) {
        match entry {
            TraitItem::Fn(method) => endpoints.push(endpoint(method, errors)),
            other => errors.push(
                &other,
                format!(
                    "trait `{}`: only endpoints can stand here\nhelp: move it to another trait, or make this one a supertrait of that",
                    item.ident
                ),
            ),
        }
    }
    Declaration { item, options, endpoints }
}

fn trait_options(args: TokenStream, of: &Ident, errors: &Errors) -> TraitOptions {
    let mut options = TraitOptions { error: None, errors: Vec::new(), runtime: syn::parse_quote!(::fingerpost) };
    let list = OptionList { of: format!("trait `{of}`"), known: TRAIT_OPTIONS, errors };
    let parsed = (|input: ParseStream| {
        list.read(input, |name, input| {
            match name {
                "error" => options.error = Some(list.assigned(input)?),
                "errors" => options.errors = list.statuses(input)?,
                _ => options.runtime = list.assigned::<Path>(input)?,
            }
            Ok(())
        });
        Ok(())
    })
    .parse2(args);
    if let Err(error) = parsed {
        errors.push_syn(&error);
    }
    options
}

fn endpoint(method: TraitItemFn, errors: &Errors) -> Endpoint {
    let TraitItemFn { attrs, sig, default, .. } = method;
    let name = names::plain(&sig.ident);
    let mut parsed = Endpoint {
        ident: sig.ident.clone(),
        docs: Vec::new(),
        cfgs: Vec::new(),
        others: Vec::new(),
        method: None,
        template: None,
        options: EndpointOptions::default(),
        arguments: Vec::new(),
        output: None,
    };
    let mut marked = false;
    for attribute in attrs {
        if attribute.path().is_ident(ENDPOINT) {
            if marked {
                errors.push(&attribute, format!("`{name}`: a second `#[endpoint]`\nhelp: leave one of them out"));
            } else {
                marked = true;
                endpoint_args(&attribute, &mut parsed, errors);
            }
        } else if attribute.path().is_ident("doc") {
            parsed.docs.push(attribute);
        } else if attribute.path().is_ident("cfg") {
            parsed.cfgs.push(attribute);
        } else {
            parsed.others.push(attribute);
        }
    }
    if !marked {
        errors.push(
            &sig.ident,
            format!(
                "`{name}`: every method of this trait is an endpoint, and this one has no `#[endpoint(…)]`\n\
                 help: write `#[endpoint(GET \"/{name}\")]` above it"
            ),
        );
    }
    if let Some(body) = default {
        errors.push(
            body,
            format!("`{name}`: an endpoint has no body: the declaration says all of it\nhelp: end it with `;`"),
        );
    }
    signature(sig, &name, &mut parsed, errors);
    parsed
}

fn signature(sig: Signature, name: &str, parsed: &mut Endpoint, errors: &Errors) {
    if let Some(asyncness) = sig.asyncness {
        errors.push(
            asyncness,
            format!("`{name}`: an endpoint is not `async`: what it returns can be awaited\nhelp: leave out `async`"),
        );
    }
    if let Some(parameter) = sig.generics.params.first() {
        let help = "write concrete types, and leave out lifetimes: arguments are borrowed for the call alone";
        errors.push(parameter, format!("`{name}`: an endpoint is not generic\nhelp: {help}"));
    }
    match sig.receiver() {
        Some(receiver) => {
            let by_shared_reference =
                matches!(receiver.kind, ReceiverKind::Reference(..)) && receiver.mutability.is_none();
            if !by_shared_reference {
                errors.push(receiver, format!("`{name}`: an endpoint takes `&self`\nhelp: write `&self`"));
            }
        }
        None => {
            errors.push(&sig.ident, format!("`{name}`: an endpoint takes `&self`\nhelp: write `fn {name}(&self, …)`"));
        }
    }
    for input in sig.inputs {
        if let FnArg::Typed(input) = input {
            parsed.arguments.extend(argument(input, name, errors));
        }
    }
    match sig.output {
        ReturnType::Type(_, ty) => parsed.output = Some(*ty),
        ReturnType::Default => errors.push(
            &parsed.ident,
            format!(
                "`{name}`: it is not said what this endpoint returns\nhelp: write `-> T`, or `-> ()` to ignore the body"
            ),
        ),
    }
}

fn argument(input: PatType, endpoint: &str, errors: &Errors) -> Option<Argument> {
    let PatType { attrs, pat, ty, .. } = input;
    let ident = match *pat {
        Pat::Ident(ref pat) if pat.by_ref.is_none() && pat.subpat.is_none() && pat.mutability.is_none() => {
            pat.ident.clone()
        }
        _ => {
            errors.push(
                pat,
                format!("`{endpoint}`: an argument needs a plain name, since that is its name on the wire\nhelp: write a name, as in `id: &str`"),
            );
            return None;
        }
    };
    let mut argument = Argument { ident, ty: *ty, docs: Vec::new(), roles: Vec::new() };
    for attribute in attrs {
        if attribute.path().is_ident("doc") {
            argument.docs.push(attribute);
        } else {
            let of = format!("`{endpoint}`, argument `{}`", names::plain(&argument.ident));
            argument.roles.extend(role(&attribute, &of, errors));
        }
    }
    Some(argument)
}

fn role(attribute: &Attribute, of: &str, errors: &Errors) -> Option<RoleAttribute> {
    let word = attribute.path().get_ident().map(Ident::to_string).unwrap_or_default();
    let role = match word.as_str() {
        "query" => Role::Query,
        "form" => Role::Form,
        "body" => Role::Body,
        _ => {
            let known = list_of(ROLES, |word| format!("`#[{word}]`"));
            let hint = match names::closest(&word, ROLES.iter().copied()) {
                Some(near) => format!("; did you mean `#[{near}]`?\nhelp: write `#[{near}]`"),
                None => format!("\nhelp: an argument can have {known}"),
            };
            errors.push(attribute.path(), format!("{of}: unknown attribute `{word}`{hint}"));
            return None;
        }
    };
    let wire_name = match &attribute.meta {
        Meta::Path(_) => None,
        Meta::List(_) if role != Role::Body => match attribute.parse_args::<LitStr>() {
            Ok(name) => Some(name),
            Err(error) => {
                let help = format!("write `#[{word}(\"wire-name\")]`");
                errors.push_at(error.span(), format!("{of}: the name on the wire is a string\nhelp: {help}"));
                None
            }
        },
        _ => {
            errors.push(attribute, format!("{of}: `#[{word}]` takes nothing more\nhelp: write `#[{word}]`"));
            None
        }
    };
    Some(RoleAttribute { role, span: attribute.path().span(), wire_name })
}

/// `GET "/template", option, …`
fn endpoint_args(attribute: &Attribute, parsed: &mut Endpoint, errors: &Errors) {
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
            match name {
                "errors" => options.errors = list.statuses(input)?,
                "ok" => options.ok = list.statuses(input)?,
                "pending" => options.pending = list.statuses(input)?,
                "output" => options.output = Some(list.assigned(input)?),
                _ => options.auth = Some(list.assigned(input)?),
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
struct OptionList<'a> {
    /// What the options belong to, as messages name it.
    of: String,
    known: &'a [&'a str],
    errors: &'a Errors,
}

impl OptionList<'_> {
    fn read(&self, input: ParseStream, mut option: impl FnMut(&str, ParseStream) -> syn::Result<()>) {
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            let Ok(ident) = Ident::parse_any(input) else {
                let known = list_of(self.known, |word| format!("`{word}`"));
                let what = format!("{}: expected an option\nhelp: there are {known}", self.of);
                self.errors.push_at(input.span(), what);
                next_option(input);
                continue;
            };
            let name = ident.to_string();
            if !self.known.contains(&name.as_str()) {
                let hint = match names::closest(&name, self.known.iter().copied()) {
                    Some(near) => format!("; did you mean `{near}`?\nhelp: write `{near}`"),
                    None => format!("\nhelp: there are {}", list_of(self.known, |word| format!("`{word}`"))),
                };
                self.errors.push(&ident, format!("{}: unknown option `{name}`{hint}", self.of));
                next_option(input);
                continue;
            }
            if seen.contains(&name) {
                let what = format!("{}: `{name}` is given twice\nhelp: put both into one `{name}`", self.of);
                self.errors.push(&ident, what);
                next_option(input);
                continue;
            }
            if let Err(error) = option(&name, input) {
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

    /// `= value`
    fn assigned<T: syn::parse::Parse>(&self, input: ParseStream) -> syn::Result<T> {
        let at = input.span();
        if input.parse::<Token![=]>().is_err() {
            return Err(syn::Error::new(at, format!("{}: expected `=` and a value", self.of)));
        }
        let at = input.span();
        input.parse().map_err(|_| syn::Error::new(at, format!("{}: expected another value here", self.of)))
    }

    /// `(404, 422 => Body)`
    fn statuses(&self, input: ParseStream) -> syn::Result<Vec<Status>> {
        let content;
        if !input.peek(syn::token::Paren) {
            let help = "write the statuses in parentheses, as in `errors(404)`";
            return Err(syn::Error::new(input.span(), format!("{}: expected `(`\nhelp: {help}", self.of)));
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

    fn status(&self, input: ParseStream) -> syn::Result<Status> {
        let at = input.span();
        let wrong = |span: Span, what: &str| {
            syn::Error::new(span, format!("{}: {what}\nhelp: write a number, as in `404`, or `404 => Body`", self.of))
        };
        let literal: LitInt = input.parse().map_err(|_| wrong(at, "a status is a number"))?;
        let code = literal.base10_parse().ok().filter(|_| literal.suffix().is_empty());
        let code = code.ok_or_else(|| wrong(at, &format!("`{literal}` is no status")))?;
        let body = match input.parse::<Option<Token![=>]>>()? {
            Some(_) => {
                let at = input.span();
                Some(input.parse::<Type>().map_err(|_| wrong(at, "expected the type of the body"))?)
            }
            None => None,
        };
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(wrong(input.span(), "expected a comma between two statuses"));
        }
        Ok(Status { code, span: literal.span(), body })
    }
}

/// Skips what is left of an option, and the comma after it.
fn next_option(input: ParseStream) {
    skip_to_comma(input);
    let _ = input.parse::<Option<Token![,]>>();
}

fn skip_to_comma(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<proc_macro2::TokenTree>();
    }
}

/// `a, b or c`
fn list_of(words: &[&str], show: impl Fn(&str) -> String) -> String {
    let words: Vec<_> = words.iter().map(|word| show(word)).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn parse(args: TokenStream, item: TokenStream) -> (Declaration, Vec<String>) {
        let errors = Errors::new();
        let declaration = declaration(args, syn::parse2(item).unwrap(), &errors);
        (declaration, errors.finish().into_iter().map(|mistake| mistake.message).collect())
    }

    #[test]
    fn a_declaration_is_read_whole() {
        let (declaration, errors) = parse(
            quote!(error = ApiError, errors(429), crate = other::path),
            quote! {
                trait Things {
                    /// Doc.
                    #[cfg(all())]
                    #[endpoint(PUT "/things/<id>", errors(404, 422 => Invalid), pending(202), output = text, auth = none)]
                    fn thing(&self, id: i64, #[query("f[x]")] f: Option<&str>, #[body] body: &Thing) -> String;
                }
            },
        );
        assert_eq!(errors, [""; 0]);
        assert_eq!(declaration.options.errors[0].code, 429);
        assert_eq!(declaration.options.runtime.segments.len(), 2);
        let [thing] = &declaration.endpoints[..] else { panic!("one endpoint") };
        assert_eq!(thing.method.as_ref().unwrap(), "PUT");
        assert_eq!(thing.template.as_ref().unwrap().value(), "/things/<id>");
        assert_eq!((thing.docs.len(), thing.cfgs.len(), thing.others.len()), (1, 1, 0));
        assert_eq!(thing.options.errors.iter().map(|status| status.code).collect::<Vec<_>>(), [404, 422]);
        assert!(thing.options.errors[1].body.is_some());
        assert_eq!(thing.options.pending[0].code, 202);
        assert_eq!(thing.options.output.as_ref().unwrap(), "text");
        assert_eq!(thing.arguments[1].roles[0].wire_name.as_ref().unwrap().value(), "f[x]");
        assert_eq!(thing.arguments[2].roles[0].role, Role::Body);
    }

    #[test]
    fn one_wrong_option_does_not_hide_the_next() {
        let (declaration, errors) = parse(
            quote!(eror = A, errors(4x4, 404)),
            quote! {
                trait Things {
                    #[endpoint(GET "/a", error(404), 17, errors(404), errors(405), ok = 200, pending(202))]
                    fn a(&self) -> ();
                }
            },
        );
        let starts = [
            "trait `Things`: unknown option `eror`; did you mean `error`?",
            "trait `Things`: `4x4` is no status",
            "`a`: unknown option `error`; did you mean `errors`?",
            "`a`: expected an option",
            "`a`: `errors` is given twice",
            "`a`: expected `(`",
        ];
        assert_eq!(errors.len(), starts.len(), "{errors:#?}");
        for (error, start) in errors.iter().zip(starts) {
            assert!(error.starts_with(start), "{error}");
        }
        assert_eq!(declaration.options.errors[0].code, 404);
        assert_eq!(declaration.endpoints[0].options.pending[0].code, 202);
    }

    #[test]
    fn signatures_that_are_none() {
        let (declaration, errors) = parse(
            quote!(),
            quote! {
                trait Things {
                    const X: u8;
                    #[endpoint(GET "/a")]
                    async fn a<T>(self, _: &str, (b, c): X) { }
                    fn d();
                }
            },
        );
        assert_eq!(declaration.endpoints.len(), 2);
        let said = errors.join("\n");
        for part in [
            "only endpoints can stand here",
            "`a`: an endpoint has no body",
            "`a`: an endpoint is not `async`",
            "`a`: an endpoint is not generic",
            "`a`: an endpoint takes `&self`",
            "`a`: an argument needs a plain name",
            "`a`: it is not said what this endpoint returns",
            "`d`: every method of this trait is an endpoint",
            "`d`: an endpoint takes `&self`",
        ] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert_eq!(errors.len(), 11, "{errors:#?}");
    }
}
