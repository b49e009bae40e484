//! Checks `paginate`.

use syn::Type;

use crate::errors::Errors;
use crate::model::{Output, OutputKind, Paginate, Pagination, Parameter};
use crate::names::{self, PAGINATIONS};
use crate::parse::results;
use crate::role::Role;
use crate::style::ValueStyle;
use crate::types::written;

/// Types of page sizes and offsets.
const INTEGERS: &[&str] = &["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];

/// The style with page numbers.
const PAGE: &str = "page";

/// The meaning of an argument, by its usual names: in lower case, letters only.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Meaning {
    Number,
    Offset,
    Size,
}

const MEANINGS: &[(Meaning, &[&str])] = &[
    (Meaning::Number, &["page", "pagenumber", "pageno", "pagenum", "pagenr", "pageindex", "currentpage", "pageid"]),
    (Meaning::Offset, &["offset", "skip", "start", "from", "startat", "startindex", "pageoffset"]),
    (
        Meaning::Size,
        &[
            "limit",
            "perpage",
            "pagesize",
            "size",
            "count",
            "max",
            "maxresults",
            "maxitems",
            "maxcount",
            "take",
            "top",
            "pagelimit",
            "pagelength",
            "rows",
            "num",
        ],
    ),
];

/// Returns the meaning of a parameter. Its name in the declaration takes precedence over that in the query.
fn meaning(parameter: &Parameter) -> Option<Meaning> {
    let of = |name: &str| {
        let letters: String = name.chars().filter(char::is_ascii_alphabetic).collect();
        let letters = letters.to_ascii_lowercase();
        // Also with a noun before it, as in `items_per_page`.
        let letters = if letters.ends_with("perpage") { "perpage" } else { &letters };
        MEANINGS.iter().find(|(_, names)| names.contains(&letters)).map(|(meaning, _)| *meaning)
    };
    of(&names::plain(&parameter.ident)).or_else(|| of(&parameter.wire_name))
}

/// Reports arguments whose names say something else than the style takes them for.
fn check_meaning(name: &str, style: &str, arguments: &[syn::Ident], both: [&Parameter; 2], errors: &Errors) {
    let [first, second] = [&arguments[0], &arguments[1]];
    let meanings = both.map(meaning);
    let is_page = style == PAGE;
    let expected = if is_page { [Meaning::Number, Meaning::Size] } else { [Meaning::Size, Meaning::Offset] };
    let Some(wrong) = (0..2).find(|&index| meanings[index].is_some_and(|meaning| meaning != expected[index])) else {
        return;
    };
    let [number, offset] = [Meaning::Number, Meaning::Offset].map(|one| meanings.contains(&Some(one)));
    // The size goes last with page numbers, and first with an offset.
    let size_is_first =
        meanings[0] == Some(Meaning::Size) || matches!(meanings[1], Some(Meaning::Number | Meaning::Offset));
    let [size, other] = if size_is_first { [first, second] } else { [second, first] };
    let help = match (number, offset) {
        (true, false) => format!("write `paginate = page({other}, {size})`"),
        (false, true) => format!("write `paginate = offset({size}, {other})`"),
        (true, true) | (false, false) => {
            "write `paginate = page(page, per_page)` or `paginate = offset(limit, offset)`".to_owned()
        }
    };
    let found = match meanings[wrong] {
        Some(Meaning::Number) => "a page number",
        Some(Meaning::Offset) => "an offset",
        Some(Meaning::Size) | None => "a page size",
    };
    let wanted = match expected[wrong] {
        Meaning::Number => "the page number",
        Meaning::Offset => "the offset",
        Meaning::Size => "the page size",
    };
    let ordinal = ["first", "second"][wrong];
    let what = format!("{name}: the {ordinal} argument of `paginate = {style}` is {wanted}, found {found}");
    errors.push(&arguments[wrong], what).help(help);
}

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
            _ if word == PAGE => {
                format!("{name}: `paginate = {word}` takes two arguments: the page number and the page size")
            }
            _ => format!("{name}: `paginate = {word}` takes two arguments: the page size and the offset"),
        };
        let help = format!("write `paginate = {}`", results::written(&word, expected));
        errors.push(style, what).help(help);
        return None;
    }
    let indices: Vec<_> = arguments.iter().map(|argument| index(name, argument, parameters, errors)).collect();
    if let [Some(first), Some(second)] = indices[..] {
        let both = [&parameters[first], &parameters[second]];
        for parameter in both {
            check_number(name, parameter, errors);
        }
        check_meaning(name, &word, arguments, both, errors);
    }
    if pending || !matches!(output.kind, OutputKind::Json | OutputKind::Wrong) || output.by_status.is_some() {
        let what = format!("{name}: `paginate` requires a JSON result with a single status");
        errors.push(style, what).help("remove `paginate`, or `pending`, `output` and the body types in `ok`");
    }
    if let (true, [_], Type::Path(path)) = (errors.count() == so_far, &indices[..], &output.ty)
        && path.path.segments.last().is_some_and(|segment| segment.ident == "Vec")
    {
        let what =
            format!("{name}: `paginate = token` requires a result with a token, found `{}`", written(&output.ty));
        let help = "write a struct with the items and the token, and implement `fingerpost::paginate::Page` for it";
        errors.push(&output.ty, what).help(help);
    }
    if errors.count() > so_far {
        return None;
    }
    match indices[..] {
        [Some(page), Some(per_page)] if word == PAGE => Some(Pagination::Page { page, per_page }),
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
