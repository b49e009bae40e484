//! Parses lists of options, with recovery after each error.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, LitStr, Path, Token, Type};

use crate::errors::{Errors, WithHelp};
use crate::foreign::Value;
use crate::foreign::options as foreign;
use crate::model::{Prefix, Status, StatusSet};
use crate::names;
use crate::types::bare;

/// Raw identifiers that Rust does not have.
const INVALID_RAW: [&str; 4] = ["r#crate", "r#self", "r#super", "r#Self"];

/// Parser of a list of options. An invalid option does not hide the next one.
pub(crate) struct OptionList<'a> {
    /// Owner of the options in messages, such as `` `thing` `` or ``trait `Things` ``.
    pub(super) of: String,
    rows: &'static [Row],
    /// Options of the other attribute, with that attribute.
    elsewhere: (&'static [Row], &'static str),
    pub(super) errors: &'a Errors,
}

/// An option in messages and docs.
pub(crate) struct Row {
    pub(crate) word: &'static str,
    /// An example. A parenthesis after the word marks a list.
    pub(crate) example: &'static str,
}

/// Options read by an [`OptionList`].
pub(crate) trait Table {
    const ROWS: &'static [Row];

    /// Reads the option of that name, up to the comma after it. Returns `None` if there is no such option.
    fn read(&mut self, list: &OptionList<'_>, name: &Ident, input: ParseStream) -> Option<syn::Result<()>>;
}

impl<'a> OptionList<'a> {
    /// Creates a list of the options of `T`, which belong to `of`. Those of `Other` go into `attribute`.
    pub(super) fn new<T: Table, Other: Table>(of: String, attribute: &'static str, errors: &'a Errors) -> Self {
        Self { of, rows: T::ROWS, elsewhere: (Other::ROWS, attribute), errors }
    }
}

impl OptionList<'_> {
    pub(super) fn read(&self, options: &mut impl Table, input: ParseStream) {
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            let Ok(ident) = Ident::parse_any(input) else {
                let what = format!("{}: expected an option", self.of);
                self.errors.push_at(input.span(), what).help(format!("use one of {}", self.all()));
                next_option(input);
                continue;
            };
            let name = ident.to_string();
            if seen.contains(&name) {
                let help = match self.row(&name) {
                    Some(row) if row.is_list() => format!("merge them into one `{name}(…)`"),
                    Some(_) | None => "remove one of them".to_owned(),
                };
                self.errors.push(&ident, format!("{}: duplicate option `{name}`", self.of)).help(help);
                next_option(input);
                continue;
            }
            match options.read(self, &ident, input) {
                None => {
                    // The compiler itself reports a keyword that cannot be a raw identifier.
                    if !INVALID_RAW.contains(&name.as_str()) && self.unknown(&ident, input) {
                        next_option(input);
                        continue;
                    }
                    // Read as the option that was probably meant, so that calling code compiles. Further errors in it
                    // are ignored.
                    if let Some(near) = self.closest(&name)
                        && !seen.iter().any(|known| known == near)
                    {
                        let _ = options.read(self, &Ident::new(near, ident.span()), input);
                    }
                    next_option(input);
                    continue;
                }
                Some(Err(error)) => {
                    self.errors.push_syn(&error);
                    next_option(input);
                    seen.push(name);
                    continue;
                }
                Some(Ok(())) => seen.push(name),
            }
            if !input.is_empty() && !input.peek(Token![,]) {
                let what = format!("{}: expected `,` after `{ident}`", self.of);
                self.errors.push_at(input.span(), what).help("write `,` here");
                if input.peek(syn::Ident) {
                    continue;
                }
            }
            next_option(input);
        }
    }

    /// Reports an unknown option. Returns whether it is one of another framework, which has no value of ours.
    fn unknown(&self, ident: &Ident, input: ParseStream) -> bool {
        let name = ident.to_string();
        let (others, attribute) = self.elsewhere;
        let foreign = self.foreign(ident, input);
        let is_foreign = foreign.is_some();
        let help = match (foreign, self.closest(&name)) {
            (Some(help), _) => help,
            (None, None) if others.iter().any(|row| row.word == name) => format!("move it to `{attribute}`"),
            (None, Some(near)) => format!("did you mean `{near}`?"),
            (None, None) => format!("use one of {}", self.all()),
        };
        self.errors.push(ident, format!("{}: unknown option `{name}`", self.of)).help(help);
        is_foreign
    }

    /// Returns the help for an option of another framework.
    fn foreign(&self, ident: &Ident, input: ParseStream) -> Option<String> {
        let value = value_after(input);
        if self.is_of_trait() { foreign::of_trait(ident, &value) } else { foreign::of_endpoint(ident, &value) }
    }

    fn is_of_trait(&self) -> bool {
        std::ptr::eq(self.rows, crate::options::TraitOptions::ROWS)
    }

    pub(super) fn row(&self, name: &str) -> Option<&'static Row> {
        self.rows.iter().find(|row| row.word == name)
    }

    fn closest(&self, name: &str) -> Option<&'static str> {
        names::closest(name, self.rows.iter().map(|row| row.word))
    }

    /// Lists all options for a message.
    fn all(&self) -> String {
        let words: Vec<_> = self.rows.iter().map(|row| row.word).collect();
        names::list_of(&words, |word| format!("`{word}`"))
    }

    /// Reads an option without a value, such as `idempotent`. It is set even after an error, to avoid follow-up errors.
    #[allow(clippy::unnecessary_wraps, reason = "other options fail, and a table reads them all")]
    pub(crate) fn flag(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Span>> {
        if let Err(error) = self.marker(name, input) {
            self.errors.push_syn(&error);
            skip_to_comma(input);
        }
        Ok(Some(name.span()))
    }

    /// Reads an option without a value, which is not set after an error.
    pub(crate) fn marker(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Span>> {
        if input.peek(Token![=]) || input.peek(syn::token::Paren) {
            let what = format!("{}: option `{name}` takes no value", self.of);
            return Err(
                syn::Error::new(input.span(), what).help(format!("write `{name}` without a value, or remove it"))
            );
        }
        Ok(Some(name.span()))
    }

    /// Reads `= "string"`.
    pub(crate) fn string(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<LitStr>> {
        self.assigned("a string literal", name, input).map(Some)
    }

    /// Reads `= "Users"`. After an error, the prefix is marked as unreadable.
    #[allow(clippy::unnecessary_wraps, reason = "other options fail, and a table reads them all")]
    pub(crate) fn prefix(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Prefix>> {
        Ok(Some(match self.assigned("a string literal", name, input) {
            Ok(text) => Prefix::Text(text),
            Err(error) => {
                self.errors.push_syn(&error);
                skip_to_comma(input);
                Prefix::Unreadable
            }
        }))
    }

    /// Reads `= Type`.
    pub(crate) fn one_type(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Type>> {
        self.assigned("a type", name, input).map(|ty| Some(bare(ty)))
    }

    /// Reads `= path::to`.
    pub(crate) fn path(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Path>> {
        self.assigned("a path", name, input).map(Some)
    }

    /// Reads `= value`.
    pub(super) fn assigned<T: syn::parse::Parse>(
        &self,
        kind: &str,
        name: &Ident,
        input: ParseStream,
    ) -> syn::Result<T> {
        let wrong = |at: Span, what: String| {
            let example = self.row(&name.to_string()).map_or("", |row| row.example);
            syn::Error::new(at, format!("{}: {what}", self.of))
                .help(format!("write the full option, such as `{example}`"))
        };
        let at = here(input, name);
        input.parse::<Token![=]>().map_err(|_| wrong(at, format!("expected `=` and {kind} after `{name}`")))?;
        let at = here(input, name);
        let what = format!("expected {kind} after `{name} =`");
        let quoted = input.fork().parse::<LitStr>().ok().map(|text| text.value());
        input.parse().map_err(|_| match quoted {
            Some(text) if syn::parse_str::<Ident>(&text).is_ok() => syn::Error::new(at, format!("{}: {what}", self.of))
                .help(format!("remove the quotes: `{name} = {text}`")),
            _ => wrong(at, what),
        })
    }

    /// Reads `= TasksService`.
    pub(crate) fn service(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Ident>> {
        let service: Ident = self.assigned("an identifier", name, input)?;
        if input.peek(Token![::]) || input.peek(Token![<]) {
            let what = format!("{}: invalid service name: expected a plain identifier", self.of);
            let help = "name the trait to generate in this module, such as `service = ThingsService`";
            return Err(syn::Error::new(service.span(), what).help(help));
        }
        Ok(Some(service))
    }

    /// Reads `(200, 201 => Body)`.
    pub(crate) fn statuses(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<Status>> {
        let statuses = self.error_statuses(name, input)?;
        let exact = |Status { code, span, body }: Status<StatusSet>| match code {
            StatusSet::Code(code) => Some(Status { code, span, body }),
            StatusSet::Class(_) | StatusSet::Default => {
                let what = format!("{}: expected a status code, found `{code}`", self.of);
                self.errors.push_at(span, what).help("list each status, such as `200, 201`");
                None
            }
        };
        Ok(statuses.into_iter().filter_map(exact).collect())
    }

    /// Reads `(404, 422 => Body, 4XX, default)`.
    pub(crate) fn error_statuses(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<Status<StatusSet>>> {
        let content;
        if !input.peek(syn::token::Paren) {
            let example = self.row(&name.to_string()).map_or("", |row| row.example);
            let help = foreign::statuses(name, &value_after(input), self.is_of_trait())
                .unwrap_or_else(|| format!("write the statuses in parentheses, such as `{example}`"));
            return Err(syn::Error::new(here(input, name), format!("{}: expected `(`", self.of)).help(help));
        }
        syn::parenthesized!(content in input);
        let mut statuses = Vec::new();
        while !content.is_empty() {
            match self.status(&content) {
                Ok(status) => statuses.push(status),
                Err(error) => self.errors.push_syn(&error),
            }
            next_option(&content);
        }
        Ok(statuses)
    }

    fn status(&self, input: ParseStream) -> syn::Result<Status<StatusSet>> {
        let at = input.span();
        let wrong = |span: Span, what: &str| {
            syn::Error::new(span, format!("{}: {what}", self.of))
                .help("write an integer, such as `404`, or `404 => Body`")
        };
        if let Some(code) = input.fork().parse::<Ident>().ok().and_then(|name| names::status_of(&name.to_string())) {
            let name = input.fork().parse::<Ident>().map_or_else(|_| String::new(), |name| name.to_string());
            let what = format!("{}: expected a status code, found `{name}`", self.of);
            return Err(syn::Error::new(at, what).help(format!("write `{code}`")));
        }
        let is_default = input.fork().parse::<Ident>().is_ok_and(|word| word == names::DEFAULT);
        let code = if is_default {
            input.parse::<Ident>()?;
            StatusSet::Default
        } else {
            let literal: LitInt = input.parse().map_err(|_| wrong(at, "expected a status code"))?;
            status_set(&literal).ok_or_else(|| match literal.to_string().to_uppercase() {
                class if class.ends_with("XX") && class.len() == 3 => {
                    let what = format!("{}: invalid status `{literal}`", self.of);
                    syn::Error::new(at, what).help(format!("write `{class}`"))
                }
                _ => wrong(at, &format!("invalid status `{literal}`")),
            })?
        };
        let body = match input.parse::<Option<Token![=>]>>()? {
            Some(_) => {
                let at = input.span();
                let what = format!("{}: expected a body type after `{code} =>`", self.of);
                let help = format!("write a type, such as `{code} => ApiError`, or `{code} => ()` to ignore the body");
                Some(bare(input.parse().map_err(|_| syn::Error::new(at, what).help(help))?))
            }
            None => None,
        };
        if !input.is_empty() && !input.peek(Token![,]) {
            let help = if input.peek(Token![..]) {
                "list each status, such as `400, 404`"
            } else {
                "write `,` here, or `=> Body` to set its body type"
            };
            let what = format!("{}: expected `,` after `{code}`", self.of);
            return Err(syn::Error::new(input.span(), what).help(help));
        }
        Ok(Status { code, span: at, body })
    }
}

/// Returns the status `404`, or the class `4XX`.
fn status_set(literal: &LitInt) -> Option<StatusSet> {
    let number: u16 = literal.base10_parse().ok()?;
    match literal.suffix() {
        "" => Some(StatusSet::Code(number)),
        "XX" if (1..=5).contains(&number) => Some(StatusSet::Class(number)),
        _ => None,
    }
}

impl Row {
    /// Returns whether the value is a list, so that two of them can be merged.
    fn is_list(&self) -> bool {
        self.example.strip_prefix(self.word).is_some_and(|rest| rest.starts_with('('))
    }
}

/// Returns the span of the next token, or at the end of the input that of the option: the enclosing group would be too
/// wide to underline.
pub(super) fn here(input: ParseStream, option: &Ident) -> Span {
    if input.is_empty() { option.span() } else { input.span() }
}

/// Returns the value of the option whose name has been read. Leaves the input.
pub(super) fn value_after(input: ParseStream) -> Value {
    let ahead = input.fork();
    Value::after_name(std::iter::from_fn(|| ahead.parse::<proc_macro2::TokenTree>().ok()))
}

/// Skips the rest of an option and the comma after it.
pub(super) fn next_option(input: ParseStream) {
    skip_to_comma(input);
    let _ = input.parse::<Option<Token![,]>>();
}

pub(super) fn skip_to_comma(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<proc_macro2::TokenTree>();
    }
}
