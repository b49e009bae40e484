//! Checks the return type of an endpoint.

use std::collections::HashMap;

use syn::{Attribute, GenericArgument, Ident, PathArguments, Type};

use crate::errors::Errors;
use crate::foreign::options as foreign;
use crate::model::{Output, OutputKind, Status, SuccessSet, Variant, is_unit};
use crate::names;

/// Values of `output`.
const OUTPUTS: &[(&str, OutputKind)] = &[
    ("json", OutputKind::Json),
    ("text", OutputKind::Text),
    ("bytes", OutputKind::Bytes),
    ("content", OutputKind::Content),
    ("raw", OutputKind::Raw),
    ("stream", OutputKind::Stream),
    ("items", OutputKind::Items),
    ("lines", OutputKind::Lines),
    ("events", OutputKind::Events),
];

/// Properties of the endpoint that the return type is checked against.
pub(super) struct Surroundings<'a> {
    /// Name of the endpoint in messages.
    pub(super) endpoint: &'a str,
    /// Value of `output`.
    pub(super) kind: Option<&'a Ident>,
    pub(super) ok: &'a [Status],
    pub(super) cfgs: &'a [Attribute],
    /// Names of types in the scope of the trait.
    pub(super) types: &'a HashMap<String, &'static str>,
}

/// Returns the endpoint's result type and its format. A new result by status is added to `sets`.
pub(super) fn check(
    ty: Option<Type>,
    around: &Surroundings<'_>,
    sets: &mut Vec<SuccessSet>,
    errors: &Errors,
) -> Output {
    let Surroundings { endpoint: name, kind, ok, .. } = *around;
    let so_far = errors.count();
    let kind = kind.and_then(|word| check_output_kind(name, word, errors));
    // A missing return type has been reported by the parser.
    let Some(ty) = ty else { return wrong() };
    if let Some(result) = crate::foreign::types::awaited(&ty) {
        let what = format!("{name}: return type must not be a future: every call is one");
        let result = inside_result(&result).unwrap_or(&result);
        errors.push(&ty, what).help(format!("write `{}`", crate::types::written(result)));
        if !super::decoded::is_valid(result) {
            return wrong();
        }
        return Output { ty: result.clone(), kind: OutputKind::Wrong, by_status: None };
    }
    if crate::types::holds(&ty, &|ty| matches!(ty, Type::ImplTrait(_) | Type::Infer(_))) {
        let what = format!("{name}: expected a concrete return type");
        errors.push(&ty, what).help("write the type of the decoded body");
        return wrong();
    }
    let borrowed = |ty: &Type| matches!(ty, Type::Reference(reference) if !reference.lifetime.as_ref().is_some_and(super::decoded::is_static));
    if crate::types::holds(&ty, &borrowed) {
        let what = format!("{name}: return type cannot be borrowed: it is decoded from the response");
        errors.push(&ty, what).help("write an owned type, such as `String` or `Vec<Thing>`");
        return wrong();
    }
    if inside_result(&ty).is_none() && !super::decoded::check(name, &ty, errors) {
        return wrong();
    }
    if let Some(inside) = inside_result(&ty) {
        let what = format!("{name}: return type must not be a `Result`: every call returns one");
        errors
            .push(&ty, what)
            .help(format!("write `{}` and declare errors in `errors(…)`", crate::types::written(inside)));
        if !super::decoded::is_valid(inside) {
            return wrong();
        }
        return Output { ty: inside.clone(), kind: OutputKind::Wrong, by_status: None };
    }
    if super::collisions::is_by_status(ok) {
        let kind = kind.map_or(OutputKind::Json, |(_, kind)| kind);
        let index = success_set(&ty, kind, around, sets, errors);
        let kind = if errors.count() > so_far { OutputKind::Wrong } else { kind };
        let Some(index) = index else { return wrong() };
        return Output { ty, kind, by_status: Some(index) };
    }
    let unit = is_unit(&ty);
    if let (true, Some((word, _))) = (unit, kind) {
        let what = format!("{name}: `output = {word}` cannot be combined with `-> ()`, which ignores the body");
        errors.push(word, what).help(format!("remove `output = {word}`, or return a type"));
    }
    let kind = match kind {
        _ if errors.count() > so_far => OutputKind::Wrong,
        Some((_, kind)) => kind,
        None if unit => OutputKind::Nothing,
        None => OutputKind::Json,
    };
    Output { ty, kind, by_status: None }
}

