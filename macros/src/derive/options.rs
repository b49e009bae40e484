//! Parses the options of `#[model(…)]` on a type, field or variant.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, Meta, Path, Token};

use super::model::{DefaultOf, FieldOptions, Has, Options};
use crate::errors::{Errors, WithHelp};
use crate::names;

/// Names of options with their meanings.
type Known<O> = [(&'static str, O)];

/// An option of a type.
#[derive(Clone, Copy)]
enum TypeOption {
    Default,
    Debug,
    PartialEq,
    DenyUnknownFields,
    Lenient,
    SkipNone,
    Rename,
    RenameAll,
    Tag,
    Untagged,
    Crate,
}

const OF_STRUCT: &Known<TypeOption> = &[
    ("default", TypeOption::Default),
    ("debug", TypeOption::Debug),
    ("partial_eq", TypeOption::PartialEq),
    ("deny_unknown_fields", TypeOption::DenyUnknownFields),
    ("lenient", TypeOption::Lenient),
    ("skip_none", TypeOption::SkipNone),
    ("rename", TypeOption::Rename),
    ("rename_all", TypeOption::RenameAll),
    ("crate", TypeOption::Crate),
];

const OF_ENUM: &Known<TypeOption> = &[
    ("rename", TypeOption::Rename),
    ("rename_all", TypeOption::RenameAll),
    ("tag", TypeOption::Tag),
    ("untagged", TypeOption::Untagged),
    ("crate", TypeOption::Crate),
];

/// An option of a field or a variant.
#[derive(Clone, Copy)]
enum PartOption {
    Rename,
    Alias,
    Default,
    Skip,
    SkipNone,
    Flatten,
    Serde,
    Other,
    Has,
}

const OF_FIELD: &Known<PartOption> = &[
    ("rename", PartOption::Rename),
    ("alias", PartOption::Alias),
    ("default", PartOption::Default),
    ("skip", PartOption::Skip),
    ("skip_none", PartOption::SkipNone),
    ("flatten", PartOption::Flatten),
    ("serde", PartOption::Serde),
];

const OF_VARIANT: &Known<PartOption> = &[
    ("rename", PartOption::Rename),
    ("alias", PartOption::Alias),
    ("other", PartOption::Other),
    ("has", PartOption::Has),
];

/// Options that only serde's derives support.
const SERDE_ONLY: &[&str] = &[
    "tag",
    "content",
    "transparent",
    "bound",
    "from",
    "into",
    "try_from",
    "remote",
    "with",
    "serialize_with",
    "deserialize_with",
    "borrow",
    "getter",
];

/// Reads the options of a type.
pub(super) fn of_type(attrs: &[Attribute], of: &str, is_enum: bool, errors: &Errors) -> Options {
    let mut options = Options::default();
    let list = List { of, known: if is_enum { OF_ENUM } else { OF_STRUCT }, is_enum, errors };
    list.read(attrs, |option, name, input| {
        match option {
            TypeOption::Default => options.default = Some(list.flag(name, input)?),
            TypeOption::Debug => options.debug = Some(list.flag(name, input)?),
            TypeOption::PartialEq => options.partial_eq = Some(list.flag(name, input)?),
            TypeOption::DenyUnknownFields => options.deny_unknown_fields = Some(list.flag(name, input)?),
            TypeOption::Lenient => options.lenient = Some(list.flag(name, input)?),
            TypeOption::SkipNone => options.skip_none = Some(list.flag(name, input)?),
            TypeOption::Rename => options.name = Some(list.text(name, input)?),
            TypeOption::RenameAll => {
                options.case_at = Some(name.span());
                options.case = list.case(name, input)?;
            }
            TypeOption::Tag => options.tag = Some(list.text(name, input)?),
            TypeOption::Untagged => options.untagged = Some(list.flag(name, input)?),
            TypeOption::Crate => options.runtime = Some(list.path::<Path>(name, input, "path::to::fingerpost")?),
        }
        Ok(())
    });
    options
}

/// Reads the options of a field or variant.
pub(super) fn of_part(attrs: &[Attribute], of: &str, is_variant: bool, errors: &Errors) -> FieldOptions {
    let mut options = FieldOptions::default();
    let list = List { of, known: if is_variant { OF_VARIANT } else { OF_FIELD }, is_enum: false, errors };
    list.read(attrs, |option, name, input| {
        match option {
            PartOption::Rename => options.rename = Some(list.text(name, input)?),
            PartOption::Alias => options.aliases.push(list.text(name, input)?),
            PartOption::Default if input.peek(Token![=]) => {
                options.default = Some(match List::<PartOption>::literal(input)? {
                    Some(literal) => DefaultOf::Literal(literal),
                    None => DefaultOf::Function(list.path(name, input, "path::to::function")?),
                });
            }
            PartOption::Default => options.default = Some(DefaultOf::Type(list.flag(name, input)?)),
            PartOption::Skip => options.skip = Some(list.flag(name, input)?),
            PartOption::SkipNone => options.skip_none = Some(list.flag(name, input)?),
            PartOption::Flatten => options.flatten = Some(list.flag(name, input)?),
            PartOption::Serde => options.serde = Some(list.flag(name, input)?),
            PartOption::Other => options.other = Some(list.flag(name, input)?),
            PartOption::Has => options.has = Some(Has { at: name.span(), properties: list.has(name, input)? }),
        }
        Ok(())
    });
    options
}

/// Parser of a list of options. An invalid option does not hide the next one.
pub(super) struct List<'a, O: 'static> {
    /// Owner of the options in messages.
    of: &'a str,
    known: &'static Known<O>,
    /// Whether the options are those of an enum.
    is_enum: bool,
    errors: &'a Errors,
}

impl<O: Copy> List<'_, O> {
    fn read(&self, attrs: &[Attribute], mut option: impl FnMut(O, &Ident, ParseStream) -> syn::Result<()>) {
        let mut seen = Vec::new();
        for attribute in attrs {
            if attribute.path().is_ident("serde") {
                let what = format!("{}: `#[serde(…)]` is not supported on a `Model`", self.of);
                let help = "write `#[model(…)]`, whose options have the same names";
                self.errors.push(attribute.path(), what).help(help);
            } else if attribute.path().is_ident(names::MODEL) {
                self.attribute(attribute, &mut seen, &mut option);
            }
        }
    }

    fn attribute(
        &self,
        attribute: &Attribute,
        seen: &mut Vec<String>,
        option: &mut impl FnMut(O, &Ident, ParseStream) -> syn::Result<()>,
    ) {
        if !matches!(attribute.meta, Meta::List(_)) {
            let what = format!("{}: expected options in parentheses", self.of);
            let first = self.known.first().map_or("", |(word, _)| word);
            let example = if first == "rename" { "rename = \"name\"" } else { first };
            self.errors
                .push(attribute.path(), what)
                .help(format!("write the options in parentheses, such as `#[model({example})]`"));
            return;
        }
        let parsed = attribute.parse_args_with(|input: ParseStream| {
            while !input.is_empty() {
                if let Err(error) = self.entry(input, seen, option) {
                    self.errors.push_syn(&error);
                } else if !input.is_empty() && !input.peek(Token![,]) {
                    let what = format!("{}: expected `,` between two options", self.of);
                    self.errors.push_at(input.span(), what).help("write `,` here");
                    if input.peek(Ident::peek_any) {
                        continue;
                    }
                }
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<proc_macro2::TokenTree>()?;
                }
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(())
        });
        if let Err(error) = parsed {
            self.errors.push_syn(&error);
        }
    }

    fn entry(
        &self,
        input: ParseStream,
        seen: &mut Vec<String>,
        option: &mut impl FnMut(O, &Ident, ParseStream) -> syn::Result<()>,
    ) -> syn::Result<()> {
        let Ok(name) = Ident::parse_any(input) else {
            return Err(self.wrong(input.span(), "expected an option", &format!("use one of {}", self.all())));
        };
        let word = name.to_string();
        let Some((_, meant)) = self.known.iter().find(|(known, _)| *known == word) else {
            return Err(self.unknown(&name, &word));
        };
        if word != "alias" && seen.contains(&word) {
            return Err(self.wrong(name.span(), &format!("duplicate option `{word}`"), "remove one of them"));
        }
        let read = option(*meant, &name, input);
        seen.push(word);
        read
    }

    fn all(&self) -> String {
        names::list_of(&words(self.known), |word| format!("`{word}`"))
    }

    pub(super) fn wrong(&self, at: Span, what: &str, help: &str) -> syn::Error {
        syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
    }

    /// Creates the error for an option that is not known here.
    fn unknown(&self, name: &Ident, word: &str) -> syn::Error {
        let at = name.span();
        if word == "skip_serializing_if" {
            let help = "write `skip_none` for an `Option`; an unset `Field` is always skipped";
            return self.wrong(at, "option `skip_serializing_if` is not supported", help);
        }
        let is_on_type = words(self.known).contains(&"crate");
        if matches!(word, "tag" | "untagged") && !is_on_type {
            return self.wrong(at, &format!("option `{word}` is not allowed here"), "write it on an enum");
        }
        if word == "untagged" {
            return self.wrong(at, "option `untagged` is only allowed on an enum", "remove it");
        }
        if SERDE_ONLY.contains(&word) {
            let help = "derive serde's traits instead of `Model`, and write `#[model(serde)]` on fields of this type";
            return self.wrong(at, &format!("option `{word}` is only supported by serde's derives"), help);
        }
        if self.is_enum && words(OF_STRUCT).contains(&word) {
            return self.wrong(at, &format!("option `{word}` is only allowed on a struct"), "remove it");
        }
        let elsewhere = [
            (words(OF_STRUCT), "on the type"),
            (words(OF_FIELD), "on a field of a struct"),
            (words(OF_VARIANT), "on a variant of an enum"),
        ];
        if let Some((_, target)) = elsewhere.iter().find(|(words, _)| words.contains(&word)) {
            return self.wrong(at, &format!("option `{word}` is not allowed here"), &format!("write it {target}"));
        }
        match names::closest(word, words(self.known)) {
            Some(near) => self.wrong(at, &format!("unknown option `{word}`"), &format!("did you mean `{near}`?")),
            None => self.wrong(at, &format!("unknown option `{word}`"), &format!("use one of {}", self.all())),
        }
    }
}

/// Returns the names of the options.
fn words<O>(known: &Known<O>) -> Vec<&'static str> {
    known.iter().map(|(word, _)| *word).collect()
}
