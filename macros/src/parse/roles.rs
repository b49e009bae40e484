//! The attributes of an argument: where its value goes, under which name, and how it is written.

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Ident, Lit, LitStr, Meta, Token};

use super::list::skip_to_comma;
use crate::errors::{Errors, WithHelp};
use crate::model::{Argument, RoleAttribute};
use crate::names;
use crate::role::{self, Role};
use crate::style;

/// `#[secret]`
pub(super) fn secret(attribute: &Attribute, of: &str, argument: &mut Argument, errors: &Errors) {
    if !matches!(attribute.meta, Meta::Path(_)) {
        let what = format!("{of}: `#[secret]` takes nothing more");
        errors.push(attribute.path(), what).help("write `#[secret]`; a name on the wire goes into `#[query]`");
        argument.reported = true;
    } else if argument.secret.is_some() {
        errors.push(attribute.path(), format!("{of}: `#[secret]` is given twice")).help("leave one of them out");
    }
    argument.secret = Some(attribute.path().span());
}

/// `#[query(…)]` and its like. Nothing if there was a mistake, which then is reported.
pub(super) fn read(attribute: &Attribute, of: &str, argument: &Ident, errors: &Errors) -> Option<RoleAttribute> {
    let word = attribute.path().to_token_stream().to_string();
    let Some(role) = Role::of(&word) else {
        let known = role::attributes();
        let (hint, help) = match names::closest(&word, known.iter().copied()) {
            Some(near) => (format!("; did you mean `#[{near}]`?"), format!("write `#[{near}]`")),
            None if word == Role::Path.word() => {
                (String::new(), "leave it out: an argument in the template is a path parameter".to_owned())
            }
            None => {
                let known = names::list_of(&known, |word| format!("`#[{word}]`"));
                (String::new(), format!("an argument can have {known}"))
            }
        };
        errors.push(attribute.path(), format!("{of}: unknown attribute `{word}`{hint}")).help(help);
        return None;
    };
    let mut read = RoleAttribute { role, span: attribute.path().span(), wire_name: None, style: None, default: None };
    match &attribute.meta {
        Meta::Path(_) => {}
        Meta::List(_) => {
            let so_far = errors.count();
            let list = RoleList { word: &word, of, argument, errors };
            let parsed = attribute.parse_args_with(|input: ParseStream| {
                list.read(input, &mut read);
                Ok(())
            });
            if let Err(error) = parsed {
                errors.push_syn(&error);
            }
            if errors.count() > so_far {
                return None;
            }
        }
        Meta::NameValue(assigned) => {
            let help = match &assigned.value {
                Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) => {
                    format!("write `#[{word}({})]`", literal.to_token_stream())
                }
                _ => format!("write `#[{word}]`, or `#[{word}(\"…\")]`"),
            };
            errors.push(assigned.eq_token, format!("{of}: `#[{word}]` takes no `=`")).help(help);
            return None;
        }
    }
    Some(read)
}

/// `"wire-name", comma, default = 25`, read with recovery: one mistake does not hide the next.
struct RoleList<'a> {
    word: &'a str,
    of: &'a str,
    argument: &'a Ident,
    errors: &'a Errors,
}

