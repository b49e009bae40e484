//! The variants of an enum: string values, or integer values if the variants have discriminants and no names.

use syn::{DataEnum, Expr, ExprLit, ExprUnary, Fields, Ident, Lit, UnOp};

use super::model::{FieldOptions, Kind, NumberVariant, Options, Variant};
use super::options;
use super::parse::{check_names, is_named};
use crate::errors::Errors;
use crate::names;
use crate::types::bare;

/// Returns the values of an enum.
pub(super) fn kind(data: DataEnum, ident: &Ident, of: &str, options: &Options, errors: &Errors) -> Kind {
    let mut checked = Vec::new();
    let mut other: Option<Ident> = None;
    let mut numbers = Numbers::default();
    if data.variants.is_empty() {
        let what = format!("{of}: `Model` cannot be derived for an empty enum");
        errors.push(ident, what).help("add a variant for each string value");
    }
    let parts = data.variants.into_iter().map(|variant| {
        let of = format!("{of}, variant `{}`", names::plain(&variant.ident));
        let own = options::of_part(&variant.attrs, &of, true, errors);
        (variant, of, own)
    });
    let parts: Vec<_> = parts.collect();
    // A name says that the values are strings.
    let has_name = |own: &FieldOptions| own.rename.is_some() || !own.aliases.is_empty();
    let is_of_texts = options.case.is_some() || parts.iter().any(|(.., own)| has_name(own));
    let is_of_numbers = !is_of_texts && parts.iter().any(|(variant, ..)| variant.discriminant.is_some());
    for (variant, of, own) in parts {
        let plain = names::plain(&variant.ident);
        if let Some(at) = own.other {
            check_other(&variant, &of, &own, is_of_numbers, errors);
            if let Some(first) = &other {
                let what = format!("{of}: duplicate `other`, already on variant `{}`", names::plain(first));
                errors.push_at(at, what).help("remove one of them");
            }
            if is_of_numbers {
                // It counts for the variants after it.
                numbers.number(&variant, &of, errors);
            }
            other = Some(variant.ident);
            continue;
        }
        if let Some(has) = &own.has {
            let what = format!("{of}: `has` is only allowed in a union");
            errors.push_at(has.at, what).help("remove it; or write `#[model(untagged)]` on the enum");
        } else if !matches!(variant.fields, Fields::Unit) {
            let what = format!("{of}: expected a unit variant, found a variant with fields");
            let help = if holds(&variant.fields, if is_of_numbers { "i64" } else { "String" }) {
                "write `#[model(other)]` on it if it holds unknown values"
            } else if matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1) {
                "write `#[model(tag = \"type\")]` on the enum if a property tells the variants apart, or `#[model(untagged)]`"
            } else {
                "derive serde's traits instead of `Model`, and write `#[model(serde)]` on fields of this type"
            };
            errors.push(&variant.ident, what).help(help);
        }
        if is_of_numbers {
            let number = numbers.number(&variant, &of, errors);
            numbers.variants.push(NumberVariant { ident: variant.ident, number });
            continue;
        }
        let text = match (&own.rename, options.case) {
            (Some(rename), _) => rename.value(),
            (None, Some(case)) => case.of_variant(&plain),
            (None, None) => plain,
        };
        checked.push((variant.ident, text, own));
    }
    if is_of_numbers {
        return Kind::Numbers(numbers.variants, other);
    }
    check_names(checked.iter().map(|(ident, text, own)| (ident, text.as_str(), own)), of, "variant", errors);
    let texts = checked.into_iter().map(|(ident, text, own)| Variant { ident, text, aliases: own.aliases });
    Kind::Texts(texts.collect(), other)
}

/// The variants of an integer enum. As in Rust, a variant without a value has that of the variant before plus one.
#[derive(Default)]
struct Numbers {
    variants: Vec<NumberVariant>,
    next: i64,
}

impl Numbers {
    /// Returns the value of the next variant. The compiler reports duplicates.
    fn number(&mut self, variant: &syn::Variant, of: &str, errors: &Errors) -> i64 {
        let number = match &variant.discriminant {
            None => self.next,
            Some((_, value)) => integer(value).unwrap_or_else(|| {
                let what = format!("{of}: expected an integer literal that fits in an `i64`");
                errors.push(value, what).help("write the number, such as `1`");
                self.next
            }),
        };
        self.next = number.wrapping_add(1);
        number
    }
}

/// Returns the value of an integer literal, which may be negative.
fn integer(value: &Expr) -> Option<i64> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
            Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => format!("-{}", number.base10_digits()).parse().ok(),
            _ => None,
        },
        Expr::Group(group) => integer(&group.expr),
        Expr::Paren(paren) => integer(&paren.expr),
        _ => None,
    }
}

/// Checks `#[model(other)] Other(String)`, or `Other(i64)`.
fn check_other(variant: &syn::Variant, of: &str, options: &FieldOptions, is_of_numbers: bool, errors: &Errors) {
    if is_of_numbers && !holds(&variant.fields, "i64") {
        let what = format!("{of}: the `other` variant of an integer enum must hold an `i64`");
        errors
            .push(&variant.ident, what)
            .help(format!("write `{}(i64)`, and `#[repr(i64)]` above the enum", variant.ident));
    } else if !is_of_numbers && !holds(&variant.fields, "String") {
        let what = format!("{of}: the `other` variant must hold a `String`");
        errors.push(&variant.ident, what).help(format!("write `{}(String)`", variant.ident));
    }
    for name in options.rename.iter().chain(&options.aliases) {
        let what = format!("{of}: the `other` variant cannot have a name");
        errors.push(name, what).help("remove it");
    }
}

/// Returns whether the fields are a single value of this type.
fn holds(fields: &Fields, ty: &str) -> bool {
    let Fields::Unnamed(fields) = fields else { return false };
    fields.unnamed.len() == 1 && fields.unnamed.first().is_some_and(|field| is_named(&bare(field.ty.clone()), ty))
}
