//! Checks the styles of arguments and their other options.

use quote::ToTokens;
use syn::Type;

use crate::errors::Errors;
use crate::model::{Argument, RoleAttribute, inside_option};
use crate::role::Role;
use crate::style::{BodyKind, PathNotation, Style, ValueStyle};
use crate::types::{is_byte, is_scalar, list_item, written};

/// Types of the standard library that are lists.
const LISTS: &[&str] = &["Vec", "VecDeque", "LinkedList", "HashSet", "BTreeSet", "BinaryHeap"];

/// Checks the style, the default and the secrecy of an argument.
pub(super) fn check(
    of: &str,
    argument: &Argument,
    given: Option<&RoleAttribute>,
    role: Role,
    required: bool,
    errors: &Errors,
) {
    if let (Some(at), Role::Path) = (argument.secret, role) {
        let what = format!("{of}: `#[secret]` is not allowed on a path parameter, since URLs are logged");
        errors.push_at(at, what).help("remove `#[secret]`, or send the value in a header or the body");
    }
    let Some(given) = given else { return };
    if let (Some((Style::Value(ValueStyle::Flatten), _)), Some(name)) = (given.style, &given.wire_name) {
        let what = format!("{of}: a flattened argument cannot have a wire name");
        errors.push(name, what).help(format!("write `#[{}(flatten)]`", role.word()));
    }
    if let (Some((Style::Body(BodyKind::Multipart), _)), Some(name)) = (given.style, &given.wire_name) {
        let what = format!("{of}: a multipart body cannot have a media type, which is set with its boundary");
        errors.push(name, what).help("write `#[body(multipart)]`");
    }
    if let (
        Some((Style::Value(ValueStyle::Expanded { notation: PathNotation::Simple | PathNotation::Label, .. }), _)),
        Some(name),
    ) = (given.style, &given.wire_name)
    {
        let what = format!("{of}: only a path parameter with the style `matrix` has a name");
        errors.push(name, what).help("remove it, or write `matrix`");
    }
    check_styled_type(of, argument, given, errors);
    if role == Role::Part {
        check_part(of, argument, given, errors);
    }
    let is_flattened = matches!(given.style, Some((Style::Value(ValueStyle::Flatten), _)));
    if let (false, Some(prefix)) = (is_flattened, &given.prefix) {
        let what = format!("{of}: `prefix` is only allowed with `flatten`");
        errors
            .push(prefix, what)
            .help(format!("write `#[{}(flatten, prefix = \"…\")]`, or remove `prefix`", role.word()));
    } else if let Some(prefix) = given.prefix.as_ref().filter(|prefix| prefix.value().is_empty()) {
        errors.push(prefix, format!("{of}: `prefix` is empty")).help("write the text before each name, or remove it");
    }
    if let (true, Some(format)) = (is_flattened, &given.format) {
        errors.push(format, format!("{of}: flattened headers cannot have a format")).help("remove `format`");
    }
    let Some(default) = &given.default else { return };
    if is_flattened && role == Role::Header {
        errors.push(default, format!("{of}: flattened headers cannot have a default")).help("remove `default`");
    }
    if required {
        let what = format!("{of}: a required argument cannot have a default");
        let help = format!("write `Option<{}>`, or remove `default`", written(&argument.ty));
        errors.push(default, what).help(help);
    }
}

/// Checks the type of a styled argument by its syntax. Other types are checked by rustc.
fn check_styled_type(of: &str, argument: &Argument, given: &RoleAttribute, errors: &Errors) {
    let Some((style, _)) = given.style else { return };
    let ty = inside_option(&argument.ty).unwrap_or(&argument.ty);
    let core = match ty {
        Type::Reference(reference) => &*reference.elem,
        other => other,
    };
    let text = written(ty);
    match style {
        Style::Value(style) if style.is_of_lists() && is_scalar(core) => {
            let word = style.word().unwrap_or_default();
            let what = format!("{of}: expected a list for `{word}`, found `{text}`");
            let help = format!("write `&[{text}]`, or remove `{word}`");
            errors.push(ty, what).help(help);
        }
        Style::Value(ValueStyle::Flag) if !matches!(core, Type::Path(path) if path.path.is_ident("bool")) => {
            let what = format!("{of}: expected `bool` for `flag`, found `{text}`");
            errors.push(ty, what).help("write `bool`, or remove `flag`");
        }
        Style::Value(style)
            if style.is_of_fields()
                && (style != ValueStyle::Flatten || given.wire_name.is_none())
                && !may_have_fields(core) =>
        {
            let word = style.word().unwrap_or_default();
            let what = format!("{of}: expected a map or a struct for `{word}`, found `{text}`");
            let help = format!("write a map or a struct, such as `&BTreeMap<String, String>`, or remove `{word}`");
            errors.push(ty, what).help(help);
        }
        Style::Body(BodyKind::Stream) if is_scalar(core) || !matches!(ty, Type::Path(_)) => {
            let what = format!("{of}: expected `fingerpost::Body` for `stream`, found `{text}`");
            errors.push(ty, what).help("write `fingerpost::Body`, or remove `stream`");
        }
        Style::Body(BodyKind::Multipart) if is_scalar(core) || !matches!(ty, Type::Path(_)) => {
            let what = format!("{of}: expected `fingerpost::Multipart` for `multipart`, found `{text}`");
            errors.push(ty, what).help("write `fingerpost::Multipart`, or remove `multipart`");
        }
        Style::Value(_) | Style::Body(_) => {}
    }
}

/// Checks the file name, the default and the type of a part.
fn check_part(of: &str, argument: &Argument, given: &RoleAttribute, errors: &Errors) {
    if let Some(empty) = given.file_name.as_ref().filter(|name| name.value().is_empty()) {
        errors.push(empty, format!("{of}: `file_name` is empty")).help("write a file name, or remove it");
    }
    let is_file = matches!(given.style, Some((Style::Value(ValueStyle::File), _)));
    if let (true, Some(default)) = (is_file, &given.default) {
        errors.push(default, format!("{of}: a file cannot have a default")).help("remove `default`");
    }
    let ty = inside_option(&argument.ty).unwrap_or(&argument.ty);
    // A list of bytes would be sent as a list of numbers.
    if given.style.is_none() && (list_item(ty).is_some_and(is_byte) || is_content(list_item(ty).unwrap_or(ty))) {
        let what = format!("{of}: `{}` is the content of a file", written(ty));
        let name = given.wire_name.as_ref().map(|name| format!("{}, ", name.to_token_stream())).unwrap_or_default();
        errors.push(ty, what).help(format!("write `#[part({name}file)]`"));
    }
}

/// Returns whether the type is called like one of bytes.
fn is_content(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return matches!(ty, Type::Reference(to) if is_content(&to.elem)) };
    let last = path.path.segments.last();
    last.is_some_and(|last| ["Body", "Bytes", "FormPart"].iter().any(|name| last.ident == name))
}

/// Returns whether the type may be a map or a struct.
fn may_have_fields(ty: &Type) -> bool {
    match ty {
        Type::Slice(_) | Type::Array(_) | Type::Tuple(_) => false,
        Type::Path(path) => {
            let is_list =
                path.path.segments.last().is_some_and(|segment| LISTS.iter().any(|list| segment.ident == list));
            !is_scalar(ty) && !is_list
        }
        _ => true,
    }
}
