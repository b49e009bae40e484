//! Type → [`Model`]. All errors are reported; a type with an error has no [`Kind`].

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Expr, ExprLit, Fields, GenericArgument, GenericParam, Ident, Lit, PathArguments, Type};

use super::model::{DefaultOf, Field, FieldOptions, Kind, Model, Options};
use super::{members, options, variants};
use crate::errors::Errors;
use crate::names;
use crate::types::bare;

/// Types whose values are no strings.
const NO_TEXTS: [&str; 16] = [
    "bool", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize", "f32", "f64", "Vec", "BTreeMap",
    "HashMap",
];

/// Parses a type and reports all errors in it.
pub(super) fn model(input: DeriveInput, errors: &Errors) -> Model {
    let of = format!("`{}`", names::plain(&input.ident));
    let before = errors.count();
    let is_enum = matches!(input.data, Data::Enum(_));
    let options = options::of_type(&input.attrs, &of, is_enum, errors);
    check_generics(&input, &of, is_enum, errors);
    let kind = match input.data {
        Data::Struct(data) => fields(data.fields, &input.ident, &of, &options, errors).map(Kind::Struct),
        Data::Enum(data) if options.tag.is_some() || options.untagged.is_some() => {
            Some(Kind::Union(Box::new(members::union(data, &input.ident, &of, &options, errors))))
        }
        Data::Enum(data) => Some(variants::kind(data, &input.ident, &of, &options, errors)),
        Data::Union(data) => {
            let what = format!("{of}: `Model` cannot be derived for a union");
            errors.push(data.union_token, what).help("write a struct with an `Option` for each field");
            None
        }
    };
    let kind = kind.filter(|_| errors.count() == before);
    Model { ident: input.ident, vis: input.vis, generics: input.generics, options, kind }
}

fn check_generics(input: &DeriveInput, of: &str, is_enum: bool, errors: &Errors) {
    for parameter in &input.generics.params {
        let (what, help) = match parameter {
            GenericParam::Lifetime(_) => {
                ("a `Model` cannot have lifetime parameters", "remove the lifetime, and use `String` instead of `&str`")
            }
            GenericParam::Const(_) => ("a `Model` cannot have const parameters", "use `Vec` instead of an array"),
            GenericParam::Type(_) if is_enum => ("an enum `Model` cannot be generic", "remove the parameters"),
            GenericParam::Type(_) => continue,
        };
        errors.push(parameter, format!("{of}: {what}")).help(help);
    }
}

fn fields(fields: Fields, ident: &Ident, of: &str, options: &Options, errors: &Errors) -> Option<Vec<Field>> {
    let named = match fields {
        Fields::Named(named) => named,
        Fields::Unit => {
            let what = format!("{of}: `Model` cannot be derived for a unit struct");
            errors.push(ident, what).help(format!("write `struct {} {{}}`", names::plain(ident)));
            return None;
        }
        Fields::Unnamed(_) => {
            let what = format!("{of}: `Model` cannot be derived for a tuple struct");
            let help = "name the fields; or derive serde's traits, and write `#[model(serde)]` on fields of this type";
            errors.push(ident, what).help(help);
            return None;
        }
    };
    let mut read = Vec::new();
    for field in named.named {
        let Some(ident) = field.ident else { continue };
        let plain = names::plain(&ident);
        let of = format!("{of}, field `{plain}`");
        let own = options::of_part(&field.attrs, &of, false, errors);
        let ty = bare(field.ty);
        check_type(&ty, &of, &own, false, errors);
        check_options(&ty, &of, &own, errors);
        check_default(&ty, &of, &own, errors);
        let name = match (&own.rename, options.case) {
            (Some(rename), _) => rename.value(),
            (None, Some(case)) => case.of_field(&plain),
            (None, None) => plain,
        };
        read.push(Field { ident, ty, options: own, name });
    }
    check_flatten(&read, of, options, errors);
    let named = read.iter().filter(|field| field.is_named());
    check_names(named.map(|field| (&field.ident, field.name.as_str(), &field.options)), of, "field", errors);
    Some(read)
}

/// Reports field types that cannot be in a model.
pub(super) fn check_type(ty: &Type, of: &str, options: &FieldOptions, in_union: bool, errors: &Errors) {
    let or_serde = if in_union { "" } else { ", or `#[model(serde)]` on the field" };
    let is_foreign = options.serde.is_some() || options.skip.is_some();
    let (what, help) = match ty {
        Type::Reference(reference) if options.skip.is_none() => {
            let owned = match &*reference.elem {
                Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
                Type::Slice(_) => "Vec".to_owned(),
                other => other.to_token_stream().to_string(),
            };
            ("expected an owned type".to_owned(), format!("write `{owned}`"))
        }
        Type::Array(_) | Type::Slice(_) if !is_foreign => {
            ("expected a `Vec`, found an array or slice".to_owned(), format!("write `Vec`{or_serde}"))
        }
        Type::Tuple(tuple) if !tuple.elems.is_empty() && !is_foreign => {
            ("tuples are not supported in a `Model`".to_owned(), format!("write a struct{or_serde}"))
        }
        _ => return,
    };
    errors.push(ty, format!("{of}: {what}")).help(help);
}

