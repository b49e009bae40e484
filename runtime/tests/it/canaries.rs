//! Calls of every kind over real connections, with a canary in every value. No canary is found in printed values, nor
//! in the logs of any crate at level TRACE.
//!
//! A child process makes the calls, since proxies are set by environment variables and a subscriber is global. It
//! prints everything, and the test searches its output.

use std::error::Error as StdError;
use std::fmt::Debug;
use std::time::Duration;

use crate::support::process;
use crate::support::server::{Connection, Server};
use fingerpost::{
    Backoff, Body, BoxFuture, Bytes, Client, DeclaredErrors, Error, Multipart, PerCall, RetryPolicy, Token, TokenAuth,
    TokenSource, endpoints,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Part of every value.
const CANARY: &str = "c4n4ry";
/// A value that is not secret: only curl commands contain it. It is encoded on the wire.
const VALUE: &str = "a c4n4ry/?&=";
/// A secret, which curl commands do not contain either.
const SECRET: &str = "c4n4ry-hush";
/// `me:` and the secret in Base64, as they are sent to the proxy.
const FOR_THE_PROXY: &str = "bWU6YzRuNHJ5LWh1c2g=";

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Thing {
    name: String,
}

/// Calls of every kind. The number in the path selects the outcome.
#[endpoints(error = Thing, errors(404, 422))]
trait Calls {
    #[endpoint(PUT "/<outcome>/json/<id>")]
    #[rustfmt::skip]
    fn json(
        &self, outcome: u16, id: &str, filter: &str, #[secret] key: &str, #[body] thing: &Thing,
        #[header("x-key")] #[secret] header: &str,
    ) -> Thing;

    #[endpoint(POST "/<outcome>/form", idempotent)]
    #[rustfmt::skip]
    fn form(&self, outcome: u16, #[form] user: &str, #[form] #[secret] password: &str) -> Thing;

    #[endpoint(POST "/<outcome>/parts")]
    fn parts(&self, outcome: u16, #[body(multipart)] form: Multipart) -> Thing;

    #[endpoint(POST "/<outcome>/upload")]
    fn upload(&self, outcome: u16, #[body(stream)] chunks: Body) -> Thing;

    #[endpoint(POST "/<outcome>/password", output = text)]
    #[rustfmt::skip]
    fn password(&self, outcome: u16, #[body(text)] #[secret] password: &str) -> String;

    #[endpoint(GET "/<outcome>/bytes/<path..>", output = bytes)]
    fn bytes(&self, outcome: u16, path: &str) -> Bytes;

    #[endpoint(GET "/<outcome>/pages", paginate = offset(limit, offset))]
    #[rustfmt::skip]
    fn list(
        &self, outcome: u16, filter: &str, #[secret] key: &str, limit: Option<u32>, offset: Option<u32>,
    ) -> Vec<Thing>;

    #[endpoint(POST "/<outcome>/login", auth = none)]
    #[rustfmt::skip]
    fn login(&self, outcome: u16, #[form] #[secret] client_secret: &str) -> Thing;
}

/// Outcomes other than a status.
const NO_JSON: u16 = 900;
const UNKNOWN_FIELD: u16 = 901;
const SILENCE: u16 = 902;
const BROKEN_OFF: u16 = 903;
const NO_HTTP: u16 = 904;

/// Responds with the outcome in the path, with canaries in every part.
async fn serve(_: usize, mut connection: Connection) {
    while let Some(request) = connection.request().await {
        let outcome = request.split("/v2/").nth(1).and_then(|path| path.split('/').next()).map(str::parse);
        let (status, body) = match outcome {
            Some(Ok(SILENCE)) => return connection.closed().await,
            Some(Ok(BROKEN_OFF)) => {
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nc4n4ry").await;
                return;
            }
            Some(Ok(NO_HTTP)) => {
                connection.write("c4n4ry\r\n\r\n").await;
                return;
            }
            Some(Ok(NO_JSON)) => (200, "c4n4ry"),
            Some(Ok(UNKNOWN_FIELD)) => (200, r#"{"name":"c4n4ry","c4n4ry":1}"#),
            Some(Ok(status)) => (status, r#"{"name":"c4n4ry"}"#),
            other => panic!("{other:?} in {request}"),
        };
        let headers = "X-Key: c4n4ry\r\nSet-Cookie: c4n4ry\r\nLocation: https://elsewhere.example/c4n4ry?c4n4ry";
        let length = body.len();
        connection
            .write(format!("HTTP/1.1 {status} c4n4ry\r\n{headers}\r\nContent-Length: {length}\r\n\r\n{body}"))
            .await;
    }
}

/// A login that makes a call.
struct Login(Client, u16);

impl TokenSource for Login {
    fn fetch(&self) -> BoxFuture<'static, Result<Token, Error>> {
        let login = self.0.login(self.1, SECRET);
        Box::pin(async { Ok(Token::new(login.await?.name)) })
    }

    fn can_renew(&self) -> bool {
        true
    }
}

/// Creates a client whose login has this outcome.
fn client(base: &str, login: u16) -> Client {
    let retry =
        RetryPolicy { backoff: Backoff { base: Duration::ZERO, ..Backoff::default() }, ..RetryPolicy::default() };
    let builder = || Client::builder(base).allow_plain_http(true).retry(retry).header("x-client", VALUE);
    let builder =
        builder().endpoints(<dyn Calls>::ENDPOINTS).auth(TokenAuth::new(Login(builder().build().unwrap(), login)));
    print(&builder);
    let client = builder.build().unwrap();
    print(&client);
    client
}

fn print(value: &impl Debug) {
    println!("{value:?} {value:#?}");
}

fn print_error(error: &(dyn StdError + 'static)) {
    let mut source = Some(error);
    while let Some(error) = source {
        println!("{error} {error:#} {error:?} {error:#?}");
        source = error.source();
    }
}

/// Makes a call and prints everything except its result.
async fn make<C: PerCall<Errors: DeclaredErrors> + std::fmt::Debug>(builder: C) {
    print(&builder);
    let call = builder.call();
    print(&call);
    let command = call.to_curl().unwrap();
    assert!(!command.contains(SECRET), "{command}");
    match call.timeout(Duration::from_millis(500)).await {
        Ok(_) => println!("made a call"),
        Err(error) => {
            print_error(&error);
            print(&error.response());
            print_error(&Error::from(error));
        }
    }
}

/// Makes a call of each kind with this outcome.
async fn calls(client: &Client, outcome: u16) {
    let thing = Thing { name: VALUE.into() };
    make(client.json(outcome, VALUE, VALUE, SECRET, &thing, SECRET)).await;
    make(client.form(outcome, VALUE, SECRET)).await;
    let form = Multipart::new().text(CANARY, VALUE).file(CANARY, CANARY, "image/png", VALUE.as_bytes().to_vec());
    print(&form);
    make(client.parts(outcome, form)).await;
    let chunks = Body::stream(futures_util::stream::iter([Ok::<_, Error>(Bytes::from(VALUE))]));
    print(&chunks);
    make(client.upload(outcome, chunks)).await;
    make(client.password(outcome, SECRET)).await;
    make(client.bytes(outcome, "c4n4ry/c4n4ry")).await;
    make(client.bytes(outcome, CANARY).streamed()).await;
    make(client.list(outcome, VALUE, SECRET).call()).await;
    let arguments = json!({ "outcome": outcome, "user": VALUE, "password": SECRET });
    make(client.call_by_name("form", &arguments).unwrap()).await;
    let mut pages = client.list(outcome, VALUE, SECRET).limit(1).timeout(Duration::from_millis(500)).pages();
    print(&pages);
    if let Some(Err(error)) = pages.next().await {
        print_error(&error);
    }
}

/// The variable that marks the child process.
const CALLER: &str = "FINGERPOST_TEST_CANARIES";

#[tokio::test]
async fn calls_of_every_kind_print_and_log_no_canary() {
    if std::env::var_os(CALLER).is_some() {
        return call_all().await;
    }
    let proxy = Server::start(serve).await;
    let address = format!("http://me:{SECRET}@{}", proxy.address);
    let run = move || {
        let mut command = process::command("canaries::calls_of_every_kind_print_and_log_no_canary");
        for name in ["NO_PROXY", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            command.env_remove(name);
        }
        command.env("http_proxy", address).env(CALLER, "1").output().unwrap()
    };
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    let printed = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{printed}");
    if let Some(line) = printed.lines().find(|line| line.contains(CANARY) || line.contains(FOR_THE_PROXY)) {
        panic!("printed: {line}");
    }
    // The values were sent, and logging was enabled.
    let sent = proxy.requests().join("\n");
    for part in [
        "authorization: Bearer c4n4ry\r\n",
        FOR_THE_PROXY,
        "x-client: a c4n4ry/?&=\r\n",
        "x-key: c4n4ry-hush\r\n",
        "/v2/200/json/a%20c4n4ry%2F%3F",
        "key=c4n4ry-hush",
        "password=c4n4ry-hush",
        r#"{"name":"a c4n4ry/?&="}"#,
        "filename=\"c4n4ry\"",
        "client_secret=c4n4ry-hush",
    ] {
        assert!(sent.contains(part), "{part} in {sent}");
    }
    for part in ["made a call", "TRACE", "hyper_util::", "url.template", "authentication failed", "cannot connect"] {
        assert!(printed.contains(part), "{part} in {printed}");
    }
}

async fn call_all() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_ansi(false)
        .init();
    let proxied = client("http://things.example/v2", 200);
    let statuses = [200, 302, 401, 404, 418, 422, 503];
    for outcome in statuses.into_iter().chain([NO_JSON, UNKNOWN_FIELD, SILENCE, BROKEN_OFF, NO_HTTP]) {
        calls(&proxied, outcome).await;
    }
    for login in [403, 404, NO_JSON, SILENCE] {
        let client = client("http://things.example/v2", login);
        make(client.bytes(200, CANARY)).await;
    }
    // A port without a listener. Requests to loopback do not use the proxy.
    let gone = Server::start(serve).await.address;
    calls(&client(&format!("http://{gone}/v2"), 200), 200).await;
}
