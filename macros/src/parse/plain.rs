//! What declarations are mostly made of, read without the detours that syn takes for all that might stand there instead:
//! docs, functions like `fn thing(&self, id: i64) -> Thing;` and types like `Option<Vec<Thing>>`. For what is not as plain, syn is asked. To the compiler of a user, whose macros
//! are not optimized, it is a good part of what a macro costs.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::token::{Brace, Bracket};
use syn::{
    AngleBracketedGenericArguments, AttrStyle, Attribute, Expr, FnArg, FnModifiers, GenericArgument, Generics,
    ItemTrait, Meta, MetaNameValue, Pat, PatIdent, PatType, Path, PathArguments, PathSegment, Receiver, ReceiverKind,
    ReturnType, Safety, Signature, Token, TraitItem, TraitItemFn, Type, TypePath, TypeReference, bracketed,
    parenthesized,
};

/// A trait that has nothing but functions. The text of their docs is not looked into: it is tokens.
pub(crate) fn trait_of_functions(item: &TokenStream) -> Option<ItemTrait> {
    let mut head: Vec<TokenTree> = item.clone().into_iter().collect();
    let TokenTree::Group(body) = head.pop().filter(is_braced)? else { return None };
    head.push(TokenTree::Group(Group::new(Delimiter::Brace, TokenStream::new())));
    let mut item: ItemTrait = syn::parse2(head.into_iter().collect()).ok()?;
    item.items = functions.parse2(body.stream()).ok()?;
    item.brace_token = Brace { span: body.delim_span() };
    Some(item)
}

fn is_braced(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

fn functions(input: ParseStream) -> syn::Result<Vec<TraitItem>> {
    let mut functions = Vec::new();
    while !input.is_empty() {
        let attrs = attributes_with_docs(input)?;
        let ahead = input.fork();
        let function = match endpoint(&ahead) {
            Ok(function) => {
                input.advance_to(&ahead);
                function
            }
            Err(_) => input.parse()?,
        };
        functions.push(TraitItem::Fn(TraitItemFn { attrs, ..function }));
    }
    Ok(functions)
}

/// `fn thing(&self, id: i64) -> Thing;`. An error may be about a function that is more than that.
fn endpoint(input: ParseStream) -> syn::Result<TraitItemFn> {
    let fn_token = input.parse()?;
    let ident = input.parse()?;
    let arguments;
    let paren_token = parenthesized!(arguments in input);
    let mut inputs = Punctuated::new();
    inputs.push_value(FnArg::Receiver(Receiver {
        attrs: Vec::new(),
        mutability: None,
        kind: ReceiverKind::Reference(arguments.parse()?, None, None),
        self_token: arguments.parse()?,
    }));
    while !arguments.is_empty() {
        inputs.push_punct(arguments.parse()?);
        if !arguments.is_empty() {
            inputs.push_value(argument(&arguments)?);
        }
    }
    let output = ReturnType::Type(input.parse()?, Box::new(ty(input)?));
    let semi_token = Some(input.parse()?);
    let sig = Signature {
        constness: None,
        asyncness: None,
        safety: Safety::Default,
        abi: None,
        fn_token,
        ident,
        generics: Generics::default(),
        paren_token,
        inputs,
        variadic: None,
        output,
    };
    Ok(TraitItemFn { attrs: Vec::new(), modifiers: FnModifiers::default(), sig, default: None, semi_token })
}

fn argument(input: ParseStream) -> syn::Result<FnArg> {
    let attrs = attributes_with_docs(input)?;
    let ident = input.parse()?;
    let pat = PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None };
    let colon_token = input.parse()?;
    Ok(FnArg::Typed(PatType { attrs, pat: Box::new(Pat::Ident(pat)), colon_token, ty: Box::new(ty(input)?) }))
}

/// The attributes that come next, without docs.
pub(crate) fn attributes_but_docs(input: ParseStream) -> syn::Result<Vec<Attribute>> {
    attributes(input, |_| None)
}

/// The attributes that come next. The text of docs is not looked into: it is tokens.
fn attributes_with_docs(input: ParseStream) -> syn::Result<Vec<Attribute>> {
    attributes(input, Some)
}

