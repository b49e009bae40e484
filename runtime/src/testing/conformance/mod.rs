//! Checks that show whether a [`Transport`] does what the client relies on.
//!
//! A [`Suite`] builds the transport with several [`Setup`]s and sends requests to servers on loopback, which read and
//! write bytes by hand. It checks the bytes that are sent, all kinds of responses, the reuse of connections, the
//! classification of each failure ([`Sent`](crate::Sent)), and that memory is limited. Checks that need a
//! [`Capability`] only run if the suite [has](Suite::with) it.
//!
//! A test of a transport that counts what another one sends:
//!
//! ```
//! use std::sync::atomic::{AtomicU64, Ordering};
//!
//! use fingerpost::testing::conformance::{Capability, Setup, Suite};
//! use fingerpost::{Body, BoxFuture, HyperTransport, Transport, TransportError};
//!
//! struct Counting(HyperTransport, AtomicU64);
//!
//! impl Transport for Counting {
//!     fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
//!         self.1.fetch_add(1, Ordering::Relaxed);
//!         self.0.send(request)
//!     }
//! }
//!
//! // In a crate of its own, this is a `#[tokio::test]`.
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() {
//!     let new = |setup: &Setup| {
//!         let mut builder = HyperTransport::builder().no_proxy();
//!         if let Some(limit) = setup.connect_timeout {
//!             builder = builder.connect_timeout(limit);
//!         }
//!         Counting(builder.build().unwrap(), AtomicU64::new(0))
//!     };
//!     Suite::new(new).with([Capability::Pool, Capability::ConnectTimeout]).run().await;
//! }
//! ```
//!
//! If the transport were to follow redirects, the test would fail with this report:
//!
//! ```text
//! 1 of 54 checks of the transport failed:
//!   ✗ redirects_are_not_followed: assertion `left == right` failed: the redirect is the response
//!   left: 200
//!  right: 302
//! ```
//!
//! [`Suite::checks`] lists the checks, for a test of each. In the repository, `runtime/tests/it/conformance.rs` runs
//! them over the transports on hyper and reqwest, a stack of tower layers and a minimal transport of a program.

mod bodies;
mod connections;
mod failures;
mod http2;
mod proxies;
mod requests;
mod responses;
mod secure;
mod server;
mod tls;
#[cfg(unix)]
mod unix;

use std::fmt::{self, Write};
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use http::Request;

use crate::client::transport::{BoxFuture, Transport};
use crate::core::body::{Body, BoxError};
use crate::core::transport_error::TransportError;

/// The time limit of a check.
const LIMIT: Duration = Duration::from_secs(30);

/// A feature of a transport that some checks need.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Capability {
    /// Connections are used again.
    Pool,
    /// [`Setup::connect_timeout`] is applied.
    ConnectTimeout,
    /// `https` is supported, with [`Setup::root_certificates`].
    Tls,
    /// [`Setup::client_certificate`] is presented to servers.
    ClientCertificate,
    /// HTTP/2 is used if a server with TLS chooses it.
    Http2,
    /// [`Setup::http2_prior_knowledge`] is applied.
    Http2PriorKnowledge,
    /// [`Setup::proxy`] with the scheme `http` is applied.
    Proxy,
    /// [`Setup::proxy`] with the scheme `socks5h` is applied.
    Socks,
    /// [`Setup::unix_socket`] is applied.
    UnixSocket,
}

impl Capability {
    /// All capabilities of this platform.
    pub const ALL: &[Self] = &[
        Self::Pool,
        Self::ConnectTimeout,
        Self::Tls,
        Self::ClientCertificate,
        Self::Http2,
        Self::Http2PriorKnowledge,
        Self::Proxy,
        Self::Socks,
        #[cfg(unix)]
        Self::UnixSocket,
    ];
}

/// The settings of the transport that a check needs. Those of capabilities that the suite lacks are never set.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Setup {
    /// The time limit for connecting, TLS included.
    pub connect_timeout: Option<Duration>,
    /// Additional root certificates, in PEM.
    pub root_certificates: Option<String>,
    /// The certificate of the client and its private key, in PEM.
    pub client_certificate: Option<String>,
    /// Whether HTTP/2 is used without asking the server, also over plain http.
    pub http2_prior_knowledge: bool,
    /// The URL of the proxy for all requests, with a user name and a password.
    pub proxy: Option<String>,
    /// The Unix socket to which all requests are sent.
    pub unix_socket: Option<PathBuf>,
}

type New = dyn Fn(&Setup) -> Arc<dyn Transport> + Send + Sync;

/// The transport under test, for checks.
#[derive(Clone)]
struct Subject(Arc<New>);

impl Subject {
    /// Creates a transport with default settings.
    fn transport(&self) -> Arc<dyn Transport> {
        self.with(&Setup::default())
    }

    fn with(&self, setup: &Setup) -> Arc<dyn Transport> {
        (self.0)(setup)
    }

    /// Creates a transport that trusts an authority.
    fn trusting(&self, authority: &tls::Authority) -> Arc<dyn Transport> {
        self.with(&Setup { root_certificates: Some(authority.pem()), ..Setup::default() })
    }
}

