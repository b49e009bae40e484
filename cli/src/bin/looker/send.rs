//! Sending a call.

use std::error::Error as _;
use std::fmt::Write;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;

use fingerpost::{Call, Caller, EndpointDescriptor, Error, FromHeader as _, NoDeclaredErrors, Output, RawResponse};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, StatusCode};
use looker_api::Looker;
use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::Failure;
use crate::output::{Whole, print, say};

/// The first pause between two requests for a result that is not ready, if the server does not ask for one.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// The longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// A call and what is done with its response.
pub(crate) struct Sending<'a> {
    pub(crate) looker: &'a Looker,
    pub(crate) endpoint: &'static EndpointDescriptor,
    pub(crate) arguments: &'a Value,
    /// Prints status and headers.
    pub(crate) include: bool,
    /// The file for the response, instead of standard output.
    pub(crate) out: Option<&'a Path>,
    /// The time to wait for a result that is not ready.
    pub(crate) wait: Option<Duration>,
}

/// A response that has been handled.
enum Outcome {
    Done,
    /// The result is not ready.
    Pending {
        status: StatusCode,
        retry_after: Option<Duration>,
    },
}

impl Sending<'_> {
    /// Makes the call and prints the response, or writes it to a file. Repeats the call while its result is not ready
    /// and there is time to wait.
    pub(crate) async fn run(&self) -> Result<(), Failure> {
        let endpoint = self.endpoint;
        if self.wait.is_some() && !(endpoint.is_idempotent() && endpoint.is_retried()) {
            return Err(Failure::Usage(format!(
                "{endpoint}: --wait repeats the request, and this operation has an effect each time; nothing was sent"
            )));
        }
        let end = self.wait.and_then(|limit| Instant::now().checked_add(limit));
        let mut pause = FIRST_PAUSE;
        loop {
            let outcome = match self.out {
                None => self.to_stdout().await?,
                Some(path) => self.to_file(path).await?,
            };
            let Outcome::Pending { status, retry_after } = outcome else { return Ok(()) };
            let again = retry_after.unwrap_or(pause).max(FIRST_PAUSE);
            if end.is_none_or(|end| Instant::now() + again > end) {
                let again = match retry_after {
                    Some(wait) => format!("ask again in {} s", wait.as_secs().max(1)),
                    None => "ask again later".to_owned(),
                };
                let hint = if self.wait.is_some() { "" } else { ", or wait with --wait" };
                return Err(Failure::NotReady(format!("{endpoint}: {status}: the result is not ready; {again}{hint}")));
            }
            sleep(again).await;
            pause = pause.mul_f64(1.5).min(LONGEST_PAUSE);
        }
    }

    async fn to_stdout(&self) -> Result<Outcome, Failure> {
        let response = self.call()?.await.map_err(|error| self.failed(&error))?;
        let (status, headers, body) = (response.status(), response.headers(), response.body());
        self.head(status, headers)?;
        if let Some(pending) = self.pending(status, headers) {
            return Ok(pending);
        }
        if body.is_empty() {
            return self.empty(status, headers).map(|()| Outcome::Done);
        }
        show(body, is_json(headers)).map(|()| Outcome::Done)
    }

    async fn to_file(&self, path: &Path) -> Result<Outcome, Failure> {
        let endpoint = self.endpoint;
        // Created before the call, so that no request is sent if the file is not writable.
        let mut file = Whole::create(path)?;
        let mut response = self.call()?.streamed().await.map_err(|error| self.failed(&error))?;
        let status = response.status();
        self.head(status, response.headers())?;
        if let Some(pending) = self.pending(status, response.headers()) {
            return Ok(pending);
        }
        let body = response.body_mut();
        let mut is_empty = true;
        while let Some(chunk) = body.chunk().await.map_err(|error| {
            let path = path.display();
            // The message of the error itself names the endpoint again.
            let why = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            Failure::Failed(format!("{endpoint}: the response ended early, and {path} was not written: {why}"))
        })? {
            is_empty &= chunk.is_empty();
            file.write(&chunk)?;
        }
        if is_empty && (status == StatusCode::NO_CONTENT || !self.is_text(response.headers())) {
            self.empty(status, response.headers())?;
            eprintln!("note: {endpoint}: {status} without a body; {} was not written", path.display());
            return Ok(Outcome::Done);
        }
        file.finish().map(|()| Outcome::Done)
    }

    fn call(&self) -> Result<Call<RawResponse, NoDeclaredErrors>, Failure> {
        let call = self.looker.client().call_described_open(self.endpoint, self.arguments);
        call.map_err(|error| explain(self.looker, &error))
    }

    /// Returns the outcome of a response that says that there is no result yet: one that the operation declares, and
    /// "202 Accepted" in response to a read.
    fn pending(&self, status: StatusCode, headers: &HeaderMap) -> Option<Outcome> {
        let is_read = self.endpoint.method() == Method::GET;
        let is_declared = self.endpoint.pending_statuses().contains(&status.as_u16());
        let retry_after = || Duration::from_header("retry-after", headers);
        (is_declared || is_read && status == StatusCode::ACCEPTED)
            .then(|| Outcome::Pending { status, retry_after: retry_after() })
    }

    /// Fails if a response without a body lacks the result of a read.
    fn empty(&self, status: StatusCode, headers: &HeaderMap) -> Result<(), Failure> {
        let endpoint = self.endpoint;
        let has_result = endpoint.output_kind() != Output::Nothing && endpoint.method() == Method::GET;
        if status == StatusCode::NO_CONTENT || !has_result || self.is_text(headers) {
            return Ok(());
        }
        Err(Failure::Failed(format!("{endpoint}: {status}: the response is empty")))
    }

    /// Returns `true` for text, which may be empty, unlike a document or JSON.
    fn is_text(&self, headers: &HeaderMap) -> bool {
        match self.endpoint.output_kind() {
            Output::Text => true,
            Output::Content | Output::Raw => media_type(headers).starts_with("text/"),
            _ => false,
        }
    }

    fn failed(&self, error: &Error) -> Failure {
        let printed = error.response().map_or(Ok(()), |response| self.head(response.status(), response.headers()));
        printed.err().unwrap_or_else(|| explain(self.looker, error))
    }

    /// Prints status and headers, if they are asked for.
    fn head(&self, status: StatusCode, headers: &HeaderMap) -> Result<(), Failure> {
        if !self.include {
            return Ok(());
        }
        let mut shown = format!("{status}\n");
        for (name, value) in headers {
            // Writing into memory does not fail.
            let _ = writeln!(shown, "{name}: {}", String::from_utf8_lossy(value.as_bytes()));
        }
        shown.push('\n');
        say(&shown)
    }
}

/// Returns the media type without parameters, in lower case; empty without one.
fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = media_type(headers);
    media_type == "application/json" || media_type.ends_with("+json")
}

/// Prints a body: formatted on a terminal, otherwise unchanged, except that JSON ends in a newline.
fn show(body: &[u8], is_json: bool) -> Result<(), Failure> {
    if !std::io::stdout().is_terminal() {
        print(body)?;
        return if is_json && !body.ends_with(b"\n") { say("\n") } else { Ok(()) };
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
fn explain(looker: &Looker, error: &Error) -> Failure {
    let sentence = looker.explain(error);
    if error.is_argument() {
        Failure::Usage(sentence)
    } else if error.is_too_large() {
        Failure::Failed(format!("{sentence}; --out FILE accepts responses of any size"))
    } else {
        Failure::Failed(sentence)
    }
}
