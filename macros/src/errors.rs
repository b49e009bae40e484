//! All mistakes of a declaration, collected and then reported at once.

use std::cell::RefCell;
use std::fmt::{Display, Write};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

/// Collects mistakes. Whoever drops it without [`finish`](Self::finish) has forgotten to report them.
pub(crate) struct Errors(RefCell<Option<Vec<Mistake>>>);

/// One mistake: where it is and what to say.
pub(crate) struct Mistake {
    span: Span,
    end: Span,
    /// The help stands in a line of its own, after all others.
    pub(crate) message: String,
}

/// The mistake that was pushed last, which may get a help.
pub(crate) struct Pushed<'a>(&'a Errors);

/// Adds what to do to an error that a parser is to return.
pub(crate) trait WithHelp {
    fn help(self, text: impl Display) -> Self;
}

impl WithHelp for syn::Error {
    fn help(self, text: impl Display) -> Self {
        Self::new(self.span(), helped(self.to_string(), text))
    }
}

impl Pushed<'_> {
    /// Adds what to do to the message.
    pub(crate) fn help(self, text: impl Display) {
        if let Some(mistake) = self.0.0.borrow_mut().as_mut().and_then(|mistakes| mistakes.last_mut()) {
            mistake.message = helped(std::mem::take(&mut mistake.message), text);
        }
    }
}

/// The one place that knows how a help is written, as the compiler does: `help: …`.
fn helped(mut message: String, text: impl Display) -> String {
    // Writing into a string does not fail.
    let _ = write!(message, "\nhelp: {text}");
    message
}

impl Errors {
    pub(crate) fn new() -> Self {
        Self(RefCell::new(Some(Vec::new())))
    }

    /// A mistake at these tokens.
    pub(crate) fn push(&self, at: impl ToTokens, message: impl Into<String>) -> Pushed<'_> {
        let mut tokens = at.into_token_stream().into_iter();
        let span = tokens.next().map_or_else(Span::call_site, |token| token.span());
        let end = tokens.last().map_or(span, |token| token.span());
        self.add(Mistake { span, end, message: message.into() })
    }

    /// A mistake at a place.
    pub(crate) fn push_at(&self, span: Span, message: impl Into<String>) -> Pushed<'_> {
        self.add(Mistake { span, end: span, message: message.into() })
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().as_ref().map_or(0, Vec::len)
    }

    /// Mistakes that the Rust parser has found.
    pub(crate) fn push_syn(&self, error: &syn::Error) {
        for error in error {
            self.push_at(error.span(), error.to_string());
        }
    }

    fn add(&self, mistake: Mistake) -> Pushed<'_> {
        if let Some(mistakes) = &mut *self.0.borrow_mut() {
            mistakes.push(mistake);
        }
        Pushed(self)
    }

    /// The mistakes in the order of the source.
    pub(crate) fn finish(self) -> Vec<Mistake> {
        let mut mistakes = self.0.borrow_mut().take().unwrap_or_default();
        mistakes.sort_by_key(|mistake| {
            let start = mistake.span.start();
            (start.line, start.column)
        });
        mistakes
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            debug_assert!(self.0.get_mut().is_none(), "mistakes were collected and not reported");
        }
    }
}

impl ToTokens for Mistake {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let message = &self.message;
        // The first and the last token of an error tell the compiler what to underline.
        let start = quote_spanned!(self.span=> ::core::compile_error!);
        let end = quote_spanned!(self.end=> { #message });
        tokens.extend([start, end]);
    }
}
