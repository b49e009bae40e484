//! Recovery of a trait that is being typed: it does not parse as a whole, but most of its methods do.
//!
//! The compiler and the editor report syntax errors before they run this macro, so they are not reported again. The
//! rest is read, so that calling code and the editor's completions keep working.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, FnArg, Ident, ItemTrait, ReturnType, Token, TraitItem, TraitItemFn, Type};

use crate::errors::Errors;
use crate::model::inside_option;

/// Reads the trait with every method that can be read. Returns `None` if this is not a trait.
pub(crate) fn item_trait(item: &TokenStream, errors: &Errors) -> Option<ItemTrait> {
    let mut tokens: Vec<_> = item.clone().into_iter().collect();
    let Some(TokenTree::Group(body)) = tokens.pop() else { return None };
    let header: TokenStream = tokens.into_iter().collect();
    let mut item: ItemTrait = syn::parse2(quote!(#header {})).ok()?;
    item.items = pieces(body.stream()).into_iter().filter_map(|piece| piece.read(errors)).collect();
    Some(item)
}

/// Returns whether the type is missing, or has been reported.
pub(crate) fn is_missing(ty: &Type) -> bool {
    matches!(ty, Type::Verbatim(_))
}

fn missing() -> Type {
    Type::Verbatim(TokenStream::new())
}

/// Tokens of one presumed item of the trait.
struct Piece {
    tokens: Vec<TokenTree>,
    /// Whether the item is complete: it ends with `;` or a block.
    ended: bool,
}

/// Splits the body into items. Each ends with `;` or a block, or where the next one begins.
fn pieces(body: TokenStream) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut tokens: Vec<TokenTree> = Vec::new();
    let mut in_signature = false;
    let mut rest = body.into_iter().peekable();
    while let Some(token) = rest.next() {
        let begins = match &token {
            TokenTree::Punct(mark) => mark.as_char() == '#',
            TokenTree::Ident(word) => word == "fn" && matches!(rest.peek(), Some(TokenTree::Ident(_))),
            TokenTree::Group(_) | TokenTree::Literal(_) => false,
        };
        if begins && in_signature {
            pieces.push(Piece { tokens: std::mem::take(&mut tokens), ended: false });
            in_signature = false;
        }
        let ends = match &token {
            TokenTree::Punct(mark) => mark.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Ident(_) | TokenTree::Literal(_) => false,
        };
        in_signature |= is_word(&token, "fn");
        tokens.push(token);
        if ends {
            pieces.push(Piece { tokens: std::mem::take(&mut tokens), ended: true });
            in_signature = false;
        }
    }
    if !tokens.is_empty() {
        pieces.push(Piece { tokens, ended: false });
    }
    pieces
}

impl Piece {
    fn read(self, errors: &Errors) -> Option<TraitItem> {
        let end = (!self.ended).then(|| quote!(;));
        let tokens: TokenStream = self.tokens.iter().cloned().collect();
        match syn::parse2(quote!(#tokens #end)) {
            Ok(item) => Some(item),
            Err(error) => {
                let method = self.method(errors);
                // A complete item may use new syntax that the compiler accepts and this parser does not.
                if method.is_none() && self.ended {
                    errors.push_syn(&error);
                }
                method.map(TraitItem::Fn)
            }
        }
    }

    /// Reads the method part by part. Returns `None` if it has no name.
    fn method(&self, errors: &Errors) -> Option<TraitItemFn> {
        let keyword = self.tokens.iter().position(|token| is_word(token, "fn"))?;
        let (before, after) = self.tokens.split_at(keyword + 1);
        let (name, after) = after.split_first().filter(|(name, _)| matches!(name, TokenTree::Ident(_)))?;
        let before: TokenStream = before.iter().cloned().collect();
        let mut method: TraitItemFn = syn::parse2(quote!(#before #name(&self);)).ok()?;
        let is_arguments =
            |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
        let Some(index) = after.iter().position(is_arguments) else {
            method.sig.output = ReturnType::Type(Token![->](name.span()), Box::new(missing()));
            return Some(method);
        };
        if let TokenTree::Group(group) = &after[index] {
            method.sig.inputs = arguments(group).iter().filter_map(|tokens| argument(tokens, errors)).collect();
        }
        method.sig.output = output(&after[index + 1..], errors);
        Some(method)
    }
}

/// Splits the arguments at commas outside of `<…>`.
fn arguments(group: &Group) -> Vec<TokenStream> {
    let mut arguments = vec![TokenStream::new()];
    let (mut depth, mut is_arrow) = (0_u32, false);
    for token in group.stream() {
        let mark = match &token {
            TokenTree::Punct(mark) => mark.as_char(),
            _ => ' ',
        };
        match mark {
            '<' => depth += 1,
            '>' if !is_arrow => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                arguments.push(TokenStream::new());
                continue;
            }
            _ => {}
        }
        is_arrow =
            matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '-' && mark.spacing() == Spacing::Joint);
        if let Some(last) = arguments.last_mut() {
            last.extend([token]);
        }
    }
    arguments.retain(|argument| !argument.is_empty());
    arguments
}

fn argument(tokens: &TokenStream, errors: &Errors) -> Option<FnArg> {
    let error = match syn::parse2(tokens.clone()) {
        Ok(argument) => return Some(argument),
        Err(error) => error,
    };
    let named = |input: ParseStream| {
        let attributes = Attribute::parse_outer(input)?;
        let name: Ident = input.parse()?;
        let _ = input.parse::<Option<Token![:]>>();
        Ok((attributes, name, input.parse::<TokenStream>()?))
    };
    let Ok((attributes, name, ty)) = named.parse2(tokens.clone()) else {
        errors.push_syn(&error);
        return None;
    };
    // `limit: i64 = 25`: the compiler reports it without a help.
    if let Some((ty, default)) = split_default(&ty) {
        let what = format!("argument `{name}`: a default value is not allowed in a signature");
        let ty = inside_option(&ty).unwrap_or(&ty);
        let value = crate::types::written(ty);
        let help = format!("write `#[query(default = {default})] {name}: Option<{value}>`");
        let help = if default.is_empty() { format!("write `{name}: Option<{value}>`") } else { help };
        errors.push(&name, what).help(help);
        return Some(syn::parse_quote!(#(#attributes)* #name: Option<#ty>));
    }
    if !ty.is_empty() {
        errors.push_syn(&error);
    }
    let mut argument: FnArg = syn::parse_quote!(#(#attributes)* #name: _);
    if let FnArg::Typed(argument) = &mut argument {
        *argument.ty = missing();
    }
    Some(argument)
}

/// Splits `i64 = 25` into the type and the value, which is empty for `None`.
fn split_default(tokens: &TokenStream) -> Option<(Type, TokenStream)> {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let is_sign = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '=');
    let sign = tokens.iter().position(is_sign)?;
    let ty = syn::parse2(tokens[..sign].iter().cloned().collect()).ok()?;
    let default = match &tokens[sign + 1..] {
        [word] if is_word(word, "None") => TokenStream::new(),
        [word, TokenTree::Group(inside)] if is_word(word, "Some") => inside.stream(),
        default => default.iter().cloned().collect(),
    };
    Some((ty, default))
}

/// Reads the return type.
fn output(tokens: &[TokenTree], errors: &Errors) -> ReturnType {
    let is_end = |token: &TokenTree| {
        matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';')
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
            || is_word(token, "where")
    };
    let end = tokens.iter().position(is_end).unwrap_or(tokens.len());
    let tokens: TokenStream = tokens[..end].iter().cloned().collect();
    match syn::parse2(tokens.clone()) {
        Ok(output) => output,
        Err(error) => {
            // The compiler reports an arrow without a type.
            if tokens.clone().into_iter().count() > 2 {
                errors.push_syn(&error);
            }
            ReturnType::Type(Token![->](error.span()), Box::new(missing()))
        }
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

#[cfg(test)]
mod tests;
