//! Options of other frameworks in the attributes of arguments: `#[query(separator = ",")]`, `#[body(urlencoded)]`.

use syn::{LitStr, Type};

use super::Value;
use crate::model::inside_option;
use crate::role::Role;
use crate::types::written;

/// Styles of lists and maps, with other words for them, in lower case without `_`, and their separators.
const STYLES: &[(&str, &[&str])] = &[
    ("comma", &["csv", "comma", "commas", "join", "joined", "simple", ","]),
    ("space", &["ssv", "space", "spaces", " ", "%20", "+"]),
    ("tab", &["tsv", "tab", "tabs", "\t"]),
    ("pipe", &["pipe", "pipes", "|", "%7C"]),
    ("flatten", &["map", "object", "struct", "flattened", "fields", "params", "querymap"]),
    ("deep", &["deepobject", "brackets", "bracket", "qs", "nested"]),
    ("dotted", &["dots", "dot", "dotnotation"]),
];

/// Words for a name that is repeated for each item of a list, which is the default.
const REPEATED: &[&str] = &["multi", "multiple", "repeat", "repeated", "list", "array", "form", "explode", "exploded"];

/// Names of options for a style.
const STYLE_OPTIONS: &[&str] = &["separator", "sep", "delimiter", "style"];

/// Names of options for the wire name.
const NAME_OPTIONS: &[&str] =
    &["name", "rename", "key", "alias", "param", "value", "wirename", "field", "header", "id"];

/// Kinds of bodies, with other words for them.
const BODIES: &[(&str, &[&str])] = &[
    ("#[body(bytes)]", &["raw", "binary", "octetstream", "vec", "buffer", "u8"]),
    ("#[body(text)]", &["string", "str", "plain", "textplain"]),
    ("#[body(stream)]", &["streaming", "streamed", "reader", "file"]),
    ("#[body(multipart)]", &["formdata", "parts"]),
    ("#[form(flatten)]", &["form", "urlencoded"]),
];

/// Names of options for the media type of a body.
const MEDIA_TYPE_OPTIONS: &[&str] = &["contenttype", "mediatype", "mimetype", "mime", "type", "format", "name"];

/// The argument whose attribute has the option.
pub(crate) struct Of<'a> {
    pub(crate) role: Role,
    pub(crate) argument: &'a str,
    pub(crate) ty: &'a Type,
    /// The wire name before the option.
    pub(crate) wire_name: Option<&'a LitStr>,
}

