//! Traces of calls: a span for the call, one for each attempt, and a closing event.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::future::IntoFuture;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::{NewThing, Script, Step, Things, ok, respond, status};
use fingerpost::{
    BoxFuture, Client, Credential, Error, RedirectPolicy, RetryPolicy, Token, TokenAuth, TokenSource, TransportError,
};
use futures_util::FutureExt;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber, subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// The fields of a span or event as text.
#[derive(Clone, Debug, Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Fields {
    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Returns the status, `error.type` and `otel.status_code`.
    fn outcome(&self) -> [&str; 3] {
        ["http.response.status_code", "error.type", "otel.status_code"].map(|name| self.get(name))
    }
}

#[derive(Clone, Debug)]
struct Span {
    name: &'static str,
    parent: Option<&'static str>,
    fields: Fields,
    closed: bool,
}

/// A subscriber that records the spans and events of this crate.
#[derive(Clone, Default)]
struct Recorder {
    spans: Arc<Mutex<Vec<(Id, Span)>>>,
    events: Arc<Mutex<Vec<Fields>>>,
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().target() != "fingerpost" {
            return;
        }
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let parent = context.span(id).and_then(|span| span.parent().map(|parent| parent.name()));
        let span = Span { name: attributes.metadata().name(), parent, fields, closed: false };
        self.spans.lock().unwrap().push((id.clone(), span));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        self.with(id, |span| values.record(&mut span.fields));
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "fingerpost" {
            let mut fields = Fields::default();
            event.record(&mut fields);
            self.events.lock().unwrap().push(fields);
        }
    }

    fn on_close(&self, id: Id, _: Context<'_, S>) {
        self.with(&id, |span| span.closed = true);
    }
}

impl Recorder {
    /// Records on this thread until the guard is dropped.
    fn start() -> (Self, subscriber::DefaultGuard) {
        let recorder = Self::default();
        let guard = subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
        (recorder, guard)
    }

    fn with(&self, id: &Id, change: impl FnOnce(&mut Span)) {
        let mut spans = self.spans.lock().unwrap();
        // IDs are reused after their span is closed.
        if let Some((_, span)) = spans.iter_mut().find(|(other, span)| other == id && !span.closed) {
            change(span);
        }
    }

    fn spans(&self, name: &str) -> Vec<Span> {
        let spans = self.spans.lock().unwrap();
        let spans: Vec<_> = spans.iter().map(|(_, span)| span.clone()).filter(|span| span.name == name).collect();
        assert!(spans.iter().all(|span| span.closed), "{spans:?}");
        spans
    }

    /// Returns the outcomes of the only call and of its attempts.
    fn outcomes(&self) -> ([String; 3], Vec<[String; 3]>) {
        let outcome = |span: &Span| span.fields.outcome().map(str::to_owned);
        let calls = self.spans("call");
        assert_eq!(calls.len(), 1, "{calls:?}");
        (outcome(&calls[0]), self.spans("attempt").iter().map(outcome).collect())
    }

    fn closing(&self) -> Vec<Fields> {
        let events = self.events.lock().unwrap();
        events.iter().filter(|fields| fields.0.contains_key(DURATION)).cloned().collect()
    }
}

const DURATION: &str = "histogram.http.client.request.duration";

