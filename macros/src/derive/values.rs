//! Values of options.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Expr, ExprPath, Ident, Lit, LitStr, Token, parenthesized, parse_quote, token};

use super::case::{CASES, Case};
use super::model::{Constant, Property};
use super::options::List;
use crate::names;

impl<O: Copy> List<'_, O> {
    /// Reads an option without a value. Returns its span.
    pub(super) fn flag(&self, name: &Ident, input: ParseStream) -> syn::Result<Span> {
        if input.peek(Token![=]) || input.peek(syn::token::Paren) {
            let help = format!("write `{name}` without a value, or remove it");
            return Err(self.wrong(input.span(), &format!("option `{name}` takes no value"), &help));
        }
        Ok(name.span())
    }

    /// Reads `= "…"`.
    pub(super) fn text(&self, name: &Ident, input: ParseStream) -> syn::Result<LitStr> {
        let help = format!("write the full option, such as `{name} = \"name\"`");
        let at = if input.is_empty() { name.span() } else { input.span() };
        if input.parse::<Token![=]>().is_err() {
            return Err(self.wrong(at, &format!("expected `=` and a string literal after `{name}`"), &help));
        }
        let at = if input.is_empty() { name.span() } else { input.span() };
        input.parse().map_err(|_| self.wrong(at, &format!("expected a string literal after `{name} =`"), &help))
    }

    /// Reads `= "camelCase"`.
    pub(super) fn case(&self, name: &Ident, input: ParseStream) -> syn::Result<Option<Case>> {
        let text = self.text(name, input)?;
        let word = text.value();
        if let Some(case) = Case::of(&word) {
            return Ok(Some(case));
        }
        let what = format!("invalid value `{word}` for option `rename_all`");
        Err(match names::closest(&word, CASES.iter().copied()) {
            Some(near) => self.wrong(text.span(), &what, &format!("did you mean `{near}`?")),
            None => {
                let all = names::list_of(CASES, |word| format!("`{word}`"));
                self.wrong(text.span(), &what, &format!("use one of {all}"))
            }
        })
    }

    /// Reads `("name", "name" = "constant")`.
    pub(super) fn has(&self, name: &Ident, input: ParseStream) -> syn::Result<Vec<Property>> {
        let help = "write the names of properties, such as `has(\"id\", \"object\" = \"user\")`";
        let at = if input.is_empty() { name.span() } else { input.span() };
        if !input.peek(token::Paren) {
            return Err(self.wrong(at, "expected property names in parentheses after `has`", help));
        }
        let names;
        parenthesized!(names in input);
        let read = self.properties(name, &names, help);
        // Whatever is left would be another error.
        while !names.is_empty() {
            names.parse::<proc_macro2::TokenTree>()?;
        }
        read
    }

    fn properties(&self, name: &Ident, names: ParseStream, help: &str) -> syn::Result<Vec<Property>> {
        let mut properties: Vec<Property> = Vec::new();
        while !names.is_empty() || properties.is_empty() {
            let at = if names.is_empty() { name.span() } else { names.span() };
            let read = names.parse::<LitStr>();
            let property = read.map_err(|_| self.wrong(at, "expected a property name as a string literal", help))?;
            if properties.iter().any(|known| known.name.value() == property.value()) {
                let what = format!("duplicate property `{}` in `has`", property.value());
                return Err(self.wrong(property.span(), &what, "remove one of them"));
            }
            let value = match names.parse::<Option<Token![=]>>()? {
                Some(_) => Some(self.constant(names)?),
                None => None,
            };
            properties.push(Property { name: property, value });
            if !names.is_empty() && !names.peek(Token![,]) {
                return Err(self.wrong(names.span(), "expected `,` between two properties", "write `,` here"));
            }
            names.parse::<Option<Token![,]>>()?;
        }
        Ok(properties)
    }

    /// Reads a string, an integer or a boolean.
    fn constant(&self, input: ParseStream) -> syn::Result<Constant> {
        let at = input.span();
        let wrong = || {
            self.wrong(
                at,
                "expected a string, an integer or a boolean after `=`",
                "write a literal, such as `\"user\"`",
            )
        };
        let sign = if input.parse::<Option<Token![-]>>()?.is_some() { "-" } else { "" };
        match input.parse::<Lit>() {
            Ok(Lit::Str(text)) if sign.is_empty() => Ok(Constant::Text(text)),
            Ok(Lit::Bool(flag)) if sign.is_empty() => Ok(Constant::Bool(flag.value)),
            Ok(Lit::Int(number)) => {
                let number = format!("{sign}{}", number.base10_digits()).parse();
                number.map(Constant::Integer).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }

    /// Reads `= 25`, `= -1.5`, `= true` or `= "asc"`. A string that is the path of a function, as serde's derives have
    /// it, is left to be reported.
    pub(super) fn literal(input: ParseStream) -> syn::Result<Option<Expr>> {
        let value = input.fork();
        value.parse::<Token![=]>()?;
        let is_path = value.fork().parse::<LitStr>().is_ok_and(|text| text.value().contains("::"));
        let is_negative = value.peek(Token![-]) && value.peek2(Lit);
        if is_path || !value.peek(Lit) && !is_negative {
            return Ok(None);
        }
        input.parse::<Token![=]>()?;
        let sign = input.parse::<Option<Token![-]>>()?;
        let literal: Lit = input.parse()?;
        Ok(Some(parse_quote!(#sign #literal)))
    }

    /// Reads `= path::to::it`.
    pub(super) fn path<T: syn::parse::Parse>(&self, name: &Ident, input: ParseStream, example: &str) -> syn::Result<T> {
        let help = format!("write the full option, such as `{name} = {example}`");
        let at = if input.is_empty() { name.span() } else { input.span() };
        if input.parse::<Token![=]>().is_err() {
            return Err(self.wrong(at, &format!("expected `=` and a path after `{name}`"), &help));
        }
        let at = if input.is_empty() { name.span() } else { input.span() };
        if let Ok(text) = input.fork().parse::<LitStr>() {
            let help = match syn::parse_str::<ExprPath>(&text.value()) {
                Ok(_) => format!("remove the quotes: `{name} = {}`", text.value()),
                Err(_) => help,
            };
            return Err(self.wrong(at, &format!("expected a path after `{name} =`, found a string literal"), &help));
        }
        let noun = if *name == "default" { "a literal or a path" } else { "a path" };
        let path = input.parse().map_err(|_| self.wrong(at, &format!("expected {noun} after `{name} =`"), &help))?;
        if input.peek(syn::token::Paren) {
            let what = format!("expected a path after `{name} =`, found a call");
            return Err(self.wrong(input.span(), &what, "remove the parentheses"));
        }
        Ok(path)
    }
}
