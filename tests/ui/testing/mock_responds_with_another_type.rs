//! A mock that responds with a result of another type.

use fingerpost::testing::Mock;
use fingerpost::{Bytes, endpoints};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub struct Task {
    pub id: String,
}

#[derive(Debug, Deserialize, Serialize)]
pub struct ApiError {
    pub message: String,
}

#[endpoints(error = ApiError)]
pub trait Tasks {
    #[endpoint(GET "/tasks/<id>", errors(404))]
    fn task(&self, id: &str) -> Task;

    #[endpoint(GET "/tasks/<id>/result", output = bytes, pending(202), errors(403))]
    fn result(&self, id: &str) -> Bytes;
}

fn main() {
    let mock = Mock::new();
    mock.on(&TASK).respond("42");
}