/// Returns the neutral output after an error.
fn wrong() -> Output {
    Output { ty: syn::parse_quote!(()), kind: OutputKind::Wrong, by_status: None }
}

/// Returns the index of a result by status in `sets`.
fn success_set(
    ty: &Type,
    kind: OutputKind,
    around: &Surroundings<'_>,
    sets: &mut Vec<SuccessSet>,
    errors: &Errors,
) -> Option<usize> {
    let Surroundings { endpoint: name, ok, cfgs, types: taken, .. } = *around;
    for status in ok.iter().filter(|status| status.body.is_none()) {
        let code = status.code;
        let what = format!("{name}: missing body type for status {code} in `ok`");
        errors.push_at(status.span, what).help(format!("write `{code} => Body`, or `{code} => ()` to ignore the body"));
    }
    let ident = match ty {
        Type::Path(path) if path.qself.is_none() => path.path.get_ident(),
        _ => None,
    };
    let Some(ident) = ident else {
        let what = format!("{name}: expected a plain name for the generated result enum");
        let suggested = super::collisions::result_enum(name.trim_matches('`'), |name| taken.contains_key(name));
        errors.push(ty, what).help(format!("write the name of the enum, such as `-> {suggested}`"));
        return None;
    };
    if kind.is_streamed() || matches!(kind, OutputKind::Raw | OutputKind::Nothing) {
        let what = format!("{name}: body types in `ok` are not allowed with a streamed or raw result");
        errors.push(ident, what).help("use `output = json`, `text`, `bytes` or `content`, or remove the types in `ok`");
    }
    let mut variants: Vec<Variant> = Vec::new();
    for status in ok {
        let known = variants.iter().any(|variant| variant.status == status.code);
        if let (Some(body), false, true) = (&status.body, known, (200..300).contains(&status.code)) {
            variants.push(Variant { status: status.code, span: status.span, body: body.clone() });
        }
    }
    variants.sort_by_key(|variant| variant.status);
    match sets.iter_mut().position(|set| set.ident == *ident) {
        Some(index) if sets[index].variants == variants && sets[index].kind == kind => {
            sets[index].cfgs.push(cfgs.to_vec());
            Some(index)
        }
        Some(_) => {
            let what = format!("{name}: another endpoint declares result enum `{ident}` with other statuses or bodies");
            errors.push(ident, what).help("rename one of them");
            None
        }
        None => {
            sets.push(SuccessSet { ident: ident.clone(), kind, variants, cfgs: vec![cfgs.to_vec()] });
            Some(sets.len() - 1)
        }
    }
}

fn check_output_kind<'a>(name: &str, word: &'a Ident, errors: &Errors) -> Option<(&'a Ident, OutputKind)> {
    let of = |text: &str| OUTPUTS.iter().find(|(known, _)| text == *known).map(|&(_, kind)| kind);
    let Some(kind) = of(&word.to_string()) else {
        let known: Vec<_> = OUTPUTS.iter().map(|(known, _)| *known).collect();
        let text = word.to_string();
        let meant = foreign::output(&text);
        let help = match (meant, names::closest(&text, known.iter().copied())) {
            (Some(meant), _) => format!("write `output = {meant}`"),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => format!("use one of {}", names::list_of(&known, |word| format!("`{word}`"))),
        };
        errors.push(word, format!("{name}: invalid value `{word}` for option `output`")).help(help);
        return meant.and_then(of).map(|kind| (word, kind));
    };
    Some((word, kind))
}

/// Returns the first argument of `Result<…>`.
fn inside_result(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) => Some(ty),
        _ => None,
    }
}