/// Reports conflicting options.
fn check_options(ty: &Type, of: &str, options: &FieldOptions, errors: &Errors) {
    let FieldOptions { rename, aliases, default, skip, skip_none, flatten, serde, other: _, has: _ } = options;
    let given = [
        ("rename", rename.as_ref().map(Spanned::span)),
        ("alias", aliases.first().map(Spanned::span)),
        ("default", default.as_ref().map(DefaultOf::span)),
        ("serde", *serde),
        ("skip_none", *skip_none),
        ("flatten", *flatten),
    ];
    let against = |word: &str, allowed: &[&str], why: &str| {
        for (other, at) in given.iter().filter(|(other, _)| *other != word && !allowed.contains(other)) {
            if let Some(at) = at {
                let what = format!("{of}: `{word}` cannot be combined with `{other}`: {why}");
                errors.push_at(*at, what).help("remove one of them");
            }
        }
    };
    if skip.is_some() {
        against("skip", &["default"], "a skipped field is neither read nor written");
    } else if flatten.is_some() {
        against("flatten", &[], "a flattened field only collects unknown properties");
    } else if let Some(at) = *skip_none
        && !is_named(ty, "Option")
    {
        let ty = type_name(ty);
        let what = format!("{of}: expected an `Option` for `skip_none`, found `{ty}`");
        let help = format!("write `Option<{ty}>`, or remove `skip_none`");
        errors.push_at(at, what).help(help);
    }
}

/// Reports a string as the default of a number or a boolean: serde's derives have the path of a function there.
fn check_default(ty: &Type, of: &str, options: &FieldOptions, errors: &Errors) {
    let Some(DefaultOf::Literal(Expr::Lit(ExprLit { lit: Lit::Str(text), .. }))) = &options.default else { return };
    let inner = ["Option", "Field", "Box"].iter().find_map(|holder| argument_of(ty, holder)).unwrap_or(ty);
    if NO_TEXTS.iter().any(|name| is_named(inner, name)) {
        let what =
            format!("{of}: expected a literal of the type `{}` or a path, found a string literal", type_name(inner));
        let help = match syn::parse_str::<syn::ExprPath>(&text.value()) {
            Ok(_) => format!("remove the quotes: `default = {}`", text.value()),
            Err(_) => "write the value, or the path of a function that returns it".to_owned(),
        };
        errors.push(text, what).help(help);
    }
}

impl DefaultOf {
    fn span(&self) -> proc_macro2::Span {
        match self {
            Self::Type(at) => *at,
            Self::Function(function) => function.span(),
            Self::Literal(value) => value.span(),
        }
    }
}

/// Checks that at most one map collects unknown properties, and that they are allowed.
fn check_flatten(fields: &[Field], of: &str, options: &Options, errors: &Errors) {
    let mut flattened = fields.iter().filter_map(|field| Some((field, field.options.flatten?)));
    let Some((first, _)) = flattened.next() else { return };
    for (second, at) in flattened {
        let of = format!("{of}, field `{}`", names::plain(&second.ident));
        let what = format!("{of}: duplicate `flatten`, already on field `{}`", names::plain(&first.ident));
        errors.push_at(at, what).help("remove one of them");
    }
    if !is_map(&first.ty) {
        let name = names::plain(&first.ident);
        let what = format!("{of}, field `{name}`: expected a map for `flatten`");
        let help = "write `BTreeMap<String, serde_json::Value>`, or copy the fields of the other struct into this one";
        errors.push(&first.ty, what).help(help);
    }
    if let Some(at) = options.deny_unknown_fields {
        let what = format!("{of}: `deny_unknown_fields` cannot be combined with `flatten`");
        errors.push_at(at, what).help("remove one of them");
    }
}

/// Returns whether the type looks like a map.
fn is_map(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    path.path.segments.last().is_some_and(|last| match &last.arguments {
        PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().filter(|argument| matches!(argument, GenericArgument::Type(_))).count() > 1
        }
        // An alias may be anything.
        PathArguments::None | PathArguments::Parenthesized(_) => last.ident != "Value" && last.ident != "String",
    })
}

/// Reports duplicate names.
pub(super) fn check_names<'a>(
    parts: impl Iterator<Item = (&'a Ident, &'a str, &'a FieldOptions)>,
    of: &str,
    kind: &str,
    errors: &Errors,
) {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (ident, name, options) in parts {
        let plain = names::plain(ident);
        let at = options.rename.as_ref().map_or(ident.span(), Spanned::span);
        let aliases = options.aliases.iter().map(|alias| (alias.value(), alias.span()));
        for (name, at) in std::iter::once((name.to_owned(), at)).chain(aliases) {
            match seen.iter().find(|(other, _)| *other == name) {
                Some((_, first)) if *first == plain => {
                    let what = format!("{of}, {kind} `{plain}`: redundant alias `{name}`");
                    errors.push_at(at, what).help("remove the alias");
                }
                Some((_, first)) => {
                    let what = format!("{of}, {kind} `{plain}`: duplicate name `{name}`, already used by `{first}`");
                    errors.push_at(at, what).help("choose another name with `rename = \"…\"`");
                }
                None => seen.push((name, plain.clone())),
            }
        }
    }
}

/// Returns the source text of a type.
fn type_name(ty: &Type) -> String {
    ty.to_token_stream().to_string().replace(' ', "")
}

/// Returns whether the last segment of the type is this name.
pub(super) fn is_named(ty: &Type, word: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == word))
}

/// Returns the type in another type of this name.
pub(super) fn argument_of<'a>(ty: &'a Type, word: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == word)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
