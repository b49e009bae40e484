//! An operation that is being done: who asks, with which arguments, and what the body wants to change.

use fingerpost::{EndpointDescriptor, Role, Schema};
use http::StatusCode;
use serde_json::Value;

use super::access::Viewer;
use super::operation::Operation;
use super::refused::detail;
use super::shape::coerce;
use super::table::Row;
use super::{Asked, Caller, Refused, World};

pub(super) struct Call<'a> {
    asked: &'a Asked<'a>,
    pub(super) endpoint: &'static EndpointDescriptor,
    pub(super) viewer: Viewer,
    /// The body where it is an object: the properties that its type has, each of the declared kind or null.
    pub(super) body: Row,
}

impl<'a> Call<'a> {
    /// Checks what is the same for all operations: permission, kinds, required fields.
    pub(super) fn new(
        world: &World,
        endpoint: &'static EndpointDescriptor,
        operation: &Operation,
        asked: &'a Asked<'a>,
    ) -> Result<Self, Refused> {
        let viewer = Viewer::new(world, &asked.caller.user_id);
        let mut call = Self { asked, endpoint, viewer, body: Row::new() };
        if operation.permission.is_some_and(|permission| !call.viewer.may(permission)) {
            return Err(call.forbidden());
        }
        let declared = endpoint.parameters().find(|parameter| parameter.role() == Role::Body);
        if let Some((name, Schema::Object(object))) =
            declared.and_then(|body| Some((body.name(), body.value_schema()?)))
        {
            let given = match asked.arguments.get(name) {
                Some(Value::Object(given)) => Some(given),
                None | Some(Value::Null) => None,
                Some(_) => return Err(Refused::bad_request("The body must be a JSON object")),
            };
            let mut errors = Vec::new();
            for (name, schema) in object.properties() {
                let value = given.and_then(|given| given.get(name));
                let required = operation.required.contains(&name);
                match value {
                    None if required => errors.push(detail(name, "missing_field", format!("{name} is required"))),
                    Some(Value::Null) if required => {
                        errors.push(detail(name, "missing_field", format!("{name} must not be null")));
                    }
                    Some(Value::String(text)) if required && text.trim().is_empty() => {
                        errors.push(detail(name, "missing_field", format!("{name} must not be empty")));
                    }
                    None => {}
                    Some(value) => match coerce(value, &schema) {
                        Some(value) => drop(call.body.insert(name.to_owned(), value)),
                        None => errors.push(detail(name, "invalid", format!("{name} has a value of another kind"))),
                    },
                }
            }
            if !errors.is_empty() {
                return Err(Refused::invalid(errors));
            }
        }
        Ok(call)
    }

    pub(super) fn caller(&self) -> &Caller {
        self.asked.caller
    }

    pub(super) fn user_id(&self) -> &str {
        &self.asked.caller.user_id
    }

    pub(super) fn now(&self) -> jiff::Timestamp {
        self.asked.now
    }

    /// The time as Looker writes it.
    pub(super) fn time(&self) -> Value {
        self.asked.now.to_string().into()
    }

    pub(super) fn argument(&self, name: &str) -> Option<&Value> {
        self.asked.arguments.get(name).filter(|value| !value.is_null())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.argument(name)?.as_str()
    }

    /// An id of the path. It is there: a request without it has another path.
    pub(super) fn id(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.argument(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// A list of texts, such as a body of ids.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, Refused> {
        let Some(Value::Array(items)) = self.argument(name) else { return Ok(Vec::new()) };
        let wrong = || Refused::bad_request(format!("'{name}' must be a list of ids"));
        items
            .iter()
            .map(|item| coerce(item, &Schema::Text)?.as_str().map(str::to_owned))
            .map(|id| id.ok_or_else(wrong))
            .collect()
    }

    /// The caller may not do this. Where an operation has no 403, Looker says that there is nothing.
    pub(super) fn forbidden(&self) -> Refused {
        if self.endpoint.error_statuses().contains(&403) {
            Refused::new(StatusCode::FORBIDDEN, "You do not have the permission to do this")
        } else {
            Refused::not_found()
        }
    }

    /// The name is that of something else: status 409 where the operation has it, or else 422.
    pub(super) fn conflict(&self, field: &str, message: &str) -> Refused {
        if self.endpoint.error_statuses().contains(&409) {
            Refused::new(StatusCode::CONFLICT, message)
        } else {
            Refused::taken(field, message)
        }
    }

    /// What cannot be changed at all: status 405 where the operation has it, or else 422.
    pub(super) fn read_only(&self, field: &str, message: &str) -> Refused {
        if self.endpoint.error_statuses().contains(&405) {
            Refused::new(StatusCode::METHOD_NOT_ALLOWED, message)
        } else if self.endpoint.error_statuses().contains(&422) {
            Refused::invalid_field(field, message)
        } else {
            Refused::bad_request(message)
        }
    }
}
