//! Calls by the name of an operation.

use fingerpost::{Call, Caller, Error, NoDeclaredErrors, RawResponse};
use serde_json::Value;

use crate::looker::Looker;
use crate::resources::OPERATIONS;

impl Looker {
    /// Creates a call of the operation with that name. `arguments` is a JSON object, keyed by the names in the
    /// declaration; see [`Client::call_by_name`](fingerpost::Client::call_by_name) for the values that it accepts. Only
    /// operations of enabled features are known. The result is the raw response.
    ///
    /// The tables of all operations are only linked into programs that call this method.
    ///
    /// # Errors
    ///
    /// An unknown operation or argument, a missing required argument, or a value of the wrong type is an error that
    /// [`is_argument`](Error::is_argument).
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
