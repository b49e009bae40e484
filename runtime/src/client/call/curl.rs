//! A call as a `curl` command.

use std::borrow::Cow;
use std::fmt::Write;

use http::Method;
use http::header::CONTENT_TYPE;

use super::draft::Draft;
use super::parts::Parts;
use crate::client::base_url::as_sent;
use crate::core::body::Body;
use crate::core::encode::{QueryString, percent_decoded};
use crate::core::endpoint::{EndpointDescriptor, Role};
use crate::core::error::Error;
use crate::core::masking::{self, MASK, is_secret_header, is_secret_name};

pub(super) fn command(draft: &Draft) -> Result<String, Error> {
    if let Some(error) = draft.refused() {
        return Err(error);
    }
    let (endpoint, inner) = (draft.endpoint, draft.client.inner());
    let origin = draft.elsewhere.as_ref().unwrap_or(inner.base.origin());
    let mut target = String::from_utf8_lossy(draft.target.path()).into_owned();
    let pairs = masked(draft, &draft.target);
    if !pairs.is_empty() {
        target.push(if target.contains('?') { '&' } else { '?' });
        target.push_str(&pairs);
    }
    let mut headers = draft.request_headers();
    if inner.auth.is_some() && endpoint.is_authenticated() && draft.elsewhere.is_none() {
        // As they are sent: replacing any of the same names.
        let credential = &inner.placeholder;
        credential.set_headers(&mut headers);
        if let Some(signed) = credential.target(&target) {
            target = String::from_utf8_lossy(&signed).into_owned();
        }
    }
    let target = as_sent(target.into_bytes());
    let url = format!("{origin}{}", String::from_utf8_lossy(&target));
    // With `-X HEAD` curl would wait for a body that never arrives.
    let method = if *endpoint.method() == Method::HEAD { "--head" } else { &format!("-X {}", endpoint.method()) };
    let mut command = format!("curl {method} {}", quoted(&url));
    let mut header = |name: &str, value: &str| {
        // curl removes a header without a value, unless it is written with a semicolon.
        let line = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        // Writing to a `String` cannot fail.
        let _ = write!(command, " -H {}", quoted(&line));
    };
    for (name, value) in &headers {
        let secret = value.is_sensitive() || is_secret_header(name.as_str(), Some(endpoint));
        let shown = std::str::from_utf8(value.as_bytes()).ok().filter(|value| !secret || value.is_empty());
        header(name.as_str(), &shown.map_or_else(|| MASK.to_owned(), masking::masked));
    }
    let body = match (&draft.body, &draft.form, &draft.parts) {
        (Some((media_type, body)), ..) => {
            let secret = endpoint.parameters().any(|parameter| parameter.role() == Role::Body && parameter.is_secret());
            Some((media_type.clone(), if secret { Some(MASK.to_owned()) } else { shown(body) }))
        }
        (None, Some(form), _) => Some(("application/x-www-form-urlencoded".into(), Some(masked(draft, form)))),
        (None, None, Some(parts)) => Some(masked_parts(endpoint, parts)),
        (None, None, None) => None,
    };
    if let Some((media_type, text)) = body {
        if !headers.contains_key(CONTENT_TYPE) {
            header(CONTENT_TYPE.as_str(), &media_type);
        }
        let _ = match text {
            Some(text) => write!(command, " --data-raw {}", quoted(&text)),
            None => write!(command, " --data-binary @-"),
        };
    }
    Ok(command)
}

/// Returns a body with what may be a secret masked; `None` for a stream, and for bytes that a shell argument cannot
/// contain.
fn shown(body: &Body) -> Option<String> {
    let text = body.as_bytes().and_then(|bytes| std::str::from_utf8(bytes).ok());
    text.filter(|text| !text.contains('\0')).map(masking::masked)
}

/// Returns the media type and the body of a multipart form with the content of secret parts masked.
fn masked_parts(endpoint: &EndpointDescriptor, parts: &Parts) -> (Cow<'static, str>, Option<String>) {
    let cloned = parts.try_clone().and_then(|mut parts| {
        for (index, _) in endpoint.parameters().enumerate().filter(|(_, parameter)| parameter.is_secret()) {
            parts.mask(index, MASK);
        }
        parts.into_form().into_body().ok()
    });
    match cloned {
        Some((media_type, body)) => (media_type.into(), shown(&body)),
        // A stream, whose form has no boundary before it is sent.
        None => ("multipart/form-data".into(), None),
    }
}

/// Returns the pairs with the values of secret parameters masked.
fn masked(draft: &Draft, pairs: &QueryString) -> String {
    let secret = |index: usize| draft.endpoint.parameter(index).is_some_and(|parameter| parameter.is_secret());
    let mut shown = String::new();
    for (index, pairs) in pairs.by_parameter() {
        for pair in pairs.split(|&byte| byte == b'&').skip(1) {
            let pair = String::from_utf8_lossy(pair);
            if !shown.is_empty() {
                shown.push('&');
            }
            match pair.split_once('=') {
                Some((name, _)) if secret(index) || is_secret_name(&decoded(name)) => {
                    let _ = write!(shown, "{name}={MASK}");
                }
                // A value may look like a secret, too.
                _ => shown.push_str(&masking::masked(&pair)),
            }
        }
    }
    shown
}

fn decoded(name: &str) -> String {
    String::from_utf8_lossy(&percent_decoded(name.as_bytes())).into_owned()
}

/// Quotes text for a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
