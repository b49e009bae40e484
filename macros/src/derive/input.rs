//! Tokens → the type as syn has it, without attributes that are not for this derive.
//!
//! Most of what the fields of an API consist of is docs, and to read a line of them takes syn longer than the field. A
//! derive looks at none, so they are passed over.

use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::token::{Brace, Where};
use syn::{
    Data, DataStruct, DeriveInput, Field, FieldModifiers, Fields, FieldsNamed, Generics, Ident, Token, Visibility,
    braced,
};

use crate::parse::plain;

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
    let attrs = plain::attributes_but_docs(input)?;
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
        named.push_value(field(&content)?);
        if !content.is_empty() {
            named.push_punct(content.parse()?);
        }
    }
    let fields = Fields::Named(FieldsNamed { brace_token, named });
    let data = Data::Struct(DataStruct { struct_token, fields, semi_token: None });
    Ok(Some(DeriveInput { attrs, vis, ident, generics, data }))
}

fn field(input: ParseStream) -> syn::Result<Field> {
    Ok(Field {
        attrs: plain::attributes_but_docs(input)?,
        vis: input.parse()?,
        modifiers: FieldModifiers::default(),
        ident: Some(input.parse()?),
        colon_token: Some(input.parse()?),
        ty: plain::ty(input)?,
        default: None,
    })
}