impl Of<'_> {
    /// Returns the help for a word, or for `word = value`.
    pub(crate) fn help(&self, word: &str, value: Option<&Value>) -> Option<String> {
        let word = word.to_lowercase().replace('_', "");
        match self.role {
            Role::Body => self.of_body(&word, value),
            Role::Query | Role::Form | Role::Header => self.of_value(&word, value),
            Role::Part => self.of_part(&word, value).or_else(|| self.of_value(&word, value)),
            Role::Path => None,
        }
    }

    fn of_body(&self, word: &str, value: Option<&Value>) -> Option<String> {
        let text = value.and_then(Value::string);
        match text {
            Some(text) if MEDIA_TYPE_OPTIONS.contains(&word) => {
                Some(if text.contains('/') { of_media_type(&text, Some(self.ty)) } else { self.of_body(&text, None)? })
            }
            _ if value.is_some() => None,
            _ => {
                let (attribute, _) = BODIES.iter().find(|(_, words)| {
                    words.contains(&word.strip_prefix("form").filter(|rest| *rest == "urlencoded").unwrap_or(word))
                })?;
                Some(format!("write `{attribute}`"))
            }
        }
    }

    fn of_part(&self, word: &str, value: Option<&Value>) -> Option<String> {
        let text = value.and_then(Value::string);
        match (word, text) {
            ("filename", Some(text)) => Some(format!("write `file_name = {text:?}`")),
            (_, Some(text)) if text.contains('/') && MEDIA_TYPE_OPTIONS.contains(&word) => {
                Some(format!("write `media_type = {text:?}`"))
            }
            ("raw" | "binary" | "upload", None) if value.is_none() => {
                let name = self.wire_name.map(|name| format!("{:?}, ", name.value())).unwrap_or_default();
                Some(format!("write `#[part({name}file)]`"))
            }
            _ => None,
        }
    }

    fn of_value(&self, word: &str, value: Option<&Value>) -> Option<String> {
        let text = value.and_then(Value::string);
        if let (Some("value"), Some(value)) = (word.strip_prefix("default"), value) {
            let inside = written(inside_option(self.ty).unwrap_or(self.ty));
            let (word, argument) = (self.role.word(), self.argument);
            return Some(format!("write `#[{word}(default = {})] {argument}: Option<{inside}>`", value.tokens));
        }
        let is = |expected: &str| value.is_none_or(|value| value.text() == expected);
        if let Some(text) = text {
            if NAME_OPTIONS.contains(&word) {
                return Some(format!("write `#[{}({text:?})]`", self.role.word()));
            }
            if STYLE_OPTIONS.contains(&word) || word.ends_with("format") {
                return self.styled(&text.to_lowercase().replace('_', "")).or_else(|| Some("remove it".to_owned()));
            }
            return Some(match word {
                "description" | "doc" | "docs" | "help" | "summary" => {
                    "remove it, and write a doc comment above the argument: `/// …`".to_owned()
                }
                _ => "remove it".to_owned(),
            });
        }
        match word {
            "explode" if value.is_some() && is("false") => self.styled("csv"),
            "required" if value.is_some() && is("false") => Some(self.optional()),
            "optional" | "option" if is("true") => Some(self.optional()),
            "description" | "required" | "optional" | "encoded" | "encode" => Some("remove it".to_owned()),
            _ if is("true") => self.styled(word),
            _ => None,
        }
    }

    /// Returns the help for a style of another name.
    fn styled(&self, word: &str) -> Option<String> {
        let name = self.wire_name.map(|name| format!("{:?}", name.value()));
        let separator = word.strip_suffix("separated").or_else(|| word.strip_suffix("delimited"));
        let word = separator.unwrap_or(word);
        let style = STYLES.iter().find(|(_, words)| words.contains(&word)).map(|&(style, _)| style);
        let is_allowed = |style: &&str| self.role.styles().iter().any(|(known, _)| known == style);
        let entries = match style {
            // The names are those of the fields.
            Some("flatten") => vec!["flatten".to_owned()],
            Some(style) => name.into_iter().chain(is_allowed(&style).then(|| style.to_owned())).collect(),
            None if REPEATED.contains(&word) => name.into_iter().collect(),
            None => return None,
        };
        let role = self.role.word();
        Some(match entries[..] {
            [] if self.role == Role::Header => return None,
            [] => format!("write `#[{role}]`"),
            _ => format!("write `#[{role}({})]`", entries.join(", ")),
        })
    }

    fn optional(&self) -> String {
        if inside_option(self.ty).is_some() {
            return "remove it; an `Option` is optional".to_owned();
        }
        let name = self.wire_name.map(|name| format!("({:?})", name.value())).unwrap_or_default();
        format!("write `#[{}{name}] {}: Option<{}>`", self.role.word(), self.argument, written(self.ty))
    }
}

/// Returns the help for a body of this media type. A string that is not JSON is text.
pub(super) fn of_media_type(text: &str, ty: Option<&Type>) -> String {
    let essence = text.split(';').next().unwrap_or_default().trim().to_lowercase();
    let ty = ty.map(|ty| written(inside_option(ty).unwrap_or(ty)).replace('&', ""));
    let ty = ty.as_deref().map(|ty| ty.rsplit("::").next().unwrap_or(ty));
    match &*essence {
        "application/json" => "write `#[body]`".to_owned(),
        "application/x-www-form-urlencoded" => "write `#[form(flatten)]`".to_owned(),
        "multipart/form-data" => "write `#[body(multipart)]`".to_owned(),
        _ if essence.ends_with("+json") => format!("write `#[body({text:?})]`"),
        _ => match ty {
            Some("str" | "String") => format!("write `#[body({text:?}, text)]`"),
            Some("[u8]" | "Vec<u8>" | "Bytes") => format!("write `#[body({text:?}, bytes)]`"),
            Some("Body") => format!("write `#[body({text:?}, stream)]`"),
            None if essence.starts_with("text/") => format!("write `#[body({text:?}, text)]`"),
            _ => format!("write `#[body({text:?})]`"),
        },
    }
}
