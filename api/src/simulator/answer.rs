//! Refusals, in the shapes that Looker documents.

use std::time::Duration;

use fingerpost::testing::StubResponse;
use http::StatusCode;

use super::world::{DOCUMENTATION, Refused};
use crate::resources::common::{ApiError, ValidationError, ValidationErrorDetail};

/// Why a request is not done.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    message: String,
    /// What is wrong with which field; the body is a `ValidationError` where there is any.
    errors: Vec<ValidationErrorDetail>,
    pub(super) retry_after: Option<Duration>,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into(), errors: Vec::new(), retry_after: None }
    }

    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(super) fn unauthenticated() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Requires authentication.")
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not found")
    }

    pub(super) fn internal(error: &dyn std::error::Error) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, format!("An error has occurred: {error}"))
    }

    pub(super) fn invalid(errors: Vec<ValidationErrorDetail>) -> Self {
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Validation Failed") }
    }

    /// What is sent.
    pub(super) fn answer(self) -> StubResponse {
        let (status, message, documentation_url) =
            (self.status.as_u16(), Some(self.message), Some(DOCUMENTATION.to_owned()));
        let answer = if self.errors.is_empty() {
            StubResponse::json(status, &ApiError { message, documentation_url })
        } else {
            StubResponse::json(status, &ValidationError { message, errors: Some(self.errors), documentation_url })
        };
        match self.retry_after {
            Some(wait) => answer.retry_after(wait),
            None => answer,
        }
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        let Refused { status, message, errors } = refused;
        Self { status, message, errors, retry_after: None }
    }
}
