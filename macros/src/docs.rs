//! The docs of what is generated, and those of the declaration carried over.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use crate::model::{Checked, CheckedEndpoint, CheckedHeader, ErrorSet, Parameter, Stability, SuccessSet};
use crate::names;
use crate::role::Role;
use crate::style::ValueStyle;

/// One line of documentation.
fn line(text: &str) -> TokenStream {
    let text = if text.is_empty() { String::new() } else { format!(" {text}") };
    quote!(#[doc = #text])
}

/// A paragraph of documentation, in lines that an expansion can be read in.
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

/// Under the trait's own docs: where the table of its endpoints is.
pub(crate) fn of_trait(checked: &Checked) -> TokenStream {
    let ident = &checked.item.ident;
    let own = (!checked.item.attrs.iter().any(|attribute| attribute.path().is_ident(names::DOC)))
        .then(|| line(&format!("The endpoints of `{ident}`.")));
    let text = format!(
        "Implemented for everything that has a client; its endpoints are described in `<dyn {ident}>::ENDPOINTS`."
    );
    let (empty, text) = (line(""), line(&text));
    quote!(#own #empty #text)
}

/// The method's own docs, then its route, its setters and its errors.
pub(crate) fn of_method(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let own = &endpoint.docs;
    let name = names::plain(&endpoint.ident);
    let own_line = own.is_empty().then(|| line(&format!("Calls `{name}`.")));
    let builder = &endpoint.generated.builder;
    let setters: Vec<_> = endpoint
        .setters()
        .map(|(_, parameter)| format!("[`{}`]({builder}::{})", names::plain(&parameter.ident), parameter.ident))
        .collect();
    let optional = if setters.is_empty() { String::new() } else { format!(" Optional: {}.", setters.join(", ")) };
    let errors = endpoint.errors.map_or_else(
        || " It declares no errors.".to_owned(),
        |set| {
            let alias = &endpoint.generated.errors;
            format!(" Errors: [`{alias}`] ({}).", statuses(&checked.error_sets[set]))
        },
    );
    let stability = match endpoint.stability {
        Stability::Stable | Stability::Deprecated => "",
        Stability::Beta => " Beta: it may still change.",
        Stability::Alpha => " Alpha: it may change or go at any time.",
    };
    let page = endpoint.docs_url.as_ref().map(|url| format!(" See its [reference]({url}).")).unwrap_or_default();
    let text = format!("`{} {}`.{stability}{optional}{errors}{page}", endpoint.method, endpoint.template);
    let required: Vec<_> = endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.required && !parameter.docs.is_empty())
        .map(|parameter| {
            let text: Vec<_> = parameter.docs.iter().filter_map(doc_text).collect();
            line(&format!("- `{}`: {}", names::plain(&parameter.ident), text.join(" ")))
        })
        .collect();
    let arguments = (!required.is_empty()).then(|| {
        let empty = line("");
        quote!(#empty #(#required)*)
    });
    let (empty, text) = (line(""), paragraph(&text));
    quote!(#(#own)* #own_line #arguments #empty #text)
}

pub(crate) fn of_static(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    line(&format!(
        "The endpoint of [`{of}::{method}`]: `{} {}`.",
        endpoint.method,
        endpoint.template,
        of = checked.item.ident,
        method = endpoint.ident,
    ))
}

pub(crate) fn of_alias(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let (of, method) = (&checked.item.ident, &endpoint.ident);
    line(&match endpoint.errors {
        Some(set) => {
            format!("The declared errors of [`{of}::{method}`]: {}.", statuses(&checked.error_sets[set]))
        }
        None => format!("[`{of}::{method}`] declares no errors."),
    })
}

pub(crate) fn of_builder(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let setters: Vec<_> =
        endpoint.setters().map(|(_, parameter)| format!("`{}`", names::plain(&parameter.ident))).collect();
    let optional = if setters.is_empty() { String::new() } else { format!(" Optional: {}.", setters.join(", ")) };
    line(&format!("A call of [`{}::{}`], sent by awaiting it.{optional}", checked.item.ident, endpoint.ident))
}

/// The argument's own docs, or what is known of it.
pub(crate) fn of_setter(parameter: &Parameter) -> TokenStream {
    if !parameter.docs.is_empty() {
        let docs = &parameter.docs;
        return quote!(#(#docs)*);
    }
    line(&match parameter.role {
        Role::Query | Role::Path => format!("Sets the query parameter `{}`.", parameter.wire_name),
        Role::Form => format!("Sets the form field `{}`.", parameter.wire_name),
        Role::Body => "Sets the body.".to_owned(),
        Role::Header if parameter.style == ValueStyle::Flatten => "Sets further headers.".to_owned(),
        Role::Header => format!("Sets the header `{}`.", parameter.wire_name),
    })
}

pub(crate) fn of_arguments(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    line(&format!("The arguments of a call of [`{}::{}`], as a service gets them.", checked.item.ident, endpoint.ident))
}

/// The argument's own docs, or what is known of it.
pub(crate) fn of_argument(parameter: &Parameter) -> TokenStream {
    if !parameter.docs.is_empty() {
        let docs = &parameter.docs;
        return quote!(#(#docs)*);
    }
    line(&match parameter.role {
        Role::Path => format!("The path parameter `{}`.", parameter.wire_name),
        Role::Query => format!("The query parameter `{}`.", parameter.wire_name),
        Role::Form => format!("The form field `{}`.", parameter.wire_name),
        Role::Body => "The body.".to_owned(),
        Role::Header if parameter.style == ValueStyle::Flatten => "Further headers.".to_owned(),
        Role::Header => format!("The header `{}`.", parameter.wire_name),
    })
}

pub(crate) fn of_service(checked: &Checked) -> TokenStream {
    let ident = &checked.item.ident;
    let text = [
        format!("A service that answers the calls of [`{ident}`] in a test."),
        String::new(),
        format!(
            "Its methods get the arguments decoded, and give the result or a declared error. `<dyn {ident}>::service`"
        ),
        "makes of it what `FakeService::serve` takes. A method that is left out answers 501.".to_owned(),
    ];
    text.iter().map(|text| line(text)).collect()
}

/// The method's own docs, and which calls it answers.
pub(crate) fn of_served(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let own = &endpoint.docs;
    let empty = (!own.is_empty()).then(|| line(""));
    let text = line(&format!(
        "Answers [`{}::{}`], `{} {}`: by 501, unless it is written.",
        checked.item.ident, endpoint.ident, endpoint.method, endpoint.template
    ));
    quote!(#(#own)* #empty #text)
}

pub(crate) fn of_routes(service: &Ident) -> TokenStream {
    line(&format!("The handlers of all endpoints, made of a [`{service}`]: for `FakeService::serve`."))
}

pub(crate) fn of_error_set(of_trait: &Ident, set: &ErrorSet) -> TokenStream {
    line(&format!("Declared errors in [`{of_trait}`]: {}.", statuses(set)))
}

pub(crate) fn of_success_set(checked: &Checked, set: &SuccessSet) -> TokenStream {
    let of_trait = &checked.item.ident;
    let is = |endpoint: &&CheckedEndpoint| {
        let place = endpoint.output.by_status.and_then(|place| checked.success_sets.get(place));
        place.is_some_and(|other| other.ident == set.ident)
    };
    let methods: Vec<_> = checked
        .endpoints
        .iter()
        .filter(is)
        .map(|endpoint| format!("[`{of_trait}::{method}`]", method = endpoint.ident))
        .collect();
    line(&format!("The result of {}, by status.", methods.join(" and ")))
}

pub(crate) fn of_response_headers(checked: &Checked, endpoint: &CheckedEndpoint) -> TokenStream {
    let (of, method) = (&checked.item.ident, &endpoint.ident);
    line(&format!("The headers that answers of [`{of}::{method}`] may have."))
}

pub(crate) fn of_response_header(header: &CheckedHeader) -> TokenStream {
    if !header.docs.is_empty() {
        let docs = &header.docs;
        return quote!(#(#docs)*);
    }
    line(&format!("The header `{}`.", header.name))
}

pub(crate) fn of_pages() -> TokenStream {
    line(
        "The items of all pages, one by one, from the page on that has been set. Each page is asked for as it is needed.",
    )
}

pub(crate) fn of_status(status: u16) -> TokenStream {
    let text = text_of_status(status);
    quote!(#[doc = #text])
}

/// The same as a text, with the space that each line of docs begins with.
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

/// The text of a `#[doc = "…"]`.
fn doc_text(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    let text: syn::LitStr = match &pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.clone(),
        other => syn::parse2(other.to_token_stream()).ok()?,
    };
    Some(text.value().trim().to_owned())
}
