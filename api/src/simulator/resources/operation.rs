//! The operations on the instance, bound to their endpoints.

use fingerpost::{Endpoint, EndpointDescriptor, Schema};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::super::bindings::Bindings;
use super::super::refusal::Refusal;
use super::super::stores::sessions::Caller;
use super::super::world::World;
use super::call::Call;
use super::fields::{project, prune};
use super::outcome::Outcome;

/// The implementation of an operation.
pub(super) type Run = fn(&mut World, &Call<'_>) -> Result<Outcome, Refusal>;

/// The operations of all resources.
pub(in crate::simulator) struct Operations(Bindings<Operation>);

/// An operation with its requirements.
pub(in crate::simulator) struct Operation {
    pub(super) endpoint: &'static EndpointDescriptor,
    /// Schema of the response.
    pub(super) result: Option<Schema>,
    run: Run,
    /// Required permission.
    permission: Option<&'static str>,
    /// Required fields of the body.
    required: &'static [&'static str],
}

impl Operations {
    pub(super) fn new() -> Self {
        Self(Bindings::new())
    }

    /// Binds an operation to its endpoint. Every user may call it, with an empty body, unless
    /// [`permitted_by`](Operation::permitted_by) and [`requires`](Operation::requires) restrict it.
    pub(super) fn on<T, E>(&mut self, endpoint: &'static Endpoint<T, E>, run: Run) -> &mut Operation {
        let descriptor = endpoint.descriptor();
        let status = descriptor.success_statuses().first().copied().unwrap_or(200);
        let result = descriptor.result_schema(status);
        let operation = Operation { endpoint: descriptor, result, run, permission: None, required: &[] };
        self.0.bind(endpoint, operation)
    }

    /// Returns the operation of this endpoint, if a resource has it.
    pub(in crate::simulator) fn get(&self, endpoint: &EndpointDescriptor) -> Option<&Operation> {
        self.0.get(endpoint)
    }

    #[cfg(test)]
    pub(super) fn iter(&self) -> impl Iterator<Item = &Operation> {
        self.0.iter().map(|(_, operation)| operation)
    }
}

impl Operation {
    pub(super) fn permitted_by(&mut self, permission: &'static str) -> &mut Self {
        self.permission = Some(permission);
        self
    }

    pub(super) fn requires(&mut self, fields: &'static [&'static str]) -> &mut Self {
        self.required = fields;
        self
    }

    /// Performs the operation. A refused one changes nothing.
    ///
    /// Implements the common parts of all operations: permissions, types and required fields of the body; the response
    /// is reduced to its declared type and to the requested `fields`.
    pub(in crate::simulator) fn perform(
        &self,
        world: &mut World,
        caller: &Caller,
        arguments: &Map<String, Value>,
        now: Timestamp,
    ) -> Result<Outcome, Refusal> {
        let mut call = Call::new(world, self.endpoint, caller, arguments, now);
        if self.permission.is_some_and(|permission| !call.viewer.may(permission)) {
            return Err(call.forbidden());
        }
        call.read_body(self.required)?;
        let outcome = (self.run)(world, &call)?;
        Ok(outcome.map(|value| {
            let value = self.result.as_ref().map_or(Value::Null, |schema| prune(value, schema));
            project(value, call.text("fields").unwrap_or_default())
        }))
    }
}
