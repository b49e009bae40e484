//! Tokens → the type as syn has it, without attributes that are not for this derive.
//!
//! Most of what the fields of an API consist of is docs, and to read a line of them takes syn longer than the field. A
//! derive looks at none, so they are passed over.

use proc_macro2::Delimiter;
use syn::buffer::Cursor;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::token::{Brace, Where};
use syn::{
    AttrStyle, Attribute, Data, DataStruct, DeriveInput, Field, Fields, FieldsNamed, Generics, Ident, Token, Visibility,
    braced, bracketed,
};

/// A type that may become a `Model`.
pub(super) struct Input(pub(super) DeriveInput);

impl Parse for Input {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        // Everything but structs with named fields is rare, or wrong.
        let ahead = input.fork();
        match named_struct(&ahead) {
            Ok(Some(read)) => {
                input.advance_to(&ahead);
                Ok(Self(read))
            }
            Ok(None) | Err(_) => input.parse().map(Self),
        }
    }
}

/// Nothing if it is something else.
fn named_struct(input: ParseStream) -> syn::Result<Option<DeriveInput>> {
    let attrs = attributes(input)?;
    let vis: Visibility = input.parse()?;
    if !input.peek(Token![struct]) {
        return Ok(None);
    }
    let struct_token = input.parse()?;
    let ident: Ident = input.parse()?;
    let mut generics: Generics = input.parse()?;
    if input.peek(Where) {
        generics.where_clause = Some(input.parse()?);
    }
    if !input.peek(Brace) {
        return Ok(None);
    }
    let content;
    let brace_token = braced!(content in input);
    let mut named = Punctuated::new();
    while !content.is_empty() {
        let attrs = attributes(&content)?;
        named.push_value(Field { attrs, ..Field::parse_named(&content)? });
        if !content.is_empty() {
            named.push_punct(content.parse()?);
        }
    }
    let fields = Fields::Named(FieldsNamed { brace_token, named });
    let data = Data::Struct(DataStruct { struct_token, fields, semi_token: None });
    Ok(Some(DeriveInput { attrs, vis, ident, generics, data }))
}

/// The attributes that are for this derive, or look as if they were.
fn attributes(input: ParseStream) -> syn::Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while input.peek(Token![#]) {
        let passed = input.step(|cursor| Ok(docs(*cursor).map_or((false, *cursor), |rest| (true, rest))))?;
        if passed {
            continue;
        }
        let content;
        attributes.push(Attribute {
            pound_token: input.parse()?,
            style: AttrStyle::Outer,
            bracket_token: bracketed!(content in input),
            meta: content.parse()?,
        });
    }
    Ok(attributes)
}

/// Where a line of docs ends, if one begins there: `#[doc = "…"]`.
fn docs(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (_, after) = at.punct()?;
    let (content, _, rest) = after.group(Delimiter::Bracket)?;
    let (name, _) = content.ident()?;
    (name == "doc").then_some(rest)
}
