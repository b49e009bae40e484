//! The declared error of a failed call: access by endpoint, and its body as the source.

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use super::Error;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::masking::masked_prose;
use crate::core::typed_endpoint::Endpoint;

impl Error {
    /// Returns the declared error `E`, if the call that failed was a call of its endpoint.
    ///
    /// Every endpoint has a type of its own, such as `UserError` of `user`, so this never returns the error of another
    /// endpoint, whatever it declares. It is usually inferred from a pattern.
    ///
    /// ```
    /// # use fingerpost::{Client, Error, endpoints};
    /// #[endpoints(errors(404 => ()))]
    /// pub trait Accounts {
    ///     /// Returns the name of a user.
    ///     #[endpoint(GET "/users/<id>/name")]
    ///     fn user(&self, id: i64) -> String;
    ///
    ///     /// Returns the name of a group.
    ///     #[endpoint(GET "/groups/<id>/name")]
    ///     fn group(&self, id: i64) -> String;
    /// }
    ///
    /// async fn names(client: &Client) -> Result<[String; 2], Error> {
    ///     Ok([client.user(1).await?, client.group(2).await?])
    /// }
    ///
    /// fn advice(error: &Error) -> &'static str {
    ///     if let Some(UserError::NotFound) = error.declared() {
    ///         "no such user"
    ///     } else if let Some(GroupError::NotFound) = error.declared() {
    ///         "no such group"
    ///     } else {
    ///         "something else failed"
    ///     }
    /// }
    /// ```
    pub fn declared<E: DeclaredErrors>(&self) -> Option<&E> {
        let declared: &dyn Any = &*self.declared.as_ref()?.0;
        declared.downcast_ref()
    }

    /// Returns the declared error, if the call that failed was a call of this endpoint. The same as
    /// [`declared`](Self::declared), with the type inferred from the endpoint: `error.declared_by(&USER)`.
    pub fn declared_by<T, E: DeclaredErrors>(&self, _: &Endpoint<T, E>) -> Option<&E> {
        self.declared()
    }
}

/// Characters of a body's message that are shown.
const SHOWN: usize = 1000;

/// A declared error with its type erased. It is a source of errors: the body's own message on one line, with secrets
/// masked.
#[derive(Clone)]
pub(crate) struct DeclaredError(Arc<dyn Erased>);

trait Erased: Any + Send + Sync {
    fn body(&self) -> Option<&(dyn StdError + 'static)>;
}

impl<E: DeclaredErrors> Erased for E {
    fn body(&self) -> Option<&(dyn StdError + 'static)> {
        DeclaredErrors::source(self)
    }
}

impl DeclaredError {
    pub(crate) fn new(declared: impl DeclaredErrors) -> Self {
        Self(Arc::new(declared))
    }

    /// Returns it as a source, if the type of the body is an error.
    pub(super) fn as_source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.body().map(|_| self as _)
    }
}

impl fmt::Display for DeclaredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.0.body().map(ToString::to_string).unwrap_or_default();
        let message = masked_prose(&message);
        let mut characters = message.chars().map(|char| if char.is_control() { ' ' } else { char });
        characters.by_ref().take(SHOWN).try_for_each(|char| fmt::Write::write_char(f, char))?;
        if characters.next().is_some() { f.write_str("…") } else { Ok(()) }
    }
}

/// Prints the message.
impl fmt::Debug for DeclaredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeclaredError({self})")
    }
}

impl StdError for DeclaredError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.body().and_then(StdError::source)
    }
}
