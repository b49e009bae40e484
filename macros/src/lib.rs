//! The macros of fingerpost. Use them through the `fingerpost` crate, whose docs describe all declarations.
//!
//! The modules form a pipeline: [`parse`](self) → model → check → expand. All errors of a declaration are reported at
//! once, and the trait is always emitted, so that code that uses it keeps compiling.

mod check;
mod conditional;
mod declaration;
mod derive;
mod docs;
mod errors;
mod expand;
mod foreign;
mod misplaced;
mod model;
mod names;
mod options;
mod parse;
mod role;
mod spans;
mod style;
mod template;
mod types;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::errors::Errors;

/// Turns a trait into an API client: each method is marked `#[endpoint(METHOD "/template", …)]` and becomes a request
/// builder.
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

/// Declares a method of an `#[endpoints]` trait as an endpoint. Everywhere else it is a compile error.
#[proc_macro_attribute]
pub fn endpoint(_: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    misplaced::endpoint(&item.into()).into()
}

/// Implements serde's `Serialize` and `Deserialize` for a struct or an enum, with code shared by all types.
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
/// - `default`: takes missing fields from the struct's `Default`;
/// - `debug`, `partial_eq`: implement `Debug` and `PartialEq` for the serialized fields; cheaper to compile than the
///   derives;
/// - `skip_none`: skips every `Option` that is `None`;
/// - `lenient`: converts between strings, numbers and booleans where the value is unambiguous;
/// - `deny_unknown_fields`: rejects unknown properties;
/// - `rename_all = "camelCase"`: sets the case of names on the wire; also for enums;
/// - `rename = "Name"`: sets the name in the schema; also for enums;
/// - `crate = path`: sets the path to fingerpost, if it is renamed; also for enums.
///
/// Options of a field:
/// - `rename = "name"`: sets the name on the wire; `alias = "name"`: also deserializes from this name;
/// - `default`, `default = 25`, `default = function`: sets the value of a missing field;
/// - `skip_none`: skips the field if it is `None`;
/// - `skip`: neither serializes nor deserializes the field;
/// - `flatten`: collects unknown properties in this map;
/// - `serde`: uses serde's traits for a type that is not a `Model`.
///
/// Options of a variant: `rename = "value"`, `alias = "value"`, and `other` for the variant that holds unknown values.
///
/// An enum whose variants hold a model each is a union: `tag = "property"` or `untagged` on the enum, and
/// `has("property", "property" = "constant")` on a variant.
#[proc_macro_derive(Model, attributes(model, serde))]
pub fn model(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive(item.into()).into()
}

/// Expands to the item without the attributes of its arguments. Its struct was marked `#[endpoints]`, which is
/// reported.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn __misplaced_endpoint(_: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    misplaced::without_attributes(item.into()).into()
}

/// Expands to the names of the headers that only the transport sets. The runtime shares this list.
#[doc(hidden)]
#[proc_macro]
pub fn __framing_headers(_: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let names = names::FRAMING_HEADERS;
    quote!(&[#(#names),*]).into()
}

fn expand_endpoints(args: TokenStream, item: &TokenStream) -> TokenStream {
    let errors = Errors::new();
    let (parsed, is_complete) = match syn::parse2(item.clone()) {
        Ok(Item::Trait(parsed)) => (parsed, true),
        Ok(other) => return misplaced::endpoints(args, &other, item, errors),
        Err(error) => match parse::recover::item_trait(item, &errors) {
            Some(parsed) => (parsed, false),
            None => {
                // Of a mock, the other parts are reported.
                if !misplaced::is_statement_of_mock(item) {
                    errors.push_syn(&error);
                }
                let (item, errors) = (misplaced::without_attributes(item.clone()), errors.finish());
                return quote!(#(#errors)* #item);
            }
        },
    };
    let declaration = parse::declaration(args, parsed, &errors);
    let checked = check::declaration(declaration, &errors);
    // Of an incomplete trait, the compiler reports the syntax errors.
    if let Some(wrong) = checked.endpoints.iter().find(|endpoint| endpoint.is_wrong()).filter(|_| is_complete) {
        errors.ensure_reported(&wrong.ident);
    }
    let expanded = expand::expand(&checked);
    let errors = errors.finish();
    quote!(#(#errors)* #expanded)
}
