//! The `static` of an endpoint, and the name of its errors.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::Context;
use super::conditional::byte_list;
use super::schemas::{Formed, Forms};
use crate::docs;
use crate::model::{CheckedEndpoint, OutputKind, Pagination, Parameter, Role, Setting, Stability, is_unit};
use crate::names;
use crate::style::{BodyKind, ValueStyle};
use crate::template::Piece;

pub(super) fn expand(context: &Context<'_>, endpoint: &CheckedEndpoint) -> TokenStream {
    let (runtime, short) = (context.runtime, &context.short);
    let (vis, cfgs) = (&context.checked.item.vis, &endpoint.cfgs);
    let (ident, alias) = (&endpoint.generated.description, &endpoint.generated.errors);
    let (name, template) = (names::plain(&endpoint.ident), &endpoint.template);
    let (method, path) = (&endpoint.method, path(endpoint));
    let parameters = endpoint.parameters.iter().map(|parameter| {
        let (cfgs, name) = (&parameter.cfgs, names::plain(&parameter.ident));
        quote!(#(#cfgs)* #name)
    });
    let roles = byte_list(endpoint.parameters.iter().map(|parameter| (role(parameter), &parameter.cfgs[..])));
    let (output, Forms { places, table }, results) = output(context, endpoint);
    let list = |name: &str, statuses: &[u16]| {
        let name = Ident::new(name, endpoint.ident.span());
        (!statuses.is_empty()).then(|| quote!(.#name(&[#(#statuses),*])))
    };
    let (ok, pending) = (list("ok", &endpoint.ok), list("pending", &endpoint.pending));
    let options = options(context, endpoint);
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
    let parameter_details = parameter_details(context, endpoint);
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
        #ok #pending #options #headers #stability #operation #pagination
        #response_headers #results #parameter_details
    };
    let details = if details.is_empty() {
        quote!(#short::NO_ENDPOINT_DETAILS)
    } else {
        quote!(#short::Some(&#short::EndpointDetails::NONE #details))
    };
    quote! {
        #(#cfgs)*
        #static_docs
        #vis static #ident: #runtime::Endpoint<#result, #alias> = #short::Endpoint::new(
            #short::declared! {
                #name #method #template #path &[#(#parameters),*], #roles, #places, #table, #output #docs_url #details
            },
            #decode,
        );
        #(#cfgs)*
        #alias_docs
        #vis type #alias = #errors;
    }
}

/// The options that decide how calls behave, those that differ from the default.
fn options(context: &Context<'_>, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let short = &context.short;
    let fields: TokenStream = endpoint
        .settings
        .iter()
        .map(|(field, value)| {
            let field = Ident::new(field, Span::call_site());
            match value {
                Setting::Flag(value) => quote!(#field: #value,),
                Setting::Time(millis) => quote!(#field: #short::Some(#short::Duration::from_millis(#millis)),),
            }
        })
        .collect();
    (!fields.is_empty())
        .then(|| quote!(.options(#short::EndpointOptions { #fields ..#short::EndpointOptions::DEFAULT })))
}

/// The template with the places of values among the path parameters: they come in the order of the arguments, which need
/// not be that of the template.
fn path(endpoint: &CheckedEndpoint) -> String {
    let place = |name: &String| {
        let mut paths = endpoint.parameters.iter().filter(|parameter| parameter.role == Role::Path);
        paths.position(|parameter| parameter.wire_name == *name).unwrap_or(0)
    };
    let piece = |piece: &Piece| match piece {
        Piece::Literal(text) => text.clone(),
        Piece::Value(name) => format!("<{}>", place(name)),
        Piece::Segments(name) | Piece::Address(name) => format!("<{}..>", place(name)),
    };
    endpoint.pieces.iter().map(piece).collect()
}

/// The letter of its role, a capital if it is required.
fn role(parameter: &Parameter) -> u8 {
    let letter = match parameter.role {
        Role::Path => b'p',
        Role::Query => b'q',
        Role::Form => b'f',
        Role::Body => b'b',
        Role::Header => b'h',
    };
    if parameter.required { letter.to_ascii_uppercase() } else { letter }
}

/// What is said of some parameters only, by their places.
fn parameter_details(context: &Context<'_>, endpoint: &CheckedEndpoint) -> Option<TokenStream> {
    let short = &context.short;
    let details: Vec<_> = endpoint
        .parameters
        .iter()
        .enumerate()
        .filter_map(|(place, parameter)| {
            let (details, cfgs) = (details_of(context, parameter), &parameter.cfgs);
            let place = super::method::place(endpoint, place);
            (!details.is_empty()).then(|| quote!(#(#cfgs)* (#place, #short::ParameterDetails::NONE #details)))
        })
        .collect();
    (!details.is_empty()).then(|| quote!(.parameters(&[#(#details),*])))
}

fn details_of(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let short = &context.short;
    let (name, wire_name) = (names::plain(&parameter.ident), &parameter.wire_name);
    let named = (name != *wire_name).then(|| quote!(.named(#wire_name)));
    let secret = parameter.secret.then(|| quote!(.secret()));
    let style = (parameter.style != ValueStyle::Plain).then(|| {
        let style = parameter.style.path(short);
        quote!(.style(#style))
    });
    let body = (parameter.body != BodyKind::Json).then(|| {
        let kind = parameter.body.path(short);
        quote!(.body(#kind))
    });
    let media_type = parameter.media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
    let default = super::method::default(context, parameter);
    quote!(#named #style #body #media_type #secret #default)
}

/// The letter of how the result is read, the forms of the parameters and of the result, and those of a result that depends
/// on the status.
fn output(context: &Context<'_>, endpoint: &CheckedEndpoint) -> (Literal, Forms, Option<TokenStream>) {
    let letter = match endpoint.output.kind {
        OutputKind::Nothing | OutputKind::Wrong => b'n',
        OutputKind::Json => b'j',
        OutputKind::Text => b't',
        OutputKind::Bytes => b'b',
        OutputKind::Content => b'c',
        OutputKind::Raw => b'r',
        OutputKind::Stream => b's',
        OutputKind::Items => b'i',
        OutputKind::Lines => b'l',
        OutputKind::Events => b'e',
    };
    let is_json = endpoint.output.kind == OutputKind::Json;
    // One that is wrong may be of a type that does not exist.
    let mut types: Vec<Formed<'_>> = endpoint
        .parameters
        .iter()
        .map(|parameter| ((!parameter.wrong).then_some(&parameter.ty), &parameter.cfgs[..]))
        .collect();
    if is_json && endpoint.output.by_status.is_none() {
        types.push((Some(&endpoint.output.ty), &[]));
    }
    let is_conditional = !endpoint.cfgs.is_empty();
    let results = endpoint.output.by_status.filter(|_| is_json).map(|set| {
        let bodies = context.checked.success_sets[set].variants.iter().filter(|variant| !is_unit(&variant.body));
        let forms = bodies.map(|variant| {
            let (status, ty) = (variant.status, &variant.body);
            let form = context.schemas.form(ty, is_conditional, context.runtime);
            quote!((#status, #form))
        });
        quote!(.results(&[#(#forms),*]))
    });
    (Literal::byte_character(letter), context.schemas.of(&types, is_conditional, context.runtime), results)
}
