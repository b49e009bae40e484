use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", auth = same_origin)]
    fn thing(&self) -> Thing;
}

fn main() {}
