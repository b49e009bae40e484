//! No framing header reaches a request, all other headers arrive unchanged, and errors contain no value.

#![no_main]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use arbitrary::Arbitrary;
use fingerpost::{Body, Client, Credential, Error, PerCall, TransportError, endpoints};
use http::{HeaderMap, HeaderName, HeaderValue};
use libfuzzer_sys::fuzz_target;

#[endpoints]
trait Things {
    #[endpoint(GET "/plain")]
    fn plain(&self) -> ();

    #[endpoint(GET "/declared")]
    fn declared(
        &self,
        #[header("x-text")] text: &str,
        #[header("authorization", format = "Bearer {}")] token: Option<&str>,
        #[header("x-list", comma)] list: Option<&[&str]>,
    ) -> ();

    #[endpoint(POST "/map")]
    fn of_map(&self, #[header(flatten)] more: &BTreeMap<&str, Vec<&str>>, #[body] text: &str) -> ();

    #[endpoint(POST "/secrets")]
    fn of_secrets(
        &self,
        #[header(flatten)]
        #[secret]
        more: &BTreeMap<&str, Option<&str>>,
    ) -> ();
}

#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Client(Pair<'a>, Pair<'a>),
    Call(Pair<'a>, Pair<'a>),
    Credential(Pair<'a>),
    Map(Name<'a>, Vec<&'a str>),
    Secrets(Pair<'a>),
    Declared { text: &'a str, token: &'a str, list: Vec<&'a str> },
}

type Pair<'a> = (Name<'a>, &'a str);

#[derive(Arbitrary, Debug)]
enum Name<'a> {
    Any(&'a str),
    /// A framing header in another spelling.
    Framing {
        index: u8,
        capitals: u32,
        before: &'a str,
        after: &'a str,
    },
}

const FRAMING: [&str; 8] =
    ["connection", "content-length", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"];

impl Name<'_> {
    fn text(&self) -> String {
        match self {
            Self::Any(name) => (*name).to_owned(),
            Self::Framing { index, capitals, before, after } => {
                let name = FRAMING[usize::from(*index) % FRAMING.len()].char_indices();
                let name =
                    name.map(|(at, char)| if capitals >> at & 1 == 1 { char.to_ascii_uppercase() } else { char });
                format!("{before}{}{after}", name.collect::<String>())
            }
        }
    }
}

thread_local! {
    static RUNTIME: tokio::runtime::Runtime =
        tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
}

fuzz_target!(|input: Input| match input {
    Input::Client(one, other) => {
        let pairs = [&one, &other].map(|(name, value)| (name.text(), *value));
        let build = |client: fingerpost::ClientBuilder| {
            pairs.iter().fold(client, |client, (name, value)| client.header(name, *value))
        };
        let sent = sent(build, |client| RUNTIME.with(|runtime| runtime.block_on(async { Ok(client.plain().await?) })));
        check(&pairs, true, true, sent);
    }
    Input::Call(one, other) => {
        let pairs = [&one, &other].map(|(name, value)| (name.text(), *value));
        let sent = sent(
            |client| client,
            |client| {
                let call = pairs.iter().fold(client.plain(), |call, (name, value)| call.header(name, value));
                RUNTIME.with(|runtime| runtime.block_on(async { Ok(call.await?) }))
            },
        );
        check(&pairs, true, false, sent);
    }
    Input::Credential((name, value)) => {
        let name = name.text();
        let Ok(parsed) = HeaderName::try_from(&name) else { return };
        let sent = match Credential::header(parsed, &value.into()) {
            Ok(credential) => sent(
                |client| client.auth(credential),
                |client| RUNTIME.with(|runtime| runtime.block_on(async { Ok(client.plain().await?) })),
            ),
            Err(error) => Err(error),
        };
        check(&[(name, value)], !value.trim().is_empty(), true, sent);
    }
    Input::Map(name, values) => {
        let name = name.text();
        let map = BTreeMap::from([(name.as_str(), values.clone())]);
        let sent = sent(
            |client| client,
            |client| RUNTIME.with(|runtime| runtime.block_on(async { Ok(client.of_map(&map, "text").await?) })),
        );
        let pairs: Vec<_> = values.iter().map(|value| (name.clone(), *value)).collect();
        if pairs.is_empty() {
            assert!(sent.is_err());
        } else {
            check(&pairs, true, true, sent);
        }
    }
    Input::Secrets((name, value)) => {
        let name = name.text();
        let map = BTreeMap::from([(name.as_str(), Some(value))]);
        let sent = sent(
            |client| client,
            |client| RUNTIME.with(|runtime| runtime.block_on(async { Ok(client.of_secrets(&map).await?) })),
        );
        if let Ok(headers) = &sent {
            assert!(headers.get(&name).is_some_and(HeaderValue::is_sensitive));
        }
        check(&[(name, value)], true, true, sent);
    }
    Input::Declared { text, token, list } => check_declared(text, token, &list),
});

/// Returns the headers that reach the transport.
fn sent(
    build: impl FnOnce(fingerpost::ClientBuilder) -> fingerpost::ClientBuilder,
    call: impl FnOnce(&Client) -> Result<(), Error>,
) -> Result<HeaderMap, Error> {
    let seen = Arc::new(Mutex::new(None));
    let seen_by_transport = Arc::clone(&seen);
    let transport = move |request: http::Request<Body>| {
        *seen_by_transport.lock().expect("unpoisoned") = Some(request.headers().clone());
        async { Ok::<_, TransportError>(http::Response::new("")) }
    };
    let client = build(Client::builder("https://host.example").transport(transport)).build()?;
    let result = call(&client);
    let headers = seen.lock().expect("unpoisoned").take();
    match result {
        Ok(()) => Ok(headers.expect("a request")),
        Err(error) => {
            assert!(headers.is_none(), "refused, but sent");
            Err(error)
        }
    }
}

/// Checks that a request has these headers if they are valid, and that it fails otherwise.
fn check(pairs: &[(String, &str)], allowed: bool, repeats: bool, sent: Result<HeaderMap, Error>) {
    let parse = |(name, value): &(String, &str)| {
        let name = HeaderName::try_from(name).ok().filter(|name| !FRAMING.contains(&name.as_str()))?;
        // White space around a value would be removed by the server.
        let value = Some(*value).filter(|value| value.trim_matches([' ', '\t']) == *value)?;
        Some((name, HeaderValue::from_str(value).ok()?))
    };
    let valid: Option<Vec<_>> = pairs.iter().map(parse).collect();
    match (sent, valid) {
        (Ok(headers), Some(valid)) => {
            assert!(allowed);
            for name in FRAMING {
                assert!(!headers.contains_key(name), "a framing header is sent");
            }
            for (name, value) in &valid {
                let all: Vec<_> = valid.iter().filter(|(other, _)| other == name).map(|(_, value)| value).collect();
                let actual: Vec<_> = headers.get_all(name).iter().collect();
                if repeats {
                    assert_eq!(actual, all);
                } else {
                    assert_eq!(actual.last(), all.last());
                    assert!(actual.len() == 1 && all.contains(&value));
                }
            }
        }
        (Err(error), valid) => {
            assert!(valid.is_none() || !allowed, "a valid header is refused: {error}");
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains(char::is_control), "the error has several lines");
            let names: String = pairs.iter().map(|(name, _)| name.to_ascii_lowercase() + name).collect();
            assert!(pairs.iter().all(|(_, value)| is_quiet(&shown, &names, value)), "the error contains the value");
        }
        (Ok(_), None) => panic!("an invalid header is accepted"),
    }
}

/// Returns `true` if the error does not contain the value, except for words that its message or the name have as well.
fn is_quiet(error: &str, names: &str, value: &str) -> bool {
    let is_word = |char: char| char.is_alphanumeric();
    value.split(|char| !is_word(char)).all(|word| word.len() < 16 || names.contains(word) || !error.contains(word))
}

fn check_declared(text: &str, token: &str, list: &[&str]) {
    let sent = sent(
        |client| client,
        |client| {
            let call = client.declared(text).token(token).list(list);
            RUNTIME.with(|runtime| runtime.block_on(async { Ok(call.await?) }))
        },
    );
    // White space around a value would be removed by the server.
    let is_outer = |letter| matches!(letter, ' ' | '\t');
    let valid = |text: &str| HeaderValue::from_str(text).is_ok() && text.trim_matches(is_outer) == text;
    match sent {
        Ok(headers) => {
            assert_eq!(headers["x-text"], text);
            assert_eq!(headers["authorization"], format!("Bearer {token}"));
            assert!(headers["authorization"].is_sensitive());
            if !list.is_empty() {
                assert_eq!(headers["x-list"], list.join(","));
            }
        }
        Err(error) => {
            let ambiguous = list.is_empty() || list.iter().any(|item| item.contains(',') || item.is_empty());
            assert!(
                !valid(text)
                    || !valid(&format!("x{token}"))
                    || token.is_empty()
                    || !list.iter().all(|item| valid(item))
                    || ambiguous
            );
            let shown = format!("{error} {error:?}");
            let values = [text, token].into_iter().chain(list.iter().copied());
            assert!(values.into_iter().all(|value| is_quiet(&shown, "", value)), "the error contains the value");
        }
    }
}
