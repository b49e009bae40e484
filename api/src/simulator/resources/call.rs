//! The call of an operation: caller, arguments and changes in the body.

use fingerpost::{EndpointDescriptor, Role, Schema, SchemaRules};
use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::super::refusal::{Refusal, detail};
use super::super::stores::sessions::Caller;
use super::super::world::{Row, Viewer, World};

/// Like Looker, accepts numbers for ids, but rejects unknown values of enums.
const KINDS: SchemaRules = SchemaRules::new().refuse_unlisted_texts();

pub(super) struct Call<'a> {
    pub(super) endpoint: &'static EndpointDescriptor,
    pub(super) caller: &'a Caller,
    pub(super) viewer: Viewer,
    /// The body, if it is an object: declared properties with the declared type, or null.
    pub(super) body: Row,
    /// Arguments by their names in the declaration, decoded with the endpoint's descriptor.
    arguments: &'a Map<String, Value>,
    now: Timestamp,
}

/// Returns the body, which must be an object if there is one.
pub(in crate::simulator) fn object_of<'a>(
    arguments: &'a Map<String, Value>,
    name: &str,
) -> Result<Option<&'a Map<String, Value>>, Refusal> {
    match arguments.get(name) {
        Some(Value::Object(body)) => Ok(Some(body)),
        None | Some(Value::Null) => Ok(None),
        Some(_) => Err(Refusal::bad_request("The body must be a JSON object")),
    }
}

impl<'a> Call<'a> {
    /// Creates a call whose body is not read yet.
    pub(super) fn new(
        world: &World,
        endpoint: &'static EndpointDescriptor,
        caller: &'a Caller,
        arguments: &'a Map<String, Value>,
        now: Timestamp,
    ) -> Self {
        let viewer = Viewer::new(world, &caller.user_id);
        Self { endpoint, caller, viewer, body: Row::new(), arguments, now }
    }

    /// Reads the body by its declared type. Fails with all its problems, including missing or empty required fields.
    pub(super) fn read_body(&mut self, required: &[&str]) -> Result<(), Refusal> {
        let declared = self.endpoint.parameters().find(|parameter| parameter.role() == Role::Body);
        let Some((name, Schema::Object(object))) = declared.and_then(|body| Some((body.name(), body.value_schema()?)))
        else {
            return Ok(());
        };
        let given = object_of(self.arguments, name)?;
        let mut errors = Vec::new();
        for (name, schema) in object.properties() {
            let required = required.contains(&name);
            match given.and_then(|given| given.get(name)) {
                None if required => errors.push(detail(name, "missing_field", format!("{name} is required"))),
                Some(Value::Null) if required => {
                    errors.push(detail(name, "missing_field", format!("{name} must not be null")));
                }
                Some(Value::String(text)) if required && text.trim().is_empty() => {
                    errors.push(detail(name, "missing_field", format!("{name} must not be empty")));
                }
                None => {}
                Some(value) => match KINDS.coerce(&schema, value) {
                    Ok(value) => drop(self.body.insert(name.to_owned(), value)),
                    Err(_) => errors.push(detail(name, "invalid", format!("{name} has a value of the wrong type"))),
                },
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(Refusal::invalid(errors)) }
    }

    pub(super) fn user_id(&self) -> &str {
        &self.caller.user_id
    }

    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    /// Returns the time in Looker's format.
    pub(super) fn time(&self) -> Value {
        self.now.to_string().into()
    }

    pub(super) fn argument(&self, name: &str) -> Option<&Value> {
        self.arguments.get(name).filter(|value| !value.is_null())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.argument(name)?.as_str()
    }

    /// Returns an id of the path, which is always present.
    pub(super) fn id(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.argument(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// Returns a list of strings, such as a body of ids.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, Refusal> {
        let Some(Value::Array(items)) = self.argument(name) else { return Ok(Vec::new()) };
        let wrong = || Refusal::bad_request(format!("'{name}' must be a list of ids"));
        items
            .iter()
            .map(|item| Schema::Text.coerce(item).ok()?.as_str().map(str::to_owned))
            .map(|id| id.ok_or_else(wrong))
            .collect()
    }

    /// Returns the refusal of a forbidden call. Looker responds 404 if an operation has no 403.
    pub(super) fn forbidden(&self) -> Refusal {
        if self.endpoint.error_statuses().contains(&403) {
            Refusal::new(StatusCode::FORBIDDEN, "You do not have the permission to do this")
        } else {
            Refusal::not_found()
        }
    }

    /// Returns the refusal of a duplicate name: status 409 if the operation has it, otherwise 422.
    pub(super) fn conflict(&self, field: &str, message: &str) -> Refusal {
        if self.endpoint.error_statuses().contains(&409) {
            Refusal::new(StatusCode::CONFLICT, message)
        } else {
            Refusal::taken(field, message)
        }
    }

    /// Returns the refusal of a change to a read-only item: status 405 if the operation has it, otherwise 422.
    pub(super) fn read_only(&self, field: &str, message: &str) -> Refusal {
        if self.endpoint.error_statuses().contains(&405) {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, message)
        } else if self.endpoint.error_statuses().contains(&422) {
            Refusal::invalid_field(field, message)
        } else {
            Refusal::bad_request(message)
        }
    }
}
