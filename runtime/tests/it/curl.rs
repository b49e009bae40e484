//! Calls as curl commands: a shell sends the same request, and secrets are masked.

use crate::support::{Script, status};
use fingerpost::{
    AuthRequest, Authenticate, Body, BoxFuture, Bytes, Client, ClientBuilder, Credential, Error, PerCall,
    TransportError, endpoints,
};

/// Endpoints with everything that a command can contain.
#[endpoints]
trait Shop {
    /// Finds things.
    #[endpoint(GET "/things/<kind>")]
    fn find(
        &self,
        kind: &str,
        name: Option<&str>,
        #[query(comma)] ids: Option<&[i64]>,
        #[secret] token: Option<&str>,
        #[query("key")]
        #[secret]
        keys: Option<&[&str]>,
        last: Option<i64>,
    ) -> ();

    /// Checks whether a thing exists.
    #[endpoint(HEAD "/things/<id>")]
    fn exists(&self, id: &str) -> ();

    /// Creates a thing.
    #[endpoint(POST "/things")]
    fn create(&self, #[body] thing: &[&str]) -> ();

    /// Sets a password.
    #[endpoint(PUT "/password")]
    fn password(
        &self,
        #[body]
        #[secret]
        password: &[&str],
    ) -> ();

    /// Logs in.
    #[endpoint(POST "/login", auth = none)]
    fn login(
        &self,
        #[form] user: &str,
        #[form]
        #[secret]
        password: &str,
        #[form] scope: Option<&str>,
    ) -> ();

    /// Adds a note.
    #[endpoint(POST "/notes")]
    fn note(&self, #[body(text)] note: &str) -> ();

    /// Stores a picture.
    #[endpoint(PUT "/picture", headers("x-kind: picture", "x-none:"))]
    fn picture(
        &self,
        #[body(bytes, "image/png")] picture: &[u8],
        #[header("x-sign")]
        #[secret]
        sign: Option<&str>,
    ) -> ();

    /// Stores a film.
    #[endpoint(PUT "/film")]
    fn film(&self, #[body(stream)] film: Body) -> ();
}

fn builder() -> ClientBuilder {
    let silent = |_: http::Request<Body>| std::future::pending::<Result<http::Response<Body>, TransportError>>();
    Client::builder("https://shop.example/v1").transport(silent)
}

fn client() -> Client {
    builder().build().unwrap()
}

const JSON: &str = "-H 'accept: application/json'";

/// Splits the command into words with a POSIX shell.
#[cfg(unix)]
fn words(command: &str) -> Vec<String> {
    let script = format!("set -- {command}; for word in \"$@\"; do printf '%s\\0' \"$word\"; done");
    let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_terminator('\0').map(ToOwned::to_owned).collect()
}

#[test]
fn the_command_has_the_url_of_the_call() {
    let call = client().find("a/b").name("it's & co").ids(&[1, 2]).last(3);
    assert_eq!(
        call.to_curl().unwrap(),
        format!("curl -X GET 'https://shop.example/v1/things/a%2Fb?name=it%27s%20%26%20co&ids=1%2C2&last=3' {JSON}")
    );
    assert!(call.to_curl().unwrap().contains(&format!("'{}'", call.request().unwrap().uri())));
    assert_eq!(
        client().find("x").to_curl().unwrap(),
        format!("curl -X GET 'https://shop.example/v1/things/x' {JSON}"),
        "no `?` without a query"
    );
}

#[test]
fn a_head_request_does_not_wait_for_a_body() {
    // `-X HEAD` would wait for a body.
    let command = client().exists("7").to_curl().unwrap();
    assert_eq!(command, format!("curl --head 'https://shop.example/v1/things/7' {JSON}"));
}

#[test]
fn quotes_are_quoted() {
    let call = client().create(&["it's", "$HOME `id` \"\\\n"]).header("user-agent", "don't; rm -rf '*'");
    let json = r#"["it'\''s","$HOME `id` \"\\\n"]"#;
    assert_eq!(
        call.to_curl().unwrap(),
        format!(
            "curl -X POST 'https://shop.example/v1/things' {JSON} -H 'user-agent: don'\\''t; rm -rf '\\''*'\\''' \
             -H 'content-type: application/json' --data-raw '{json}'"
        )
    );
    #[cfg(unix)]
    {
        let words = words(&call.to_curl().unwrap());
        assert_eq!(words[..4], ["curl", "-X", "POST", "https://shop.example/v1/things"]);
        assert_eq!(words[7], "user-agent: don't; rm -rf '*'");
        assert_eq!(words[10..], ["--data-raw", r#"["it's","$HOME `id` \"\\\n"]"#]);
    }
}

#[test]
fn text_with_line_breaks_and_a_leading_at_sign_is_sent_verbatim() {
    let call = client().note("@one\ntwo'\n");
    let head =
        format!("curl -X POST 'https://shop.example/v1/notes' {JSON} -H 'content-type: text/plain; charset=utf-8'");
    assert_eq!(call.to_curl().unwrap(), format!("{head} --data-raw '@one\ntwo'\\''\n'"));
    #[cfg(unix)]
    assert_eq!(words(&call.to_curl().unwrap()).last().unwrap(), "@one\ntwo'\n");
    // A media type set on the call replaces the default, as in the request.
    let command = client().note("x").header("content-type", "text/markdown").to_curl().unwrap();
    let head = format!("curl -X POST 'https://shop.example/v1/notes' {JSON}");
    assert_eq!(command, format!("{head} -H 'content-type: text/markdown' --data-raw 'x'"));
}

#[test]
fn secrets_are_masked_wherever_they_stand() {
    let call = client().find("x").name("Ada").token("hush").keys(&["hush", "hush=&"]).last(1);
    let query = "name=Ada&token=***&key=***&key=***&last=1";
    assert_eq!(call.to_curl().unwrap(), format!("curl -X GET 'https://shop.example/v1/things/x?{query}' {JSON}"));
    assert!(call.request().unwrap().uri().query().unwrap().contains("token=hush&key=hush&key=hush%3D%26"));

    let form = "-H 'content-type: application/x-www-form-urlencoded'";
    let call = client().login("Ada L", "hush&hush").scope("all");
    assert_eq!(
        call.to_curl().unwrap(),
        format!(
            "curl -X POST 'https://shop.example/v1/login' {JSON} {form} --data-raw 'user=Ada+L&password=***&scope=all'"
        )
    );
    assert_eq!(
        call.request().unwrap().body().as_bytes(),
        Some(&b"user=Ada+L&password=hush%26hush&scope=all"[..]),
        "the request itself has it"
    );

    let command = client().password(&["hush"]).to_curl().unwrap();
    let body = "-H 'content-type: application/json' --data-raw '***'";
    assert_eq!(command, format!("curl -X PUT 'https://shop.example/v1/password' {JSON} {body}"));

    let command = client().picture(b"x").sign("hush").to_curl().unwrap();
    assert!(command.contains(" -H 'x-sign: ***' ") && !command.contains("hush"), "{command}");
}

#[test]
fn credential_headers_are_masked() {
    let client = builder().header("cookie", "id=hush").header("user-agent", "a").build().unwrap();
    let command = client.find("x").header("Authorization", "Bearer hush").to_curl().unwrap();
    assert!(command.contains("-H 'cookie: ***'") && command.contains("-H 'authorization: ***'"), "{command}");
    assert!(command.contains("-H 'user-agent: a'") && !command.contains("hush"), "{command}");
    assert_eq!(command.matches("authorization").count(), 1);
}

#[test]
fn what_may_be_a_secret_is_masked_by_the_rule_of_recordings() {
    let client = builder().header("x-api-key", "hush").header("x-unknown", "hush").build().unwrap();
    let call = client.find("x").name("sk-hush-hush-hush-hush").header("PRIVATE-TOKEN", "hush");
    let command = call.header("referer", "https://ada:hush@h/?sig=hush").to_curl().unwrap();
    for shown in
        ["x-api-key: ***", "x-unknown: ***", "private-token: ***", "name=***", "referer: https://ada:***@h/?sig=***"]
    {
        assert!(command.contains(shown), "{shown}: {command}");
    }
    let note = client.note(r#"{"user":"ada","password":"hush","n":{"apiToken":12345},"u":"https://a:hush@h"}"#);
    let command = note.to_curl().unwrap();
    let body = r#"'{"user":"ada","password":"***","n":{"apiToken":"***"},"u":"https://a:***@h"}'"#;
    assert!(command.ends_with(body), "{command}");
    let command = client.login("https://a:hush@h", "x").scope("ya29.hush-hush-hush").to_curl().unwrap();
    assert!(!command.contains("hush"), "{command}");
    let command = client.create(&[r#"{"n":[{"password":"hush"}]}"#, "kept"]).to_curl().unwrap();
    assert!(!command.contains("hush") && command.contains("kept"), "{command}");
    let command = client.find("x").name(r#"{"password":"hush"}"#).to_curl().unwrap();
    assert!(!command.contains("hush"), "{command}");
    let command = client.note("ghp_hushhushhushhush\n").to_curl().unwrap();
    assert!(!command.contains("hush"), "{command}");
    let command = client.find("x").header("referer", "Jos\u{e9}").to_curl().unwrap();
    assert!(command.contains("referer: Jos\u{e9}"), "{command}");
    // The endpoint declares it, and its name is not that of a secret.
    assert!(client.picture(b"x").to_curl().unwrap().contains("-H 'x-kind: picture'"));
}

#[test]
fn values_within_values_are_masked_in_linear_time() {
    let begun = std::time::Instant::now();
    for part in ["?a=", "a=", "?a=%3Fb%3D"] {
        let text = format!("?{}", part.repeat(3000));
        let command = client().note(&format!("{text}?token=hush")).to_curl().unwrap();
        assert!(command.contains("=***") && !command.contains("hush"), "{command}");
        client().find("x").header("referer", &text).to_curl().unwrap();
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}

/// A credential that must not be requested.
struct Key;

impl Authenticate for Key {
    fn authenticate<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        panic!("a command needs no credentials")
    }
}

#[test]
fn the_credentials_of_the_client_are_masked() {
    let script = Script::new(|_| status(204));
    let client = script.builder().auth(Key).build().unwrap();
    let head = "curl -X GET 'https://things.example/v2/things/x'";
    assert_eq!(client.find("x").to_curl().unwrap(), format!("{head} {JSON} -H 'authorization: ***'"));
    assert!(!client.login("Ada", "hush").to_curl().unwrap().contains("authorization"), "`auth = none`");
    assert_eq!(script.count(), 0);
}

#[test]
fn bodies_that_a_shell_cannot_contain_are_read_from_standard_input() {
    let head = format!("curl -X PUT 'https://shop.example/v1/film' {JSON} -H 'content-type: application/octet-stream'");
    let film = Body::stream(futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from("film"))]));
    assert_eq!(client().film(film).to_curl().unwrap(), format!("{head} --data-binary @-"));

    let ends =
        [(&b"\x89PNG\xff"[..], "--data-binary @-"), (b"a\0b", "--data-binary @-"), (b"plain", "--data-raw 'plain'")];
    for (bytes, end) in ends {
        let command = client().picture(bytes).to_curl().unwrap();
        assert!(command.ends_with(&format!("-H 'content-type: image/png' {end}")), "{command}");
    }
}

#[test]
fn an_empty_header_is_sent_and_not_removed() {
    // `-H 'x-none:'` removes a header; the semicolon sends an empty one.
    let command = client().picture(b"x").to_curl().unwrap();
    assert!(command.contains(" -H 'x-none;' ") && command.contains(" -H 'x-kind: picture' "), "{command}");
}

#[test]
fn an_invalid_call_has_no_command() {
    for (call, problem) in [
        (client().find(".."), "argument `kind` creates a path segment `.` or `..`, which every URL parser resolves"),
        (client().find("x").header("a b", "hush"), "call option `header` has an invalid header name"),
    ] {
        let error = call.to_curl().unwrap_err();
        assert!(error.is_argument() && error.to_string().ends_with(&format!("{problem}; nothing was sent")), "{error}");
    }
}
