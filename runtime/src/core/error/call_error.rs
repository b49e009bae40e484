//! The error of a failed call, with the declared errors of its endpoint.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Error;
use crate::core::declared_errors::DeclaredErrors;

/// The error of a failed call: one of the endpoint's declared errors, or any other [`Error`].
///
/// It derefs to [`Error`], so all of its methods are available here, and `?` converts it into one.
///
/// ```
/// # use fingerpost::{CallError, Error, endpoints};
/// # use serde::Deserialize;
/// # #[derive(Debug, Deserialize)] pub struct Thing {}
/// # #[derive(Debug, Deserialize)] pub struct ApiError { pub message: String }
/// #[endpoints(error = ApiError)]
/// pub trait Things {
///     /// Returns one thing.
///     #[endpoint(GET "/things/<id>", errors(404, 429))]
///     fn thing(&self, id: i64) -> Thing;
/// }
///
/// fn describe(error: CallError<ThingError>) -> Result<String, Error> {
///     match error.declared() {
///         Some(ThingError::NotFound(body)) => Ok(body.message.clone()),
///         Some(ThingError::TooManyRequests(_)) => Ok(format!("wait for {:?}", error.retry_after())),
///         None => Err(error.into()),
///     }
/// }
/// ```
pub struct CallError<E> {
    /// Holds the declared error without its type, so that code that moves, clones and drops errors is compiled once.
    error: Error,
    declared: PhantomData<fn() -> E>,
}

impl<E> CallError<E> {
    pub(crate) const fn new(error: Error) -> Self {
        Self { error, declared: PhantomData }
    }
}

impl<E: DeclaredErrors> CallError<E> {
    /// Returns the declared error. `None` if the status is not declared, if the body does not match the declared type,
    /// or if there was no response.
    ///
    /// A `CallError` that was converted from the [`Error`] of another endpoint also returns `None`.
    pub fn declared(&self) -> Option<&E> {
        self.error.declared()
    }
}

/// Clones share the declared error, so this is cheap and needs no bound on `E`.
impl<E> Clone for CallError<E> {
    fn clone(&self) -> Self {
        Self::new(self.error.clone())
    }
}

impl<E> Deref for CallError<E> {
    type Target = Error;

    fn deref(&self) -> &Error {
        &self.error
    }
}

impl<E: DeclaredErrors> From<CallError<E>> for Error {
    fn from(error: CallError<E>) -> Self {
        error.error
    }
}

/// Keeps the whole error. [`declared`](CallError::declared) returns `None` if it is that of another endpoint.
impl<E: DeclaredErrors> From<Error> for CallError<E> {
    fn from(error: Error) -> Self {
        Self::new(error)
    }
}

impl<E> fmt::Display for CallError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<E> fmt::Debug for CallError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.error, f)
    }
}

impl<E> StdError for CallError<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.error.source()
    }
}
