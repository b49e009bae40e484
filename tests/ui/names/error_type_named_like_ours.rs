use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct TaskError {}

#[endpoints(error = TaskError)]
pub trait Tasks {
    #[endpoint(GET "/task", errors(404))]
    fn task(&self, id: Option<i64>) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.task().id(3);
}
