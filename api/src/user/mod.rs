//! Users.

mod types;

use fingerpost::endpoints;

use crate::common::ApiError;
pub use types::*;

/// Users of the instance.
#[endpoints(error = ApiError)]
pub trait Users {
    /// The user whose session this is.
    ///
    /// See Looker's [reference](https://cloud.google.com/looker/docs/reference/looker-api/latest/methods/User/me).
    #[endpoint(GET "/user", errors(404, 429))]
    fn me(
        &self,
        /// The properties to answer with, separated by commas; all of them unless set.
        fields: Option<&str>,
    ) -> User;
}
