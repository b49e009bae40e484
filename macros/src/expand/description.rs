//! The `static` of an endpoint, and the name of its errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Ident, Type, parse_quote};

use super::Context;
use crate::docs;
use crate::model::{CheckedEndpoint, OutputKind, Pagination, Parameter, Role, Stability, Style, is_unit};
use crate::names;
use crate::template::Piece;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (runtime, short) = (context.runtime, &context.short);
    let (vis, cfgs) = (&context.checked.item.vis, &endpoint.cfgs);
    let (ident, alias) = (names::description(&endpoint.ident), names::error_alias(&endpoint.ident));
    let (name, template) = (names::plain(&endpoint.ident), &endpoint.template);
    let method = Ident::new(endpoint.method, endpoint.ident.span());
    let pieces = endpoint.pieces.iter().map(|piece| expand_piece(context, endpoint, piece));
    let parameters = endpoint.parameters.iter().map(|parameter| {
        let (cfgs, parameter) = (&parameter.cfgs, expand_parameter(context, endpoint, parameter));
        quote!(#(#cfgs)* #parameter)
    });
    let list = |name: &str, statuses: &[u16]| {
        let name = Ident::new(name, endpoint.ident.span());
        (!statuses.is_empty()).then(|| quote!(.#name(&[#(#statuses),*])))
    };
    let (ok, pending) = (list("ok", &endpoint.ok), list("pending", &endpoint.pending));
    let accept = accept(endpoint).map(|media_type| quote!(.accept(#media_type)));
    let unauthenticated = (!endpoint.authenticated).then(|| quote!(.unauthenticated()));
    let idempotent = endpoint.idempotent.then(|| quote!(.idempotent()));
    let never_retried = (!endpoint.retried).then(|| quote!(.never_retried()));
    let timeout = endpoint.timeout.map(|millis| quote!(.timeout(#short::Duration::from_millis(#millis))));
    let stability = match endpoint.stability {
        Stability::Stable => None,
        Stability::Beta => Some(quote!(.stability(#short::Stability::Beta))),
        Stability::Alpha => Some(quote!(.stability(#short::Stability::Alpha))),
        Stability::Deprecated => Some(quote!(.deprecated())),
    };
    let operation = endpoint.operation.as_ref().map(|name| quote!(.operation(#name)));
    let docs_url = endpoint.docs_url.as_ref().map(|url| quote!(.docs(#url)));
    let pagination = endpoint.paginate.map(|pagination| {
        let pagination = match pagination {
            Pagination::Offset { limit, offset } => {
                let [limit, offset] = [limit, offset].map(|place| super::method::place(endpoint, place));
                quote!(Offset { limit: #limit, offset: #offset })
            }
            Pagination::Token { token } => {
                let token = super::method::place(endpoint, token);
                quote!(Token { token: #token })
            }
            Pagination::Link => quote!(Link),
        };
        quote!(.paginated(#short::Pagination::#pagination))
    });
    let response_headers = (!endpoint.response_headers.is_empty()).then(|| {
        let headers = names::response_headers(&endpoint.ident);
        quote!(.response_headers(<#headers as #short::ResponseHeaders>::NAMES))
    });
    let output = output(context, endpoint);
    let headers = (!endpoint.headers.is_empty()).then(|| {
        let pairs = endpoint.headers.iter().map(|(name, value)| quote!((#name, #value)));
        quote!(.headers(&[#(#pairs),*]))
    });
    let (result, decode) = (context.result(endpoint), context.decode(endpoint));
    let errors = match endpoint.errors {
        Some(set) => {
            let set = &context.checked.error_sets[set].ident;
            quote!(#set)
        }
        None => quote!(#runtime::NoDeclaredErrors),
    };
    let (static_docs, alias_docs) =
        (docs::of_static(context.checked, endpoint), docs::of_alias(context.checked, endpoint));
    quote! {
        #(#cfgs)*
        #static_docs
        #vis static #ident: #runtime::Endpoint<#result, #alias> = #short::Endpoint::new(
            #short::Description::new(
                #name,
                #short::Method::#method,
                #template,
                &[#(#pieces),*],
                &[#(#parameters),*],
            )
            #output #ok #pending #accept #unauthenticated #idempotent #never_retried #timeout #headers #stability
            #operation #docs_url #pagination #response_headers,
            #decode,
        );
        #(#cfgs)*
        #alias_docs
        #vis type #alias = #errors;
    }
}

fn expand_piece(context: &Context<'_>, endpoint: &CheckedEndpoint, piece: &Piece) -> TokenStream {
    let short = &context.short;
    // Values come in the order of the arguments, which need not be that of the template.
    let place = |name: &String| {
        let mut paths = endpoint.parameters.iter().filter(|parameter| parameter.role == Role::Path);
        paths.position(|parameter| parameter.wire_name == *name).unwrap_or(0)
    };
    match piece {
        Piece::Literal(text) => quote!(#short::Piece::Literal(#text)),
        Piece::Value(name) => {
            let place = Literal::usize_unsuffixed(place(name));
            quote!(#short::Piece::Value(#place))
        }
        Piece::Address(name) => {
            let place = Literal::usize_unsuffixed(place(name));
            quote!(#short::Piece::Address(#place))
        }
        Piece::Segments(name) => {
            let place = Literal::usize_unsuffixed(place(name));
            quote!(#short::Piece::Segments(#place))
        }
    }
}

fn expand_parameter(context: &Context<'_>, endpoint: &CheckedEndpoint, parameter: &Parameter) -> TokenStream {
    let short = &context.short;
    let (name, wire_name) = (names::plain(&parameter.ident), &parameter.wire_name);
    let named = (name != *wire_name).then(|| quote!(.named(#wire_name)));
    let required = parameter.required;
    let role = match parameter.role {
        Role::Path => quote!(Path),
        Role::Query => quote!(Query),
        Role::Form => quote!(Form),
        Role::Body => quote!(Body),
        Role::Header => quote!(Header),
    };
    let secret = parameter.secret.then(|| quote!(.secret()));
    let style = parameter.style.map(|style| {
        let style = match style {
            Style::Joined(separator) => quote!(Joined(#separator)),
            Style::Json => quote!(Json),
            Style::Flatten => quote!(Flattened),
            Style::Text => quote!(Text),
            Style::Bytes => quote!(Bytes),
            Style::Stream => quote!(Stream),
            Style::Multipart => quote!(Multipart),
        };
        quote!(.style(#short::Style::#style))
    });
    let media_type = parameter.media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
    let default = super::method::default(context, parameter);
    // One that is wrong may be of a type that does not exist.
    let nothing = parse_quote!(());
    let ty = if parameter.wrong { &nothing } else { &parameter.ty };
    let is_conditional = !(endpoint.cfgs.is_empty() && parameter.cfgs.is_empty());
    let schema = context.schemas.of(ty, is_conditional, context.runtime);
    let (runtime, more) = (context.runtime, quote!(#named #style #media_type #secret #default));
    let more = (!more.is_empty()).then(|| quote!(, #more));
    quote!(#runtime::private::parameter!(#role #name, #required, #schema #more))
}

/// How the result is read, and the forms of it that are JSON.
fn output(context: &Context<'_>, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let short = &context.short;
    let kind = match endpoint.output.kind {
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
    let is_json = endpoint.output.kind == OutputKind::Json;
    let entry = |status: u16, ty: &Type| {
        let schema = context.schemas.of(ty, !endpoint.cfgs.is_empty(), context.runtime);
        quote!((#status, #schema))
    };
    let forms: Vec<_> = match endpoint.output.by_status {
        _ if !is_json => Vec::new(),
        None => vec![entry(0, &endpoint.output.ty)],
        Some(set) => {
            let bodies = context.checked.success_sets[set].variants.iter().filter(|variant| !is_unit(&variant.body));
            bodies.map(|variant| entry(variant.status, &variant.body)).collect()
        }
    };
    Some(quote!(.output(#short::Output::#kind, &[#(#forms),*])))
}

/// What the endpoint wants to be answered with, where that is not JSON.
fn accept(endpoint: &CheckedEndpoint) -> Option<&'static str> {
    match endpoint.output.kind {
        // Even where the result is ignored, errors are read.
        OutputKind::Nothing | OutputKind::Json | OutputKind::Items | OutputKind::Wrong => None,
        OutputKind::Text => Some("text/plain, */*;q=0.5"),
        OutputKind::Bytes | OutputKind::Content | OutputKind::Raw | OutputKind::Stream => Some("*/*"),
        OutputKind::Lines => Some("application/x-ndjson, application/jsonl, application/json;q=0.5"),
        OutputKind::Events => Some("text/event-stream"),
    }
}
