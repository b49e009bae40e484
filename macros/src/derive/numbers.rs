//! Integer enum → its implementations. This stage cannot fail.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::context::{Context, Read, local};
use super::model::NumberVariant;

pub(super) fn of_enum(context: &Context<'_>, variants: &[NumberVariant], other: Option<&Ident>) -> TokenStream {
    let (ident, vis) = (&context.model.ident, &context.model.vis);
    let (event, mode, number) = (local("event"), local("mode"), local("number"));
    let literal = |variant: &NumberVariant| Literal::i64_unsuffixed(variant.number);
    let known = variants.iter().map(|variant| {
        let (variant, number) = (&variant.ident, literal(variant));
        quote!(Self::#variant => #number,)
    });
    let unknown = other.map(|other| quote!(Self::#other(number) => *number,));
    let from = variants.iter().map(|variant| {
        let (variant, number) = (&variant.ident, literal(variant));
        quote!(#number => Self::#variant,)
    });
    let from = quote!(#(#from)*);
    let numbers = variants.iter().map(literal);
    let value = match other {
        Some(_) => quote!(_model::Ok(<Self as _model::From<_model::i64>>::from(#number))),
        None => quote! {
            _model::Ok(match #number { #from _ => return _model::Err(_model::unknown_number(&[#(#numbers),*])) })
        },
    };
    let body = quote!(let #number = <_model::i64 as _model::ModelValue>::read(#event, #mode)?; #value);
    let read = Read { mode: quote!(#mode), expected: quote!(<_model::i64 as _model::ModelValue>::expected()), body };
    let from_number = other.map(|other| {
        quote! {
            impl _model::From<_model::i64> for #ident {
                fn from(#number: _model::i64) -> Self {
                    match #number { #from _ => Self::#other(#number) }
                }
            }
        }
    });
    let (shape, schema) = (quote!(_model::Shape::I64(self.as_i64())), quote!(_model::Schema::Integer));
    let traits = context.traits_of_whole(&read, &shape, &schema);
    let implementations = context.scope(&quote! {
        #traits
        impl _model::fmt::Display for #ident {
            fn fmt(&self, f: &mut _model::fmt::Formatter<'_>) -> _model::fmt::Result {
                _model::fmt::Display::fmt(&self.as_i64(), f)
            }
        }
        impl _model::Param for #ident {
            fn write(&self, out: &mut _model::ParamText<'_>) {
                _model::Param::write(&self.as_i64(), out);
            }
        }
        impl _model::From<#ident> for _model::i64 {
            fn from(value: #ident) -> Self {
                value.as_i64()
            }
        }
        #from_number
    });
    quote! {
        impl #ident {
            /// Returns the integer value of this variant.
            #vis const fn as_i64(&self) -> ::core::primitive::i64 {
                match self { #(#known)* #unknown }
            }
        }
        #implementations
    }
}
