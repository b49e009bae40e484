//! Options that decide how the calls of an endpoint behave. Each check gives the value that differs from the default.

use proc_macro2::Span;
use syn::{Ident, LitStr};

use crate::errors::Errors;
use crate::model::Setting;

/// What these options are checked against.
pub(crate) struct Surroundings<'a> {
    /// The endpoint, as messages name it.
    pub(crate) endpoint: &'a str,
    pub(crate) template: Option<&'a LitStr>,
    /// Whether the address comes with the call.
    pub(crate) takes_address: bool,
    pub(crate) errors: &'a Errors,
}

/// A word alone: set if it is there.
pub(crate) fn flag(_: &Surroundings<'_>, flag: Option<&Span>) -> Option<Setting> {
    flag.map(|_| Setting::Flag(true))
}

/// Whether failed attempts are made again.
pub(crate) fn retry(around: &Surroundings<'_>, retry: Option<&Ident>) -> Option<Setting> {
    let word = retry?;
    if word == "never" {
        return Some(Setting::Flag(false));
    }
    let help = "write `retry = never`, or leave it out to leave it to the client's policy";
    around.errors.push(word, format!("{}: unknown `retry = {word}`", around.endpoint)).help(help);
    None
}

/// Whether credentials go with the request.
pub(crate) fn auth(around: &Surroundings<'_>, auth: Option<&Ident>) -> Option<Setting> {
    let &Surroundings { endpoint: name, template, takes_address, errors } = around;
    let Some(word) = auth else {
        if takes_address {
            let what = format!("{name}: the address comes with the call, and it is not said how credentials travel");
            let help = "write `auth = same_origin` to take addresses of the client's own origin alone, with its \
                        credentials, or `auth = none` to take any, without";
            errors.push(template, what).help(help);
        }
        return None;
    };
    match word.to_string().as_str() {
        "none" => return Some(Setting::Flag(false)),
        "same_origin" if takes_address => {}
        "same_origin" => {
            let what = format!("{name}: credentials go to the client's own origin alone, and no other is called here");
            errors.push(word, what).help("leave out `auth = same_origin`");
        }
        _ => {
            let what = format!("{name}: unknown `auth = {word}`");
            let help = "write `auth = none`, or leave it out to send the client's credentials";
            errors.push(word, what).help(help);
        }
    }
    None
}

/// `"30s"`. Of no time at all it is said what it would do, `zero`.
pub(crate) fn duration(around: &Surroundings<'_>, literal: Option<&LitStr>, zero: &str) -> Option<Setting> {
    let literal = literal?;
    let text = literal.value();
    let number = text.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    let factor = match &text[number.len()..] {
        "ms" => 1,
        "s" => 1_000,
        "min" => 60_000,
        "h" => 3_600_000,
        _ => 0,
    };
    let millis = number.parse::<u64>().ok().and_then(|number| number.checked_mul(factor)).filter(|millis| *millis > 0);
    if millis.is_none() {
        let (what, help) = match number.parse::<u64>() {
            Ok(0) => (format!("`{text}` {zero}"), "write a longer one, or leave it out".to_owned()),
            Ok(seconds) if number == text => {
                (format!("`{text}` is a number without a unit"), format!("write `\"{seconds}s\"` if seconds are meant"))
            }
            Ok(_) if factor > 0 => (format!("`{text}` is too long"), "leave it out if there is no limit".to_owned()),
            _ => {
                let help = "write a number and `ms`, `s`, `min` or `h`, as in `\"30s\"`".to_owned();
                (format!("`{text}` is no time"), help)
            }
        };
        around.errors.push(literal, format!("{}: {what}", around.endpoint)).help(help);
    }
    millis.map(Setting::Time)
}
