//! `#[derive(Model)]`: expands a type to its names and typed fields. `runtime/src/core/model` does the rest.

mod case;
mod context;
mod expand;
mod fields;
mod members;
mod model;
mod numbers;
mod options;
mod parse;
mod texts;
mod unions;
mod values;
mod variants;

#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use self::context::Context;
use self::model::{Kind, Model};
use crate::errors::Errors;

/// Expands to the implementations and the errors.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let expanded = match syn::parse2(without_docs(item)) {
        Ok(input) => {
            let model = parse::model(input, &errors);
            if model.kind.is_none() {
                errors.ensure_reported(&model.ident);
            }
            expand(&model)
        }
        Err(error) => {
            errors.push_syn(&error);
            TokenStream::new()
        }
    };
    let errors = errors.finish();
    quote!(#(#errors)* #expanded)
}

fn expand(model: &Model) -> TokenStream {
    let context = Context::new(model);
    match &model.kind {
        Some(Kind::Struct(fields)) => expand::of_struct(&context, fields),
        Some(Kind::Texts(variants, other)) => texts::of_enum(&context, variants, other.as_ref()),
        Some(Kind::Numbers(variants, other)) => numbers::of_enum(&context, variants, other.as_ref()),
        Some(Kind::Union(union)) => unions::of_enum(&context, union),
        None => expand::of_mistakes(&context),
    }
}

/// Removes doc comments, which the derive does not need: parsing their string literals takes a quarter of its time.
fn without_docs(item: TokenStream) -> TokenStream {
    let mut tokens = item.into_iter().peekable();
    let mut kept = Vec::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && tokens.peek().is_some_and(is_doc) => {
                drop(tokens.next());
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let mut fields = Group::new(Delimiter::Brace, without_docs(group.stream()));
                fields.set_span(group.span());
                kept.push(TokenTree::Group(fields));
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

/// Returns whether this is the part of an attribute after `#`, `[doc = "…"]`.
fn is_doc(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else { return false };
    let first = group.stream().into_iter().next();
    matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}
