//! Checks results and errors of responses that have no body: those of HEAD, and of 204 and 205 (RFC 9110, section
//! 6.4.1).

use syn::Type;

use crate::errors::Errors;
use crate::model::{Output, OutputKind, Status, StatusSet, inside_option, is_unit};
use crate::types::written;

/// Statuses whose responses have no body.
const WITHOUT_BODY: &[u16] = &[204, 205];

pub(super) fn is_head(method: &str) -> bool {
    method == "HEAD"
}

/// Reports a result that no response of the endpoint can have, since none has a body.
pub(super) fn check_result(name: &str, method: &str, ok: &[Status], output: &Output, errors: &Errors) {
    if output.by_status.is_some() {
        let bodies = ok.iter().filter_map(|status| status.body.as_ref().map(|body| (status.code, body)));
        for (code, body) in bodies.filter(|(_, body)| !is_unit(body)) {
            if let Some(responses) = without_body(method, &[code]) {
                let what = format!("{name}: {responses} have no body, found `{}`", written(body));
                errors.push(body, what).help(format!("write `{code} => ()`"));
            }
        }
        return;
    }
    let codes: Vec<_> = ok.iter().map(|status| status.code).collect();
    let Some(responses) = without_body(method, &codes) else { return };
    match output.kind {
        // The response is available even without a body.
        OutputKind::Nothing | OutputKind::Content | OutputKind::Raw | OutputKind::Wrong => return,
        OutputKind::Json if inside_option(&output.ty).is_some() => return,
        OutputKind::Json
        | OutputKind::Text
        | OutputKind::Bytes
        | OutputKind::Stream
        | OutputKind::Items
        | OutputKind::Lines
        | OutputKind::Events => {}
    }
    let what = format!("{name}: {responses} have no body, found return type `{}`", written(&output.ty));
    let help = "write `-> ()`; `with_response` of the call returns the status and the headers";
    errors.push(&output.ty, what).help(help);
}

/// Reports bodies of errors that no response to HEAD can have. Those without an explicit type are `()`.
pub(super) fn check_errors(name: &str, method: &str, statuses: &[Status<StatusSet>], errors: &Errors) {
    let has_body = |body: &&Type| !is_unit(body);
    for status in statuses.iter().filter(|_| is_head(method)) {
        if let Some(body) = status.body.as_ref().filter(has_body) {
            let what = format!("{name}: responses to `HEAD` have no body, found `{}`", written(body));
            errors.push(body, what).help(format!("write `{} => ()`", status.code));
        }
    }
}

/// Describes the responses if none of them has a body.
fn without_body(method: &str, codes: &[u16]) -> Option<String> {
    if is_head(method) {
        return Some("responses to `HEAD`".to_owned());
    }
    let all = !codes.is_empty() && codes.iter().all(|code| WITHOUT_BODY.contains(code));
    all.then(|| format!("responses with status {}", codes.iter().map(u16::to_string).collect::<Vec<_>>().join(" and ")))
}
