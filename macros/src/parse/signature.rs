//! The signature of an endpoint, and the attributes of its arguments.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote_spanned};
use syn::{FnArg, GenericParam, Generics, Ident, LitStr, Pat, PatType, ReceiverKind, ReturnType, Signature};

use super::recover::is_missing;
use super::roles;
use crate::conditional;
use crate::declaration::Endpoint;
use crate::errors::Errors;
use crate::foreign;
use crate::model::{Argument, Deprecation};
use crate::names;
use crate::types::bare;

/// Reads the signature. `generics` are the trait's own, which have been reported.
pub(super) fn read(sig: Signature, name: &str, generics: &[Ident], parsed: &mut Endpoint, errors: &Errors) {
    qualifiers(&sig, name, errors);
    if let Some(written) = receiver(&sig, name, errors) {
        parsed.receiver = written;
    }
    let mut generic = generics.to_vec();
    generic.extend(parameter_names(&sig.generics));
    for (index, input) in sig.inputs.into_iter().enumerate() {
        if let FnArg::Typed(input) = input {
            let mut argument = argument(input, index, name, parsed.template.as_ref(), errors);
            argument.reported |= is_missing(&argument.ty) || mentions(&argument.ty, &generic);
            parsed.arguments.push(argument);
        }
    }
    match sig.output {
        ReturnType::Type(_, ty) => {
            parsed.output = Some(bare(*ty)).filter(|ty| !is_missing(ty) && !mentions(ty, &generic));
        }
        ReturnType::Default => {
            let what = format!("`{name}`: missing return type");
            errors.push(&parsed.ident, what).help("write `-> T`, or `-> ()` to ignore the response body");
        }
    }
}

/// Returns the names of the arguments.
pub(super) fn argument_names(sig: &Signature) -> Vec<String> {
    let name = |input: &FnArg| match input {
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(pat) => Some(names::plain(&pat.ident)),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    };
    sig.inputs.iter().filter_map(name).collect()
}

/// Reports everything but a plain `fn`.
fn qualifiers(sig: &Signature, name: &str, errors: &Errors) {
    if let Some(asyncness) = sig.asyncness {
        let what = format!("`{name}`: endpoint methods cannot be `async`");
        errors.push(asyncness, what).help("remove `async`; the returned builder can be awaited");
    }
    let others = [
        sig.constness.to_token_stream(),
        sig.safety.to_token_stream(),
        sig.abi.to_token_stream(),
        sig.variadic.to_token_stream(),
    ];
    for written in others.into_iter().filter(|written| !written.is_empty()) {
        let what = format!("`{name}`: `{written}` is not allowed on an endpoint method");
        errors.push(&written, what).help(format!("remove `{written}`"));
    }
    if let Some(parameter) = sig.generics.params.first() {
        let help = match parameter {
            GenericParam::Lifetime(_) => "remove the lifetime; arguments are only borrowed for the call",
            GenericParam::Type(_) | GenericParam::Const(_) => "use concrete types",
        };
        errors.push(parameter, format!("`{name}`: endpoint methods cannot be generic")).help(help);
    } else if let Some(clause) = &sig.generics.where_clause {
        let what = format!("`{name}`: endpoint methods cannot have a `where` clause");
        errors.push(clause.where_token, what).help("remove it");
    }
}

