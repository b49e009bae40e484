#![deny(warnings)]

// An endpoint without declared errors leaves the name of its errors to another type of the declaration.

use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct TaskError {}

#[derive(serde::Deserialize)]
pub struct NoteError {}

mod model {
    #[derive(Debug, serde::Deserialize)]
    pub struct JobError {}
}

#[endpoints(error = TaskError)]
pub trait Tasks {
    #[endpoint(GET "/task")]
    fn task(&self) -> String;

    #[endpoint(GET "/tasks", errors(404))]
    fn tasks(&self) -> String;

    #[endpoint(GET "/note")]
    fn note(&self) -> Option<NoteError>;

    // A type elsewhere takes no name here.
    #[endpoint(GET "/job", errors(404 => model::JobError))]
    fn job(&self) -> String;
}

mod of_no_error {
    #[derive(serde::Deserialize)]
    pub struct PageError;

    // Named, although no endpoint has it.
    #[fingerpost::endpoints(error = self::PageError)]
    pub trait Pages {
        #[endpoint(GET "/page")]
        fn page(&self) -> String;
    }
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = (of_no_error::PageError, of_no_error::Pages::page(&client));
    let _ = (client.task(), client.tasks(), client.note(), client.job());
    let _ = |TasksError::NotFound(TaskError {}), JobError::NotFound(model::JobError {})| ();
}
