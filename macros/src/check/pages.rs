//! Checks `paginate`.

use syn::Type;

use super::arguments::written;
use crate::errors::Errors;
use crate::model::{Output, OutputKind, Paginate, Pagination, Parameter};
use crate::names::{self, PAGINATIONS};
use crate::parse::results;
use crate::role::Role;
use crate::style::ValueStyle;

/// Types of page sizes and offsets.
const INTEGERS: &[&str] = &["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];

pub(super) fn check(
    name: &str,
    paginate: Option<&Paginate>,
    parameters: &[Parameter],
    output: &Output,
    pending: bool,
    errors: &Errors,
) -> Option<Pagination> {
    let Paginate { style, arguments } = paginate?;
    let word = style.to_string();
    let Some(&(_, expected)) = PAGINATIONS.iter().find(|(known, _)| *known == word) else {
        let help = match names::closest(&word, PAGINATIONS.iter().map(|(style, _)| *style)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                let styles: Vec<_> =
                    PAGINATIONS.iter().map(|(style, expected)| results::written(style, expected)).collect();
                let styles: Vec<_> = styles.iter().map(String::as_str).collect();
                format!("use one of {}", names::list_of(&styles, |style| format!("`{style}`")))
            }
        };
        errors.push(style, format!("{name}: invalid value `{word}` for option `paginate`")).help(help);
        return None;
    };
    let so_far = errors.count();
    if arguments.len() != expected.len() {
        let what = match expected.len() {
            0 => format!("{name}: `paginate = {word}` takes no arguments"),
            1 => format!("{name}: `paginate = {word}` takes one argument: the page token"),
            _ => format!("{name}: `paginate = {word}` takes two arguments: the page size and the offset"),
        };
        let help = format!("write `paginate = {}`", results::written(&word, expected));
        errors.push(style, what).help(help);
        return None;
    }
    let indices: Vec<_> = arguments.iter().map(|argument| index(name, argument, parameters, errors)).collect();
    if word == "offset" {
        for index in indices.iter().flatten() {
            check_number(name, &parameters[*index], errors);
        }
    }
    if pending || !matches!(output.kind, OutputKind::Json | OutputKind::Wrong) || output.by_status.is_some() {
        let what = format!("{name}: `paginate` requires a JSON result with a single status");
        errors.push(style, what).help("remove `paginate`, or `pending`, `output` and the body types in `ok`");
    }
    if errors.count() > so_far {
        return None;
    }
    match indices[..] {
        [Some(limit), Some(offset)] => Some(Pagination::Offset { limit, offset }),
        [Some(token)] => Some(Pagination::Token { token }),
        [] => Some(Pagination::Link),
        // A missing argument has been reported.
        _ => None,
    }
}

/// Returns the index of the argument, which must be an optional query parameter.
fn index(name: &str, argument: &syn::Ident, parameters: &[Parameter], errors: &Errors) -> Option<usize> {
    let plain = names::plain(argument);
    let Some(index) = parameters.iter().position(|parameter| names::plain(&parameter.ident) == plain) else {
        let known: Vec<_> = parameters.iter().map(|parameter| names::plain(&parameter.ident)).collect();
        let help = match names::closest(&plain, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add `{plain}: Option<…>` to the arguments"),
        };
        errors.push(argument, format!("{name}: missing argument `{plain}` for `paginate`")).help(help);
        return None;
    };
    let parameter = &parameters[index];
    if parameter.wrong {
        return Some(index);
    }
    if parameter.role != Role::Query || parameter.required || parameter.style != ValueStyle::Plain {
        let what = format!("{name}: argument `{plain}` of `paginate` must be an optional query parameter");
        let help = format!("write `{plain}: Option<{}>` without a role attribute", written(&parameter.ty));
        errors.push(argument, what).help(help);
        return None;
    }
    Some(index)
}

fn check_number(name: &str, parameter: &Parameter, errors: &Errors) {
    let plain = names::plain(&parameter.ident);
    let is_integer = matches!(&parameter.ty, Type::Path(path)
        if path.path.get_ident().is_some_and(|ident| INTEGERS.iter().any(|integer| ident == integer)));
    if !is_integer && !parameter.wrong {
        let what = format!("{name}: expected an integer type for `{plain}`, found `{}`", written(&parameter.ty));
        errors.push(&parameter.ty, what).help("write `Option<i64>`");
    }
}
