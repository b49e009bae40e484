//! Attributes and patterns of arguments.

use quote::ToTokens;
use syn::{Attribute, Ident, LitStr, Meta, Pat, Token, Type};

use super::attributes;
use crate::model::inside_option;
use crate::names;
use crate::role::Role;
use crate::types::{inside, is_byte, list_item, written};

/// Attributes for one value, in lower case without `_`, with their roles.
const ROLES: &[(&str, &[&str])] = &[
    (
        "query",
        &[
            "param",
            "params",
            "queryparam",
            "requestparam",
            "querystring",
            "aliasas",
            "name",
            "rename",
            "alias",
            "fromquery",
        ],
    ),
    ("form", &["field", "formfield", "formparam", "formdata"]),
    ("part", &["requestpart"]),
    ("header", &["headerparam", "requestheader", "fromheader"]),
    ("body", &["json", "requestbody", "jsonbody", "payload", "data", "content", "frombody"]),
];

/// Attributes for maps, with their roles.
const MAPS: &[(&str, &[&str])] = &[
    ("query", &["querymap", "queries", "queryobject", "queryparams"]),
    ("form", &["fieldmap", "formmap", "fields"]),
    ("part", &["partmap", "parts"]),
    ("header", &["headermap", "headers"]),
];

/// Attributes of path parameters, which have none here.
const PATHS: &[&str] = &["path", "pathparam", "pathvariable", "fromroute", "segment"];

/// Returns the help for an attribute of this argument. `is_path` says that it has a placeholder.
pub(crate) fn attribute(attribute: &Attribute, argument: &Ident, ty: &Type, is_path: bool) -> Option<String> {
    let word = attribute.path().get_ident()?.to_string().to_lowercase().replace('_', "");
    let value = attributes::value(attribute);
    let plain = names::plain(argument);
    if PATHS.contains(&word.as_str()) || is_path && matches!(&*word, "param" | "name" | "alias" | "aliasas") {
        let named = value.string().filter(|name| *name != plain);
        return Some(match named.filter(|name| syn::parse_str::<Ident>(name).is_ok()) {
            Some(name) => format!("remove it, and rename the argument to `{name}` or the placeholder to `<{plain}>`"),
            None => "remove it; an argument with a placeholder in the template is a path parameter".to_owned(),
        });
    }
    // `#[Header("X-Id")]`
    if let Some(role) = Role::of(&word).filter(|role| *role != Role::Path) {
        return Some(match (&attribute.meta, role) {
            (Meta::List(list), _) => format!("write `#[{word}({})]`", list.tokens),
            (_, Role::Header) => format!("write `#[header(\"{}\")]`", plain.replace('_', "-")),
            _ => format!("write `#[{word}]`"),
        });
    }
    let role_of = |table: &[(&'static str, &[&str])]| {
        table.iter().find(|(_, words)| words.contains(&&*word)).map(|&(role, _)| role)
    };
    if let Some(role) = role_of(ROLES) {
        let name = value.strings().first().map(LitStr::value).filter(|name| role == "header" || *name != plain);
        return Some(match (role, name) {
            ("body", _) => "write `#[body]`".to_owned(),
            ("header", None) => format!("write `#[header(\"{}\")]`", plain.replace('_', "-")),
            (_, None) => format!("write `#[{role}]`"),
            (_, Some(name)) => format!("write `#[{role}({name:?})]`"),
        });
    }
    if let Some(role) = role_of(MAPS) {
        return Some(format!("write `#[{role}(flatten)]`"));
    }
    Some(match word.as_str() {
        "multipart" if written(ty).ends_with("Multipart") => "write `#[body(multipart)]`".to_owned(),
        "multipart" if !list_item(ty).is_some_and(is_byte) => "write `#[part]`".to_owned(),
        "multipart" | "file" | "files" => match value.string() {
            Some(name) if name != plain => format!("write `#[part({name:?}, file)]`"),
            _ => "write `#[part(file)]`".to_owned(),
        },
        "cookie" | "cookieparam" | "cookievalue" => {
            let name = value.strings().first().map_or(plain, LitStr::value);
            format!("write `#[header(\"cookie\", format = \"{name}={{}}\")]`")
        }
        "bearer" | "bearertoken" | "bearerauth" => {
            "write `#[header(\"authorization\", format = \"Bearer {}\")]`".to_owned()
        }
        "authorization" | "authorize" => "write `#[header(\"authorization\")]`".to_owned(),
        "auth" | "basic" | "basicauth" | "credentials" | "apikey" | "token" => {
            "remove the argument; credentials are set on the client: `Client::builder(…).auth(…)`".to_owned()
        }
        "url" | "uri" => {
            format!("remove it, and write `<{plain}>` as the template: `GET \"<{plain}>\", auth = same_origin`")
        }
        "serde" => match serde_rename(attribute) {
            Some(name) => format!("write `#[query({name:?})]`"),
            None if value.words().iter().any(|word| word == "flatten") => "write `#[query(flatten)]`".to_owned(),
            None if inside_option(ty).is_some() => "remove it; an `Option` that is not set is not sent".to_owned(),
            None => "remove it".to_owned(),
        },
        "default" if !value.is_empty() => {
            let inside = inside_option(ty).unwrap_or(ty);
            format!("write `#[query(default = {})] {plain}: Option<{}>`", value.tokens, written(inside))
        }
        "optional" | "option" if inside_option(ty).is_none() => {
            format!("remove it, and write `{plain}: Option<{}>`", written(ty))
        }
        "required" | "optional" | "option" => "remove it; only an `Option` is optional".to_owned(),
        _ => return None,
    })
}

/// Returns the name in `#[serde(rename = "…")]`.
fn serde_rename(attribute: &Attribute) -> Option<String> {
    let Meta::List(list) = &attribute.meta else { return None };
    let mut name = None;
    // Other options are ignored.
    let _ = list.parse_nested_meta(|meta| {
        if meta.path.is_ident("rename") {
            name = Some(meta.value()?.parse::<LitStr>()?.value());
        } else if meta.input.peek(Token![=]) {
            let _: syn::Expr = meta.value()?.parse()?;
        }
        Ok(())
    });
    name
}

/// Returns the argument that stands for an extractor of a server framework: `Path(id): Path<u64>` → `id: u64`.
pub(crate) fn pattern(pattern: &Pat, ty: &Type) -> Option<String> {
    let Pat::TupleStruct(pattern) = pattern else { return None };
    let extractor = pattern.path.segments.last()?.ident.to_string();
    let inner = inside(ty, &extractor)?;
    let elements: Vec<_> = pattern.elems.iter().collect();
    let [element] = elements[..] else { return None };
    if let (Pat::Tuple(names), Type::Tuple(types), "Path") = (element, inner, &*extractor) {
        let one = |(name, ty): (&Pat, &Type)| format!("{}: {}", name.to_token_stream(), written(ty));
        return Some(names.elems.iter().zip(&types.elems).map(one).collect::<Vec<_>>().join(", "));
    }
    let Pat::Ident(name) = element else { return None };
    as_argument(&names::plain(&name.ident), &extractor, inner)
}

/// Returns the argument for an extractor with this name.
pub(crate) fn as_argument(name: &str, extractor: &str, inner: &Type) -> Option<String> {
    let ty = written(inner);
    Some(match extractor {
        "Path" => format!("{name}: {ty}"),
        "Query" => format!("#[query(flatten)] {name}: &{ty}"),
        "Form" => format!("#[form(flatten)] {name}: &{ty}"),
        "Json" => format!("#[body] {name}: &{ty}"),
        _ => return None,
    })
}
