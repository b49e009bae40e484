//! Refusals, in the shapes that Looker documents.

use std::time::Duration;

use fingerpost::testing::StubResponse;
use http::StatusCode;

use crate::resources::common::{ApiError, ValidationError, ValidationErrorDetail};

/// The documentation page in errors.
const DOCUMENTATION: &str = "https://cloud.google.com/looker/docs/";

/// The reason for rejecting a request, in terms of Looker's errors.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) message: String,
    /// The invalid fields. The body is a `ValidationError` if there are any, otherwise an `ApiError`.
    pub(super) errors: Vec<ValidationErrorDetail>,
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

    /// Creates a refusal of an invalid field.
    pub(super) fn invalid_field(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![detail(field, "invalid", message)])
    }

    /// Creates a refusal of a field whose value is already in use.
    pub(super) fn taken(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![detail(field, "already_exists", message)])
    }

    /// Creates a refusal of a missing field.
    pub(super) fn missing_field(field: &str) -> Self {
        Self::invalid(vec![detail(field, "missing_field", format!("{field} is required"))])
    }

    /// Returns the response for this refusal.
    pub(super) fn into_response(self) -> StubResponse {
        let (status, message, documentation_url) =
            (self.status.as_u16(), Some(self.message), Some(DOCUMENTATION.to_owned()));
        let response = if self.errors.is_empty() {
            StubResponse::json(status, &ApiError { message, documentation_url })
        } else {
            StubResponse::json(status, &ValidationError { message, errors: Some(self.errors), documentation_url })
        };
        match self.retry_after {
            Some(wait) => response.retry_after(wait),
            None => response,
        }
    }
}

/// An invalid field. The codes are `missing_field`, `invalid` and `already_exists`.
pub(super) fn detail(field: &str, code: &str, message: impl Into<String>) -> ValidationErrorDetail {
    ValidationErrorDetail {
        field: Some(field.to_owned()),
        code: Some(code.to_owned()),
        message: Some(message.into()),
        documentation_url: Some(DOCUMENTATION.to_owned()),
    }
}
