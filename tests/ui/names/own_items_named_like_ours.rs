use fingerpost::{Client, endpoints};

pub const TASK: u32 = 7;

pub struct TaskError;

#[endpoints(errors(404 => ()))]
pub trait Tasks {
    #[endpoint(GET "/task")]
    fn task(&self, id: Option<i64>) -> String;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.task().id(3);
    assert_eq!(<dyn Tasks>::ENDPOINTS.len(), 1);
}
