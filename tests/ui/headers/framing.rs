use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn thing(&self, #[header("Content-Length")] length: u64) -> Thing;
}

fn main() {}
