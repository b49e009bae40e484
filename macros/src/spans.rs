//! Spans of generated tokens, which decide where the compiler reports an error.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;
use syn::spanned::Spanned;

/// Gives all tokens this span. The compiler reports the same error at the same span once.
pub(crate) fn spanned_at(tokens: TokenStream, span: Span) -> TokenStream {
    mapped(tokens, |_| span)
}

/// Moves all tokens to this span. What their names mean stays.
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

/// Returns the span at which errors about a type are reported. Of a reference, stable Rust underlines only the `&`.
pub(crate) fn span_of(ty: &Type) -> Span {
    match ty {
        Type::Reference(reference) => span_of(&reference.elem),
        _ => ty.span(),
    }
}
