//! The attribute macros of fingerpost. Use them through the `fingerpost` crate, whose docs say what can be declared.
//!
//! The files are the pipeline: [`parse`](self) → model → check → expand. All mistakes of a declaration are reported at
//! once, and the trait is emitted all the same, so that code which uses it keeps compiling.

mod check;
mod docs;
mod errors;
mod expand;
mod model;
mod names;
mod parse;
mod template;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;

/// Turns a trait into a client: each of its methods, marked `#[endpoint(METHOD "/template", …)]`, makes a call.
///
/// ```ignore
/// #[endpoints(error = ApiError)]
/// pub trait RenderTasks {
///     /// Looks up one render task.
///     #[endpoint(GET "/render_tasks/<render_task_id>", errors(400, 404, 429))]
///     fn render_task(&self, render_task_id: &str, fields: Option<&str>) -> RenderTask;
/// }
/// ```
///
/// Options of the trait:
/// - `error = Type`: the body of every declared error that does not name its own;
/// - `errors(429)`: statuses that every endpoint declares;
/// - `crate = path`: where fingerpost is, if under another name.
///
/// Options of an endpoint:
/// - `errors(404, 422 => Type)`: declared errors; they become the variants of an enum;
/// - `pending(202)`: statuses that say "not ready yet"; the result becomes a `Progress`;
/// - `ok(200)`: the statuses that are a success, in place of all 2xx;
/// - `output = json`, `text` or `bytes`: how the result is read; JSON unless said otherwise;
/// - `auth = none`: no credentials are sent.
#[proc_macro_attribute]
pub fn endpoints(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand_endpoints(args.into(), &item.into()).into()
}

/// Marks a method of a trait that is marked `#[endpoints]`. Anywhere else it is an error, which says so.
#[proc_macro_attribute]
pub fn endpoint(_: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    lone_endpoint(&item.into()).into()
}

fn expand_endpoints(args: TokenStream, item: &TokenStream) -> TokenStream {
    let parsed = match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Trait(parsed)) => parsed,
        Ok(other) => {
            let errors = Errors::new();
            errors.push(
                other,
                "`#[endpoints]` goes on a trait, each of whose methods is an endpoint\nhelp: declare a `trait`, and put it there",
            );
            let errors = errors.finish();
            return quote!(#(#errors)* #item);
        }
        Err(error) => return error.to_compile_error(),
    };
    let errors = Errors::new();
    let declaration = parse::declaration(args, parsed, &errors);
    let checked = check::declaration(declaration, &errors);
    let expanded = expand::expand(&checked);
    let errors = errors.finish();
    quote!(#(#errors)* #expanded)
}

fn lone_endpoint(item: &TokenStream) -> TokenStream {
    let errors = Errors::new();
    errors.push_at(
        proc_macro2::Span::call_site(),
        "`#[endpoint]` stands in a trait that is marked `#[endpoints]`, and this one is not\n\
         help: write `#[endpoints]` above the trait",
    );
    let errors = errors.finish();
    quote!(#(#errors)* #item)
}
