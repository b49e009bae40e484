//! Union → its implementations. This stage cannot fail.
//!
//! ```text
//! #[derive(Model)] #[model(tag = "kind")] enum Shape { Circle(Circle), #[model(other)] Unknown(Value) }
//!     ↓
//! const _: () = {
//!     use ::fingerpost::__private::model as _model;
//!     static SCHEMA: _model::UnionSchema =
//!         _model::UnionSchema { name: "Shape", tag: _model::Some("kind"), members: &[…], open: true };
//!     static UNION: _model::UnionSpec =
//!         _model::UnionSpec { schema: &SCHEMA, expected: &[<Circle as _model::ModelValue>::expected] };
//!     impl _model::ModelValue for Shape {
//!         fn read(event: …) -> … {
//!             _model::read_union(&UNION, event, |index, content| {
//!                 _model::Ok(match index {
//!                     0 => Self::Circle(<Circle as _model::ModelValue>::read_content(content)?),
//!                     _ => Self::Unknown(<Value as _model::ModelValue>::read_content(content)?),
//!                 })
//!             })
//!         }
//!         fn shape(&self, mode: _model::Mode) -> _model::Shape<'_> { match self { … } }
//!     }
//!     impl _model::From<Circle> for Shape …
//! };
//! ```

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::context::{Context, local, number};
use super::members::boxed;
use super::model::{Constant, Member, Property, Union};
use super::parse::is_named;

pub(super) fn of_enum(context: &Context<'_>, union: &Union) -> TokenStream {
    let (name, is_open) = (&context.name, union.other.is_some());
    let tag = union.tag.as_ref().map_or_else(|| quote!(_model::None), |tag| quote!(_model::Some(#tag)));
    let members = union.members.iter().map(member);
    let types = union.members.iter().map(|member| &member.ty);
    let (read, shape) = (read(union), shape(union));
    let (event, mode) = (local("event"), local("mode"));
    let mode_or_none = if union.tag.is_some() { quote!(_) } else { quote!(#mode) };
    let value = quote! {
        fn expected() -> _model::Expected {
            _model::Expected::union(&UNION)
        }
        fn read(#event: _model::Event<'_>, _: _model::Mode) -> _model::Result<Self, _model::Fault> {
            #read
        }
        fn shape(&self, #mode_or_none: _model::Mode) -> _model::Shape<'_> {
            #shape
        }
    };
    let traits = context.traits(&value, &quote!(_model::Schema::Union(&SCHEMA)));
    let variants = union.tag.as_ref().map(|_| {
        let (count, indices) = (number(union.members.len()), (0..union.members.len()).map(number));
        quote! {
            static VARIANTS: [_model::TaggedVariant; #count] =
                [#(_model::TaggedVariant { union: &UNION, index: #indices }),*];
        }
    });
    let conversions = conversions(context, union);
    context.scope(&quote! {
        static SCHEMA: _model::UnionSchema =
            _model::UnionSchema { name: #name, tag: #tag, members: &[#(#members),*], open: #is_open };
        static UNION: _model::UnionSpec =
            _model::UnionSpec { schema: &SCHEMA, expected: &[#(<#types as _model::ModelValue>::expected),*] };
        #variants
        #traits
        #conversions
    })
}

/// Expands to the schema of a variant.
fn member(Member { ident, ty, tags, properties }: &Member) -> TokenStream {
    let name = crate::names::plain(ident);
    let properties = properties.iter().map(|Property { name, value }| {
        let value = match value {
            None => quote!(_model::None),
            Some(Constant::Text(text)) => quote!(_model::Some(_model::SchemaConstant::Text(#text))),
            Some(Constant::Integer(number)) => {
                let number = Literal::i64_unsuffixed(*number);
                quote!(_model::Some(_model::SchemaConstant::Integer(#number)))
            }
            Some(Constant::Bool(flag)) => quote!(_model::Some(_model::SchemaConstant::Bool(#flag))),
        };
        quote!((#name, #value))
    });
    quote! {
        _model::UnionMember {
            name: #name,
            tags: &[#(#tags),*],
            properties: &[#(#properties),*],
            schema: <#ty as _model::ModelValue>::content_schema,
        }
    }
}

/// Expands to the function body that creates a variant. The last variant takes the place of all further indices.
fn read(union: &Union) -> TokenStream {
    let (event, index, content) = (local("event"), local("index"), local("content"));
    let all: Vec<_> = union.members.iter().chain(&union.other).collect();
    let last = all.len().saturating_sub(1);
    let arms = all.iter().enumerate().map(|(at, Member { ident, ty, .. })| {
        let at = if at == last { quote!(_) } else { number(at).to_token_stream() };
        quote!(#at => Self::#ident(<#ty as _model::ModelValue>::read_content(#content)?),)
    });
    quote! {
        _model::read_union(&UNION, #event, |#index, #content| {
            _model::Ok(match #index { #(#arms)* })
        })
    }
}

/// Expands to the shape of the value.
fn shape(union: &Union) -> TokenStream {
    let (mode, value) = (local("mode"), local("value"));
    let members = union.members.iter().enumerate().map(|(index, Member { ident, ty, .. })| {
        let shape = match union.tag {
            Some(_) => {
                let index = number(index);
                quote!(_model::Shape::Tagged(&VARIANTS[#index], <#ty as _model::ModelValue>::shown(#value)))
            }
            None => quote!(<#ty as _model::ModelValue>::shape(#value, #mode)),
        };
        quote!(Self::#ident(#value) => #shape,)
    });
    let other =
        union.other.as_ref().map(|Member { ident, .. }| quote!(Self::#ident(#value) => _model::Shape::Json(#value),));
    quote!(match self { #(#members)* #other })
}

/// Expands to the conversions from the types of which only one variant holds a value.
fn conversions(context: &Context<'_>, union: &Union) -> TokenStream {
    let ident = &context.model.ident;
    let value = local("value");
    // Two paths may lead to one type, so only their ends are compared.
    let key = |ty: &Type| match ty {
        Type::Path(path) => path.path.segments.last().to_token_stream().to_string(),
        other => other.to_token_stream().to_string(),
    };
    let keys = union.members.iter().flat_map(|member| boxed(&member.ty).into_iter().chain([&member.ty])).map(key);
    let keys: Vec<_> = keys.collect();
    let is_unique = |ty: &Type| keys.iter().filter(|other| **other == key(ty)).count() == 1;
    let conversion = |from: &dyn ToTokens, variant: &syn::Ident, content: TokenStream| {
        quote! {
            impl _model::From<#from> for #ident {
                fn from(#value: #from) -> Self {
                    Self::#variant(#content)
                }
            }
        }
    };
    let all = union.members.iter().flat_map(|Member { ident: variant, ty, .. }| {
        let inner = boxed(ty).filter(|inner| is_unique(inner));
        let inner = inner.map(|inner| conversion(inner, variant, quote!(_model::Box::new(#value))));
        let whole = is_unique(ty).then(|| conversion(ty, variant, quote!(#value)));
        let text = (is_named(ty, "String") && is_unique(ty)).then(|| {
            let text = quote!(<_model::String as _model::From<&_model::str>>::from(#value));
            conversion(&quote!(&_model::str), variant, text)
        });
        [whole, inner, text]
    });
    all.flatten().collect()
}
