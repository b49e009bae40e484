//! Checks the response headers that an endpoint declares.

use syn::{Attribute, Type};

use crate::errors::Errors;
use crate::model::{CheckedHeader, HeaderField, inside_option};
use crate::names;

pub(super) fn check(name: &str, fields: Vec<HeaderField>, errors: &Errors) -> Vec<CheckedHeader> {
    let mut checked: Vec<CheckedHeader> = Vec::new();
    for HeaderField { docs, ident, ty, name: written } in fields {
        let plain = names::plain(&ident);
        let of = format!("{name}, header `{plain}`");
        let so_far = errors.count();
        let header = match &written {
            Some(literal) => super::options::check_header_name(&of, &literal.value(), literal, errors),
            None => Some(plain.replace('_', "-").to_ascii_lowercase()),
        };
        let header = header.unwrap_or_else(|| "x".to_owned());
        if let Some(inside) = inside_option(&ty) {
            let what = format!("{of}: type must not be an `Option`: response headers are always optional");
            errors.push(&ty, what).help(format!("write `{}`", crate::types::written(inside)));
        }
        if crate::types::holds(&ty, &|ty| matches!(ty, Type::Reference(_) | Type::ImplTrait(_) | Type::Infer(_))) {
            let what = format!("{of}: expected an owned type");
            errors.push(&ty, what).help("write a type such as `String` or `u64`");
        } else {
            super::decoded::check(&of, &ty, errors);
        }
        if let Some(attribute) = docs.iter().find(|attribute| !is_doc(attribute)) {
            let what = format!("{of}: only doc comments are allowed on a response header");
            errors.push(attribute.path(), what).help("remove it");
        }
        if checked.iter().any(|other| names::plain(&other.ident) == plain || other.name == header) {
            errors.push(&ident, format!("{of}: duplicate response header")).help("remove one of them");
        }
        if errors.count() == so_far {
            checked.push(CheckedHeader { docs, ident, ty, name: header });
        }
    }
    checked
}

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident(names::DOC)
}
