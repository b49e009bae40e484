//! Why a transport brought no response, and how far the request got.

use std::error::Error as StdError;
use std::fmt;

use crate::core::body::BoxError;
use crate::core::stall::Stalled;

/// How far a request got before its transport failed. It decides whether a write may be sent again.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Sent {
    /// Not a byte of it left: it can be sent again, whatever it is.
    Never,
    /// The server has it and says that it did nothing with it: it can be sent again, too.
    Unprocessed,
    /// The server may have seen it.
    Maybe,
    /// The server has answered, and the answer broke off.
    Answered,
}

/// Why a transport could not bring an answer.
pub struct TransportError {
    sent: Sent,
    timeout: bool,
    permanent: bool,
    source: BoxError,
}

impl TransportError {
    /// A failure of unknown reach: the server may have seen the request.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Maybe, timeout: false, permanent: false, source: source.into() }
    }

    /// No connection was made.
    pub fn connect(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Never, ..Self::new(source) }
    }

    /// The server says that it has not begun with the request, so it can be sent again, whatever it is: HTTP/2 does by
    /// `REFUSED_STREAM` and GOAWAY.
    pub fn unprocessed(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Unprocessed, ..Self::new(source) }
    }

    /// The answer began and broke off.
    pub fn body(source: impl Into<BoxError>) -> Self {
        Self { sent: Sent::Answered, ..Self::new(source) }
    }

    /// Says that a time limit of the transport ran out.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }

    /// Says that trying again cannot help: a certificate is wrong, say.
    #[must_use]
    pub fn permanent(mut self) -> Self {
        self.permanent = true;
        self
    }

    /// What a layer made of another error, of which these facts are known.
    #[cfg(feature = "tower")]
    pub(crate) fn judged((sent, timeout, permanent): (Sent, bool, bool), source: BoxError) -> Self {
        Self { sent, timeout, permanent, source }
    }

    /// How far the request got.
    pub const fn sent(&self) -> Sent {
        self.sent
    }

    /// Whether the server provably did nothing with the request.
    pub(crate) const fn is_undone(&self) -> bool {
        matches!(self.sent, Sent::Never | Sent::Unprocessed)
    }

    /// Whether a time limit of the transport ran out.
    pub fn is_timeout(&self) -> bool {
        self.timeout || self.is_stall()
    }

    /// Whether the answer began and then came too slowly.
    pub(crate) fn is_stall(&self) -> bool {
        self.source.is::<Stalled>()
    }

    /// Whether trying again cannot help.
    pub const fn is_permanent(&self) -> bool {
        self.permanent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.sent, self.timeout) {
            (Sent::Never, false) => "no connection to the server",
            (Sent::Never, true) => "no connection to the server in time",
            (Sent::Unprocessed, _) => "the server did not take the request",
            (Sent::Maybe, false) => {
                "the connection failed before an answer came; what became of the request is unknown"
            }
            (Sent::Maybe, true) => "no answer in time; what became of the request is unknown",
            (Sent::Answered, _) if self.is_stall() => "the answer stalled",
            (Sent::Answered, _) => "the answer broke off",
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
