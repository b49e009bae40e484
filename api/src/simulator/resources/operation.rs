//! The operations on the instance, each bound to the endpoint that declares it.

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

/// The part of an operation that differs from one to the next.
pub(super) type Run = fn(&mut World, &Call<'_>) -> Result<Outcome, Refusal>;

/// The operations of all resources.
pub(in crate::simulator) struct Operations(Bindings<Operation>);

/// An operation and what it demands of its caller.
pub(in crate::simulator) struct Operation {
    pub(super) endpoint: &'static EndpointDescriptor,
    /// The schema of the response.
    pub(super) result: Option<Schema>,
    run: Run,
    /// The permission without which it is refused.
    permission: Option<&'static str>,
    /// The fields that the body must have.
    required: &'static [&'static str],
}

impl Operations {
    pub(super) fn new() -> Self {
        Self(Bindings::new())
    }

    /// Binds an operation to its endpoint. Every user may carry it out, with an empty body, unless
    /// [`permitted_by`](Operation::permitted_by) and [`requires`](Operation::requires) demand more.
    pub(super) fn on<T, E>(&mut self, endpoint: &'static Endpoint<T, E>, run: Run) -> &mut Operation {
        let descriptor = endpoint.descriptor();
        let status = descriptor.success_statuses().first().copied().unwrap_or(200);
        let result = descriptor.result_schema(status);
        let operation = Operation { endpoint: descriptor, result, run, permission: None, required: &[] };
        self.0.bind(endpoint, operation)
    }

    /// The operation of this endpoint, if a resource has it.
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

    /// Carries the operation out. A refused one has changed nothing.
    ///
    /// What all operations have in common is done here: permissions, the kinds of values in the body, required fields;
    /// the response is cut to what its declared type has and to the `fields` that were asked for.
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
