//! Secrets in any part of a call do not occur in `Debug`, messages, sources or logs.

use std::error::Error as StdError;
use std::future::IntoFuture;
use std::io;
use std::sync::{Arc, Mutex, OnceLock};

use crate::support::{Files, NewThing, Script, Sessions, Things, ok, respond, status};
use fingerpost::{
    BoxFuture, Client, Credential, Error, PerCall, RetryPolicy, Token, TokenAuth, TokenSource, endpoints,
};
use serde::Deserialize;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::util::SubscriberInitExt;

/// Part of every secret, which occurs nowhere else.
const CANARY: &str = "c4n4ry";
/// A value with characters that are encoded on the wire.
const VALUE: &str = "a c4n4ry/?&=";

/// The log of all crates at all levels.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

impl Log {
    /// Starts logging of `tracing` and `log` at level TRACE. Events include the fields of their spans.
    fn start() -> Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        let start = || {
            let log = Self::default();
            let spans = tracing_subscriber::fmt::format::FmtSpan::FULL;
            let settings = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_span_events(spans);
            settings.with_ansi(false).with_writer(log.clone()).finish().try_init().expect("the only subscriber");
            log
        };
        LOG.get_or_init(start).clone()
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    fn is_clean(&self) {
        let text = self.text();
        if let Some(line) = text.lines().find(|line| line.contains(CANARY)) {
            panic!("logged: {line}");
        }
    }
}

/// Asserts that no printed form of a value contains a secret.
fn clean(value: &impl std::fmt::Debug) {
    let printed = format!("{value:?} {value:#?}");
    assert!(!printed.contains(CANARY), "{printed}");
}

/// Asserts the same of an error and its sources.
fn clean_error(error: &(dyn StdError + 'static)) {
    let mut source = Some(error);
    while let Some(error) = source {
        let printed = format!("{error} {error:#} {error:?} {error:#?}");
        assert!(!printed.contains(CANARY), "{printed}");
        source = error.source();
    }
}

struct Login;

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        Box::pin(async { Ok(Token::new("c4n4ry-token")) })
    }
}

