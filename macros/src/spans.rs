//! Spans of generated tokens, which decide where the compiler reports an error.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;
use syn::spanned::Spanned;

/// Sets the span of all tokens. The compiler deduplicates equal errors at the same span.
pub(crate) fn spanned_at(tokens: TokenStream, span: Span) -> TokenStream {
    mapped(tokens, |_| span)
}

/// Moves all tokens to this span. Name resolution is unaffected.
pub(crate) fn located_at(tokens: TokenStream, span: Span) -> TokenStream {
    mapped(tokens, |own| own.located_at(span))
}

fn mapped(tokens: TokenStream, span: impl Fn(Span) -> Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        token.set_span(span(token.span()));
        token
    };
    tokens.into_iter().map(moved).collect()
}

/// Returns the span of the first token.
pub(crate) fn start(tokens: &impl ToTokens) -> Span {
    tokens.to_token_stream().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}

/// Returns the span of the last token.
pub(crate) fn end(tokens: &impl ToTokens) -> Span {
    tokens.to_token_stream().into_iter().last().map_or_else(Span::call_site, |token| token.span())
}

/// Returns the span for errors about a type. For a reference, stable Rust would underline only the `&`.
pub(crate) fn span_of(ty: &Type) -> Span {
    match ty {
        Type::Reference(reference) => span_of(&reference.elem),
        _ => ty.span(),
    }
}
