//! Signed requests: AWS Signature Version 4 as a custom [`Authenticate`], with the crate `aws-sigv4`.
//!
//! `cargo run --example aws_sigv4` starts a server on loopback that checks signatures, and calls it: with the right
//! key, with a wrong one, and with the signature in the query.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    SignableBody, SignableRequest, SignatureLocation, SigningError, SigningParams, SigningSettings, sign,
};
use aws_sigv4::sign::v4;
use fingerpost::{AuthRequest, Authenticate, BoxFuture, Client, Credential, Error, endpoints};
use http::HeaderName;

/// Pairs of names and values.
type Pairs = Vec<(String, String)>;

/// Signs each attempt with its own time.
pub(crate) struct SigV4 {
    pub(crate) credentials: Credentials,
    pub(crate) region: String,
    pub(crate) service: String,
    /// Location of the signature, and path encoding of the service.
    pub(crate) settings: SigningSettings,
    pub(crate) now: fn() -> SystemTime,
}

impl SigV4 {
    fn sign(&self, request: AuthRequest<'_>) -> Result<Credential, Error> {
        let body = request.body().ok_or_else(|| Error::config("cannot sign a streamed body"))?;
        // Other headers may be changed or added on the way. The signer takes the host from the URI.
        let is_signed = |name: &HeaderName| *name == http::header::CONTENT_TYPE || name.as_str().starts_with("x-amz-");
        let headers = request.headers().iter().filter(|(name, _)| is_signed(name));
        let headers: Vec<_> = headers.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
        let (method, uri) = (request.method().as_str(), request.uri().to_string());
        let (headers, query) =
            self.instructions(method, &uri, &headers, body).map_err(|_| Error::config("cannot sign the request"))?;
        let mut all = Credential::default();
        for (name, value) in headers {
            let name =
                HeaderName::try_from(name).map_err(|_| Error::config("the signer returned an invalid header name"))?;
            all = all.and(Credential::header(name, &value.into())?);
        }
        for (name, value) in query {
            all = all.and(Credential::query(&name, &value.into())?);
        }
        Ok(all)
    }

    /// Returns the headers and query parameters of the signature.
    fn instructions(
        &self,
        method: &str,
        uri: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<(Pairs, Pairs), SigningError> {
        let identity = self.credentials.clone().into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(&self.region)
            .name(&self.service)
            .time((self.now)())
            .settings(self.settings.clone())
            .build()
            .expect("all parts are set");
        let request = SignableRequest::new(method, uri, headers.iter().copied(), SignableBody::Bytes(body))?;
        let (instructions, _) = sign(request, &SigningParams::from(params))?.into_parts();
        let (headers, query) = instructions.into_parts();
        let headers = headers.iter().map(|header| (header.name().to_owned(), header.value().to_owned()));
        Ok((headers.collect(), query.into_iter().map(|(name, value)| (name.to_owned(), value.into_owned())).collect()))
    }
}

impl Authenticate for SigV4 {
    fn authenticate<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Credential, Error>> {
        Box::pin(std::future::ready(self.sign(request)))
    }
}

/// A service with signed requests.
#[endpoints]
trait Notes {
    /// Searches notes.
    #[endpoint(GET "/notes/<folder>", output = text)]
    fn search(&self, folder: &str, text: &str) -> String;

