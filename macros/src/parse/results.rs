//! Options of an endpoint's results: pagination and response headers.

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, Token};

use super::list::{OptionList, here, next_option, skip_to_comma};
use crate::errors::WithHelp;
use crate::model::{HeaderField, Paginate};
use crate::names::{self, PAGINATIONS};
use crate::types::bare;

impl OptionList<'_> {
    /// Reads `= offset(limit, offset)`.
    pub(crate) fn paginate(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Paginate>> {
        let styles = || PAGINATIONS.iter().map(|(style, arguments)| written(style, arguments));
        let wrong = |at: Span, what: &str| {
            let styles: Vec<_> = styles().collect();
            let styles: Vec<_> = styles.iter().map(String::as_str).collect();
            let help = format!("write {}", names::list_of(&styles, |style| format!("`paginate = {style}`")));
            syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
        };
        let at = here(input, name);
        input.parse::<Token![=]>().map_err(|_| wrong(at, "expected `=` and a pagination style after `paginate`"))?;
        let at = here(input, name);
        let style: Ident = input.parse().map_err(|_| wrong(at, "expected a pagination style after `paginate =`"))?;
        let mut paginate = Paginate { style, arguments: Vec::new() };
        if !input.peek(syn::token::Paren) {
            return Ok(Some(paginate));
        }
        let content;
        syn::parenthesized!(content in input);
        while !content.is_empty() {
            match content.call(Ident::parse_any) {
                Ok(argument) => paginate.arguments.push(argument),
                Err(_) => return Err(emptied(&content, wrong(content.span(), "expected an argument name"))),
            }
            if !content.is_empty() && content.parse::<Token![,]>().is_err() {
                return Err(emptied(&content, wrong(content.span(), "expected `,` between two arguments")));
            }
        }
        Ok(Some(paginate))
    }

    /// Reads `(etag: String, total: u64 = "x-total-count")`.
    pub(crate) fn response_headers(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<HeaderField>> {
        let content;
        if !input.peek(syn::token::Paren) {
            return Err(self.header_field(here(input, name), "expected response headers in parentheses"));
        }
        syn::parenthesized!(content in input);
        if content.is_empty() {
            return Err(self.header_field(name.span(), "option `response_headers` is empty"));
        }
        let mut fields = Vec::new();
        while !content.is_empty() {
            match self.field(&content) {
                Ok(field) => fields.push(field),
                Err(error) => {
                    self.errors.push_syn(&error);
                    skip_to_comma(&content);
                }
            }
            next_option(&content);
        }
        Ok(fields)
    }

    fn field(&self, input: ParseStream) -> syn::Result<HeaderField> {
        let docs = input.call(Attribute::parse_outer)?;
        let at = input.span();
        let ident: Ident =
            input.parse().map_err(|_| self.header_field(at, "expected a field name for a response header"))?;
        let at = here(input, &ident);
        input
            .parse::<Token![:]>()
            .map_err(|_| self.header_field(at, &format!("expected `:` and a type after `{ident}`")))?;
        let at = here(input, &ident);
        let expected = |_| self.header_field(at, &format!("expected a type after `{ident}:`"));
        let ty = bare(input.parse().map_err(expected)?);
        let mut field = HeaderField { docs, ident, ty, name: None };
        if input.parse::<Option<Token![=]>>()?.is_some() {
            let at = here(input, &field.ident);
            let expected = |_| {
                self.header_field(at, &format!("expected the name of header `{}` as a string literal", field.ident))
            };
            field.name = Some(input.parse().map_err(expected)?);
        }
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(self.header_field(input.span(), "expected `,` between two response headers"));
        }
        Ok(field)
    }

    fn header_field(&self, at: Span, what: &str) -> syn::Error {
        let help = "write response headers as fields, such as `response_headers(etag: String, total: u64 = \"x-total-count\")`";
        syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
    }
}

/// Consumes the rest of the input, so that it causes no second error, and returns the error.
fn emptied(content: ParseStream, error: syn::Error) -> syn::Error {
    while content.parse::<TokenTree>().is_ok() {}
    error
}

/// Formats a pagination style: `offset(limit, offset)`.
pub(crate) fn written(style: &str, arguments: &[&str]) -> String {
    if arguments.is_empty() { style.to_owned() } else { format!("{style}({})", arguments.join(", ")) }
}
