//! Checks the options that control the calls of an endpoint. Each check returns the value if it is not the default.

use proc_macro2::Span;
use syn::{Ident, LitStr};

use crate::errors::Errors;
use crate::model::Setting;

/// Properties of the endpoint that these options are checked against.
pub(crate) struct Surroundings<'a> {
    /// Name of the endpoint in messages.
    pub(crate) endpoint: &'a str,
    pub(crate) template: Option<&'a LitStr>,
    /// Whether the URL is an argument of the call.
    pub(crate) takes_address: bool,
    pub(crate) errors: &'a Errors,
}

/// Help for `auth` on an endpoint whose URL is an argument.
const DYNAMIC_AUTH: &str = "write `auth = same_origin` to send credentials and accept only URLs of the client's origin, \
                            or `auth = none` to accept any URL without credentials";

/// Checks an option without a value.
pub(crate) fn flag(_: &Surroundings<'_>, flag: Option<&Span>) -> Option<Setting> {
    flag.map(|_| Setting::Flag(true))
}

/// Checks `retry`, which disables retries, all or some.
pub(crate) fn retry(around: &Surroundings<'_>, retry: Option<&Ident>) -> Option<Setting> {
    let word = retry?;
    if word == "never" {
        return Some(Setting::Retry("Never"));
    }
    if word == "unless_running" {
        return Some(Setting::Retry("UnlessRunning"));
    }
    let help = "write `retry = never` or `retry = unless_running`, or remove it to use the client's policy";
    around.errors.push(word, format!("{}: invalid value `{word}` for option `retry`", around.endpoint)).help(help);
    None
}

/// Checks `auth`, which controls the sending of credentials.
pub(crate) fn auth(around: &Surroundings<'_>, auth: Option<&Ident>) -> Option<Setting> {
    let &Surroundings { endpoint: name, template, takes_address, errors } = around;
    let Some(word) = auth else {
        if takes_address {
            let what = format!("{name}: missing option `auth` for an endpoint with a dynamic URL");
            errors.push(template, what).help(DYNAMIC_AUTH);
        }
        return None;
    };
    match word.to_string().as_str() {
        "none" => return Some(Setting::Flag(false)),
        "same_origin" if takes_address => {}
        "same_origin" => {
            let what = format!("{name}: `auth = same_origin` is only allowed with a dynamic URL");
            errors.push(word, what).help("remove `auth = same_origin`; credentials are sent by default");
        }
        _ => {
            let what = format!("{name}: invalid value `{word}` for option `auth`");
            let fixed = "write `auth = none`, or remove it to send the client's credentials";
            errors.push(word, what).help(if takes_address { DYNAMIC_AUTH } else { fixed });
        }
    }
    None
}

/// Checks a duration, such as `"30s"`.
pub(crate) fn duration(around: &Surroundings<'_>, literal: Option<&LitStr>) -> Option<Setting> {
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
            Ok(0) => (
                format!("invalid duration `{text}`: must be longer than zero"),
                "write a longer duration, or remove the option".to_owned(),
            ),
            Ok(seconds) if number == text => {
                (format!("invalid duration `{text}`: missing unit"), format!("write `\"{seconds}s\"` for seconds"))
            }
            Ok(_) if factor > 0 => (
                format!("invalid duration `{text}`: too long"),
                "write a shorter duration, or remove the option".to_owned(),
            ),
            _ => (
                format!("invalid duration `{text}`"),
                "write an integer and `ms`, `s`, `min` or `h`, such as `\"30s\"`".to_owned(),
            ),
        };
        around.errors.push(literal, format!("{}: {what}", around.endpoint)).help(help);
    }
    millis.map(Setting::Time)
}
