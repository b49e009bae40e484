//! Operations by their names.

use fingerpost::{Call, Caller, Error, NoDeclaredErrors, RawResponse};
use serde_json::Value;

use crate::looker::Looker;
use crate::resources::OPERATIONS;

impl Looker {
    /// A call of the operation of that name, with arguments as a JSON object by the names of the declaration; see
    /// [`Client::call_by_name`](fingerpost::Client::call_by_name) for what they may be. It knows the operations of the
    /// features that are on, and results in the answer as it came.
    ///
    /// Only a program that makes such calls holds the tables of all operations.
    ///
    /// Fails with an error that [`is_argument`](Error::is_argument) if there is no such operation or argument, if a
    /// required one is missing, or if a value has a kind that the parameter cannot take.
    ///
    /// ```no_run
    /// # async fn example(looker: looker_api::Looker) -> Result<(), Box<dyn std::error::Error>> {
    /// let arguments = serde_json::json!({ "user_id": "5", "fields": "id,email" });
    /// let response = looker.call_by_name("user", &arguments)?.await?;
    /// println!("{}", String::from_utf8_lossy(response.body()));
    /// # Ok(()) }
    /// ```
    pub fn call_by_name(&self, name: &str, arguments: &Value) -> Result<Call<RawResponse, NoDeclaredErrors>, Error> {
        self.client().call_by_name_among(OPERATIONS, name, arguments)
    }
}
