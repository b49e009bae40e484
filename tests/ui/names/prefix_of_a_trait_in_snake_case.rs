#![allow(non_camel_case_types)]

use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct TaskError {}

#[endpoints(error = TaskError)]
pub trait tasks {
    #[endpoint(GET "/task", errors(404))]
    fn task(&self) -> String;
}

fn main() {}