    /// Adds a note.
    #[endpoint(POST "/notes", output = text)]
    fn add(&self, #[form] title: &str) -> String;
}

fn signer(secret: &str, settings: SigningSettings) -> SigV4 {
    let credentials = Credentials::new("AKIDEXAMPLE", secret, None, None, "example");
    SigV4 { credentials, region: "us-east-1".into(), service: "notes".into(), settings, now: SystemTime::now }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = server::start("the right key").await?;
    let client = |secret: &str, settings| Client::builder(&url).auth(signer(secret, settings)).build();

    let notes = client("the right key", SigningSettings::default())?;
    println!("search: {}", notes.search("a/b & c", "plans? é*~").await?);
    println!("add: {}", notes.add("Umsätze & Erträge").await?);

    let mut in_query = SigningSettings::default();
    in_query.signature_location = SignatureLocation::QueryParams;
    in_query.expires_in = Some(Duration::from_mins(1));
    println!("presigned: {}", client("the right key", in_query)?.search("x", "y").await?);

    let wrong = client("a wrong key", SigningSettings::default())?.add("x").await;
    println!("with a wrong key: {}", wrong.err().ok_or("it was accepted")?);
    Ok(())
}

/// A server that signs each received request again and compares the signatures.
mod server {
    use std::time::{Duration, UNIX_EPOCH};

    use axum::Router;
    use axum::body::Bytes;
    use axum::extract::State;
    use http::request::Parts;
    use http::{Method, StatusCode};

    use super::{
        Credentials, SignableBody, SignableRequest, SignatureLocation, SigningParams, SigningSettings, sign, v4,
    };

    /// Starts the server on loopback and returns its URL.
    pub(super) async fn start(secret: &'static str) -> std::io::Result<String> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(check).with_state(secret);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(url)
    }

    async fn check(State(secret): State<&'static str>, request: axum::extract::Request) -> (StatusCode, String) {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, 1 << 20).await.unwrap_or_default();
        if is_signed(secret, &parts, &body).unwrap_or(false) {
            let what = if parts.method == Method::POST { "added" } else { "found" };
            (StatusCode::OK, format!("{what} by {}", parts.uri.path()))
        } else {
            (StatusCode::FORBIDDEN, "the signature does not match".to_owned())
        }
    }

    fn is_signed(secret: &str, parts: &Parts, body: &Bytes) -> Option<bool> {
        let header = |name: &str| parts.headers.get(name)?.to_str().ok();
        let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
        let pairs: Vec<_> = query.split('&').filter(|pair| !pair.is_empty()).collect();
        let (own, signed): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|pair| pair.starts_with("X-Amz-"));
        let mut settings = SigningSettings::default();
        if !own.is_empty() {
            settings.signature_location = SignatureLocation::QueryParams;
            settings.expires_in = Some(Duration::from_mins(1));
        }
        let in_query = |name: &str| own.iter().find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let time = in_query("X-Amz-Date").or_else(|| header("x-amz-date"))?;
        // A real server also rejects requests that were signed more than a few minutes ago.
        let time = UNIX_EPOCH + Duration::from_secs(seconds(time)?);
        let identity = Credentials::new("AKIDEXAMPLE", secret, None, None, "example").into();
        let params = v4::SigningParams::builder().identity(&identity).region("us-east-1").name("notes").time(time);
        let params = SigningParams::from(params.settings(settings).build().ok()?);
        let separator = if signed.is_empty() { "" } else { "?" };
        let uri = format!("http://{}{path}{separator}{}", header("host")?, signed.join("&"));
        let headers = header("content-type").map(|value| ("content-type", value));
        let request = SignableRequest::new(parts.method.as_str(), uri, headers.into_iter(), SignableBody::Bytes(body));
        let (instructions, signature) = sign(request.ok()?, &params).ok()?.into_parts();
        Some(match in_query("X-Amz-Signature") {
            Some(found) => found == signature,
            None => {
                instructions.headers().any(|(name, value)| header(name) == Some(value) && value.contains(&*signature))
            }
        })
    }

    /// Returns the seconds since 1970 of `20150830T123600Z` (with Howard Hinnant's algorithm `days_from_civil`).
    fn seconds(time: &str) -> Option<u64> {
        let number = |range: std::ops::Range<usize>| time.get(range)?.parse::<u64>().ok();
        let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
        let year = if month <= 2 { year - 1 } else { year };
        let (era, of_era) = (year / 400, year % 400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        Some(((days * 24 + number(9..11)?) * 60 + number(11..13)?) * 60 + number(13..15)?)
    }
}