/// One check of a [`Suite`].
#[derive(Clone, Copy)]
pub struct Check {
    name: &'static str,
    needs: &'static [Capability],
    run: fn(Subject) -> BoxFuture<'static, ()>,
}

impl Check {
    /// Returns its name, which says what a transport does that passes it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the capabilities without which it is not run.
    pub const fn needs(&self) -> &'static [Capability] {
        self.needs
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Check").field("name", &self.name).field("needs", &self.needs).finish_non_exhaustive()
    }
}

/// Lists functions of this module as checks: `checks![name, name: Capability, …]`.
macro_rules! checks {
    ($($name:ident $(: $($needs:ident)+)?),* $(,)?) => {
        pub(super) const CHECKS: &[super::Check] = &[$(super::Check {
            name: stringify!($name),
            needs: &[$($(super::Capability::$needs),+)?],
            run: |subject| Box::pin($name(subject)),
        }),*];
    };
}
use checks;

/// The checks for one transport.
#[must_use]
pub struct Suite {
    subject: Subject,
    capabilities: Vec<Capability>,
}

impl Suite {
    /// Creates a suite for the transport that `new` returns, without optional capabilities.
    pub fn new<T: Transport>(new: impl Fn(&Setup) -> T + Send + Sync + 'static) -> Self {
        let new = move |setup: &Setup| Arc::new(new(setup)) as Arc<dyn Transport>;
        Self { subject: Subject(Arc::new(new)), capabilities: Vec::new() }
    }

    /// Adds capabilities of the transport.
    pub fn with(mut self, capabilities: impl IntoIterator<Item = Capability>) -> Self {
        self.capabilities.extend(capabilities);
        self
    }

    /// Returns the checks for the capabilities of the transport.
    pub fn checks(&self) -> impl Iterator<Item = Check> {
        let all = [
            requests::CHECKS,
            bodies::CHECKS,
            responses::CHECKS,
            connections::CHECKS,
            failures::CHECKS,
            secure::CHECKS,
            http2::CHECKS,
            proxies::CHECKS,
            #[cfg(unix)]
            unix::CHECKS,
        ];
        let has = |check: &Check| check.needs.iter().all(|needed| self.capabilities.contains(needed));
        all.into_iter().flatten().copied().filter(has)
    }

    /// Runs one check of [`checks`](Self::checks). It needs tokio's I/O and timers.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the transport.
    pub async fn check(&self, check: Check) -> Result<(), String> {
        // In a task of its own, so that a failed assertion ends only this check.
        let mut running = tokio::spawn((check.run)(self.subject.clone()));
        let failure = match tokio::time::timeout(LIMIT, &mut running).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(failure)) => failure,
            Err(_) => {
                running.abort();
                return Err(format!("no outcome within {LIMIT:?}"));
            }
        };
        let Ok(payload) = failure.try_into_panic() else { return Err("the check was cancelled".into()) };
        let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
        Err(text.unwrap_or("the check panicked").to_owned())
    }

    /// Runs all checks, one after the other.
    ///
    /// # Panics
    ///
    /// Panics with a report of all checks that fail.
    pub async fn run(&self) {
        let (mut count, mut failed, mut report) = (0, 0, String::new());
        for check in self.checks() {
            count += 1;
            if let Err(problem) = self.check(check).await {
                failed += 1;
                let _ = write!(report, "\n  ✗ {}: {problem}", check.name);
            }
        }
        assert!(failed == 0, "{failed} of {count} checks of the transport failed:{report}");
    }
}

impl fmt::Debug for Suite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Suite").field("capabilities", &self.capabilities).finish_non_exhaustive()
    }
}

type Response = http::Response<Body>;

fn get(url: impl AsRef<str>) -> Request<Body> {
    Request::get(url.as_ref()).body(Body::empty()).expect("a request")
}

fn post(url: impl AsRef<str>, body: impl Into<Body>) -> Request<Body> {
    Request::post(url.as_ref()).body(body.into()).expect("a request")
}

/// Sends a request that must be responded to.
async fn send(transport: &Arc<dyn Transport>, request: Request<Body>) -> Response {
    transport.send(request).await.unwrap_or_else(|error| panic!("expected a response, found {error:?}"))
}

/// Sends a request that must fail, also while its response is read.
async fn fail(transport: &Arc<dyn Transport>, request: Request<Body>) -> TransportError {
    match transport.send(request).await {
        Ok(response) => panic!("expected an error, found the status {}", response.status()),
        Err(error) => error,
    }
}

/// Sends a request, and reads the response as text.
async fn exchange(transport: &Arc<dyn Transport>, request: Request<Body>) -> String {
    text(send(transport, request).await).await
}

async fn bytes(response: Response) -> Result<Vec<u8>, BoxError> {
    let (mut body, mut bytes) = (response.into_body(), Vec::new());
    while let Some(chunk) = body.data().await? {
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

async fn text(response: Response) -> String {
    match bytes(response).await {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) => panic!("expected a body, found the error {error}"),
    }
}

/// Waits for something that happens soon in a correct transport.
async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    let outcome = tokio::time::timeout(Duration::from_secs(5), future).await;
    outcome.unwrap_or_else(|_| panic!("{what}: not within 5 seconds"))
}
