//! What an endpoint returns.

use syn::{Attribute, GenericArgument, Ident, PathArguments, Type};

use crate::errors::Errors;
use crate::model::{Output, OutputKind, Status, SuccessSet, Variant, is_unit};
use crate::names;

/// The words of `output`.
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

/// What the endpoint returns, and how it is read. A result by status is added to `sets` if it is new.
pub(super) fn check(
    name: &str,
    ty: Option<Type>,
    kind: Option<&Ident>,
    ok: &[Status],
    cfgs: &[Attribute],
    sets: &mut Vec<SuccessSet>,
    errors: &Errors,
) -> Output {
    let so_far = errors.count();
    let kind = kind.and_then(|word| check_output_kind(name, word, errors));
    // That nothing is returned was reported when it was read.
    let Some(ty) = ty else { return wrong() };
    if super::arguments::holds(&ty, &|ty| matches!(ty, Type::ImplTrait(_) | Type::Infer(_))) {
        let what = format!("{name}: an endpoint returns a concrete type");
        errors.push(&ty, what).help("write the type of the decoded body");
        return wrong();
    }
    let borrowed = |ty: &Type| matches!(ty, Type::Reference(reference) if reference.lifetime.is_none());
    if super::arguments::holds(&ty, &borrowed) {
        let what = format!("{name}: the result is decoded from the answer, so it cannot be borrowed");
        errors.push(&ty, what).help("write an owned type, as in `String` or `Vec<Thing>`");
        return wrong();
    }
    if let Some(inside) = inside_result(&ty) {
        let what =
            format!("{name}: a call results in a `Result` anyway, so an endpoint returns what it has if all is well");
        errors
            .push(&ty, what)
            .help(format!("write `{}`, and declare errors in `errors(…)`", super::arguments::written(inside)));
        return Output { ty: inside.clone(), kind: OutputKind::Wrong, by_status: None };
    }
    let by_status = ok.len() > 1 && ok.iter().any(|status| status.body.is_some());
    if by_status {
        let kind = kind.map_or(OutputKind::Json, |(_, kind)| kind);
        let place = success_set(name, &ty, kind, ok, cfgs, sets, errors);
        let kind = if errors.count() > so_far { OutputKind::Wrong } else { kind };
        let Some(place) = place else { return wrong() };
        return Output { ty, kind, by_status: Some(place) };
    }
    let unit = is_unit(&ty);
    if let (true, Some((word, _))) = (unit, kind) {
        let what = format!("{name}: `-> ()` ignores the body, so there is no {word} to read");
        errors.push(word, what).help(format!("leave out `output = {word}`, or return a type"));
    }
    let kind = match kind {
        _ if errors.count() > so_far => OutputKind::Wrong,
        Some((_, kind)) => kind,
        None if unit => OutputKind::Nothing,
        None => OutputKind::Json,
    };
    Output { ty, kind, by_status: None }
}

/// What stands for an output after a mistake.
fn wrong() -> Output {
    Output { ty: syn::parse_quote!(()), kind: OutputKind::Wrong, by_status: None }
}

/// The place of a result by status among those of the trait.
fn success_set(
    name: &str,
    ty: &Type,
    kind: OutputKind,
    ok: &[Status],
    cfgs: &[Attribute],
    sets: &mut Vec<SuccessSet>,
    errors: &Errors,
) -> Option<usize> {
    for status in ok.iter().filter(|status| status.body.is_none()) {
        let code = status.code;
        let what = format!("{name}: the others in `ok` have types, and which one has {code}?");
        errors.push_at(status.span, what).help(format!("write `{code} => Body`, or `{code} => ()` for none"));
    }
    let ident = match ty {
        Type::Path(path) if path.qself.is_none() => path.path.get_ident(),
        _ => None,
    };
    let Some(ident) = ident else {
        let what = format!("{name}: a result that depends on the status becomes an enum, which needs a name");
        let suggested = names::camel(&syn::parse_str(name.trim_matches('`')).ok()?, "Ok");
        errors.push(ty, what).help(format!("return it under the name that it is to have, as in `-> {suggested}`"));
        return None;
    };
    if kind.is_streamed() || matches!(kind, OutputKind::Raw | OutputKind::Nothing) {
        let what = format!("{name}: a result that depends on the status is read in memory");
        errors.push(ident, what).help("use `output = json`, `text`, `bytes` or `content`, or no types in `ok`");
    }
    let is_it = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident(ident));
    if ok.iter().filter_map(|status| status.body.as_ref()).any(|body| super::arguments::holds(body, &is_it)) {
        let what = format!("{name}: the result becomes an enum named `{ident}`, which is the name of a body");
        let suggested = names::camel(&syn::parse_str(name.trim_matches('`')).ok()?, "Ok");
        errors.push(ident, what).help(format!("return it under another name, as in `-> {suggested}`"));
        return None;
    }
    let mut variants: Vec<Variant> = Vec::new();
    for status in ok {
        let known = variants.iter().any(|variant| variant.status == status.code);
        if let (Some(body), false, true) = (&status.body, known, (200..300).contains(&status.code)) {
            variants.push(Variant { status: status.code, body: body.clone() });
        }
    }
    variants.sort_by_key(|variant| variant.status);
    match sets.iter_mut().position(|set| set.ident == *ident) {
        Some(place) if sets[place].variants == variants && sets[place].kind == kind => {
            sets[place].cfgs.push(cfgs.to_vec());
            Some(place)
        }
        Some(_) => {
            let what = format!("{name}: another endpoint has a result of the name `{ident}`, with other statuses");
            errors.push(ident, what).help("give one of the two another name");
            None
        }
        None => {
            sets.push(SuccessSet { ident: ident.clone(), kind, variants, cfgs: vec![cfgs.to_vec()] });
            Some(sets.len() - 1)
        }
    }
}

fn check_output_kind<'a>(name: &str, word: &'a Ident, errors: &Errors) -> Option<(&'a Ident, OutputKind)> {
    let Some(&(_, kind)) = OUTPUTS.iter().find(|(known, _)| word == known) else {
        let known: Vec<_> = OUTPUTS.iter().map(|(known, _)| *known).collect();
        let (hint, help) = match names::closest(&word.to_string(), known.iter().copied()) {
            Some(near) => (format!("; did you mean `{near}`?"), format!("write `output = {near}`")),
            None => (String::new(), format!("there are {}", names::list_of(&known, |word| format!("`{word}`")))),
        };
        errors.push(word, format!("{name}: unknown output `{word}`{hint}")).help(help);
        return None;
    };
    Some((word, kind))
}

/// What stands first inside `Result<…>`.
fn inside_result(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) => Some(ty),
        _ => None,
    }
}
