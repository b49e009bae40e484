use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "<next>", auth = same_origin)]
    fn follow(&self, next: Option<&str>) -> Thing;
}

fn main() {}
