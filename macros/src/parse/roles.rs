//! The attributes of an argument: its role, its wire name and its style.

use proc_macro2::{Span, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Ident, Lit, LitStr, Meta, Token, Type};

use super::list::skip_to_comma;
use crate::errors::{Errors, WithHelp};
use crate::foreign;
use crate::model::{Argument, RoleAttribute};
use crate::names;
use crate::role::{self, Role};
use crate::style::{self, Style, ValueStyle};

/// Reads `#[secret]`.
pub(super) fn secret(attribute: &Attribute, of: &str, argument: &mut Argument, errors: &Errors) {
    if !matches!(attribute.meta, Meta::Path(_)) {
        let what = format!("{of}: `#[secret]` takes no arguments");
        errors.push(attribute.path(), what).help("write `#[secret]`; set the wire name in `#[query(\"…\")]`");
        argument.reported = true;
    } else if argument.secret.is_some() {
        errors.push(attribute.path(), format!("{of}: duplicate `#[secret]`")).help("remove one of them");
    }
    argument.secret = Some(attribute.path().span());
}

/// Reads `#[query(…)]` and other roles. Returns `None` after an error, which is reported.
pub(super) fn read(
    attribute: &Attribute,
    of: &str,
    argument: &Ident,
    ty: &Type,
    template: Option<&LitStr>,
    errors: &Errors,
) -> Option<RoleAttribute> {
    let word = attribute.path().to_token_stream().to_string();
    let Some(role) = Role::of(&word).filter(|role| *role != Role::Path || has_styles(attribute)) else {
        let known = role::attributes();
        let help = match (
            foreign::arguments::attribute(attribute, argument, ty, has_placeholder(template, argument)),
            names::closest(&word, known.iter().copied()),
        ) {
            (Some(help), _) => help,
            (None, Some(near)) => format!("did you mean `#[{near}]`?"),
            (None, None) => format!("use one of {}", names::list_of(&known, |word| format!("`#[{word}]`"))),
        };
        errors.push(attribute.path(), format!("{of}: unknown attribute `{word}`")).help(help);
        return None;
    };
    let mut read = RoleAttribute {
        role,
        span: attribute.path().span(),
        wire_name: None,
        style: None,
        explode: None,
        default: None,
        format: None,
        prefix: None,
        file_name: None,
        media_type: None,
    };
    match &attribute.meta {
        Meta::Path(_) => {}
        Meta::List(_) => {
            let so_far = errors.count();
            let list = RoleList { word: &word, of, argument, ty, errors };
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
            errors.push(assigned.eq_token, format!("{of}: expected `#[{word}(…)]`, found `#[{word} = …]`")).help(help);
            return None;
        }
    }
    Some(read)
}

/// Returns whether the template has a placeholder for the argument.
fn has_placeholder(template: Option<&LitStr>, argument: &Ident) -> bool {
    let name = names::plain(argument);
    template.map(LitStr::value).is_some_and(|template| {
        [format!("<{name}>"), format!("<{name}..>")].iter().any(|placeholder| template.contains(placeholder))
    })
}

/// Returns whether `#[path(…)]` has a style, or words alone. Any other is meant to give the argument a role that it
/// already has.
fn has_styles(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let tokens: Vec<_> = list.tokens.clone().into_iter().collect();
    let is_style = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if Role::Path.styles().iter().any(|(known, _)| word == known));
    let is_word = matches!(tokens.first(), Some(TokenTree::Ident(_)));
    tokens.iter().any(is_style) || is_word && !tokens.iter().any(|token| matches!(token, TokenTree::Literal(_)))
}

/// Parser of `"wire-name", comma, default = 25`. An error does not hide the next one.
struct RoleList<'a> {
    word: &'a str,
    of: &'a str,
    argument: &'a Ident,
    ty: &'a Type,
    errors: &'a Errors,
}

