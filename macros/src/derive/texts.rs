//! An enum of texts → its implementations. Nothing here can fail.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Ident;

use super::expand::{Context, local};
use super::model::Variant;

pub(super) fn of_enum(context: &Context<'_>, variants: &[Variant], other: Option<&Ident>) -> TokenStream {
    let (runtime, ident, name) = (&context.runtime, &context.model.ident, &context.name);
    let model = context.private();
    let texts: Vec<_> = variants.iter().map(|variant| &variant.text).collect();
    let aliases = variants.iter().enumerate().flat_map(|(index, variant)| {
        let index = Literal::usize_unsuffixed(index);
        variant.aliases.iter().map(move |alias| quote!((#alias, #index)))
    });
    let other_spec = other.map(|_| quote!(.other()));
    let (read, shape) = match other {
        Some(_) => open(context),
        None => closed(context, variants),
    };
    let is_open = other.is_some();
    let schema = quote! {
        static TEXTS: #runtime::EnumSchema =
            #runtime::EnumSchema { name: #name, values: &[#(#texts),*], open: #is_open };
        #runtime::Schema::Enum(&TEXTS)
    };
    let traits = context.traits(&read, &shape, &schema);
    let as_str = as_str(context, variants, other);
    let from_text = other.map(|other| from_text(context, variants, other));
    quote! {
        #as_str
        const _: () = {
            static __SPEC: #model::EnumSpec = #model::EnumSpec::new(#name, &[#(#texts),*]).aliases(&[#(#aliases),*]) #other_spec;
            #traits
            impl ::core::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(self.as_str())
                }
            }
            impl #runtime::Param for #ident {
                fn write(&self, out: &mut #runtime::ParamText<'_>) {
                    out.push(self.as_str());
                }
            }
            #from_text
        };
    }
}

fn as_str(context: &Context<'_>, variants: &[Variant], other: Option<&Ident>) -> TokenStream {
    let (ident, vis) = (&context.model.ident, &context.model.vis);
    let known = variants.iter().map(|Variant { ident, text, .. }| quote!(Self::#ident => #text,));
    let other = other.map(|other| quote!(Self::#other(text) => text,));
    quote! {
        impl #ident {
            /// The text, as it is on the wire.
            #vis fn as_str(&self) -> &str {
                match self { #(#known)* #other }
            }
        }
    }
}

/// How an enum is read and written that keeps other texts: as text.
fn open(context: &Context<'_>) -> (TokenStream, TokenStream) {
    let (model, source, mode) = (context.private(), local("source"), local("mode"));
    let read = quote! {
        let text = #model::read_open_variant(&__SPEC, #source, #mode)?;
        ::core::result::Result::Ok(<Self as ::core::convert::From<#model::String>>::from(text))
    };
    (read, quote!(#model::Shape::Text(self.as_str())))
}

/// And one that does not: by the index, which some formats write.
fn closed(context: &Context<'_>, variants: &[Variant]) -> (TokenStream, TokenStream) {
    let (model, source, mode) = (context.private(), local("source"), local("mode"));
    let index = |index| Literal::usize_unsuffixed(index);
    let from = variants.iter().enumerate().map(|(place, Variant { ident, .. })| {
        let place = index(place);
        quote!(#place => ::core::result::Result::Ok(Self::#ident),)
    });
    let to = variants.iter().enumerate().map(|(place, Variant { ident, .. })| {
        let place = index(place);
        quote!(Self::#ident => #place,)
    });
    let read = quote! {
        match #model::read_variant(&__SPEC, #source, #mode)? {
            #(#from)*
            _ => ::core::result::Result::Err(#model::Fault::Value),
        }
    };
    (read, quote!(#model::Shape::Variant(&__SPEC, match self { #(#to)* })))
}

/// Any text is a value: `From` and `FromStr`.
fn from_text(context: &Context<'_>, variants: &[Variant], other: &Ident) -> TokenStream {
    let (model, ident) = (context.private(), &context.model.ident);
    let known = variants.iter().map(|Variant { ident: variant, text, aliases }| {
        quote!(#text #(| #aliases)* => ::core::option::Option::Some(#ident::#variant),)
    });
    quote! {
        fn known(text: &str) -> ::core::option::Option<#ident> {
            match text { #(#known)* _ => ::core::option::Option::None }
        }
        impl ::core::convert::From<#model::String> for #ident {
            fn from(text: #model::String) -> Self {
                known(&text).unwrap_or(Self::#other(text))
            }
        }
        impl ::core::convert::From<&str> for #ident {
            fn from(text: &str) -> Self {
                <Self as ::core::convert::From<#model::String>>::from(<#model::String as ::core::convert::From<&str>>::from(text))
            }
        }
        impl ::core::str::FromStr for #ident {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(text))
            }
        }
    }
}
