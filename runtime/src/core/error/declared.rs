//! The declared error of a failed call, by endpoint.

use std::error::Error as StdError;
use std::fmt;

use super::Error;
use crate::core::declared_errors::{DeclaredError, DeclaredErrors};
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
        self.declared.as_ref()?.downcast_ref()
    }

    /// Returns the declared error, if the call that failed was a call of this endpoint. The same as
    /// [`declared`](Self::declared), with the type inferred from the endpoint: `error.declared_by(&USER)`.
    pub fn declared_by<T, E: DeclaredErrors>(&self, _: &Endpoint<T, E>) -> Option<&E> {
        self.declared()
    }
}

/// Characters of a body's message that are shown.
const SHOWN: usize = 1000;

impl DeclaredError {
    /// Returns it as a source, if the type of the body is an error.
    pub(super) fn as_source(&self) -> Option<&(dyn StdError + 'static)> {
        self.body().map(|_| self as _)
    }
}

impl fmt::Display for DeclaredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.body().map(ToString::to_string).unwrap_or_default();
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
        self.body().and_then(StdError::source)
    }
}
