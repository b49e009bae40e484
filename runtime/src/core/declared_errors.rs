//! Sets of declared errors by status.
//!
//! A response is decoded by the table of its set, which has no type parameters: the enum that a caller matches is
//! another type for each endpoint, so what it is compiled for is only created when a caller asks for it.

use std::any::{Any, TypeId};
use std::error::Error as StdError;
use std::fmt;
use std::ops::RangeInclusive;
use std::slice;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::StatusCode;

use crate::core::response::DecodeError;
use crate::core::schema::{Probe, Schema, SchemaOf};

/// A closed set of declared errors. The macro generates one for each set of statuses in a trait.
pub trait DeclaredErrors: fmt::Debug + Send + Sync + Sized + 'static {
    #[doc(hidden)]
    const SET: &'static ErrorSet;

    /// Creates the error of a status from its decoded body.
    #[doc(hidden)]
    fn from_body(status: u16, body: AnyBody) -> Option<Self>;
}

/// A decoded body with its type erased: `()` for a status without one.
#[doc(hidden)]
pub type AnyBody = Box<dyn Any + Send + Sync>;

/// Returns the body with its type.
#[doc(hidden)]
pub fn typed_body<T: 'static>(body: AnyBody) -> Option<T> {
    body.downcast().ok().map(|body| *body)
}

/// Returns a body as an error, if its type is one.
#[doc(hidden)]
pub type AsError = for<'a> fn(&'a (dyn Any + Send + Sync)) -> Option<&'a (dyn StdError + 'static)>;

/// Looks up whether a body is an error: `Probe::<T>::as_error`, with [`NotAnError`] in scope. The inherent function
/// takes precedence over that of the trait if its bounds hold.
impl<T: StdError + 'static> Probe<T> {
    /// Returns the body as an error.
    pub fn as_error(body: &(dyn Any + Send + Sync)) -> Option<&(dyn StdError + 'static)> {
        body.downcast_ref::<T>().map(|body| body as _)
    }
}

/// The fallback for bodies of other types.
pub trait NotAnError {
    /// Returns nothing.
    fn as_error(_: &(dyn Any + Send + Sync)) -> Option<&(dyn StdError + 'static)> {
        None
    }
}

impl<T> NotAnError for Probe<T> {}

/// The static description of a set of errors.
#[doc(hidden)]
#[derive(Debug)]
pub struct ErrorSet {
    /// The statuses, ascending.
    pub statuses: &'static [u16],
    /// The bodies of these statuses. A status without a body is not listed.
    pub bodies: &'static [(u16, ErrorBody)],
    /// The ranges of all other statuses, from the most specific, with their bodies, if any.
    pub ranges: &'static [(RangeInclusive<u16>, &'static [ErrorBody])],
}

/// The body of an error: its schema, if known, and its deserialization.
#[doc(hidden)]
#[derive(Debug)]
pub struct ErrorBody {
    pub schema: Option<SchemaOf>,
    pub decode: fn(&[u8]) -> Result<AnyBody, DecodeError>,
    pub as_error: AsError,
}

impl ErrorBody {
    pub(crate) fn schema(&self) -> Option<Schema> {
        self.schema.map(SchemaOf::schema)
    }
}

impl ErrorSet {
    const NONE: Self = Self { statuses: &[], bodies: &[], ranges: &[] };

    /// Returns the body that is declared for a status, if it has one; `None` if the status is not declared.
    pub(crate) fn body(&self, status: u16) -> Option<&'static [ErrorBody]> {
        if self.statuses.contains(&status) {
            let body = self.bodies.iter().find(|(of, _)| *of == status);
            return Some(body.map_or(&[], |(_, body)| slice::from_ref(body)));
        }
        self.ranges.iter().find(|(range, _)| range.contains(&status)).map(|(_, body)| *body)
    }
}

/// The type of an endpoint's declared errors, for its descriptor.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct ErrorType {
    id: TypeId,
    pub(crate) set: &'static ErrorSet,
}

impl ErrorType {
    pub(crate) const NONE: Self = Self::of::<NoDeclaredErrors>();

    pub const fn of<E: DeclaredErrors>() -> Self {
        Self { id: TypeId::of::<E>(), set: E::SET }
    }

    /// Decodes the body of a declared status; `None` for any other status.
    pub(crate) fn decode(self, status: StatusCode, text: &Bytes) -> Option<Result<DeclaredError, DecodeError>> {
        let decoded = match self.set.body(status.as_u16())? {
            [] => None,
            [body, ..] => match (body.decode)(text) {
                Ok(decoded) => Some((decoded, body.as_error)),
                Err(error) => return Some(Err(error)),
            },
        };
        let text = text.clone();
        Some(Ok(DeclaredError(Arc::new(Declared {
            errors: self,
            status,
            text,
            body: decoded,
            typed: OnceLock::new(),
        }))))
    }
}

impl PartialEq for ErrorType {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for ErrorType {}

impl fmt::Debug for ErrorType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.set.fmt(f)
    }
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
    const SET: &'static ErrorSet = &ErrorSet::NONE;

    fn from_body(_: u16, _: AnyBody) -> Option<Self> {
        None
    }
}

/// A declared error with its type erased. It is a source of errors: the body's own message on one line, with secrets
/// masked.
#[derive(Clone)]
pub(crate) struct DeclaredError(Arc<Declared>);

struct Declared {
    errors: ErrorType,
    status: StatusCode,
    text: Bytes,
    body: Option<(AnyBody, AsError)>,
    /// The error with its type, once a caller has asked for it.
    typed: OnceLock<Option<AnyBody>>,
}

impl DeclaredError {
    /// Returns the error with its type, if `E` is the type of its endpoint.
    ///
    /// The body is decoded again, since the decoded one can be borrowed as a source for as long as the error lives.
    pub(crate) fn downcast_ref<E: DeclaredErrors>(&self) -> Option<&E> {
        let Declared { errors, status, text, typed, .. } = &*self.0;
        if errors.id != TypeId::of::<E>() {
            return None;
        }
        let create = || {
            let body = match errors.set.body(status.as_u16())? {
                [] => Box::new(()),
                [body, ..] => (body.decode)(text).ok()?,
            };
            E::from_body(status.as_u16(), body).map(|error| Box::new(error) as _)
        };
        typed.get_or_init(create).as_deref()?.downcast_ref()
    }

    /// Returns the body, if its type is an error.
    pub(crate) fn body(&self) -> Option<&(dyn StdError + 'static)> {
        let (body, as_error) = self.0.body.as_ref()?;
        as_error(&**body)
    }
}
