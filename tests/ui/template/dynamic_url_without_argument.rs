use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "<next>", auth = none)]
    fn follow(&self, link: &str) -> Thing;
}

fn main() {}
