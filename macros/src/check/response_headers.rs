//! The headers of answers that an endpoint declares.

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
            let what = format!("{of}: a header may always be missing, so its field is an `Option` anyway");
            errors.push(&ty, what).help(format!("write `{}`", super::arguments::written(inside)));
        }
        if super::arguments::holds(&ty, &|ty| matches!(ty, Type::Reference(_) | Type::ImplTrait(_) | Type::Infer(_))) {
            let what = format!("{of}: it is read from the answer, so its type is an owned one");
            errors.push(&ty, what).help("write one such as `String` or `u64`");
        }
        if let Some(attribute) = docs.iter().find(|attribute| !is_doc(attribute)) {
            let what = format!("{of}: it can have docs, and no other attribute");
            errors.push(attribute.path(), what).help("leave it out");
        }
        if checked.iter().any(|other| names::plain(&other.ident) == plain || other.name == header) {
            errors.push(&ident, format!("{of}: it stands there twice")).help("leave one of them out");
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
