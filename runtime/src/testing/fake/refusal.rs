//! Requests that reach no handler.

use std::fmt;

use http::Method;

use super::super::incoming::BadArgument;
use super::super::stub_response::StubResponse;
use crate::core::endpoint::EndpointDescriptor;

/// The reason that a request reaches no handler of a fake service. Its message contains no values of the request.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// 404: no endpoint has this path.
    NoSuchEndpoint,
    /// 405: the endpoints with this path have these methods.
    MethodNotAllowed(Vec<Method>),
    /// 400: an argument is missing or does not match the declaration.
    BadArgument(BadArgument),
    /// 400: the body is incomplete.
    BrokenBody,
    /// 413: the body has more than this number of bytes.
    BodyTooLarge(usize),
    /// 501: the endpoint has no handler.
    NoHandler(&'static EndpointDescriptor),
}

impl Refusal {
    /// Returns the status of the response.
    pub const fn status(&self) -> u16 {
        match self {
            Self::NoSuchEndpoint => 404,
            Self::MethodNotAllowed(_) => 405,
            Self::BadArgument(_) | Self::BrokenBody => 400,
            Self::BodyTooLarge(_) => 413,
            Self::NoHandler(_) => 501,
        }
    }

    /// Returns the default response, with the status and the reason as text.
    /// [`FakeService::refusals`](super::FakeService::refusals) can replace it.
    pub fn to_response(&self) -> StubResponse {
        let response =
            StubResponse::status(self.status()).media_type("text/plain; charset=utf-8").body(self.to_string());
        match self {
            Self::MethodNotAllowed(methods) => {
                let methods: Vec<_> = methods.iter().map(Method::as_str).collect();
                response.header("allow", &methods.join(", "))
            }
            Self::NoSuchEndpoint
            | Self::BadArgument(_)
            | Self::BrokenBody
            | Self::BodyTooLarge(_)
            | Self::NoHandler(_) => response,
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
            Self::NoSuchEndpoint => f.write_str("no endpoint has this path"),
            Self::MethodNotAllowed(_) => f.write_str("no endpoint with this path has this method"),
            Self::BadArgument(problem) => problem.fmt(f),
            Self::BrokenBody => f.write_str("the request body is incomplete"),
            Self::BodyTooLarge(limit) => write!(f, "the request body exceeds the limit of {limit} bytes (`max_body`)"),
            Self::NoHandler(endpoint) => write!(
                f,
                "{endpoint} has no handler; add one with `service.on(&{}, …)`",
                endpoint.name().to_uppercase()
            ),
        }
    }
}