#[tokio::test(start_paused = true)]
async fn spans_of_the_transport_are_in_the_attempt() {
    let (recorder, _guard) = Recorder::start();
    let carried = || drop(tracing::debug_span!(target: "fingerpost", "carried"));
    // Both in `send` and in its future.
    let transport = move |_| {
        carried();
        async move {
            carried();
            Ok::<_, TransportError>(http::Response::new(r#"{"id":"42"}"#))
        }
    };
    let client = Client::builder("https://things.example").transport(transport).build().unwrap();
    client.thing("42").await.unwrap();
    let parents: Vec<_> = recorder.spans("carried").iter().map(|span| span.parent).collect();
    assert_eq!(parents, [Some("attempt"); 2]);
}

#[tokio::test(start_paused = true)]
async fn a_call_is_a_span_and_so_is_its_attempt() {
    let (recorder, _guard) = Recorder::start();
    Script::new(|_| ok()).client().thing("a/b").fields("id").await.unwrap();
    let (calls, attempts) = (recorder.spans("call"), recorder.spans("attempt"));
    assert_eq!((calls.len(), attempts.len()), (1, 1));
    assert_eq!((calls[0].parent, attempts[0].parent), (None, Some("call")));
    for (span, kind) in [(&calls[0], "internal"), (&attempts[0], "client")] {
        for (name, value) in [
            ("otel.name", "GET /things/<id>"),
            ("otel.kind", kind),
            ("http.request.method", "GET"),
            ("url.template", "/things/<id>"),
            ("server.address", "things.example"),
            ("server.port", "443"),
            ("http.response.status_code", "200"),
            ("http.request.resend_count", ""),
            ("error.type", ""),
            ("otel.status_code", ""),
        ] {
            assert_eq!(span.fields.get(name), value, "{name} of {span:?}");
        }
    }
    assert_eq!(calls[0].fields.get("endpoint"), "thing");
}

#[tokio::test(start_paused = true)]
async fn each_attempt_counts_the_requests_before_it() {
    let (recorder, _guard) = Recorder::start();
    let script = Script::new(|number| if number < 3 { status(503) } else { ok() });
    script.client().thing("1").await.unwrap();
    let counts: Vec<_> = recorder.spans("attempt").iter().map(|span| span.fields.get(RESENT).to_owned()).collect();
    assert_eq!(counts, ["", "1", "2"]);
    let (call, attempts) = recorder.outcomes();
    assert_eq!(call, ["200", "", ""]);
    assert_eq!(attempts, [["503", "503", "ERROR"], ["503", "503", "ERROR"], ["200", "", ""]]);
    let events = recorder.events.lock().unwrap();
    let waits: Vec<_> = events.iter().filter(|event| event.0.contains_key("wait")).collect();
    assert_eq!(waits.iter().map(|event| event.get("error.type")).collect::<Vec<_>>(), ["503", "503"]);
}

#[tokio::test(start_paused = true)]
async fn an_attempt_after_303_has_the_method_that_is_sent() {
    let (recorder, _guard) = Recorder::start();
    let script = Script::new(|number| if number == 1 { respond(303, &[("location", "/new")], "") } else { ok() });
    let policy = RedirectPolicy { writes: true, ..RedirectPolicy::default() };
    script.builder().redirects(policy).build().unwrap().create(&NewThing { name: "x".into() }).await.unwrap();
    let methods = |name| {
        let spans = recorder.spans(name);
        spans.iter().map(|span| span.fields.get("http.request.method").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((methods("call"), methods("attempt")), (vec!["POST".into()], vec!["POST".into(), "GET".to_owned()]));
}

const RESENT: &str = "http.request.resend_count";

struct Login;

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        Box::pin(async { Ok(Token::new("token")) })
    }

    fn can_renew(&self) -> bool {
        true
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_sent_again_with_other_credentials_is_counted_too() {
    let (recorder, _guard) = Recorder::start();
    let script = Script::new(|number| if number == 1 { status(401) } else { ok() });
    script.builder().auth(TokenAuth::new(Login)).build().unwrap().thing("1").await.unwrap();
    let attempts = recorder.spans("attempt");
    assert_eq!(attempts.iter().map(|span| span.fields.get(RESENT)).collect::<Vec<_>>(), ["", "1"]);
    assert_eq!(attempts[0].fields.outcome(), ["401", "401", "ERROR"]);
}

/// Makes a call with this outcome, without retries, and returns the outcomes of its spans.
async fn outcomes(step: fn() -> Step) -> ([String; 3], Vec<[String; 3]>) {
    let (recorder, _guard) = Recorder::start();
    let client = Script::new(move |_| step()).builder().retry(RetryPolicy::never()).max_body(10_000).build().unwrap();
    client.thing("1").await.unwrap_err();
    recorder.outcomes()
}

#[tokio::test(start_paused = true)]
async fn the_type_of_an_error_says_what_went_wrong() {
    /// An outcome of a request with the expected status, `error.type` and `otel.status_code`.
    type Case = (fn() -> Step, [&'static str; 3]);
    let cases: [Case; 6] = [
        (|| status(404), ["404", "404", "ERROR"]),
        (|| status(302), ["302", "302", "ERROR"]),
        (|| Step::Silence, ["", "timeout", "ERROR"]),
        (|| Step::Fail(TransportError::connect("refused").timed_out()), ["", "timeout", "ERROR"]),
        (|| Step::Fail(TransportError::connect("refused")), ["", "connect", "ERROR"]),
        (|| Step::Fail(io::Error::other("reset").into()), ["", "disconnect", "ERROR"]),
    ];
    for (step, expected) in cases {
        let (call, attempts) = outcomes(step).await;
        assert_eq!(call, expected);
        assert_eq!(attempts, [expected]);
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_not_the_declared_one_fails_the_call_and_not_the_attempt() {
    let (call, attempts) = outcomes(|| respond(200, &[], "[]")).await;
    assert_eq!(call, ["200", "decode", "ERROR"]);
    assert_eq!(attempts, [["200", "", ""]]);
}

#[tokio::test(start_paused = true)]
async fn without_credentials_there_is_no_attempt() {
    struct Refused;
    impl TokenSource for Refused {
        fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
            Box::pin(async { Err(Error::config("no")) })
        }
    }
    let (recorder, _guard) = Recorder::start();
    let client = Script::new(|_| ok()).builder().auth(TokenAuth::new(Refused)).build().unwrap();
    client.thing("1").await.unwrap_err();
    assert_eq!(recorder.outcomes(), (["", "auth", "ERROR"].map(str::to_owned), Vec::new()));
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_is_cancelled() {
    let (recorder, _guard) = Recorder::start();
    let client = Script::new(|_| Step::Silence).client();
    let mut call = client.thing("1").into_future();
    assert!((&mut call).now_or_never().is_none());
    drop(call);
    let expected = ["", "cancelled", "ERROR"].map(str::to_owned);
    assert_eq!(recorder.outcomes(), (expected.clone(), vec![expected]));
    assert_eq!(recorder.closing()[0].get("error.type"), "cancelled");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_never_sent_has_no_span() {
    let (recorder, _guard) = Recorder::start();
    let client = Script::new(|_| ok()).client();
    drop(client.thing("1").into_future());
    client.thing("..").await.unwrap_err();
    assert!(recorder.spans("call").is_empty() && recorder.closing().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_closing_event_has_the_duration_in_seconds_and_what_a_metric_may_have() {
    let (recorder, _guard) = Recorder::start();
    let client = Script::new(|_| Step::Silence).builder().timeout(Duration::from_secs(7)).build().unwrap();
    client.create(&NewThing { name: "new".into() }).await.unwrap_err();
    let closing = recorder.closing();
    assert_eq!(closing.len(), 1);
    let fields: Vec<_> = closing[0].0.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let seconds: f64 = closing[0].get(DURATION).parse().unwrap();
    assert!((7.0..7.1).contains(&seconds), "the clock is paused, and rounds to milliseconds: {seconds}");
    assert_eq!(
        fields.into_iter().filter(|(name, _)| *name != DURATION).collect::<Vec<_>>(),
        [
            ("error.type", "timeout"),
            ("http.request.method", "POST"),
            ("message", "call finished"),
            ("server.address", "things.example"),
            ("server.port", "443"),
            ("url.template", "/things"),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_login_within_a_call_is_a_call_of_its_own_within_its_span() {
    use crate::support::Sessions;

    struct Nested(fingerpost::Client);
    impl TokenSource for Nested {
        fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
            let login = self.0.login("id", "secret");
            Box::pin(async { Ok(Token::new(login.await?.access_token)) })
        }
    }
    let (recorder, _guard) = Recorder::start();
    let script = Script::judging(|_, seen| match seen.endpoint {
        "login" => respond(200, &[], r#"{"access_token":"token"}"#),
        _ => ok(),
    });
    let client = script.builder().auth(TokenAuth::new(Nested(script.client()))).build().unwrap();
    client.thing("1").await.unwrap();
    let calls = recorder.spans("call");
    let calls: Vec<_> = calls.iter().map(|span| (span.fields.get("otel.name"), span.parent)).collect();
    assert_eq!(calls, [("GET /things/<id>", None), ("POST /login", Some("call"))]);
}

#[tokio::test(start_paused = true)]
async fn ipv6_addresses_have_no_brackets() {
    let (recorder, _guard) = Recorder::start();
    let script = Script::new(|_| ok());
    let transport: Arc<dyn fingerpost::Transport> = Arc::clone(&script) as _;
    let builder = fingerpost::Client::builder("http://[::1]:8080").shared_transport(transport);
    let client = builder.auth(Credential::bearer(&"token".into()).unwrap()).build().unwrap();
    client.thing("1").await.unwrap();
    let call = &recorder.spans("call")[0];
    assert_eq!((call.fields.get("server.address"), call.fields.get("server.port")), ("::1", "8080"));
}
