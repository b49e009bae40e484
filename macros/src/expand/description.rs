//! The `static` of an endpoint, and the name of its errors.

use proc_macro2::{Literal, Span, TokenStream};
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
    let (ident, alias) = (&endpoint.generated.description, &endpoint.generated.errors);
    let (name, template) = (names::plain(&endpoint.ident), &endpoint.template);
    let method = Ident::new(endpoint.method, endpoint.ident.span());
    let pieces = endpoint.pieces.iter().map(|piece| expand_piece(endpoint, piece));
    let parameters = endpoint.parameters.iter().map(|parameter| expand_parameter(context, endpoint, parameter));
    let list = |name: &str, statuses: &[u16]| {
        let name = Ident::new(name, endpoint.ident.span());
        (!statuses.is_empty()).then(|| quote!(.#name(&[#(#statuses),*])))
    };
    let (ok, pending) = (list("ok", &endpoint.ok), list("pending", &endpoint.pending));
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
    let docs_url = match &endpoint.docs_url {
        Some(url) => quote!(#url),
        None => quote!(""),
    };
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
    let details = quote! {
        #ok #pending #unauthenticated #idempotent #never_retried #timeout #headers #stability #operation #pagination
        #response_headers
    };
    let details = optional(short, "EndpointDetails", "NO_ENDPOINT_DETAILS", &details);
    quote! {
        #(#cfgs)*
        #static_docs
        #vis static #ident: #runtime::Endpoint<#result, #alias> = #short::Endpoint::new(
            #short::declared! {
                #name #method #template [#(#pieces)*] [#(#parameters)*] #output #docs_url, #details
            },
            #decode,
        );
        #(#cfgs)*
        #alias_docs
        #vis type #alias = #errors;
    }
}

/// Some details, if there are calls that say which.
fn optional(short: &Ident, details: &str, none: &str, calls: &TokenStream) -> TokenStream {
    let [details, none] = [details, none].map(|name| Ident::new(name, Span::call_site()));
    if calls.is_empty() {
        return quote!(#short::#none);
    }
    quote!(#short::Some(&#short::#details::NONE #calls))
}

fn expand_piece(endpoint: &CheckedEndpoint, piece: &Piece) -> TokenStream {
    // Values come in the order of the arguments, which need not be that of the template.
    let place = |name: &String| {
        let mut paths = endpoint.parameters.iter().filter(|parameter| parameter.role == Role::Path);
        Literal::usize_unsuffixed(paths.position(|parameter| parameter.wire_name == *name).unwrap_or(0))
    };
    let (kind, value) = match piece {
        Piece::Literal(text) => return quote!(Literal #text),
        Piece::Value(name) => ("Value", place(name)),
        Piece::Address(name) => ("Address", place(name)),
        Piece::Segments(name) => ("Segments", place(name)),
    };
    let kind = Ident::new(kind, Span::call_site());
    quote!(#kind #value)
}

fn expand_parameter(context: &Context<'_>, endpoint: &CheckedEndpoint, parameter: &Parameter) -> TokenStream {
    let short = &context.short;
    let (name, wire_name) = (names::plain(&parameter.ident), &parameter.wire_name);
    let named = (name != *wire_name).then(|| quote!(.named(#wire_name)));
    let letter = match parameter.role {
        Role::Path => b'p',
        Role::Query => b'q',
        Role::Form => b'f',
        Role::Body => b'b',
        Role::Header => b'h',
    };
    let role = Literal::byte_character(if parameter.required { letter.to_ascii_uppercase() } else { letter });
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
    let (cfgs, more) = (&parameter.cfgs, quote!(#named #style #media_type #secret #default));
    let more = optional(short, "ParameterDetails", "NO_PARAMETER_DETAILS", &more);
    quote!(#(#cfgs)* #role #name #schema, #more;)
}

/// How the result is read, and the forms of it that are JSON.
fn output(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let kind = match endpoint.output.kind {
        OutputKind::Nothing | OutputKind::Wrong => quote!(Nothing),
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
    quote!(#kind [#(#forms),*])
}
