//! Sending a call.

use std::error::Error as StdError;
use std::fmt::Write;
use std::io::IsTerminal;
use std::path::Path;

use fingerpost::{Caller, EndpointDescriptor, Error};
use http::{HeaderMap, StatusCode};
use looker_api::Looker;
use looker_api::common::ValidationError;
use serde_json::Value;

use crate::Failure;
use crate::output::{Whole, print, say};

/// Makes the call and prints the response, or writes it to a file.
pub(crate) async fn send(
    looker: &Looker,
    endpoint: &'static EndpointDescriptor,
    arguments: &Value,
    include: bool,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let failed = |error: &Error| {
        if let (true, Some(response)) = (include, error.response()) {
            head(response.status(), response.headers())?;
        }
        Err(explain(error))
    };
    let call = looker.client().call_described(endpoint, arguments).map_err(|error| explain(&error))?;
    let Some(path) = out else {
        let response = match call.await {
            Ok(response) => response,
            Err(error) => return failed(&error),
        };
        if include {
            head(response.status(), response.headers())?;
        }
        return show(response.body());
    };
    // Created before the call, so that no request is sent if the file is not writable.
    let mut file = Whole::create(path)?;
    let mut response = match call.streamed().await {
        Ok(response) => response,
        Err(error) => return failed(&error),
    };
    if include {
        head(response.status(), response.headers())?;
    }
    let body = response.body_mut();
    while let Some(chunk) = body.chunk().await.map_err(|error| {
        Failure::Failed(format!(
            "{endpoint}: the response ended early, and {} was not written: {error}",
            path.display()
        ))
    })? {
        file.write(&chunk)?;
    }
    file.finish()
}

fn head(status: StatusCode, headers: &HeaderMap) -> Result<(), Failure> {
    let mut shown = format!("{status}\n");
    for (name, value) in headers {
        // Writing into memory does not fail.
        let _ = writeln!(shown, "{name}: {}", String::from_utf8_lossy(value.as_bytes()));
    }
    shown.push('\n');
    say(&shown)
}

/// Prints a body: formatted on a terminal, otherwise unchanged.
fn show(body: &[u8]) -> Result<(), Failure> {
    if !std::io::stdout().is_terminal() {
        return print(body);
    }
    if body.is_empty() {
        return Ok(());
    }
    let pretty = serde_json::from_slice::<Value>(body).and_then(|json| serde_json::to_string_pretty(&json));
    match (pretty, std::str::from_utf8(body)) {
        (Ok(pretty), _) => say(&format!("{pretty}\n")),
        (Err(_), Ok(text)) => say(&format!("{text}\n")),
        (Err(_), Err(_)) => {
            let length = body.len();
            Err(Failure::Failed(format!("the response is {length} bytes of binary data; save it with --out FILE")))
        }
    }
}

/// Describes an error in one sentence.
fn explain(error: &Error) -> Failure {
    if error.is_argument() {
        return Failure::Usage(error.to_string());
    }
    if let Some(login) = error.auth_error() {
        let refused = login.status().is_some_and(|status| matches!(status.as_u16(), 400 | 401 | 403 | 404));
        let check = "Looker rejected the credentials; check LOOKERSDK_CLIENT_ID and LOOKERSDK_CLIENT_SECRET";
        return if refused { Failure::Failed(check.to_owned()) } else { explain(login) };
    }
    if error.is_connect() {
        let mut reason: &dyn StdError = error;
        while let Some(source) = reason.source() {
            reason = source;
        }
        return Failure::Failed(format!("cannot connect to Looker ({reason}); check LOOKERSDK_BASE_URL"));
    }
    if error.is_too_large() {
        return Failure::Failed(format!("{error}; --out FILE accepts responses of any size"));
    }
    // All error bodies of Looker have this shape, or a subset of it.
    let body = error.body().and_then(|body| serde_json::from_slice::<ValidationError>(body).ok());
    Failure::Failed(match body.filter(|body| body.message.is_some()) {
        Some(body) => format!("{error}: {body}"),
        None => error.to_string(),
    })
}
