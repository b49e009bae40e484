//! The signature of an endpoint, and the attributes of its arguments.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, GenericParam, Generics, Ident, LitStr, Meta, Pat, PatType, ReceiverKind, ReturnType, Signature,
    Token,
};

use crate::errors::Errors;
use crate::model::{Argument, Endpoint, Role, RoleAttribute, Style};
use crate::names::{self, BODY_STYLES, ROLES, VALUE_STYLES};

/// Reads the signature. `generics` are the trait's own, reported already.
pub(super) fn read(sig: Signature, name: &str, generics: &[Ident], parsed: &mut Endpoint, errors: &Errors) {
    qualifiers(&sig, name, errors);
    receiver(&sig, name, errors);
    let mut generic = generics.to_vec();
    generic.extend(parameter_names(&sig.generics));
    for (place, input) in sig.inputs.into_iter().enumerate() {
        if let FnArg::Typed(input) = input {
            let mut argument = argument(input, place, name, errors);
            argument.reported |= mentions(&argument.ty, &generic);
            parsed.arguments.push(argument);
        }
    }
    match sig.output {
        ReturnType::Type(_, ty) => parsed.output = Some(*ty).filter(|ty| !mentions(ty, &generic)),
        ReturnType::Default => {
            let what = format!("`{name}`: it is not said what this endpoint returns");
            errors.push(&parsed.ident, format!("{what}\nhelp: write `-> T`, or `-> ()` to ignore the body"));
        }
    }
}

/// An endpoint is a plain `fn`.
fn qualifiers(sig: &Signature, name: &str, errors: &Errors) {
    if let Some(asyncness) = sig.asyncness {
        let what = format!("`{name}`: an endpoint is not `async`: what it returns can be awaited");
        errors.push(asyncness, format!("{what}\nhelp: leave out `async`"));
    }
    let others = [
        sig.constness.to_token_stream(),
        sig.safety.to_token_stream(),
        sig.abi.to_token_stream(),
        sig.variadic.to_token_stream(),
    ];
    for written in others.into_iter().filter(|written| !written.is_empty()) {
        let what = format!("`{name}`: an endpoint is a plain `fn`");
        errors.push(&written, format!("{what}\nhelp: leave out `{written}`"));
    }
    if let Some(parameter) = sig.generics.params.first() {
        let help = match parameter {
            GenericParam::Lifetime(_) => "leave out lifetimes: arguments are borrowed for the call alone",
            _ => "write concrete types",
        };
        errors.push(parameter, format!("`{name}`: an endpoint is not generic\nhelp: {help}"));
    } else if let Some(clause) = &sig.generics.where_clause {
        let what = format!("`{name}`: an endpoint has no `where`, since there is nothing generic about it");
        errors.push(clause.where_token, format!("{what}\nhelp: leave it out"));
    }
}

fn receiver(sig: &Signature, name: &str, errors: &Errors) {
    match sig.receiver() {
        Some(receiver) => {
            let lifetime_is_reported = sig.generics.lifetimes().next().is_some();
            let plain = match &receiver.kind {
                ReceiverKind::Reference(_, lifetime, None) => lifetime.is_none() || lifetime_is_reported,
                _ => false,
            };
            if !plain {
                errors.push(receiver, format!("`{name}`: an endpoint takes `&self`\nhelp: write `&self`"));
            }
        }
        None => {
            let what = format!("`{name}`: an endpoint takes `&self`");
            errors.push(&sig.ident, format!("{what}\nhelp: write `&self` as its first argument"));
        }
    }
}

/// The names of generic parameters; of lifetimes without the apostrophe.
pub(super) fn parameter_names(generics: &Generics) -> impl Iterator<Item = Ident> {
    generics.params.iter().map(|parameter| match parameter {
        GenericParam::Type(parameter) => parameter.ident.clone(),
        GenericParam::Const(parameter) => parameter.ident.clone(),
        GenericParam::Lifetime(parameter) => parameter.lifetime.ident.clone(),
    })
}

/// Whether one of the names stands in these tokens.
fn mentions(tokens: &impl ToTokens, names: &[Ident]) -> bool {
    fn any(tokens: TokenStream, names: &[Ident]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.contains(&ident),
            TokenTree::Group(group) => any(group.stream(), names),
            _ => false,
        })
    }
    !names.is_empty() && any(tokens.to_token_stream(), names)
}

