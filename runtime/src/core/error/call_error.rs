//! What a failed call of one endpoint says.

use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Error;
use crate::core::decode::DeclaredErrors;

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
    declared: PhantomData<fn() -> E>,
}

impl<E: DeclaredErrors> CallError<E> {
    pub(crate) const fn new(error: Error) -> Self {
        Self { error, declared: PhantomData }
    }

    /// The declared error: `None` if the status is not declared, its body is not the declared one, or there was no
    /// answer at all.
    pub fn declared(&self) -> Option<&E> {
        self.error.declared()
    }
}

/// Cheap, and whatever the declared errors are: copies share them.
impl<E> Clone for CallError<E> {
    fn clone(&self) -> Self {
        Self { error: self.error.clone(), declared: PhantomData }
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

/// Keeps the declared error, which [`declared`](CallError::declared) gives if it is one of the set `E`.
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
