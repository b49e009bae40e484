use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct TaskError {}

#[endpoints(error = self::TaskError)]
pub trait Tasks {
    #[endpoint(GET "/task", errors(404))]
    fn task(&self) -> String;
}

fn main() {}
