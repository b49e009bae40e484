//! Error statuses by range, on a trait and its endpoints, also with equal ranges and other bodies.

use fingerpost::{CallError, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct Problem {
    pub title: String,
}

#[endpoints(error = Problem, errors(default))]
pub trait Tasks {
    #[endpoint(GET "/a", errors(404, 4XX => String, 5XX => ()))]
    fn a(&self) -> i64;

    #[endpoint(GET "/b", errors(404, 4XX => i64, 5XX => ()))]
    fn b(&self) -> i64;

    #[endpoint(GET "/c")]
    fn c(&self) -> i64;
}

pub fn describe(error: &CallError<AError>) -> String {
    match error.declared() {
        Some(AError::NotFound(problem)) => problem.title.clone(),
        Some(AError::Status4XX { status, body }) => format!("{status}: {body}"),
        Some(AError::Status5XX { status }) => status.to_string(),
        Some(AError::Other { status, body: Problem { title } }) => format!("{status}: {title}"),
        None => error.to_string(),
    }
}

fn main() {}
