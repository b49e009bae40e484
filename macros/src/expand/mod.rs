//! [`Checked`] → tokens. This stage cannot fail.
//!
//! ```text
//! trait Things { #[endpoint(GET "/things/<id>", errors(404))] fn thing(&self, id: i64, lang: Option<&str>) -> Thing; }
//!     ↓
//! enum ThingsError404<const ENDPOINT: usize> { … }  errors.rs, one for each set of statuses
//! enum ThingOk { … }                             successes.rs, where the result depends on the status
//! struct ThingHeadersForThings { … }             response_headers.rs, where response headers are declared
//! static __Things_thing: DeclaredEndpoint<…>      descriptor.rs
//! static THING: Endpoint<Thing, ThingErrorForThings>  descriptor.rs
//! type ThingErrorForThings = ThingsError404<0>;  descriptor.rs
//! type ThingError = ThingErrorForThings;         descriptor.rs
//! struct ThingBuilderForThings(…) + setters      builder.rs
//! trait Things { fn thing(&self, id: i64) -> ThingBuilderForThings; }   method.rs
//! impl<C: Caller> Things for C { … }                                method.rs
//! impl dyn Things { const ENDPOINTS: &[&EndpointDescriptor] }              here
//! testing! { struct ThingArgumentsForThings { … } }   service.rs, where the trait has a service
//! testing! { trait ThingsService { … } }         service.rs
//! testing! { impl dyn Things { fn service(…) } } service.rs
//! ```

mod builder;
mod conditional;
mod descriptor;
mod errors;
mod method;
mod path;
mod response_headers;
mod service;
mod successes;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Ident, Path, Type};

use crate::docs;
use crate::foreign::types as foreign;
use crate::model::{Checked, CheckedEndpoint, OutputKind};
use crate::names;
use crate::spans::{end, spanned_at, start};

/// Shared data of an expansion.
struct Context<'a> {
    checked: &'a Checked,
    runtime: &'a Path,
    /// Short alias of the runtime's module for descriptors, to save compile time for path resolution.
    short: Ident,
}

