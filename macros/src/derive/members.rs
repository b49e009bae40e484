//! The variants of a union, which hold a model each.

use syn::{DataEnum, Fields, Ident, Type, Variant};

use super::model::{FieldOptions, Member, Options, Union};
use super::options;
use super::parse::{argument_of, check_names, check_type, is_named};
use crate::errors::Errors;
use crate::names;
use crate::types::bare;

/// Returns the variants of a union.
pub(super) fn union(data: DataEnum, ident: &Ident, of: &str, options: &Options, errors: &Errors) -> Union {
    if data.variants.is_empty() {
        let what = format!("{of}: `Model` cannot be derived for an empty enum");
        errors.push(ident, what).help("add a variant for each type");
    }
    if let (Some(_), Some(at)) = (&options.tag, options.untagged) {
        let what = format!("{of}: `untagged` cannot be combined with `tag`");
        errors.push_at(at, what).help("remove one of them");
    } else if let (Some(at), Some(_)) = (options.case_at, options.untagged) {
        let what = format!("{of}: `rename_all` has no effect without a tag");
        errors.push_at(at, what).help("remove it");
    }
    let mut other: Option<Member> = None;
    let mut read = Vec::new();
    for variant in data.variants {
        let plain = names::plain(&variant.ident);
        let of = format!("{of}, variant `{plain}`");
        let own = options::of_part(&variant.attrs, &of, true, errors);
        let Some(ty) = content(&variant, &of, own.other.is_some(), errors) else { continue };
        check_variant(&variant, &of, &own, options, errors);
        if let Some(at) = own.other {
            if let Some(first) = &other {
                let what = format!("{of}: duplicate `other`, already on variant `{}`", names::plain(&first.ident));
                errors.push_at(at, what).help("remove one of them");
            }
            check_other(&ty, &variant, &of, errors);
            other = Some(Member { ident: variant.ident, ty, tags: Vec::new(), properties: Vec::new() });
            continue;
        }
        check_content(&ty, ident, &of, &own, options, errors);
        let text = match (&own.rename, options.case) {
            (Some(rename), _) => rename.value(),
            (None, Some(case)) => case.of_variant(&plain),
            (None, None) => plain,
        };
        read.push((variant.ident, ty, text, own));
    }
    if options.tag.is_some() {
        let names = read.iter().map(|(ident, _, text, own)| (ident, text.as_str(), own));
        check_names(names, of, "variant", errors);
    }
    let members = read.into_iter().map(|(ident, ty, text, own)| {
        let tags = std::iter::once(text).chain(own.aliases.iter().map(syn::LitStr::value));
        let tags = tags.filter(|_| options.tag.is_some()).collect();
        Member { ident, ty, tags, properties: own.has.map(|has| has.properties).unwrap_or_default() }
    });
    Union { tag: options.tag.clone(), members: members.collect(), other }
}

/// Returns the type that a variant holds.
fn content(variant: &Variant, of: &str, is_other: bool, errors: &Errors) -> Option<Type> {
    let ident = &variant.ident;
    let (found, help) = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            let field = fields.unnamed.first()?;
            if let Some(attribute) = field.attrs.iter().find(|attribute| attribute.path().is_ident(names::MODEL)) {
                let what = format!("{of}: options are not allowed on the field of a variant");
                errors.push(attribute, what).help("remove them, or write them on the variant");
                return None;
            }
            return Some(bare(field.ty.clone()));
        }
        Fields::Unnamed(fields) if fields.unnamed.is_empty() => ("no field".to_owned(), "with this name"),
        Fields::Unnamed(fields) => (format!("{} fields", fields.unnamed.len()), "with these fields"),
        Fields::Named(_) => ("named fields".to_owned(), "with these fields"),
        Fields::Unit => ("a unit variant".to_owned(), "with this name"),
    };
    let help = if is_other {
        format!("write `{ident}(serde_json::Value)`")
    } else {
        format!("write `{ident}({ident})`, and a struct {help}")
    };
    let what = format!("{of}: expected one unnamed field in a variant of a union, found {found}");
    errors.push(ident, what).help(help);
    None
}

/// Checks the options of a variant.
fn check_variant(variant: &Variant, of: &str, own: &FieldOptions, options: &Options, errors: &Errors) {
    let names = own.rename.iter().chain(&own.aliases);
    if own.other.is_some() {
        for name in names {
            let what = format!("{of}: the `other` variant cannot have a name");
            errors.push(name, what).help("remove it");
        }
    } else if options.tag.is_none() {
        for name in names {
            let what = format!("{of}: a name has no effect without a tag");
            errors
                .push(name, what)
                .help(format!("remove it; the type in `{}(…)` tells the variants apart", variant.ident));
        }
    }
    let Some(has) = &own.has else { return };
    if own.other.is_some() {
        let what = format!("{of}: the `other` variant cannot have `has`");
        errors.push_at(has.at, what).help("remove it");
    } else if options.untagged.is_none() {
        let what = format!("{of}: `has` cannot be combined with `tag`");
        errors.push_at(has.at, what).help("remove it; the tag tells the variants apart");
    }
}

fn check_other(ty: &Type, variant: &Variant, of: &str, errors: &Errors) {
    if !is_named(ty, "Value") {
        let what = format!("{of}: the `other` variant of a union must hold a `serde_json::Value`");
        errors.push(ty, what).help(format!("write `{}(serde_json::Value)`", variant.ident));
    }
}

/// Reports types that a variant cannot hold.
fn check_content(ty: &Type, ident: &Ident, of: &str, own: &FieldOptions, options: &Options, errors: &Errors) {
    let before = errors.count();
    check_type(ty, of, own, true, errors);
    if errors.count() > before {
        return;
    }
    let inner = boxed(ty).unwrap_or(ty);
    if matches!(inner, Type::Path(path) if path.path.is_ident(ident) || path.path.is_ident("Self")) {
        let what = format!("{of}: a variant cannot hold its own union");
        errors.push(ty, what).help("write a struct with a field of the union");
    } else if is_no_object(inner) && options.tag.is_some() && options.untagged.is_none() {
        let what = format!("{of}: expected a struct, since only an object has a tag");
        errors.push(ty, what).help("write a struct with a field for the value, or `#[model(untagged)]` on the enum");
    } else if is_no_object(inner)
        && let Some(has) = own.has.as_ref().filter(|_| options.tag.is_none())
    {
        let what = format!("{of}: `has` requires a struct, since only an object has properties");
        errors.push_at(has.at, what).help("remove it");
    }
}

/// Returns the type in a `Box`.
pub(super) fn boxed(ty: &Type) -> Option<&Type> {
    argument_of(ty, "Box")
}

/// Returns whether the type is a well-known one whose values are not objects.
fn is_no_object(ty: &Type) -> bool {
    const OTHERS: [&str; 17] = [
        "String", "bool", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize", "f32", "f64", "char",
        "Vec", "Option",
    ];
    OTHERS.iter().any(|name| is_named(ty, name)) || matches!(ty, Type::Tuple(_))
}
