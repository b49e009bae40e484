//! Why something is not done.

use http::StatusCode;

use crate::resources::common::ValidationErrorDetail;

pub(in crate::simulator) const DOCUMENTATION: &str = "https://cloud.google.com/looker/docs/";

/// A refusal, in the terms of Looker's errors.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Refused {
    pub(in crate::simulator) status: StatusCode,
    pub(in crate::simulator) message: String,
    /// What is wrong with which field; the body is a `ValidationError` where there is any.
    pub(in crate::simulator) errors: Vec<ValidationErrorDetail>,
}

impl Refused {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into(), errors: Vec::new() }
    }

    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not found")
    }

    pub(super) fn invalid(errors: Vec<ValidationErrorDetail>) -> Self {
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Validation Failed") }
    }

    /// One field has a value that it cannot have.
    pub(super) fn invalid_field(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![detail(field, "invalid", message)])
    }

    /// One field says the name of something else.
    pub(super) fn taken(field: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![detail(field, "already_exists", message)])
    }
}

/// What is wrong with a field. The codes are `missing_field`, `invalid` and `already_exists`.
pub(in crate::simulator) fn detail(field: &str, code: &str, message: impl Into<String>) -> ValidationErrorDetail {
    ValidationErrorDetail {
        field: Some(field.to_owned()),
        code: Some(code.to_owned()),
        message: Some(message.into()),
        documentation_url: Some(DOCUMENTATION.to_owned()),
    }
}
