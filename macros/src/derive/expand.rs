//! Struct → its implementations. This stage cannot fail.
//!
//! ```text
//! #[derive(Model)] #[model(default)] struct Thing { id: Option<String>, size: Option<Size> }
//!     ↓
//! const _: () = {
//!     use ::fingerpost::__private::model as _model;
//!     impl _model::ModelValue for Thing {
//!         fn spec() -> &'static _model::StructSpec {
//!             &_model::StructSpec { name: "Thing", fields: &["id", "size"], aliases: &[], default: true, … }
//!         }
//!         fn read_fields(reader: &mut dyn _model::FieldReader) -> … {
//!             let mut value = <Self as _model::Default>::default();
//!             reader.read(&mut [&mut value.id, <Option<Size> as _model::ModelValue>::target(&mut value.size)])?;
//!             _model::Ok(value)
//!         }
//!         fn visit_fields(&self, visitor: &mut dyn _model::FieldVisitor) {
//!             visitor.visit(&[&self.id, <Option<Size> as _model::ModelValue>::shown(&self.size)]);
//!         }
//!     }
//!     impl _model::Described, Serialize, Deserialize for Thing …
//! };
//! ```
//!
//! Without `#[model(default)]`, each field is read into a local variable, its slot.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::context::{Context, Read, local, named};
use super::fields::{self, rest_of};
use super::model::{Field, Options};

/// Implements the traits after an error, so that code that uses the type causes no follow-up errors.
pub(super) fn of_mistakes(context: &Context<'_>) -> TokenStream {
    let never = quote!(::core::unreachable!());
    let read = Read { mode: quote!(_), expected: never.clone(), body: never.clone() };
    context.scope(&context.traits_of_whole(&read, &never, &never))
}

/// Implements the traits of a struct.
pub(super) fn of_struct(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let (spec, visitor) = (spec(context, fields), local("visitor"));
    let reader = local("reader");
    let read = match context.model.options.default {
        Some(at) => read_in_place(fields, &reader, at),
        None => read_into_slots(fields, &reader),
    };
    let shown = named(fields).map(fields::shown);
    let visit = match rest_of(fields) {
        Some(rest) => {
            let rest = fields::rest(rest);
            quote!(#visitor.visit_with_rest(&[#(#shown),*], #rest))
        }
        None => quote!(#visitor.visit(&[#(#shown),*])),
    };
    let value = quote! {
        fn spec() -> &'static _model::StructSpec {
            &#spec
        }
        fn read_fields(#reader: &mut dyn _model::FieldReader) -> _model::Result<Self, _model::Fault> {
            #read
        }
        fn visit_fields(&self, #visitor: &mut dyn _model::FieldVisitor) {
            #visit;
        }
    };
    let traits = context.traits(&value, &quote!(_model::struct_schema::<Self>()));
    let (debug, partial_eq) = (context.debug(), context.partial_eq());
    context.scope(&quote!(#traits #debug #partial_eq))
}

/// Expands the names of the fields and the options of the struct.
fn spec(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let name = &context.name;
    let names: Vec<_> = named(fields).map(|field| &field.name).collect();
    let aliases = named(fields).flat_map(|field| {
        let name = &field.name;
        field.options.aliases.iter().map(move |alias| quote!((#alias, #name)))
    });
    let is_escaped = |c: char| c.is_control() || matches!(c, '"' | '\\');
    let is_any_escaped = names.iter().any(|name| name.contains(is_escaped));
    let kind_of_names = if is_any_escaped { quote!(Escaped) } else { quote!(Plain) };
    let Options { default, skip_none, lenient, deny_unknown_fields, .. } = &context.model.options;
    let (default, skip_none, lenient) = (default.is_some(), skip_none.is_some(), lenient.is_some());
    let unknown = match (deny_unknown_fields, rest_of(fields)) {
        (_, Some(_)) => quote!(Kept),
        (Some(_), None) => quote!(Denied),
        (None, None) => quote!(Ignored),
    };
    quote! {
        _model::StructSpec {
            name: #name,
            fields: &[#(#names),*],
            names: _model::Names::#kind_of_names,
            aliases: &[#(#aliases),*],
            default: #default,
            skip_none: #skip_none,
            lenient: #lenient,
            unknown: _model::Unknown::#unknown,
        }
    }
}

/// Reads the fields into the default value. A missing `Default` is reported at the option.
fn read_in_place(fields: &[Field], reader: &Ident, option: Span) -> TokenStream {
    let value = local("value");
    let option = Span::call_site().located_at(option);
    let default = quote_spanned!(option=> <Self as _model::Default>::default());
    let targets = named(fields).map(|field| fields::target(field, &value));
    let read = match rest_of(fields) {
        Some(rest) => {
            let ident = &rest.ident;
            let rest = fields::rest_target(rest, &quote!(#value.#ident));
            quote!(#reader.read_with_rest(&mut [#(#targets),*], #rest))
        }
        None => quote!(#reader.read(&mut [#(#targets),*])),
    };
    quote! {
        let mut #value = #default;
        match #read {
            _model::Ok(()) => _model::Ok(#value),
            _model::Err(fault) => _model::Err(fault),
        }
    }
}

/// Reads the fields into slots, and creates the value from them.
fn read_into_slots(fields: &[Field], reader: &Ident) -> TokenStream {
    let slots: Vec<_> = fields.iter().map(|field| (field, fields::slot_name(field))).collect();
    let declared = slots.iter().filter(|(field, _)| field.options.skip.is_none()).map(|(field, slot)| {
        let empty = fields::slot(field);
        quote!(let mut #slot = #empty;)
    });
    let targets = slots.iter().filter(|(field, _)| field.is_named()).map(|(_, slot)| slot);
    let read = match slots.iter().find(|(field, _)| field.options.flatten.is_some()) {
        Some((field, rest)) => {
            let rest = fields::rest_target(field, &quote!(#rest));
            quote!(#reader.read_with_rest(&mut [#(&mut #targets),*], #rest)?)
        }
        None => quote!(#reader.read(&mut [#(&mut #targets),*])?),
    };
    let taken = slots.iter().map(|(field, slot)| {
        let (ident, value) = (&field.ident, fields::taken(field, slot));
        quote!(#ident: #value)
    });
    quote! {
        #(#declared)*
        #read;
        _model::Ok(Self { #(#taken),* })
    }
}
