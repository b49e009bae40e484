//! Access to the declared error of a failed call by endpoint.

use super::Error;
use crate::core::declared_errors::DeclaredErrors;
use crate::core::typed_endpoint::Endpoint;

impl Error {
    /// Returns the declared error, if the call that failed was a call of this endpoint.
    ///
    /// The error enums of a trait are shared between endpoints with the same statuses, so the type alone does not tell
    /// which endpoint failed. A [`CallError`](crate::CallError) belongs to one endpoint: its `declared` takes no
    /// argument.
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
    ///     match (error.declared_by(&USER), error.declared_by(&GROUP)) {
    ///         (Some(UserError::NotFound), _) => "no such user",
    ///         (_, Some(GroupError::NotFound)) => "no such group",
    ///         (None, None) => "something else failed",
    ///     }
    /// }
    /// ```
    pub fn declared_by<T, E: DeclaredErrors>(&self, endpoint: &Endpoint<T, E>) -> Option<&E> {
        let is_of_it = self.inner.endpoint.is_some_and(|called| std::ptr::eq(called, endpoint.descriptor()));
        if is_of_it { self.declared_as() } else { None }
    }

    /// Returns the declared error if it has the type `E`, which several endpoints may share.
    pub(super) fn declared_as<E: DeclaredErrors>(&self) -> Option<&E> {
        self.declared.as_deref()?.downcast_ref()
    }
}
