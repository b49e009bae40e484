//! `#[derive(Model)]`: expands a type to its names and typed fields. `runtime/src/core/model` does the rest.

mod case;
mod context;
mod expand;
mod fields;
mod model;
mod numbers;
mod options;
mod parse;
mod texts;
mod variants;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use self::context::Context;
use self::model::{Kind, Model};
use crate::errors::Errors;

/// Expands to the implementations and the errors.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let expanded = match syn::parse2(item) {
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
        None => expand::of_mistakes(&context),
    }
}
