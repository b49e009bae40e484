use fingerpost::endpoints;

#[derive(Debug, serde::Deserialize)]
pub struct Thing {}

#[derive(Debug)]
pub struct Plain {}

#[endpoints(error = Plain)]
pub trait Things {
    #[endpoint(GET "/a", errors(404))]
    fn a(&self) -> Thing;
    #[endpoint(GET "/b", errors(404, 409))]
    fn b(&self) -> Thing;
}

fn main() {}