fn attributes(input: ParseStream, keep: fn(Attribute) -> Option<Attribute>) -> syn::Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while input.peek(Token![#]) {
        let line = input.step(|cursor| Ok(docs(*cursor).map_or((None, *cursor), |(line, rest)| (Some(line), rest))))?;
        match line {
            Some(line) => attributes.extend(keep(line)),
            None => {
                let content;
                attributes.push(Attribute {
                    pound_token: input.parse()?,
                    style: AttrStyle::Outer,
                    bracket_token: bracketed!(content in input),
                    meta: content.parse()?,
                });
            }
        }
    }
    Ok(attributes)
}

/// A line of docs, if one comes next, and where it ends: `#[doc = "…"]`.
fn docs(at: Cursor<'_>) -> Option<(Attribute, Cursor<'_>)> {
    let (pound, after) = at.punct().filter(|(punct, _)| punct.as_char() == '#')?;
    let (content, delimiters, rest) = after.group(Delimiter::Bracket)?;
    let (name, after) = content.ident().filter(|(name, _)| name == "doc")?;
    let (equals, after) = after.punct().filter(|(punct, _)| punct.as_char() == '=')?;
    let (text, after) = after.literal()?;
    if !after.eof() {
        return None;
    }
    let line = Attribute {
        pound_token: Token![#](pound.span()),
        style: AttrStyle::Outer,
        bracket_token: Bracket { span: delimiters },
        meta: Meta::NameValue(MetaNameValue {
            path: name.into(),
            eq_token: Token![=](equals.span()),
            value: Expr::Verbatim(TokenTree::Literal(text).into()),
        }),
    };
    Some((line, rest))
}

/// A type. A name that may have such types in `<…>`, and a reference to one, are read here.
pub(crate) fn ty(input: ParseStream) -> syn::Result<Type> {
    let plain = input.step(|cursor| Ok(plain_type(*cursor).map_or((None, *cursor), |(ty, rest)| (Some(ty), rest))))?;
    plain.map_or_else(|| input.parse(), Ok)
}

/// A type of these, and where it ends. Nothing if it goes on, or is none of them.
fn plain_type(at: Cursor<'_>) -> Option<(Type, Cursor<'_>)> {
    let Some((ampersand, rest)) = punct(at, '&') else { return named_type(at) };
    let (elem, rest) = named_type(rest)?;
    let reference = TypeReference {
        attrs: Vec::new(),
        and_token: Token![&](ampersand),
        lifetime: None,
        mutability: None,
        elem: Box::new(elem),
    };
    Some((Type::Reference(reference), rest))
}

fn named_type(mut at: Cursor<'_>) -> Option<(Type, Cursor<'_>)> {
    /// Words that begin something else.
    const OTHER: [&str; 10] = ["_", "dyn", "extern", "fn", "for", "impl", "mut", "struct", "union", "unsafe"];
    let mut segments = Punctuated::new();
    let rest = loop {
        let (ident, rest) = at.ident()?;
        if OTHER.contains(&ident.to_string().as_str()) {
            return None;
        }
        let (arguments, rest) = match punct(rest, '<') {
            Some((span, rest)) => arguments(span, rest)?,
            None => (PathArguments::None, rest),
        };
        segments.push_value(PathSegment { ident, arguments });
        let Some((first, after)) = punct(rest, ':') else { break rest };
        let (second, after) = punct(after, ':')?;
        segments.push_punct(Token![::]([first, second]));
        at = after;
    };
    if rest.group(Delimiter::Parenthesis).is_some() || ['!', '+', '<'].iter().any(|&sign| punct(rest, sign).is_some()) {
        return None;
    }
    let path = Path { leading_colon: None, segments };
    Some((Type::Path(TypePath { attrs: Vec::new(), qself: None, path }), rest))
}

/// What stands behind `<`.
fn arguments(opening: Span, mut at: Cursor<'_>) -> Option<(PathArguments, Cursor<'_>)> {
    let mut args = Punctuated::new();
    loop {
        let (ty, rest) = plain_type(at)?;
        args.push_value(GenericArgument::Type(ty));
        if let Some((closing, rest)) = punct(rest, '>') {
            let arguments = AngleBracketedGenericArguments {
                colon2_token: None,
                lt_token: Token![<](opening),
                args,
                gt_token: Token![>](closing),
            };
            return Some((PathArguments::AngleBracketed(arguments), rest));
        }
        let (comma, rest) = punct(rest, ',')?;
        args.push_punct(Token![,](comma));
        at = rest;
    }
}

fn punct(at: Cursor<'_>, sign: char) -> Option<(Span, Cursor<'_>)> {
    let (punct, rest) = at.punct()?;
    (punct.as_char() == sign).then(|| (punct.span(), rest))
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens, quote};
    use syn::parse::Parser;
    use syn::{ItemTrait, Type};

    use super::{plain_type, trait_of_functions, ty};

    #[test]
    fn a_type_is_what_syn_takes_it_for() {
        let plain = [
            quote!(String),
            quote!(Option<String>),
            quote!(Option<Vec<BTreeMap<String, i64>>>),
            quote!(HashMap<String, Vec<Thing>>),
            quote!(r#type),
            quote!(serde_json::Value),
            quote!(Option<serde_json::Value>),
            quote!(crate::Thing),
            quote!(Self),
            quote!(&str),
            quote!(Vec<&str>),
        ];
        let others = [
            quote!(::std::string::String),
            quote!(&'static str),
            quote!(&mut String),
            quote!(&dyn Trait),
            quote!(&[String]),
            quote!(&&str),
            quote!(Self::Item<'a>),
            quote!([i64; 4]),
            quote!((i64, String)),
            quote!(<Thing as Trait>::Item),
            quote!(dyn Trait + Send),
            quote!(impl Into<String>),
            quote!(Box<dyn Fn(i64) -> String>),
            quote!(fn(i64) -> String),
            quote!(Cow<'static, str>),
            quote!(Array<4>),
            quote!(Iterator<Item = i64>),
            quote!(Vec<i64,>),
            quote!(a_macro![]),
            quote!(_),
        ];
        for (tokens, is_plain) in
            plain.iter().map(|tokens| (tokens, true)).chain(others.iter().map(|tokens| (tokens, false)))
        {
            let read = ty.parse2(tokens.clone()).unwrap_or_else(|error| panic!("{tokens}: {error}"));
            let expected: Type = syn::parse2(tokens.clone()).unwrap();
            assert_eq!(std::mem::discriminant(&read), std::mem::discriminant(&expected), "{tokens}");
            assert_eq!(read.to_token_stream().to_string(), expected.to_token_stream().to_string());
            let buffer = syn::buffer::TokenBuffer::new2(tokens.clone());
            assert!(!is_plain || plain_type(buffer.begin()).is_some_and(|(_, rest)| rest.eof()), "{tokens}");
        }
    }

    #[test]
    fn a_trait_is_what_syn_takes_it_for() {
        let plain = quote! {
            /// Things.
            #[cfg(test)]
            pub(crate) trait Things: Send + Sync {
                /// One.
                ///
                /// More of it.
                #[endpoint(GET "/things/<id>")]
                #[doc(hidden)]
                fn thing(&self, /** Which. */ id: i64, r#type: Option<&str>) -> Thing;

                fn things(&self);
                async unsafe fn others<T>(self, (a, b): (T, T), #[body] mut c: &mut [T],) -> impl Send where T: Send { a }
                fn pages(&self, of: &Vec<Thing>,) -> Option<things::Page<Thing>>;
            }
        };
        let read = trait_of_functions(&plain).unwrap();
        let expected: ItemTrait = syn::parse2(plain).unwrap();
        assert_eq!(read.to_token_stream().to_string(), expected.to_token_stream().to_string());
        for other in [
            quote!(
                struct Thing;
            ),
            quote!(
                trait Things {
                    type Item;
                }
            ),
            quote!(trait Things { fn thing(&self) }),
            quote!(),
        ] {
            assert!(trait_of_functions(&other).is_none(), "{other}");
        }
    }
}