impl RoleList<'_> {
    fn read(&self, input: ParseStream, read: &mut RoleAttribute) {
        let so_far = self.errors.count();
        while !input.is_empty() {
            if let Err(error) = self.entry(input, read) {
                self.errors.push_syn(&error);
                skip_to_comma(input);
            }
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                let what = format!("{}: expected `,` in `#[{}(…)]`", self.of, self.word);
                self.errors.push_at(input.span(), what).help("write `,` here");
                skip_to_comma(input);
                let _ = input.parse::<Option<Token![,]>>();
            }
        }
        match (&mut read.style, read.explode) {
            (Some((Style::Value(ValueStyle::Expanded { explode, .. }), _)), Some(_)) => *explode = true,
            (None, Some(at)) if self.errors.count() == so_far => {
                let error =
                    self.wrong(at, "`explode` is only allowed beside a style", "write `#[path(matrix, explode)]`");
                self.errors.push_syn(&error);
            }
            _ => {}
        }
    }

    fn wrong(&self, at: Span, what: &str, help: &str) -> syn::Error {
        syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
    }

    fn entry(&self, input: ParseStream, read: &mut RoleAttribute) -> syn::Result<()> {
        let (at, is_body) = (input.span(), read.role == Role::Body);
        if input.peek(LitStr) {
            if read.wire_name.replace(input.parse()?).is_some() {
                let what = if is_body { "duplicate media type" } else { "duplicate wire name" };
                return Err(self.wrong(at, what, "remove one of them"));
            }
            return Ok(());
        }
        let Ok(ident) = Ident::parse_any(input) else { return Err(self.no_string(at, input, is_body)) };
        let (name, word) = (ident.to_string(), self.word);
        let has_default = read.role.has_default();
        match name.as_str() {
            "default" if has_default => {
                let help = "write the full option, such as `default = 25`";
                let expected = |_| self.wrong(at, "expected `=` and a value after `default`", help);
                input.parse::<Token![=]>().map_err(expected)?;
                if read.default.replace(input.parse().map_err(expected)?).is_some() {
                    return Err(self.wrong(at, "duplicate option `default`", "remove one of them"));
                }
                Ok(())
            }
            "format" if read.role == Role::Header => {
                let help = "write the text around the value, such as `format = \"Bearer {}\"`";
                let expected = |_| self.wrong(at, "expected `=` and a string literal after `format`", help);
                input.parse::<Token![=]>().map_err(expected)?;
                if read.format.replace(input.parse().map_err(expected)?).is_some() {
                    return Err(self.wrong(at, "duplicate option `format`", "remove one of them"));
                }
                Ok(())
            }
            "file_name" | "media_type" if read.role == Role::Part => {
                let example = if name == "file_name" { "picture.png" } else { "image/png" };
                let help = format!("write the full option, such as `{name} = \"{example}\"`");
                let expected = |_| self.wrong(at, &format!("expected `=` and a string literal after `{name}`"), &help);
                input.parse::<Token![=]>().map_err(expected)?;
                let text = input.parse().map_err(expected)?;
                let option = if name == "file_name" { &mut read.file_name } else { &mut read.media_type };
                if option.replace(text).is_some() {
                    return Err(self.wrong(at, &format!("duplicate option `{name}`"), "remove one of them"));
                }
                Ok(())
            }
            "prefix" if matches!(read.role, Role::Query | Role::Form | Role::Part) => {
                let help = format!("write the text before each name, such as `#[{word}(flatten, prefix = \"f_\")]`");
                let expected = |_| self.wrong(at, "expected `=` and a string literal after `prefix`", &help);
                input.parse::<Token![=]>().map_err(expected)?;
                if read.prefix.replace(input.parse().map_err(expected)?).is_some() {
                    return Err(self.wrong(at, "duplicate option `prefix`", "remove one of them"));
                }
                Ok(())
            }
            "format" if input.peek(Token![=]) => {
                let help = self.foreign("format", Some(input), read);
                let help = help.as_deref().unwrap_or("remove it");
                Err(self.wrong(at, "`format` is only allowed in `#[header]`", help))
            }
            "explode" if read.role == Role::Path => match read.explode.replace(at) {
                None => Ok(()),
                Some(_) => Err(self.wrong(at, "duplicate option `explode`", "remove one of them")),
            },
            "default" => {
                let help = "remove it; only query parameters, form fields and headers can have a default";
                Err(self.wrong(at, &format!("`#[{word}]` cannot have a default"), help))
            }
            _ if input.peek(Token![=]) => Err(self.assigned(&ident, input, read)),
            _ => match read.role.styles().iter().find(|(known, _)| *known == name).map(|&(_, style)| style) {
                None => Err(self.unknown(at, &name, read)),
                Some(style) => match read.style.replace((style, at)) {
                    None => Ok(()),
                    Some((other, _)) if other == style => {
                        Err(self.wrong(at, &format!("duplicate option `{name}`"), "remove one of them"))
                    }
                    Some(_) => Err(self.wrong(at, "conflicting styles for one value", "remove one of them")),
                },
            },
        }
    }

    /// Creates the error for an entry that is neither a string nor a word.
    fn no_string(&self, at: Span, input: ParseStream, is_body: bool) -> syn::Error {
        let what = if is_body {
            "expected a media type as a string literal"
        } else {
            "expected a wire name as a string literal"
        };
        let wire_name = match input.fork().parse::<Lit>() {
            Ok(literal) if !is_body => literal.to_token_stream().to_string().replace(['"', '\''], ""),
            _ => self.guess(is_body),
        };
        self.wrong(at, what, &format!("write `#[{}(\"{wire_name}\")]`", self.word))
    }

    /// Returns the help for an option of another framework.
    fn foreign(&self, name: &str, value: Option<ParseStream>, read: &RoleAttribute) -> Option<String> {
        let argument = names::plain(self.argument);
        let of = foreign::role_options::Of {
            role: read.role,
            argument: &argument,
            ty: self.ty,
            wire_name: read.wire_name.as_ref(),
        };
        let rest = value.map(|input| input.cursor().token_stream());
        of.help(name, rest.map(foreign::Value::after_name).as_ref())
    }

    /// Creates the error for `name = "id"`.
    fn assigned(&self, name: &Ident, input: ParseStream, read: &RoleAttribute) -> syn::Error {
        let word = self.word;
        if let Some(help) = self.foreign(&name.to_string(), Some(input), read) {
            return self.wrong(name.span(), &format!("unknown option `{name}` in `#[{word}]`"), &help);
        }
        if read.role.has_default() && names::closest(&name.to_string(), ["default"]).is_some() {
            let what = format!("unknown option `{name}` in `#[{word}]`");
            return self.wrong(name.span(), &what, "did you mean `default`?");
        }
        let ahead = input.fork();
        let value = ahead.parse::<Token![=]>().and_then(|_| ahead.parse::<LitStr>());
        let help = match value {
            Ok(value) => format!("write `#[{word}({})]`", value.to_token_stream()),
            Err(_) => format!("write `#[{word}]`"),
        };
        self.wrong(name.span(), &format!("unknown option `{name}` in `#[{word}]`"), &help)
    }

    /// Creates the error for a word that is not a style of this role.
    fn unknown(&self, at: Span, name: &str, read: &RoleAttribute) -> syn::Error {
        let (word, role) = (self.word, read.role);
        let known: Vec<_> = role.styles().iter().map(|&(known, _)| known).collect();
        let all = names::list_of(&known, |word| format!("`{word}`"));
        let what = format!("unknown option `{name}` in `#[{word}]`");
        if let Some(help) = self.foreign(name, None, read) {
            return self.wrong(at, &what, &help);
        }
        if let Some(near) = names::closest(name, known.iter().copied()) {
            let before = read.wire_name.as_ref();
            let before = before.map(|name| format!("{}, ", name.to_token_stream())).unwrap_or_default();
            return self.wrong(at, &what, &format!("did you mean `#[{word}({before}{near})]`?"));
        }
        let elsewhere = style::is_known(name);
        match role {
            Role::Body if name == "json" => self.wrong(at, "`json` is the default for `#[body]`", "write `#[body]`"),
            Role::Body if elsewhere => {
                let what = format!("`{name}` is only allowed on query parameters, form fields and headers");
                self.wrong(at, &what, &format!("remove it, or use one of {all}"))
            }
            Role::Body => {
                let help = format!("use one of {all}, or a media type such as `\"text/xml\"`");
                self.wrong(at, &what, &help)
            }
            Role::Part if name == "text" => self.wrong(at, "`text` is the default for `#[part]`", "remove it"),
            Role::Part if style::is_body_kind(name) => {
                let help = "write `#[part(file)]`";
                self.wrong(at, &format!("`{name}` is only allowed in `#[body]`"), help)
            }
            Role::Query | Role::Form | Role::Header if name == "file" => {
                self.wrong(at, "`file` is only allowed in `#[part]`", "write `#[part(file)]`")
            }
            Role::Query | Role::Form | Role::Header if style::is_body_kind(name) => {
                let what = format!("`{name}` is only allowed in `#[body]`");
                self.wrong(at, &what, &format!("remove it, or use one of {all}"))
            }
            Role::Query | Role::Form | Role::Part => {
                self.wrong(at, &what, &format!("write `#[{word}(\"{name}\")]` for a wire name, or use one of {all}"))
            }
            Role::Header if elsewhere => {
                let what = format!("`{name}` is only allowed on query parameters and form fields");
                self.wrong(at, &what, &format!("remove it, or use one of {all}"))
            }
            Role::Header => {
                let help = format!("write `#[{word}(\"{}\")]`", name.replace('_', "-"));
                self.wrong(at, "expected a header name as a string literal", &help)
            }
            Role::Path => {
                let help =
                    format!("use one of {all}, or remove `#[path]`; only a list, a map or a struct needs a style");
                self.wrong(at, &what, &help)
            }
        }
    }

    /// Suggests a media type or a wire name.
    fn guess(&self, is_body: bool) -> String {
        if is_body { "text/plain".to_owned() } else { names::plain(self.argument).replace('_', "-") }
    }
}
