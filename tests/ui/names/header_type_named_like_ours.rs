use fingerpost::{Client, endpoints};

#[derive(Debug, serde::Deserialize)]
pub struct TaskHeaders {}

#[endpoints]
pub trait Tasks {
    #[endpoint(GET "/task", response_headers(etag: String))]
    fn task(&self) -> TaskHeaders;
}

fn main() {
    let client = Client::new("https://things.example").unwrap();
    let _ = client.task();
}
