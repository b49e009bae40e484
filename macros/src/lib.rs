//! The attribute macros of fingerpost. Use them through the `fingerpost` crate, whose docs say what can be declared.
//!
//! The files are the pipeline: [`parse`](self) → model → check → expand. All mistakes of a declaration are reported at
//! once, and the trait is emitted all the same, so that code which uses it keeps compiling.

mod check;
mod declaration;
mod derive;
mod docs;
mod errors;
mod expand;
mod model;
mod names;
mod options;
mod parse;
mod role;
mod spans;
mod style;
mod template;

#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::{ImplItem, Item};

use crate::errors::Errors;

/// Turns a trait into a client: each of its methods, marked `#[endpoint(METHOD "/template", …)]`, makes a call.
///
/// ```text
/// #[endpoints(error = ApiError)]
/// pub trait RenderTasks {
///     /// Looks up one render task.
///     #[endpoint(GET "/render_tasks/<render_task_id>", errors(400, 404, 429))]
///     fn render_task(&self, render_task_id: &str, fields: Option<&str>) -> RenderTask;
/// }
/// ```
///
/// Options of the trait:
#[doc = options::docs_of_trait_options!()]
///
/// Options of an endpoint:
#[doc = options::docs_of_endpoint_options!()]
#[proc_macro_attribute]
pub fn endpoints(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand_endpoints(args.into(), &item.into()).into()
}

/// Marks a method of a trait that is marked `#[endpoints]`. Anywhere else it is an error, which says so.
#[proc_macro_attribute]
pub fn endpoint(_: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    lone_endpoint(&item.into()).into()
}

/// Gives a struct or an enum of texts serde's `Serialize` and `Deserialize`, through a core that all types share.
///
/// ```text
/// #[derive(Model)]
/// #[model(default, skip_none)]
/// pub struct Thing {
///     pub id: Option<String>,
///     #[model(rename = "type")]
///     pub kind: Option<Kind>,
/// }
/// ```
///
/// Options of a struct:
/// - `default`: what is missing is as in the struct's `Default`;
/// - `debug`, `partial_eq`: `Debug` and `PartialEq`, in place of their derives: of what is written, and cheap to
///   compile;
/// - `skip_none`: no `Option` is written that is `None`;
/// - `lenient`: text, numbers and flags are taken for each other where that is clear;
/// - `deny_unknown_fields`: a property that is no field is an error;
/// - `rename_all = "camelCase"`: how the names are spelt on the wire; also of an enum;
/// - `rename = "Name"`: the name in the schema; also of an enum;
/// - `crate = path`: where fingerpost is, if under another name; also of an enum.
///
/// Options of a field:
/// - `rename = "name"`, and further names to read with `alias = "name"`;
/// - `default`, `default = function`: what it is if it is missing;
/// - `skip_none`: it is not written if it is `None`;
/// - `skip`: it is neither read nor written;
/// - `flatten`: this map takes the properties that are no fields;
/// - `serde`: its type has serde's traits, and is no `Model`.
///
/// Options of a variant: `rename = "text"`, `alias = "text"`, and `other` for the one that keeps all other texts.
#[proc_macro_derive(Model, attributes(model, serde))]
pub fn model(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(item.into()).into()
}

/// The names of the headers that no declaration and no call can set, for the runtime: one list for both crates.
#[doc(hidden)]
#[proc_macro]
pub fn __framing_headers(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let names = names::FRAMING_HEADERS;
    quote!(&[#(#names),*]).into()
}

fn expand_endpoints(args: TokenStream, item: &TokenStream) -> TokenStream {
    let errors = Errors::new();
    let parsed = match syn::parse2(item.clone()) {
        Ok(Item::Trait(parsed)) => parsed,
        Ok(other) => {
            let what = "`#[endpoints]` goes on a trait, each of whose methods is an endpoint";
            errors.push_at(keyword(item), what).help("declare a `trait`, and put it there");
            let (other, errors) = (without_endpoints(other), errors.finish());
            return quote!(#(#errors)* #other);
        }
        Err(error) => match parse::recover::item_trait(item, &errors) {
            Some(parsed) => parsed,
            None => {
                errors.push_syn(&error);
                let (item, errors) = (parse::recover::without_endpoints(item.clone()), errors.finish());
                return quote!(#(#errors)* #item);
            }
        },
    };
    let declaration = parse::declaration(args, parsed, &errors);
    let checked = check::declaration(declaration, &errors);
    let expanded = expand::expand(&checked);
    let errors = errors.finish();
    quote!(#(#errors)* #expanded)
}

fn lone_endpoint(item: &TokenStream) -> TokenStream {
    let errors = Errors::new();
    let what = "`#[endpoint]` stands in a trait that is marked `#[endpoints]`, and here is none";
    errors.push_at(keyword(item), what).help("write `#[endpoints]` above the trait");
    let errors = errors.finish();
    quote!(#(#errors)* #item)
}

/// Where an item says what it is: `struct`, `impl`, `fn`, … At the attribute itself the compiler would speak of macros.
fn keyword(item: &TokenStream) -> Span {
    const KEYWORDS: [&str; 11] =
        ["struct", "enum", "union", "impl", "trait", "mod", "fn", "type", "const", "static", "use"];
    let is_keyword =
        |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if KEYWORDS.iter().any(|word| ident == word));
    item.clone().into_iter().find(is_keyword).map_or_else(Span::call_site, |token| token.span())
}

/// The item without the `#[endpoint]`s in it, each of which would say the same.
fn without_endpoints(mut item: Item) -> Item {
    if let Item::Impl(item) = &mut item {
        for entry in &mut item.items {
            if let ImplItem::Fn(method) = entry {
                method.attrs.retain(|attribute| !attribute.path().is_ident(names::ENDPOINT));
            }
        }
    }
    item
}
