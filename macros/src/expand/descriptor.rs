//! Expands the descriptor of an endpoint, its `static` and the aliases of its errors.
//!
//! ```text
//! static __Things_thing: DeclaredEndpoint<Thing, ThingErrorForThings> = DeclaredEndpoint::new(
//!     EndpointParts {
//!         name: "thing",
//!         method: &Method::GET,
//!         template: &[Literal("/things/"), Value("id")],
//!         parameters: &[ParameterParts::path("id", …), ParameterParts::optional_query("lang", …)],
//!         output: Output::Json,
//!         schema: …,
//!         errors: ErrorType::of::<ThingErrorForThings>(),
//!         ..EndpointParts::DEFAULT
//!     },
//!     Decode::Buffered(…),
//! );
//! static THING: Endpoint<Thing, ThingErrorForThings> = Endpoint::new(&__Things_thing);
//! type ThingErrorForThings = ThingsError404<0>;
//! type ThingError = ThingErrorForThings;
//! ```

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Ident, Type};

use super::Context;
use crate::docs;
use crate::model::{CheckedEndpoint, ErrorType, OutputKind, Pagination, Parameter, Setting, Stability, is_unit};
use crate::names::{self, Generated};
use crate::role::Role;
use crate::spans::spanned_at;
use crate::style::{BodyKind, ValueStyle};
use crate::template::Piece;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (short, vis, cfgs) = (&context.short, &context.checked.item.vis, endpoint.on_items());
    let Generated { endpoint: ident, errors: alias, declared, .. } = &endpoint.generated;
    let (parts, result, errors) = (parts(context, endpoint), context.result(endpoint), context.errors(endpoint));
    let decode = context.decode(endpoint);
    let (static_docs, alias_docs) =
        (docs::of_static(context.checked, endpoint), docs::of_alias(context.checked, endpoint));
    // Items with short names are spanned at the method, where the compiler then reports a duplicate name.
    let at = endpoint.ident.span();
    let static_vis = spanned_at(quote!(#vis), at);
    let item = quote_spanned!(at=> #static_vis static #ident: #short::Endpoint<#result, #errors> = #short::Endpoint::new(&#declared););
    let alias = endpoint.has_error_alias.then(|| {
        let alias = super::method::alias(endpoint, vis, alias, &errors);
        quote!(#(#cfgs)* #alias_docs #[allow(dead_code, unreachable_pub)] #alias)
    });
    let error_type = error_type(context, endpoint);
    quote! {
        #error_type
        #(#cfgs)*
        #[allow(non_upper_case_globals)]
        static #declared: #short::DeclaredEndpoint<#result, #errors> =
            #short::DeclaredEndpoint::new(#parts, #decode);
        #(#cfgs)*
        #static_docs
        #[allow(dead_code, unreachable_pub)]
        #item
        #alias
    }
}

/// Expands to the alias of the error type. No other endpoint has the same type, so that an error of one is never taken
/// for that of another. The type is written once, since each number as a type argument costs the compiler an item.
fn error_type(context: &Context<'_>, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let ErrorType { set, number } = endpoint.errors?;
    let (cfgs, alias, number) =
        (endpoint.on_items(), &endpoint.generated.error_type, Literal::usize_unsuffixed(number));
    let set = &context.checked.error_sets[set].ident;
    Some(quote!(#(#cfgs)* type #alias = #set<#number>;))
}

/// Expands to `EndpointParts { … }` with the fields that differ from the default.
fn parts(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let short = &context.short;
    let (name, method) = (names::plain(&endpoint.ident), method(short, endpoint));
    let template = endpoint.pieces.iter().map(|piece| path_piece(short, piece));
    let query = endpoint.query.as_ref().map(|query| quote!(query: #query,));
    let parameters = endpoint.parameters.iter().map(|parameter| self::parameter(context, parameter));
    let (output, schemas) = (output(short, endpoint.output.kind), schemas(context, endpoint));
    let listed = |field: &str, statuses: &[u16]| {
        let field = format_ident!("{field}");
        (!statuses.is_empty()).then(|| quote!(#field: &[#(#statuses),*],))
    };
    let (ok, pending) = (listed("ok", &endpoint.ok), listed("pending", &endpoint.pending));
    let headers = (!endpoint.headers.is_empty()).then(|| {
        let pairs = endpoint.headers.iter().map(|(name, value)| quote!((#name, #value)));
        quote!(headers: &[#(#pairs),*],)
    });
    let response_headers = (!endpoint.response_headers.is_empty()).then(|| {
        let headers = endpoint.generated.headers().ident;
        quote!(response_headers: <#headers as #short::ResponseHeaders>::NAMES,)
    });
    let errors = endpoint.errors.map(|_| {
        let errors = context.errors(endpoint);
        quote!(errors: #short::ErrorType::of::<#errors>(),)
    });
    let (pagination, options) = (pagination(short, endpoint), options(short, endpoint));
    let stability = match endpoint.stability {
        Stability::Stable => None,
        Stability::Beta => Some(quote!(stability: #short::Stability::Beta,)),
        Stability::Alpha => Some(quote!(stability: #short::Stability::Alpha,)),
        Stability::Deprecated => Some(quote!(deprecated: true,)),
    };
    let deprecated = endpoint.deprecated_if.as_ref().filter(|_| endpoint.stability != Stability::Deprecated);
    let deprecated = deprecated.map(|condition| quote!(deprecated: ::core::cfg!(#condition),));
    let operation = endpoint.operation.as_ref().map(|name| quote!(operation: #short::Some(#name),));
    let docs_url = endpoint.docs_url.as_ref().map(|url| quote!(docs_url: #short::Some(#url),));
    let parameters = (!endpoint.parameters.is_empty()).then(|| quote!(parameters: &[#(#parameters),*],));
    quote! {
        #short::EndpointParts {
            name: #name,
            #method
            template: &[#(#template),*],
            #query #parameters
            #output #schemas #ok #pending #headers #response_headers #errors #pagination #options #stability #deprecated
            #operation #docs_url
            ..#short::EndpointParts::DEFAULT
        }
    }
}

/// Expands to the method; one without a constant is created when it is first used.
fn method(short: &Ident, endpoint: &CheckedEndpoint) -> TokenStream {
    let name = &endpoint.method.name;
    if endpoint.method.is_known {
        let name = format_ident!("{name}");
        return quote!(method: &#short::Method::#name,);
    }
    quote!(custom_method: #short::Some({
        static METHOD: #short::CustomMethod = #short::CustomMethod::new(#name);
        &METHOD
    }),)
}

fn path_piece(short: &Ident, piece: &Piece) -> TokenStream {
    match piece {
        Piece::Literal(text) => quote!(#short::Literal(#text)),
        Piece::Value(name) => quote!(#short::Value(#name)),
        Piece::Segments(name) => quote!(#short::Segments(#name)),
        Piece::Address(name) => quote!(#short::Url(#name)),
    }
}

/// Expands to `ParameterParts::query("lang", …)`, with further fields if they differ from the default.
fn parameter(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let (short, cfgs, name) = (&context.short, &parameter.cfgs, names::plain(&parameter.ident));
    let wire_name = &parameter.wire_name;
    let wire_name = (name != *wire_name).then(|| quote!(wire_name: #short::Some(#wire_name),));
    // The type of an invalid parameter may not exist, and a file is not a list of numbers.
    let schema = if parameter.wrong || parameter.style == ValueStyle::File {
        quote!(#short::NO_SCHEMA)
    } else {
        schema(short, &parameter.ty)
    };
    let style = (parameter.style != ValueStyle::Plain).then(|| {
        let style = parameter.style.path(short);
        quote!(style: #style,)
    });
    let body = (parameter.body != BodyKind::Json).then(|| {
        let kind = parameter.body.path(short);
        quote!(body: #kind,)
    });
    let media_type = parameter.media_type.as_ref().map(|media_type| quote!(media_type: #short::Some(#media_type),));
    let default = super::method::default(context, parameter)
        .map(|write| quote!(default: #short::Some(#short::DefaultValue(#write)),));
    let format = parameter.format.as_ref().map(|(before, after)| quote!(format: #short::Some((#before, #after)),));
    let file_name = parameter.file_name.as_ref().map(|name| quote!(file_name: #short::Some(#name),));
    let secret = parameter.secret.then(|| quote!(secret: true,));
    let prefix = parameter.prefix.as_ref().map(|prefix| quote!(prefix: #prefix,));
    let deprecated = parameter.deprecated.as_ref().map(|deprecation| {
        let applies = deprecation.applies();
        quote!(deprecated: #applies,)
    });
    let kind = match (parameter.role, parameter.required) {
        (Role::Path, _) => quote!(path),
        (Role::Query, true) => quote!(query),
        (Role::Query, false) => quote!(optional_query),
        (Role::Form, true) => quote!(form),
        (Role::Form, false) => quote!(optional_form),
        (Role::Part, true) => quote!(part),
        (Role::Part, false) => quote!(optional_part),
        (Role::Body, true) => quote!(body),
        (Role::Body, false) => quote!(optional_body),
        (Role::Header, true) => quote!(header),
        (Role::Header, false) => quote!(optional_header),
    };
    let plain = quote!(#short::ParameterParts::#kind(#name, #schema));
    let more = quote!(#wire_name #style #body #media_type #file_name #default #format #prefix #deprecated #secret);
    if more.is_empty() {
        return quote!(#(#cfgs)* #plain);
    }
    quote!(#(#cfgs)* #short::ParameterParts { #more ..#plain })
}

/// Expands to the format of the result, unless it is ignored.
fn output(short: &Ident, kind: OutputKind) -> Option<TokenStream> {
    let kind = match kind {
        OutputKind::Nothing | OutputKind::Wrong => return None,
        OutputKind::Json => quote!(Json),
        OutputKind::Text => quote!(Text),
        OutputKind::Bytes => quote!(Bytes),
        OutputKind::Content => quote!(Content),
        OutputKind::Raw => quote!(Raw),
        OutputKind::Stream => quote!(Stream),
        OutputKind::Items => quote!(Items),
        OutputKind::Lines => quote!(Lines),
        OutputKind::Events => quote!(Events),
    };
    Some(quote!(output: #short::Output::#kind,))
}

/// Expands to the schema of a JSON result, or one for each status.
fn schemas(context: &Context<'_>, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let short = &context.short;
    if endpoint.output.kind != OutputKind::Json {
        return None;
    }
    let Some(set) = endpoint.output.by_status else { return Some(schema_field(short, &endpoint.output.ty)) };
    let bodies = context.checked.success_sets[set].variants.iter().filter(|variant| !is_unit(&variant.body));
    let schemas = bodies.map(|variant| {
        let (status, schema) = (variant.status, schema(short, &variant.body));
        quote!((#status, #schema))
    });
    Some(quote!(schema_by_status: &[#(#schemas),*],))
}

fn schema_field(short: &Ident, ty: &Type) -> TokenStream {
    let schema = schema(short, ty);
    quote!(schema: #schema,)
}

/// Expands to the schema of a type; the probe returns none for types without one.
fn schema(short: &Ident, ty: &Type) -> TokenStream {
    quote!(#short::Probe::<#ty>::SCHEMA)
}

fn pagination(short: &Ident, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let index = |index| super::method::index(endpoint, index);
    let pagination = match endpoint.paginate? {
        Pagination::Offset { limit, offset } => {
            let [limit, offset] = [limit, offset].map(index);
            quote!(Offset { limit: #limit, offset: #offset })
        }
        Pagination::Page { page, per_page } => {
            let [page, per_page] = [page, per_page].map(index);
            quote!(Page { page: #page, per_page: #per_page })
        }
        Pagination::Token { token } => {
            let token = index(token);
            quote!(Token { token: #token })
        }
        Pagination::Link => quote!(Link),
    };
    Some(quote!(pagination: #short::Some(#short::Pagination::#pagination),))
}

/// Expands to the options that control calls, if any differs from the default.
fn options(short: &Ident, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let fields: TokenStream = endpoint
        .settings
        .iter()
        .map(|(field, value)| {
            let field = format_ident!("{field}");
            match value {
                Setting::Flag(value) => quote!(#field: #value,),
                Setting::Retry(variant) => {
                    let variant = format_ident!("{variant}");
                    quote!(#field: #short::EndpointRetry::#variant,)
                }
                Setting::Time(millis) => quote!(#field: #short::Some(#short::Duration::from_millis(#millis)),),
            }
        })
        .collect();
    (!fields.is_empty())
        .then(|| quote!(options: #short::EndpointOptions { #fields ..#short::EndpointOptions::DEFAULT },))
}
