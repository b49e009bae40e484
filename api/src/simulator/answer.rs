//! Answers: JSON with the properties that were asked for, and refusals in the shapes that Looker documents.

use std::time::Duration;

use fingerpost::testing::Answer;
use http::StatusCode;
use serde_json::{Map, Value};

use crate::resources::common::{ApiError, ValidationError, ValidationErrorDetail};

pub(super) const DOCUMENTATION: &str = "https://cloud.google.com/looker/docs/";

/// `id,folder(id,name)`: keeps these properties of an object, or of each object of a list. All without any.
pub(super) fn project(value: Value, fields: Option<&str>) -> Value {
    match (value, fields.filter(|fields| !fields.trim().is_empty())) {
        (Value::Array(items), fields) => items.into_iter().map(|item| project(item, fields)).collect(),
        (Value::Object(mut all), Some(fields)) => {
            let mut kept = Map::new();
            for (name, inner) in field_list(fields) {
                if let Some(property) = all.remove(name) {
                    kept.insert(name.to_owned(), project(property, inner));
                }
            }
            Value::Object(kept)
        }
        (other, _) => other,
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
    pub(super) fn answer(self) -> Answer {
        let (status, message, documentation_url) =
            (self.status.as_u16(), Some(self.message), Some(DOCUMENTATION.to_owned()));
        let answer = if self.errors.is_empty() {
            Answer::json(status, &ApiError { message, documentation_url })
        } else {
            Answer::json(status, &ValidationError { message, errors: Some(self.errors), documentation_url })
        };
        match self.retry_after {
            Some(wait) => answer.retry_after(wait),
            None => answer,
        }
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::project;

    #[test]
    fn fields_may_be_nested_and_unknown() {
        let value = json!([{ "id": "1", "title": "A", "folder": { "id": "2", "name": "B", "parent_id": null } }]);
        let kept = project(value.clone(), Some("id, folder(name,id) ,nothing"));
        assert_eq!(kept, json!([{ "id": "1", "folder": { "id": "2", "name": "B" } }]));
        assert_eq!(project(value.clone(), Some("((,)))a(,((")), json!([{}]));
        assert_eq!(project(value.clone(), Some(" ")), value);
    }
}
