//! Errors of transports, which tell how far the request got.

use std::error::Error as StdError;
use std::fmt;

use crate::core::body::BoxError;
use crate::core::coding::CorruptCoding;
use crate::core::stall::Stalled;

/// The progress of a request before its transport failed. It decides whether a write may be sent again.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Sent {
    /// No byte of the request was sent, so it can always be sent again.
    Never,
    /// The server states that it did not process the request, so it can always be sent again.
    Unprocessed,
    /// The server may have received the request.
    Maybe,
    /// The response began, but did not arrive completely.
    Responded,
}

/// The error of a response with more headers, or longer ones, than the transport reads.
#[derive(Debug)]
pub(crate) struct HeadersTooLarge(pub(crate) usize);

impl fmt::Display for HeadersTooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {} response headers (`max_response_headers`), or more bytes than are buffered", self.0)
    }
}

impl StdError for HeadersTooLarge {}

/// The error of a transport that could not return a response.
pub struct TransportError {
    sent: Sent,
    timeout: bool,
    permanent: bool,
    tls: bool,
    source: BoxError,
}

impl TransportError {
    /// Creates an error that does not tell how far the request got: the server may have received it.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Maybe, timeout: false, permanent: false, tls: false, source: source.into() }
    }

    /// Creates the error of a failed connection attempt. Nothing was sent.
    pub fn connect(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Never, ..Self::new(source) }
    }

    /// Creates the error of a request that the server states it did not process, as with HTTP/2's `REFUSED_STREAM` and
    /// GOAWAY, so that it can always be sent again.
    pub fn unprocessed(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Unprocessed, ..Self::new(source) }
    }

    /// Creates the error of a response that did not arrive completely.
    pub fn body(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Responded, ..Self::new(source) }
    }

    /// Marks the error as a timeout of the transport.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }

    /// Marks the error as permanent, such as an invalid certificate: the request is not retried.
    #[must_use]
    pub fn permanent(mut self) -> Self {
        self.permanent = true;
        self
    }

    /// Marks the error as a failure of TLS, such as an invalid certificate. It is permanent: the request is not
    /// retried.
    #[must_use]
    pub fn tls(mut self) -> Self {
        self.tls = true;
        self.permanent()
    }

    /// Returns a function that gives another error the same classification.
    #[cfg(feature = "tower")]
    pub(crate) fn classification(&self) -> impl FnOnce(BoxError) -> Self + use<> {
        let Self { sent, permanent, tls, .. } = *self;
        let timeout = self.is_timeout();
        move |source| Self { sent, timeout, permanent, tls, source }
    }

    /// Returns how far the request got.
    pub const fn sent(&self) -> Sent {
        self.sent
    }

    /// Returns `true` if the server certainly did not process the request.
    pub(crate) const fn is_undone(&self) -> bool {
        matches!(self.sent, Sent::Never | Sent::Unprocessed)
    }

    /// Returns `true` if a time limit of the transport ran out, or the response stalled.
    pub fn is_timeout(&self) -> bool {
        self.timeout || self.is_stall()
    }

    /// Returns `true` if the response began and then stalled.
    pub(crate) fn is_stall(&self) -> bool {
        self.source.is::<Stalled>()
    }

    /// Returns `true` if TLS failed: the handshake, a certificate, or the encryption of an open connection.
    pub const fn is_tls(&self) -> bool {
        self.tls
    }

    /// Returns `true` if a retry cannot succeed.
    pub const fn is_permanent(&self) -> bool {
        self.permanent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.sent, self.timeout) {
            (Sent::Never, _) if self.tls => "cannot establish a TLS connection to the server",
            (Sent::Never, false) => "cannot connect to the server",
            (Sent::Never, true) => "timed out connecting to the server",
            (Sent::Unprocessed, _) => "the server did not process the request",
            (Sent::Maybe, _) if self.tls => {
                "the TLS connection failed before the response; the server may have processed the request"
            }
            (Sent::Maybe, false) => {
                "the connection failed before the response; the server may have processed the request"
            }
            (Sent::Maybe, true) => "timed out waiting for the response; the server may have processed the request",
            (Sent::Responded, _) if self.is_stall() => "the response stalled",
            (Sent::Responded, _) if self.source.is::<CorruptCoding>() => "the response body cannot be unpacked",
            (Sent::Responded, _) if self.source.is::<HeadersTooLarge>() => "the headers of the response are too large",
            (Sent::Responded, _) => "the connection failed during the response",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TransportError({self}: {})", self.source)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

impl From<std::io::Error> for TransportError {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::ConnectionRefused { Self::connect(error) } else { Self::new(error) }
    }
}

impl From<std::convert::Infallible> for TransportError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
