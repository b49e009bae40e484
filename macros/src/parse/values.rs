//! Values of options that other frameworks write in other forms: words and headers.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Ident, LitStr, Token};

use super::list::{OptionList, here, next_option, skip_to_comma, value_after};
use crate::errors::WithHelp;
use crate::foreign::options as foreign;

impl OptionList<'_> {
    /// Reads `= word`.
    pub(crate) fn word(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Ident>> {
        let value = value_after(input);
        let word: Ident = match self.assigned("an identifier", name, input) {
            Ok(word) => word,
            // `retry = 3`
            Err(error) if name == "retry" && value.number().is_some() => {
                let what = format!("{}: invalid value `{}` for option `retry`", self.of, value.text());
                return Err(syn::Error::new(error.span(), what).help(foreign::retries("retry", &value)));
            }
            Err(error) => return Err(error),
        };
        if !input.peek(Token![<]) && !input.peek(Token![::]) {
            return Ok(Some(word));
        }
        skip_to_comma(input);
        let what = format!("{}: invalid value `{}` for option `{name}`", self.of, value.text());
        let error = syn::Error::new(word.span(), what);
        if name != "output" {
            let example = self.row(&name.to_string()).map_or("", |row| row.example);
            return Err(error.help(format!("write the full option, such as `{example}`")));
        }
        let last = if value.text() == "Vec<u8>" { "u8".to_owned() } else { value.last_word() };
        let Some(meant) = foreign::output(&last) else {
            return Err(error.help("remove it; the return type of the method is the type of the response"));
        };
        self.errors.push_syn(&error.help(format!("write `output = {meant}`")));
        Ok(Some(Ident::new(meant, word.span())))
    }

    /// Reads `("name: value", …)`.
    pub(crate) fn headers(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<LitStr>> {
        let value = value_after(input);
        let wrong = |at: Span, what: &str| {
            let help = match value.headers() {
                Some(headers) => format!("write `{headers}`"),
                None => "write headers as strings, such as `headers(\"accept-language: de\")`".to_owned(),
            };
            syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
        };
        let content;
        if !input.peek(syn::token::Paren) {
            return Err(wrong(here(input, name), "expected headers in parentheses"));
        }
        syn::parenthesized!(content in input);
        if content.is_empty() {
            return Err(wrong(name.span(), "option `headers` is empty"));
        }
        let mut headers: Vec<LitStr> = Vec::new();
        while !content.is_empty() {
            let at = content.span();
            match content.parse::<LitStr>() {
                Ok(header) => headers.push(header),
                Err(_) => {
                    let error = wrong(at, "expected a header as a string literal");
                    // The help is for the whole list.
                    if value.headers().is_some() {
                        while content.parse::<proc_macro2::TokenTree>().is_ok() {}
                        return Err(error);
                    }
                    self.errors.push_syn(&error);
                    skip_to_comma(&content);
                }
            }
            if !content.is_empty() && content.parse::<Token![,]>().is_err() {
                let is_name = headers.last().is_some_and(|last| !last.value().contains(':'));
                if is_name && value.headers().is_some() {
                    let error = wrong(at, "expected a header as `\"name: value\"`");
                    while content.parse::<proc_macro2::TokenTree>().is_ok() {}
                    return Err(error);
                }
                let what = format!("{}: expected `,` between two headers", self.of);
                self.errors.push_at(content.span(), what).help("write `,` here");
                if !content.peek(LitStr) {
                    next_option(&content);
                }
            }
        }
        // `"accept", "text/csv"`: names and values by turns.
        let without_colon = |header: &LitStr| !header.value().contains(':');
        if headers.len() > 1 && headers.len().is_multiple_of(2) && headers.iter().all(without_colon) {
            return Err(wrong(headers[0].span(), "expected each header as one string"));
        }
        Ok(headers)
    }

    /// Reads `("name", …)`.
    pub(crate) fn names(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<LitStr>> {
        let wrong = |at: Span| {
            let example = self.row(&name.to_string()).map_or("", |row| row.example);
            let what = format!("{}: expected names in parentheses, as string literals", self.of);
            syn::Error::new(at, what).help(format!("write the full option, such as `{example}`"))
        };
        if !input.peek(syn::token::Paren) {
            return Err(wrong(here(input, name)));
        }
        let content;
        syn::parenthesized!(content in input);
        let at = if content.is_empty() { name.span() } else { content.span() };
        let names = content.call(Punctuated::<LitStr, Token![,]>::parse_terminated);
        let names: Vec<_> = names.map_err(|_| wrong(at))?.into_iter().collect();
        if names.is_empty() { Err(wrong(at)) } else { Ok(names) }
    }
}
