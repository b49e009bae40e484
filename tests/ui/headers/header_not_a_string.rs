use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[endpoints]
pub trait Things {
    #[endpoint(GET "/things", headers(x_app = 1))]
    fn thing(&self) -> Thing;
}

fn main() {}