pub(crate) fn expand(checked: &Checked) -> TokenStream {
    let ident = &checked.item.ident;
    let alias = needs_alias(&checked.runtime).then(|| names::of_runtime(ident));
    let import = alias.as_ref().map(|alias| {
        // Spanned, so that a path that is not found is reported at the path.
        let (runtime, at) = (&checked.runtime, end(&checked.runtime));
        let alias = Ident::new(&alias.to_string(), at);
        quote_spanned!(at=> #[allow(unused_imports, non_snake_case)] use #runtime::__private::runtime as #alias;)
    });
    let runtime = &alias.map_or_else(|| checked.runtime.clone(), Path::from);
    let short = names::of_expansion(ident);
    let context = Context { checked, runtime, short };
    let error_sets: Vec<_> = checked.error_sets.iter().map(|set| errors::expand(&context, set)).collect();
    let builders = builder::of_trait(&context);
    let endpoints = checked.endpoints.iter().enumerate().map(|(number, endpoint)| {
        let descriptor = descriptor::expand(&context, endpoint);
        let builder = builder::expand(&context, endpoint, number);
        let headers = (!endpoint.response_headers.is_empty()).then(|| response_headers::expand(&context, endpoint));
        quote!(#descriptor #builder #headers)
    });
    let endpoints: Vec<_> = endpoints.collect();
    let short = &context.short;
    let is_paged = checked.endpoints.iter().any(|endpoint| endpoint.paginate.is_some());
    let awaited_page = is_paged.then(|| quote!(, AwaitedPage as _));
    let success_sets = checked.success_sets.iter().map(|set| successes::expand(&context, set));
    let the_trait = the_trait(&context);
    let table = table(&context);
    let service = checked.service.as_ref().map(|service| service::expand(&context, service));
    quote! {
        #import
        #[allow(unused_imports, non_snake_case)]
        use #runtime::__private::endpoint::{self as #short, DecodeJson as _, SetArguments as _, Unknown as _ #awaited_page};
        #the_trait
        #table
        #(#error_sets)*
        #(#success_sets)*
        #builders
        #(#endpoints)*
        #service
    }
}

/// Returns whether the runtime is imported under an alias, so that the compiler reports a path that is not found once.
/// It reports a path with a leading `::` once anyway.
fn needs_alias(runtime: &Path) -> bool {
    runtime.leading_colon.is_none()
}

/// Expands the trait and its blanket implementation for every `Caller`.
fn the_trait(context: &Context<'_>) -> TokenStream {
    let Context { checked, runtime, .. } = context;
    let item = &checked.item;
    let (attrs, vis, unsafety, ident, colon, supertraits) =
        (&item.attrs, &item.vis, &item.unsafety, &item.ident, &item.colon_token, &item.supertraits);
    let docs = docs::of_trait(checked);
    let declared = checked.endpoints.iter().map(|endpoint| method::declared(context, endpoint));
    let implemented = checked.endpoints.iter().map(|endpoint| method::implemented(context, endpoint));
    let more = (!supertraits.is_empty()).then(|| quote!(+ #supertraits));
    quote! {
        #(#attrs)*
        #docs
        #vis #unsafety trait #ident #colon #supertraits { #(#declared)* }
        impl<AnyCaller: #runtime::Caller + ?::core::marker::Sized #more> #ident for AnyCaller { #(#implemented)* }
    }
}

/// Expands the list of descriptors. It is a constant of `dyn Trait`, so that traits in one module do not collide.
fn table(context: &Context<'_>) -> TokenStream {
    let Context { checked, runtime, .. } = context;
    let (ident, vis) = (&checked.item.ident, &checked.item.vis);
    let entries = checked.endpoints.iter().map(|endpoint| {
        let (cfgs, declared) = (&endpoint.cfgs, &endpoint.generated.declared);
        quote!(#(#cfgs)* &#declared.descriptor,)
    });
    let docs = format!(" Descriptors of the endpoints of [`{ident}`], in declaration order.");
    quote! {
        impl dyn #ident {
            #[doc = #docs]
            #vis const ENDPOINTS: &'static [&'static #runtime::EndpointDescriptor] = &[#(#entries)*];
        }
    }
}

/// Expands to the function that decodes a JSON result. The compiler reports a type that cannot be decoded from the
/// first to the last token of the path, so both have the spans of the type.
fn json_decoder(short: &Ident, ty: &Type) -> TokenStream {
    let probe = spanned_at(quote!(#short::Probe::), start(ty));
    let decode = spanned_at(quote!(::decode), end(ty));
    quote!(#probe<#ty>#decode)
}

impl Context<'_> {
    /// Expands to the result type of a call.
    fn result(&self, endpoint: &CheckedEndpoint) -> TokenStream {
        let (runtime, ty) = (self.runtime, &endpoint.output.ty);
        if endpoint.pending.is_empty() { ty.to_token_stream() } else { quote!(#runtime::Progress<#ty>) }
    }

    /// Expands to the type of the declared errors, by its long name.
    fn errors(&self, endpoint: &CheckedEndpoint) -> TokenStream {
        match endpoint.errors {
            Some(_) => endpoint.generated.error_type.to_token_stream(),
            None => {
                let short = &self.short;
                quote!(#short::NoDeclaredErrors)
            }
        }
    }

    /// Expands to the function that decodes the result from a response.
    fn decode(&self, endpoint: &CheckedEndpoint) -> TokenStream {
        let (short, ty) = (&self.short, &endpoint.output.ty);
        let by_status = endpoint.output.by_status.map(|set| {
            names::decode(&self.checked.success_sets[set].ident, &self.checked.item.ident).into_token_stream()
        });
        let read = by_status.unwrap_or_else(|| match endpoint.output.kind {
            OutputKind::Nothing => quote!(#short::nothing),
            OutputKind::Json => foreign::decoder(self.runtime, ty).unwrap_or_else(|| json_decoder(short, ty)),
            OutputKind::Text => quote!(<#ty as #short::FromText>::decode),
            OutputKind::Bytes => quote!(<#ty as #short::FromBytes>::decode),
            OutputKind::Content => quote!(<#ty as #short::FromContent>::decode),
            OutputKind::Raw => quote!(<#ty as #short::FromRaw>::from_raw),
            OutputKind::Stream => quote!(<#ty as #short::FromStream>::from_stream),
            OutputKind::Items => quote!(<#ty as #short::FromItems>::from_array),
            OutputKind::Lines => quote!(<#ty as #short::FromItems>::from_lines),
            OutputKind::Events => quote!(<#ty as #short::FromEvents>::from_events),
            OutputKind::Wrong => quote!(|_, _| #short::unreachable!()),
        });
        let is_ready = endpoint.pending.is_empty();
        if endpoint.output.kind == OutputKind::Raw {
            return quote!(#short::Decode::Raw(#read));
        }
        match (endpoint.output.kind.is_streamed(), is_ready) {
            (false, true) => quote!(#short::Decode::Buffered(#read)),
            (true, true) => quote!(#short::Decode::Streamed(#read)),
            (false, false) => {
                quote!(#short::Decode::Buffered(|endpoint, response| #short::progress(endpoint, response, #read)))
            }
            (true, false) => quote!(#short::Decode::Streamed(|response| #short::open_progress(response, #read))),
        }
    }
}