/// Creates a client with secrets.
fn client(script: &Arc<Script>) -> Client {
    let once = RetryPolicy { attempts: 2, budget: 1, ..RetryPolicy::default() };
    let builder = script.builder().auth(TokenAuth::new(Login)).header("x-key", VALUE).retry(once);
    clean(&builder);
    builder.build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn calls_and_clients_print_no_values() {
    let log = Log::start();
    let client = client(&Script::new(|_| ok()));
    clean(&client);
    let call = client.thing(VALUE).fields(VALUE).tags(&[VALUE]);
    clean(&call);
    let call = call.call();
    clean(&call);
    clean(&call.into_future());
    clean(&client.create(&NewThing { name: VALUE.into() }));
    clean(&client.login(VALUE, VALUE));
    let body = client.login(VALUE, VALUE).call().request().unwrap().into_body();
    clean(&body);
    let credential = Credential::bearer(&VALUE.into()).unwrap();
    clean(&(&credential, Token::new(VALUE), TokenAuth::new(Login)));
    client.thing(VALUE).fields(VALUE).await.unwrap();
    log.is_clean();
}

#[tokio::test(start_paused = true)]
async fn failures_of_every_kind_print_no_values() {
    let log = Log::start();
    let body = r#"{"message":"c4n4ry","id":["c4n4ry"]}"#;
    let headers: &[(&str, &str)] = &[("x-key", VALUE), ("set-cookie", VALUE), ("location", VALUE)];
    for code in [200, 302, 401, 404, 418, 422, 429, 500, 503] {
        let script = Script::new(move |_| respond(code, headers, body));
        let client = client(&script);
        let error = client.thing(VALUE).fields(VALUE).await.unwrap_err();
        clean_error(&error);
        clean(&error.response());
        assert!(error.body().unwrap().starts_with(br#"{"message":"c4n4ry""#), "the value is accessible");
        clean_error(&Error::from(error));
        clean_error(&client.create(&NewThing { name: VALUE.into() }).await.unwrap_err());
        clean_error(&client.login(VALUE, VALUE).await.unwrap_err());
        assert!(script.count() >= 3);
    }
    let client = client(&Script::new(|_| crate::support::Step::Silence));
    clean_error(&client.thing(VALUE).await.unwrap_err());
    clean_error(&client.file("c4n4ry/..").await.unwrap_err());
    log.is_clean();
    let text = log.text();
    for part in [
        "thing",
        "/things/<id>",
        "http.response.status_code=503",
        "things.example",
        "retrying",
        "sending the request again",
    ] {
        assert!(text.contains(part), "missing in the log: {part}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_key_in_the_query_is_not_printed() {
    let log = Log::start();
    let key = Credential::query("key", &VALUE.into()).unwrap();
    clean(&key);
    for code in [200, 302, 404, 503] {
        let script = Script::new(move |_| respond(code, &[("location", "/v2/else?key=c4n4ry")], "c4n4ry"));
        let client = script.builder().auth(key.clone()).build().unwrap();
        clean(&client);
        clean_error(&client.thing("42").await.unwrap_err());
        assert!(!client.thing("42").to_curl().unwrap().contains(CANARY));
        assert!(script.take().iter().all(|seen| seen.target.contains("key=a%20c4n4ry%2F%3F%26%3D")));
    }
    let client = Script::new(|_| crate::support::Step::Fail(fingerpost::TransportError::new("broken"))).builder();
    clean_error(&client.auth(key).build().unwrap().thing("42").await.unwrap_err());
    log.is_clean();
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    Red,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[allow(dead_code, reason = "only read")]
    color: Color,
}

/// Endpoints whose results reject unknown values.
#[endpoints(error = Strict)]
trait Stricts {
    /// Returns a strict value.
    #[endpoint(GET "/strict", errors(404))]
    fn strict(&self) -> Strict;

    /// Returns a number.
    #[endpoint(GET "/number")]
    fn number(&self) -> u8;
}

#[tokio::test]
async fn values_that_serde_quotes_are_not_printed() {
    for body in [
        r#"{"color":"c4n4ry"}"#,
        r#"{"c4n4ry":1}"#,
        r#""c4n4ry""#,
        r#"{"color":"red","c4n4ry":2}"#,
        "c4n4ry",
        r#"{"color":{"c4n4ry":1}}"#,
    ] {
        for code in [200, 404] {
            let client = client(&Script::new(move |_| respond(code, &[], body)));
            clean_error(&client.strict().await.unwrap_err());
        }
        clean_error(&client(&Script::new(move |_| respond(200, &[], body))).number().await.unwrap_err());
    }
}

#[tokio::test]
async fn wrong_settings_are_not_repeated() {
    for base in
        ["https://me:c4n4ry@host", "https://host/?key=c4n4ry", "https://host/#c4n4ry", "c4n4ry", "http://ho st/c4n4ry"]
    {
        clean_error(&Client::new(base).unwrap_err());
        clean(&Client::builder(base));
    }
    let script = Script::new(|_| status(200));
    clean_error(&script.builder().header("x-key", "c4n4ry\n").build().unwrap_err());
    clean_error(&Credential::bearer(&"c4n4ry\n".into()).unwrap_err());
}

#[cfg(feature = "hyper")]
mod sockets {
    use super::*;
    use crate::support::server::Server;

    fn client(server: &Server) -> Client {
        server.builder().auth(TokenAuth::new(Login)).header("x-key", VALUE).build().unwrap()
    }

    #[tokio::test]
    async fn real_connections_log_no_values() {
        let log = Log::start();
        let server = Server::responding(
            b"HTTP/1.1 200 OK\r\nX-Key: c4n4ry\r\nSet-Cookie: c4n4ry\r\nContent-Length: 15\r\n\r\n{\"id\":\"c4n4ry\"}",
        )
        .await;
        let client = client(&server);
        client.thing(VALUE).fields(VALUE).await.unwrap();
        client.create(&NewThing { name: VALUE.into() }).await.unwrap();
        clean_error(&client.login(VALUE, VALUE).await.unwrap_err());
        log.is_clean();
        // The secrets were sent, and the crates below do log.
        let request = server.requests().remove(0);
        assert!(request.contains("Bearer c4n4ry-token") && request.contains("/things/a%20c4n4ry%2F%3F"), "{request}");
        assert!(log.text().contains("hyper_util") || log.text().contains("reqwest"), "{}", log.text());
    }

    #[tokio::test]
    async fn real_failures_print_no_values() {
        let log = Log::start();
        for bytes in [
            &b"HTTP/1.1 500 c4n4ry\r\nContent-Length: 6\r\n\r\nc4n4ry"[..],
            b"HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nc4n4ry",
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nc4n4ry",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc4n4ry\r\n",
            b"HTTP/1.1 200 OK\r\nc4n4ry\r\n\r\n",
            b"c4n4ry\r\n",
            b"",
        ] {
            let server = Server::start(move |_, mut connection| async move {
                connection.request().await;
                connection.write(bytes).await;
            })
            .await;
            let client = client(&server);
            clean_error(&client.thing(VALUE).fields(VALUE).await.unwrap_err());
            clean_error(&client.create(&NewThing { name: VALUE.into() }).await.unwrap_err());
            drop(server);
            clean_error(&client.thing(VALUE).fields(VALUE).await.unwrap_err());
        }
        log.is_clean();
    }
}
