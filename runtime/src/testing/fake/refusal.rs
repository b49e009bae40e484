//! Requests that reach no handler.

use std::fmt;

use http::Method;

use super::super::incoming::BadArgument;
use super::super::stub_response::StubResponse;
use crate::core::endpoint::EndpointDescriptor;

/// Why a fake service has no handler answer a request. What it displays names no value of the request.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// 404: none of its endpoints has this path.
    NoSuchEndpoint,
    /// 405: there are endpoints with this path, and they have these methods.
    MethodNotAllowed(Vec<Method>),
    /// 400: an argument is missing, or is not what the endpoint declares.
    BadArgument(BadArgument),
    /// 400: the body broke off.
    BrokenBody,
    /// 501: the endpoint is known and nobody has written a handler for it.
    NoHandler(&'static EndpointDescriptor),
}

impl Refusal {
    /// The status that says so.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NoSuchEndpoint => 404,
            Self::MethodNotAllowed(_) => 405,
            Self::BadArgument(_) | Self::BrokenBody => 400,
            Self::NoHandler(_) => 501,
        }
    }

    /// Returns the default response, which [`FakeService::refusals`](super::FakeService::refusals) can replace: the
    /// status, and the reason as text.
    pub fn to_response(&self) -> StubResponse {
        let response =
            StubResponse::status(self.status()).media_type("text/plain; charset=utf-8").body(self.to_string());
        match self {
            Self::MethodNotAllowed(methods) => {
                let methods: Vec<_> = methods.iter().map(Method::as_str).collect();
                response.header("allow", &methods.join(", "))
            }
            Self::NoSuchEndpoint | Self::BadArgument(_) | Self::BrokenBody | Self::NoHandler(_) => response,
        }
    }
}

impl From<BadArgument> for Refusal {
    fn from(problem: BadArgument) -> Self {
        Self::BadArgument(problem)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fake service: ")?;
        match self {
            Self::NoSuchEndpoint => f.write_str("no endpoint of it has this path"),
            Self::MethodNotAllowed(_) => f.write_str("the endpoints with this path have other methods"),
            Self::BadArgument(problem) => problem.fmt(f),
            Self::BrokenBody => f.write_str("the body of the request broke off"),
            Self::NoHandler(endpoint) => write!(
                f,
                "{endpoint} has no handler; give it one with `service.on(&{}, …)`",
                endpoint.name().to_uppercase()
            ),
        }
    }
}
