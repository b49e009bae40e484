//! A mock that responds with an error body without `Serialize`.

use fingerpost::endpoints;
use fingerpost::testing::Mock;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct ApiError {
    pub message: String,
}

#[endpoints(error = ApiError)]
pub trait Tasks {
    #[endpoint(DELETE "/tasks/<id>", errors(404))]
    fn delete_task(&self, id: &str) -> ();
}

fn main() {
    Mock::new().on(&DELETE_TASK).fail(DeleteTaskError::NotFound(ApiError { message: String::new() }));
}