impl RoleList<'_> {
    fn read(&self, input: ParseStream, read: &mut RoleAttribute) {
        while !input.is_empty() {
            if let Err(error) = self.entry(input, read) {
                self.errors.push_syn(&error);
                skip_to_comma(input);
            }
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                let what = format!("{}: expected a comma in `#[{}(…)]`", self.of, self.word);
                self.errors.push_at(input.span(), what).help("write `,` here");
                skip_to_comma(input);
                let _ = input.parse::<Option<Token![,]>>();
            }
        }
    }

    fn wrong(&self, at: Span, what: &str, help: &str) -> syn::Error {
        syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
    }

    fn entry(&self, input: ParseStream, read: &mut RoleAttribute) -> syn::Result<()> {
        let (at, is_body) = (input.span(), read.role == Role::Body);
        if input.peek(LitStr) {
            if read.wire_name.replace(input.parse()?).is_some() {
                let what = if is_body { "a second media type" } else { "a second name on the wire" };
                return Err(self.wrong(at, what, "leave one of them out"));
            }
            return Ok(());
        }
        let Ok(ident) = Ident::parse_any(input) else { return Err(self.no_string(at, input, is_body)) };
        let (name, word) = (ident.to_string(), self.word);
        let has_default = read.role.has_default();
        match name.as_str() {
            "default" if has_default => {
                let help = "write it in full, as in `default = 25`";
                let expected = |_| self.wrong(at, "expected `=` and a value after `default`", help);
                input.parse::<Token![=]>().map_err(expected)?;
                if read.default.replace(input.parse().map_err(expected)?).is_some() {
                    return Err(self.wrong(at, "`default` is given twice", "leave one of them out"));
                }
                Ok(())
            }
            "default" => {
                let help = "leave it out; query parameters and form fields can have one";
                Err(self.wrong(at, &format!("`#[{word}]` takes no default"), help))
            }
            _ if input.peek(Token![=]) => Err(self.assigned(&ident, input, has_default)),
            _ => match read.role.styles().iter().find(|(known, _)| *known == name).map(|&(_, style)| style) {
                None => Err(self.unknown(at, &name, read)),
                Some(style) => match read.style.replace((style, at)) {
                    None => Ok(()),
                    Some((other, _)) if other == style => {
                        Err(self.wrong(at, &format!("`{name}` is given twice"), "leave one of them out"))
                    }
                    Some(_) => Err(self.wrong(at, "two ways to write one value", "leave one of them out")),
                },
            },
        }
    }

    /// Neither a string nor a word.
    fn no_string(&self, at: Span, input: ParseStream, is_body: bool) -> syn::Error {
        let what = if is_body { "a media type is a string" } else { "the name on the wire is a string" };
        let wire_name = match input.fork().parse::<Lit>() {
            Ok(literal) if !is_body => literal.to_token_stream().to_string().replace(['"', '\''], ""),
            _ => self.guess(is_body),
        };
        self.wrong(at, what, &format!("write `#[{}(\"{wire_name}\")]`", self.word))
    }

    /// `name = "id"`
    fn assigned(&self, name: &Ident, input: ParseStream, has_default: bool) -> syn::Error {
        let word = self.word;
        if has_default && names::closest(&name.to_string(), ["default"]).is_some() {
            let what = format!("`#[{word}]` knows no `{name}`; did you mean `default`?");
            return self.wrong(name.span(), &what, "write `default = …`");
        }
        let ahead = input.fork();
        let value = ahead.parse::<Token![=]>().and_then(|_| ahead.parse::<LitStr>());
        let help = match value {
            Ok(value) => format!("write `#[{word}({})]`", value.to_token_stream()),
            Err(_) => format!("leave it out, as in `#[{word}]`"),
        };
        self.wrong(name.span(), &format!("`#[{word}]` knows no `{name} = …`"), &help)
    }

    /// A word that is no style here.
    fn unknown(&self, at: Span, name: &str, read: &RoleAttribute) -> syn::Error {
        let (word, role) = (self.word, read.role);
        let known: Vec<_> = role.styles().iter().map(|&(known, _)| known).collect();
        let all = names::list_of(&known, |word| format!("`{word}`"));
        let what = format!("`#[{word}]` knows no `{name}`");
        if let Some(near) = names::closest(name, known.iter().copied()) {
            return self.wrong(at, &format!("{what}; did you mean `{near}`?"), &format!("write `#[{word}({near})]`"));
        }
        let elsewhere = style::is_known(name);
        match role {
            Role::Body if name == "json" => {
                self.wrong(at, "a body is JSON unless something else is said", "write `#[body]`")
            }
            Role::Body if elsewhere => {
                let what = format!("{what}, which is for query parameters and form fields");
                self.wrong(at, &what, &format!("leave it out, or write one of {all}"))
            }
            Role::Body => {
                let help = format!("there are {all}; a media type is a string, as in `\"text/xml\"`");
                self.wrong(at, &what, &help)
            }
            Role::Query | Role::Form if style::is_body_kind(name) => {
                let what = format!("{what}, which is a kind of `#[body]`");
                self.wrong(at, &what, &format!("leave it out, or write one of {all}"))
            }
            Role::Query | Role::Form => {
                let what = format!("{what}; a name on the wire is a string");
                self.wrong(at, &what, &format!("write `#[{word}(\"{name}\")]`, or one of {all}"))
            }
            Role::Header | Role::Path if elsewhere && name != "flatten" => {
                let what = format!("a header holds one value as text, so there is no `{name}` to it");
                let help = match read.wire_name {
                    Some(_) => "leave it out".to_owned(),
                    None => format!("write `#[{word}(\"{}\")]`", self.guess(false)),
                };
                self.wrong(at, &what, &help)
            }
            Role::Header | Role::Path => {
                let help = format!("write `#[{word}(\"{}\")]`", name.replace('_', "-"));
                self.wrong(at, "the name of a header is a string", &help)
            }
        }
    }

    /// What might have been meant.
    fn guess(&self, is_body: bool) -> String {
        if is_body { "text/plain".to_owned() } else { names::plain(self.argument).replace('_', "-") }
    }
}
