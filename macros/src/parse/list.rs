//! Lists of options: the reading of one option, and of a list with recovery.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, LitStr, Path, Token, Type};

use crate::errors::{Errors, WithHelp};
use crate::model::{Prefix, Status};
use crate::names;

/// A list of options, read with recovery: one wrong option does not hide the next.
pub(crate) struct OptionList<'a> {
    /// What the options belong to, as messages name it.
    pub(super) of: String,
    rows: &'static [Row],
    /// The options that stand elsewhere, with the attribute that they stand in.
    elsewhere: (&'static [Row], &'static str),
    pub(super) errors: &'a Errors,
}

/// An option, as messages and docs have it.
pub(crate) struct Row {
    pub(crate) word: &'static str,
    /// How it is written. A parenthesis after the word says that it is a list.
    pub(crate) example: &'static str,
}

/// Options that are read from a list.
pub(crate) trait Table {
    const ROWS: &'static [Row];

    /// Reads the option of that name, up to the comma after it. `None` if there is no such option.
    fn read(&mut self, list: &OptionList<'_>, name: &Ident, input: ParseStream) -> Option<syn::Result<()>>;
}

impl<'a> OptionList<'a> {
    /// A list of the options of `T`, which belong to `of`. Those of `Other` stand in `attribute`.
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
                self.errors.push_at(input.span(), what).help(format!("there are {}", self.all()));
                next_option(input);
                continue;
            };
            let name = ident.to_string();
            if seen.contains(&name) {
                let help = match self.row(&name) {
                    Some(row) if row.is_list() => format!("put both into one `{name}`"),
                    Some(_) | None => "leave one of them out".to_owned(),
                };
                self.errors.push(&ident, format!("{}: `{name}` is given twice", self.of)).help(help);
                next_option(input);
                continue;
            }
            match options.read(self, &ident, input) {
                None => {
                    self.unknown(&ident);
                    // Taken for what was meant, for the sake of calling code; that it cannot be is no second mistake.
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
                let what = format!("{}: expected a comma after `{ident}`", self.of);
                self.errors.push_at(input.span(), what).help("write `,` here");
                if input.peek(syn::Ident) {
                    continue;
                }
            }
            next_option(input);
        }
    }

    fn unknown(&self, ident: &Ident) {
        let name = ident.to_string();
        let (others, attribute) = self.elsewhere;
        let (hint, help) = match self.closest(&name) {
            None if others.iter().any(|row| row.word == name) => (String::new(), format!("write it in `{attribute}`")),
            Some(near) => (format!("; did you mean `{near}`?"), format!("write `{near}`")),
            None => (String::new(), format!("there are {}", self.all())),
        };
        self.errors.push(ident, format!("{}: unknown option `{name}`{hint}", self.of)).help(help);
    }

    fn row(&self, name: &str) -> Option<&'static Row> {
        self.rows.iter().find(|row| row.word == name)
    }

    fn closest(&self, name: &str) -> Option<&'static str> {
        names::closest(name, self.rows.iter().map(|row| row.word))
    }

    /// All options, as a message lists them.
    fn all(&self) -> String {
        let words: Vec<_> = self.rows.iter().map(|row| row.word).collect();
        names::list_of(&words, |word| format!("`{word}`"))
    }

    /// A word alone, such as `idempotent`. After a mistake it is set all the same, so that nothing follows from it.
    #[allow(clippy::unnecessary_wraps, reason = "other options fail, and a table reads them all")]
    pub(crate) fn flag(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Span>> {
        if let Err(error) = self.marker(name, input) {
            self.errors.push_syn(&error);
            skip_to_comma(input);
        }
        Ok(Some(name.span()))
    }

    /// A word alone, which is not set after a mistake.
    pub(crate) fn marker(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Span>> {
        if input.peek(Token![=]) || input.peek(syn::token::Paren) {
            let what = format!("{}: `{name}` takes no value", self.of);
            return Err(syn::Error::new(input.span(), what).help(format!("write `{name}` alone, or leave it out")));
        }
        Ok(Some(name.span()))
    }

    /// `= word`
    pub(crate) fn word(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Ident>> {
        self.assigned("a word", name, input).map(Some)
    }

    /// `= "string"`
    pub(crate) fn string(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<LitStr>> {
        self.assigned("a string", name, input).map(Some)
    }

    /// `= "Users"`. After a mistake it is known all the same that there is to be a prefix.
    #[allow(clippy::unnecessary_wraps, reason = "other options fail, and a table reads them all")]
    pub(crate) fn prefix(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Prefix>> {
        Ok(Some(match self.assigned("a string", name, input) {
            Ok(text) => Prefix::Text(text),
            Err(error) => {
                self.errors.push_syn(&error);
                skip_to_comma(input);
                Prefix::Unreadable
            }
        }))
    }

    /// `= Type`
    pub(crate) fn one_type(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Type>> {
        self.assigned("a type", name, input).map(Some)
    }

    /// `= path::to`
    pub(crate) fn path(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Path>> {
        self.assigned("a path", name, input).map(Some)
    }

    /// `= value`
    pub(super) fn assigned<T: syn::parse::Parse>(
        &self,
        kind: &str,
        name: &Ident,
        input: ParseStream,
    ) -> syn::Result<T> {
        let wrong = |at: Span, what: String| {
            let example = self.row(&name.to_string()).map_or("", |row| row.example);
            syn::Error::new(at, format!("{}: {what}", self.of)).help(format!("write it in full, as in `{example}`"))
        };
        let at = here(input, name);
        input.parse::<Token![=]>().map_err(|_| wrong(at, format!("expected `=` and {kind} after `{name}`")))?;
        let at = here(input, name);
        let what = format!("expected {kind} after `{name} =`");
        let quoted = input.fork().parse::<LitStr>().ok().map(|text| text.value());
        input.parse().map_err(|_| match quoted {
            Some(text) if syn::parse_str::<Ident>(&text).is_ok() => syn::Error::new(at, format!("{}: {what}", self.of))
                .help(format!("leave out the quotes: `{name} = {text}`")),
            _ => wrong(at, what),
        })
    }

    /// `= TasksService`
    pub(crate) fn service(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Ident>> {
        let service: Ident = self.assigned("a name", name, input)?;
        if input.peek(Token![::]) || input.peek(Token![<]) {
            let what =
                format!("{}: the service is a trait that is made beside this one, so it has a plain name", self.of);
            return Err(syn::Error::new(service.span(), what).help("write it alone, as in `service = ThingsService`"));
        }
        Ok(Some(service))
    }

    /// `(404, 422 => Body)`
    pub(crate) fn statuses(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<Status>> {
        let content;
        if !input.peek(syn::token::Paren) {
            let help = "write the statuses in parentheses, as in `errors(404)`";
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

    /// `("name: value", …)`
    pub(crate) fn headers(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<LitStr>> {
        let wrong = |at: Span, what: &str| {
            let help = "write them as in `headers(\"accept-language: de\")`";
            syn::Error::new(at, format!("{}: {what}", self.of)).help(help)
        };
        let content;
        if !input.peek(syn::token::Paren) {
            return Err(wrong(here(input, name), "expected `(` and headers"));
        }
        syn::parenthesized!(content in input);
        let mut headers = Vec::new();
        while !content.is_empty() {
            match content.parse() {
                Ok(header) => headers.push(header),
                Err(_) => {
                    self.errors.push_syn(&wrong(content.span(), "a header is a string"));
                    skip_to_comma(&content);
                }
            }
            if !content.is_empty() && content.parse::<Token![,]>().is_err() {
                let what = format!("{}: expected a comma between two headers", self.of);
                self.errors.push_at(content.span(), what).help("write `,` here");
                if !content.peek(LitStr) {
                    next_option(&content);
                }
            }
        }
        Ok(headers)
    }

    fn status(&self, input: ParseStream) -> syn::Result<Status> {
        let at = input.span();
        let wrong = |span: Span, what: &str| {
            syn::Error::new(span, format!("{}: {what}", self.of)).help("write a number, as in `404`, or `404 => Body`")
        };
        if let Some(code) = input.fork().parse::<Ident>().ok().and_then(|name| names::status_of(&name.to_string())) {
            let what = format!("{}: a status is a number", self.of);
            return Err(syn::Error::new(at, what).help(format!("write `{code}`")));
        }
        let literal: LitInt = input.parse().map_err(|_| wrong(at, "a status is a number"))?;
        let code = literal.base10_parse().ok().filter(|_| literal.suffix().is_empty());
        let code = code.ok_or_else(|| wrong(at, &format!("`{literal}` is no status")))?;
        let body = match input.parse::<Option<Token![=>]>>()? {
            Some(_) => {
                let at = input.span();
                let what = format!("{}: expected the type of the body of {code}", self.of);
                let help = format!("write it, as in `{code} => ApiError`, or `{code} => ()` to ignore the body");
                Some(input.parse::<Type>().map_err(|_| syn::Error::new(at, what).help(help))?)
            }
            None => None,
        };
        if !input.is_empty() && !input.peek(Token![,]) {
            let help = if input.peek(Token![..]) {
                "write each status, as in `400, 404`"
            } else {
                "write `,` here, or `=> Body` for the type of its body"
            };
            let what = format!("{}: expected a comma after `{code}`", self.of);
            return Err(syn::Error::new(input.span(), what).help(help));
        }
        Ok(Status { code, span: literal.span(), body })
    }
}

impl Row {
    /// Whether its value is a list, so that two of them can become one.
    fn is_list(&self) -> bool {
        self.example.strip_prefix(self.word).is_some_and(|rest| rest.starts_with('('))
    }
}

/// Where the input goes on. At its end, the option that it is about: what encloses it would be too much to underline.
pub(super) fn here(input: ParseStream, option: &Ident) -> Span {
    if input.is_empty() { option.span() } else { input.span() }
}

/// Skips what is left of an option, and the comma after it.
pub(super) fn next_option(input: ParseStream) {
    skip_to_comma(input);
    let _ = input.parse::<Option<Token![,]>>();
}

pub(super) fn skip_to_comma(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<proc_macro2::TokenTree>();
    }
}
