//! Sets of declared errors by status.

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use http::StatusCode;

use crate::core::response::DecodeError;
use crate::core::schema::{Probe, SchemaOf};

/// A closed set of declared errors. The macro generates one for each set of statuses in a trait.
pub trait DeclaredErrors: fmt::Debug + Send + Sync + Sized + 'static {
    /// Decodes the body of a declared status; `None` for any other status. The type is erased here, since each step
    /// with the type is compiled for each endpoint.
    #[doc(hidden)]
    fn decode(status: u16, body: &[u8]) -> Option<Result<DeclaredError, DecodeError>>;

    /// Returns the body as an error, if its type is one.
    #[doc(hidden)]
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        None
    }

    #[doc(hidden)]
    const SET: ErrorSet = ErrorSet::NONE;
}

/// Looks up whether a body is an error: `Probe::<T>::as_error`, with [`NotAnError`] in scope. The inherent function
/// takes precedence over that of the trait if its bounds hold.
impl<T: StdError + 'static> Probe<T> {
    /// Returns the body as an error.
    pub const fn as_error(body: &T) -> Option<&(dyn StdError + 'static)> {
        Some(body)
    }
}

/// The fallback for bodies of other types.
pub trait NotAnError<T> {
    /// Returns nothing.
    fn as_error(_: &T) -> Option<&(dyn StdError + 'static)> {
        None
    }
}

impl<T> NotAnError<T> for Probe<T> {}

/// The static description of a set of errors.
#[doc(hidden)]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ErrorSet {
    /// The statuses, ascending.
    pub statuses: &'static [u16],
    /// The JSON schemas of the bodies, as far as known, by status.
    pub schemas: &'static [(u16, Option<SchemaOf>)],
    /// The ranges of all other statuses, from the most specific, with the JSON schemas of their bodies, if any.
    pub ranges: &'static [(RangeInclusive<u16>, &'static [Option<SchemaOf>])],
}

impl ErrorSet {
    pub(crate) const NONE: Self = Self { statuses: &[], schemas: &[], ranges: &[] };
}

/// Returns the status of a response.
#[doc(hidden)]
pub fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or_default()
}

/// The errors of an endpoint that declares none; it has no values.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoDeclaredErrors {}

impl DeclaredErrors for NoDeclaredErrors {
    fn decode(_: u16, _: &[u8]) -> Option<Result<DeclaredError, DecodeError>> {
        None
    }
}

/// A declared error with its type erased. It is a source of errors: the body's own message on one line, with secrets
/// masked.
#[doc(hidden)]
#[derive(Clone)]
pub struct DeclaredError(Arc<dyn Erased>);

trait Erased: Any + Send + Sync {
    fn body(&self) -> Option<&(dyn StdError + 'static)>;
}

impl<E: DeclaredErrors> Erased for E {
    fn body(&self) -> Option<&(dyn StdError + 'static)> {
        DeclaredErrors::source(self)
    }
}

impl DeclaredError {
    /// Erases the type.
    pub fn new(declared: impl DeclaredErrors) -> Self {
        Self(Arc::new(declared))
    }

    pub(crate) fn downcast_ref<E: DeclaredErrors>(&self) -> Option<&E> {
        let declared: &dyn Any = &*self.0;
        declared.downcast_ref()
    }

    /// Returns the body, if its type is an error.
    pub(crate) fn body(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.body()
    }
}
