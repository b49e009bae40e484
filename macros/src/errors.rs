//! Collects all errors of a declaration to report them at once.

use std::cell::RefCell;
use std::fmt::{Display, Write};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

/// Message for an invalid part without an error of its own, which is a bug.
pub(crate) const UNREPORTED: &str = "invalid declaration";

/// A collector of errors. Dropping it without [`finish`](Self::finish) is a bug: the errors would be lost.
pub(crate) struct Errors(RefCell<Option<Vec<Mistake>>>);

/// One error: its span and its message.
pub(crate) struct Mistake {
    span: Span,
    end: Span,
    /// The message; the help, if any, is its last line.
    pub(crate) message: String,
}

/// The error pushed last, to which a help message can be added.
pub(crate) struct Pushed<'a>(&'a Errors);

/// Adds a help message to an error returned by a parser.
pub(crate) trait WithHelp {
    fn help(self, text: impl Display) -> Self;
}

impl WithHelp for syn::Error {
    fn help(self, text: impl Display) -> Self {
        Self::new(self.span(), helped(self.to_string(), text))
    }
}

impl Pushed<'_> {
    /// Adds a help message.
    pub(crate) fn help(self, text: impl Display) {
        if let Some(mistake) = self.0.0.borrow_mut().as_mut().and_then(|mistakes| mistakes.last_mut()) {
            mistake.message = helped(std::mem::take(&mut mistake.message), text);
        }
    }
}

/// Appends a help message in the format of the compiler: `help: …`.
fn helped(mut message: String, text: impl Display) -> String {
    // Writing to a string does not fail.
    let _ = write!(message, "\nhelp: {text}");
    message
}

impl Errors {
    pub(crate) fn new() -> Self {
        Self(RefCell::new(Some(Vec::new())))
    }

    /// Adds an error that spans these tokens.
    pub(crate) fn push(&self, at: impl ToTokens, message: impl Into<String>) -> Pushed<'_> {
        let mut tokens = at.into_token_stream().into_iter();
        let span = tokens.next().map_or_else(Span::call_site, |token| token.span());
        let end = tokens.last().map_or(span, |token| token.span());
        self.add(Mistake { span, end, message: message.into() })
    }

    /// Adds an error at a span.
    pub(crate) fn push_at(&self, span: Span, message: impl Into<String>) -> Pushed<'_> {
        self.add(Mistake { span, end: span, message: message.into() })
    }

    /// Returns the number of errors so far.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().as_ref().map_or(0, Vec::len)
    }

    /// Adds the errors of a syntax error.
    pub(crate) fn push_syn(&self, error: &syn::Error) {
        for error in error {
            self.push_at(error.span(), error.to_string());
        }
    }

    /// Adds a general error if there are none, so that a declaration with an invalid part never compiles.
    pub(crate) fn ensure_reported(&self, at: impl ToTokens) {
        if self.count() == 0 {
            self.push(at, UNREPORTED).help("report this error as a bug of fingerpost");
        }
    }

    fn add(&self, mistake: Mistake) -> Pushed<'_> {
        if let Some(mistakes) = &mut *self.0.borrow_mut() {
            mistakes.push(mistake);
        }
        Pushed(self)
    }

    /// Returns the errors in source order.
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
