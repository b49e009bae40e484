//! A call as a `curl` command.

use std::fmt::Write;

use http::Method;
use http::header::CONTENT_TYPE;

use super::draft::Draft;
use crate::client::auth::Credential;
use crate::core::encode::QueryString;
use crate::core::endpoint::Role;
use crate::core::error::Error;

const MASK: &str = "***";

pub(super) fn command(draft: &Draft) -> Result<String, Error> {
    if let Some(error) = draft.refused() {
        return Err(error);
    }
    let (endpoint, inner) = (draft.endpoint, draft.client.inner());
    let origin = draft.elsewhere.as_ref().unwrap_or(inner.base.origin());
    let mut url = format!("{origin}{}", String::from_utf8_lossy(&draft.path));
    let mut add = |pairs: &str| {
        if !pairs.is_empty() {
            let sign = if url.contains('?') { '&' } else { '?' };
            url = format!("{url}{sign}{pairs}");
        }
    };
    add(&masked(draft, &draft.query));
    let auth = inner.auth.as_ref().filter(|_| endpoint.is_authenticated() && draft.elsewhere.is_none());
    let credential = auth.map(|auth| auth.placeholder());
    let names = credential.iter().flat_map(Credential::query_names);
    names.for_each(|(_, encoded)| add(&format!("{encoded}={MASK}")));
    // With `-X HEAD` curl would wait for a body that does not come.
    let method = if *endpoint.method() == Method::HEAD { "--head" } else { &format!("-X {}", endpoint.method()) };
    let mut command = format!("curl {method} {}", quoted(&url));
    let mut header = |name: &str, value: &str| {
        // Without a value curl would take the header away, unless it is written like this.
        let line = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        // Writing into memory does not fail.
        let _ = write!(command, " -H {}", quoted(&line));
    };
    for (name, value) in &draft.headers {
        let shown = if value.is_sensitive() { MASK } else { value.to_str().unwrap_or(MASK) };
        header(name.as_str(), shown);
    }
    for name in credential.iter().flat_map(Credential::header_names).filter(|name| !draft.headers.contains_key(*name)) {
        header(name.as_str(), MASK);
    }
    let body = match (&draft.body, &draft.form) {
        (Some((media_type, body)), _) => {
            let secret = endpoint.parameters().any(|parameter| parameter.role() == Role::Body && parameter.is_secret());
            let text = body.as_bytes().and_then(|bytes| std::str::from_utf8(bytes).ok());
            let text = text.filter(|text| !text.contains('\0'));
            Some((media_type.as_ref(), if secret { Some(MASK.to_owned()) } else { text.map(str::to_owned) }))
        }
        (None, Some(form)) => Some(("application/x-www-form-urlencoded", Some(masked(draft, form)))),
        (None, None) => None,
    };
    if let Some((media_type, text)) = body {
        if !draft.headers.contains_key(CONTENT_TYPE) {
            header(CONTENT_TYPE.as_str(), media_type);
        }
        let _ = match text {
            Some(text) => write!(command, " --data-raw {}", quoted(&text)),
            // A stream, or bytes that no shell can hold.
            None => write!(command, " --data-binary @-"),
        };
    }
    Ok(command)
}

/// The pairs, with the values of secret parameters masked.
fn masked(draft: &Draft, pairs: &QueryString) -> String {
    let secret = |place: usize| draft.endpoint.parameter(place).is_some_and(|parameter| parameter.is_secret());
    let mut shown = String::new();
    for (place, pairs) in pairs.by_parameter() {
        for pair in pairs.split(|&byte| byte == b'&').skip(1) {
            let pair = String::from_utf8_lossy(pair);
            if !shown.is_empty() {
                shown.push('&');
            }
            match pair.split_once('=') {
                Some((name, _)) if secret(place) => {
                    let _ = write!(shown, "{name}={MASK}");
                }
                _ => shown.push_str(&pair),
            }
        }
    }
    shown
}

/// In single quotes, as a POSIX shell takes anything.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
