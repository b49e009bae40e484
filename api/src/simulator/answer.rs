//! Answers: JSON with the properties that were asked for, and refusals in the shapes that Looker documents.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::resources::common::{ApiError, ValidationError, ValidationErrorDetail};

const DOCUMENTATION: &str = "https://cloud.google.com/looker/docs/";

/// The answer with status 200, with all properties or those that `fields` names.
pub(super) fn json<T: Serialize>(value: &T, fields: Option<&str>) -> Result<Response, Refusal> {
    let value = serde_json::to_value(value).map_err(|error| Refusal::internal(&error))?;
    let value = match fields {
        Some(fields) if !fields.trim().is_empty() => project(value, fields),
        _ => value,
    };
    Ok(body(StatusCode::OK, "application/json", Body::from(value.to_string())))
}

pub(super) fn body(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// `id,folder(id,name)`: keeps these properties of an object, or of each object of a list.
fn project(value: Value, fields: &str) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| project(item, fields)).collect(),
        Value::Object(mut all) => {
            let mut kept = Map::new();
            for (name, inner) in field_list(fields) {
                if let Some(property) = all.remove(name) {
                    let property = match inner {
                        Some(inner) => project(property, inner),
                        None => property,
                    };
                    kept.insert(name.to_owned(), property);
                }
            }
            Value::Object(kept)
        }
        other => other,
    }
}

/// The names of a field list, each with the list in parentheses after it.
fn field_list(fields: &str) -> Vec<(&str, Option<&str>)> {
    let mut depth = 0_usize;
    let parts = fields.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts
        .map(|part| match part.split_once('(') {
            Some((name, inner)) => (name.trim(), Some(inner.trim_end().trim_end_matches(')'))),
            None => (part.trim(), None),
        })
        .collect()
}

/// Why a request is not done.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    message: String,
    /// What is wrong with which field; the body is a `ValidationError` where there is any.
    errors: Vec<ValidationErrorDetail>,
    /// In seconds.
    pub(super) retry_after: Option<u64>,
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

    pub(super) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
    }

    pub(super) fn internal(error: &dyn std::error::Error) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, format!("An error has occurred: {error}"))
    }

    pub(super) fn invalid(errors: Vec<ValidationErrorDetail>) -> Self {
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Validation Failed") }
    }
}

/// One line of a [`Refusal::invalid`].
pub(super) fn invalid_field(field: &str, message: impl Into<String>) -> ValidationErrorDetail {
    ValidationErrorDetail {
        field: Some(field.to_owned()),
        code: Some("invalid".to_owned()),
        message: Some(message.into()),
        documentation_url: Some(DOCUMENTATION.to_owned()),
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (message, documentation_url) = (Some(self.message), Some(DOCUMENTATION.to_owned()));
        let text = if self.errors.is_empty() {
            serde_json::to_string(&ApiError { message, documentation_url })
        } else {
            serde_json::to_string(&ValidationError { message, errors: Some(self.errors), documentation_url })
        };
        let mut response = body(self.status, "application/json", Body::from(text.unwrap_or_default()));
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::project;

    #[test]
    fn fields_may_be_nested_and_unknown() {
        let value = json!([{ "id": "1", "title": "A", "folder": { "id": "2", "name": "B", "parent_id": null } }]);
        let kept = project(value.clone(), "id, folder(name,id) ,nothing");
        assert_eq!(kept, json!([{ "id": "1", "folder": { "id": "2", "name": "B" } }]));
        assert_eq!(project(value, "((,)))a(,(("), json!([{}]));
    }
}
