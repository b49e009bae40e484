//! Sets of declared errors: one for each endpoint, by status.

use std::fmt;

use crate::core::response::DecodeError;
use crate::core::schema::SchemaOf;

/// A closed set of declared errors. The macro writes one for each set of statuses in a trait.
pub trait DeclaredErrors: fmt::Debug + Send + Sync + Sized + 'static {
    /// Reads the body of a declared status; `None` if the status is not one of them.
    #[doc(hidden)]
    fn decode(status: u16, body: &[u8]) -> Option<Result<Self, DecodeError>>;

    #[doc(hidden)]
    const SET: ErrorSet = ErrorSet::NONE;
}

/// What is known of a set of errors before there is one.
#[doc(hidden)]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ErrorSet {
    /// The statuses, ascending.
    pub statuses: &'static [u16],
    /// The schemas of the bodies by status, as far as there are any.
    pub schemas: &'static [(u16, Option<SchemaOf>)],
}

impl ErrorSet {
    pub(crate) const NONE: Self = Self { statuses: &[], schemas: &[] };
}

/// The errors of an endpoint that declares none: there is no such value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoDeclaredErrors {}

impl DeclaredErrors for NoDeclaredErrors {
    fn decode(_: u16, _: &[u8]) -> Option<Result<Self, DecodeError>> {
        None
    }
}
