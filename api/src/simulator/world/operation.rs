//! What a resource's table says of an operation.

use super::call::Call;
use super::{Outcome, Refused, World};

pub(super) type Run = fn(&mut World, &Call<'_>) -> Result<Outcome, Refused>;

/// An operation and what it asks of its caller.
pub(super) struct Operation {
    /// The name of the declared method.
    pub(super) name: &'static str,
    pub(super) run: Run,
    /// The permission without which it is refused.
    pub(super) permission: Option<&'static str>,
    /// The fields that the body must have.
    pub(super) required: &'static [&'static str],
}

/// An operation that every user may do, with a body that may be empty.
pub(super) const fn op(name: &'static str, run: Run) -> Operation {
    Operation { name, run, permission: None, required: &[] }
}

impl Operation {
    pub(super) const fn permitted_by(mut self, permission: &'static str) -> Self {
        self.permission = Some(permission);
        self
    }

    pub(super) const fn requires(mut self, fields: &'static [&'static str]) -> Self {
        self.required = fields;
        self
    }
}
