use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct TasksTaskError {}

#[endpoints(prefix = "Tasks", error = TasksTaskError)]
pub trait Tasks {
    #[endpoint(GET "/task", errors(404))]
    fn task(&self) -> String;
}

fn main() {}
