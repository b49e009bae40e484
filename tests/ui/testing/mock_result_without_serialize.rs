//! A mock that responds with a result without `Serialize`.

use fingerpost::endpoints;
use fingerpost::testing::Mock;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Task {
    pub id: String,
}

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/tasks/<id>")]
    fn task(&self, id: &str) -> Task;
}

fn main() {
    Mock::new().on(&TASK).respond(Task { id: String::new() });
}
