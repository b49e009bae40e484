//! Checks the HTTP method of an endpoint.

use crate::declaration::MethodName;
use crate::errors::Errors;
use crate::model::Method;
use crate::names::{self, METHODS};

/// Returns the method. Those that the macro does not know are written as strings.
pub(super) fn check(name: &str, method: Option<&MethodName>, errors: &Errors) -> Method {
    // A missing method has been reported by the parser. `POST` allows a body, which avoids follow-up errors.
    let Some(method) = method else { return known("POST") };
    let (word, at) = (method.text(), method.span());
    if METHODS.iter().any(|&(known, _)| known == word) {
        return known(&word);
    }
    if let Some(&(meant, _)) = METHODS.iter().find(|(known, _)| known.eq_ignore_ascii_case(&word)) {
        errors.push_at(at, format!("{name}: HTTP methods are uppercase")).help(format!("write `{meant}`"));
        return known(meant);
    }
    match method {
        MethodName::Word(_) => unknown(name, method, errors),
        MethodName::Text(_) => custom(name, method, errors),
    }
}

/// Reports an identifier that is not a known method.
fn unknown(name: &str, method: &MethodName, errors: &Errors) -> Method {
    let word = method.text();
    let names = || METHODS.iter().map(|&(method, _)| method);
    let near = names::closest(&word, names());
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let all: Vec<_> = names().collect();
            let all = names::list_of(&all, |method| format!("`{method}`"));
            format!("use one of {all}, or write another method as a string: `\"{}\"`", word.to_ascii_uppercase())
        }
    };
    errors.push_at(method.span(), format!("{name}: unknown HTTP method `{word}`")).help(help);
    // `POST` allows a body, which avoids follow-up errors.
    known(near.unwrap_or("POST"))
}

/// Returns a method that is written as a string, if it is valid (RFC 9110, section 9.1).
fn custom(name: &str, method: &MethodName, errors: &Errors) -> Method {
    let (word, at) = (method.text(), method.span());
    if word.is_empty() || !word.chars().all(super::options::is_token_character) {
        let help = "write a method such as `GET`, or another one as a string, such as `\"PURGE\"`";
        errors.push_at(at, format!("{name}: invalid HTTP method `{word}`")).help(help);
    } else if word.eq_ignore_ascii_case("CONNECT") {
        let what = format!("{name}: `CONNECT` cannot be declared: it opens a tunnel and has no path");
        errors.push_at(at, what).help("set a proxy with `HyperTransport::builder().proxy(…)`");
    } else if word.contains(|character: char| character.is_ascii_lowercase()) {
        let help = format!("write `\"{}\"`", word.to_ascii_uppercase());
        errors.push_at(at, format!("{name}: HTTP methods are uppercase")).help(help);
    } else {
        return Method { name: word, is_known: false, carries_body: true };
    }
    known("POST")
}

fn known(name: &str) -> Method {
    let carries_body = METHODS.iter().any(|&(known, carries)| known == name && carries);
    Method { name: name.to_owned(), is_known: true, carries_body }
}
