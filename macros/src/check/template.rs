//! Checks the template and its placeholders.

use syn::LitStr;

use crate::errors::Errors;
use crate::model::{Argument, Parameter, inside_option};
use crate::names;
use crate::role::Role;
use crate::template::{self, Constant, Kind, Piece};

/// A parsed template.
pub(super) struct Template {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) constants: Vec<Constant>,
    pub(super) is_right: bool,
}

pub(super) fn check(name: &str, literal: Option<&LitStr>, arguments: &[Argument], errors: &Errors) -> Template {
    // A missing template has been reported by the parser.
    let Some(literal) = literal else {
        return Template {
            text: "/".into(),
            pieces: vec![Piece::Literal("/".into())],
            constants: Vec::new(),
            is_right: false,
        };
    };
    let text = literal.value();
    let (pieces, mut mistakes) = template::parse(&text);
    let so_far = errors.count();
    let known: Vec<_> = arguments.iter().map(|argument| names::plain(&argument.ident)).collect();
    for mistake in &mut mistakes {
        if let Kind::Foreign { meant: Some(meant), .. } = &mut mistake.kind {
            meant.resolve(&known);
        }
        let (drawing, help) = (template::drawing(&text, &mistake.range), mistake.help(&text));
        errors.push(literal, format!("{name}: {mistake}\n{drawing}")).help(help);
    }
    // An invalid placeholder or an unnamed argument may be the counterpart of a seemingly missing one.
    if mistakes.is_empty() && !arguments.iter().any(|argument| argument.reported) {
        check_placeholders(name, literal, &text, &pieces, arguments, errors);
        check_duplicates(name, literal, &text, &pieces, arguments, errors);
        check_literals(name, literal, &text, &pieces, arguments, errors);
    }
    let constants = if mistakes.is_empty() { template::constants(&text) } else { Vec::new() };
    Template { is_right: errors.count() == so_far, text, pieces, constants }
}

/// Checks that every placeholder has an argument. (An argument without a placeholder is a query parameter.)
fn check_placeholders(
    name: &str,
    literal: &LitStr,
    text: &str,
    pieces: &[Piece],
    arguments: &[Argument],
    errors: &Errors,
) {
    let arguments: Vec<_> = arguments.iter().map(|argument| names::plain(&argument.ident)).collect();
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.argument().is_some()) {
        if pieces[..index].iter().any(|other| other.argument() == piece.argument()) {
            continue;
        }
        let (placeholder, written) = match piece {
            Piece::Literal(_) => continue,
            Piece::Value(placeholder) | Piece::Address(placeholder) => (placeholder, format!("<{placeholder}>")),
            Piece::Segments(placeholder) => (placeholder, format!("<{placeholder}..>")),
        };
        if arguments.contains(placeholder) {
            continue;
        }
        let start = text.find(&written).unwrap_or(0);
        let range = start..start + written.len();
        let drawing = template::drawing(text, &range);
        let in_template = |argument: &&str| text.contains(&format!("<{argument}>"));
        let free = arguments.iter().map(String::as_str).filter(|argument| !in_template(argument));
        let name_in_code = in_code(placeholder);
        let help = match names::closest(placeholder, free) {
            // The argument may be called `r#match`, but its placeholder is always `match`.
            Some(near) if placeholder.strip_prefix("r#") == Some(near) => format!("write `<{near}>`"),
            Some(near) => format!("write `<{near}>`, or rename argument `{near}` to `{name_in_code}`"),
            None => format!("add `{name_in_code}: &str` to the arguments"),
        };
        errors.push(literal, format!("{name}: missing argument for placeholder `{written}`\n{drawing}")).help(help);
    }
}

/// Reports a second placeholder of one argument, if another required argument is in none: it was probably meant, and
/// would silently become a query parameter.
fn check_duplicates(
    name: &str,
    literal: &LitStr,
    text: &str,
    pieces: &[Piece],
    arguments: &[Argument],
    errors: &Errors,
) {
    let is_duplicate = |index: &usize| {
        pieces[*index].argument().is_some()
            && pieces[..*index].iter().any(|other| other.argument() == pieces[*index].argument())
    };
    let Some(argument) = (0..pieces.len()).find(is_duplicate).and_then(|index| pieces[index].argument()) else {
        return;
    };
    let free = arguments.iter().filter(|argument| argument.roles.is_empty() && inside_option(&argument.ty).is_none());
    let mut free = free.map(|argument| names::plain(&argument.ident));
    let Some(free) = free.find(|free| !pieces.iter().any(|piece| piece.argument() == Some(free))) else { return };
    let written = format!("<{argument}>");
    let start = text.rfind(&written).unwrap_or(0);
    let drawing = template::drawing(text, &(start..start + written.len()));
    let what = format!("{name}: duplicate placeholder `{written}`, and none for argument `{free}`\n{drawing}");
    errors.push(literal, what).help(format!("write `<{free}>`, or mark `{free}` with `#[query]`"));
}

/// Reports `*path`, `$id` and `x:id`, which are legal text of a path, if they name a required argument that is in no
/// placeholder and has no role: it would silently become a query parameter.
fn check_literals(name: &str, literal: &LitStr, text: &str, pieces: &[Piece], arguments: &[Argument], errors: &Errors) {
    let is_free = |argument: &&Argument| argument.roles.is_empty() && inside_option(&argument.ty).is_none();
    for argument in arguments.iter().filter(is_free).map(|argument| names::plain(&argument.ident)) {
        if pieces.iter().any(|piece| piece.argument() == Some(&argument)) {
            continue;
        }
        for mark in ['*', '$', ':', '@'] {
            let written = format!("{mark}{argument}");
            let is_whole = |&(start, _): &(usize, &str)| {
                !text[start + written.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
            };
            let Some((start, _)) = text.match_indices(&written).find(is_whole) else { continue };
            let range = start..start + written.len();
            let is_rest = mark == '*' && text[..start].ends_with('/') && range.end == text.len();
            let meant = if is_rest { format!("<{argument}..>") } else { format!("<{argument}>") };
            let drawing = template::drawing(text, &range);
            let what = format!("{name}: expected a placeholder `{meant}`, found `{written}`\n{drawing}");
            errors.push(literal, what).help(format!("write `{meant}`"));
            break;
        }
    }
}

/// Returns the constant query of a template, which is valid if it has constants.
pub(super) fn query(text: &str, constants: &[Constant]) -> Option<String> {
    template::query(text).filter(|_| !constants.is_empty()).map(str::to_owned)
}

/// Returns the pieces without those whose argument does not exist.
pub(super) fn without_unknown(pieces: Vec<Piece>, parameters: &[Parameter]) -> Vec<Piece> {
    let known =
        |name: &String| parameters.iter().any(|known| known.role == Role::Path && names::plain(&known.ident) == *name);
    pieces.into_iter().filter(|piece| piece.argument().is_none_or(known)).collect()
}

/// Returns the name as it is written in code: `type` → `r#type`.
fn in_code(name: &str) -> String {
    if syn::parse_str::<syn::Ident>(name).is_ok() { name.to_owned() } else { format!("r#{name}") }
}
