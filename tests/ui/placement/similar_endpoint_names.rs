use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things")]
    fn a_thing(&self) -> Thing;
    #[endpoint(GET "/other")]
    fn a__thing(&self) -> Thing;
}

fn main() {}
