//! The `static` of an endpoint, and the name of its errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::Context;
use crate::docs;
use crate::model::{CheckedEndpoint, OutputKind, Parameter, Role, Style};
use crate::names;
use crate::template::Piece;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let runtime = context.runtime;
    let (vis, cfgs) = (&context.checked.item.vis, &endpoint.cfgs);
    let (ident, alias) = (names::description(&endpoint.ident), names::error_alias(&endpoint.ident));
    let (name, template) = (names::plain(&endpoint.ident), &endpoint.template);
    let method = Ident::new(endpoint.method, endpoint.ident.span());
    let pieces = endpoint.pieces.iter().map(|piece| expand_piece(context, endpoint, piece));
    let parameters = endpoint.parameters.iter().map(|parameter| expand_parameter(context, parameter));
    let statuses = endpoint.errors.map(|set| {
        let statuses = context.checked.error_sets[set].variants.iter().map(|variant| variant.status);
        quote!(.errors(&[#(#statuses),*]))
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
    let timeout = endpoint.timeout.map(|millis| quote!(.timeout(::core::time::Duration::from_millis(#millis))));
    let stability = endpoint.stability.map(|level| {
        let level = Ident::new(level, endpoint.ident.span());
        quote!(.stability(#runtime::Stability::#level))
    });
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
        #vis static #ident: #runtime::Endpoint<#result, #alias> = #runtime::Endpoint::new(
            #runtime::Description::new(
                #name,
                #runtime::private::Method::#method,
                #template,
                &[#(#pieces),*],
                &[#(#parameters),*],
            )
            #ok #pending #statuses #accept #unauthenticated #idempotent #never_retried #timeout #headers #stability,
            #decode,
        );
        #(#cfgs)*
        #alias_docs
        #vis type #alias = #errors;
    }
}

fn expand_piece(context: &Context<'_>, endpoint: &CheckedEndpoint, piece: &Piece) -> TokenStream {
    let runtime = context.runtime;
    // Values come in the order of the arguments, which need not be that of the template.
    let place = |name: &String| {
        let mut paths = endpoint.parameters.iter().filter(|parameter| parameter.role == Role::Path);
        paths.position(|parameter| parameter.wire_name == *name).unwrap_or(0)
    };
    match piece {
        Piece::Literal(text) => quote!(#runtime::private::Piece::Literal(#text)),
        Piece::Value(name) => {
            let place = Literal::usize_unsuffixed(place(name));
            quote!(#runtime::private::Piece::Value(#place))
        }
        Piece::Segments(name) => {
            let place = Literal::usize_unsuffixed(place(name));
            quote!(#runtime::private::Piece::Segments(#place))
        }
    }
}

fn expand_parameter(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let runtime = context.runtime;
    let (name, wire_name) = (names::plain(&parameter.ident), &parameter.wire_name);
    let named = (name != *wire_name).then(|| quote!(.named(#wire_name)));
    let optional = (!parameter.required).then(|| quote!(.optional()));
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
        quote!(.style(#runtime::Style::#style))
    });
    let media_type = parameter.media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
    let default = super::method::default(context, parameter);
    quote! {
        #runtime::Parameter::new(#runtime::Role::#role, #name) #named #optional
            #style #media_type #secret #default
    }
}

/// What the endpoint wants to be answered with, where that is not JSON.
fn accept(endpoint: &CheckedEndpoint) -> Option<&'static str> {
    match endpoint.output.kind {
        // Even where the result is ignored, errors are read.
        OutputKind::Nothing | OutputKind::Json | OutputKind::Items | OutputKind::Wrong => None,
        OutputKind::Text => Some("text/plain, */*;q=0.5"),
        OutputKind::Bytes | OutputKind::Stream => Some("*/*"),
        OutputKind::Lines => Some("application/x-ndjson, application/jsonl, application/json;q=0.5"),
        OutputKind::Events => Some("text/event-stream"),
    }
}
