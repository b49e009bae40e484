//! Docs of generated items, including those copied from the declaration.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use crate::model::{Checked, CheckedEndpoint, CheckedHeader, ErrorSet, Parameter, Stability, StatusSet, SuccessSet};
use crate::names;
use crate::role::Role;
use crate::style::ValueStyle;

/// Creates a line of documentation.
fn line(text: &str) -> TokenStream {
    let text = if text.is_empty() { String::new() } else { format!(" {text}") };
    quote!(#[doc = #text])
}

/// Creates a paragraph of documentation, wrapped so that expansions are readable.
fn paragraph(text: &str) -> TokenStream {
    const WIDTH: usize = 100;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(last) if last.len() + word.len() < WIDTH => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|text| line(text)).collect()
}

/// Creates the docs of the trait after its own: a reference to the list of endpoints.
pub(crate) fn of_trait(checked: &Checked) -> TokenStream {
    let ident = &checked.item.ident;
    let own = (!checked.item.attrs.iter().any(|attribute| attribute.path().is_ident(names::DOC)))
        .then(|| line(&format!("Endpoints of `{ident}`.")));
    let text = format!(
        "Implemented for every `Caller`, such as a `Client`. `<dyn {ident}>::ENDPOINTS` lists the endpoint descriptors."
    );
    let (empty, text) = (line(""), line(&text));
    quote!(#own #empty #text)
}

/// Creates the docs of a method: its own, then its route, setters and errors.
pub(crate) fn of_method(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let own = &endpoint.docs;
    let name = names::plain(&endpoint.ident);
    let own_line = own.is_empty().then(|| line(&format!("Calls `{name}`.")));
    let builder = &endpoint.generated.builder;
    let setters: Vec<_> = endpoint
        .setters()
        .map(|(_, parameter)| format!("[`{}`]({builder}::{})", names::plain(&parameter.ident), parameter.ident))
        .collect();
    let optional =
        if setters.is_empty() { String::new() } else { format!(" Optional parameters: {}.", setters.join(", ")) };
    let errors = endpoint.errors.map_or_else(
        || " Declares no errors.".to_owned(),
        |errors| {
            let alias = &endpoint.generated.errors;
            format!(" Errors: [`{alias}`] ({}).", statuses(&checked.error_sets[errors.set]))
        },
    );
    let stability = match endpoint.stability {
        Stability::Stable | Stability::Deprecated => "",
        Stability::Beta => " Beta: may still change.",
        Stability::Alpha => " Alpha: may change or be removed at any time.",
    };
    let page = endpoint.docs_url.as_ref().map(|url| format!(" See the [API reference]({url}).")).unwrap_or_default();
    let text = format!("`{} {}`.{stability}{optional}{errors}{page}", endpoint.method.name, endpoint.template);
    let required: Vec<_> = endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.required && !parameter.docs.is_empty())
        .map(|parameter| {
            let text: Vec<_> = parameter.docs.iter().filter_map(doc_text).collect();
            let name = names::plain(&parameter.ident);
            if !text.contains(&String::new()) {
                return line(&format!("- `{name}`: {}", text.join(" ")));
            }
            // Several blocks keep their lines, which belong to the item by their indentation.
            let lines = parameter.docs.iter().filter_map(doc_line).enumerate();
            lines
                .map(|(index, text)| match index {
                    0 => line(&format!("- `{name}`: {}", text.trim_start())),
                    _ if text.trim().is_empty() => line(""),
                    _ => line(&format!("  {}", text.strip_prefix(' ').unwrap_or(&text))),
                })
                .collect()
        })
        .collect();
    let arguments = (!required.is_empty()).then(|| {
        let empty = line("");
        quote!(#empty #(#required)*)
    });
    let (empty, text) = (line(""), paragraph(&text));
    quote!(#(#own)* #own_line #arguments #empty #text)
}

/// Adds `#[doc(hidden)]` if the endpoint has it.
fn hideable(endpoint: &CheckedEndpoint, docs: &TokenStream) -> TokenStream {
    let hidden = endpoint.hidden();
    quote!(#docs #(#hidden)*)
}

pub(crate) fn of_static(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    hideable(
        endpoint,
        &line(&format!(
            "Endpoint of [`{of}::{method}`]: `{} {}`.",
            endpoint.method.name,
            endpoint.template,
            of = checked.item.ident,
            method = endpoint.ident,
        )),
    )
}

pub(crate) fn of_alias(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let (of, method) = (&checked.item.ident, &endpoint.ident);
    hideable(
        endpoint,
        &line(&match endpoint.errors {
            Some(errors) => {
                format!("Declared errors of [`{of}::{method}`]: {}.", statuses(&checked.error_sets[errors.set]))
            }
            None => format!("Declared errors of [`{of}::{method}`]: none."),
        }),
    )
}

pub(crate) fn of_builders(checked: &Checked) -> TokenStream {
    line(&format!("Request builders for [`{}`], with an alias for each endpoint.", checked.item.ident))
}

pub(crate) fn of_builder(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let setters: Vec<_> =
        endpoint.setters().map(|(_, parameter)| format!("`{}`", names::plain(&parameter.ident))).collect();
    let optional =
        if setters.is_empty() { String::new() } else { format!(" Optional parameters: {}.", setters.join(", ")) };
    hideable(
        endpoint,
        &line(&format!(
            "Request builder for [`{}::{}`]; await it to send the request.{optional}",
            checked.item.ident, endpoint.ident
        )),
    )
}

/// Returns the argument's own docs, or a description of its setter.
pub(crate) fn of_setter(parameter: &Parameter) -> TokenStream {
    if !parameter.docs.is_empty() {
        let docs = &parameter.docs;
        return quote!(#(#docs)*);
    }
    line(&match parameter.role {
        Role::Query | Role::Path => format!("Sets the query parameter `{}`.", parameter.wire_name),
        Role::Form => format!("Sets the form field `{}`.", parameter.wire_name),
        Role::Part => format!("Sets the part `{}` of the form.", parameter.wire_name),
        Role::Body => "Sets the request body.".to_owned(),
        Role::Header if parameter.style == ValueStyle::Flatten => "Sets additional headers.".to_owned(),
        Role::Header => format!("Sets the header `{}`.", parameter.wire_name),
    })
}

pub(crate) fn of_arguments(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    hideable(
        endpoint,
        &line(&format!("Arguments of [`{}::{}`], decoded for a service.", checked.item.ident, endpoint.ident)),
    )
}

/// Returns the argument's own docs, or a description of it.
pub(crate) fn of_argument(parameter: &Parameter) -> TokenStream {
    if !parameter.docs.is_empty() {
        let docs = &parameter.docs;
        return quote!(#(#docs)*);
    }
    line(&match parameter.role {
        Role::Path => format!("Path parameter `{}`.", parameter.wire_name),
        Role::Query => format!("Query parameter `{}`.", parameter.wire_name),
        Role::Form => format!("Form field `{}`.", parameter.wire_name),
        Role::Part => format!("Part `{}` of the form.", parameter.wire_name),
        Role::Body => "Request body.".to_owned(),
        Role::Header if parameter.style == ValueStyle::Flatten => "Additional headers.".to_owned(),
        Role::Header => format!("Header `{}`.", parameter.wire_name),
    })
}

pub(crate) fn of_service(checked: &Checked) -> TokenStream {
    let ident = &checked.item.ident;
    let text = [
        format!("Service that handles calls of [`{ident}`] in tests."),
        String::new(),
        "Each method receives the decoded arguments and returns the result or a declared error. The default methods"
            .to_owned(),
        format!("respond with status 501. `<dyn {ident}>::service` creates the routes for `FakeService::serve`."),
    ];
    text.iter().map(|text| line(text)).collect()
}

/// Creates the docs of a service method: those of the endpoint, then its route.
pub(crate) fn of_served(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let own = &endpoint.docs;
    let empty = (!own.is_empty()).then(|| line(""));
    let text = line(&format!(
        "Handles calls of [`{}::{}`], `{} {}`. The default implementation responds with status 501.",
        checked.item.ident, endpoint.ident, endpoint.method.name, endpoint.template
    ));
    quote!(#(#own)* #empty #text)
}

pub(crate) fn of_routes(service: &Ident) -> TokenStream {
    line(&format!("Creates the routes of all endpoints from a [`{service}`], for `FakeService::serve`."))
}

pub(crate) fn of_error_set(of_trait: &Ident, set: &ErrorSet) -> TokenStream {
    line(&format!("Declared errors in [`{of_trait}`]: {}. Each endpoint has its own type.", statuses(set)))
}

pub(crate) fn of_success_set(checked: &Checked, set: &SuccessSet) -> TokenStream {
    let of_trait = &checked.item.ident;
    let is = |endpoint: &&CheckedEndpoint| {
        let index = endpoint.output.by_status.and_then(|index| checked.success_sets.get(index));
        index.is_some_and(|other| other.ident == set.ident)
    };
    let methods: Vec<_> = checked
        .endpoints
        .iter()
        .filter(is)
        .map(|endpoint| format!("[`{of_trait}::{method}`]", method = endpoint.ident))
        .collect();
    line(&format!("Result of {}, by status.", methods.join(" and ")))
}

pub(crate) fn of_response_headers(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let (of, method) = (&checked.item.ident, &endpoint.ident);
    hideable(endpoint, &line(&format!("Response headers of [`{of}::{method}`].")))
}

pub(crate) fn of_response_header(header: &CheckedHeader) -> TokenStream {
    if !header.docs.is_empty() {
        let docs = &header.docs;
        return quote!(#(#docs)*);
    }
    line(&format!("Response header `{}`.", header.name))
}

pub(crate) fn of_pages() -> TokenStream {
    line("Returns the items of this and all following pages as a stream. Pages are requested as needed.")
}

pub(crate) fn of_status(status: u16) -> TokenStream {
    let text = text_of_status(status);
    quote!(#[doc = #text])
}

/// Creates the docs of a variant of declared errors.
pub(crate) fn of_error_status(status: StatusSet) -> TokenStream {
    match status {
        StatusSet::Code(code) => of_status(code),
        StatusSet::Class(digit) => line(&format!("Any other status from {digit}00 to {digit}99.")),
        StatusSet::Default => line("Any other error status."),
    }
}

/// Creates the docs of the status of an error that is not declared by its own status.
pub(crate) fn of_status_field() -> TokenStream {
    line("The status of the response.")
}

/// Creates the docs of the body of such an error.
pub(crate) fn of_body_field() -> TokenStream {
    line("The body of the response.")
}

/// Returns the docs of a status as a string, with the leading space of a line of docs.
pub(crate) fn text_of_status(status: u16) -> String {
    match names::reason(status) {
        Some(reason) => format!(" {status} {reason}"),
        None => format!(" {status}"),
    }
}

fn statuses(set: &ErrorSet) -> String {
    let statuses: Vec<_> = set.variants.iter().map(|variant| variant.status.to_string()).collect();
    statuses.join(", ")
}

/// Returns the text of a `#[doc = "…"]`.
fn doc_text(attribute: &syn::Attribute) -> Option<String> {
    Some(doc_line(attribute)?.trim().to_owned())
}

/// Returns the text of a doc attribute with its indentation.
fn doc_line(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    let text: syn::LitStr = match &pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.clone(),
        other => syn::parse2(other.to_token_stream()).ok()?,
    };
    Some(text.value())
}
