//! Expands the values of path parameters.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::method::{is_reference_to_named, local, reference, value as argument, value_type};
use crate::foreign::types as foreign;
use crate::model::Parameter;
use crate::spans::{located_at, span_of};
use crate::style::ValueStyle;
use crate::types::{is_scalar, list_item};

/// Expands to a value of the type `&dyn PathParam`.
pub(super) fn value(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    if parameter.wrong {
        return quote!(&"");
    }
    let runtime = context.runtime;
    if let Some(write) = expanded(context, parameter) {
        let out = local("out");
        return quote!(&#runtime::__private::Written(|#out| #write));
    }
    if let Some(extractor) = foreign::extractor(value_type(&parameter.ty), true) {
        let (ty, value, out) = (value_type(&parameter.ty), argument(parameter), local("out"));
        let append = quote!(<#ty as #runtime::foreign::#extractor>::append_extracted(#value, #out));
        return quote!(&#runtime::__private::Written(|#out| #append));
    }
    if is_reference_to_named(&parameter.ty) {
        let (value, out) = (argument(parameter), local("out"));
        return quote!(&#runtime::__private::Written(|#out| #runtime::PathParam::append(#value, #out)));
    }
    reference(parameter)
}

/// Expands to the code that writes a value with a style. A list and a scalar are told by their types as written; any
/// other type is serialized.
fn expanded(context: &Context<'_>, parameter: &Parameter) -> Option<TokenStream> {
    let ValueStyle::Expanded { notation, explode } = parameter.style else { return None };
    let (runtime, expansion) = (context.runtime, notation.expansion(explode, &context.short));
    let (name, value, out) = (&parameter.wire_name, argument(parameter), local("out"));
    let ty = value_type(&parameter.ty);
    Some(match list_item(&parameter.ty) {
        Some(item) => {
            // An unsupported item type is reported at the item.
            let value = located_at(value, span_of(item));
            let item = value_type(item);
            quote!({
                let _ = <#item as #runtime::Param>::write;
                #runtime::__private::expanded_list(#value, #name, #expansion, #out)
            })
        }
        None if is_scalar(ty) => quote!(#runtime::__private::expanded_scalar(#value, #name, #expansion, #out)),
        None => quote!(<#ty as #runtime::PathFields>::append_expanded(#value, #name, #expansion, #out)),
    })
}