/// Returns `&self` as part of the expansion, with the spans of the written one.
fn receiver(sig: &Signature, name: &str, errors: &Errors) -> Option<TokenStream> {
    let Some(receiver) = sig.receiver() else {
        let what = format!("`{name}`: missing `&self`");
        errors.push(&sig.ident, what).help("write `&self` as the first argument");
        return None;
    };
    let lifetime_is_reported = sig.generics.lifetimes().next().is_some();
    match &receiver.kind {
        ReceiverKind::Reference(and, lifetime, None) if lifetime.is_none() || lifetime_is_reported => {
            let [and, this] = [and.span, receiver.self_token.span].map(|span| Span::call_site().located_at(span));
            let this = quote_spanned!(this=> self);
            Some(quote_spanned!(and=> &#this))
        }
        _ => {
            errors.push(receiver, format!("`{name}`: expected `&self`")).help("write `&self`");
            None
        }
    }
}

/// Returns the names of generic parameters; those of lifetimes without the apostrophe.
pub(super) fn parameter_names(generics: &Generics) -> impl Iterator<Item = Ident> {
    generics.params.iter().map(|parameter| match parameter {
        GenericParam::Type(parameter) => parameter.ident.clone(),
        GenericParam::Const(parameter) => parameter.ident.clone(),
        GenericParam::Lifetime(parameter) => parameter.lifetime.ident.clone(),
    })
}

/// Returns whether the tokens contain one of the names.
fn mentions(tokens: &impl ToTokens, names: &[Ident]) -> bool {
    fn any(tokens: TokenStream, names: &[Ident]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.contains(&ident),
            TokenTree::Group(group) => any(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    !names.is_empty() && any(tokens.to_token_stream(), names)
}

fn argument(input: PatType, index: usize, endpoint: &str, template: Option<&LitStr>, errors: &Errors) -> Argument {
    let PatType { attrs, pat, ty, .. } = input;
    let plain =
        matches!(&*pat, Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() && pat.mutability.is_none());
    if !plain {
        let what = format!("`{endpoint}`: expected an argument name, found a pattern");
        let help = match &*pat {
            Pat::Ident(pat) => format!("write `{}`", pat.ident),
            other => match foreign::arguments::pattern(other, &ty) {
                Some(argument) => format!("write `{argument}`"),
                None => "write a name, such as `id: &str`".to_owned(),
            },
        };
        errors.push(&pat, what).help(help);
    }
    let (ident, reported) = match *pat {
        Pat::Ident(pat) => (pat.ident, false),
        _ => (format_ident!("_{index}"), true),
    };
    let mut argument = Argument {
        ident,
        ty: bare(*ty),
        docs: Vec::new(),
        roles: Vec::new(),
        cfgs: Vec::new(),
        lints: Vec::new(),
        deprecated: None,
        secret: None,
        reported,
    };
    for attribute in conditional::separated(attrs) {
        if attribute.path().is_ident(names::CFG) {
            argument.cfgs.push(attribute);
            continue;
        }
        if let Some(allow) = conditional::as_allow(&attribute) {
            argument.lints.push(allow);
            continue;
        }
        if attribute.path().is_ident(names::DOC) {
            argument.docs.push(attribute);
            continue;
        }
        let of = if reported {
            format!("`{endpoint}`")
        } else {
            format!("`{endpoint}`, argument `{}`", names::plain(&argument.ident))
        };
        if let Some((condition, meta)) = conditional::inside(&attribute) {
            match meta.path().get_ident().map(Ident::to_string).as_deref() {
                Some(names::DOC) => argument.docs.push(attribute),
                Some(names::DEPRECATED) => {
                    deprecated(Deprecation { attribute, condition: Some(condition) }, &of, &mut argument, errors);
                }
                _ => {
                    let written = meta.path().to_token_stream();
                    let what = format!("{of}: `#[{written}]` cannot be conditional on an argument");
                    let help = "declare two arguments, each with a `#[cfg(…)]` of its own";
                    errors.push(meta.path(), what).help(help);
                    argument.reported = true;
                }
            }
            continue;
        }
        if attribute.path().is_ident(names::DEPRECATED) {
            deprecated(Deprecation { attribute, condition: None }, &of, &mut argument, errors);
            continue;
        }
        if attribute.path().is_ident(names::SECRET) {
            roles::secret(&attribute, &of, &mut argument, errors);
            continue;
        }
        match roles::read(&attribute, &of, &argument.ident, &argument.ty, template, errors) {
            Some(role) => argument.roles.push(role),
            None => argument.reported = true,
        }
    }
    argument
}

/// Keeps `#[deprecated]`, which may be conditional.
fn deprecated(deprecation: Deprecation, of: &str, argument: &mut Argument, errors: &Errors) {
    if argument.deprecated.is_some() {
        let inside = conditional::inside(&deprecation.attribute).map(|(_, meta)| meta.path().clone());
        let at = inside.unwrap_or_else(|| deprecation.attribute.path().clone());
        errors.push(at, format!("{of}: duplicate `#[deprecated]`")).help("remove one of them");
        return;
    }
    argument.deprecated = Some(deprecation);
}
