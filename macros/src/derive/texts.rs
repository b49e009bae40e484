//! String enum → its implementations. This stage cannot fail.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::context::{Context, Read, local, number};
use super::model::Variant;

pub(super) fn of_enum(context: &Context<'_>, variants: &[Variant], other: Option<&Ident>) -> TokenStream {
    let (ident, name) = (&context.model.ident, &context.name);
    let texts: Vec<_> = variants.iter().map(|variant| &variant.text).collect();
    let aliases = variants
        .iter()
        .flat_map(|Variant { text, aliases, .. }| aliases.iter().map(move |alias| quote!((#alias, #text))));
    let (read, shape) = match other {
        Some(_) => open(),
        None => closed(variants),
    };
    let is_open = other.is_some();
    let schema = quote!(_model::Schema::Enum(&SCHEMA));
    let traits = context.traits_of_whole(&read, &shape, &schema);
    let as_str = as_str(context, variants, other);
    let from_text = other.map(|other| from_text(context, variants, other));
    let implementations = context.scope(&quote! {
        static SPEC: _model::EnumSpec = _model::EnumSpec {
            name: #name,
            texts: &[#(#texts),*],
            aliases: &[#(#aliases),*],
            open: #is_open,
        };
        static SCHEMA: _model::EnumSchema =
            _model::EnumSchema { name: SPEC.name, values: SPEC.texts, open: SPEC.open };
        #traits
        impl _model::fmt::Display for #ident {
            fn fmt(&self, f: &mut _model::fmt::Formatter<'_>) -> _model::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl _model::Param for #ident {
            fn write(&self, out: &mut _model::ParamText<'_>) {
                out.push(self.as_str());
            }
        }
        #from_text
    });
    quote!(#as_str #implementations)
}

fn as_str(context: &Context<'_>, variants: &[Variant], other: Option<&Ident>) -> TokenStream {
    let (ident, vis) = (&context.model.ident, &context.model.vis);
    let known = variants.iter().map(|Variant { ident, text, .. }| quote!(Self::#ident => #text,));
    let other = other.map(|other| quote!(Self::#other(text) => text,));
    quote! {
        impl #ident {
            /// Returns the string value of this variant.
            #vis fn as_str(&self) -> &str {
                match self { #(#known)* #other }
            }
        }
    }
}

/// Reads and writes an enum that holds unknown values: as a string.
fn open() -> (Read, TokenStream) {
    let event = local("event");
    let body = quote! {
        let text = _model::read_open_variant(#event)?;
        _model::Ok(<Self as _model::From<_model::String>>::from(text))
    };
    (Read { mode: quote!(_), expected: expected(), body }, quote!(_model::Shape::Text(self.as_str())))
}

fn expected() -> TokenStream {
    quote!(_model::Expected::variant(&SPEC))
}

/// Reads and writes a closed enum: by the variant index, which some formats use.
fn closed(variants: &[Variant]) -> (Read, TokenStream) {
    let event = local("event");
    let from = variants.iter().enumerate().map(|(index, Variant { ident, .. })| {
        let index = number(index);
        quote!(#index => _model::Ok(Self::#ident),)
    });
    let to = variants.iter().enumerate().map(|(index, Variant { ident, .. })| {
        let index = number(index);
        quote!(Self::#ident => #index,)
    });
    let body = quote! {
        match _model::read_variant(&SPEC, #event)? {
            #(#from)*
            _ => _model::Err(_model::Fault::Value),
        }
    };
    (
        Read { mode: quote!(_), expected: expected(), body },
        quote!(_model::Shape::Variant(&SPEC, match self { #(#to)* })),
    )
}

/// Implements `From` and `FromStr`: every string is a value.
fn from_text(context: &Context<'_>, variants: &[Variant], other: &Ident) -> TokenStream {
    let ident = &context.model.ident;
    let known = variants.iter().map(
        |Variant { ident: variant, text, aliases }| quote!(#text #(| #aliases)* => _model::Some(#ident::#variant),),
    );
    quote! {
        fn known(text: &str) -> _model::Option<#ident> {
            match text { #(#known)* _ => _model::None }
        }
        impl _model::From<_model::String> for #ident {
            fn from(text: _model::String) -> Self {
                known(&text).unwrap_or(Self::#other(text))
            }
        }
        impl _model::From<&str> for #ident {
            fn from(text: &str) -> Self {
                <Self as _model::From<_model::String>>::from(<_model::String as _model::From<&str>>::from(text))
            }
        }
        impl _model::FromStr for #ident {
            type Err = _model::Infallible;
            fn from_str(text: &str) -> _model::Result<Self, _model::Infallible> {
                _model::Ok(<Self as _model::From<&str>>::from(text))
            }
        }
    }
}
