#![deny(warnings)]

// Without declared errors, no error alias is generated if another type in the declaration has its name.

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

    // A type in another module does not conflict.
    #[endpoint(GET "/job", errors(404 => model::JobError))]
    fn job(&self) -> String;
}

mod of_no_error {
    #[derive(serde::Deserialize)]
    pub struct PageError;

    // The name is used, although not by an endpoint.
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
