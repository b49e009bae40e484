//! The arguments of `#[endpoints(…)]` and `#[endpoint(…)]`.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Meta, Token};

use super::list::{OptionList, skip_to_comma};
use super::template::template;
use crate::declaration::{Endpoint, MethodName};
use crate::errors::Errors;
use crate::foreign::route::ForeignRoute;
use crate::names;
use crate::options::{EndpointOptions, TraitOptions};

pub(super) fn of_trait(args: TokenStream, of: &Ident, errors: &Errors) -> TraitOptions {
    let mut options = TraitOptions::default();
    let list = OptionList::new::<TraitOptions, EndpointOptions>(format!("trait `{of}`"), "#[endpoint(…)]", errors);
    let before = errors.count();
    let parsed = (|input: ParseStream| {
        list.read(&mut options, input);
        Ok(())
    })
    .parse2(args);
    if let Err(error) = parsed {
        errors.push_syn(&error);
    }
    options.incomplete = errors.count() > before;
    options
}

/// `GET "/template", option, …`
pub(super) fn of_endpoint(attribute: &Attribute, parsed: &mut Endpoint, arguments: &[String], errors: &Errors) {
    let of = format!("`{}`", names::plain(&parsed.ident));
    if !matches!(attribute.meta, Meta::List(_)) {
        let help = format!("write `#[endpoint(GET \"/{}\")]`", names::plain(&parsed.ident));
        errors.push(attribute.path(), format!("{of}: expected an HTTP method and a path template")).help(help);
        return;
    }
    let list = OptionList::new::<EndpointOptions, TraitOptions>(of, "#[endpoints(…)]", errors);
    let result = attribute.parse_args_with(|input: ParseStream| {
        route(input, parsed, arguments, &list);
        list.read(&mut parsed.options, input);
        Ok(())
    });
    if let Err(error) = result {
        errors.push_syn(&error);
    }
}

/// Reads the method and the template. Leaves the input after the comma that follows them.
fn route(input: ParseStream, parsed: &mut Endpoint, arguments: &[String], list: &OptionList<'_>) {
    let (of, errors) = (&list.of, list.errors);
    // A path for examples.
    let path = format!("/{}", names::plain(&parsed.ident));
    let ahead = input.fork();
    let tokens: Vec<_> = std::iter::from_fn(|| ahead.parse::<TokenTree>().ok()).collect();
    if let Some(foreign) = ForeignRoute::read(&tokens, arguments) {
        let what = if foreign.is_named {
            format!("{of}: the HTTP method and the path template are positional")
        } else {
            format!("{of}: expected an HTTP method followed by a path template in quotes")
        };
        errors.push(&foreign.tokens, what).help(foreign.help());
        (parsed.method, parsed.template) = (Some(MethodName::Word(foreign.method)), foreign.template);
        for _ in 0..foreign.length {
            let _ = input.parse::<TokenTree>();
        }
        return;
    }
    if input.peek2(Token![=]) {
        let help = format!("write them without names, such as `GET \"{path}\"`");
        errors.push_at(input.span(), format!("{of}: the HTTP method and the path template are positional")).help(help);
        while input.parse::<TokenTree>().is_ok() {}
        return;
    }
    parsed.method = method(input);
    if parsed.method.is_none() {
        let written = input.fork().parse::<LitStr>().map_or(path.clone(), |template| template.value());
        let help = format!("write the method first, such as `GET {written:?}`");
        errors.push_at(input.span(), format!("{of}: expected an HTTP method")).help(help);
    }
    match template(input) {
        Some(template) => parsed.template = Some(template),
        None => {
            let method = parsed.method.as_ref().map_or_else(|| "GET".to_owned(), MethodName::written);
            let written = parsed.method.as_ref().filter(|_| input.is_empty());
            let at = written.map_or(input.span(), MethodName::span);
            let message = format!("{of}: expected a path template after `{method}`");
            let help = if input.peek(syn::Ident) {
                "write the path itself, in quotes, since a macro does not know the value of a constant; a prefix of all \
                 paths belongs to the base URL of the client"
                    .to_owned()
            } else {
                format!("write one, such as `{method} \"{path}\"`")
            };
            errors.push_at(at, message).help(help);
            skip_to_comma(input);
        }
    }
    if !input.is_empty() && !input.peek(Token![,]) {
        errors.push_at(input.span(), format!("{of}: expected `,` before the options")).help("write `,` here");
        // An option may begin right here.
        if !input.peek(syn::Ident) {
            skip_to_comma(input);
        }
        return;
    }
    let _ = input.parse::<Option<Token![,]>>();
}

/// Reads the method. A string alone is a template, unless it can only be a method.
fn method(input: ParseStream) -> Option<MethodName> {
    if let Ok(method) = Ident::parse_any(input) {
        return Some(MethodName::Word(method));
    }
    let text: LitStr = input.fork().parse().ok()?;
    let value = text.value();
    let is_method = !value.is_empty() && value.chars().all(|character| character.is_ascii_uppercase());
    (is_method || input.peek2(LitStr)).then(|| input.parse().map(MethodName::Text).ok())?
}