fn argument(input: PatType, place: usize, endpoint: &str, errors: &Errors) -> Argument {
    let PatType { attrs, pat, ty, .. } = input;
    let plain =
        matches!(&*pat, Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() && pat.mutability.is_none());
    if !plain {
        let what = format!("`{endpoint}`: an argument needs a plain name, since that is its name on the wire");
        let help = match &*pat {
            Pat::Ident(pat) => format!("write `{}`", pat.ident),
            _ => "write a name, as in `id: &str`".to_owned(),
        };
        errors.push(&pat, format!("{what}\nhelp: {help}"));
    }
    let (ident, reported) = match *pat {
        Pat::Ident(pat) => (pat.ident, false),
        _ => (format_ident!("_{place}"), true),
    };
    let mut argument = Argument { ident, ty: *ty, docs: Vec::new(), roles: Vec::new(), secret: None, reported };
    for attribute in attrs {
        if attribute.path().is_ident("doc") {
            argument.docs.push(attribute);
            continue;
        }
        if attribute.path().is_ident("secret") && matches!(attribute.meta, Meta::Path(_)) {
            argument.secret = Some(attribute.path().span());
            continue;
        }
        let of = if reported {
            format!("`{endpoint}`")
        } else {
            format!("`{endpoint}`, argument `{}`", names::plain(&argument.ident))
        };
        match role(&attribute, &of, errors) {
            Some(role) => argument.roles.push(role),
            None => argument.reported = true,
        }
    }
    argument
}

fn role(attribute: &Attribute, of: &str, errors: &Errors) -> Option<RoleAttribute> {
    let word = attribute.path().to_token_stream().to_string();
    let role = match word.as_str() {
        "query" => Role::Query,
        "form" => Role::Form,
        "body" => Role::Body,
        "header" => Role::Header,
        _ => {
            let known = names::list_of(ROLES, |word| format!("`#[{word}]`"));
            let hint = match names::closest(&word, ROLES.iter().copied()) {
                Some(near) => format!("; did you mean `#[{near}]`?\nhelp: write `#[{near}]`"),
                None if word == "path" => {
                    "\nhelp: leave it out: an argument in the template is a path parameter".into()
                }
                None => format!("\nhelp: an argument can have {known}"),
            };
            errors.push(attribute.path(), format!("{of}: unknown attribute `{word}`{hint}"));
            return None;
        }
    };
    let mut read = RoleAttribute { role, span: attribute.path().span(), wire_name: None, style: None, default: None };
    match &attribute.meta {
        Meta::Path(_) => {}
        Meta::List(_) => {
            let parsed = attribute.parse_args_with(|input: ParseStream| role_arguments(input, &mut read, &word, of));
            if let Err(error) = parsed {
                errors.push_syn(&error);
                return None;
            }
        }
        Meta::NameValue(_) => {
            let help = format!("write `#[{word}]`, or `#[{word}(\"…\")]`");
            errors.push(attribute, format!("{of}: `#[{word}]` takes no `=`\nhelp: {help}"));
            return None;
        }
    }
    Some(read)
}

/// `"wire-name", comma, default = 25`
fn role_arguments(input: ParseStream, read: &mut RoleAttribute, word: &str, of: &str) -> syn::Result<()> {
    let styles = match read.role {
        Role::Query | Role::Form => VALUE_STYLES,
        Role::Body => BODY_STYLES,
        Role::Path | Role::Header => &[],
    };
    let wrong = |at: Span, what: String, help: String| syn::Error::new(at, format!("{of}: {what}\nhelp: {help}"));
    while !input.is_empty() {
        let at = input.span();
        if let Ok(name) = input.parse::<LitStr>() {
            if read.wire_name.replace(name).is_some() {
                return Err(wrong(at, "a second name on the wire".to_owned(), "leave one of them out".to_owned()));
            }
        } else if let Ok(name) = input.parse::<Ident>() {
            let name = name.to_string();
            if name == "default" && matches!(read.role, Role::Query | Role::Form) {
                let help = "write it in full, as in `default = 25`".to_owned();
                let expected = || wrong(at, "expected `=` and a value after `default`".to_owned(), help.clone());
                input.parse::<Token![=]>().map_err(|_| expected())?;
                read.default = Some(input.parse().map_err(|_| expected())?);
            } else if let Some(style) = Style::of(&name).filter(|_| styles.contains(&name.as_str())) {
                if read.style.replace((style, at)).is_some() {
                    let what = "two ways to write one value".to_owned();
                    return Err(wrong(at, what, "leave one of them out".to_owned()));
                }
            } else {
                let (hint, help) = match names::closest(&name, styles.iter().copied()) {
                    Some(near) => (format!("; did you mean `{near}`?"), format!("write `#[{word}({near})]`")),
                    None if styles.is_empty() => (String::new(), format!("write `#[{word}(\"wire-name\")]`")),
                    None => {
                        (String::new(), format!("there are {}", names::list_of(styles, |word| format!("`{word}`"))))
                    }
                };
                return Err(wrong(at, format!("`#[{word}]` knows no `{name}`{hint}"), help));
            }
        } else {
            let what = "the name on the wire is a string".to_owned();
            return Err(wrong(at, what, format!("write `#[{word}(\"wire-name\")]`")));
        }
        if !input.is_empty() {
            let at = input.span();
            let expected = |_| wrong(at, "expected a comma".to_owned(), "write `,` here".to_owned());
            input.parse::<Token![,]>().map_err(expected)?;
        }
    }
    Ok(())
}
