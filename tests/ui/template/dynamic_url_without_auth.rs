use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "<next>")]
    fn follow(&self, next: &str) -> Thing;
}

fn main() {}
