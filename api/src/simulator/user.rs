//! Who the caller is.

use axum::response::Response;

use super::answer::{self, Refusal};
use super::call::Call;

/// `GET /user`
pub(super) async fn me(call: Call) -> Result<Response, Refusal> {
    answer::json(call.user()?, call.fields())
}
