//! Sends every typed call to a server that validates requests, and reports its findings: `every_call BASE_URL`.
//!
//! `cargo xtask interop prism` starts Prism for it. Prism returns violations in the header `sl-violations`, and, with
//! the prepared document, the matched operation in `x-operation`.

#[path = "../../../../api/tests/it/wire/arguments.rs"]
mod arguments;
#[path = "../../../../api/tests/it/wire/typed.rs"]
#[rustfmt::skip]
#[allow(deprecated, clippy::unreadable_literal, reason = "values as they were recorded")]
mod typed;

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use fingerpost::{EndpointDescriptor, HyperTransport, Transport, TransportError};
use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use looker_api::OPERATIONS;
use serde::Deserialize;

use self::arguments::{Client, Request};

const COUNT: usize = 483;

/// Prism limits `int64` to the exact integers of JavaScript. Looker's limit is 2^63 - 1.
const BEYOND_JAVASCRIPT: &str = "must be <= 9007199254740991";

/// A list with one empty string is `query_task_ids=`, which Prism treats as missing.
const NOT_MISSING: &str = "must have required property 'query_task_ids'";

/// Valid calls that Prism rejects, each with its message. A call that it accepts must be removed from here.
const OBJECTED: &[(&str, &str)] = &[
    ("content_thumbnail.n2", BEYOND_JAVASCRIPT),
    ("create_dashboard_element_render_task.n2", BEYOND_JAVASCRIPT),
    ("create_dashboard_filter.n6", BEYOND_JAVASCRIPT),
    ("create_dashboard_filter.n7", BEYOND_JAVASCRIPT),
    ("create_look_render_task.n6", BEYOND_JAVASCRIPT),
    ("query_task_multi_results.n9", NOT_MISSING),
    ("run_inline_query.n2", BEYOND_JAVASCRIPT),
    ("search_conversations.n1", BEYOND_JAVASCRIPT),
    ("search_user_login_lockouts.n2", BEYOND_JAVASCRIPT),
];

/// A violation found by Prism.
#[derive(Debug, Deserialize)]
struct Violation {
    location: Vec<String>,
    code: String,
    message: String,
}

impl Violation {
    fn place(&self) -> String {
        self.location.join(".")
    }

    /// The old pagination parameters are deprecated, and still declared.
    fn is_deprecation(&self) -> bool {
        self.code == "deprecated" && matches!(&*self.place(), "request.query.page" | "request.query.per_page")
    }
}

#[derive(Default)]
struct Report {
    operations: BTreeSet<&'static str>,
    calls: usize,
    /// Calls whose values no URL can contain.
    refused: usize,
    /// Number of calls of [`OBJECTED`].
    objected: usize,
    /// Number of calls with deprecated parameters.
    warned: usize,
    /// Problems, each with its operation or call.
    problems: Vec<String>,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let base = std::env::args().nth(1).ok_or("usage: every_call BASE_URL")?;
    let transport = HyperTransport::builder().build()?;
    let mut report = Report::default();
    for (id, request) in typed::calls(&Client::new(&base)?) {
        report.add(&transport, id, request).await.map_err(|error| format!("{id}: {error}"))?;
    }
    let declared = OPERATIONS.iter().copied().flatten().map(|endpoint| endpoint.operation_name());
    let missing = declared.filter(|operation| !report.operations.contains(operation));
    report.problems.extend(missing.map(|operation| format!("{operation}: not sent")));
    if report.operations.len() < COUNT {
        report.problems.push(format!("only {} of {COUNT} operations were sent", report.operations.len()));
    }
    Ok(report.print())
}

impl Report {
    /// Sends one call. Fails if there is no response.
    async fn add(&mut self, transport: &HyperTransport, id: &str, request: Request) -> Result<(), TransportError> {
        let mut request = match request {
            Ok(request) => request,
            Err(error) => {
                self.refused += usize::from(error.is_argument());
                if !error.is_argument() {
                    self.problems.push(format!("{id}: {error}"));
                }
                return Ok(());
            }
        };
        let endpoint = *request.extensions().get::<&'static EndpointDescriptor>().expect("a request with its endpoint");
        if endpoint.is_authenticated() {
            request.headers_mut().insert(AUTHORIZATION, HeaderValue::from_static("Bearer token"));
        }
        let answer = transport.send(request).await?;
        self.calls += 1;
        self.operations.insert(endpoint.operation_name());

        let header = |name| answer.headers().get(HeaderName::from_static(name)).map(HeaderValue::as_bytes);
        let mut violations: Vec<Violation> = match header("sl-violations").map(serde_json::from_slice) {
            None => Vec::new(),
            Some(Ok(violations)) => violations,
            Some(Err(error)) => {
                self.problems.push(format!("{id}: cannot read Prism's violations: {error}"));
                return Ok(());
            }
        };
        let mut problems = Vec::new();
        let deprecations = violations.extract_if(.., |violation| violation.is_deprecation()).count();
        self.warned += usize::from(deprecations > 0);
        let is_accepted = violations.is_empty();
        if let Some((_, objection)) = OBJECTED.iter().find(|(known, _)| *known == id) {
            self.objected += 1;
            violations.retain(|violation| !violation.message.ends_with(objection));
            if is_accepted {
                problems.push("Prism accepts the call now; remove it from `OBJECTED`".to_owned());
            }
        }
        problems.extend(violations.iter().map(|violation| format!("{}: {}", violation.place(), violation.message)));
        if is_accepted && !answer.status().is_success() {
            problems.push(format!("status {}", answer.status()));
        }
        match header("x-operation") {
            Some(taken) if taken == endpoint.operation_name().as_bytes() => {}
            Some(taken) => problems.push(format!("matched as {}", String::from_utf8_lossy(taken))),
            None if is_accepted => problems.push("the response does not name the matched operation".to_owned()),
            None => {}
        }
        self.problems.extend(problems.iter().map(|problem| format!("{id}: {problem}")));
        Ok(())
    }

    fn print(&self) -> ExitCode {
        for problem in &self.problems {
            println!("{problem}");
        }
        println!(
            "{} calls of {} operations: {} problems; {} with deprecated parameters, {} that only Prism cannot take; \
             {} more were refused before they were sent",
            self.calls,
            self.operations.len(),
            self.problems.len(),
            self.warned,
            self.objected,
            self.refused,
        );
        ExitCode::from(u8::from(!self.problems.is_empty()))
    }
}
