//! Values of foreign options and attributes, read as far as a help can use them.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{LitInt, LitStr, Type};

/// The value of an option or an attribute: the tokens after its name.
pub(crate) struct Value {
    /// Its tokens, without `=`, parentheses or brackets.
    pub(super) tokens: TokenStream,
    /// Whether it is written with `=`.
    pub(super) assigned: bool,
}

impl Value {
    /// Reads the tokens after a name, up to a comma.
    pub(crate) fn after_name(tokens: impl IntoIterator<Item = TokenTree>) -> Self {
        let is = |token: &TokenTree, mark: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark);
        let tokens: Vec<_> = tokens.into_iter().take_while(|token| !is(token, ',')).collect();
        let is_path = tokens.get(1).is_some_and(|second| is(second, ':'));
        let assigned = tokens.first().is_some_and(|first| is(first, '=') || (is(first, ':') && !is_path));
        let tokens = &tokens[usize::from(assigned)..];
        let tokens = match tokens {
            [TokenTree::Group(group)] => group.stream(),
            tokens => tokens.iter().cloned().collect(),
        };
        Self { tokens, assigned }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Returns the tokens without spaces.
    pub(crate) fn text(&self) -> String {
        self.tokens.to_string().replace(' ', "")
    }

    /// Returns the value if it is a number.
    pub(crate) fn number(&self) -> Option<LitInt> {
        syn::parse2(self.tokens.clone()).ok()
    }

    /// Returns the last word outside of generic arguments: `Body` in `fingerpost::Body`.
    pub(crate) fn last_word(&self) -> String {
        let text = self.text();
        let path = text.split('<').next().unwrap_or_default();
        path.rsplit(':').next().unwrap_or_default().to_owned()
    }

    /// Returns the value if it is a string.
    pub(super) fn string(&self) -> Option<String> {
        syn::parse2::<LitStr>(self.tokens.clone()).ok().map(|literal| literal.value())
    }

    /// Returns the strings in the value, at any depth.
    pub(super) fn strings(&self) -> Vec<LitStr> {
        let mut strings = Vec::new();
        collect(self.tokens.clone(), &mut |token| {
            if let Ok(text) = syn::parse2::<LitStr>(token.to_token_stream()) {
                strings.push(text);
            }
        });
        strings
    }

    /// Returns the words in the value, at any depth.
    pub(super) fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        collect(self.tokens.clone(), &mut |token| {
            if let TokenTree::Ident(word) = token {
                words.push(word.to_string());
            }
        });
        words
    }

    /// Returns the type, if the value is one and not a mere keyword.
    pub(super) fn ty(&self) -> Option<Type> {
        let ty: Type = syn::parse2(self.tokens.clone()).ok()?;
        matches!(ty, Type::Path(_) | Type::Tuple(_)).then_some(ty)
    }

    /// Returns statuses in a list, separated by commas: `404, 409`. They may be strings.
    pub(super) fn statuses(&self) -> Option<String> {
        let mut codes = Vec::new();
        for token in self.tokens.clone() {
            match &token {
                TokenTree::Punct(mark) if mark.as_char() == ',' => {}
                TokenTree::Literal(literal) => {
                    let number = syn::parse_str::<LitInt>(literal.to_string().trim_matches('"')).ok()?;
                    codes.push(number.base10_parse::<u16>().ok().filter(|code| (100..600).contains(code))?.to_string());
                }
                _ => return None,
            }
        }
        (!codes.is_empty()).then(|| codes.join(", "))
    }

    /// Returns the option `headers("accept: text/csv")` for headers, which may be pairs of names and values.
    pub(crate) fn headers(&self) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        collect(self.tokens.clone(), &mut |token| match token {
            TokenTree::Ident(name) => parts.push(name.to_string().replace('_', "-")),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
                    parts.push(text.value());
                }
            }
            TokenTree::Punct(_) | TokenTree::Group(_) => {}
        });
        let mut headers = Vec::new();
        let mut parts = parts.into_iter();
        while let Some(part) = parts.next() {
            // A part without a colon is a name, and the next one its value.
            let header =
                if part.contains(": ") { part } else { format!("{}: {}", part.trim_end_matches(':'), parts.next()?) };
            headers.push(format!("{header:?}"));
        }
        (!headers.is_empty()).then(|| format!("headers({})", headers.join(", ")))
    }
}

/// Passes on every token that is not a group, at any depth.
fn collect(tokens: TokenStream, to: &mut dyn FnMut(&TokenTree)) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && group.stream().is_empty() => {}
            TokenTree::Group(group) => collect(group.stream(), to),
            token => to(&token),
        }
    }
}
