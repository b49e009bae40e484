//! What a failed call of one endpoint says.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Error;
use crate::core::declared_errors::DeclaredErrors;

/// Why a call of one endpoint failed: one of its declared errors, or anything else that an [`Error`] can be.
///
/// It derefs to [`Error`], so all its predicates are here; `?` converts it into one.
///
/// ```
/// # use fingerpost::{CallError, Error, endpoints};
/// # use serde::Deserialize;
/// # #[derive(Debug, Deserialize)] pub struct Thing {}
/// # #[derive(Debug, Deserialize)] pub struct ApiError { pub message: String }
/// #[endpoints(error = ApiError)]
/// pub trait Things {
///     /// One thing.
///     #[endpoint(GET "/things/<id>", errors(404, 429))]
///     fn thing(&self, id: i64) -> Thing;
/// }
///
/// fn say(error: CallError<ThingError>) -> Result<String, Error> {
///     match error.declared() {
///         Some(ThingError::NotFound(body)) => Ok(body.message.clone()),
///         Some(ThingError::TooManyRequests(_)) => Ok(format!("wait for {:?}", error.retry_after())),
///         None => Err(error.into()),
///     }
/// }
/// ```
pub struct CallError<E> {
    /// It has the declared error, without its type: so whatever moves, copies and drops errors is compiled once.
    error: Error,
    /// Whether the error comes from the call itself. One that was made of a general [`Error`] may be of another
    /// endpoint, whose errors have the same type: it keeps them, and does not give them out as its own.
    is_of_call: bool,
    declared: PhantomData<fn() -> E>,
}

impl<E: DeclaredErrors> CallError<E> {
    pub(crate) const fn new(error: Error) -> Self {
        Self { error, is_of_call: true, declared: PhantomData }
    }

    /// Returns the declared error: `None` if the status is not declared, its body is not the declared one, or there was
    /// no response at all.
    ///
    /// It is an error of the endpoint that was called. A `CallError` that was converted from an [`Error`] declares
    /// nothing, since that may be of another endpoint: use [`Error::declared_by`] there.
    pub fn declared(&self) -> Option<&E> {
        if self.is_of_call { self.error.declared_as() } else { None }
    }
}

/// Cheap, and whatever the declared errors are: copies share them.
impl<E> Clone for CallError<E> {
    fn clone(&self) -> Self {
        Self { error: self.error.clone(), is_of_call: self.is_of_call, declared: PhantomData }
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

/// The whole error is kept, also for [`Error::declared_by`]; only [`declared`](CallError::declared) gives nothing, as
/// the error may be of any endpoint.
impl<E: DeclaredErrors> From<Error> for CallError<E> {
    fn from(error: Error) -> Self {
        Self { error, is_of_call: false, declared: PhantomData }
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
